// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { around, axisOf, besideLines, dayOf, fiscalYears, inAddress, moved, numberOf, ticksOf, unitOf, within, zoomed } from "./axis";

const seen = (from: string, to: string) => ({ from: numberOf(from), to: numberOf(to) + 1 });

describe("days", () => {
  test("a day is the number of days since 1970, and comes back as itself", () => {
    expect(numberOf("1970-01-02")).toBe(1);
    expect(numberOf("2024-03-01") - numberOf("2024-02-28")).toBe(2); // a leap year
    for (const day of ["0001-01-01", "1969-12-31", "2025-10-15", "9999-12-31"]) expect(dayOf(numberOf(day))).toBe(day);
    expect(dayOf(numberOf("2025-10-15") + 0.99)).toBe("2025-10-15");
  });

  test("a place on the paper lies within its day", () => {
    const axis = axisOf(seen("2025-10-01", "2025-10-31"), 100, 410);
    expect(axis.perDay).toBe(10);
    expect(axis.at(numberOf("2025-10-01"))).toBe(100);
    expect(axis.at(numberOf("2025-11-01"))).toBe(410);
    expect(dayOf(axis.dayAt(101))).toBe("2025-10-01");
    expect(dayOf(axis.dayAt(409))).toBe("2025-10-31");
  });
});

describe("the days seen", () => {
  const month = seen("2025-10-01", "2025-10-30");

  test("coming closer keeps the day under the pointer where it is", () => {
    const about = numberOf("2025-10-10");
    const next = zoomed(month, 0.5, about);
    expect(next.to - next.from).toBe(15);
    expect((about - next.from) / 15).toBeCloseTo((about - month.from) / 30);
  });

  test("never closer than a week, never outside the calendar", () => {
    expect(zoomed(month, 0.001).to - zoomed(month, 0.001).from).toBe(7);
    const all = within({ from: -1e9, to: 1e9 });
    expect([dayOf(all.from), dayOf(all.to - 1)]).toEqual(["0001-01-01", "9999-12-31"]);
    expect(dayOf(moved(all, 1000).from)).toBe("0001-01-01");
    expect(within({ from: 5, to: 5 }).to).toBe(12);
  });

  test("around some days: all of them, with air; a single day has a month around it", () => {
    const some = around([numberOf("2025-01-01"), numberOf("2025-12-31")]);
    expect(some.from).toBeLessThan(numberOf("2025-01-01"));
    expect(some.to).toBeGreaterThan(numberOf("2025-12-31") + 1);
    const one = around([numberOf("2025-10-15")]);
    expect(one.to - one.from).toBeGreaterThan(28);
  });

  test("an address has whole days, the last included", () => {
    expect(inAddress(month)).toEqual({ "time.from": "2025-10-01", "time.to": "2025-10-30" });
  });
});

describe("what is written above", () => {
  const written = (from: string, to: string, width = 1000) => ticksOf(axisOf(seen(from, to), 0, width), "en-GB");

  test("years, quarters, months, weeks or days, as there is room", () => {
    expect(unitOf(40)).toBe("day");
    expect(unitOf(10)).toBe("week");
    expect(unitOf(2)).toBe("month");
    expect(unitOf(0.6)).toBe("quarter");
    expect(unitOf(0.2)).toBe("year");
    expect(unitOf(0.01)).toBe("years");
  });

  test("months, with the year where it begins and at the left", () => {
    const { ticks } = written("2025-10-01", "2026-03-31");
    expect(ticks.map(({ text }) => text)).toEqual(["Oct 2025", "Nov", "Dec", "Jan 2026", "Feb", "Mar"]);
  });

  test("weeks begin on Monday", () => {
    const { unit, ticks } = written("2025-10-01", "2025-11-30", 600);
    expect(unit).toBe("week");
    for (const { day } of ticks) expect(new Date(day * 86_400_000).getUTCDay()).toBe(1);
  });

  test("words never run into each other", () => {
    for (const width of [320, 390, 1000])
      for (const [from, to] of [["2025-10-01", "2025-10-14"], ["2025-01-01", "2025-12-31"], ["2020-01-01", "2026-12-31"], ["1900-01-01", "2100-12-31"]] as const) {
        const { ticks } = written(from, to, width);
        ticks.slice(1).forEach(({ x }, index) => expect(x - ticks[index]!.x).toBeGreaterThan(24));
      }
  });

  test("words stand clear of a line, and are left away where the next has no room", () => {
    const { ticks } = written("2025-10-01", "2026-03-31", 330);
    const measure = (text: string) => text.length * 6;
    for (let line = 0; line < 330; line += 3) {
      const shown = besideLines(ticks, [line], 330, measure);
      shown.forEach(({ x, text }, index) => {
        expect(line > x - 4 && line < x + measure(text) + 4).toBe(false);
        if (index) expect(x).toBeGreaterThan(shown[index - 1]!.x + measure(shown[index - 1]!.text));
      });
    }
  });

  test("the whole calendar has few ticks", () => {
    expect(written("0001-01-01", "9999-12-31").ticks.length).toBeLessThan(40);
  });

  test("the fiscal year of the United States begins on 1 October of the year before", () => {
    const axis = axisOf(seen("2024-12-01", "2026-12-31"), 0, 800);
    expect(fiscalYears(axis).map(({ year }) => year)).toEqual([2026, 2027]);
    expect(fiscalYears(axis)[0]!.x).toBeCloseTo(axis.at(numberOf("2025-10-01")));
  });
});
