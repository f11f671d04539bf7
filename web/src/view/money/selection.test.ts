// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { ReportRow } from "../../engine/envelope";
import { awardName, markOf } from "./selection";

const row = (key: string, name = key) => ({ key, name }) as unknown as ReportRow;
const marks = (notes: number) => Array.from({ length: notes }, (_, at) => markOf(at, notes));

test("an award's number and vendor are told apart by its key", () => {
  expect(awardName(row("70cmsw25fr0000081", "70CMSW25FR0000081, People Who Think, L.L.C."))).toEqual({
    number: "70CMSW25FR0000081",
    vendor: "People Who Think, L.L.C.",
  });
  expect(awardName(row("radio", "Radio, television and print"))).toEqual({ number: "Radio", vendor: "television and print" });
  expect(awardName(row("winter", "Winter order"))).toEqual({ number: "Winter order", vendor: "" });
});

test("a few notes have marks, many have numbers", () => {
  expect(marks(2)).toEqual(["†", "‡"]);
  expect(marks(6)).toEqual(["†", "‡", "§", "¶", "††", "‡‡"]);
  expect(marks(24).at(-1)).toBe("†24");
});
