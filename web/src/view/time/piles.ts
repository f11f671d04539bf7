// SPDX-License-Identifier: MIT
// Publications as they lie on the axis: in piles by day, week, month or year, whichever is wide enough for a dot;
// those whose day is not printed as bands, one for each run of days; those without any day by themselves.

import type { TimelineRow } from "../../engine/envelope";
import { dayOf, numberOf, type Axis } from "./axis";

export interface Pile {
  /** Names it in the address: the days that it is of. */
  key: string;
  /** First day, and the day after the last. */
  from: number;
  to: number;
  rows: TimelineRow[];
}

/** As wide as a dot and the air beside it. */
const wide = 10;

/** The first days of the piles' weeks, months, years. */
function bucketOf(day: number, perDay: number): [number, number] {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const first = (y: number, m: number) => Date.UTC(y, m, 1) / 86_400_000;
  if (perDay >= wide) return [day, day + 1];
  if (perDay * 7 >= wide) {
    const monday = day - ((date.getUTCDay() + 6) % 7);
    return [monday, monday + 7];
  }
  if (perDay * 30 >= wide) return [first(year, month), first(year, month + 1)];
  return [first(year, 0), first(year + 1, 0)];
}

const exact = ({ start }: TimelineRow) => start.earliest !== null && start.earliest === start.latest;

function grouped(rows: readonly TimelineRow[], runOf: (row: TimelineRow) => [number, number], kind: string): Pile[] {
  const piles = new Map<string, Pile>();
  for (const row of rows) {
    const [from, to] = runOf(row);
    const key = `${kind}:${dayOf(from)}..${dayOf(to - 1)}`;
    const pile = piles.get(key) ?? { key, from, to, rows: [] };
    pile.rows.push(row);
    piles.set(key, pile);
  }
  return [...piles.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

export function pilesOf(rows: readonly TimelineRow[], axis: Axis): { dots: Pile[]; bands: Pile[]; undated: TimelineRow[] } {
  const dated = rows.filter(({ start }) => start.earliest !== null);
  return {
    dots: grouped(dated.filter(exact), (row) => bucketOf(numberOf(row.start.earliest!), axis.perDay), "days"),
    bands: grouped(
      dated.filter((row) => !exact(row)),
      ({ start }) => [numberOf(start.earliest!), numberOf(start.latest!) + 1],
      "band",
    ),
    undated: rows.filter(({ start }) => start.earliest === null),
  };
}

/** What a figure in the address stands for: a row by its key, or all of a pile by its days. */
export function rowsNamed(rows: readonly TimelineRow[], figure: string | null): TimelineRow[] {
  if (!figure) return [];
  const row = rows.filter(({ key }) => key === figure);
  if (row.length) return row;
  const published = rows.filter(({ group }) => group === "published");
  if (figure === "undated") return published.filter(({ start }) => start.earliest === null);
  const [, kind, from, to] = /^(days|band):(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(figure) ?? [];
  if (!from || !to) return [];
  if (kind === "band") return published.filter(({ start }) => start.earliest === from && start.latest === to);
  return published.filter((each) => exact(each) && each.start.earliest! >= from && each.start.earliest! <= to);
}
