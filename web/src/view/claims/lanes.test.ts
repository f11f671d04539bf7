// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { ClaimKind, Relation } from "../../engine/envelope";
import { lanesOf, mostLanes } from "./lanes";
import { tiesOf } from "./origins";
import { linesOf } from "./rows";
import { claim } from "./made";

const relation = (to: string, verdict: Relation["verdict"]): Relation => ({ with: to, verdict, origin: "separate", why: "", differ: [], gap: null, gap_days: null });
const kind = (told: Partial<ClaimKind>): ClaimKind => ({ says: "amount", claims: 0, beside: null, witnesses: [], witnesses_text: "", pairs: [], statements: 0, not_compared: 0, ...told });
const shown = { unfolded: new Set<string>(), shown: new Map<string, number>(), needed: new Set<string>() };
const drawn = (marks: ReturnType<typeof lanesOf>["marks"]) =>
  marks.map((some) => some.map(({ lane, up, down, joins, sign }) => `${lane}${up ? "↑" : ""}${down ? "↓" : ""}${joins ? "·" : ""}${sign ?? ""}`).join(" "));

describe("lines between claims", () => {
  test("run from the one that others are held against past those that agree", () => {
    const lines = linesOf([claim("a"), claim("b", { relation: [relation("a", "agree")] }), claim("c", { relation: [relation("a", "conflict")] })], shown);
    const { count, marks, told } = lanesOf(lines, kind({ beside: "a", pairs: [{ first: "a", relation: relation("c", "conflict") }] }));
    expect(drawn(marks)).toEqual(["0↓·", "0↑↓", "0↑·conflict"]);
    expect([count, told.length]).toEqual([1, 0]);
  });

  test("join other pairs in lanes of their own, and what has no lane is told", () => {
    const lines = linesOf(["a", "b", "c", "d", "e"].map((id) => claim(id)), shown);
    const pairs = [["a", "b"], ["c", "d"], ["a", "c"], ["a", "d"], ["a", "e"]].map(([first, second]) => ({ first: first!, relation: relation(second!, "tension") }));
    const { count, marks, joined, told } = lanesOf(lines, kind({ pairs }));
    expect(count).toBe(mostLanes);
    expect(told.map(({ first, relation: { with: other } }) => first + other)).toEqual(["ae"]);
    expect([...joined].map(([line, pairs]) => [line, pairs.length])).toEqual([[1, 1], [3, 2], [2, 1]]);
    expect(drawn(marks)[1]).toBe("0↑·tension 1↑↓ 2↑↓");
    for (const some of marks) expect(new Set(some.map(({ lane }) => lane)).size).toBe(some.length); // nothing on top of another
  });

  test("a pair of which one is not on the page is told", () => {
    const { told } = lanesOf(linesOf([claim("a")], shown), kind({ pairs: [{ first: "a", relation: relation("gone", "conflict") }] }));
    expect(told.length).toBe(1);
  });
});

describe("ties of one origin", () => {
  const witnesses = [
    { publications: ["p0"], origins: ["alone"], common: ["alone"] },
    { publications: ["p1", "p2"], origins: ["memo"], common: ["memo"] },
    { publications: ["p3"], origins: ["other"], common: ["other"] },
  ];

  test("tie the copies and nothing else", () => {
    const lines = linesOf([claim("a", { origins: ["memo"] }), claim("b", { origins: ["other"] }), claim("c", { origins: ["memo"] })], shown);
    const { count, ties } = tiesOf(lines, kind({ witnesses }));
    expect(count).toBe(1);
    expect(ties.map((some) => some.map((tie) => `${tie.letter}${tie.up ? "↑" : ""}${tie.down ? "↓" : ""}${tie.here ? "·" : ""}`).join())).toEqual(["A↓·", "A↑↓", "A↑·"]);
  });
});
