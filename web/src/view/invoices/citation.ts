// SPDX-License-Identifier: MIT
// "Cite this" of a line or an invoice: what was billed, what became of it, what to pay, where it stands, the dates, a link.

import type { MatchEnvelope, MatchRow, PayEnvelope, PayRow } from "mediabuy";
import { inSentence } from "../../ui/day";
import { money } from "../../ui/decimal";
import { capital } from "../../ui/words";
import { desk } from "../desk.svelte";
import { words as takeWords } from "../take/words";
import { keyOf } from "./lines";
import { spoken, words } from "./words";

interface Answered {
  title: string;
  as_of: string | null;
  known_by: string | null;
  book: { title: string };
}

/** The sentences, then what was asked of which book, and a link where the page brings the book along. */
function cited(answer: Answered, place: { file: string | null; file_line: number | null }, sentences: readonly (string | null)[]): string {
  const dates = [answer.as_of && takeWords().asOf(inSentence(answer.as_of)), answer.known_by && takeWords().knownBy(inSentence(answer.known_by))];
  return [
    ...sentences,
    answer.title,
    takeWords().inBook([answer.book.title, `${place.file}:${place.file_line}`, ...dates].filter(Boolean).join(", ")),
    desk.book.builtIn && location.protocol !== "file:" ? location.href : null,
  ]
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`))
    .join(" ");
}

export function citation(answer: MatchEnvelope, row: MatchRow): string {
  const amounts = (["invoiced", "pay"] as const).flatMap((column) => {
    const text = row[column];
    return text === null ? [] : [`${words().column(column).toLowerCase()} ${money(text, row.currency, true)}`];
  });
  const what = [keyOf(row), row.name, row.vendor].filter(Boolean).join(", ");
  return cited(answer, row, [`${what}: ${[spoken(row.outcome).toLowerCase(), ...amounts].join("; ")}`, ...row.says, row.to_do]);
}

export function payCitation(answer: PayEnvelope, row: PayRow): string {
  const what = [row.invoice, row.number, row.vendor].filter(Boolean).join(", ");
  return cited(answer, row, [
    `${what}: ${spoken(row.state).toLowerCase()}; ${words().paySum("payable").toLowerCase()} ${money(row.payable, row.currency, true)}`,
    ...row.because,
    ...row.findings.map(({ message }) => capital(message)),
  ]);
}
