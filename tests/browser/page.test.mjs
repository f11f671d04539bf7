// SPDX-License-Identifier: MIT
// The page as a whole: its dates, its address, its books.
// Run: npm --prefix web run test:page   (the page is built first: npm --prefix web run build)

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { book, browser, drop, engine, line, lines, open, page, reference, sameNumber, site, text, waitForText } from "./stage.mjs";

describe("a first visit", () => {
  for (const [language, locale] of [["en", "en-US"], ["sv", "sv-SE"]])
    test(`waits for no engine: what it shows lies ready, and is what the engine says (${language})`, async () => {
      const context = await browser.newContext({ locale });
      const held = new Promise((told) => void context.route(/\.wasm$/, () => told(true))); // and never answered
      const early = await context.newPage();
      await early.goto(site.address);
      await early.waitForSelector(".figures");
      const shown = (await early.locator(".answer").allInnerTexts()).map((words) => words.replace(/\s+/g, " ").trim());
      assert.deepEqual(shown, reference.answers({ language }).rows.map((row) => row.answer));
      const [first] = reference.report({ by: "platform", language }).rows;
      const figure = await early.locator(".figures:not(.two) .big").first().innerText();
      assert.ok(sameNumber(/^[\d.,\s]+/.exec(figure)[0].replace(/[^\d]+$/, ""), first.point), figure);
      assert.ok(await held);
      await context.close();
    });
});

describe("dates", () => {
  const running = (options) => reference.answers(options).rows[1].answer;

  test("the as-of day changes the sentences at once", async () => {
    await open();
    assert.ok((await lines(".answer")).includes(running({})));
    const field = page.getByLabel("As of");
    await field.fill("1 November 2025");
    await field.press("Enter");
    await waitForText(".answers", running({ asOf: "2025-11-01" }));
    assert.match(page.url(), /as-of=2025-11-01/);
    assert.equal(await field.inputValue(), "1 November 2025");
  });

  test("steps, keys and the book's date", async () => {
    await open();
    const field = page.getByLabel("As of");
    await page.getByRole("button", { name: "One day later" }).click();
    assert.equal(await field.inputValue(), "10 January 2026");
    await page.getByRole("button", { name: "One day earlier" }).click();
    await page.getByRole("button", { name: "One day earlier" }).click();
    assert.equal(await field.inputValue(), "8 January 2026");
    await field.press("PageDown");
    assert.equal(await field.inputValue(), "8 December 2025");
    await page.getByRole("button", { name: "The book’s date" }).click();
    assert.equal(await field.inputValue(), "9 January 2026");
  });

  test("days are read as people write them, and what is no day gets advice", async () => {
    await open();
    const field = page.getByLabel("As of");
    for (const [typed, shown] of [["2025-10-31", "31 October 2025"], ["Oct 1, 2025", "1 October 2025"]]) {
      await field.fill(typed);
      await field.press("Enter");
      assert.equal(await field.inputValue(), shown);
    }
    await field.fill("30 February 2025");
    await field.press("Enter");
    assert.equal(await line("[role=alert]"), "February 2025 has 28 days.");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await field.press("Escape");
    assert.equal(await field.inputValue(), "1 October 2025");
  });

  test("known-by is folded until asked for, and says what it does not count", async () => {
    await open();
    assert.equal(await page.getByLabel("known by", { exact: true }).count(), 0);
    await page.getByRole("button", { name: "Count only what was known by a certain day" }).click();
    const field = page.getByLabel("known by", { exact: true });
    assert.equal(await field.evaluate((f) => f === document.activeElement), true);
    await field.fill("31 January 2026");
    await field.press("Enter");
    const { later } = reference.answers({ knownBy: "2026-01-31" });
    const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
    const counted = words[later] ?? String(later);
    await waitForText(".aside", counted);
    assert.match(page.url(), /known-by=2026-01-31/);
    await page.getByRole("button", { name: "Count everything" }).click();
    assert.equal(await field.count(), 0);
  });

  test("before anything began nothing is counted, and the page says so", async () => {
    await open("#money?as-of=2001-01-01");
    const { rows } = reference.report({ by: "platform", asOf: "2001-01-01" });
    if (rows.length === 0) assert.match(await line("main"), /Nothing is counted on this date/);
    else assert.equal(await page.locator(".figures:not(.two) tbody tr:not(.total, .other, .rest)").count(), rows.length);
  });
});

