// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Calculator, Problem } from "../../engine/envelope";
import { commandOf, fieldsOf, problemsAt, questionOf, readExample, taken } from "./form";

const option = (name: string, type: "word" | "date" | "text" = "text", values: string[] = []) => ({ name, type, values, default: null, help: "" });
const calculator: Calculator = {
  name: "example", summary: "", formula: "", source: "", examples: [], fields: [],
  arguments: [{ name: "part", help: "" }, { name: "whole", help: "" }],
  options: [option("by"), option("from", "date"), option("mode", "word", ["a", "b"])],
};
const fields = fieldsOf(calculator);
const problem = (message: string) => ({ message }) as Problem;
const at = (message: string, given: Record<string, string>) => [...problemsAt([problem(message)], fields, given).keys()][0];

test("an example gives what its line says", () => {
  expect(readExample(`mediabuy calc example '$74,000.00' "a b" --by 12,35 --from 2025-01-02`, calculator)).toEqual({
    part: "$74,000.00", whole: "a b", by: "12,35", from: "2025-01-02",
  });
});

test("what is empty is not asked with, but arguments keep their places", () => {
  expect(questionOf(calculator, { part: "", whole: "$5", by: "", mode: "a" })).toEqual({ calculator: "example", arguments: ["", "$5"], options: { mode: "a" } });
  expect(questionOf(calculator, { part: "$5", whole: "" }).arguments).toEqual(["$5"]);
});

test("the command line asks the same", () => {
  expect(commandOf(questionOf(calculator, { part: "$5", whole: "it's", by: "1,2" }))).toBe(`mediabuy calc example '$5' 'it'\\''s' --by 1,2`);
});

test("days are taken as people write them", () => {
  const from = fields.find(({ name }) => name === "from")!;
  expect([" 9 January 2026 ", "2026-01-09", "soon", ""].map((typed) => taken(from, typed))).toEqual(["2026-01-09", "2026-01-09", "soon", ""]);
  expect(taken(fields[0]!, " 9 January 2026 ")).toBe("9 January 2026");
});

test("a problem stands at the field whose text it quotes, or whose name it says", () => {
  expect(at('amount "$74,00O" has a letter at character 7', { part: "$74,00O", whole: "7" })).toBe("part");
  expect(at('"x" is not a value of "mode"', { by: "1", mode: "x" })).toBe("mode");
  expect(at('"x" is not a number at character 1', { part: "$1", by: "1,x" })).toBe("by");
  expect(at("calc example wants from", { part: "$5" })).toBe("from");
  expect(at("there is no day 2025-02-30: that month has 28 days", { from: "2025-02-30", by: "2" })).toBe("from");
  expect(at("the amount is empty", { part: "", whole: "$5" })).toBe("part");
});

test("a problem of several fields together stands at none", () => {
  expect(at("EUR and USD do not add up", { part: "€3", whole: "$5" })).toBe("");
});
