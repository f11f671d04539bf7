// SPDX-License-Identifier: MIT
// The axis of time: held against the rows of the command, driven by pointer and keys, and looked at for words that
// lie over each other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { drop, engine, go, line, lines, open, page, reference, setAsOf, waitForText } from "./stage.mjs";

const axe = readFileSync(createRequire(new URL("../../web/package.json", import.meta.url)).resolve("axe-core/axe.min.js"), "utf8");
const bytes = readFileSync(new URL("../../examples/books/media-contract.toml", import.meta.url));
const inSentence = (day) => new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });

let teaching;
async function openTeaching(fragment) {
  teaching ??= engine.read(bytes.toString(), "media-contract.toml").book;
  await open(fragment);
  await drop("media-contract.toml", bytes);
  await waitForText("h1", "winter readiness");
  await go(fragment);
  await page.waitForSelector(".mark[data-key]");
}

/** Keys of all rows that the marks stand for; piles are named by their days. */
const keysShown = () => page.locator(".mark[data-key]").evaluateAll((marks) => marks.map((mark) => mark.dataset.key));
const everything = "time.from=2024-01-01&time.to=2027-12-31";

/** Rows by the mark that shows them: those outside the published group one by one. */
async function showsRows(answer) {
  const shown = await keysShown();
  assert.equal(new Set(shown).size, shown.length);
  const single = answer.rows.filter(({ group }) => group !== "published").map(({ key }) => key);
  assert.deepEqual(shown.filter((key) => !/^(days|band):|^undated$/.test(key)).sort(), [...single].sort());
  const inside = (row) => {
    if (!row.start.earliest) return shown.includes("undated");
    if (row.start.earliest !== row.start.latest) return shown.includes(`band:${row.start.earliest}..${row.start.latest}`);
    return shown.some((key) => {
      const [, from, to] = /^days:(.*)\.\.(.*)$/.exec(key) ?? [];
      return from && row.start.earliest >= from && row.start.earliest <= to;
    });
  };
  for (const row of answer.rows.filter(({ group }) => group === "published")) assert.ok(inside(row), row.key);
}

/** No words over other words, none under the line of the as-of day, none beyond the drawing. */
async function wordsStandApart() {
  const found = await page.evaluate(() => {
    const svg = document.querySelector(".paper svg");
    const edge = svg.getBoundingClientRect();
    const box = (node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return { text: node.textContent, left, right, top: top + 2, bottom: bottom - 2 };
    };
    const words = [...svg.querySelectorAll(".labels text, .name, .head, .line text")].map(box).filter(({ left, right }) => right > left);
    const lines = [...svg.querySelectorAll(".line .stroke")].map(box);
    const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom;
    const over = words.flatMap((a, index) => words.slice(index + 1).filter((b) => meet(a, b)).map((b) => `${a.text} | ${b.text}`));
    const labels = [...svg.querySelectorAll(".labels text")].map(box);
    const crossed = labels.flatMap((a) => lines.filter((l) => a.left < l.left && l.right < a.right && a.bottom > l.top).map(() => a.text));
    const beyond = words.filter(({ left, right }) => left < edge.left - 1 || right > edge.right + 1).map(({ text }) => text);
    return { over, crossed, beyond, words: labels.length };
  });
  assert.deepEqual(found.over, []);
  assert.deepEqual(found.crossed, []);
  assert.deepEqual(found.beyond, []);
  return found.words;
}

/** Drags a line by its handle to the place of another day, in steps as a hand does. */
async function dragLine(kind, pixels) {
  const { x, y, width, height } = await page.locator(`.line.${kind} .handle`).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + width / 2 + (pixels * step) / 12, y + height / 2 + step);
  await page.mouse.up();
}

/** The engine's answer to the newest question is shown. */
const settled = () => page.waitForFunction(() => document.querySelector("main").getAttribute("aria-busy") !== "true");

const slider = (name) => page.getByRole("slider", { name });
const inAddress = (key) => new URLSearchParams(new URL(page.url()).hash.split("?")[1]).get(key);

