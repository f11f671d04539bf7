// SPDX-License-Identifier: MIT
// The lines in the order that the reader asked for; else exceptions first, as the engine has them.

import type { MatchRow } from "mediabuy";
import { ordersOf, type Order } from "../../ui/order";
import { keyOf } from "./lines";

export const amounts = ["ordered", "delivered", "invoiced", "difference", "pay"] as const;
export type Amount = (typeof amounts)[number];

const decimals = Object.fromEntries(amounts.map((column) => [column, "decimals"])) as Record<Amount, "decimals">;
const orders = ordersOf({ line: "words", outcome: "words", ...decimals });
export const { columns, readOrder, nextOrder } = orders;
export type Column = (typeof columns)[number];

export const sorted = (rows: readonly MatchRow[], order: Order<Column> | null, outcome: (row: MatchRow) => string, language: string) =>
  orders.sorted(rows, order, (row, column) => (column === "line" ? keyOf(row) : column === "outcome" ? outcome(row) : row[column]), language);
