// SPDX-License-Identifier: MIT
// Money on some days only, in Chromium, held against the same engine in Node.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { drop, engine, line, open, page, reference, sameNumber, waitForText } from "./stage.mjs";

const days = () => page.getByRole("combobox", { name: "Days" });

async function setDays(words) {
  await days().fill(words);
  await page.keyboard.press("Enter");
}

/** The table's rows are those of an answer, with its amounts or, where it has none, its bounds. */
async function showsRowsOf(report) {
  const rows = ".figures:not(.two) tbody tr:not(.total, .other, .rest, .opened)";
  await page.waitForFunction(([selector, n]) => document.querySelectorAll(selector).length === n, [rows, report.rows.length]);
  const shown = await page.locator(rows).all();
  for (const [i, row] of report.rows.entries()) {
    assert.ok((await shown[i].locator("th").innerText()).startsWith(row.name), row.name);
    const big = (await shown[i].locator(".big").innerText()).replace(/, source.*/s, "");
    if (row.point !== null) assert.ok(sameNumber(big, row.point), `${big} for ${row.point}`);
    else assert.match(big, /bounds only/);
    if (row.low === row.high) continue;
    assert.ok(sameNumber(await shown[i].locator(".lo").innerText(), row.low));
    assert.ok(sameNumber(await shown[i].locator(".hi").innerText(), row.high));
  }
}

/** What is left out of an answer stands below it, with its reason. */
async function saysWhatIsLeftOutOf(report) {
  const said = await page.locator("section:has(> h3:text('Left out, and why'))").textContent(); // also what is folded
  for (const { name, reason } of report.left_out.filter((each) => /days/.test(each.rule))) {
    assert.ok(said.includes(name), name);
    assert.ok(said.includes(reason.slice(1)), reason); // behind a capital letter
  }
}

describe("confined to days", () => {
  for (const period of ["2025", "2025-Q4", "FY2026-Q1", "2025-11", "broadcast 2025-12", "last 90 days", "2025-10-15..2025-12"]) {
    test(`to ${period}: what the engine counts on those days`, async () => {
      await open();
      await setDays(period);
      const report = reference.report({ by: "platform", period });
      await waitForText(".confined", period);
      if (report.rows.length) await showsRowsOf(report);
      await saysWhatIsLeftOutOf(report);
    });
  }

  test("a campaign with orders: each flight's part of a month, and the rest below it", async () => {
    const bytes = readFileSync(new URL("../../examples/books/media-orders.toml", import.meta.url));
    const { book } = engine.read(bytes.toString(), "media-orders.toml");
    await open();
    await drop("media-orders.toml", bytes);
    await waitForText("h1", book.report().book.title);
    await setDays("2025-10");
    const report = book.report({ by: "platform", period: "2025-10" });
    assert.ok(report.rows.length > 0);
    assert.ok(report.left_out.some((each) => each.rule === "other-days"));
    await waitForText(".confined", "2025-10");
    await showsRowsOf(report);
    await saysWhatIsLeftOutOf(report);
  });

  test("words that name no days are refused with advice, and stay to be corrected", async () => {
    await open("#money?money.period=someday");
    await waitForText(".problems", '"someday" names no days');
    await waitForText(".problems", "FY2026-Q1");
    assert.doesNotMatch(await line(".problems"), /read as a book/);
    assert.equal(await days().inputValue(), "someday");
    await setDays("");
    await page.waitForSelector(".figures .total");
    assert.doesNotMatch(page.url(), /period/);
  });

  test("the command and the download ask the same", async () => {
    await open("#money?by=campaign&money.period=FY2026-Q1&money.only=spotify&money.layer=platform");
    const options = { by: "campaign", period: "FY2026-Q1", ids: ["spotify"], layer: "platform" };
    await page.getByRole("button", { name: "Command", exact: true }).click();
    assert.equal(
      await line(".view header code"),
      "mediabuy report spotify --by campaign --layer platform --period FY2026-Q1 --as-of 2026-01-09",
    );
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
    assert.equal(readFileSync(await file.path(), "utf8"), reference.text("report", { ...options, asOf: "2026-01-09" }, "csv"));
  });
});
