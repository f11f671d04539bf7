// SPDX-License-Identifier: MIT
// From ceiling to payment: every rung of the command, the gaps named, what is upside down marked in shape and words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { close, drop, engine, go, line, lines, open, page, reference, sameNumber, waitForText } from "./stage.mjs";

const text = readFileSync(new URL("../../examples/books/media-contract.toml", import.meta.url), "utf8");
const rungs = ["ceiling", "current", "obligated", "committed", "delivered", "invoiced", "approved", "paid"];
const names = { ceiling: "Ceiling", current: "Current value", obligated: "Obligated", committed: "Committed", delivered: "Delivered", invoiced: "Invoiced", approved: "Approved", paid: "Paid" };

async function openBook(fragment, contents = text, options = {}) {
  const { book } = engine.read(contents, "media-contract.toml");
  await open(fragment, options);
  await drop("media-contract.toml", Buffer.from(contents));
  await waitForText("h1", "winter readiness");
  await go(fragment);
  return book;
}

async function shows(book) {
  for (const row of book.ladder().rows) {
    const award = page.locator(`[data-award="${row.id}"]`).first();
    const shown = await award.locator(".row").evaluateAll((all) =>
      all.map((each) => ({ name: each.querySelector(".name").textContent.trim(), amount: each.querySelector(".figure-at").textContent.trim() })),
    );
    const known = rungs.filter((rung) => row[rung] !== null);
    assert.deepEqual(shown.map(({ name }) => name), known.map((rung) => names[rung]), row.id);
    known.forEach((rung, at) => assert.ok(sameNumber(shown[at].amount, row[rung]), `${row.id} ${rung}: ${shown[at].amount}`));
    const gaps = (await award.locator(".gap").allInnerTexts()).join(" ").toLowerCase();
    for (const rung of rungs) assert.equal(gaps.includes(names[rung].toLowerCase()), row[rung] === null, `${row.id} ${rung}`);
  }
}

/** Rungs larger than the least above them. These amounts have few enough digits for a float. */
function upsideDown(row) {
  let least = Infinity;
  return rungs.filter((rung) => {
    if (row[rung] === null) return false;
    const over = Number(row[rung]) > least;
    least = Math.min(least, Number(row[rung]));
    return over;
  });
}

