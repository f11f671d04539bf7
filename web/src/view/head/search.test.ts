// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { readPlace, start } from "../../ui/address";
import type { FindRow } from "../../engine/envelope";
import { placeOf, toolsFor } from "./search";

const row = (kind: FindRow["kind"], more: Partial<FindRow> = {}): FindRow => ({
  id: "an-id", kind, name: "A name", detail: "", about: null, says: "", file: "a.toml", line: 7, ...more,
});

test("what runs leads to why, a claim to the claims about its subject, an invoice to what to pay, all else to its line", () => {
  expect(placeOf(row("contract"), start)).toMatchObject({ view: "why", id: "an-id" });
  expect(placeOf(row("claim", { about: "meta" }), start)).toMatchObject({ view: "claims", id: "meta", figure: "an-id" });
  expect(placeOf(row("invoice-line"), start)).toMatchObject({ view: "invoices", figure: "an-id" });
  expect(placeOf(row("order"), start)).toMatchObject({ view: "pacing", figure: "an-id" });
  expect(placeOf(row("source"), start)).toMatchObject({ view: "book", own: { "book.line": "7" } });
});

test("tools are found by each word of their name and summary", () => {
  const split = { name: "split", summary: "parts that add up to the amount", arguments: [], options: [], fields: [], formula: "", source: "", examples: [] };
  const offered = { views: [{ name: "money", title: () => "Money", words: () => "obligated" }], calculators: [split], kinds: { view: "view", calculator: "calculator" } };
  expect(toolsFor("MON", offered, start).map(({ key }) => key)).toEqual(["view-money"]);
  const [found] = toolsFor("amount parts", offered, start);
  expect(readPlace(found!.href, ["calculators"])).toMatchObject({ view: "calculators", calculator: "split" });
  expect(toolsFor("obligated", offered, start).map(({ key }) => key)).toEqual(["view-money"]);
  expect(toolsFor("", offered, start)).toEqual([]);
});
