// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { place } from "./notes";

test("notes fill the margin in their order, and what finds no room is told apart", () => {
  const rooms = [{ from: 100, to: 300 }, { from: 500, to: 600 }];
  expect(place([90, 90, 90, 90], rooms)).toEqual([[0, 1], [2], [3]]);
});

test("no later note slips before an earlier one", () => {
  expect(place([250, 10], [{ from: 0, to: 200 }, { from: 300, to: 600 }])).toEqual([[], [0, 1], []]);
});

test("without a room every note is left over", () => {
  expect(place([10, 10], [])).toEqual([[0, 1]]);
});
