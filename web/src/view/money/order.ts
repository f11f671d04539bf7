// SPDX-License-Identifier: MIT
// The rows in the order that the reader asked for, and those with the reader's words.

import type { ReportRow } from "../../engine/envelope";
import { ordersOf, type Order } from "../../ui/order";

const orders = ordersOf({ name: "words", amount: "decimals", low: "decimals", high: "decimals", share: "decimals", source: "words" });
export const { columns, isOfWords, readOrder, nextOrder } = orders;
export type Column = (typeof columns)[number];

export const sorted = (rows: readonly ReportRow[], order: Order<Column> | null, publisher: (row: ReportRow) => string, language: string) =>
  orders.sorted(rows, order, (row, column) => (column === "source" ? publisher(row) : row[column === "amount" ? "point" : column]), language);

/** Every word has to be somewhere in the row: its name, its key, what was printed, and who printed it. */
export function hasWords(row: ReportRow, words: string, publishers: readonly string[]): boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return true;
  const text = [row.name, row.key, ...row.figures.map((figure) => figure.as_printed), ...publishers].join("\n").toLowerCase();
  return wanted.every((word) => text.includes(word));
}
