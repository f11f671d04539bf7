// SPDX-License-Identifier: MIT
// Pacing: bars of what is delivered against what was planned, with the engine's figures and words; and what is earned in
// each period, with sums that only the engine makes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { axeSource } from "./site.mjs";
import { close, drop, engine, go, line, lines, open, page, reference, sameNumber, waitForText } from "./stage.mjs";

const text = readFileSync(new URL("../../examples/books/media-orders.toml", import.meta.url), "utf8");
const name = "media-orders.toml";

async function openBook(fragment = "#pacing", contents = text, options = {}) {
  const { book } = engine.read(contents, name);
  await open("#pacing", options);
  await drop(name, Buffer.from(contents));
  await waitForText("h1", "autumn road safety");
  await go(fragment);
  return book;
}

const lane = (id) => page.locator(`[data-lane="${id}"]`);
const figures = (id) => lane(id).locator("text").allTextContents();
const bars = (id) => lane(id).locator("rect.bar").evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("height"))));
const rowsOf = (rows, id) => rows.filter((row) => row.id === id);

/** As the page has a number: digits grouped, the rest as it is. */
const grouped = (decimal) => decimal.replace("-", "\u2212").replace(/^(\u2212?\d+)/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
const day = "2025-11-01";

describe("on schedule or not", () => {
  test("every line stands with its bar, its state and the engine's words", async () => {
    const book = await openBook(`#pacing?as-of=${day}`);
    const { rows } = book.pace({ asOf: day });
    assert.deepEqual(await page.locator("[data-pace]").evaluateAll((all) => all.map((each) => each.dataset.pace)), rows.map(({ id }) => id));
    for (const row of rows) {
      const pace = page.locator(`[data-pace="${row.id}"]`);
      const said = (await pace.innerText()).replace(/\s+/g, " ");
      for (const sentence of row.says) assert.ok(said.includes(sentence), `${said} lacks ${sentence}`);
      assert.equal(await pace.locator(`[data-mark="${row.state}"]`).count(), 1);
      assert.equal(await pace.locator("rect.bar").count(), row.goal === null || row.planned === null ? 0 : 1, row.id);
      assert.equal(await pace.locator("svg.gap").count(), row.goal === null || row.planned === null ? 1 : 0, row.id);
    }
  });

  test("what is ordered is equally long, and bars and strokes lie where their figures say", async () => {
    const book = await openBook(`#pacing?as-of=${day}`);
    const lengths = new Set();
    for (const row of book.pace({ asOf: day }).rows.filter(({ goal, planned }) => goal !== null && planned !== null)) {
      const [goal, bar, planned] = await page.locator(`[data-pace="${row.id}"]`).evaluate((pace) => [
        Number(pace.querySelector("rect.goal").getAttribute("width")) + 1,
        Number(pace.querySelector("rect.bar").getAttribute("width")),
        Number(pace.querySelector("line.planned").getAttribute("x1")),
      ]);
      lengths.add(goal.toFixed(6));
      assert.ok(Math.abs(bar / goal - Number(row.delivered) / Number(row.goal)) < 1e-6, row.id);
      assert.ok(Math.abs(planned / goal - Number(row.planned) / Number(row.goal)) < 1e-6, row.id);
    }
    assert.equal(lengths.size, 1);
  });

  test("the table has planned, delivered, index, forecast, run-out day and what is needed a day", async () => {
    const book = await openBook(`#pacing?as-of=${day}`);
    for (const row of book.pace({ asOf: day }).rows) {
      const shown = await page.locator(`[data-row="${row.id}"] td.n`).evaluateAll((all) => all.map((cell) => cell.querySelector("span:last-child").textContent.trim()));
      for (const [at, column] of [[0, "goal"], [1, "planned"], [2, "delivered"], [4, "forecast"], [7, "needed_per_day"]])
        if (row[column] !== null) assert.equal(shown[at], grouped(row[column]), `${row.id} ${column}`);
        else assert.match(shown[at], /^(not known|no)$/);
      assert.equal(shown[5] === "no", row.runs_out === null, row.id);
    }
    // By hand: 100,000 + 180,000 of 500,000 x 61 / 91 = 335,164.84 are 83.54 %; 220,000 on 30 days are 7,333.33 a day.
    assert.match(await line('[data-row="io-video:1"]'), /Behind 500,000 335,164\.84 280,000 83\.54.% 417,704\.92 no 30 7,333\.33/);
    assert.match(await line('[data-row="io-search:1"]'), /Ahead .* 22 Nov 2025 30 /);
  });

  test("lines of one state can be asked for, and sorted by their index", async () => {
    const book = await openBook(`#pacing?as-of=${day}`);
    await page.getByRole("combobox", { name: "Show", exact: true }).selectOption("behind");
    await page.waitForFunction(() => /pacing.show=behind/.test(location.hash));
    await page.getByRole("combobox", { name: "Sort by", exact: true }).selectOption("index");
    await page.waitForFunction(() => /pacing.sort=index/.test(location.hash));
    const behind = book.pace({ asOf: day }).rows.filter(({ kind, state }) => kind === "order-line" && state === "behind").toSorted((a, b) => Number(a.index) - Number(b.index));
    assert.ok(behind.length >= 4);
    assert.deepEqual(await page.locator("[data-row]").evaluateAll((all) => all.map((row) => row.dataset.row)), behind.map(({ id }) => id));
  });

  test("so many per cent off the plan still count, and a wrong number is said to be one", async () => {
    const book = await openBook(`#pacing?as-of=${day}`);
    const field = page.getByLabel("Still on schedule, off by");
    await field.fill("5%");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /pacing.tolerance=5/.test(location.hash));
    await page.waitForSelector('[data-pace="io-video:2"] [data-mark="on-schedule"]');
    for (const row of book.pace({ asOf: day, toleranceRate: "5%" }).rows) assert.equal(await page.locator(`[data-pace="${row.id}"] [data-mark="${row.state}"]`).count(), 1, row.id);
    await field.fill("a little");
    await page.keyboard.press("Enter");
    await waitForText(".problems", book.pace({ toleranceRate: "a little" }).problems[0].message.slice(1));
  });

  test("a line opens on who counts and how far; Escape gives the focus back", async () => {
    const book = await openBook(`#pacing?as-of=2025-10-15`);
    await page.getByRole("button", { name: "io-video:1", exact: true }).click();
    await page.waitForSelector("#source");
    const [row] = book.pace({ ids: ["io-video:1"], asOf: "2025-10-15" }).rows;
    const said = await line("#source");
    for (const part of [...row.says, row.counted_by, "30 September 2025", `${name}:${row.file_line}`]) assert.ok(said.includes(part), `${said} lacks ${part}`);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#source", { state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "io-video:1");
  });

  test("a book without insertion orders says so, and has the teaching book at hand", async () => {
    await open("#pacing");
    assert.match(await line("section.view"), /No insertion order was placed by this day/);
    await page.getByRole("button", { name: "Open the teaching book" }).click();
    await waitForText("h1", "autumn road safety");
    await page.waitForSelector('[data-pace="io-radio:0001"]');
  });
});

