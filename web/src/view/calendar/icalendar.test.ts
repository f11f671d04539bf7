// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { ExpiringRow } from "../../engine/envelope";
import { escapeText, fold, icalendar } from "./icalendar";

const row = (change: Partial<ExpiringRow>): ExpiringRow => ({
  date: "2025-10-31", days: 16, id: "search-call", event: "performance-ends", name: "00EXMP25F00000003, Example Search",
  says: "Last day of performance; then nothing.", earliest: "2025-10-31", latest: "2025-10-31", sources: [], file: "a.toml", line: 447, ...change,
});
const file = (rows: ExpiringRow[]) =>
  icalendar({ book: "Example Department", title: "What ends", asOf: "2025-10-15", rows, command: "mediabuy expiring", link: () => null });
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("an event is a day, dated by the day it was asked on", () => {
  const lines = unfolded(file([row({})]));
  expect(lines.slice(lines.indexOf("BEGIN:VEVENT"))).toEqual([
    "BEGIN:VEVENT",
    "UID:performance-ends.search-call@example-department.mediabuy",
    "DTSTAMP:20251015T000000Z",
    "DTSTART;VALUE=DATE:20251031",
    "SUMMARY:00EXMP25F00000003\\, Example Search: performance ends",
    "DESCRIPTION:Last day of performance\\; then nothing.\\na.toml:447",
    "CATEGORIES:performance-ends",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("each event has a name of its own, which does not change with its day", () => {
  const uids = (rows: ExpiringRow[]) => unfolded(file(rows)).filter((line) => line.startsWith("UID:"));
  const [first, second] = uids([row({}), row({ date: "2025-11-30" })]);
  expect(first).not.toBe(second);
  expect(uids([row({ date: "2026-01-01" })])).toEqual([first]);
});

test("a vague day is left out and the file says so", () => {
  const text = file([row({ date: "late 2025", days: null, name: "Spotify" }), row({})]);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(unfolded(text).join("\n")).toContain("Left out\\, since the day is vague: Spotify\\, late 2025.");
});

test("text is escaped: no book ends its line or begins a property", () => {
  expect(escapeText("a\\b;c,d\r\nEND:VEVENT\u0007")).toBe("a\\\\b\\;c\\,d\\nEND:VEVENT");
});

test("no line is longer than 75 octets, and no character is cut", () => {
  const text = file([row({ says: "Kontraktet löper ut – på riktigt 🙂 ".repeat(20) })]);
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(unfolded(text).join("")).toContain("Kontraktet löper ut – på riktigt 🙂 Kontraktet");
  expect(fold("a".repeat(75))).toBe("a".repeat(75));
  expect(fold("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
});
