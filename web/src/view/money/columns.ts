// SPDX-License-Identifier: MIT
// Periods along time: where each begins and ends on the paper. Days become pixels here and never come back.

import type { Day } from "../../engine/envelope";

export interface Timed {
  start: Day | null;
  end: Day | null;
}

const dayNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** From the first day of the first period to the last of the last; each day has the same room. */
export function timeScale(rows: readonly Timed[], width: number): { from(day: Day): number; to(day: Day): number; narrowest: number } {
  const firsts = rows.flatMap(({ start }) => (start ? [dayNumber(start)] : []));
  const lasts = rows.flatMap(({ end }) => (end ? [dayNumber(end) + 1] : []));
  const first = Math.min(...firsts);
  const perDay = width / Math.max(1, Math.max(...lasts) - first);
  const at = (day: number) => (day - first) * perDay;
  const lengths = rows.flatMap(({ start, end }) => (start && end ? [dayNumber(end) + 1 - dayNumber(start)] : []));
  return { from: (day) => at(dayNumber(day)), to: (day) => at(dayNumber(day) + 1), narrowest: Math.min(...lengths, Infinity) * perDay };
}

/** Every so many labels have room; the first always has its own. */
export const labelEvery = (room: number, wanted: number) => Math.max(1, Math.ceil(wanted / Math.max(1, room)));
