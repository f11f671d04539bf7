// SPDX-License-Identifier: MIT
// What joins rows: the line from the claim that others are held against to each that does not fit it, and between
// other pairs that do not fit together. A lane is a column beside the plot.

import type { ClaimKind, Relation } from "../../engine/envelope";
import { idOf, relationOf, type Line } from "./rows";

export type Unfit = "conflict" | "tension";

/** What stands in one lane of one line. */
export interface LaneMark {
  lane: number;
  up: boolean;
  down: boolean;
  /** It joins the row; `sign`: with the mark of the verdict. */
  joins: boolean;
  sign: Unfit | null;
  verdict: Unfit;
}

export interface OtherPair {
  first: string;
  relation: Relation;
}

/** More would be a thicket: further pairs are told in words. */
export const mostLanes = 3;

interface Connection {
  from: number;
  to: readonly { at: number; verdict: Unfit }[];
}

const unfit = (verdict: string | undefined): Unfit | null => (verdict === "conflict" || verdict === "tension" ? verdict : null);

/** Where each claim stands; one that is folded into a row stands there. */
function placesOf(lines: readonly Line[]): Map<string, number> {
  const places = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.kind !== "row") return;
    for (const statement of [line.statement, ...line.same]) places.set(idOf(statement), index);
  });
  return places;
}

function fromReference(lines: readonly Line[], at: number | undefined): Connection | null {
  if (at === undefined) return null;
  const to = lines.flatMap((line, index) => {
    const verdict = line.kind === "row" ? unfit(relationOf(line.statement)?.verdict) : null;
    return verdict ? [{ at: index, verdict }] : [];
  });
  return to.length ? { from: at, to } : null;
}

function marksOf({ from, to }: Connection, lane: number, put: (line: number, mark: LaneMark) => void): void {
  const ends = [from, ...to.map(({ at }) => at)];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const verdict: Unfit = to.some((each) => each.verdict === "conflict") ? "conflict" : "tension";
  for (let at = first; at <= last; at++) {
    const joined = to.find((each) => each.at === at);
    put(at, { lane, up: at > first, down: at < last, joins: at === from || joined !== undefined, sign: joined?.verdict ?? null, verdict: joined?.verdict ?? verdict });
  }
}

export interface Lanes {
  count: number;
  /** By line. */
  marks: readonly (readonly LaneMark[])[];
  /** Pairs with a lane, by the line of their lower end, where they are put in words. */
  joined: ReadonlyMap<number, readonly OtherPair[]>;
  /** Pairs without a lane. */
  told: readonly OtherPair[];
}

/** The claim that all are held against has the first lane; the engine's other pairs have theirs, short ones first. */
export function lanesOf(lines: readonly Line[], kind: ClaimKind): Lanes {
  const marks: LaneMark[][] = lines.map(() => []);
  const put = (line: number, mark: LaneMark) => void marks[line]?.push(mark);
  const places = placesOf(lines);
  const told: OtherPair[] = [];
  const joined = new Map<number, OtherPair[]>();
  const free: number[] = []; // by lane: the first line that it is free from
  const reference = kind.beside === null ? undefined : places.get(kind.beside);
  const spine = fromReference(lines, reference);
  if (spine) {
    marksOf(spine, 0, put);
    free.push(Infinity);
  }
  const pairs = kind.pairs.map((pair) => ({ pair, first: places.get(pair.first), second: places.get(pair.relation.with) }));
  const length = ({ first, second }: (typeof pairs)[number]) => Math.abs((first ?? 0) - (second ?? 0));
  for (const { pair, first, second } of pairs.sort((a, b) => length(a) - length(b))) {
    const verdict = unfit(pair.relation.verdict);
    if (!verdict || (reference !== undefined && (first === reference || second === reference))) continue;
    if (first === undefined || second === undefined || first === second) {
      told.push(pair);
      continue;
    }
    const [top, bottom] = [Math.min(first, second), Math.max(first, second)];
    const start = spine ? 1 : 0;
    let lane = free.findIndex((from, index) => index >= start && from <= top);
    if (lane < 0) lane = Math.max(free.length, start);
    if (lane >= mostLanes || taken(marks, lane, top, bottom)) told.push(pair);
    else {
      joined.set(bottom, [...(joined.get(bottom) ?? []), pair]);
      marksOf({ from: top, to: [{ at: bottom, verdict }] }, lane, put);
      free[lane] = Math.max(free[lane] ?? 0, bottom + 1);
    }
  }
  return { count: free.length, marks, joined, told };
}

const taken = (marks: readonly (readonly LaneMark[])[], lane: number, top: number, bottom: number) =>
  marks.slice(top, bottom + 1).some((some) => some.some((mark) => mark.lane === lane));
