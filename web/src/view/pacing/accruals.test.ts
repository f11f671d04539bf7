// SPDX-License-Identifier: MIT
import type { AccrueRow } from "mediabuy";
import { describe, expect, test } from "vitest";
import { figureOf, lanesOf, reportUnit, tallest, unitIn, unitsOf, units } from "./accruals";

const row = (id: string, period: string, start: string | null, amount: string | null = "1.00") =>
  ({ id, name: id, period, start, end: start, amount, low: amount, high: amount, currency: "USD", basis: "flight" }) as AccrueRow;

describe("units", () => {
  test("stand in time, each once, from the earliest day that any lane has", () => {
    const rows = [row("b", "2025-11", "2025-11-10"), row("a", "2025-10", "2025-10-01"), row("a", "2025-11", "2025-11-01")];
    expect(unitsOf(rows)).toEqual([{ period: "2025-10", start: "2025-10-01" }, { period: "2025-11", start: "2025-11-01" }]);
  });

  test("what has no days is in none of them", () => expect(unitsOf([row("a", "undated", null, null)])).toEqual([]));

  test("anything else in the address is calendar months", () => {
    expect(unitIn("week")).toBe("week");
    expect(unitIn("fortnight")).toBe("calendar-month");
    expect(unitIn(undefined)).toBe("calendar-month");
  });

  test("of weeks, days and fiscal months no report has sums", () => {
    expect(units.filter((unit) => reportUnit(unit) === null)).toEqual(["fiscal-month", "week", "day"]);
  });
});

test("a lane has what the engine has of it, in the engine's order, and nothing where it has nothing", () => {
  const lanes = lanesOf([row("b", "2025-11", "2025-11-10", "2.00"), row("a", "undated", null, null), row("b", "2025-12", "2025-12-01", "3.00")]);
  expect(lanes.map(({ id }) => id)).toEqual(["b", "a"]);
  expect([...lanes[0]!.rows.keys()]).toEqual(["2025-11", "2025-12"]);
  expect(lanes[0]!.undated).toBeNull();
  expect(lanes[1]!.rows.size).toBe(0);
  expect(lanes[1]!.undated?.period).toBe("undated");
});

describe("figures", () => {
  const cell = (point: string | null, low: string, high: string | null) => ({ point, low, high, low_open: false, high_open: true });
  test("an exact one has its cents, bounds have none that are nothing", () => {
    expect(figureOf(cell("9890.11", "9890.11", "9890.11"))).toBe("9,890.11");
    expect(figureOf(cell(null, "1185.48", "37250.00"))).toBe("1,185.48 – 37,250");
  });
  test("the tallest is told by digits", () => {
    expect(tallest([cell("9.00", "9.00", "9.00"), cell(null, "1.00", "10.00")])).toBe("10.00");
    expect(tallest([])).toBeNull();
  });
});
