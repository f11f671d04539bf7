// SPDX-License-Identifier: MIT
// Small counts in words, lists as sentences have them.

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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

/** "Engadget, Variety and Rolling Stone". */
export const list = (items: readonly string[]) =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
