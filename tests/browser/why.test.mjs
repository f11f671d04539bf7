// SPDX-License-Identifier: MIT
// Why it runs or not: held against what the engine answers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { drop, engine, go, line, lines, open, page, reference, setAsOf, waitForText } from "./stage.mjs";

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
const word = (text) => capital(text.replaceAll("-", " "));
const teaching = () => readFileSync(new URL("../../examples/books/media-contract.toml", import.meta.url));
const squeezed = (text) => text.replace(/\s+/g, " ").trim();

/** Everything the view shows, and that it is this answer's. */
async function shows(row, { sources }) {
  assert.equal(await line(".view .answer"), `${word(row.status)}. ${row.text}`);
  assert.ok((await line(".view .of")).startsWith(`${row.name} ${row.kind}`));
  assert.equal(await page.locator(".view .clocks dt").count(), 5);
  for (const [name, clock] of Object.entries(row.clocks)) {
    const at = page.locator(".view .clocks dt", { hasText: new RegExp(`^${name}`, "i") });
    const said = squeezed(await at.locator("xpath=following-sibling::dd[1]").innerText());
    assert.ok(said.endsWith(clock.text) && said.startsWith(word(clock.status)), said);
    assert.equal(await at.locator("b").count(), row.clock === name ? 1 : 0, `${name} decides`);
  }
  const facts = await lines(".chain li:not(.opened)");
  assert.equal(facts.length, row.because.length);
  for (const [i, fact] of row.because.entries()) {
    const who = sources.find((source) => source.id === fact.sources[0])?.publisher ?? "no source recorded";
    for (const part of [fact.says, who, `${fact.span.file}:${fact.span.line}`]) assert.ok(facts[i].includes(part), `${part} in ${facts[i]}`);
  }
  const causes = await lines(".causes article");
  assert.equal(causes.length, row.stated_causes.length);
  for (const [i, cause] of row.stated_causes.entries()) {
    const who = sources.find((source) => source.id === cause.source)?.publisher ?? "no source recorded";
    for (const part of [word(cause.text), who, `${word(cause.grade)}. ${cause.rests_on}`, `${word(cause.verdict)}. ${cause.records}`, `${cause.span.file}:${cause.span.line}`]) {
      assert.ok(causes[i].includes(part), `${part} in ${causes[i]}`);
    }
    assert.equal(await page.locator(".causes article").nth(i).locator(`[data-mark="${cause.verdict}"]`).count(), 1);
  }
}

