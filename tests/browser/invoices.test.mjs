// SPDX-License-Identifier: MIT
// Invoices: every line of the command with its amounts, exceptions first; what to pay, why, and which documents say so.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { axeSource } from "./site.mjs";
import { close, drop, engine, go, line, lines, open, page, sameNumber, waitForText } from "./stage.mjs";

const text = readFileSync(new URL("../../examples/books/media-orders.toml", import.meta.url), "utf8");
const name = "media-orders.toml";
const agrees = ["matched", "rounding"];
const keyOf = (row) => row.line ?? row.order_line;

async function openBook(fragment = "#invoices", contents = text, options = {}) {
  const { book } = engine.read(contents, name);
  await open("#invoices", options);
  await drop(name, Buffer.from(contents));
  await waitForText("h1", "autumn road safety");
  await go(fragment);
  return book;
}

/** Of a line on the page: each column's figure. */
const cells = (key) => page.locator(`[data-line="${key}"]`).locator("td.n").evaluateAll((all) => all.map((cell) => cell.querySelector("span:last-child").textContent.trim()));
const keys = (selector = "[data-line]") => page.locator(`section.view ${selector}`).evaluateAll((all) => all.map((row) => row.dataset.line));

describe("invoices", () => {
  test("every line of the match stands with its amounts, its reason and what to do", async () => {
    const book = await openBook();
    const { rows } = book.match();
    assert.deepEqual((await keys()).toSorted(), rows.map(keyOf).toSorted());
    for (const row of rows) {
      const shown = await cells(keyOf(row));
      ["ordered", "delivered", "invoiced", "difference", "pay"].forEach((column, at) => {
        if (row[column] === null) assert.match(shown[at], /^not /, `${keyOf(row)} ${column}`);
        else assert.ok(sameNumber(shown[at], row[column]), `${keyOf(row)} ${column}: ${shown[at]}`);
      });
      const said = await line(`[data-line="${keyOf(row)}"] td.why`);
      for (const sentence of [...row.says, row.to_do ?? ""]) assert.ok(said.includes(sentence), `${said} lacks ${sentence}`);
    }
  });

  test("what is to decide comes first, then what is settled, then what matches, each in the engine's order", async () => {
    const book = await openBook();
    const { rows } = book.match();
    const part = (row) => (!row.settled ? 0 : agrees.includes(row.outcome) ? 2 : 1);
    assert.deepEqual(await keys(), [0, 1, 2].flatMap((each) => rows.filter((row) => part(row) === each).map(keyOf)));
    assert.deepEqual(await lines("section.view h3.part"), ["To decide", "Discrepancies that are settled", "What matches", "When it is due"]);
  });

  test("cleared to pay stands at the top, by hand", async () => {
    // posters-2: 4,500.00 + 675.00; video-11: 4,000.00 + 2,124.54. All else that is due is paid.
    await openBook();
    assert.equal(await line(".cleared"), "Cleared to pay $11,299.54");
    const book = engine.read(text, name).book;
    const { total } = book.match();
    for (const sum of ["invoiced", "pay", "paid", "cleared", "withheld", "unbilled"])
      assert.ok(sameNumber(await line(`[data-sum="${sum}"] .n`), total[sum]), sum);
    assert.equal(await page.locator('[data-sum="undecided"]').count(), 0); // 0.00
  });

  test("bars of the sums are as long as their amounts", async () => {
    const book = await openBook();
    const { total } = book.match();
    const perUnit = await page.locator(".sums [data-sum]").evaluateAll((all) => all.map((row) => [row.dataset.sum, Number(row.querySelector("rect.bar").getAttribute("width"))]));
    const [, first] = perUnit[0];
    for (const [sum, width] of perUnit) assert.ok(Math.abs(width / Number(total[sum]) / (first / Number(total.invoiced)) - 1) < 1e-6, sum);
  });

  test("a filter shows one outcome, is kept in the address, and says that the sums are of all", async () => {
    const book = await openBook();
    await page.getByRole("combobox", { name: "Show", exact: true }).selectOption("duplicate");
    await page.waitForFunction(() => /invoices.show=duplicate/.test(location.hash));
    const duplicates = book.match().rows.filter(({ outcome }) => outcome === "duplicate");
    assert.equal(duplicates.length, 3);
    assert.deepEqual(await keys(), duplicates.map(keyOf));
    assert.match(await line(".filtered"), /3 of 36 lines are shown\. The sums above are of all of them\./);
    await page.getByRole("combobox", { name: "Proof", exact: true }).selectOption("unsupported");
    const unproved = book.proof().rows.filter(({ state }) => state === "unsupported").map((row) => row.line);
    await page.waitForFunction(() => document.querySelectorAll("[data-line]").length === 2);
    assert.deepEqual(await keys(), duplicates.map(keyOf).filter((key) => unproved.includes(key)));
    await page.getByRole("button", { name: "Show all lines" }).click();
    await page.waitForFunction(() => !/invoices/.test(location.hash.slice("#invoices".length)));
    assert.equal((await keys()).length, 36);
  });

  test("a line opens on its order, delivery and invoice, and on the documents; Escape gives the focus back", async () => {
    const book = await openBook();
    await page.getByRole("button", { name: "video-10:1", exact: true }).click();
    await page.waitForSelector("#source");
    const [row] = book.match({ ids: ["video-10"] }).rows.filter((each) => each.line === "video-10:1");
    const [proof] = book.proof({ ids: ["video-10"] }).rows.filter((each) => each.line === "video-10:1");
    const said = await line("#source");
    for (const part of ["io-video:1", "400,000", "180,000", "185,000", "8,000.00", "3,600.00", "3,700.00", `${name}:${row.file_line}`]) assert.ok(said.includes(part), part);
    assert.equal(await page.locator("#source li").count(), proof.documents.length);
    for (const { id, file } of proof.documents) for (const part of [id, file]) assert.ok(said.includes(part), part);
    // As the engine says that this document covers it.
    assert.match(said, /Covers video-10:1, 180,000 units, \$3,600\.00/);
    await page.locator("#source").getByRole("button", { name: "Show the command" }).click();
    assert.match(await line("#source .taken"), /^mediabuy match --book media-orders\.toml video-10 /);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#source", { state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "video-10:1");
  });

  test("what documents bear out stands by its state, and their index is there", async () => {
    const book = await openBook();
    const { total, index } = book.proof();
    const shown = await lines(".margin tbody tr");
    assert.equal(shown.length, total.states.length);
    total.states.forEach(({ lines: many, amount }, at) => {
      assert.ok(shown[at].includes(` ${many} `), shown[at]);
      assert.ok(sameNumber(shown[at].split(" ").at(-1), amount), shown[at]);
    });
    await page.locator("summary", { hasText: `Documents (${index.length})` }).click();
    const listed = await lines("details tbody tr");
    assert.equal(listed.length, index.length);
    index.forEach(({ id, file, sha256 }, at) => {
      for (const part of [id, file, sha256 ?? ""]) assert.ok(listed[at].includes(part), `${listed[at]} lacks ${part}`);
    });
  });

  test("each invoice stands with its due date, interest, and what may be paid of it now", async () => {
    const book = await openBook();
    const { rows, total } = book.pay();
    assert.deepEqual(await page.locator("[data-invoice]").evaluateAll((all) => all.map((row) => row.dataset.invoice)), rows.map(({ invoice }) => invoice));
    for (const row of rows) {
      const said = await line(`[data-invoice="${row.invoice}"]`);
      assert.ok(sameNumber(await line(`[data-invoice="${row.invoice}"] .pay span:last-child`), row.payable), said);
      for (const { message, advice } of row.findings) for (const part of [message.slice(1), advice]) assert.ok(said.includes(part), `${said} lacks ${part}`);
    }
    // By hand: 5,175.00 x 0.04125 / 360 x 5 = 2.9648…
    assert.match(await line('[data-invoice="posters-2"]'), /Overdue 4 Jan 2026 pay by 5 Jan 2026 not paid 5 4\.125.% 2\.96 5,177\.96/);
    assert.match(await line("[data-payable]"), /^To pay now, approved and with interest: \$5,177\.96; \$5,177\.96 of it is overdue; \$2\.96 of it is interest; \$6,124\.54 waits for approval\./);
    assert.equal(total.payable, "5177.96");
  });

  test("an invoice opens on what its due date rests on and on each payment", async () => {
    const book = await openBook();
    await page.getByRole("button", { name: "radio-11", exact: true }).click();
    await page.waitForSelector("#source");
    const [row] = book.pay({ ids: ["radio-11"] }).rows;
    const said = await line("#source");
    for (const sentence of row.because) assert.ok(said.includes(sentence), sentence);
    for (const { id } of row.payments) assert.ok(said.includes(id ?? "Open on the day"), said);
    await page.locator("#source").getByRole("button", { name: "Show the command" }).click();
    assert.match(await line("#source .taken"), /^mediabuy pay --book media-orders\.toml radio-11 /);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#source", { state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "radio-11");
  });

  test("a half-year without a rate is asked for, and the one that is given is used", async () => {
    // posters-2 a year later: due in January 2027, beyond the engine's table.
    const later = text
      .replace("as_of    = 2026-01-09", "as_of    = 2027-02-01")
      .replace("received     = 2025-12-05\naccepted     = 2025-12-09\napproved     = 2025-12-12", "received     = 2026-12-05\naccepted     = 2026-12-09\napproved     = 2026-12-12");
    const book = await openBook("#invoices", later);
    assert.equal(book.pay().total.without_rate, 1);
    assert.match(await line('[data-invoice="posters-2"]'), /no rate in the table not known/);
    await page.getByLabel("Rates the table lacks").fill("2027-H1=6%");
    await page.keyboard.press("Enter");
    // Due on 4 January 2027: 5,175.00 x 0.06 / 360 x 28 = 24.15.
    await waitForText('[data-invoice="posters-2"]', "24.15");
    assert.match(await line('[data-invoice="posters-2"]'), / 28 6.% 24\.15 5,199\.15/);
  });

  test("a tolerance is handed to the engine, and what is wrong with it is said", async () => {
    const book = await openBook();
    await page.getByLabel("Tolerance", { exact: true }).fill("150");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /invoices.tolerance=150/.test(location.hash));
    await waitForText(".counted", "12 discrepancies".replace("12", "twelve"));
    const { rows, total } = book.match({ tolerance: "150" });
    assert.equal(total.exceptions, 12); // the 100.00 of video-10:1 is within it
    assert.ok(sameNumber((await cells("video-10:1"))[4], rows.find(({ line: key }) => key === "video-10:1").pay));
    await page.getByLabel("Tolerance", { exact: true }).fill("a little");
    await page.keyboard.press("Enter");
    const [problem] = book.match({ tolerance: "a little" }).problems;
    await waitForText(".problems", problem.message.slice(1));
    assert.equal(await page.getByLabel("Tolerance", { exact: true }).inputValue(), "a little");
  });

  test("a heading sorts each part by digits, and says so to those who listen", async () => {
    const book = await openBook();
    await page.locator("section.view table:not(.sums) thead button", { hasText: "Difference" }).first().click();
    await page.waitForFunction(() => /invoices.sort=difference-/.test(location.hash));
    const decide = book.match().rows.filter(({ settled }) => !settled).toSorted((a, b) => Number(b.difference) - Number(a.difference));
    assert.deepEqual((await keys()).slice(0, 4), decide.map(keyOf));
    assert.equal(await page.locator("section.view thead th", { hasText: "Difference" }).first().getAttribute("aria-sort"), "descending");
  });

  test("on an earlier day it is what was known then", async () => {
    const book = await openBook("#invoices?as-of=2025-11-09");
    const { rows, total } = book.match({ asOf: "2025-11-09" });
    assert.deepEqual((await keys()).toSorted(), rows.map(keyOf).toSorted());
    assert.ok(sameNumber(await line('[data-sum="cleared"] .n'), total.cleared));
  });

  test("a book without invoices says so, and the teaching book is at hand", async () => {
    await open("#invoices");
    assert.match(await line("section.view"), /The book has neither insertion orders nor invoices/);
    await page.getByRole("button", { name: "Open the teaching book" }).click();
    await waitForText("h1", "autumn road safety");
    await waitForText(".cleared", "$11,299.54");
    assert.match(await line("header .book"), /media-orders\.toml/);
  });

  test("what a book says stays text", async () => {
    const hostile = text.replace('"Masthead takeover, 31 October"', '"<img src=x onerror=alert(1)>"');
    assert.notEqual(hostile, text);
    await openBook("#invoices?figure=video-10:masthead", hostile);
    assert.ok((await line('[data-line="video-10:masthead"]')).includes("<img src=x onerror=alert(1)>"));
    assert.equal(await page.locator("section.view img").count(), 0);
  });

  test("in Swedish too", async () => {
    const book = await openBook("#invoices", text, { locale: "sv-SE" });
    await waitForText("#invoices", "Fakturor");
    assert.match(await line(".cleared"), /^Klart att betala/);
    for (const row of book.match({ language: "sv" }).rows.filter(({ settled }) => !settled))
      assert.ok((await line(`[data-line="${keyOf(row)}"]`)).includes(row.to_do), row.to_do);
  });

  for (const width of [320, 390, 700, 1280])
    test(`nothing scrolls sideways at ${width} pixels`, async () => {
      await openBook("#invoices", text, { viewport: { width, height: 900 } });
      for (const state of ["#invoices", "#invoices?figure=radio-09:1", "#invoices?figure=io-search", "#invoices?figure=posters-2"]) {
        await go(state);
        await page.locator("summary", { hasText: "Documents" }).click();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${wide} in ${state}`);
      }
      await close();
    });

  for (const colorScheme of ["light", "dark"])
    test(`axe finds nothing serious, ${colorScheme}`, async () => {
      for (const width of [390, 1280]) {
        await openBook("#invoices", text, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.evaluate(axeSource);
        for (const state of ["#invoices", "#invoices?figure=radio-09:1&invoices.show=matched", "#invoices?figure=radio-11"]) {
          await go(state);
          const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
          const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
          assert.deepEqual(serious.map((v) => [v.id, v.nodes.map((n) => n.html)]), []);
        }
        await close();
      }
    });
});
