// SPDX-License-Identifier: MIT
// The lines of a match in the three parts that an accountant works through, and what of them is asked for.

import type { MatchOutcome, MatchRow, ProofRow, ProofState } from "mediabuy";

export const parts = ["decide", "settled", "matched"] as const;
export type Part = (typeof parts)[number];

export const partOf = ({ settled, exception }: Pick<MatchRow, "exception" | "settled">): Part => (!settled ? "decide" : exception ? "settled" : "matched");

/** Names a row: its line of an invoice; where nothing is billed, the line of the order. */
export const keyOf = (row: Pick<MatchRow, "line" | "order_line">): string => row.line ?? row.order_line ?? "";

export interface Shown {
  /** An outcome, or "exceptions"; all where null. */
  outcome: string | null;
  proof: string | null;
  vendor: string | null;
}

/** An outcome holds too where it stands beside a graver one. */
export const has = (row: Pick<MatchRow, "outcome" | "also">, outcome: string) => row.outcome === outcome || (row.also as string[]).includes(outcome);

export function chosen(rows: readonly MatchRow[], states: ReadonlyMap<string, ProofState>, { outcome, proof, vendor }: Shown): MatchRow[] {
  return rows.filter(
    (row) =>
      (outcome === null || (outcome === "exceptions" ? row.exception : has(row, outcome))) &&
      (proof === null || (row.line !== null && states.get(row.line) === proof)) &&
      (vendor === null || row.vendor === vendor),
  );
}

/** In the engine's order, from the gravest; only what there is. */
export const outcomesOf = (rows: readonly MatchRow[]): MatchOutcome[] => [...new Set(rows.flatMap(({ outcome, also }) => [outcome, ...also]))];

export const vendorsOf = (rows: readonly MatchRow[]): string[] => [...new Set(rows.flatMap(({ vendor }) => vendor ?? []))].toSorted();

export const byLine = (rows: readonly ProofRow[]): Map<string, ProofRow> => new Map(rows.map((row) => [row.line, row]));

/** Nothing of the order is held against these. */
const alone: readonly MatchOutcome[] = ["duplicate", "not-ordered", "out-of-flight"];

/** Why there is no amount. */
export function lackOf(row: Pick<MatchRow, "line" | "outcome">, column: "ordered" | "delivered" | "invoiced" | "difference" | "pay"): "notBilled" | "notCompared" | "notKnown" {
  if (column === "invoiced" && row.line === null) return "notBilled";
  return alone.includes(row.outcome) && (column === "ordered" || column === "delivered") ? "notCompared" : "notKnown";
}
