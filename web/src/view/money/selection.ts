// SPDX-License-Identifier: MIT
// Which figure is open, found again in whatever the engine answered last.

import type { Envelope, Figure, ReportRow, Source, Total } from "../../engine/envelope";
import { total as totalMark } from "../../ui/address";

export type Report = Envelope<ReportRow>;

export interface OpenFigure {
  kind: "figure";
  report: Report;
  row: ReportRow;
  figure: Figure;
}

export interface OpenTotal {
  kind: "total";
  report: Report;
  total: Total;
}

export type Selection = OpenFigure | OpenTotal;

export const totals = ({ total }: Report): Total[] => (total === null ? [] : Array.isArray(total) ? total : [total]);

/** The name of a total in the address. Books of one currency have one. */
export const totalName = (report: Report, total: Total) =>
  totals(report).length > 1 ? totalMark + total.currency : totalMark;

export function find(id: string | null, reports: readonly Report[]): Selection | null {
  if (id === null) return null;
  for (const report of reports) {
    const total = totals(report).find((each) => totalName(report, each) === id);
    if (total) return { kind: "total", report, total };
    for (const row of report.rows) {
      const figure = row.figures.find((each) => each.id === id);
      if (figure) return { kind: "figure", report, row, figure };
    }
  }
  return null;
}

export const sourceOf = (report: Report, id: string | null): Source | null =>
  report.sources.find((source) => source.id === id) ?? null;

/** The publisher's name, or the id where the answer names no such source. */
export const publisher = (report: Report, id: string) => sourceOf(report, id)?.publisher ?? id;

export const firstFigure = (row: ReportRow): Figure | null => row.figures[0] ?? null;

const daggers = ["†", "‡", "§", "¶"];

/** One mark for each row that is counted with a doubt, in the order of the rows. */
export function daggerOf(rows: readonly ReportRow[], row: ReportRow): string {
  const at = rows.filter((each) => each.doubts.length).indexOf(row);
  return at < 0 ? "" : daggers[at % daggers.length]!.repeat(1 + Math.floor(at / daggers.length));
}
