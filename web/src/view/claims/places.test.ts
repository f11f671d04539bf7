// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { choose, scaleOf, suitedScale } from "./choice";
import { amountScale, closeUp, dayNumber, dayScale } from "./places";
import { letter } from "./origins";
import { claim } from "./made";

const interval = (low: string, high: string) => ({ point: low, low, high, low_open: false, high_open: true });

test("close up, the least and the most are on the axis and zero is not", () => {
  const scale = closeUp([interval("73500.00", "74500.00")], 480);
  expect(scale.at(73_500)).toBeGreaterThan(0);
  expect(scale.at(74_500)).toBeLessThan(480);
  expect(scale.at(0)).toBeLessThan(0);
  expect(amountScale("zero", [interval("73500.00", "74500.00")], 480).at(0)).toBe(0);
});

test("an axis of days has whole months around every day that is named", () => {
  const scale = dayScale([claim("a", { date_low: "2025-04-01", date_high: "2025-04-30" }), claim("b", { date_low: "2025-10-11", date_high: "2025-10-31" })], 740)!;
  expect(scale.at(dayNumber("2025-04-01"))).toBe(0);
  expect(scale.at(dayNumber("2025-11-01"))).toBe(740);
  expect(scale.ticks.map(({ text }) => text)).toEqual(["Apr 2025", "May 2025", "Jun 2025", "Jul 2025", "Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025"]);
  expect(dayScale([claim("a")], 700)).toBe(null);
});

test("each kind has one claim that the others are held against, and a record's own figure needs no choice", () => {
  const subject = { id: "ads", name: "Ads", kind: "allocation", own: { id: "ads" } as never, kinds: [] };
  expect(choose(undefined, "a", ["ads", "a", "b"], subject)).toBe("a");
  expect(choose("a,started-x", "b", ["ads", "a", "b"], subject)).toBe("started-x,b");
  expect(choose("b,started-x", "ads", ["ads", "a", "b"], subject)).toBe("started-x");
  expect(choose("b", "ads", ["ads", "a", "b"], subject)).toBe(null);
  expect(scaleOf("nonsense", "zero")).toBe("zero");
  expect(scaleOf("zero", "powers")).toBe("zero");
});

test("letters go on after Z", () => {
  expect([0, 25, 26, 51, 52, 702].map(letter)).toEqual(["A", "Z", "AA", "AZ", "BA", "AAA"]);
});

test("where most figures would be too short from zero, the scale is by powers of ten", () => {
  const rows = (...points: string[]) => points.map((point) => claim(point, { point }).claim as never);
  expect(suitedScale(rows("74000.00", "74000.00", "2800000.00"))).toBe("powers");
  expect(suitedScale(rows("500000.00", "2800000.00", "2800000.00"))).toBe("zero");
  expect(suitedScale([])).toBe("zero");
});
