// SPDX-License-Identifier: MIT
// Places on the paper. Amounts become pixels here, through a float, and never come back.

import type { Decimal, Interval } from "../../engine/envelope";

export interface Tick {
  value: number;
  at: number;
}

export interface Scale {
  /** Pixels from the left edge of the plot. */
  at(value: number): number;
  ticks: Tick[];
  /** False where a value has no place at all: zero and below on powers of ten. */
  holds(value: number): boolean;
  powers: boolean;
}

/** An exact amount, as the scales take it. */
export const exactly = (amount: Decimal): Interval => ({ point: amount, low: amount, high: amount, low_open: false, high_open: false });

export const pixels = (decimal: string | null | undefined): number | null => (decimal == null ? null : Number(decimal));

/** 1, 2, 2.5 or 5 times a power of ten: the step that gives about `wanted` ticks. */
function step(span: number, wanted: number): number {
  const rough = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.999) ?? 10 * power;
}

export const extent = (rows: readonly Interval[]): number[] =>
  rows.flatMap((row) => [row.point, row.low, row.high]).map(pixels).filter((v): v is number => v !== null);

const wantedTicks = (width: number) => Math.max(2, Math.floor(width / (width < 400 ? 76 : 110)));

/** From zero, wide enough for every point and end. */
export function fromZero(rows: readonly Interval[], width: number): Scale {
  const values = extent(rows);
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const span = high - low || 1;
  return linear(low, low + span, width);
}

export function linear(low: number, high: number, width: number): Scale {
  const perUnit = width / (high - low);
  const each = step(high - low, wantedTicks(width));
  const ticks: Tick[] = [];
  for (let n = Math.ceil(low / each - 1e-9) || 0; n * each <= high * (1 + 1e-9); n++) {
    ticks.push({ value: n * each, at: (n * each - low) * perUnit });
  }
  return { at: (value) => (value - low) * perUnit, ticks, holds: () => true, powers: false };
}

/** By powers of ten: equal steps are equal factors, and there is no zero to start a bar from. */
export function byPowers(rows: readonly Interval[], width: number): Scale {
  const values = extent(rows).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...values, Infinity)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values, 0)) - 1e-9);
  const from = Number.isFinite(low) ? low : 0;
  const to = Number.isFinite(high) ? Math.max(high, from + 1) : from + 1;
  const at = (value: number) => ((Math.log10(value) - from) / (to - from)) * width;
  const each = Math.max(1, Math.ceil((to - from) / wantedTicks(width)));
  const ticks: Tick[] = [];
  for (let power = from; power <= to; power += each) ticks.push({ value: 10 ** power, at: at(10 ** power) });
  return { at, ticks, holds: (value) => value > 0, powers: true };
}

/** A bar under three hundredths of the axis cannot be read. */
const tooSmall = 0.03;

export function isSmall(row: Interval, scale: Scale, width: number): boolean {
  const point = pixels(row.point);
  return point !== null && point !== 0 && Math.abs(scale.at(point) - scale.at(0)) < tooSmall * width;
}

const factors = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80];

/** The roundest factor by which these bars can be drawn wider and still fit. */
export function widening(rows: readonly Interval[], scale: Scale, width: number): { factor: number; scale: Scale } | null {
  const widest = Math.max(...extent(rows).map((value) => Math.abs(scale.at(value) - scale.at(0))));
  const most = (0.96 * width) / widest;
  if (!(most >= 2)) return null;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(most / 10)));
  const factor = Math.max(...factors.map((f) => f * power).filter((f) => f <= most));
  const perUnit = (scale.at(1e6) - scale.at(0)) / 1e6;
  const span = width / (perUnit * factor);
  const below = Math.min(0, ...extent(rows));
  return { factor, scale: linear(below, below + span, width) };
}
