// SPDX-License-Identifier: MIT
// The command line that prints the same answer.

import type { Place } from "./address";

export const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

interface Asked {
  ids?: string[];
  layer?: string;
  by?: string;
  within?: string;
  /** The file of an opened book; the built-in one needs no name. */
  file: string | null;
}

export function commandLine(command: string, asked: Asked, place: Pick<Place, "asOf" | "knownBy">): string {
  const words = ["mediabuy", command];
  if (asked.file) words.push("--book", quoted(asked.file));
  words.push(...(asked.ids ?? []).map(quoted));
  if (asked.by) words.push("--by", quoted(asked.by));
  if (asked.within) words.push("--within", quoted(asked.within));
  if (asked.layer) words.push("--layer", quoted(asked.layer));
  if (place.asOf) words.push("--as-of", place.asOf);
  if (place.knownBy) words.push("--known-by", place.knownBy);
  return words.join(" ");
}
