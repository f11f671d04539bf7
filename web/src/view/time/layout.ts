// SPDX-License-Identifier: MIT
// The whole drawing as places on the paper: what runs, what is one day, whose names stand where. Pure: the same
// rows, days seen and widths give the same drawing, and nothing here knows of the page.

import type { TimelineRow } from "../../engine/envelope";
import { numberOf, type Axis } from "./axis";
import { place, shortened, wrapped, type Placed, type Wanted } from "./labels";
import { lanesOf, type Group, type Lane } from "./lanes";
import { pilesOf, type Pile } from "./piles";

export interface Mark {
  key: string;
  rows: TimelineRow[];
  shape: "run" | "tick" | "day" | "band" | "dots" | "lost";
  /** What it covers; of a run the certain part, which may be empty. */
  from: number;
  to: number;
  y: number;
  height: number;
  /** Over these days it may begin, or end. */
  fadeIn: [number, number] | null;
  fadeOut: [number, number] | null;
  /** Where nobody knows how far it goes. */
  dotted: [number, number] | null;
  /** It has no end at all. */
  endless: boolean;
  hollow: boolean;
  /** Of dots: how many, and whether they are too many to be drawn one by one. */
  count: number;
}

export interface Label {
  key: string;
  text: string;
  x: number;
  y: number;
  lead: { x: number; from: number; to: number } | null;
  soft: boolean;
}

export interface LaneDrawn {
  id: string;
  y: number;
  height: number;
  names: { text: string; x: number; y: number; soft: boolean }[];
}

export interface Drawing {
  height: number;
  top: number;
  heads: { text: string; y: number }[];
  lanes: LaneDrawn[];
  marks: Mark[];
  labels: Label[];
  /** Names that found no room. */
  unnamed: number;
}

export interface Wording {
  group(group: Group): string;
  label(row: TimelineRow): string;
  /** What a lane is, below its name. */
  state(lane: Lane): string;
  pile(rows: readonly TimelineRow[]): string;
  undated(count: number): string;
}

export interface Paper {
  axis: Axis;
  /** The names of the lanes: beside them, or above on a narrow page. */
  gutter: number;
  lines: readonly number[];
  measure(text: string): number;
  words: Wording;
}

/** Height of a line of words, of a bar, and of the head with the axis. Units: pixels. */
export const line = 16;
const bar = 12;
export const head = 84;
const dot = 4.5;
const pitch = 9;
const tall = 7;
const mostRows = 5;

const isDay = ({ kind }: TimelineRow) => kind === "modification" || ["events", "published"].includes(groupOf(kind));
const groupOf = (kind: TimelineRow["kind"]): Group =>
  ["event", "stated-start", "stated-end"].includes(kind) ? "events" : ["publication", "correction", "withdrawal"].includes(kind) ? "published" : "contracts";

const clamp = (x: number, { left, right }: Axis) => Math.max(left, Math.min(right, x));
const seen = (from: number, to: number, { left, right }: Axis) => to >= left && from <= right;
const blank = { fadeIn: null, fadeOut: null, dotted: null, endless: false, count: 1 };

