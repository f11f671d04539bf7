// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { place, shortened, wrapped, type Placed, type Room, type Wanted } from "./labels";

const room: Room = { left: 0, right: 400 };
const mark = (key: string, at: number, width: number): Wanted => ({ key, from: at - 3, to: at + 3, width });

/** Nothing lies over anything else, nothing is lost. */
function holds(wanted: readonly Wanted[], given: Room): Placed[] {
  const { placed, left } = place(wanted, given);
  const width = (key: string) => wanted.find((each) => each.key === key)!.width;
  expect(new Set([...placed.map(({ key }) => key), ...left]).size).toBe(wanted.length);
  placed.forEach((a, index) => {
    expect(a.x).toBeGreaterThanOrEqual(given.left);
    expect(a.x + width(a.key)).toBeLessThanOrEqual(given.right);
    for (const b of placed.slice(index + 1)) {
      if (a.row === b.row) expect(a.x + width(a.key) <= b.x || b.x + width(b.key) <= a.x).toBe(true);
    }
    // A line ends at its own words.
    if (a.lead !== null) expect(a.x <= a.lead && a.lead <= a.x + width(a.key)).toBe(true);
    if (a.row === 0)
      for (const { from, to } of wanted) expect(a.x + width(a.key) <= from || a.x >= to).toBe(true);
  });
  return placed;
}

describe("names", () => {
  test("stand right of their mark where there is room, else left of it", () => {
    expect(holds([mark("a", 50, 60)], room)).toEqual([{ key: "a", x: 59, row: 0, lead: null }]);
    expect(holds([mark("a", 380, 60)], room)[0]).toMatchObject({ row: 0, x: 311 });
  });

  test("two that would meet: one goes below, and a line leads to it where it is not right beneath", () => {
    const placed = holds([mark("a", 100, 120), mark("b", 110, 120), mark("c", 120, 120)], room);
    expect(new Set(placed.map(({ row }) => row)).size).toBeGreaterThan(1);
    for (const { key, row, x, lead } of placed) {
      const at = { a: 100, b: 110, c: 120 }[key]!;
      if (row > 0 && (x > at || x + 120 < at)) expect(lead).not.toBeNull();
    }
  });

  test("keep off the lines that cross the drawing", () => {
    for (let line = 20; line < 380; line += 7)
      for (const { x } of holds([mark("a", 190, 90), mark("b", 200, 90), mark("c", 210, 90)], { ...room, lines: [line] }))
        expect(line > x - 3 && line < x + 93).toBe(false);
  });

  test("keep off what lies on the row of the marks", () => {
    const [one] = holds([mark("a", 100, 60)], { ...room, taken: [[103, 300]] });
    expect(one!.row === 0 ? one!.x + 60 : 0).toBeLessThanOrEqual(97);
  });

  test("forty marks in a crowd: each name is there", () => {
    const crowd = Array.from({ length: 40 }, (_, n) => mark(`m${n}`, 40 + 8 * n, 70));
    expect(place(crowd, { ...room, lines: [200] }).left).toEqual([]);
    holds(crowd, { ...room, lines: [200] });
  });

  test("what finds no room in the rows there are is handed back", () => {
    const crowd = Array.from({ length: 40 }, (_, n) => mark(`m${n}`, 180 + n, 70));
    const { placed, left, rows } = place(crowd, { ...room, most: 2 });
    expect(rows).toBeLessThanOrEqual(2);
    expect(placed.length + left.length).toBe(40);
    expect(left.length).toBeGreaterThan(0);
  });

  test("any scatter holds, and the order of the marks decides nothing", () => {
    let seed = 7;
    const random = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
    for (let round = 0; round < 60; round++) {
      const wanted = Array.from({ length: 3 + random(14) }, (_, n) => mark(`m${n}`, 5 + random(390), 20 + random(120)));
      const given = { ...room, lines: [random(400), random(400)] };
      const placed = holds(wanted, given);
      const byKey = (a: Placed, b: Placed) => (a.key < b.key ? -1 : 1);
      expect([...place([...wanted].reverse(), given).placed].sort(byKey)).toEqual([...placed].sort(byKey));
    }
  });
});

describe("words", () => {
  const measure = (text: string) => text.length * 6;
  test("are shortened with a mark, and only where they must be", () => {
    expect(shortened("award", 60, measure)).toBe("award");
    expect(shortened("a very long name", 60, measure)).toBe("a very lo…");
  });
  test("are wrapped; a word that is too wide is broken and nothing of it is lost", () => {
    expect(wrapped("one two three", 50, measure)).toEqual(["one two", "three"]);
    expect(wrapped("x".repeat(30), 60, measure).join("")).toBe("x".repeat(30));
    expect(wrapped("", 60, measure)).toEqual([]);
  });
});
