// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { ExpiringRow } from "../../engine/envelope";
import { byMonth, dateOf, daysLeft } from "./months";

const row = (date: string, days: number | null, earliest = date, latest = date): ExpiringRow => ({
  date, days, earliest, latest, id: "a", event: "flight-ends", name: "A", says: "Last day.", sources: [], file: "a.toml", line: 1,
});

test("what is overdue comes first, the rest month by month", () => {
  const rows = [row("2025-10-31", 16), row("2025-07-21", -86), row("2025-10-15", 0), row("late 2025", null, "2025-12-01", "2025-12-31"), row("2025-12-14", 60)];
  const groups = byMonth(rows, "2025-10-15").map((group) => [group.name, group.rows.length]);
  expect(groups).toEqual([["Overdue", 1], ["October 2025", 2], ["December 2025", 2]]);
});

test("what may fall in several months stands between them", () => {
  expect(byMonth([row("2025", null, "2025-01-01", "2025-12-31")], "2025-03-01")[0]!.name).toBe("Between January 2025 and December 2025");
});

test("a day is written out, a vague one keeps its words", () => {
  expect(dateOf(row("2025-10-31", 16))).toBe("31 Oct 2025");
  expect(dateOf(row("late 2025", null))).toBe("late 2025");
  expect(dateOf(row("2025-12", null))).toBe("December 2025, no day printed");
});

test("days left in a cell", () => {
  expect([16, 0, -86, null].map((days) => daysLeft(row("2025-10-31", days)))).toEqual(["16", "today", "86 over", "unknown"]);
});
