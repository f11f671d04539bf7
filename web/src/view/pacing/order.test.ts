// SPDX-License-Identifier: MIT
import type { PaceRow } from "mediabuy";
import { describe, expect, test } from "vitest";
import { chosen, readOrder, sorted } from "./order";
import { placesOf } from "./places";

const row = (id: string, more: Partial<PaceRow> = {}) =>
  ({ id, kind: id.includes(":") ? "order-line" : "order", state: "ended", index: "1", goal: "100", planned: "50", delivered: "40", forecast: "80", runs_out: null, days_left: 3, ...more }) as PaceRow;

describe("lines", () => {
  const rows = [row("a"), row("a:1", { index: "0.9", state: "behind" }), row("a:2", { index: null, state: "unknown" }), row("b"), row("b:1", { index: "1.125", days_left: 12 })];
  const ids = (some: readonly PaceRow[]) => some.map(({ id }) => id);

  test("of a state are its lines alone", () => {
    expect(ids(chosen(rows, "behind"))).toEqual(["a:1"]);
    expect(chosen(rows, null)).toBe(rows);
  });

  test("sorted, orders as a whole stand aside, and what is unknown comes last", () => {
    expect(ids(sorted(rows, readOrder("index-"), () => "", "en"))).toEqual(["b:1", "a:1", "a:2"]);
    expect(ids(sorted(rows, readOrder("index"), () => "", "en"))).toEqual(["a:1", "b:1", "a:2"]);
    expect(ids(sorted(rows, readOrder("days_left-"), () => "", "en"))).toEqual(["b:1", "a:1", "a:2"]);
    expect(sorted(rows, null, () => "", "en")).toBe(rows);
  });
});

describe("places on the paper", () => {
  test("what is ordered is equally long, whatever it is counted in", () => {
    const [one, other] = placesOf([row("a:1"), row("a:2", { goal: "4000", planned: "2000", delivered: "3000", forecast: "6000" })], 300);
    // The forecast of the second is 1.5 of what is ordered: 300 pixels stand for that.
    expect(one!.goal).toBeCloseTo(200);
    expect(other!.goal).toBeCloseTo(200);
    expect(one!.delivered).toBeCloseTo(80);
    expect(one!.planned).toBeCloseTo(100);
    expect(other!.forecast).toBeCloseTo(300);
  });

  test("far beyond the paper a line ends at its edge, and says so", () => {
    const [place] = placesOf([row("a:1", { forecast: "1000" })], 300);
    expect(place!.beyond).toBe(true);
    expect(place!.forecast).toBe(300);
    expect(place!.goal).toBeCloseTo(150);
  });

  test("without figures there is no place", () => expect(placesOf([row("a:1", { goal: null })], 300)).toEqual([null]));
  test("nothing ordered is no length to draw by", () => expect(placesOf([row("a:1", { goal: "0", planned: "0", delivered: "0" })], 300)).toEqual([null]));
});
