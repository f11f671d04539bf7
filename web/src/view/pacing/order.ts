// SPDX-License-Identifier: MIT
// Orders with their lines, in the order of the book; sorted by a heading, the lines stand by themselves. Lines count in
// different units, so that only what has none is compared.

import type { PaceRow, PaceState } from "mediabuy";
import { ordersOf, type Order } from "../../ui/order";

const orders = ordersOf({ line: "words", state: "words", index: "decimals", runs_out: "words", days_left: "decimals" });
export const { columns, readOrder, nextOrder, isOfWords } = orders;
export type Column = (typeof columns)[number];

export const states: readonly PaceState[] = ["behind", "ahead", "on-schedule", "ended", "not-begun", "unknown"];

export const isLine = (row: Pick<PaceRow, "kind">) => row.kind === "order-line";

/** Of a state only its lines; an order as a whole stands where all do. */
export const chosen = (rows: readonly PaceRow[], state: string | null): readonly PaceRow[] =>
  state === null ? rows : rows.filter((row) => isLine(row) && row.state === state);

export const sorted = (rows: readonly PaceRow[], order: Order<Column> | null, state: (row: PaceRow) => string, language: string): readonly PaceRow[] =>
  orders.sorted(
    order ? rows.filter(isLine) : rows,
    order,
    (row, column) => (column === "line" ? row.id : column === "state" ? state(row) : column === "days_left" ? (row.days_left === null ? null : String(row.days_left)) : row[column]),
    language,
  );
