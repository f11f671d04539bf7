// SPDX-License-Identifier: MIT
// What can be taken away from a view: the command's own table and answer, and a picture that needs nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { browser, drop, engine, line, open, page, reference, text, waitForText } from "./stage.mjs";

async function taken(name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return { file: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Each view with what it asks; the dates are the book's. */
const views = [
  { place: "#why?id=ads-spotify", command: "why", options: { ids: ["ads-spotify"] }, name: "why-ads-spotify" },
  { place: "#money", command: "report", options: { by: "platform" }, name: "money" },
  { place: "#ladder", command: "ladder", options: {}, name: "ladder" },
  { place: "#flow", command: "report", options: { by: "contract", layer: "award" }, name: "flow" },
  // Without an insertion order there is nothing to pace.
  { place: "#pacing", command: "accrue", options: { by: "calendar-month" }, name: "accruals" },
  { place: "#time", command: "timeline", options: {}, name: "timeline" },
  { place: "#claims?id=meta", command: "claims", options: { ids: ["meta"], beside: "counted" }, name: "claims" },
  // On that day the built-in book still has something that ends.
  { place: "#calendar?within=365d&as-of=2025-10-15", command: "expiring", options: { within: "365d", asOf: "2025-10-15" }, name: "calendar", day: ["2025-10-15", "15 October 2025"] },
];

describe("take away", () => {
  for (const { place, command, options, name, day = ["2026-01-09", "9 January 2026"] } of views) {
    test(`${place}: table, answer and picture`, async () => {
      await open(place);
      await page.waitForSelector(".view .take");
      const { title, sources } = reference.ask(command, options);
      const table = await taken("Download the table as CSV");
      assert.equal(table.file, `ice-2025-${name}-${day[0]}.csv`);
      assert.equal(table.bytes.toString(), reference.text(command, options, "csv"));
      const answer = await taken("Download the answer as JSON");
      assert.deepEqual(JSON.parse(answer.bytes.toString()), reference.ask(command, options));

      const drawing = (await taken("Download the chart as SVG")).bytes.toString();
      const elsewhere = await browser.newPage(); // this page may not parse text
      const read = await elsewhere.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
        return {
          broken: parsed.querySelector("parsererror")?.textContent ?? null,
          words: parsed.documentElement.textContent,
          strange: [...parsed.querySelectorAll("script, foreignObject, image, style, [class], [onload], [href]")].length,
        };
      }, drawing);
      await elsewhere.close();
      assert.equal(read.broken, null);
      assert.equal(read.strange, 0);
      for (const words of [title, day[1], "ICE recruitment advertising, 2025", `mediabuy ${command}`]) {
        assert.ok(read.words.replace(/\s+/g, " ").includes(words), words);
      }
      assert.ok(sources.some(({ publisher }) => read.words.includes(publisher)));
      assert.ok(read.words.includes(page.url().slice(0, 24)), "the link is in the picture");

      const { bytes } = await taken("Download the chart as PNG");
      assert.deepEqual([...bytes.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      assert.ok(bytes.readUInt32BE(16) >= 2 * 640, "twice the pixels of the page");
    });
  }

  test("the view is cited with title, book, dates and link", async () => {
    await open("#why?id=ads-spotify&as-of=2025-12-15");
    await page.getByRole("button", { name: "Cite", exact: true }).click();
    const said = await line(".view .shown");
    assert.ok(said.startsWith(`${reference.why({ ids: ["ads-spotify"], asOf: "2025-12-15" }).title}.`), said);
    assert.match(said, /ICE recruitment advertising, 2025, ice-2025\.toml, as of 15 December 2025\./);
    assert.ok(said.endsWith(page.url()));
  });
});

describe("language", () => {
  test("the page speaks Swedish to those who ask for it, and keeps the figures", async () => {
    await open("#why?id=ads-spotify");
    await page.getByRole("button", { name: "Svenska" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "sv");
    assert.match(page.url(), /lang=sv/);
    assert.match(await line("nav"), /Varför.*Kalender/);
    await page.getByRole("button", { name: "English" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.match(await line("nav"), /Why.*Calendar/);
  });

  test("calculators are told in the page's language, and again when it changes", async () => {
    await open("#calculators?calc=split&split.amount=%2474%2C00O&split.by=1", { locale: "sv-SE" });
    const swedish = engine.calculators({ language: "sv" });
    const [problem] = engine.calc("split", ["$74,00O"], { by: "1", language: "sv" }).problems;
    for (const each of swedish) await waitForText("nav.names", each.summary);
    for (const { help } of [...swedish[0].arguments, ...swedish[0].options]) await waitForText("form", help);
    await waitForText("#given-amount-wrong", problem.advice);
    await page.getByRole("button", { name: "English" }).click();
    const english = engine.calculators();
    assert.notEqual(english[0].summary, swedish[0].summary);
    for (const each of english) await waitForText("nav.names", each.summary);
    await waitForText("#given-amount-wrong", engine.calc("split", ["$74,00O"], { by: "1" }).problems[0].advice);
  });

  test("what is wrong with an opened book is told in the page's language, and again when it changes", async () => {
    await open();
    await drop("broken.toml");
    const problems = (language) => engine.read(text("broken.toml"), "broken.toml", { language }).problems;
    const shows = async (language) => {
      for (const { message } of problems(language)) await waitForText(".problems", message.slice(1)); // begun with a capital
    };
    await page.waitForSelector(".problems");
    await shows("en");
    await page.getByRole("button", { name: "Svenska" }).click();
    await shows("sv");
    assert.notDeepEqual(problems("en").map(({ message }) => message), problems("sv").map(({ message }) => message));
  });

  test("a reader whose browser asks for Swedish gets it", async () => {
    await open("", { locale: "sv-SE" });
    assert.equal(await page.getByLabel("Per", { exact: true }).inputValue(), "9 januari 2026");
  });
});

describe("on paper", () => {
  for (const view of ["money", "flow", "ladder", "pacing", "time", "claims"])
    test(`no drawing of ${view} is wider than the sheet`, async () => {
      await open(`#${view}`);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const widths = await page.locator("section.view svg[height]").evaluateAll((all) => all.map((svg) => Number(svg.getAttribute("width"))));
      assert.ok(widths.length > 0 && Math.max(...widths) > 200);
      assert.ok(Math.max(...widths) <= 680, `${Math.max(...widths)} pixels`);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    });
});
