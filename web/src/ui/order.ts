// SPDX-License-Identifier: MIT
// Rows in the order that the reader asked for by a heading. Amounts are compared as the decimals that they are,
// digit by digit; nothing passes through a float.

import type { Decimal } from "../engine/envelope";

export interface Order<Column extends string = string> {
  column: Column;
  descending: boolean;
}

/** As the address has it: "share-" is by share, the largest first. */
export const writeOrder = (order: Order | null): string | null => order && `${order.column}${order.descending ? "-" : ""}`;

/** How a table sorts by its columns: each is one of words, or of decimals. */
export function ordersOf<Column extends string>(kinds: Readonly<Record<Column, "words" | "decimals">>) {
  const columns = Object.keys(kinds) as Column[];
  return {
    columns,
    isOfWords: (column: Column) => kinds[column] === "words",

    /** Anything else than a column is the order of the answer. */
    readOrder(text: string | undefined): Order<Column> | null {
      const column = columns.find((each) => each === text?.replace(/-$/, ""));
      return column ? { column, descending: text!.endsWith("-") } : null;
    },

    /** Words from A to Z first, amounts from the largest; then the other way round; then as the answer has them. */
    nextOrder(now: Order<Column> | null, column: Column): Order<Column> | null {
      const first = kinds[column] === "decimals";
      if (now?.column !== column) return { column, descending: first };
      return now.descending === first ? { column, descending: !first } : null;
    },

    /** What is unknown comes last, whichever way it is sorted; equals stay as the answer has them. */
    sorted<Row>(rows: readonly Row[], order: Order<Column> | null, told: (row: Row, column: Column) => string | null, language: string) {
      if (!order) return rows;
      const { column, descending } = order;
      const turn = descending ? -1 : 1;
      const compare = kinds[column] === "words" ? new Intl.Collator(language, { numeric: true, sensitivity: "base" }).compare : compareDecimals;
      return rows.toSorted((a, b) => {
        const [x, y] = [told(a, column), told(b, column)];
        if (x === null || y === null) return Number(x === null) - Number(y === null);
        return turn * compare(x, y);
      });
    },
  };
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
