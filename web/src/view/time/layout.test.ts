// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { TimelineEnd, TimelineRow } from "../../engine/envelope";
import { axisOf, numberOf } from "./axis";
import { draw, type Paper } from "./layout";
import { lanesOf, worthSeeing } from "./lanes";
import { pilesOf, rowsNamed } from "./piles";

const on = (earliest: string, latest = earliest): TimelineEnd => ({ earliest, latest, text: earliest, unknown: null, unknown_text: null });
const lost: TimelineEnd = { earliest: null, latest: null, text: null, unknown: "blank", unknown_text: "left blank in the file" };
const never: TimelineEnd = { earliest: null, latest: null, text: "no limit", unknown: null, unknown_text: null };

const row = (given: Partial<TimelineRow>): TimelineRow => ({
  key: "a", id: "a", name: "a", kind: "flight", group: "flights", lane: "a", lane_name: "A", under: null,
  start: on("2025-02-01"), end: on("2025-02-28"), status: "active", standing: "counts", standing_text: null, says: "",
  number: null, action: null, action_text: null, effective: null, recorded: null, amount: null, currency: null, note: null,
  sources: [], file: "b.toml", line: 1, ...given,
});

const axis = axisOf({ from: numberOf("2025-01-01"), to: numberOf("2025-12-31") + 1 }, 0, 730);
const paper: Paper = {
  axis,
  gutter: 0,
  lines: [],
  measure: (text) => text.length * 6,
  words: { group: (group) => group, label: ({ name }) => name, state: () => "", pile: (rows) => `${rows.length}`, undated: (n) => `${n} undated` },
};
const only = (given: Partial<TimelineRow>) => draw([row(given)], paper).marks[0]!;
const at = (day: string) => axis.at(numberOf(day));

describe("a run", () => {
  test("of two printed days covers both of them", () => {
    expect(only({})).toMatchObject({ from: at("2025-02-01"), to: at("2025-03-01"), fadeIn: null, fadeOut: null, dotted: null });
  });

  test("fades over the days on which it may begin or end", () => {
    const mark = only({ start: on("2025-02-01", "2025-02-28"), end: on("2025-12-01", "2025-12-31") });
    expect(mark.fadeIn).toEqual([at("2025-02-01"), at("2025-03-01")]);
    expect(mark.from).toBe(at("2025-03-01"));
    expect(mark.to).toBe(at("2025-12-01"));
    expect(mark.fadeOut).toEqual([at("2025-12-01"), 730]);
  });

  test("is dotted where nobody knows, and never a bar there", () => {
    expect(only({ end: lost })).toMatchObject({ from: at("2025-02-01"), to: at("2025-02-01"), dotted: [at("2025-02-01"), 730] });
    expect(only({ start: lost })).toMatchObject({ from: at("2025-03-01"), to: at("2025-03-01"), dotted: [0, at("2025-03-01")] });
    expect(only({ start: lost, end: lost })).toMatchObject({ dotted: [0, 730] });
  });

  test("without a limit goes to the edge and says so", () => {
    expect(only({ end: never })).toMatchObject({ to: 730, endless: true, dotted: null });
  });

  test("that may be over before it has certainly begun has no certain part", () => {
    const mark = only({ start: on("2025-02-01", "2025-04-30"), end: on("2025-03-01", "2025-05-31") });
    expect(mark.from).toBe(mark.to);
    expect(mark.fadeIn![0]).toBe(at("2025-02-01"));
    expect(mark.fadeOut![1]).toBe(at("2025-06-01"));
  });

  test("outside the days seen is not drawn; across an edge it stops there", () => {
    expect(draw([row({ start: on("2024-01-01"), end: on("2024-02-01") })], paper).marks).toEqual([]);
    expect(only({ start: on("2024-01-01") }).from).toBe(0);
  });

  test("that does not count is hollow", () => {
    expect(only({ standing: "later" }).hollow).toBe(true);
  });
});

describe("one day", () => {
  test("that is printed is a point, one that is not a band over all the days that it may be", () => {
    expect(only({ kind: "event", group: "events", start: on("2025-02-03"), end: on("2025-02-03") }).shape).toBe("day");
    expect(only({ kind: "event", group: "events", start: on("2025-02-01", "2025-02-28") })).toMatchObject({ shape: "band", from: at("2025-02-01"), to: at("2025-03-01") });
    expect(only({ kind: "event", group: "events", start: lost }).shape).toBe("lost");
  });

  test("bands of one lane never lie over each other", () => {
    const rows = ["a", "b", "c"].map((key) => row({ key, kind: "event", group: "events", start: on("2025-02-01", "2025-02-28") }));
    const { marks } = draw(rows, paper);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(3);
  });
});

describe("lanes", () => {
  test("orders lie beneath their vehicle; one whose vehicle is not there stands by itself", () => {
    const rows = [
      row({ key: "o", kind: "base", group: "contracts", lane: "order", under: "vehicle" }),
      row({ key: "x", kind: "base", group: "contracts", lane: "other", under: "elsewhere" }),
      row({ key: "v", kind: "ordering", group: "contracts", lane: "vehicle" }),
    ];
    expect(lanesOf(rows)[0]!.lanes.map(({ id, depth }) => [id, depth])).toEqual([["other", 0], ["vehicle", 0], ["order", 1]]);
  });

  test("money that may be spent for years does not decide what is seen first", () => {
    const days = worthSeeing([row({}), row({ group: "funds", kind: "availability", end: on("2035-09-30") })]);
    expect(Math.max(...days)).toBe(numberOf("2025-02-28"));
  });

  test("none lies over another", () => {
    const rows = ["a", "b", "c"].map((lane) => row({ key: lane, lane, lane_name: `A long name of lane ${lane} `.repeat(9) }));
    const { lanes } = draw(rows, paper);
    lanes.slice(1).forEach(({ y }, index) => expect(y).toBeGreaterThanOrEqual(lanes[index]!.y + lanes[index]!.height));
  });
});

describe("publications", () => {
  const published = (key: string, start: TimelineEnd) => row({ key, kind: "publication", group: "published", lane: null, lane_name: null, start, end: start });
  const rows = [
    published("a", on("2025-02-03")), published("b", on("2025-02-04")), published("c", on("2025-05-01")),
    published("d", on("2025-03-01", "2025-03-31")), published("e", on("2025-03-01", "2025-03-31")), published("f", lost),
  ];

  test("are piled by the week where a day is too narrow for a dot; none is lost", () => {
    const { dots, bands, undated } = pilesOf(rows, axis);
    expect(dots.map((pile) => pile.rows.map(({ key }) => key))).toEqual([["a", "b"], ["c"]]);
    expect(bands.map((pile) => pile.rows.map(({ key }) => key))).toEqual([["d", "e"]]);
    expect(undated.map(({ key }) => key)).toEqual(["f"]);
    expect(draw(rows, paper).marks.flatMap((mark) => mark.rows).length).toBe(rows.length);
  });

  test("the name of a pile in the address gives its rows again, closer too", () => {
    for (const pile of [...pilesOf(rows, axis).dots, ...pilesOf(rows, axis).bands]) expect(rowsNamed(rows, pile.key)).toEqual(pile.rows);
    expect(rowsNamed(rows, "undated").map(({ key }) => key)).toEqual(["f"]);
    expect(rowsNamed(rows, "a").length).toBe(1);
    expect(rowsNamed(rows, "days:soon..later")).toEqual([]);
  });
});
