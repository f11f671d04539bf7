// SPDX-License-Identifier: MIT
// Who says what: each row is held against what the engine answers.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { axeSource } from "./site.mjs";
import { drop, go, line, lines, open, page, reference, waitForText } from "./stage.mjs";

const words = { agree: "agrees", conflict: "conflicts", tension: "in tension", "not-comparable": "not comparable" };
const squeezed = (text) => text.replace(/\s+/g, " ").trim();
const grouped = (decimal) => {
  const [whole, cents] = decimal.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (/[1-9]/.test(cents) ? `.${cents}` : "");
};
const asked = (id, options = {}) => reference.claims({ ids: [id], beside: "counted", ...options });
const row = (id) => page.locator(`[data-claim="${id}"]`);

/** Every claim of the answer has its row, its figures and the verdict of the engine with its word and its mark. */
async function shows(answer) {
  for (const claim of answer.rows) {
    const at = row(claim.id);
    assert.equal(await at.count(), 1, `one row of ${claim.id}`);
    const said = squeezed(await at.textContent());
    assert.ok(said.includes(claim.publisher), `${claim.publisher} in ${said}`);
    if (claim.as_printed) assert.ok(said.includes(`“${claim.as_printed}”`), said);
    if (claim.reads) assert.ok(said.includes(claim.reads), said);
    const [relation] = claim.relation;
    const kind = answer.subjects.find(({ id }) => id === claim.about).kinds.find(({ says }) => says === claim.says);
    assert.equal(await at.locator("input").isChecked(), kind.beside === claim.id);
    if (["cause", "payer", "purpose"].includes(claim.says)) continue;
    const verdicts = at.locator(".stands > [data-verdict]");
    if (!relation) assert.equal(await verdicts.count(), 0);
    else {
      assert.equal(await verdicts.getAttribute("data-verdict"), relation.verdict);
      const verdict = squeezed(await verdicts.innerText());
      assert.ok(verdict.startsWith(words[relation.verdict]), verdict);
      assert.equal(await verdicts.locator(`[data-mark="${relation.verdict}"]`).count(), 1);
      if (relation.gap && /[1-9]/.test(relation.gap)) assert.ok(verdict.includes(`${grouped(relation.gap)} apart`), verdict);
      if (relation.gap_days) assert.ok(verdict.includes(`${relation.gap_days} days apart`), verdict);
    }
  }
  for (const { id, kinds } of answer.subjects)
    for (const kind of kinds) {
      const part = page.locator(`[data-subject="${id}"] [data-says="${kind.says}"]`);
      assert.ok(squeezed(await part.locator(".witnesses").innerText()).startsWith(kind.witnesses_text));
    }
}

/** Opens every record that is folded. */
async function unfold() {
  const folded = page.locator(".subject > h3 button[aria-expanded=false]");
  while (await folded.count()) await folded.first().click();
}

/** A book in which so many claims are about one thing. */
function many(count, amount = (i) => `$${(i % 50) + 1} million`) {
  const claims = Array.from({ length: count }, (_, i) => `
[[source]]
id = "s${i}"
publisher = "Paper ${i}"
published = 2025-${String(1 + (i % 9)).padStart(2, "0")}-0${1 + (i % 7)}
${i % 3 === 1 ? `relays = ["s${i - 1}"]` : ""}
[[claim]]
id = "c${i}"
source = "s${i}"
about = "spots"
says = "amount"
amount = "${amount(i)}"`);
  return `mediabuy = 1
title = "Many"
currency = "USD"
as_of = 2025-12-31
[[party]]
id = "radio"
kind = "platform"
name = "Radio"
[[source]]
id = "desk"
publisher = "Desk"
published = 2025-01-01
[[allocation]]
id = "spots"
platform = "radio"
layer = "platform"
amount = "$3 million"
sources = ["desk"]
${claims.join("\n")}
`;
}

