// SPDX-License-Identifier: MIT
// Which rows go back to one origin: a letter for each witness of the engine, and the lines that tie its rows.

import type { ClaimKind, Witness } from "../../engine/envelope";
import type { Line, Statement } from "./rows";

/** A, B, … Z, AA, AB, … */
export function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** An origin stands behind one witness only, so that any of a claim's origins tells which. */
export function witnessOf(statement: Statement, { witnesses }: ClaimKind): number {
  const { origins } = statement.claim;
  return witnesses.findIndex((witness) => origins.some((id) => witness.origins.includes(id)));
}

/** Only copies need a letter: where each publication is its own witness, nothing is tied. */
export const tied = (witness: Witness | undefined) => (witness?.publications.length ?? 0) > 1;

/** A letter for each witness that several publications are, by its place among all. */
export function lettersOf({ witnesses }: ClaimKind): ReadonlyMap<number, string> {
  const some = witnesses.flatMap((witness, index) => (tied(witness) ? [index] : []));
  return new Map(some.map((index, order) => [index, letter(order)]));
}

export interface Tie {
  lane: number;
  letter: string;
  up: boolean;
  down: boolean;
  /** The row is one of them. */
  here: boolean;
}

export const mostTies = 3;

export function tiesOf(lines: readonly Line[], kind: ClaimKind): { count: number; ties: readonly (readonly Tie[])[] } {
  const letters = lettersOf(kind);
  const at = lines.map((line) => (line.kind === "row" ? witnessOf(line.statement, kind) : -1));
  const shown = kind.witnesses.map((witness, index) => ({ index, rows: tied(witness) ? at.flatMap((each, line) => (each === index ? [line] : [])) : [] }));
  const lanes = shown.filter(({ rows }) => rows.length > 0);
  const count = Math.min(mostTies, lanes.length);
  const ties: Tie[][] = lines.map(() => []);
  lanes.forEach(({ index, rows }, order) => {
    // Those beyond the lanes keep their letters and have no line.
    const lane = Math.min(order, mostTies - 1);
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const line = order < mostTies;
    for (let row = first; row <= last; row++) {
      const here = at[row] === index;
      if (!here && !line) continue;
      ties[row]!.push({ lane, letter: letters.get(index)!, up: line && row > first, down: line && row < last, here });
    }
  });
  return { count, ties };
}
