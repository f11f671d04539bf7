// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { LadderRow } from "mediabuy";
import { writeOrder } from "../../ui/order";
import { nextOrder, readOrder, sorted } from "./order";
import { rungs, stepsOf, unknownOfAll, type Rung } from "./rungs";

const none = Object.fromEntries(rungs.map((rung) => [rung, null])) as Record<Rung, null>;
const row = (known: Partial<Record<Rung, string>>, name = "") => ({ ...none, ...known, name, findings: [] }) as unknown as LadderRow;

test("rungs that are not known are one gap with their names, and never a step of zero", () => {
  expect(stepsOf(row({ ceiling: "20.00", obligated: "10.00", paid: "0.00" }))).toEqual([
    { kind: "step", rung: "ceiling", amount: "20.00", beyond: null },
    { kind: "gap", rungs: ["current"] },
    { kind: "step", rung: "obligated", amount: "10.00", beyond: null },
    { kind: "gap", rungs: ["committed", "delivered", "invoiced", "approved"] },
    { kind: "step", rung: "paid", amount: "0.00", beyond: null },
  ]);
  expect(stepsOf(row({}))).toEqual([{ kind: "gap", rungs: [...rungs] }]);
});

test("what is no award has the rungs that it has; one that is not known is a gap only where the engine says why", () => {
  const vendor = { ...row({ invoiced: "2.00" }), kind: "party", committed_reason: null, delivered_reason: null, approved_reason: null, paid_reason: "a part of it is paid" } as LadderRow;
  expect(stepsOf(vendor)).toEqual([
    { kind: "step", rung: "invoiced", amount: "2.00", beyond: null },
    { kind: "gap", rungs: ["paid"] },
  ]);
});

test("a rung is held against the least above it, however far above, and equals are no inversion", () => {
  const beyond = (known: Partial<Record<Rung, string>>) =>
    stepsOf(row(known)).flatMap((step) => (step.kind === "step" && step.beyond ? [[step.rung, step.beyond.rung]] : []));
  expect(beyond({ ceiling: "10.00", current: "10.00", paid: "10.00" })).toEqual([]);
  expect(beyond({ obligated: "99.99", invoiced: "100.00" })).toEqual([["invoiced", "obligated"]]);
  // Approved less than invoiced, and still more than obligated.
  expect(beyond({ obligated: "9.00", invoiced: "11.00", approved: "10.00", paid: "9.00" })).toEqual([
    ["invoiced", "obligated"],
    ["approved", "obligated"],
  ]);
  // As floats these are the same number.
  expect(beyond({ current: "9007199254740992.01", obligated: "9007199254740992.02" })).toEqual([["obligated", "current"]]);
});

test("what no award has is told once", () => {
  expect(unknownOfAll([row({ ceiling: "1.00" }), row({ paid: "1.00" })])).not.toContain("paid");
  expect(unknownOfAll([row({ ceiling: "1.00" }), row({ paid: "1.00" })])).toContain("current");
});

test("awards are sorted by digits, the unknown last both ways", () => {
  const rows = [row({ paid: "9.00" }, "b"), row({}, "c"), row({ paid: "10.00" }, "a")];
  const names = (text: string) => sorted(rows, readOrder(text), "en").map(({ name }) => name).join("");
  expect(names("paid-")).toBe("abc");
  expect(names("paid")).toBe("bac");
  expect(names("name")).toBe("abc");
  expect(names("nonsense")).toBe("bca");
});

test("a heading sorts, then the other way round, then not", () => {
  const first = nextOrder(null, "paid");
  expect(writeOrder(first)).toBe("paid-");
  const second = nextOrder(first, "paid");
  expect(writeOrder(second)).toBe("paid");
  expect(nextOrder(second, "paid")).toBeNull();
});
