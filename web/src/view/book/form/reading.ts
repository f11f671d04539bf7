// SPDX-License-Identifier: MIT
// How a typed day or amount is read, in words. The engine reads; this says what it read.

import type { Readings } from "../../../engine/authoring";
import { inMonth, inSentence, isDay } from "../../../ui/day";
import { inWords, isExact, money } from "../../../ui/decimal";
import { readWords as words } from "../words";

function dayInWords(date: string): string {
  if (isDay(date)) return inSentence(date);
  return /^\d{4}-\d{2}$/.test(date) ? words().monthOf(inMonth(`${date}-01`)) : words().yearOf(date);
}

/** Null where it is no day, or more than one. */
export function sayDay(typed: string, { days }: Readings): string | null {
  const text = typed.trim();
  const covers = (from: number, to: number) => text === typed.slice(from, to).trim();
  const [first, second] = days;
  if (days.length === 1 && covers(first!.begin, first!.end)) return dayInWords(first!.date);
  const whole = days.every(({ date }) => isDay(date)); // a range has whole days at its ends
  if (days.length === 2 && whole && covers(first!.begin, second!.end) && /^\s*\.\.\s*$/.test(typed.slice(first!.end, second!.begin))) {
    return words().between(inSentence(first!.date), inSentence(second!.date));
  }
  return null;
}

export function sayAmount({ estimate }: Readings, exact: boolean): string | null {
  if (!estimate || estimate.point === null) return null;
  if (exact && estimate.hedge !== "none") return null; // "about $5" is no exact amount
  const figure = money(estimate.point, estimate.currency, exact);
  return exact || isExact(estimate) ? figure : words().amount(figure, inWords(estimate));
}
