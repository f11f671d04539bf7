// SPDX-License-Identifier: MIT
// The axis of time: which days are seen, where a day lies on the paper, and what is written above it. A day is
// counted from 1970, so that a place between two days is a fraction; no day is ever made of one.

import type { Day } from "../../engine/envelope";
import { dateFormat } from "../../ui/formats";

/** Units: days since 1970-01-01; both ends are places, `to` is the end of the last day seen. */
export interface Window {
  from: number;
  to: number;
}

const length = 86_400_000;

export const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / length;
export const dayOf = (number: number): Day => new Date(Math.floor(number) * length).toISOString().slice(0, 10);

/** No day lies outside these; closer than a week nothing is gained. */
const first = numberOf("0001-01-01");
const last = numberOf("9999-12-31") + 1;
const shortest = 7;

export function within({ from, to }: Window): Window {
  const span = Math.min(Math.max(to - from, shortest), last - first);
  const start = Math.min(Math.max(from, first), last - span);
  return { from: start, to: start + span };
}

/** `factor` under one comes closer; what lies at `about` stays where it is. */
export function zoomed(seen: Window, factor: number, about = (seen.from + seen.to) / 2): Window {
  const span = Math.max(shortest, (seen.to - seen.from) * factor);
  const share = (about - seen.from) / (seen.to - seen.from);
  return within({ from: about - share * span, to: about + (1 - share) * span });
}

export const moved = ({ from, to }: Window, days: number): Window => within({ from: from + days, to: to + days });

/** With some air at both sides. */
export function around(days: readonly number[], air = 0.03): Window {
  const low = Math.min(...days);
  const high = Math.max(...days) + 1;
  const span = Math.max(high - low, 28);
  const middle = (low + high) / 2;
  return within({ from: middle - span * (0.5 + air), to: middle + span * (0.5 + air) });
}

/** Whole days, as they stand in an address. */
export const inAddress = ({ from, to }: Window) => ({ "time.from": dayOf(Math.round(from)), "time.to": dayOf(Math.round(to) - 1) });

export interface Axis {
  seen: Window;
  left: number;
  right: number;
  perDay: number;
  /** Pixels from the left of the drawing. */
  at(day: number): number;
  /** The day that lies there. */
  dayAt(x: number): number;
}

export function axisOf(seen: Window, left: number, right: number): Axis {
  const perDay = (right - left) / (seen.to - seen.from);
  return {
    seen,
    left,
    right,
    perDay,
    at: (day) => left + (day - seen.from) * perDay,
    dayAt: (x) => Math.floor(seen.from + (x - left) / perDay),
  };
}

export type Unit = "day" | "week" | "month" | "quarter" | "year" | "years";

/** Each with about its length in days and the room that its words want. */
const units: readonly (readonly [Unit, number, number])[] = [
  ["day", 1, 26],
  ["week", 7, 56],
  ["month", 30.4, 34],
  ["quarter", 91.3, 44],
  ["year", 365.25, 40],
];

export const unitOf = (perDay: number): Unit => units.find(([, days, room]) => days * perDay >= room)?.[0] ?? "years";

const utc = (number: number) => new Date(number * length);
const start = (year: number, month: number) => Date.UTC(year, month, 1) / length;

/** The first day of the unit after this day's. */
function next(unit: Unit, day: number, step: number): number {
  const date = utc(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case "day":
      return day + 1;
    case "week":
      return day + 7;
    case "month":
      return start(year, month + 1);
    case "quarter":
      return start(year, month + 3);
    case "year":
    case "years":
      return start(year + step, 0);
  }
}

/** The first day of the unit in which this day lies. Weeks begin on Monday. */
function begin(unit: Unit, day: number, step: number): number {
  const date = utc(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case "day":
      return day;
    case "week":
      return day - ((date.getUTCDay() + 6) % 7);
    case "month":
      return start(year, month);
    case "quarter":
      return start(year, month - (month % 3));
    case "year":
    case "years":
      return start(year - (year % step), 0);
  }
}

export interface Tick {
  day: number;
  x: number;
  text: string;
}

const most = 400;

/** What is written at each beginning of a unit; the year with the first, and with each that begins one. */
export function ticksOf(axis: Axis, locale: string): { unit: Unit; ticks: Tick[] } {
  const unit = unitOf(axis.perDay);
  const step = unit === "years" ? 10 ** Math.max(1, Math.ceil(Math.log10(48 / (365.25 * axis.perDay)))) : 1;
  const words = (day: number, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: "UTC", ...options }).format(utc(day)).replace("Sept", "Sep").replace(/\.(?=$| )/, "");
  const ticks: Tick[] = [];
  let day = begin(unit, Math.floor(axis.seen.from), step);
  for (let n = 0; day < axis.seen.to && n < most; n++, day = next(unit, day, step)) {
    const x = axis.at(day);
    if (x >= axis.left - 0.5) ticks.push({ day, x, text: "" });
  }
  ticks.forEach((tick, index) => {
    const date = utc(tick.day);
    const leads = index === 0;
    if (unit === "year" || unit === "years") tick.text = String(date.getUTCFullYear());
    else if (unit === "day" || unit === "week") {
      const month = leads || date.getUTCDate() <= (unit === "day" ? 1 : 7);
      tick.text = words(tick.day, { day: "numeric", ...(month || unit === "week" ? { month: "short" } : {}) });
    } else {
      const year = leads || date.getUTCMonth() === 0;
      tick.text = words(tick.day, { month: "short", ...(year ? { year: "numeric" } : {}) });
    }
  });
  return { unit, ticks };
}

/** The words of the ticks where they stand: right of their tick, clear of a line through it, none over the next. */
export function besideLines(ticks: readonly Tick[], lines: readonly number[], right: number, measure: (text: string) => number): Tick[] {
  let free = -Infinity;
  return ticks.flatMap((tick) => {
    const width = measure(tick.text);
    let x = tick.x + 4;
    for (const line of [...lines].sort((a, b) => a - b)) if (line > x - 4 && line < x + width + 4) x = line + 5;
    if (x < free || x + width > right || x > tick.x + 40) return [];
    free = x + width + 5;
    return [{ ...tick, x }];
  });
}

/** The first days of the fiscal years of the United States that are seen. */
export function fiscalYears(axis: Axis): { year: number; x: number }[] {
  if (axis.perDay * 365 < 60) return [];
  const years: { year: number; x: number }[] = [];
  for (let year = utc(axis.seen.from).getUTCFullYear(); years.length < most; year++) {
    const day = start(year, 9);
    if (day >= axis.seen.to) return years;
    if (day >= axis.seen.from) years.push({ year: year + 1, x: axis.at(day) });
  }
  return years;
}
