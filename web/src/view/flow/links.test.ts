// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import type { Answers } from "../../engine/messages";
import { broken, inGoodOrder, layoutOf } from "./layout";
import { flowOf, stages, type Wording } from "./links";

const wording: Wording = {
  noFund: "no fund", fundUnnamed: "unnamed fund", noVendor: "no vendor", noContract: "no contract", fundWord: (id) => id,
  printed: (figures, others) => [...figures, others || []].flat().join("+"),
};
const row = (key: string, point: string | null, layer = "award", currency = "USD") => ({
  key, name: key, currency, layer, point, low: point, high: point, low_open: false, high_open: false, sources: [], doubts: [], figures: [],
});
const action = (id: string, obligates: string, funds: { id: string | null; amount: string | null }[], standing = "counts") => ({
  id, number: "P1", standing, obligates, funds, file: "a.toml", line: 1, sources: [],
});
const answers = (each: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(each).map(([name, rows]) => [name, { rows }])) as unknown as Answers;
const said = (flow: ReturnType<typeof flowOf>) => flow.links.map(({ from, to, amount, kind }) => `${from} > ${to} ${amount?.point ?? "?"} ${kind}`);

const whole = answers({
  awards: [row("radio", "900.00")],
  actions: [
    action("radio", "1000.00", [{ id: "fund-a", amount: "600.00" }, { id: "fund-b", amount: "400.00" }]),
    action("radio", "-100.00", [{ id: "fund-a", amount: "-100.00" }]),
    action("radio", "0.00", []),
    action("radio", "5.00", [], "perhaps"),
  ],
  "vendor-of-radio": [row("agency", "900.00")],
  reached: [row("station", "700.00", "platform")],
  "vendor-behind-station": [row("agency", "700.00", "platform")],
  "contract-behind-station": [row("radio", "700.00", "platform")],
});

test("every band is one amount of one answer; what was taken back goes the other way", () => {
  expect(said(flowOf(whole, "USD", wording))).toEqual([
    "fund fund-a > contract radio 600.00 obligated",
    "fund fund-b > contract radio 400.00 obligated",
    "contract radio > fund fund-a 100.00 returned",
    "contract radio > vendor agency 900.00 obligated",
    "vendor agency > platform station 700.00 received",
  ]);
});

test("where an answer names no record a band starts at a gap with its words, and no link is guessed", () => {
  const flow = flowOf(
    answers({
      awards: [row("search", "50.00")],
      actions: [action("search", "50.00", [])],
      clocks: [{ id: "search", clocks: { funds: { status: "unknown", text: "The book names no fund." } } }],
      "vendor-of-search": [row("agency", "50.00")],
      reached: [row("site", "20.00", "platform"), row("app", null, "platform")],
      "vendor-behind-site": [row("undisclosed", "20.00", "platform")],
      "contract-behind-site": [row("unknown", "20.00", "platform")],
      "vendor-behind-app": [row("undisclosed", null, "platform")],
      "contract-behind-app": [row("unknown", null, "platform")],
    }),
    "USD",
    wording,
  );
  expect(said(flow)).toEqual([
    "fund gap The book names no fund. > contract search 50.00 obligated",
    "contract search > vendor agency 50.00 obligated",
    "vendor gap no contract > platform site 20.00 received",
    "vendor gap no contract > platform app ? received",
  ]);
  expect(flow.nodes.filter(({ gap }) => gap).map(({ name }) => name)).toEqual(["The book names no fund.", "no contract"]);
});

test("currencies are not converted: each has a drawing of its own", () => {
  const mixed = answers({ awards: [row("a", "1.00"), row("b", "2.00", "award", "EUR")], "vendor-of-b": [row("v", "2.00", "award", "EUR")] });
  expect(said(flowOf(mixed, "EUR", wording))).toEqual(["fund gap no fund > contract b 2.00 obligated", "contract b > vendor v 2.00 obligated"]);
});

test("bands are as wide as their amounts, on one scale, and stand on their nodes without overlapping", () => {
  const flow = inGoodOrder(flowOf(whole, "USD", wording));
  const { bands, boxes, rests } = layoutOf(flow, stages, { width: 900, thick: 10, tall: 330, pitch: 40 });
  const ratios = bands.map(({ link, width }) => width / Number(link.amount!.point));
  for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 10);
  for (const { node, y, height } of boxes) {
    for (const side of ["from", "to"] as const) {
      const here = bands
        .filter(({ link }) => (link.kind === "returned" ? (side === "from" ? link.to : link.from) : side === "from" ? link.from : link.to) === node.id)
        .map((band) => [band[side].y - band.width / 2, band[side].y + band.width / 2] as const)
        .toSorted((a, b) => a[0] - b[0]);
      here.forEach(([start, end], at) => {
        expect(start).toBeGreaterThanOrEqual((at ? here[at - 1]![1] : y) - 1e-6);
        expect(end).toBeLessThanOrEqual(y + height + 1e-6);
      });
    }
  }
  // 900 came to the agency, 700 are known to go on.
  expect(rests).toHaveLength(1);
});

test("columns of a drawing never overlap", () => {
  const { boxes } = layoutOf(inGoodOrder(flowOf(whole, "USD", wording)), stages, { width: 900, thick: 10, tall: 50, pitch: 40 });
  for (const one of boxes) for (const other of boxes) if (one !== other && one.x === other.x) expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(40);
});

test("a name is broken at words, and cut only where it has no room", () => {
  expect(broken("Outreach, fiscal year 2025", 14, 2)).toEqual(["Outreach,", "fiscal year…"]);
  expect(broken("Example Radio", 20, 2)).toEqual(["Example Radio"]);
  expect(broken("Donaudampfschifffahrt", 10, 2)).toEqual(["Donaudamp…"]);
});

test("a band of several figures has the words of each, the first three by name", () => {
  const reached = (...figures: string[]) => ({ ...row("station", "9.00", "platform"), figures: figures.map((as_printed) => ({ as_printed, file: "a.toml", line: 1 })) });
  const printed = (...figures: string[]) =>
    flowOf(answers({ reached: [reached(...figures)], "vendor-behind-station": [reached(...figures)], "contract-behind-station": [] }), "USD", wording).links[0]!.what;
  expect(printed("$4.00")).toBe("$4.00");
  expect(printed("$4.00", "$5.00")).toBe("$4.00+$5.00");
  expect(printed("a", "b", "c", "d", "e")).toBe("a+b+c+2");
  expect(printed()).toBe("");
});
