// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { byRecord, factNames, type Fact } from "./chain";

const fact = (about: string, line: number): Fact => ({ says: "It began.", about, source: null, sources: [], span: { file: "a.toml", line } });

test("facts have names of their own, of the words they say", () => {
  const other = { ...fact("b", 9), says: "It ended on 3 May 2025." };
  expect(factNames([fact("a", 3), other, fact("b", 3)])).toEqual(["it-began", "it-ended-on-3-may-2025", "it-began-2"]);
  expect(factNames([{ ...other, says: "…" }])).toEqual(["fact"]);
});

test("facts keep their order, and those about one record stay together where they follow each other", () => {
  const groups = byRecord([fact("a", 1), fact("a", 2), fact("b", 3), fact("a", 4)]);
  expect(groups.map(({ about, from, facts }) => [about, from, facts.length])).toEqual([["a", 0, 2], ["b", 2, 1], ["a", 3, 1]]);
});
