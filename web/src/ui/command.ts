// SPDX-License-Identifier: MIT
// The command line that prints the same answer.

import type { Place } from "./address";

export const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

interface Asked {
  ids?: readonly string[];
  /** The file of an opened book; the built-in one needs no name. */
  file: string | null;
  /** Further options, by their names in JavaScript. */
  [option: string]: string | readonly string[] | null | undefined;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function commandLine(command: string, asked: Asked, place: Pick<Place, "asOf" | "knownBy">): string {
  const { ids = [], file, ...options } = asked;
  const words = ["mediabuy", command];
  if (file) words.push("--book", quoted(file));
  words.push(...ids.map(quoted));
  for (const [name, value] of Object.entries({ ...options, asOf: place.asOf, knownBy: place.knownBy })) {
    if (value) for (const each of [value].flat()) words.push(`--${kebab(name)}`, quoted(each));
  }
  return words.join(" ");
}
