// SPDX-License-Identifier: MIT
// What ends, month by month: what is overdue first, and what has no day where it may fall.

import type { Day, ExpiringRow } from "../../engine/envelope";
import { asPublished, inMonth, inTable, isDay } from "../../ui/day";
import { words } from "./words";

export interface Group {
  name: string;
  rows: ExpiringRow[];
}

export const isVague = ({ date }: ExpiringRow) => !isDay(date);

/** "31 Oct 2025"; of a vague day its words: "late 2025". */
export const dateOf = ({ date }: ExpiringRow) => (isDay(date) ? inTable(date) : asPublished(date, null));

/** Days as YYYY-MM-DD stand in the order of their letters. */
const isOverdue = ({ latest }: ExpiringRow, asOf: Day | null) => asOf !== null && latest < asOf;

function groupOf(row: ExpiringRow, asOf: Day | null): string {
  if (isOverdue(row, asOf)) return words().overdue;
  const { earliest, latest } = row;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return inMonth(latest);
  return words().between(inMonth(earliest), inMonth(latest));
}

export function byMonth(rows: readonly ExpiringRow[], asOf: Day | null): Group[] {
  const groups = new Map<string, ExpiringRow[]>();
  const put = (row: ExpiringRow) => {
    const name = groupOf(row, asOf);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  };
  rows.filter((row) => isOverdue(row, asOf)).forEach(put);
  rows.filter((row) => !isOverdue(row, asOf)).forEach(put);
  return [...groups].map(([name, some]) => ({ name, rows: some }));
}

/** "16"; "86 over" where the day has passed; "today". */
export function daysLeft({ days }: ExpiringRow): string {
  if (days === null) return words().unknown;
  if (days === 0) return words().today;
  return days < 0 ? words().over(String(days).slice(1)) : String(days);
}
