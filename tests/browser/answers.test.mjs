// SPDX-License-Identifier: MIT
// The four answers at the head, and what each rests on.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { line, lines, open, page, reference, sameNumber, waitForText } from "./stage.mjs";

describe("answers", () => {
  const strong = (question) => page.locator(".one", { hasText: question }).locator("a.figure");

  async function openWithKeys(question) {
    await strong(question).focus();
    await page.keyboard.press("Enter");
    await page.locator("#source").waitFor();
    await page.waitForFunction(() => document.activeElement.id === "source");
    assert.equal(await strong(question).getAttribute("aria-expanded"), "true");
    return (await page.locator("#source").innerText()).replace(/\s+/g, " ");
  }

  async function closeWithEscape(question) {
    await page.keyboard.press("Escape");
    await page.locator("#source").waitFor({ state: "detached" });
    assert.equal(await strong(question).evaluate((a) => a === document.activeElement), true);
    assert.equal(await strong(question).getAttribute("aria-expanded"), "false");
  }

  test("How much? opens the parts of the sum, and each part its source, in the same place", async () => {
    await open();
    const words = await openWithKeys("How much?");
    const { rows, total } = reference.report({ by: "platform" });
    assert.ok(sameNumber(await line("#source .sum"), total.point));
    for (const row of rows) assert.ok(words.includes(`“${row.figures[0].as_printed}” ${row.name}`), row.name);
    await page.locator("#source ul button").last().click();
    await waitForText("#source", rows.at(-1).figures[0].reads);
    assert.equal(await page.locator(".evidence #source").count(), 1);
    assert.equal(await page.locator("#source").count(), 1);
    assert.equal(await page.locator(".figures [aria-expanded=true]").count(), 0);
    await closeWithEscape("How much?");
  });

  test("Is it running? opens five clocks and the facts, in the engine's words", async () => {
    await open();
    const words = await openWithKeys("Is it running?");
    const { id } = reference.answers({}).rows[1];
    const [row] = reference.status({ ids: [id] }).rows;
    assert.ok(words.includes(row.name));
    assert.equal((await line("#source .word")).toLowerCase(), row.status);
    assert.equal(await page.locator("#source dt").count(), 5);
    for (const [name, clock] of Object.entries(row.clocks)) {
      const at = page.locator("#source dt", { hasText: new RegExp(name, "i") });
      const said = (await at.locator("xpath=following-sibling::dd[1]").innerText()).replace(/\s+/g, " ");
      assert.ok(said.endsWith(clock.text), said);
      assert.ok(said.toLowerCase().startsWith(clock.status.replaceAll("-", " ")), said);
      // An unknown clock is a dashed ring, "none recorded" a ring with a bar; neither is an ended one's disc.
      assert.equal(await at.locator(".dashed").count(), clock.status === "unknown" ? 1 : 0);
      assert.equal(await at.locator("line").count(), clock.status === "none" ? 1 : 0);
      assert.equal(await at.locator("circle.full").count(), clock.status === "ended" ? 1 : 0);
    }
    for (const fact of row.because) assert.ok(words.includes(fact.says) && words.includes(`${fact.file}:${fact.line}`), fact.says);
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.equal(await line("#source .taken"), `mediabuy status ${id} --as-of 2026-01-09`);
    await closeWithEscape("Is it running?");
  });

  test("Do the sources agree? lists every pair, with both places and what to do", async () => {
    await open();
    const words = await openWithKeys("Do the sources agree?");
    const found = reference.check({}).rows.filter((row) => row.severity !== "error");
    assert.equal(await page.locator("#source li").count(), found.length);
    for (const row of found) {
      assert.ok(words.includes(row.message), row.message);
      assert.ok(words.includes(row.advice), row.advice);
      assert.ok(words.includes(`${row.file}:${row.line} ${row.excerpt.trim().replace(/\s+/g, " ")}`), row.excerpt);
      for (const other of row.related) assert.ok(words.includes(`${other.file}:${other.line}`), other.message);
    }
    assert.deepEqual(await lines("#source h4 .mark"), ["≠", "~"]);
    await closeWithEscape("Do the sources agree?");
  });

  test("one panel is open at a time, and a link shows the same one", async () => {
    await open("#money?answer=is-it-running&as-of=2025-10-15");
    const { id } = reference.answers({ asOf: "2025-10-15" }).rows[1];
    await waitForText("#source", reference.status({ ids: [id], asOf: "2025-10-15" }).rows[0].clocks.flight.text);
    await strong("Do the sources agree?").click();
    await waitForText("#source", "Where printed figures disagree");
    await page.locator(".figures .figure").first().click();
    await waitForText("#source", "as printed");
    assert.equal(await page.locator("#source").count(), 1);
    assert.doesNotMatch(page.url(), /answer=/);
    await page.goBack();
    await waitForText("#source", "Where printed figures disagree");
  });

  test("the open answer follows the dates", async () => {
    await open("#money?answer=is-it-running");
    await page.getByLabel("As of").fill("1 November 2025");
    await page.getByLabel("As of").press("Enter");
    const { id } = reference.answers({ asOf: "2025-11-01" }).rows[1];
    const { because, clocks } = reference.status({ ids: [id], asOf: "2025-11-01" }).rows[0];
    await waitForText("#source", clocks.flight.text);
    assert.equal(await page.locator("#source li").count(), because.length);
  });

  test("what rests on nothing is not offered", async () => {
    await open();
    const rows = reference.answers({}).rows;
    for (const row of rows) {
      const offered = row.strong !== null && (row.command !== "status" || row.id !== null);
      assert.equal(await strong(row.question).count(), offered ? 1 : 0, row.question);
    }
  });
});
