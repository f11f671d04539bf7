// SPDX-License-Identifier: MIT
// What is earned in each period: every amount of the command, bars as long as they are, sums that only the engine makes.

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
    for (const state of ["#pacing", "#pacing?pacing.by=week", "#pacing?pacing.by=day"]) {
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
      for (const state of ["#pacing", "#pacing?pacing.by=week"]) {
        await go(state);
        await page.locator("summary", { hasText: "Table of every period" }).click();
        const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
        const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
        assert.deepEqual(serious.map((v) => [v.id, v.nodes.map((n) => n.html)]), []);
      }
      await close();
    }
  });