/** `anchor`: where a run of which nobody knows a day was first heard of. */
function runOf(row: TimelineRow, axis: Axis, anchor: number | null): Omit<Mark, "y" | "height"> | null {
  const { start, end } = row;
  const at = (day: string) => axis.at(numberOf(day));
  const after = (day: string) => axis.at(numberOf(day) + 1);
  const unlimited = end.earliest === null && end.unknown === null;
  const base = { ...blank, key: row.key, rows: [row], shape: "run" as const, hollow: row.standing !== "counts" };
  const clipped = (a: number, b: number): [number, number] => [clamp(a, axis), clamp(b, axis)];
  if (start.earliest === null && end.earliest === null) {
    const from = anchor === null ? axis.left : axis.at(anchor);
    if (unlimited) return { ...base, from: clamp(from, axis), to: axis.right, endless: true };
    if (from > axis.right) return null;
    const [a, b] = clipped(from, axis.right);
    return { ...base, from: a, to: a, dotted: [a, b] };
  }
  if (start.earliest === null) {
    if (at(end.earliest!) < axis.left) return null;
    const fade = end.earliest !== end.latest ? clipped(at(end.earliest!), after(end.latest!)) : null;
    const x = fade ? fade[0] : clamp(after(end.latest!), axis);
    return { ...base, from: x, to: x, dotted: [axis.left, x], fadeOut: fade };
  }
  const vagueStart = start.earliest !== start.latest;
  const fadeIn = vagueStart ? ([at(start.earliest), after(start.latest!)] as const) : null;
  const from = fadeIn ? fadeIn[1] : at(start.earliest);
  if (end.earliest === null) {
    if (from > axis.right && (!fadeIn || fadeIn[0] > axis.right)) return null;
    const x = clamp(from, axis);
    const more = { fadeIn: fadeIn && clipped(...fadeIn) };
    return unlimited ? { ...base, ...more, from: x, to: axis.right, endless: true } : { ...base, ...more, from: x, to: x, dotted: [x, axis.right] };
  }
  const vagueEnd = end.earliest !== end.latest;
  const fadeOut = vagueEnd ? ([at(end.earliest), after(end.latest!)] as const) : null;
  const to = fadeOut ? fadeOut[0] : after(end.latest!);
  const [low, high] = [fadeIn ? fadeIn[0] : from, fadeOut ? fadeOut[1] : to];
  if (!seen(low, high, axis)) return null;
  if (from > to) {
    // It may be over before it has certainly begun: nothing of it is certain.
    const middle = (low + high) / 2;
    return { ...base, from: clamp(middle, axis), to: clamp(middle, axis), fadeIn: clipped(low, middle), fadeOut: clipped(middle, high) };
  }
  return {
    ...base,
    from: clamp(from, axis),
    to: clamp(to, axis),
    fadeIn: fadeIn && fadeIn[1] > axis.left ? clipped(...fadeIn) : null,
    fadeOut: fadeOut && fadeOut[0] < axis.right ? clipped(...fadeOut) : null,
  };
}

/** One day, exact or somewhere within. */
function dayOf(row: TimelineRow, axis: Axis): Omit<Mark, "y" | "height"> | null {
  const { earliest, latest } = row.start;
  const base = { ...blank, key: row.key, rows: [row], hollow: row.standing !== "counts" };
  if (earliest === null || latest === null) return { ...base, shape: "lost", from: axis.left, to: axis.left };
  const [from, to] = [axis.at(numberOf(earliest)), axis.at(numberOf(latest) + 1)];
  if (!seen(from, to, axis)) return null;
  if (earliest !== latest) return { ...base, shape: "band", from: clamp(from, axis), to: clamp(to, axis) };
  const middle = (from + to) / 2;
  return { ...base, shape: row.kind === "modification" ? "tick" : "day", from: middle, to: middle };
}

/** The first free track for each; what lies in one does not meet. */
function tracksOf(marks: readonly { from: number; to: number }[], air: number): number[] {
  const ends: number[] = [];
  return marks.map(({ from, to }) => {
    const found = ends.findIndex((end) => end + air <= from);
    const track = found < 0 ? ends.length : found;
    ends[track] = to;
    return track;
  });
}

class Builder {
  readonly marks: Mark[] = [];
  readonly labels: Label[] = [];
  readonly lanes: LaneDrawn[] = [];
  readonly heads: Drawing["heads"] = [];
  unnamed = 0;
  y = head;

  constructor(readonly paper: Paper) {}

  /** Names of marks that stand on one line; what has no room beside it goes below. Returns the rows used below. */
  name(wanted: (Wanted & { text: string; soft: boolean })[], middle: number, below: number, most: number, beside: boolean, taken: [number, number][], strict = false): number {
    const { axis, lines } = this.paper;
    const { placed, rows, left } = place(wanted, { left: axis.left, right: axis.right, lines, taken, most, beside, strict });
    const byKey = new Map(wanted.map((each) => [each.key, each]));
    for (const { key, x, row, lead } of placed) this.labels.push(this.#label(byKey.get(key)!, { key, x, row, lead }, middle, below));
    this.unnamed += left.length;
    return rows;
  }

  #label(of: { text: string; soft: boolean }, { key, x, row, lead }: Placed, middle: number, below: number): Label {
    const y = row === 0 ? middle + 4 : below + (row - 1) * line + 12;
    return { key, text: of.text, x, y, soft: of.soft, lead: lead === null ? null : { x: lead, from: middle, to: y - 11 } };
  }

