// SPDX-License-Identifier: MIT
// Which figure or sum is open, found again in whatever the engine answered last.

import type { Envelope, Figure, Interval, RefusedTotal, ReportRow, Total } from "../../engine/envelope";
import { sum } from "../../ui/address";
import { words } from "./words";

export { publisher, sourceOf } from "../opened/sources";

export type Report = Envelope<ReportRow>;

/** One figure as printed. */
export interface OpenFigure {
  kind: "figure";
  report: Report;
  row: ReportRow;
  figure: Figure;
}

/** A total, or a row that counts several figures. */
export interface OpenSum {
  kind: "sum";
  report: Report;
  name: string;
  currency: string;
  interval: Interval;
  /** Why it is an interval: "rounding only". */
  open: string | null;
  rows: readonly ReportRow[];
  /** Null: the total. */
  row: ReportRow | null;
}

export type Selection = OpenFigure | OpenSum;

export type AnyTotal = Total | RefusedTotal;
/** Those that are refused too: their alternatives are what does add up. */
export const everyTotal = ({ total }: Report): AnyTotal[] => (total === null ? [] : Array.isArray(total) ? total : [total]);

export const totals = (report: Report): Total[] => everyTotal(report).filter((total): total is Total => total.kind !== "refused");

/** The name of a total in the address. Books of one currency have one; currencies are in capitals, keys are not. */
export const totalName = (report: Report, total: Total) => (totals(report).length > 1 ? sum + total.currency : sum);

/** Of a period, or of what has no days. */
export const isTimed = (row: ReportRow) => row.start !== null || row.key === "undated";

/** What a row's amount opens: its figure, or the figures it is the sum of. A period has part of a figure that others
 *  have parts of too. */
export const rowName = (row: ReportRow): string | null =>
  row.count > 1 || isTimed(row) ? sum + row.key : (row.figures[0]?.id ?? null);

export const totalTitle = (rows: readonly ReportRow[]) => words().total(rows[0]?.layer ?? "");

function findSum(name: string, report: Report): OpenSum | null {
  const total = totals(report).find((each) => totalName(report, each) === name);
  if (total) {
    const rows = report.rows.filter((row) => row.currency === total.currency);
    const { currency, kind: open } = total;
    return { kind: "sum", report, name: totalTitle(rows), currency, interval: total, open, rows, row: null };
  }
  const row = report.rows.find((each) => rowName(each) === name);
  if (!row) return null;
  return { kind: "sum", report, name: row.name, currency: row.currency, interval: row, open: null, rows: [row], row };
}

function findFigure(id: string, report: Report): OpenFigure | null {
  for (const row of report.rows) {
    const figure = row.figures.find((each) => each.id === id);
    if (figure) return { kind: "figure", report, row, figure };
  }
  return null;
}

export function find(name: string | null, reports: readonly Report[]): Selection | null {
  if (name === null) return null;
  const look = name.startsWith(sum) ? findSum : findFigure;
  for (const report of reports) {
    const found = look(name, report);
    if (found) return found;
  }
  return null;
}

/** The figures a row counts; the rest are claims about the same things. Null where the answer does not tell. */
export function countedFigures(row: ReportRow): readonly Figure[] | null {
  if (row.count === 1) return row.figures.slice(0, 1);
  const told = row.figures.filter((figure) => figure.counted);
  if (told.length) return told;
  return row.figures.length === row.count ? row.figures : null;
}

/** An award is named by its number and its vendor: "70CMSW25FR0000081, People Who Think, L.L.C.". */
export function awardName({ key, name }: ReportRow): { number: string; vendor: string } {
  const numbered = name.toLowerCase().replaceAll("_", "-").startsWith(`${key}, `);
  return numbered
    ? { number: name.slice(0, key.length), vendor: name.slice(key.length + 2) }
    : { number: name, vendor: "" };
}

/** How many have it besides the first. */
export const otherSources = ({ sources, sources_more: more = 0 }: ReportRow) => Math.max(0, sources.length - 1) + more;

export const firstFigure = (row: ReportRow): Figure | null => row.figures[0] ?? null;

const daggers = ["†", "‡", "§", "¶"];

/** The mark of one of so many notes, in the order of the page: †, ‡, §, ¶, ††, … where there are few of them, †1 to
 *  †24 where there are many. */
export function markOf(at: number, notes: number): string {
  if (notes > 2 * daggers.length) return `${daggers[0]}${at + 1}`;
  return daggers[at % daggers.length]!.repeat(1 + Math.floor(at / daggers.length));
}