describe("from ceiling to payment", () => {
  test("each award has every known rung with its amount, and its unknown ones by name", async () => {
    await open("#ladder");
    await shows(reference);
    await close();
    await shows(await openBook("#ladder"));
  });

  test("bars are as long as their amounts, on one scale", async () => {
    const book = await openBook("#ladder");
    const perUnit = [];
    for (const row of book.ladder().rows) {
      const bars = await page.locator(`[data-award="${row.id}"]`).first().locator("rect.bar").evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("width"))));
      rungs.filter((rung) => row[rung] !== null).forEach((rung, at) => perUnit.push(bars[at] / Number(row[rung])));
    }
    assert.ok(perUnit.length > 20);
    for (const ratio of perUnit) assert.ok(Math.abs(ratio / perUnit[0] - 1) < 1e-6);
  });

  test("what does not fit stands beside its award, with advice and its line of the file", async () => {
    const book = await openBook("#ladder");
    for (const { id, findings } of book.ladder().rows) {
      const said = (await page.locator(`[data-award="${id}"]`).first().locator(".findings").allInnerTexts()).join(" ").replace(/\s+/g, " ");
      for (const finding of findings) {
        assert.ok(said.includes(finding.message.slice(1)), finding.message);
        assert.ok(said.includes(finding.advice), finding.advice);
        assert.ok(said.includes(`${finding.file}:${finding.line}`));
      }
      if (!findings.length) assert.equal(said, "");
    }
    await page.locator('[data-award="radio-order"] .findings code a').first().click();
    await page.waitForSelector("section[aria-labelledby=book]");
  });

  test("a rung larger than one above it is hatched, has a triangle, and is said in words", async () => {
    // 540,000 and 1,055,000 billed, with 1,500,000 obligated.
    const book = await openBook("#ladder", text.replace('"$520,000.00"', '"$920,000.00"'));
    const row = book.ladder().rows.find(({ id }) => id === "radio-order");
    assert.equal(row.invoiced, "1595000.00");
    const award = page.locator('[data-award="radio-order"]').first();
    const over = upsideDown(row);
    assert.ok(over.includes("invoiced"));
    assert.equal(await award.locator(".mark").count(), over.length);
    assert.equal(await award.locator("rect.over").count(), over.length);
    assert.ok((await award.locator(".hatching").count()) > 0);
    assert.match((await award.locator(".beyond").allInnerTexts()).join("\n"), /^Invoiced is more than /m);
    assert.match(await award.locator("[role=img]").getAttribute("aria-label"), /Invoiced is more than /);
    for (const other of book.ladder().rows)
      assert.equal(await page.locator(`[data-award="${other.id}"]`).first().locator(".mark").count(), upsideDown(other).length, other.id);
  });

  test("an award opens on its actions, their sources and lines; Escape gives the focus back", async () => {
    const book = await openBook("#ladder");
    const button = page.locator('[data-award="radio-order"]').first().getByRole("button", { name: /^Sources/ });
    await button.click();
    await page.waitForSelector("#source table");
    const shown = await lines("#source tbody tr");
    const rows = book.history({ ids: ["radio-order"] }).rows;
    assert.equal(shown.length, rows.length);
    rows.forEach((row, at) => assert.ok(shown[at].includes(`${row.file}:${row.line}`), shown[at]));
    assert.match(await line("#source"), /As officially printed: ceiling \$4,200,000\.00/);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#source", { state: "detached" });
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Sources/);
  });

  test("by order, vendor, line or campaign each has the rungs that it has, as the command answers", async () => {
    const orders = readFileSync(new URL("../../examples/books/media-orders.toml", import.meta.url), "utf8");
    const { book } = engine.read(orders, "media-orders.toml");
    await open("#ladder");
    await drop("media-orders.toml", Buffer.from(orders));
    await waitForText("h1", "autumn road safety");
    await go("#ladder");
    for (const [name, by] of [["insertion order", "order"], ["vendor", "vendor"], ["line of a contract", "line"], ["campaign", "campaign"]]) {
      await page.getByRole("group", { name: "By" }).getByLabel(name, { exact: true }).check();
      await page.waitForFunction((key) => location.hash.includes(`ladder.by=${key}`), by);
      const { rows } = book.ladder({ by });
      await page.waitForFunction((ids) => ids.every((id) => document.querySelector(`[data-award="${id}"]`)), rows.map(({ id }) => id));
      for (const row of rows) {
        const award = page.locator(`[data-award="${row.id}"]`).first();
        const shown = await award.locator(".row").evaluateAll((all) => all.map((each) => each.querySelector(".name").textContent.trim()));
        assert.deepEqual(shown, rungs.filter((rung) => row[rung] !== null).map((rung) => names[rung]), row.id);
        const gaps = (await award.locator(".gap").allInnerTexts()).join(" ");
        assert.equal(/paid/i.test(gaps), row.paid_reason !== null, row.id);
      }
    }
    await page.getByRole("group", { name: "By" }).getByLabel("contract", { exact: true }).check();
    await page.waitForFunction(() => !location.hash.includes("ladder.by"));
  });

  test("a heading sorts the table by digits, is kept in the address, and says so to those who listen", async () => {
    const book = await openBook("#ladder");
    const rows = book.ladder().rows;
    await page.locator("section.view thead button", { hasText: "Invoiced" }).click();
    await page.waitForFunction(() => /ladder.sort=invoiced-/.test(location.hash));
    assert.equal(await page.locator("section.view thead th", { hasText: "Invoiced" }).getAttribute("aria-sort"), "descending");
    const expected = rows
      .toSorted((a, b) => Number(a.invoiced === null) - Number(b.invoiced === null) || Number(b.invoiced) - Number(a.invoiced))
      .map(({ name }) => name);
    const shown = await page.locator("section.view table tbody th a").evaluateAll((all) => all.map((a) => a.firstChild.textContent));
    assert.deepEqual(shown, expected);
  });

  test("on a phone the same amounts stand in rows, and a choice sorts them", async () => {
    const book = await openBook("#ladder", text, { viewport: { width: 390, height: 900 } });
    await page.getByLabel("Sort by").selectOption("obligated-");
    await page.waitForFunction(() => /ladder.sort=obligated-/.test(location.hash));
    const first = book.ladder().rows.toSorted((a, b) => Number(b.obligated) - Number(a.obligated))[0];
    assert.ok((await line("section.view table tbody tr")).startsWith(first.name));
  });

  test("in Swedish too", async () => {
    await open("#ladder", { locale: "sv-SE" });
    await waitForText("#ladder", "Från tak till betalning");
    assert.match(await line("[data-award] .gap"), /: okänt/);
  });
});
