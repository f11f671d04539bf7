// SPDX-License-Identifier: MIT
// Small counts in words, lists as sentences have them.

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the engine as a reader sees it: "not-started" as "Not started". */
export const asWord = (text: string) => capital(text.replaceAll("-", " "));

export const count = (number: number) => numbers[number] ?? String(number);

/** "Eight later publications are not counted." */
export function laterPublications(number: number): string {
  if (number === 0) return "No publication in the book is later.";
  return number === 1
    ? "One later publication is not counted."
    : `${capital(count(number))} later publications are not counted.`;
}

/** "3 problems", "one problem". */
export const problemCount = (number: number) => (number === 1 ? "one problem" : `${number} problems`);

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
  if (items.some((item) => /,| and /.test(item))) return items.join("; ");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
};