describe("address", () => {
  test("a link shows what its sender saw", async () => {
    await open("#money?by=channel&scale=powers&as-of=2025-12-01&known-by=2025-12-31");
    assert.equal(await page.getByLabel("Group by").inputValue(), "channel");
    assert.equal(await page.getByLabel("by powers of ten").isChecked(), true);
    assert.equal(await page.getByLabel("As of").inputValue(), "1 December 2025");
    assert.equal(await page.getByLabel("known by", { exact: true }).inputValue(), "31 December 2025");
  });

  test("the back button goes back, over a run of steps at once", async () => {
    await open();
    await page.getByLabel("Group by").selectOption("channel");
    await waitForText("#money", reference.report({ by: "channel" }).title);
    for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "One day later" }).click();
    assert.equal(await page.getByLabel("As of").inputValue(), "12 January 2026");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("#as-of").value === "9 January 2026");
    assert.equal(await page.getByLabel("Group by").inputValue(), "channel");
    await page.goBack();
    await waitForText("#money", reference.report({ by: "platform" }).title);
  });

  test("an unknown grouping is refused with the engine's own words", async () => {
    await open("#money?by=colour");
    const [problem] = reference.report({ by: "colour" }).problems;
    assert.ok((await page.locator("main").innerText()).includes(problem.message));
  });

  test("a newer question overtakes an older one", async () => {
    await open();
    const later = page.getByRole("button", { name: "One day earlier" });
    for (let i = 0; i < 30; i++) await later.click({ noWaitAfter: true });
    await waitForText(".answers", reference.answers({ asOf: "2025-12-10" }).rows[1].answer);
    assert.equal(await page.getByLabel("As of").inputValue(), "10 December 2025");
  });
});

describe("books", () => {
  test("a dropped book replaces the built-in one, and the way back is offered", async () => {
    await open("#money?as-of=2025-11-01&figure=ads-spotify");
    await drop("second.toml");
    const { book: second } = engine.read(text("second.toml"), "second.toml");
    await waitForText("h1", "Example Department, winter recruitment");
    assert.match(await line("header .book"), /second\.toml, read without problems/);
    assert.deepEqual(await lines(".answer"), second.answers({}).rows.map((row) => row.answer));
    assert.match(await line(".figures"), /Example Radio/);
    await page.locator(".figures .figure").first().click();
    await page.getByRole("button", { name: "Show the command" }).click();
    assert.match(await line("#source .taken"), /^mediabuy report --book second\.toml example-radio --by platform/);
    await page.getByRole("button", { name: "Back to the built-in book" }).click();
    await waitForText("h1", "ICE recruitment advertising, 2025");
    second.close();
  });

  test("a broken book shows every problem with its place, and answers over the rest", async () => {
    await open();
    await drop("broken.toml");
    const { book: rest, problems } = engine.read(text("broken.toml"), "broken.toml");
    assert.ok(problems.length >= 3);
    await waitForText("h1", "Example Department, with three mistakes");
    assert.match(await line("header .book"), new RegExp(`read with ${problems.length} problems`));
    const shown = await page.locator(".problems > ol > li").all();
    assert.equal(shown.length, problems.length);
    for (const [i, problem] of problems.entries()) {
      const words = (await shown[i].innerText()).replace(/\s+/g, " ");
      assert.ok(words.includes(`broken.toml:${problem.line}:${problem.column}`), words);
      assert.ok(words.includes(problem.message), words);
      if (problem.advice) assert.ok(words.includes(problem.advice), words);
      if (problem.excerpt) assert.match(words, /\^/);
    }
    assert.equal(await page.locator(".answer").count(), rest.answers({}).rows.length);
    rest.close();
  });

  test("what is no book at all says so and keeps the way back", async () => {
    await open();
    await drop("picture.toml");
    await page.waitForSelector(".problems");
    await page.getByRole("button", { name: "Back to the built-in book" }).click();
    await page.waitForSelector(".figures");
    await drop("binary.toml", Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    await page.waitForSelector(".refusal");
    assert.match(await line(".refusal"), /binary\.toml was not opened: it is not text in UTF-8/);
  });

  test("the same file can be chosen twice", async () => {
    await open();
    for (let i = 0; i < 2; i++) {
      await page.locator("input[type=file]").setInputFiles(book("second.toml").pathname);
      await waitForText("h1", "Example Department");
      await page.getByRole("button", { name: "Back to the built-in book" }).click();
      await waitForText("h1", "ICE recruitment");
    }
  });

  test("hostile strings stay strings", async () => {
    await open();
    await drop("hostile.toml");
    await waitForText("h1", "onerror");
    assert.equal(await line("h1"), "<img src=x onerror=alert(1)>");
    await page.locator(".figures .figure").first().click();
    await page.waitForSelector("#source");
    assert.equal(await page.locator("main :is(script, iframe, img, style), main svg[onload], h1 *").count(), 0);
    assert.equal(await page.locator("a[href^='javascript' i]").count(), 0);
    assert.ok((await page.locator("main").innerText()).includes("<script>"));
    await page.waitForTimeout(200);
  });
});
