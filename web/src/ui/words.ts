// SPDX-License-Identifier: MIT
// Small counts in words, others grouped, lists as sentences have them, the engine's words as a reader sees them.

import { amount } from "./decimal";
import { language, table } from "./language.svelte";
import { swedishTerms } from "./terms";

const words = table({
  en: {
    numbers: "no one two three four five six seven eight nine ten eleven twelve",
    and: "and",
    noLater: "No publication in the book is later.",
    oneLater: "One later publication is not counted.",
    later: (many: string) => `${many} later publications are not counted.`,
    oneProblem: "one problem",
    problems: (many: number) => `${many} problems`,
  },
  sv: {
    numbers: "inga ett två tre fyra fem sex sju åtta nio tio elva tolv",
    and: "och",
    noLater: "Ingen publicering i boken är senare.",
    oneLater: "En senare publicering räknas inte.",
    later: (many: string) => `${many} senare publiceringar räknas inte.`,
    oneProblem: "ett problem",
    problems: (many: number) => `${many} problem`,
  },
});

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the engine in the language of the page: "not-started" as "not started". */
export const term = (text: string) => (language.current === "sv" && swedishTerms[text]) || text.replaceAll("-", " ");

/** The same as a reader sees it at the head of a line: "Not started". */
export const asWord = (text: string) => capital(term(text));

export const count = (number: number) => words().numbers.split(" ")[number] ?? amount(String(number));

/** "Eight later publications are not counted." */
export function laterPublications(number: number): string {
  if (number === 0) return words().noLater;
  return number === 1 ? words().oneLater : words().later(capital(count(number)));
}

/** "3 problems", "one problem". */
export const problemCount = (number: number) => (number === 1 ? words().oneProblem : words().problems(number));

/** An address of the web becomes a link; a book may hold anything else as an address, which stays text. */
export function webAddress(address: string): { href: string; host: string } | null {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? { href: url.href, host: url.hostname } : null;
  } catch {
    return null;
  }
}

/** "Engadget, Variety and Rolling Stone"; "Spotify; Equis and Priorities USA" where a name has an "and" itself. */
export const list = (items: readonly string[]) => {
  if (items.length < 2) return items[0] ?? "";
  if (items.some((item) => item.includes(",") || item.includes(` ${words().and} `))) return items.join("; ");
  return `${items.slice(0, -1).join(", ")} ${words().and} ${items.at(-1)}`;
};
