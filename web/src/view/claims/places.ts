// SPDX-License-Identifier: MIT
// Axes. Amounts and days become pixels here and never come back.

import type { Interval } from "../../engine/envelope";
import { language } from "../../ui/language.svelte";
import { byPowers, extent, fromZero, linear, type Scale, type Tick } from "../money/scale";
import type { ScaleName } from "./choice";
import type { Statement } from "./rows";

/** From a little below the least to a little above the most, wherever zero is. */
export function closeUp(rows: readonly Interval[], width: number): Scale {
  const values = extent(rows);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!values.length || low === high) return fromZero(rows, width);
  const edge = (high - low) / 12;
  return linear(low - edge, high + edge, width);
}

export const amountScale = (name: ScaleName, rows: readonly Interval[], width: number): Scale =>
  name === "powers" ? byPowers(rows, width) : name === "close" ? closeUp(rows, width) : fromZero(rows, width);

const oneDay = 86_400_000;
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / oneDay;

export interface DayScale {
  at(day: number): number;
  ticks: (Tick & { text: string })[];
}

const monthsOf = (day: number) => {
  const date = new Date(day * oneDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const monthStart = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1) / oneDay;

/** Whole months around every day that is named. */
export function dayScale(statements: readonly Statement[], width: number): DayScale | null {
  const days = statements.flatMap(({ own, claim }) => (own ? [] : [claim.date_low, claim.date_high])).filter((day): day is string => day !== null).map(dayNumber);
  if (!days.length) return null;
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const from = monthsOf(first);
  const to = monthsOf(last) + 1;
  const [low, high] = [monthStart(from), monthStart(to)];
  const at = (day: number) => ((day - low) / (high - low)) * width;
  const most = Math.max(1, Math.floor(width / 92));
  const each = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000].find((step) => (to - from) / step <= most) ?? 120_000;
  const format = new Intl.DateTimeFormat(language.current === "sv" ? "sv-SE" : "en-GB", { timeZone: "UTC", month: each < 12 ? "short" : undefined, year: "numeric" });
  const ticks = [];
  for (let month = Math.ceil(from / each) * each; month <= to; month += each) {
    const day = monthStart(month);
    ticks.push({ value: day, at: at(day), text: format.format(new Date(day * oneDay)).replace("Sept", "Sep") });
  }
  return { at, ticks };
}
