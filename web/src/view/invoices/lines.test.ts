// SPDX-License-Identifier: MIT
import type { MatchOutcome, MatchRow, ProofState } from "mediabuy";
import { describe, expect, test } from "vitest";
import { chosen, has, keyOf, lackOf, outcomesOf, partOf } from "./lines";
import { readOrder, sorted } from "./order";

const line = (key: string | null, outcome: MatchOutcome, more: Partial<MatchRow> = {}) =>
  ({ line: key, order_line: "order:1", outcome, exception: outcome !== "matched" && outcome !== "rounding", also: [], settled: true, vendor: "Example Radio", pay: "0.00", ...more }) as MatchRow;

describe("the three parts", () => {
  test("what is not settled is to decide, whatever became of it", () => {
    expect(partOf(line("a:1", "matched", { settled: false }))).toBe("decide");
    expect(partOf(line("a:1", "missing-proof", { settled: false }))).toBe("decide");
  });

  test("a settled discrepancy is no match, and rounding is one", () => {
    expect(partOf(line("a:1", "in-advance"))).toBe("settled");
    expect(partOf(line("a:1", "rounding"))).toBe("matched");
    expect(partOf(line("a:1", "matched"))).toBe("matched");
  });
});

test("a row goes by its line, and by that of the order where nothing is billed", () => {
  expect(keyOf(line("a:1", "matched"))).toBe("a:1");
  expect(keyOf(line(null, "missing-invoice"))).toBe("order:1");
});

describe("what is shown", () => {
  const rows = [line("a:1", "rate-variance", { also: ["unit-variance"] }), line("a:2", "matched"), line(null, "missing-invoice", { vendor: "Example Search" })];
  const states = new Map<string, ProofState>([["a:1", "supported"], ["a:2", "unsupported"]]);
  const keys = (shown: Partial<Parameters<typeof chosen>[2]>) => chosen(rows, states, { outcome: null, proof: null, vendor: null, ...shown }).map(keyOf);

  test("nothing asked for is everything", () => expect(keys({})).toEqual(["a:1", "a:2", "order:1"]));
  test("an outcome beside a graver one counts too", () => {
    expect(keys({ outcome: "unit-variance" })).toEqual(["a:1"]);
    expect(has(rows[0]!, "unit-variance")).toBe(true);
    expect(outcomesOf(rows)).toEqual(["rate-variance", "unit-variance", "matched", "missing-invoice"]);
  });
  test("discrepancies", () => expect(keys({ outcome: "exceptions" })).toEqual(["a:1", "order:1"]));
  test("what is not billed has no proof of any kind", () => {
    expect(keys({ proof: "unsupported" })).toEqual(["a:2"]);
    expect(keys({ proof: "supported" })).toEqual(["a:1"]);
  });
  test("a vendor, and both together", () => {
    expect(keys({ vendor: "Example Search" })).toEqual(["order:1"]);
    expect(keys({ vendor: "Example Search", outcome: "matched" })).toEqual([]);
  });
  test("an outcome that there is not shows nothing", () => expect(keys({ outcome: "no-such-thing" })).toEqual([]));
});

test("what there is no amount of says why", () => {
  expect(lackOf(line(null, "missing-invoice"), "invoiced")).toBe("notBilled");
  expect(lackOf(line("a:1", "duplicate"), "ordered")).toBe("notCompared");
  expect(lackOf(line("a:1", "missing-proof"), "delivered")).toBe("notKnown");
});

test("amounts sort by digits, and what is unknown comes last", () => {
  const rows = [line("a:1", "matched", { pay: "9.00" }), line("a:2", "matched", { pay: null }), line("a:3", "matched", { pay: "10.00" })];
  expect(sorted(rows, readOrder("pay-"), () => "", "en").map(keyOf)).toEqual(["a:3", "a:1", "a:2"]);
  expect(sorted(rows, readOrder("pay"), () => "", "en").map(keyOf)).toEqual(["a:1", "a:3", "a:2"]);
});