describe("claims", () => {
  test("what the head speaks of is shown where nobody chose, each row as the command answers it", async () => {
    await open("#claims");
    const id = reference.answers({}).rows.find(({ command }) => command === "status").id;
    await page.waitForSelector(`[data-subject="${id}"]`);
    await shows(asked(id));
  });

  for (const id of ["meta", "ads-spotify", "google-youtube", "70cmsw25fr0000082", "dhs-self-deportation"])
    test(`each claim about ${id} is the engine's`, async () => {
      const answer = asked(id);
      await open(`#claims?id=${id}`);
      await page.waitForSelector("[data-subject]");
      await unfold();
      await shows(answer);
      // What excludes another is joined to it, or told: nothing is by colour alone.
      for (const { id: about, kinds } of answer.subjects)
        for (const { says, pairs, beside } of kinds) {
          if (!pairs.length || !["amount", "started", "ended"].includes(says)) continue;
          const part = page.locator(`[data-subject="${about}"] [data-says="${says}"]`);
          const drawn = await part.locator(".plot circle + [data-mark]").count();
          const told = await part.locator("h5 + ul [data-verdict]").count();
          assert.ok(drawn + told >= pairs.filter(({ first, relation }) => first !== beside && relation.with !== beside).length, `${says} of ${about}`);
        }
    });

  test("the whole campaign: what belongs to it is folded, said how much, and opens", async () => {
    await open("#claims?id=ice-recruitment");
    await page.waitForSelector("[data-subject=ice-recruitment] .rows");
    const answer = asked("ice-recruitment");
    const sections = await page.locator(".subject").evaluateAll((all) => all.map((each) => each.dataset.subject));
    assert.equal(sections[0], "ice-recruitment");
    assert.deepEqual([...sections].sort(), answer.subjects.map(({ id }) => id).sort());
    for (const subject of answer.subjects) {
      const claims = subject.kinds.reduce((sum, kind) => sum + kind.claims, 0);
      assert.ok((await line(`[data-subject="${subject.id}"] .sum`)).startsWith(`${claims} claim`));
    }
    await unfold();
    await shows(answer);
    const headlines = answer.rows.filter((each) => each.sum_of_parts);
    assert.equal(await page.locator("li.parts").count(), headlines.length);
  });

  test("another claim to hold the others against changes marks, address and back again", async () => {
    await open("#claims?id=ads-spotify");
    await page.waitForSelector("[data-claim=started-twamorrownews]");
    await row("started-spotify-newsbytes").locator("input").check();
    await waitForText("[data-claim=started-twamorrownews] .stands", "conflicts");
    assert.equal(new URLSearchParams(page.url().split("?")[1]).get("claims.beside"), "started-spotify-newsbytes");
    await shows(asked("ads-spotify", { beside: "started-spotify-newsbytes" }));
    await row("spotify-mxdwn").locator("input").check();
    await waitForText("[data-claim=ads-spotify] .stands", "agrees");
    await shows(asked("ads-spotify", { beside: "started-spotify-newsbytes,spotify-mxdwn" }));
    await page.goBack();
    await waitForText("[data-claim=ads-spotify] .stands", "the others are held against this");
  });

  test("known-by hides what came later and says how many", async () => {
    await open("#claims?id=ads-spotify&known-by=2025-11-15");
    await page.waitForSelector("[data-subject=ads-spotify]");
    const answer = asked("ads-spotify", { knownBy: "2025-11-15" });
    assert.ok(answer.later_claims > 0);
    await shows(answer);
    assert.equal(await page.locator("li[data-claim]").count(), answer.rows.length + (answer.subjects[0].own ? 1 : 0));
    const later = await lines(".later");
    assert.ok(later[0].startsWith(`${answer.later_claims} later claims are hidden`), later[0]);
    assert.equal(later.length, 1 + answer.left_out.length);
    await go("#claims?id=ads-spotify&known-by=2024-01-01");
    await waitForText(".nothing", "Nobody had said anything");
  });

  test("every claim opens its source, by keyboard alone, and gives the focus back", async () => {
    await open("#claims?id=ads-spotify");
    await page.waitForSelector("[data-claim=cause-nifamc]");
    for (const id of ["ads-spotify", "spotify-mxdwn", "started-twamorrownews", "cause-nifamc", "payer-spotify-mxdwn"]) {
      const words = page.locator(`[data-figure="${id}"]`);
      await words.focus();
      await page.keyboard.press("Enter");
      await page.waitForSelector("#source");
      const panel = squeezed(await page.locator("#source").innerText());
      const claim = asked("ads-spotify").rows.find((each) => each.id === id) ?? asked("ads-spotify").subjects[0].own;
      assert.ok(panel.includes(`${claim.file}:${claim.line}`), panel);
      await page.getByRole("button", { name: "Show the command" }).click();
      assert.match(await line("#source .taken"), new RegExp(`mediabuy claims ${id}`));
      await page.keyboard.press("Escape");
      await page.waitForSelector("#source", { state: "detached" });
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-figure")), id);
    }
    // Arrows go from one claim to hold the others against to the next.
    await row("ads-spotify").locator("input").focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => location.hash.includes("claims.beside="));
  });

  test("the table behind the chart has every claim, its bounds and its verdict", async () => {
    await open("#claims?id=ice-recruitment&claims.table=1");
    await page.waitForSelector("[data-row]");
    await unfold();
    const answer = asked("ice-recruitment");
    for (const claim of answer.rows) {
      const said = squeezed(await page.locator(`[data-row="${claim.id}"]`).innerText());
      for (const end of ["point", "low", "high", "sound_low", "sound_high"])
        if (claim[end] && claim.low !== claim.high) assert.ok(said.includes(grouped(claim[end])), `${end} of ${claim.id}: ${said}`);
      if (claim.relation.length) assert.ok(said.includes(words[claim.relation[0].verdict]), said);
    }
    await page.getByRole("button", { name: "Chart", exact: true }).click();
    await page.waitForSelector(".rows");
  });

  test("another thing is chosen by name, and other scales by name too", async () => {
    await open("#claims?id=ads-spotify&claims.beside=spotify-mxdwn");
    await page.waitForSelector("[data-subject=ads-spotify]");
    const field = page.getByRole("combobox", { name: "About" });
    await field.focus();
    await page.keyboard.type("meta");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-subject=ads-meta]");
    assert.ok(!page.url().includes("claims.beside"));
    const before = await page.locator("[data-claim=ads-meta] .printed").getAttribute("x1");
    await page.getByRole("radio", { name: "close up" }).check();
    await page.waitForFunction((was) => document.querySelector("[data-claim=ads-meta] .printed")?.getAttribute("x1") !== was, before);
    assert.ok(page.url().includes("claims.scale=close"));
  });

  test("a thousand claims on one thing stay quick, and every one is counted", async () => {
    await open("#claims");
    const text = many(1000);
    const began = Date.now();
    await drop("many.toml", Buffer.from(text));
    await page.waitForSelector("[data-subject=spots] .rows");
    const took = Date.now() - began;
    const folded = await page.locator("li.row").count();
    assert.ok(folded <= 60, `${folded} rows`);
    const same = await lines("li.row .told .act");
    const hidden = (await page.locator("li.more").count()) ? Number(/of (\d+)/.exec(await line("li.more"))[1]) - folded : 0;
    const counted = folded + hidden + same.reduce((sum, each) => sum + Number(/and (\d+) more/.exec(each)?.[1] ?? 0), 0);
    if (!hidden) assert.equal(counted, 1001);
    const longest = await page.evaluate(async () => {
      let most = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (most = Math.max(most, entry.duration)))).observe({ entryTypes: ["longtask"] });
      document.querySelectorAll("li.row input")[3].click();
      await new Promise((done) => setTimeout(done, 1500));
      return most;
    });
    console.log(`# a book of 1,000 claims opened in ${took} ms; longest task of another choice ${Math.round(longest)} ms`);
    while (await page.locator("li.more button").count()) await page.locator("li.more button").first().click();
    assert.equal(await page.locator("li.more").count(), 0);
  });

  test("strings that try to be more stay words", async () => {
    await open("#claims");
    await drop("claims.toml", Buffer.from(`mediabuy = 1
title = "<img src=x onerror=alert(1)>"
currency = "USD"
as_of = 2025-12-31
[[party]]
id = "radio"
kind = "platform"
name = "<script>alert(2)</script>"
[[source]]
id = "gazette"
publisher = "\\"><svg onload=alert(3)>"
published = 2025-11-03
address = "javascript:alert(4)"
[[allocation]]
id = "spots"
platform = "radio"
layer = "platform"
amount = "$3 million"
sources = ["gazette"]
[[claim]]
id = "one"
source = "gazette"
about = "spots"
says = "amount"
amount = "$5 million"
as_printed = "<iframe src=https://example.org></iframe> $5 million"
payer = "<b>nobody</b>"
`));
    await page.waitForSelector("[data-claim=one]");
    await page.locator("[data-figure=one]").click();
    await page.waitForSelector("#source");
    assert.equal(await page.locator(".view :is(img, script, iframe, b > b)").count(), 0);
    assert.ok((await line("[data-claim=one]")).includes("<iframe"));
    assert.equal(await page.locator("#source a[href^=javascript]").count(), 0);
  });

  const states = ["#claims", "#claims?id=ice-recruitment", "#claims?id=meta&figure=meta-rbtglobal", "#claims?id=ads-spotify&figure=cause-nifamc&claims.scale=powers", "#claims?id=ice-recruitment&claims.table=1", "#claims?id=nothing-of-the-kind"];
  for (const width of [320, 390, 700, 1280])
    test(`nothing scrolls sideways at ${width} pixels`, async () => {
      await open("", { viewport: { width, height: 900 } });
      for (const state of states) {
        await go(state);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, state);
      }
    });

  for (const colorScheme of ["light", "dark"])
    for (const width of [390, 1280])
      test(`axe finds nothing serious, ${colorScheme}, ${width} pixels`, async () => {
        await open("", { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.evaluate(axeSource);
        for (const state of states) {
          await go(state);
          const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
          const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
          assert.deepEqual(serious.map((v) => [v.id, v.nodes.map((n) => n.html)]), [], state);
        }
      });

  test("in Swedish the marks have Swedish words", async (t) => {
    const swedish = asked("ads-spotify", { language: "sv" });
    if (swedish.problems.some(({ severity }) => severity === "error")) return t.skip("this engine answers in English only");
    await open("#claims?id=ads-spotify", { locale: "sv-SE" });
    await waitForText(".view h2", "Uppgifter");
    await waitForText("[data-claim=started-spotify-newsbytes] .stands", "motsäger");
    assert.ok((await line("[data-claim=started-spotify-newsbytes] .stands")).includes("dagar ifrån varandra"));
  });
});