/** Where a line was let go. While it is dragged its address is written only now and then, the last one a moment later. */
async function letGo(name, key) {
  const day = await slider(name).getAttribute("aria-valuetext");
  await page.waitForFunction(
    ([wanted, at]) => {
      const told = new URLSearchParams(location.hash.split("?")[1]).get(at);
      return told && new Date(`${told}T00:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }) === wanted;
    },
    [day, key],
  );
  return inAddress(key);
}

describe("time", () => {
  test("marks are the rows of the command, on both books", async () => {
    await open(`#time?time.from=2024-01-01&time.to=2027-12-31&time.dayless=drawn`);
    await showsRows(reference.timeline());
    await openTeaching(`#time?${everything}`);
    const all = teaching.timeline();
    const drawn = all.rows.filter(({ start, end }) => (start.earliest ?? "2025") <= "2027-12-31" && (end.latest ?? "2025") >= "2024-01-01");
    await showsRows({ rows: drawn });
  });

  test("contracts of which no day is known are counted in one line, which draws them", async () => {
    const contracts = reference.timeline().rows.filter(({ group, lane }) => group === "contracts" && lane);
    const known = new Set(contracts.filter(({ start, end }) => start.earliest ?? end.earliest).map(({ lane }) => lane));
    const without = new Set(contracts.map(({ lane }) => lane).filter((lane) => !known.has(lane)));
    const keysOf = (lanes) => contracts.filter(({ lane }) => lanes.has(lane)).map(({ key }) => key);
    const drawn = async () => new Set(await page.locator(".paper [data-key]").evaluateAll((marks) => marks.map((mark) => mark.dataset.key)));
    await open("#time");
    const button = page.getByRole("button", { name: `${without.size} contracts without known days` });
    const before = await drawn();
    assert.ok(without.size > 2 && keysOf(without).every((key) => !before.has(key)));
    await button.click();
    await page.waitForSelector(".paper [data-key]");
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    const after = await drawn();
    for (const key of keysOf(without)) assert.ok(after.has(key), key);
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll(".paper [data-key]").length === count, before.size);
  });

  test("the table behind it has every row, in the engine's words", async () => {
    await open("#time");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const { rows } = reference.timeline();
    const shown = await lines(".marks .one .means");
    assert.equal(shown.length, rows.length);
    const said = shown.join("\n");
    for (const row of rows) assert.ok(said.includes(row.says.replace(/\s+/g, " ")), row.key);
    assert.match(page.url(), /time\.as=table/);
    await page.goBack();
    await page.waitForSelector(".paper svg");
  });

  test("the as-of line dragged by its handle changes the address, the field and every sentence", async () => {
    await open("#time");
    await dragLine("as-of", -160);
    const day = await letGo("As-of line", "as-of");
    assert.ok(day < "2026-01-09", day);
    assert.equal(await page.getByLabel("As of", { exact: true }).first().inputValue(), inSentence(day));
    assert.equal(await slider("As-of line").getAttribute("aria-valuetext"), inSentence(day));
    const [answer] = reference.answers({ asOf: day }).rows.slice(1, 2);
    await waitForText("main", answer.answer);
    await settled();
    for (const row of reference.timeline({ asOf: day }).rows.filter(({ kind }) => kind === "flight")) {
      const label = await page.locator(`[data-key="${row.key}"]`).getAttribute("aria-label");
      assert.ok(label.includes(row.says), label);
    }
    await page.goBack(); // a drag is one step of the history
    await page.waitForFunction(() => !location.hash.includes("as-of"));
  });

  test("keys move a line by a day, a month, and to the edges", async () => {
    await open("#time?as-of=2026-01-09&time.from=2025-06-01&time.to=2026-03-31");
    await slider("As-of line").focus();
    for (const [key, day] of [["ArrowLeft", "2026-01-08"], ["ArrowRight", "2026-01-09"], ["PageDown", "2025-12-09"], ["PageUp", "2026-01-09"], ["Home", "2025-06-01"], ["End", "2026-03-31"]]) {
      await page.keyboard.press(key);
      await page.waitForFunction((wanted) => location.hash.includes(`as-of=${wanted}`), day);
      assert.equal(await slider("As-of line").getAttribute("aria-valuetext"), inSentence(day));
      assert.ok(await slider("As-of line").evaluate((handle) => handle === document.activeElement));
    }
    await waitForText("main", reference.answers({ asOf: "2026-03-31" }).rows[1].answer);
  });

  test("the known-by line is pulled from the edge; what came later is hollow, on hatched ground, and said so", async () => {
    await open("#time?time.from=2025-06-01&time.to=2026-03-31");
    assert.match(await slider("Known-by line").getAttribute("aria-valuetext"), /^No limit/);
    assert.equal(await page.locator(".hatched").count(), 0);
    await dragLine("known-by", -300);
    const known = await letGo("Known-by line", "known-by");
    assert.ok(known < "2026-03-31");
    await page.waitForSelector(".hatched");
    const { rows, later } = reference.timeline({ knownBy: known });
    assert.ok(later > 0);
    await settled();
    for (const row of rows.filter(({ kind }) => kind === "event" || kind === "flight")) {
      const mark = page.locator(`[data-key="${row.key}"]`);
      if (!(await mark.count())) continue;
      assert.equal(await mark.evaluate((g) => g.classList.contains("hollow")), row.standing !== "counts", row.key);
      if (row.standing_text) assert.ok((await mark.getAttribute("aria-label")).includes(row.standing_text));
    }
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector(".hatched"));
  });

  test("the days seen stand in the address, and Back returns to those before", async () => {
    await open("#time");
    const seen = () => line(".seen");
    const whole = await seen();
    await page.getByRole("button", { name: "Closer" }).click();
    const closer = await seen();
    assert.notEqual(closer, whole);
    assert.match(page.url(), /time\.from=\d{4}-\d{2}-\d{2}&time\.to=\d{4}-\d{2}-\d{2}/);
    await page.locator(".paper svg").focus();
    await page.keyboard.press("-");
    await page.keyboard.press("ArrowRight");
    const along = await seen();
    assert.notEqual(along, closer);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector(".seen").textContent.includes(text), closer);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector(".seen").textContent.includes(text), whole);
  });

  test("the ground is dragged along, and Ctrl with the wheel keeps the day under the pointer", async () => {
    await open("#time?time.from=2025-06-01&time.to=2026-03-31");
    const { x, y, width } = await page.locator(".paper svg").boundingBox();
    const at = { x: x + 0.5 * width, y: y + 70 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    for (let step = 1; step <= 6; step++) await page.mouse.move(at.x - 20 * step, at.y);
    await page.mouse.up();
    await page.waitForFunction(() => /time\.from=2025-0[67]-\d\d/.test(location.hash) && !location.hash.includes("time.from=2025-06-01"));
    await page.mouse.move(at.x, y + 71);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await page.waitForFunction(() => {
      const told = new URLSearchParams(location.hash.split("?")[1]);
      return Date.parse(told.get("time.to")) - Date.parse(told.get("time.from")) < 250 * 864e5;
    });
  });

  test("Enter on a mark opens its sentence, source, place and command; Escape gives the focus back", async () => {
    await openTeaching(`#time?${everything}`);
    const row = teaching.timeline().rows.find(({ kind }) => kind === "extension");
    const mark = page.locator(`[data-key="${row.key}"]`);
    await mark.focus();
    await page.keyboard.press("Enter");
    await waitForText("#source", row.says);
    const panel = await line("#source");
    assert.ok(panel.includes(`${row.file}:${row.line}`), panel);
    assert.match(page.url(), new RegExp(`figure=${encodeURIComponent(row.key).replaceAll("%", "\\%")}`));
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.equal(await line("#source .taken"), `mediabuy timeline --book media-contract.toml ${row.id} --as-of 2025-10-15`);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#source", { state: "detached" });
    assert.ok(await mark.evaluate((g) => g === document.activeElement));
  });

  test("a pile of publications says how many and opens all of them", async () => {
    await open("#time?time.from=2020-01-01&time.to=2030-12-31");
    const pile = page.locator(".mark.dots").first();
    const [, from, to] = /^days:(.*)\.\.(.*)$/.exec(await pile.getAttribute("data-key"));
    const within = reference.timeline().rows.filter(({ group, start }) => group === "published" && start.earliest === start.latest && start.earliest >= from && start.earliest <= to);
    await pile.click();
    await page.waitForSelector("#source");
    assert.equal((await lines("#source .says")).length, within.length);
  });

  for (const width of [1280, 390]) {
    test(`at ${width} pixels no words lie over each other, at any zoom, and nothing scrolls sideways`, async () => {
      for (const show of [() => open("#time", { viewport: { width, height: 900 } }), () => openTeaching("#time")]) {
        await show();
        await page.setViewportSize({ width, height: 900 });
        for (const fragment of ["#time", "#time?known-by=2026-01-10", "#time?time.from=2025-09-01&time.to=2025-12-31", `#time?${everything}`]) {
          await go(fragment);
          assert.ok((await wordsStandApart()) > 3);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        }
      }
    });
  }

  test("nothing scrolls sideways at 320 pixels", async () => {
    await open("#time", { viewport: { width: 320, height: 700 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await wordsStandApart();
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing serious in the ${colorScheme} theme, chart and table`, async () => {
      await open("#time?known-by=2026-01-10", { colorScheme, bypassCSP: true });
      await page.addScriptTag({ content: axe });
      for (const fragment of ["#time?known-by=2026-01-10", "#time?known-by=2026-01-10&time.as=table"]) {
        await go(fragment);
        const { violations } = await page.evaluate(() => window.axe.run(document.querySelector("main")));
        assert.deepEqual(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), []);
      }
    });
  }

  test("what changed between two dates: the answers that differ, and what happened in between", async () => {
    await open("#time?time.since=2025-11-15");
    await page.waitForSelector(".changes");
    const [then, now] = [{ asOf: "2025-11-15" }, {}];
    const [before, after] = [reference.answers(then).rows, reference.answers(now).rows];
    const differ = after.filter(({ answer }, index) => answer !== before[index].answer);
    assert.ok(differ.length > 0 && differ.length < after.length);
    const shown = await lines(".changes table:first-of-type tbody tr");
    assert.equal(shown.length, differ.length);
    for (const { question, answer } of differ) assert.ok(shown.some((text) => text.includes(question) && text.includes(answer)), question);
    const past = (dates) => new Set(reference.timeline(dates).rows.filter(({ status }) => status === "past").map(({ key }) => key));
    const already = past(then);
    const fresh = [...past(now)].filter((key) => !already.has(key));
    assert.equal((await lines(".changes li")).length, fresh.length);
    await page.getByRole("textbox", { name: "Between" }).fill("2026-01-09");
    await page.getByRole("textbox", { name: "Between" }).press("Enter");
    await waitForText(".changes", "Nothing in the answers is another");
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.waitForSelector(".changes", { state: "detached" });
  });

  test("hostile names of a book stay text", async () => {
    await open("#time");
    await drop("hostile.toml");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent !== "ICE recruitment advertising, 2025");
    await go("#time");
    await page.waitForSelector(".paper svg");
    assert.equal(await page.locator(".paper svg :is(script, img, image, foreignObject, a)").count(), 0);
    await wordsStandApart();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    assert.equal(await page.locator(".marks :is(script, img, iframe)").count(), 0);
  });

  test("a drag asks the engine again and again and never holds the page up for 50 ms", async () => {
    await open("#time");
    await page.evaluate(() => {
      window.longest = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration)))).observe({ entryTypes: ["longtask"] });
    });
    await dragLine("as-of", -200);
    await setAsOf("2025-11-15");
    await waitForText("main", reference.answers({ asOf: "2025-11-15" }).rows[1].answer);
    const longest = await page.evaluate(() => window.longest);
    console.log(`longest task while a line was dragged: ${Math.round(longest)} ms`);
    if (process.env.MEDIABUY_BUDGETS) assert.ok(longest <= 50, `${longest} ms`);
  });

  test("in Swedish the words are Swedish", async () => {
    await open("#time", { locale: "sv-SE" });
    await waitForText("#time", "Tid");
    assert.equal(await page.getByRole("button", { name: /^(Tabell|Diagram)$/ }).count(), 1);
  });
});
