// SPDX-License-Identifier: MIT
// The sources that an answer brings along, and what they go back to.

import type { Envelope, Source } from "../../engine/envelope";
import { list } from "../../ui/words";

const byId = new WeakMap<Envelope, Map<string, Source>>();

/** An answer may name thousands, each of them many times. */
function sourcesOf(answer: Envelope): Map<string, Source> {
  const known = byId.get(answer);
  if (known) return known;
  const made = new Map(answer.sources.map((source) => [source.id, source]));
  byId.set(answer, made);
  return made;
}

export const sourceOf = (answer: Envelope, id: string | null): Source | null => (id === null ? null : (sourcesOf(answer).get(id) ?? null));

/** The publisher's name, or the id where the answer has none. */
export const publisher = (answer: Envelope, id: string) => sourceOf(answer, id)?.publisher ?? id;

/** What a source relays, and what that relayed in turn; a circle of sources ends where it began. */
export function relaysOf(answer: Envelope, source: Source | null): string[] {
  const told: string[] = [];
  const seen = new Set(source ? [source.id] : []);
  let from = source ? [source] : [];
  while (from.length) {
    const next = [...new Set(from.flatMap((each) => each.relays))].filter((id) => !seen.has(id));
    if (next.length) told.push(list(next.map((id) => publisher(answer, id))));
    next.forEach((id) => seen.add(id));
    from = next.map((id) => sourceOf(answer, id)).filter((each) => each !== null);
  }
  return told;
}
