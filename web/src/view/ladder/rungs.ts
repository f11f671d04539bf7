// SPDX-License-Identifier: MIT
// The rungs of an award, or of another thing, from the widest down. What is not known is a gap with the names of its rungs, never a zero;
// a rung larger than one above it is marked. Amounts are compared digit by digit, and nothing is added.

import type { LadderRow } from "mediabuy";
import type { Decimal, Interval } from "../../engine/envelope";
import { compareDecimals } from "../../ui/order";
import { exactly } from "../money/scale";

export const rungs = ["ceiling", "current", "obligated", "committed", "delivered", "invoiced", "approved", "paid"] as const;
export type Rung = (typeof rungs)[number];

export interface Step {
  kind: "step";
  rung: Rung;
  amount: Decimal;
  /** The least of the rungs above, where this one is larger than that. */
  beyond: { rung: Rung; amount: Decimal } | null;
}

export interface Gap {
  kind: "gap";
  rungs: Rung[];
}

type Amounts = Pick<LadderRow, Rung> & Partial<Pick<LadderRow, "kind" | "committed_reason" | "delivered_reason" | "approved_reason" | "paid_reason">>;

/** Every award has all rungs. Other things have those of which the engine knows the amount, or why it does not. */
export function hasRung(row: Amounts, rung: Rung): boolean {
  if (row.kind === undefined || row.kind === "contract" || row[rung] !== null) return true;
  const why = { committed: row.committed_reason, delivered: row.delivered_reason, approved: row.approved_reason, paid: row.paid_reason } as Partial<Record<Rung, string | null>>;
  return (why[rung] ?? null) !== null;
}

export function stepsOf(row: Amounts): (Step | Gap)[] {
  const steps: (Step | Gap)[] = [];
  let least: Step["beyond"] = null;
  for (const rung of rungs) {
    const amount = row[rung];
    const last = steps.at(-1);
    if (amount === null) {
      if (!hasRung(row, rung)) continue;
      if (last?.kind === "gap") last.rungs.push(rung);
      else steps.push({ kind: "gap", rungs: [rung] });
      continue;
    }
    const beyond: Step["beyond"] = least && compareDecimals(amount, least.amount) > 0 ? least : null;
    steps.push({ kind: "step", rung, amount, beyond });
    if (!beyond) least = { rung, amount };
  }
  return steps;
}

export const amountsOf = (row: Amounts): Interval[] =>
  stepsOf(row).flatMap((step) => (step.kind === "step" ? [exactly(step.amount)] : []));

/** Rungs that no award has. */
export const unknownOfAll = (rows: readonly Pick<LadderRow, Rung>[]): Rung[] => rungs.filter((rung) => rows.every((row) => row[rung] === null));