describe("what is earned", () => {
  test("every flight has a bar for each of its months, with the engine's amount", async () => {
    const book = await openBook();
    const { rows } = book.accrue();
    const ids = [...new Set(rows.map(({ id }) => id))];
    assert.equal(ids.length, 11);
    for (const id of ids) {
      const shown = await figures(id);
      const of = rowsOf(rows, id);
      assert.equal(shown.length, of.length, id);
      of.forEach(({ amount }, at) => assert.ok(sameNumber(shown[at], amount), `${id}: ${shown[at]}`));
    }
  });

  test("bars are as long as their amounts, on one scale", async () => {
    const book = await openBook();
    const perUnit = [];
    for (const id of ["ads-morning", "ads-film", "ads-actions", "ads-wall"]) {
      const lengths = await bars(id);
      rowsOf(book.accrue().rows, id).forEach(({ amount }, at) => perUnit.push(lengths[at] / Number(amount)));
    }
    assert.ok(perUnit.length === 11);
    for (const ratio of perUnit) assert.ok(Math.abs(ratio / perUnit[0] - 1) < 1e-6);
  });

  test("a month that a flight does not touch has no bar and no figure", async () => {
    await openBook();
    assert.equal((await bars("ads-wall")).length, 2); // October and November alone
  });

  test("sums by month are those of the engine's report, and by week there are none", async () => {
    const book = await openBook();
    const { rows } = book.report({ by: "month" });
    const shown = await figures("*");
    assert.equal(shown.length, 3);
    rows.forEach(({ point }, at) => assert.ok(sameNumber(shown[at], point), shown[at]));
    // By hand: 9,890.11 + 3,956.04 + 3,296.70 + 2 x 1,978.02 + 3,296.70 + 989.01 + 2,967.03.
    assert.equal(shown[0], "28,351.63");
    await page.getByRole("combobox", { name: "By", exact: true }).selectOption("week");
    await page.waitForFunction(() => /pacing.by=week/.test(location.hash));
    await waitForText("section.view", "By this unit the engine has no sums");
    assert.equal(await lane("*").count(), 0);
  });

  for (const unit of ["broadcast-month", "fiscal-month", "fiscal-quarter", "fiscal-year", "week", "day"])
    test(`by ${unit} the table has every period`, async () => {
      const book = await openBook(`#pacing?pacing.by=${unit}`);
      const { rows } = book.accrue({ by: unit });
      await page.locator("summary", { hasText: "Table of every period" }).click();
      await page.locator("details tbody tr").first().waitFor();
      while (await page.getByRole("button", { name: /^Show \d+ more$/ }).count()) await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
      const shown = await page.locator("details tbody tr:not(.of)").evaluateAll((all) => all.map((row) => row.cells[row.cells.length - 1].textContent.trim()));
      assert.equal(shown.length, rows.length);
      const inLanes = [...new Set(rows.map(({ id }) => id))].flatMap((id) => rowsOf(rows, id));
      inLanes.forEach(({ amount }, at) => assert.ok(sameNumber(shown[at], amount), shown[at]));
    });

  test("where only bounds are known there is a whisker with its ends, and no bar", async () => {
    await open("#pacing");
    const rows = rowsOf(reference.accrue().rows, "ads-spotify");
    assert.equal(await lane("ads-spotify").locator("rect.bar").count(), 0);
    assert.equal(await lane("ads-spotify").locator("line.whisker").count(), rows.length);
    assert.equal(await lane("ads-spotify").locator("circle.open").count(), rows.filter(({ high_open }) => high_open).length);
    rows.forEach(({ low, high }, at) => assert.ok(low && high, at));
    const said = await line("section.view");
    // What has no days is told, and is in no period.
    for (const { name: who } of reference.accrue().rows.filter(({ period }) => period === "undated")) assert.ok(said.includes(who), who);
    assert.match(said, /lacks its first or its last day/);
  });

  test("narrow columns leave their figures to the table, and say so", async () => {
    await openBook("#pacing?pacing.by=week", text, { viewport: { width: 390, height: 900 } });
    assert.deepEqual(await figures("ads-morning"), []);
    assert.match((await lines("section.view p.scale")).join(" "), /The tallest is [\d,.]+; the table has every figure\./);
  });

  test("in Swedish too", async () => {
    await openBook("#pacing", text, { locale: "sv-SE" });
    await waitForText("#pacing", "Leveranstakt");
    assert.match(await line("section.view"), /Vad som är intjänat/);
  });
});

for (const width of [320, 390, 700, 1280])
  test(`nothing scrolls sideways at ${width} pixels`, async () => {
    await openBook("#pacing", text, { viewport: { width, height: 900 } });
    for (const state of ["#pacing", "#pacing?figure=io-video:1", "#pacing?pacing.by=week", "#pacing?pacing.by=day"]) {
      await go(state);
      await page.locator("summary", { hasText: "Table of every period" }).click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} in ${state}`);
    }
  });

for (const colorScheme of ["light", "dark"])
  test(`axe finds nothing serious, ${colorScheme}`, async () => {
    for (const width of [390, 1280]) {
      await openBook("#pacing", text, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      await page.evaluate(axeSource);
      for (const state of ["#pacing?as-of=2025-11-01", "#pacing?figure=io-video:1", "#pacing?pacing.by=week"]) {
        await go(state);
        await page.locator("summary", { hasText: "Table of every period" }).click();
        const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
        const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
        assert.deepEqual(serious.map((v) => [v.id, v.nodes.map((n) => n.html)]), []);
      }
      await close();
    }
  });
