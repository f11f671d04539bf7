// SPDX-License-Identifier: MIT
// The awards in the order that the reader asked for.

import type { LadderRow } from "mediabuy";
import { ordersOf, type Order } from "../../ui/order";
import { rungs } from "./rungs";

const amounts = [...rungs, "used_by_obligation", "unobligated", "findings"] as const;
const decimals = Object.fromEntries(amounts.map((column) => [column, "decimals"])) as Record<(typeof amounts)[number], "decimals">;
const orders = ordersOf({ name: "words", ...decimals });
export const { readOrder, nextOrder } = orders;
export type Column = (typeof orders.columns)[number];

export const sorted = (rows: readonly LadderRow[], order: Order<Column> | null, language: string) =>
  orders.sorted(rows, order, (row, column) => (column === "findings" ? String(row.findings.length) : row[column]), language);
