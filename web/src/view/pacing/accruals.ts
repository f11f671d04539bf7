// SPDX-License-Identifier: MIT
// What is earned in each unit of a calendar, as lanes over the units that any of them touches. Every amount is one of the
// engine's; nothing is added here.

import type { AccrueRow, CalendarUnit, ReportPeriod } from "mediabuy";
import type { Decimal, Interval } from "../../engine/envelope";
import { amount, isExact } from "../../ui/decimal";
import { compareDecimals } from "../../ui/order";

export const units: readonly CalendarUnit[] = ["calendar-month", "broadcast-month", "fiscal-month", "fiscal-quarter", "fiscal-year", "week", "day"];

/** The same units as a report counts by: of these the engine has sums. */
const reportUnits: Partial<Record<CalendarUnit, ReportPeriod>> = {
  "calendar-month": "month",
  "broadcast-month": "broadcast-month",
  "fiscal-quarter": "fiscal-quarter",
  "fiscal-year": "fiscal-year",
};
export const reportUnit = (unit: CalendarUnit): ReportPeriod | null => reportUnits[unit] ?? null;

export const unitIn = (text: string | undefined): CalendarUnit => units.find((unit) => unit === text) ?? "calendar-month";

export const isUndated = (row: Pick<AccrueRow, "start">) => row.start === null;

export interface Unit {
  period: string;
  /** The first day of it that any lane has. */
  start: string;
}

export interface Lane {
  id: string;
  name: string;
  basis: AccrueRow["basis"];
  currency: string;
  /** By unit; a unit that is not there is one that the run does not touch. */
  rows: ReadonlyMap<string, AccrueRow>;
  /** Where the book lacks a first or a last day. */
  undated: AccrueRow | null;
}

/** In time, however the lanes are ordered. */
export function unitsOf(rows: readonly AccrueRow[]): Unit[] {
  const starts = new Map<string, string>();
  for (const { period, start } of rows) if (start !== null && !(starts.get(period)! <= start)) starts.set(period, start);
  return [...starts].map(([period, start]) => ({ period, start })).toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

export function lanesOf(rows: readonly AccrueRow[]): Lane[] {
  const lanes = new Map<string, Lane & { rows: Map<string, AccrueRow> }>();
  for (const row of rows) {
    const { id, name, basis, currency } = row;
    const lane = lanes.get(id) ?? { id, name, basis, currency, rows: new Map(), undated: null };
    lanes.set(id, lane);
    if (isUndated(row)) lane.undated = row;
    else lane.rows.set(row.period, row);
  }
  return [...lanes.values()];
}

/** As the scales and words of intervals take it. */
export const intervalOf = ({ amount, ...ends }: AccrueRow): Interval => ({ ...ends, point: amount });

/** What is written at a bar, or at a whisker. */
export function figureOf(cell: Interval): string {
  if (isExact(cell)) return amount(cell.point!, true);
  return `${cell.low === null ? "" : amount(cell.low)} – ${cell.high === null ? "" : amount(cell.high)}`.trim();
}

/** The largest that is drawn. */
export const tallest = (cells: readonly Interval[]): Decimal | null =>
  cells.flatMap((cell) => cell.high ?? cell.point ?? cell.low ?? []).reduce<Decimal | null>((most, each) => (most === null || compareDecimals(each, most) > 0 ? each : most), null);
