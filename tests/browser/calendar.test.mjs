// SPDX-License-Identifier: MIT
// What ends and when notice is due: held against what the engine answers, and against what is taken away.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { drop, engine, go, line, lines, open, page, reference, setAsOf, waitForText } from "./stage.mjs";

const bytes = readFileSync(new URL("../../examples/books/media-contract.toml", import.meta.url));
const word = (text) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll("-", " ");
const inTable = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).replace("Sept", "Sep");

/** The teaching book, which has a row for every kind of end. */
let teaching;

async function openTeaching(fragment) {
  teaching ??= engine.read(bytes.toString(), "media-contract.toml").book;
  await open(fragment);
  await drop("media-contract.toml", bytes);
  await waitForText("h1", "winter readiness");
  await go(fragment);
}

/** The rows as they stand, overdue first. */
async function shows({ rows, as_of }) {
  const late = (row) => row.latest < as_of;
  const expected = [...rows.filter(late), ...rows.filter((row) => !late(row))];
  const shown = await page.locator(".ends .one").all();
  assert.equal(shown.length, expected.length);
  for (const [i, row] of expected.entries()) {
    const cell = async (name) => (await shown[i].locator(name).innerText()).replace(/\s+/g, " ").trim();
    const days = row.days === null ? "unknown" : row.days < 0 ? `${String(row.days).slice(1)} over` : row.days || "today";
    assert.equal(await cell(".date"), row.days === null ? row.date : inTable(row.date));
    assert.equal(await cell(".days"), String(days));
    assert.ok((await cell("th")).startsWith(row.name));
    assert.equal(await cell(".means"), `${word(row.event)}. ${row.says}`);
    assert.ok((await cell(".from")).endsWith(`${row.file}:${row.line}`));
    assert.match(await shown[i].locator("th a").getAttribute("href"), new RegExp(`^#why\\?.*id=${encodeURIComponent(row.id)}`));
  }
}

async function taken(name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

describe("calendar", () => {
  test("every row of the command, overdue first and named, then month by month", async () => {
    await openTeaching("#calendar?within=120d");
    const answer = teaching.expiring({ within: "120d" });
    assert.ok(answer.rows[0].days < 0);
    await waitForText("#calendar", answer.title);
    await shows(answer);
    assert.deepEqual(await lines(".ends .month"), ["Overdue", "October 2025", "November 2025", "December 2025", "January 2026"]);
  });

  test("how far to look ahead is chosen, kept in the address, and gone back from", async () => {
    await openTeaching("#calendar");
    for (const within of ["30d", "120d", "365d"]) {
      await page.getByLabel("Look ahead").selectOption(within);
      const answer = teaching.expiring({ within });
      await waitForText("#calendar", answer.title);
      await shows(answer);
      assert.match(page.url(), new RegExp(`within=${within}`));
    }
    await page.goBack();
    await waitForText("#calendar", teaching.expiring({ within: "120d" }).title);
    assert.equal(await page.getByLabel("Look ahead").inputValue(), "120d");
  });

  test("any length the engine knows can stand in the address; what is none gets the engine's advice", async () => {
    await openTeaching("#calendar?within=12w");
    await shows(teaching.expiring({ within: "12w" }));
    assert.equal(await page.getByLabel("Look ahead").inputValue(), "12w");
    await go("#calendar?within=soon");
    const [problem] = teaching.expiring({ within: "soon" }).problems;
    await waitForText(".problems", problem.message);
    assert.ok((await line(".problems")).includes(problem.advice));
  });

  test("the dates of the page change it at once", async () => {
    await openTeaching("#calendar?within=90d");
    await setAsOf("2025-11-20");
    const answer = teaching.expiring({ within: "90d", asOf: "2025-11-20" });
    await waitForText("#calendar", answer.title);
    await shows(answer);
  });

  test("a vague day is shown in its words, and left out of the calendar file with a word", async () => {
    await open("#calendar?within=120d&as-of=2025-10-15");
    const answer = reference.expiring({ within: "120d", asOf: "2025-10-15" });
    assert.ok(answer.rows.some((row) => row.days === null));
    await shows(answer);
    assert.match(await line(".vague"), /Left out of the iCalendar file: Spotify, late 2025\.$/);
    // With nothing else to put in, there is no such file to take.
    assert.equal(await page.getByRole("button", { name: "iCalendar" }).count(), answer.rows.some((row) => row.days !== null) ? 1 : 0);
  });

  test("each row leads to why", async () => {
    await openTeaching("#calendar?within=30d");
    const row = teaching.expiring({ within: "30d" }).rows.at(-1);
    await page.locator(".ends .one th a").last().click();
    await waitForText(".view .answer", teaching.why({ ids: [row.id] }).rows[0].text);
  });

  test("the calendar file holds each day once, dated by the as-of day", async () => {
    await openTeaching("#calendar?within=365d");
    const { rows } = teaching.expiring({ within: "365d" });
    const { file, text } = await taken("iCalendar");
    assert.equal(file, "media-contract-calendar-2025-10-15.ics");
    assert.ok(text.endsWith("END:VCALENDAR\r\n") && !/[^\r]\n/.test(text));
    assert.ok(text.split("\r\n").every((each) => Buffer.byteLength(each) <= 75));
    const unfolded = text.replaceAll("\r\n ", "").split("\r\n");
    const all = (property) => unfolded.filter((each) => each.startsWith(property)).map((each) => each.slice(each.indexOf(":") + 1));
    assert.deepEqual(all("DTSTART;VALUE=DATE"), rows.map((row) => row.date.replaceAll("-", "")));
    assert.deepEqual([...new Set(all("DTSTAMP"))], ["20251015T000000Z"]);
    assert.equal(new Set(all("UID")).size, rows.length);
    const plain = (value) => value.replace(/\\n/g, "\n").replace(/\\([\\;,])/g, "$1");
    assert.deepEqual(all("SUMMARY").map(plain), rows.map((row) => `${row.name}: ${row.event.replaceAll("-", " ")}`));
    assert.deepEqual(all("DESCRIPTION").map(plain), rows.map((row) => `${row.says}\n${row.file}:${row.line}`));
    assert.equal(all("URL").length, 0); // the book is only on this machine
  });

  test("the table taken away is the command's own", async () => {
    await openTeaching("#calendar?within=120d&as-of=2025-11-01");
    const { file, text } = await taken("CSV");
    assert.equal(file, "media-contract-calendar-2025-11-01.csv");
    assert.equal(text, teaching.text("expiring", { within: "120d", asOf: "2025-11-01" }, "csv"));
    await page.getByRole("button", { name: "Command" }).click();
    assert.equal(await line(".view .shown"), "mediabuy expiring --book media-contract.toml --within 120d --as-of 2025-11-01");
  });

  test("where nothing ends, that is said", async () => {
    await open("#calendar?within=30d");
    assert.equal(reference.expiring({ within: "30d" }).rows.length, 0);
    assert.match(await line(".view .nothing"), /^Nothing in the book ends in this time/);
    await page.getByRole("link", { name: "All that ends, and when notice is due" }).click();
    assert.match(page.url(), /#calendar/);
  });
});