  /** The name of a lane, beside it or above; returns how far down its marks begin. */
  lane(lane: Lane, state: string): { top: number; least: number; names: LaneDrawn["names"] } {
    const { gutter, axis, measure } = this.paper;
    const indent = Math.min(lane.depth, 3) * 14;
    const width = gutter ? gutter - 16 - indent : axis.right - indent;
    const all = [...wrapped(lane.name, width, measure).map((text) => ({ text, soft: false })), ...wrapped(state, width, measure).map((text) => ({ text, soft: true }))];
    const names = all.map(({ text, soft }, index) => ({ text, soft, x: indent, y: this.y + 14 + index * line }));
    return { top: gutter ? this.y : this.y + all.length * line + 2, least: gutter ? all.length * line + 8 : 0, names };
  }

  done(id: string, names: LaneDrawn["names"], bottom: number): void {
    this.lanes.push({ id, y: this.y, height: bottom - this.y, names });
    this.y = bottom;
  }
}

const wantedFor = (build: Builder, mark: Mark, text: string, soft = mark.hollow): Wanted & { text: string; soft: boolean } => {
  const { axis, measure } = build.paper;
  const shown = shortened(text, Math.min(260, axis.right - axis.left - 8), measure);
  const low = mark.fadeIn ? Math.min(mark.fadeIn[0], mark.from) : mark.from;
  const high = mark.fadeOut ? Math.max(mark.fadeOut[1], mark.to) : mark.to;
  const half = mark.shape === "tick" || mark.shape === "day" || mark.shape === "lost" ? 5 : 0;
  return { key: mark.key, from: low - half, to: high + half, width: measure(shown) + 1, text: shown, soft };
};

/** Contracts, funds and flights: bars on one line, ticks through it, windows of options beneath. */
function runs(build: Builder, lane: Lane): void {
  const { axis, words } = build.paper;
  const { top, least, names } = build.lane(lane, words.state(lane));
  const middle = top + 13;
  const signed = lane.rows.filter(({ kind, start }) => kind === "modification" && start.earliest).map(({ start }) => numberOf(start.earliest!));
  const anchor = signed.length ? Math.min(...signed) : null;
  const marks: Mark[] = [];
  const order = ["base", "ordering", "availability", "campaign", "flight", "option", "extension", "cut", "option-window"];
  const spans = lane.rows.filter((row) => !isDay(row)).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const row of spans) {
    const run = runOf(row, axis, anchor);
    const window = row.kind === "option-window";
    if (run) marks.push({ ...run, y: window ? middle + bar / 2 + 3 : middle - bar / 2, height: window ? 4 : bar });
  }
  for (const row of lane.rows.filter(isDay)) {
    const day = dayOf(row, axis);
    if (day) marks.push({ ...day, y: middle - 9, height: 18 });
  }
  const taken = marks.filter(({ shape }) => shape === "run").map(({ from, to }): [number, number] => [from, to]);
  const wanted = marks.filter(({ rows }) => rows[0]!.kind !== "base" && words.label(rows[0]!)).map((mark) => wantedFor(build, mark, words.label(mark.rows[0]!)));
  const windows = marks.some(({ rows }) => rows[0]!.kind === "option-window");
  const below = middle + bar / 2 + (windows ? 9 : 4);
  const used = build.name(wanted, middle, below, mostRows, true, taken);
  build.marks.push(...marks);
  build.done(lane.id, names, Math.max(build.y + least, (used ? below + used * line : middle + (windows ? 12 : 9)) + 7));
}

/** Events: each a day or somewhere within days, on as many lines as they need, their names beneath. */
function events(build: Builder, lane: Lane): void {
  const { axis, words } = build.paper;
  const { top, least, names } = build.lane(lane, words.state(lane));
  const found = lane.rows.map((row) => dayOf(row, axis)).filter((mark) => mark !== null);
  found.sort((a, b) => a.from - b.from || a.to - b.to);
  const padded = found.map((mark) => (mark.shape === "band" ? mark : { from: mark.from - 6, to: mark.to + 6 }));
  const tracks = tracksOf(padded, 3);
  const count = Math.max(1, ...tracks.map((track) => track + 1));
  const marks = found.map((mark, index): Mark => ({ ...mark, y: top + 6 + tracks[index]! * 14, height: 10 }));
  const below = top + 6 + count * 14;
  const wanted = marks.map((mark) => wantedFor(build, mark, words.label(mark.rows[0]!)));
  // A name leads to its own mark; from the lowest line it stands right beneath.
  const used = build.name(wanted, below - 8, below, mostRows + 3, false, []);
  for (const label of build.labels.slice(-wanted.length)) {
    const mark = marks.find(({ key }) => key === label.key);
    if (label.lead && mark) label.lead.from = mark.y + mark.height;
  }
  build.marks.push(...marks);
  build.done(lane.id, names, Math.max(build.y + least, below + used * line + 7));
}

