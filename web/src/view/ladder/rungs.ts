// SPDX-License-Identifier: MIT
// The rungs of an award, from the widest down. What is not known is a gap with the names of its rungs, never a zero;
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

export function stepsOf(row: Pick<LadderRow, Rung>): (Step | Gap)[] {
  const steps: (Step | Gap)[] = [];
  let least: Step["beyond"] = null;
  for (const rung of rungs) {
    const amount = row[rung];
    const last = steps.at(-1);
    if (amount === null) {
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

export const amountsOf = (row: Pick<LadderRow, Rung>): Interval[] =>
  stepsOf(row).flatMap((step) => (step.kind === "step" ? [exactly(step.amount)] : []));

/** Rungs that no award has. */
export const unknownOfAll = (rows: readonly Pick<LadderRow, Rung>[]): Rung[] => rungs.filter((rung) => rows.every((row) => row[rung] === null));
