// SPDX-License-Identifier: MIT
// The awards in the order that the reader asked for; what is not known comes last, equals stay as the answer has them.

import type { LadderRow } from "mediabuy";
import { compareDecimals } from "../money/order";
import { rungs } from "./rungs";

export const columns = ["name", ...rungs, "used_by_obligation", "unobligated", "findings"] as const;
export type Column = (typeof columns)[number];

export interface Order {
  column: Column;
  descending: boolean;
}

/** "paid-": by what is paid, the largest first. Anything else is the order of the answer. */
export function readOrder(text: string | undefined): Order | null {
  const column = columns.find((each) => each === text?.replace(/-$/, ""));
  return column ? { column, descending: text!.endsWith("-") } : null;
}

export const writeOrder = (order: Order | null): string | null => order && `${order.column}${order.descending ? "-" : ""}`;

/** Names from A to Z first, amounts from the largest; then the other way round; then as the answer has them. */
export function nextOrder(now: Order | null, column: Column): Order | null {
  const first = column !== "name";
  if (now?.column !== column) return { column, descending: first };
  return now.descending === first ? { column, descending: !first } : null;
}

export function sorted(rows: readonly LadderRow[], order: Order | null, language: string): readonly LadderRow[] {
  if (!order) return rows;
  const { column, descending } = order;
  const turn = descending ? -1 : 1;
  if (column === "name") {
    const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
    return rows.toSorted((a, b) => turn * compare(a.name, b.name));
  }
  if (column === "findings") return rows.toSorted((a, b) => turn * (a.findings.length - b.findings.length));
  return rows.toSorted((a, b) => {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return turn * compareDecimals(x, y);
  });
}
