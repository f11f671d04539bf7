// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { claim } from "./made";
import { few, linesOf, step, type Line, type Shown } from "./rows";

const start: Shown = { unfolded: new Set(), shown: new Map(), needed: new Set() };
const shape = (lines: readonly Line[]) =>
  lines.map((line) => {
    if (line.kind === "heading") return `# ${line.money ?? "-"} ${line.count}`;
    if (line.kind === "more") return `more ${line.hidden} of ${line.all}`;
    return line.kind === "parts" ? `+${line.of.id}` : [line.statement, ...line.same].map(({ claim: { id } }) => id).join(" ");
  });
/** Each claim that the lines show, or say how many rows they hide. */
const accounted = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + (line.kind === "row" ? 1 + line.same.length : line.kind === "more" ? line.hidden : 0), 0);

describe("claims as rows", () => {
  test("of one money there is no heading", () => {
    expect(shape(linesOf([claim("a"), claim("b")], start))).toEqual(["a", "b"]);
  });

  test("other money stands under its own heading, the whole before its parts", () => {
    const some = [claim("a"), claim("b", { money_text: "for posters" }), claim("c"), claim("d", { money_text: "for posters" })];
    expect(shape(linesOf(some, start))).toEqual(["# - 2", "a", "c", "# for posters 2", "b", "d"]);
    expect(shape(linesOf(some.slice(1), start))).toEqual(["# - 1", "c", "# for posters 2", "b", "d"]);
  });

  test("the sum of the parts follows its headline", () => {
    const sum = { point: "1.00", low: "1.00", high: "1.00", low_open: false, high_open: false, parts: ["x"], verdict: "agree" as const, gap: null };
    expect(shape(linesOf([claim("a", { sum_of_parts: sum }), claim("b")], start))).toEqual(["a", "+a", "b"]);
  });

  const many = Array.from({ length: few + 1 }, (_, i) => claim(`c${i}`, i % 2 ? { point: "2.00" } : {}));

  test("of many, the same statements are one row, and come apart again", () => {
    const lines = linesOf(many, start);
    expect(lines.length).toBe(2);
    expect(accounted(lines)).toBe(many.length);
    const apart = linesOf(many, { ...start, unfolded: new Set(["c1"]) });
    expect(apart.length).toBe(1 + few / 2);
    expect(accounted(apart)).toBe(many.length);
  });

  test("what others are held against stands by itself", () => {
    expect(shape(linesOf(many, { ...start, needed: new Set(["c3"]) })).includes("c3")).toBe(true);
  });

  test("of many different ones the first are shown, the rest are counted and can be asked for", () => {
    const different = Array.from({ length: 1000 }, (_, i) => claim(`c${i}`, { point: `${i}.00` }));
    const lines = linesOf(different, { ...start, needed: new Set(["c900"]) });
    expect(lines.length).toBe(step + 2);
    expect(shape(lines).at(-2)).toBe("c900");
    expect(shape(lines).at(-1)).toBe(`more ${1000 - step - 1} of 1000`);
    expect(accounted(lines)).toBe(1000);
    expect(linesOf(different, { ...start, shown: new Map([["", 1000]]) }).length).toBe(1000);
  });
});
