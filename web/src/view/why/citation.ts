// SPDX-License-Identifier: MIT
// "Cite this" of a fact or a stated cause: what, who says so, where it stands, the dates and a link.

import type { Envelope } from "../../engine/envelope";
import { asPublished, inSentence } from "../../ui/day";
import { sourceOf } from "../opened/sources";
import type { Opened } from "./chain";
import { words } from "./words";

export function citation(answer: Envelope, about: string, { says, printed, sources, span }: Opened, link: string | null): string {
  const dates = [
    answer.as_of && words().asOf(inSentence(answer.as_of)),
    answer.known_by && words().knownBy(inSentence(answer.known_by)),
  ].filter(Boolean);
  const said = [`${about}: ${printed ? `“${says}”` : says}`];
  for (const id of sources) {
    const source = sourceOf(answer, id);
    if (!source) continue;
    said.push(`${source.publisher ?? id}, ${asPublished(source.published, source.published_text)}`);
    if (source.address) said.push(source.address);
  }
  said.push(words().inBook([answer.book.title, `${span.file}:${span.line}`, ...dates].join(", ")));
  if (link) said.push(link);
  return said.map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`)).join(" ");
}
