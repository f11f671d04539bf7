// SPDX-License-Identifier: MIT
// "Cite this" of a line: what was billed, what became of it, what to pay, where it stands, the dates and a link.

import type { MatchEnvelope, MatchRow } from "mediabuy";
import { inSentence } from "../../ui/day";
import { money } from "../../ui/decimal";
import { desk } from "../desk.svelte";
import { words as takeWords } from "../take/words";
import { keyOf } from "./lines";
import { spoken, words } from "./words";

export function citation(answer: MatchEnvelope, row: MatchRow): string {
  const amounts = (["invoiced", "pay"] as const).flatMap((column) => {
    const text = row[column];
    return text === null ? [] : [`${words().column(column).toLowerCase()} ${money(text, row.currency, true)}`];
  });
  const dates = [answer.as_of && takeWords().asOf(inSentence(answer.as_of)), answer.known_by && takeWords().knownBy(inSentence(answer.known_by))];
  const said = [
    `${[keyOf(row), row.name, row.vendor].filter(Boolean).join(", ")}: ${[spoken(row.outcome).toLowerCase(), ...amounts].join("; ")}`,
    ...row.says,
    row.to_do,
    answer.title,
    takeWords().inBook([answer.book.title, `${row.file}:${row.file_line}`, ...dates].filter(Boolean).join(", ")),
    desk.book.builtIn && location.protocol !== "file:" ? location.href : null,
  ];
  return said
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`))
    .join(" ");
}
