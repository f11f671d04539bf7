// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { labelEvery, timeScale } from "./columns";

const october = { start: "2025-10-01", end: "2025-10-31" };
const december = { start: "2025-12-01", end: "2025-12-31" };

test("each day has the same room, and a month without a row leaves its room empty", () => {
  const scale = timeScale([october, december], 92);
  expect(scale.from(october.start)).toBe(0);
  expect(scale.to(october.end)).toBeCloseTo(31);
  expect(scale.from(december.start)).toBeCloseTo(61);
  expect(scale.to(december.end)).toBeCloseTo(92);
  expect(scale.narrowest).toBeCloseTo(31);
});

test("labels leave out what would run into the next", () => {
  expect(labelEvery(60, 52)).toBe(1);
  expect(labelEvery(20, 52)).toBe(3);
});
