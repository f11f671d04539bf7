// SPDX-License-Identifier: MIT
// Where a line's quantities lie on the paper. Lines count in different things, so that what is ordered is equally long on
// each. Quantities become pixels here, through a float, and never come back.

import type { PaceRow } from "mediabuy";
import { pixels } from "../money/scale";

export interface Places {
  goal: number;
  delivered: number;
  planned: number;
  /** Null where nothing is told. */
  forecast: number | null;
  /** Something lies beyond the edge. */
  beyond: boolean;
}

/** Of what is ordered; what is further is beyond the edge. */
const farthest = 2;

type Row = Pick<PaceRow, "goal" | "delivered" | "planned" | "forecast">;

const parts = ({ goal, delivered, planned, forecast }: Row) => {
  const whole = pixels(goal);
  if (!whole || whole < 0) return null;
  const of = (text: string | null) => (text === null ? null : Math.max(0, pixels(text)! / whole));
  return { delivered: of(delivered), planned: of(planned), forecast: of(forecast) };
};

export function placesOf(rows: readonly Row[], width: number): (Places | null)[] {
  const each = rows.map(parts);
  const most = Math.min(farthest, Math.max(1, ...each.flatMap((part) => (part ? [part.delivered ?? 0, part.planned ?? 0, part.forecast ?? 0] : []))));
  const at = (share: number) => (Math.min(share, most) / most) * width;
  return each.map((part) => {
    if (!part || part.delivered === null || part.planned === null) return null;
    const { delivered, planned, forecast } = part;
    return {
      goal: at(1),
      delivered: at(delivered),
      planned: at(planned),
      forecast: forecast === null ? null : at(forecast),
      beyond: Math.max(delivered, forecast ?? 0) > most,
    };
  });
}
