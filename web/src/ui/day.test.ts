// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { addDays, addMonths, asPublished, inSentence, inTable, isDay, readDay } from "./day";

test("days are written for sentences and for tables", () => {
  expect(inSentence("2026-01-09")).toBe("9 January 2026");
  expect(inTable("2025-09-18")).toBe("18 Sep 2025");
});

test("a month stays a month", () => {
  expect(asPublished("2026-01", null)).toBe("January 2026, no day printed");
  expect(asPublished("2025-11-12", null)).toBe("12 November 2025");
  expect(asPublished(null, null)).toBe("unknown, no date recorded");
});

test("days step over months and leap days", () => {
  expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-01-09", -1)).toBe("2025-12-09");
});

describe("readDay", () => {
  test.each([
    ["2026-01-09", "2026-01-09"],
    ["2026-1-9", "2026-01-09"],
    ["9 January 2026", "2026-01-09"],
    [" 9  jan 2026 ", "2026-01-09"],
    ["9th January, 2026", "2026-01-09"],
    ["January 9, 2026", "2026-01-09"],
    ["29 February 2024", "2024-02-29"],
  ])("reads %s", (typed, day) => {
    expect(readDay(typed)).toEqual({ day });
  });

  test.each([
    ["30 February 2025", "February 2025 has 28 days."],
    ["2025-13-01", '"13" is not a month. Write a day as 9 January 2026 or as 2026-01-09.'],
    ["01/02/2026", "Day or month first? Write a day as 9 January 2026 or as 2026-01-09."],
    ["soon", "Write a day as 9 January 2026 or as 2026-01-09."],
    ["", "Write a day as 9 January 2026 or as 2026-01-09."],
  ])("refuses %s", (typed, advice) => {
    expect(readDay(typed)).toEqual({ advice });
  });
});

test("only days of the calendar are days", () => {
  expect(isDay("2026-01-09")).toBe(true);
  expect(isDay("2025-02-29")).toBe(false);
  expect(isDay("2025-1-1")).toBe(false);
});