function dots(pile: Pile, axis: Axis, base: number): Mark | null {
  const [from, to] = [axis.at(pile.from), axis.at(pile.to)];
  const middle = (from + to) / 2;
  if (middle < axis.left || middle > axis.right) return null;
  const count = pile.rows.length;
  const height = Math.min(count, tall) * pitch;
  const hollow = pile.rows.every(({ standing }) => standing !== "counts");
  return { ...blank, key: pile.key, rows: pile.rows, shape: "dots", from: middle - dot, to: middle + dot, y: base - height, height, hollow, count };
}

/** Publications: dots in piles, bands below them for those whose day is not printed. */
function published(build: Builder, lane: Lane): void {
  const { axis, words } = build.paper;
  const { dots: piles, bands, undated } = pilesOf(lane.rows, axis);
  const { top, least, names } = build.lane({ ...lane, name: "" }, words.state(lane));
  const highest = Math.max(1, ...piles.map(({ rows }) => Math.min(rows.length, tall)));
  const base = top + highest * pitch + (piles.some(({ rows }) => rows.length > tall) ? 14 : 0) + 6;
  const drawn = piles.map((pile) => dots(pile, axis, base)).filter((mark) => mark !== null);
  const shown = bands.filter((pile) => seen(axis.at(pile.from), axis.at(pile.to), axis));
  const spans = shown.map((pile) => ({ from: clamp(axis.at(pile.from), axis), to: clamp(axis.at(pile.to), axis) }));
  const below = base + 6;
  const used = build.name(drawn.map((mark) => wantedFor(build, mark, words.pile(mark.rows))), base - 3, below, mostRows, false, [], true);
  let y = below + used * line + (used ? 6 : 2);
  const tracks = tracksOf(spans.map((span, index) => ({ from: span.from, to: Math.max(span.to, span.from + build.paper.measure(words.pile(shown[index]!.rows)) + 8) })), 8);
  const vague = shown.map((pile, index): Mark => {
    const hollow = pile.rows.every(({ standing }) => standing !== "counts");
    return { ...blank, key: pile.key, rows: pile.rows, shape: "band", ...spans[index]!, y: y + tracks[index]! * 28, height: 8, hollow, count: pile.rows.length };
  });
  for (const track of new Set(tracks)) {
    const wanted = vague.filter((_, index) => tracks[index] === track).map((mark) => wantedFor(build, mark, words.pile(mark.rows)));
    build.name(wanted, y + track * 28 + 6, y + track * 28 + 9, 1, false, []);
  }
  y += (Math.max(-1, ...tracks) + 1) * 28;
  if (undated.length) {
    const text = words.undated(undated.length);
    const mark: Mark = { ...blank, key: "undated", rows: undated, shape: "lost", from: axis.left + 6, to: axis.left + 6, y: y + 3, height: 12, hollow: true, count: undated.length };
    vague.push(mark);
    build.name([wantedFor(build, mark, text, true)], y + 9, y + 16, 2, true, []);
    y += 22;
  }
  build.marks.push(...drawn, ...vague);
  build.done(lane.id, names, Math.max(build.y + least, y + 6));
}

export function draw(rows: readonly TimelineRow[], paper: Paper): Drawing {
  const build = new Builder(paper);
  for (const { group, lanes } of lanesOf(rows)) {
    build.heads.push({ text: paper.words.group(group), y: build.y + 18 });
    build.y += 26;
    for (const lane of lanes) (group === "events" ? events : group === "published" ? published : runs)(build, lane);
    build.y += 8;
  }
  const { y, heads, lanes, marks, labels, unnamed } = build;
  return { height: y + 6, top: head, heads, lanes, marks, labels, unnamed };
}
