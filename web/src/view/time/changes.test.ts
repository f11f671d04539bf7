// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { AnswersRow, ReportRow, TimelineRow } from "../../engine/envelope";
import { altered, answered, counted, happened, paired } from "./changes";

const row = (key: string, status: string, says = "", latest = "2025-06-01") =>
  ({ key, status, says, kind: status === "past" || status === "to-come" ? "event" : "flight", start: { latest } }) as TimelineRow;

describe("between two days", () => {
  test("rows meet by their key; none is lost on either side", () => {
    const pairs = paired([row("a", "active"), row("b", "active")], [row("b", "ended"), row("c", "active")], ({ key }) => key);
    expect(pairs.map(({ before, after }) => [before?.key, after?.key])).toEqual([["b", "b"], [undefined, "c"], ["a", undefined]]);
  });

  test("what happened is what had come by the later day alone, in order of time", () => {
    const before = [row("a", "past"), row("b", "to-come", "", "2025-09-01"), row("c", "to-come"), row("d", "unknown", "", "2025-08-01")];
    const after = [row("a", "past"), row("b", "past", "", "2025-09-01"), row("c", "to-come"), row("d", "past", "", "2025-08-01")];
    expect(happened(before, after).map(({ key }) => key)).toEqual(["d", "b"]);
  });

  test("what runs is told where its word or its sentence is another", () => {
    const before = [row("a", "active", "runs"), row("b", "active", "runs"), row("c", "active", "runs"), row("e", "to-come")];
    const after = [row("a", "active", "runs"), row("b", "ended", "ended"), row("c", "active", "runs on"), row("e", "past")];
    expect(altered(before, after).map(({ after: a }) => a!.key)).toEqual(["b", "c"]);
  });

  test("answers and figures are the same only if every letter and digit is", () => {
    const says = (question: string, answer: string) => ({ question, answer }) as AnswersRow;
    expect(answered([says("q", "a"), says("r", "b")], [says("q", "a"), says("r", "c")]).length).toBe(1);
    const figure = (key: string, point: string, low = point) => ({ key, currency: "USD", point, low, high: point }) as ReportRow;
    expect(counted([figure("a", "1.00"), figure("b", "2.00")], [figure("a", "1.00"), figure("b", "2.00", "1.50")]).length).toBe(1);
    expect(counted([], [figure("a", "1.00")])[0]).toMatchObject({ before: null });
  });
});
