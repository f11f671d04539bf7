// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { ReportRow } from "../../engine/envelope";
import { awardName, daggerOf, type Report } from "./selection";

const row = (key: string, name = key, doubts = 1) =>
  ({ key, name, doubts: Array.from({ length: doubts }, () => ({ kind: "payer", text: "", sources: [] })) }) as unknown as ReportRow;
const marks = (rows: ReportRow[]) => rows.map((each) => daggerOf([{ rows } as unknown as Report], each));

test("an award's number and vendor are told apart by its key", () => {
  expect(awardName(row("70cmsw25fr0000081", "70CMSW25FR0000081, People Who Think, L.L.C."))).toEqual({
    number: "70CMSW25FR0000081",
    vendor: "People Who Think, L.L.C.",
  });
  expect(awardName(row("radio", "Radio, television and print"))).toEqual({ number: "Radio", vendor: "television and print" });
  expect(awardName(row("winter", "Winter order"))).toEqual({ number: "Winter order", vendor: "" });
});

test("a few doubted rows have marks, many have numbers", () => {
  expect(marks([row("a"), row("b", "b", 0), row("c")])).toEqual(["†", "", "‡"]);
  expect(marks(Array.from({ length: 6 }, (_, i) => row(String(i))))).toEqual(["†", "‡", "§", "¶", "††", "‡‡"]);
  expect(marks(Array.from({ length: 24 }, (_, i) => row(String(i)))).at(-1)).toBe("†24");
});
