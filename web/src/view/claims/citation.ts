// SPDX-License-Identifier: MIT
// "Cite this" of a claim: its words, how they read, who says so, where it stands, the dates and a link.

import type { ClaimsEnvelope } from "../../engine/envelope";
import { asPublished, inSentence } from "../../ui/day";
import { sourceOf } from "../opened/sources";
import { words as takeWords } from "../take/words";
import type { Statement } from "./rows";
import { sourcesOf } from "./telling";

export function citation(answer: ClaimsEnvelope, about: string, statement: Statement, link: string | null): string {
  const { claim } = statement;
  const printed = claim.as_printed === null ? claim.says_text : `“${claim.as_printed}”`;
  const said = [`${about}: ${printed}${claim.reads ? ` (${claim.reads})` : ""}`];
  for (const id of sourcesOf(statement)) {
    const source = sourceOf(answer, id);
    if (!source) continue;
    said.push(`${source.publisher ?? id}, ${asPublished(source.published, source.published_text)}`);
    if (source.address) said.push(source.address);
  }
  const dates = [answer.as_of && takeWords().asOf(inSentence(answer.as_of)), answer.known_by && takeWords().knownBy(inSentence(answer.known_by))];
  said.push(takeWords().inBook([answer.book.title, `${claim.file}:${claim.line}`, ...dates].filter(Boolean).join(", ")));
  if (link) said.push(link);
  return said.map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`)).join(" ");
}
