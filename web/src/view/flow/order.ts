// SPDX-License-Identifier: MIT
// The bands in the order that the reader asked for; else in that of the stages.

import { ordersOf, type Order } from "../../ui/order";
import type { Link } from "./links";

const orders = ordersOf({ from: "words", to: "words", amount: "decimals" });
export const { columns, readOrder, nextOrder } = orders;
export type Column = (typeof columns)[number];

const amountOf = ({ amount, kind }: Link) => (amount?.point == null ? null : `${kind === "returned" ? "-" : ""}${amount.point}`);

export const sorted = (links: readonly Link[], order: Order<Column> | null, name: (id: string) => string, language: string) =>
  orders.sorted(links, order, (link, column) => (column === "amount" ? amountOf(link) : name(link[column])), language);
