// SPDX-License-Identifier: MIT
// Rows in the order that the reader asked for, and those with the reader's words. Amounts are compared as the
// decimals that they are, digit by digit; nothing passes through a float.

import type { Decimal, ReportRow } from "../../engine/envelope";

export const columns = ["name", "amount", "low", "high", "share", "source"] as const;
export type Column = (typeof columns)[number];

export interface Order {
  column: Column;
  descending: boolean;
}

/** "share-": by share, the largest first. Anything else is the order of the answer. */
export function readOrder(text: string | undefined): Order | null {
  const descending = text?.endsWith("-") ?? false;
  const column = columns.find((each) => each === text?.replace(/-$/, ""));
  return column ? { column, descending } : null;
}

export const writeOrder = (order: Order | null): string | null => order && `${order.column}${order.descending ? "-" : ""}`;

/** Words from A to Z first, amounts from the largest; then the other way round; then as the answer has them. */
export function nextOrder(now: Order | null, column: Column): Order | null {
  const first = column !== "name" && column !== "source";
  if (now?.column !== column) return { column, descending: first };
  return now.descending === first ? { column, descending: !first } : null;
}

/** Below zero: a comes before b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [x, y] = [a, b].map((text) => {
    const [whole = "", digits = ""] = text.replace("-", "").split(".");
    return { below: text.startsWith("-"), whole: whole.replace(/^0+(?=\d)/, ""), digits };
  }) as [Parts, Parts];
  if (x.below !== y.below) return x.below ? -1 : 1;
  const size = Math.max(x.digits.length, y.digits.length);
  const apart = x.whole.length - y.whole.length || compareText(x.whole + x.digits.padEnd(size, "0"), y.whole + y.digits.padEnd(size, "0"));
  return x.below && apart ? -apart : apart;
}

interface Parts {
  below: boolean;
  whole: string;
  digits: string;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Publisher = (row: ReportRow) => string;

const told: Record<Exclude<Column, "name" | "source">, (row: ReportRow) => Decimal | null> = {
  amount: (row) => row.point,
  low: (row) => row.low,
  high: (row) => row.high,
  share: (row) => row.share,
};

/** What is unknown comes last, whichever way it is sorted; equals stay as the answer has them. */
export function sorted(rows: readonly ReportRow[], order: Order | null, publisher: Publisher, language: string): readonly ReportRow[] {
  if (!order) return rows;
  const { column, descending } = order;
  const turn = descending ? -1 : 1;
  if (column === "name" || column === "source") {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
    const text = column === "name" ? (row: ReportRow) => row.name : publisher;
    return rows.toSorted((a, b) => turn * compare(text(a), text(b)));
  }
  return rows.toSorted((a, b) => {
    const [x, y] = [told[column](a), told[column](b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * compareDecimals(x, y);
  });
}

/** Every word has to be somewhere in the row: its name, its key, what was printed, and who printed it. */
export function hasWords(row: ReportRow, words: string, publishers: readonly string[]): boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return true;
  const text = [row.name, row.key, ...row.figures.map((figure) => figure.as_printed), ...publishers].join("\n").toLowerCase();
  return wanted.every((word) => text.includes(word));
}
