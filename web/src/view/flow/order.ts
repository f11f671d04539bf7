// SPDX-License-Identifier: MIT
// The bands in the order that the reader asked for.

import { compareDecimals } from "../money/order";
import type { Link } from "./links";

export const columns = ["from", "to", "amount"] as const;
export type Column = (typeof columns)[number];

export interface Order {
  column: Column;
  descending: boolean;
}

/** "amount-": the largest first. Anything else is the order of the stages. */
export function readOrder(text: string | undefined): Order | null {
  const column = columns.find((each) => each === text?.replace(/-$/, ""));
  return column ? { column, descending: text!.endsWith("-") } : null;
}

export const writeOrder = (order: Order | null): string | null => order && `${order.column}${order.descending ? "-" : ""}`;

export function nextOrder(now: Order | null, column: Column): Order | null {
  const first = column === "amount";
  if (now?.column !== column) return { column, descending: first };
  return now.descending === first ? { column, descending: !first } : null;
}

/** What is not known comes last; equals stay. */
export function sorted(links: readonly Link[], order: Order | null, name: (id: string) => string, language: string): readonly Link[] {
  if (!order) return links;
  const { column, descending } = order;
  const turn = descending ? -1 : 1;
  if (column !== "amount") {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
    return links.toSorted((a, b) => turn * compare(name(a[column]), name(b[column])));
  }
  return links.toSorted((a, b) => {
    const [x, y] = [a, b].map(({ amount, kind }) => (amount?.point == null ? null : `${kind === "returned" ? "-" : ""}${amount.point}`));
    if (x == null || y == null) return Number(x == null) - Number(y == null);
    return turn * compareDecimals(x, y);
  });
}
