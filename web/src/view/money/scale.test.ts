// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { byPowers, fromZero, isSmall, widening } from "./scale";

const row = (point: string, low = point, high: string | null = point) => ({
  point,
  low,
  high,
  low_open: false,
  high_open: true,
});
const meta = row("2800000.00", "2750000.00", "2850000.00");
const google = row("3000000.00", "2500000.00", "3500000.00");
const spotify = row("74000.00", "73500.00", "74500.00");

test("bars start at zero and hold every end", () => {
  const scale = fromZero([google, meta, spotify], 500);
  expect(scale.at(0)).toBe(0);
  expect(scale.at(3.5e6)).toBeCloseTo(500);
  expect(scale.ticks.map((tick) => tick.value)).toEqual([0, 1e6, 2e6, 3e6]);
});

test("a bar under three hundredths of the axis is small, and is drawn again a round number of times wider", () => {
  const scale = fromZero([google, meta, spotify], 500);
  expect([google, meta, spotify].map((each) => isSmall(each, scale, 500))).toEqual([false, false, true]);
  const wider = widening([spotify], scale, 500)!;
  expect(wider.factor).toBe(40);
  expect(wider.scale.at(74000)).toBeCloseTo(40 * scale.at(74000));
  expect(wider.scale.at(74500)).toBeLessThanOrEqual(500);
});

test("amounts below zero hang to the left of it", () => {
  const scale = fromZero([row("-250.00"), row("750.00")], 500);
  expect(scale.at(-250)).toBe(0);
  expect(scale.at(0)).toBeCloseTo(125);
});

test("powers of ten have no place for zero", () => {
  const scale = byPowers([google, spotify], 300);
  expect(scale.holds(0)).toBe(false);
  expect(scale.at(1e4)).toBeCloseTo(0);
  expect(scale.at(1e7)).toBeCloseTo(300);
});

test("nothing but zeros and unknowns still has a scale", () => {
  expect(fromZero([row("0.00")], 100).ticks.length).toBeGreaterThan(0);
  expect(byPowers([row("0.00")], 100).ticks.every((tick) => Number.isFinite(tick.at))).toBe(true);
});
