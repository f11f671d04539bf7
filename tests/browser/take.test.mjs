// SPDX-License-Identifier: MIT
// What can be taken away from a view: the command's own table and answer, and a picture that needs nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { browser, line, open, page, reference } from "./stage.mjs";

async function taken(name) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return { file: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Each view with what it asks; the dates are the book's. */
const views = [
  { place: "#why?id=ads-spotify", command: "why", options: { ids: ["ads-spotify"] }, name: "why-ads-spotify" },
];

describe("take away", () => {
  for (const { place, command, options, name } of views) {
    test(`${place}: table, answer and picture`, async () => {
      await open(place);
      await page.waitForSelector(".view .take");
      const { title, sources } = reference.ask(command, options);
      const table = await taken("Download the table as CSV");
      assert.equal(table.file, `ice-2025-${name}-2026-01-09.csv`);
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
      for (const words of [title, "9 January 2026", "ICE recruitment advertising, 2025", `mediabuy ${command}`]) {
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

  test("a reader whose browser asks for Swedish gets it", async () => {
    await open("", { locale: "sv-SE" });
    assert.equal(await page.getByLabel("Per", { exact: true }).inputValue(), "9 januari 2026");
  });
});