describe("why", () => {
  test("one press from the head to the answer, its clocks, its facts and each cause by itself", async () => {
    await open();
    await page.getByRole("link", { name: "Why, and which causes are stated" }).click();
    await page.waitForSelector("#why");
    assert.match(page.url(), /#why\?id=ads-spotify$/);
    const answer = reference.why({ ids: ["ads-spotify"] });
    await shows(answer.rows[0], answer);
    // Side by side: three columns on one line, in the order of publication.
    const boxes = await page.locator(".causes article").evaluateAll((all) => all.map((a) => a.getBoundingClientRect().toJSON()));
    assert.ok(boxes.length === 3 && boxes.every((box, i) => box.top === boxes[0].top && (i === 0 || box.left > boxes[i - 1].right)));
  });

  test("without a choice it is about what the head speaks of", async () => {
    await open("#why");
    const { id } = reference.answers({}).rows[1];
    const answer = reference.why({ ids: [id] });
    await shows(answer.rows[0], answer);
  });

  test("the as-of day and the known-by day change every word at once", async () => {
    await open("#why");
    for (const asOf of ["2025-10-15", "2025-07-01"]) {
      await setAsOf(asOf);
      const { id } = reference.answers({ asOf }).rows[1];
      const answer = reference.why({ ids: [id], asOf });
      await waitForText("#why", answer.title.replace(/^Why /, ""));
      await shows(answer.rows[0], answer);
    }
    await go("#why?id=ads-spotify&known-by=2025-11-15");
    const answer = reference.why({ ids: ["ads-spotify"], knownBy: "2025-11-15" });
    await waitForText(".view .answer", answer.rows[0].text);
    await shows(answer.rows[0], answer);
  });

  test("another thing is found by typing, chosen with the keys, and kept in the address", async () => {
    await open("#why");
    const field = page.getByRole("combobox", { name: "Of" });
    await field.focus();
    await page.keyboard.type("0082 safe");
    assert.equal(await field.getAttribute("aria-expanded"), "true");
    const options = await lines(".view [role=option]");
    assert.deepEqual(options, ["70CMSW25FR0000082, Safe America Media LLC"]);
    const active = await field.getAttribute("aria-activedescendant");
    assert.equal(await page.locator(`#${active}`).innerText(), options[0]);
    await page.keyboard.press("Enter");
    const answer = reference.why({ ids: ["70cmsw25fr0000082"] });
    await waitForText(".view .answer", answer.rows[0].text);
    await shows(answer.rows[0], answer);
    assert.match(page.url(), /id=70cmsw25fr0000082/);
    assert.equal(await field.inputValue(), answer.rows[0].name);
    await page.goBack();
    await waitForText(".view .of", "Spotify");
  });

  test("the arrows go through the list as it is seen, kind by kind", async () => {
    await open("#why");
    await drop("media-contract.toml", teaching());
    await waitForText("h1", "winter readiness");
    const field = page.getByRole("combobox", { name: "Of" });
    await field.click();
    const seen = await lines(".view [role=option]");
    for (let i = 0; i < seen.length; i++) {
      const at = seen.indexOf(await line(".view [role=option].at"));
      await page.keyboard.press("ArrowDown");
      assert.equal(await line(".view [role=option].at"), seen[(at + 1) % seen.length]);
    }
    const inView = await page.evaluate(() => {
      const [list, item] = [".view [role=listbox]", ".view [role=option].at"].map((at) => document.querySelector(at).getBoundingClientRect());
      return item.top >= list.top - 1 && item.bottom <= list.bottom + 1;
    });
    assert.ok(inView);
  });

  test("Escape leaves the choice as it was; nothing found is said", async () => {
    await open("#why");
    const field = page.getByRole("combobox", { name: "Of" });
    await field.fill("no such words");
    assert.deepEqual(await lines(".view [role=listbox] .kind"), ["Nothing has these words."]);
    await page.keyboard.press("Escape");
    assert.equal(await field.inputValue(), "Spotify");
    assert.equal(await field.getAttribute("aria-expanded"), "false");
  });

  test("a fact opens its sources as a figure does, and Escape gives the focus back", async () => {
    await open("#why?id=ads-spotify");
    const answer = reference.why({ ids: ["ads-spotify"] });
    const fact = answer.rows[0].because.find(({ sources }) => sources.length > 1);
    const opener = page.locator(".chain li", { hasText: fact.says }).locator(".act");
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "source");
    assert.equal(await opener.getAttribute("aria-expanded"), "true");
    const words = await line("#source");
    for (const id of fact.sources) {
      const source = answer.sources.find((each) => each.id === id);
      for (const part of [source.publisher, source.published_text, `${source.file}:${source.line}`]) assert.ok(words.includes(part), part);
    }
    for (const part of [fact.says, `${fact.span.file}:${fact.span.line}`]) assert.ok(words.includes(part), part);
    // The panel is level with its fact, or below the clocks where those reach further.
    const [row, clocks, panel] = await page.evaluate(() => [
      document.querySelector(".chain [data-open]").getBoundingClientRect().bottom,
      document.querySelector(".clocks").getBoundingClientRect().bottom,
      document.querySelector("#source").getBoundingClientRect().top,
    ]);
    assert.ok(panel >= clocks && (Math.abs(panel - row) < 3 || Math.abs(panel - clocks) < 40), `${panel} for ${row} and ${clocks}`);
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.equal(await line("#source .taken"), "mediabuy why ads-spotify --as-of 2026-01-09");
    await page.getByRole("button", { name: "Cite this" }).click();
    const cited = await line("#source .taken");
    for (const part of ["Spotify: ", fact.says, "BrightWire", "January 2026, no day printed", `${fact.span.file}:${fact.span.line}`, "9 January 2026", "#why?"]) {
      assert.ok(cited.includes(part), `${part} in ${cited}`);
    }
    await page.keyboard.press("Escape");
    await page.locator("#source").waitFor({ state: "detached" });
    assert.equal(await opener.evaluate((button) => button === document.activeElement), true);
  });

  test("a stated cause opens the claim's own source, below the causes", async () => {
    await open("#why?id=ads-spotify");
    const answer = reference.why({ ids: ["ads-spotify"] });
    const [, cause] = answer.rows[0].stated_causes;
    await page.locator(`[data-fact="${cause.claim}"]`).click();
    await waitForText("#source", answer.sources.find(({ id }) => id === cause.source).publisher);
    assert.equal(await page.locator(".causes .opened #source").count(), 1);
    assert.match(page.url(), new RegExp(`figure=${cause.claim}`));
  });

  test("on a phone the source opens below its fact, and causes stand below each other", async () => {
    await open("#why?id=ads-spotify", { viewport: { width: 390, height: 844 } });
    const opener = page.locator(".chain .act").first();
    await opener.click();
    const row = await page.locator(".chain [data-open]").boundingBox();
    const panel = await page.locator("#source").boundingBox();
    assert.ok(panel.y >= row.y + row.height - 2 && panel.y < row.y + row.height + 24);
    const [first, second] = await page.locator(".causes article").evaluateAll((all) => all.map((a) => a.getBoundingClientRect().toJSON()));
    assert.ok(second.top >= first.bottom && second.left === first.left);
  });

  test("an id the book has not got is refused with the engine's own words, and the list is still there", async () => {
    await open("#why?id=nothing-of-the-kind");
    const [problem] = reference.why({ ids: ["nothing-of-the-kind"] }).problems;
    const words = await line("main");
    assert.ok(words.includes(problem.message) && words.includes(problem.advice));
    await page.getByRole("combobox", { name: "Of" }).click();
    assert.equal(await page.locator(".view [role=option]").count(), reference.status({}).rows.length);
  });

  test("contracts, options, funds and campaigns of another book are answered as well", async () => {
    await open("#why?id=ads-spotify");
    await drop("media-contract.toml", teaching());
    await waitForText("h1", "winter readiness");
    const { book } = engine.read(teaching().toString(), "media-contract.toml");
    for (const id of ["radio-order", "radio-order:option-1", "fund-2026", "winter-readiness", "display-purchase"]) {
      await go(`#why?id=${id}`);
      const answer = book.why({ ids: [id] });
      await waitForText(".view .answer", answer.rows[0].text);
      await waitForText(".view .of", answer.rows[0].name);
      await shows(answer.rows[0], answer);
    }
    await page.locator(".chain .act").first().click();
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.equal(await line("#source .taken"), "mediabuy why --book media-contract.toml display-purchase --as-of 2025-10-15");
    book.close();
  });

  test("what hostile names the facts and causes bear stays text", async () => {
    await open();
    await drop("hostile.toml");
    await waitForText("h1", "onerror");
    await page.getByRole("link", { name: "Why", exact: true }).click();
    await page.waitForSelector(".view .answer");
    await page.getByRole("combobox", { name: "Of" }).click();
    assert.equal(await page.locator("main :is(script, iframe, img, style), main svg[onload]").count(), 0);
    assert.ok((await page.getByRole("listbox", { name: "Of" }).innerText()).includes("<script>"));
  });
});
