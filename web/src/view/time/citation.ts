// SPDX-License-Identifier: MIT
// "Cite this" of a mark: what it means on the day asked about, who says so, where it stands, and a link.

import type { Envelope, TimelineRow } from "../../engine/envelope";
import { asPublished, inSentence } from "../../ui/day";
import { sourceOf } from "../opened/sources";
import { words } from "./words";

export function citation(answer: Envelope, rows: readonly TimelineRow[], link: string | null): string {
  const dates = [answer.as_of && words().asOf(inSentence(answer.as_of)), answer.known_by && words().knownBy(inSentence(answer.known_by))];
  const said: string[] = [];
  for (const row of rows) {
    said.push([row.lane_name ?? row.name, row.says].filter(Boolean).join(": "));
    if (row.standing_text) said.push(row.standing_text);
  }
  for (const id of new Set(rows.flatMap(({ sources }) => sources))) {
    const source = sourceOf(answer, id);
    if (!source) continue;
    said.push(`${source.publisher ?? id}, ${asPublished(source.published, source.published_text)}`);
    if (source.address) said.push(source.address);
  }
  const places = rows.map(({ file, line }) => `${file}:${line}`);
  said.push([answer.book.title, ...places, ...dates.filter(Boolean)].join(", "));
  if (link) said.push(link);
  return said.map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`)).join(" ");
}
