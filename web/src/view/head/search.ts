// SPDX-License-Identifier: MIT
// What a search leads to: the records that the engine finds, and the views and calculators by their names.

import type { Calculator, Envelope, FindRow } from "../../engine/envelope";
import { writePlace, type Place } from "../../ui/address";
import { asWord, term } from "../../ui/words";

export interface Found {
  /** Of all that is listed, its own. */
  key: string;
  name: string;
  kind: string;
  /** Words that tell it from others. */
  says: string;
  href: string;
}

const running = ["allocation", "campaign", "contract", "option", "fund"];

const billed = ["invoice", "invoice-line"];
const ordered = ["order", "order-line"];

/** What runs leads to why it does, a claim to who says otherwise, an invoice to what to pay, an order to its pace, everything
 *  else to its place in the book. */
export function placeOf(row: FindRow, from: Place): Place {
  const there = { ...from, figure: null, answer: null };
  if (running.includes(row.kind)) return { ...there, view: "why", id: row.id };
  if (billed.includes(row.kind)) return { ...there, view: "invoices", figure: row.id };
  if (ordered.includes(row.kind)) return { ...there, view: "pacing", figure: row.id };
  if (row.kind === "claim" && row.about) return { ...there, view: "claims", id: row.about, figure: row.id };
  return { ...there, view: "book", own: { ...from.own, "book.line": String(row.line ?? 1) } };
}

const recordsOf = (answer: Envelope<FindRow>, place: Place): Found[] =>
  answer.rows.map((row, index) => ({
    key: `record-${index}`,
    name: row.name,
    kind: term(row.kind),
    says: [row.detail, row.detail === row.says ? "" : row.says].filter(Boolean).join(" · "),
    href: writePlace(placeOf(row, place)),
  }));

interface Offered {
  views: readonly { name: string; title(): string; words?(): string }[];
  calculators: readonly Calculator[];
  /** What a view and a calculator are called. */
  kinds: { view: string; calculator: string };
}

/** Views and calculators in whose name or summary each word stands. */
export function toolsFor(text: string, { views, calculators, kinds }: Offered, place: Place): Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (said: string) => words.length > 0 && words.every((word) => said.toLowerCase().includes(word));
  const there = { ...place, figure: null, answer: null };
  return [
    ...views
      .filter((view) => holds(`${view.title()} ${view.name} ${view.words?.() ?? ""}`))
      .map((view) => ({ key: `view-${view.name}`, name: view.title(), kind: kinds.view, says: "", href: writePlace({ ...there, view: view.name }) })),
    ...calculators
      .filter(({ name, summary }) => holds(`${name} ${summary}`))
      .map(({ name, summary }) => ({
        key: `calculator-${name}`,
        name: asWord(name),
        kind: kinds.calculator,
        says: summary,
        href: writePlace({ ...there, view: "calculators", calculator: name, given: null }),
      })),
  ];
}

export const everything = (answer: Envelope<FindRow> | null, tools: readonly Found[], place: Place): Found[] => [
  ...tools,
  ...(answer ? recordsOf(answer, place) : []),
];
