// SPDX-License-Identifier: MIT
// Exact decimals as text. Intl formats a decimal *string* without passing through a float, so digits are
// grouped and shown exactly however many there are; nothing here adds, divides or compares amounts.

import type { Decimal, Interval } from "../engine/envelope";
import { numberFormat } from "./formats";
import { table } from "./language.svelte";

// Figures are grouped alike in every language of the page: as the book's sources print them, and as the engine
// writes them in its sentences. Only the words around them change.
const words = table({
  en: {
    locale: "en-US",
    thousand: "thousand",
    million: "million",
    millions: "million",
    billion: "billion",
    billions: "billion",
    trillion: "trillion",
    trillions: "trillion",
    unknown: "unknown",
    exactly: "exactly",
    from: (low: string) => `from ${low}`,
    fromAbove: (low: string) => `from above ${low}`,
    noLower: "with no lower bound,",
    noUpper: "with no upper bound",
    to: (high: string) => `to ${high}`,
    toUnder: (high: string) => `to under ${high}`,
  },
  sv: {
    locale: "sv-SE",
    thousand: "tusen",
    million: "miljon",
    millions: "miljoner",
    billion: "miljard",
    billions: "miljarder",
    trillion: "biljon",
    trillions: "biljoner",
    unknown: "okänt",
    exactly: "exakt",
    from: (low: string) => `från ${low}`,
    fromAbove: (low: string) => `från över ${low}`,
    noLower: "utan nedre gräns,",
    noUpper: "utan övre gräns",
    to: (high: string) => `till ${high}`,
    toUnder: (high: string) => `till under ${high}`,
  },
});

const minus = (text: string) => text.replace("-", "\u2212");

/** TypeScript wants to know that a string is numeric; the engine's always are. */
const exactly = (decimal: Decimal) => decimal as Intl.StringNumericLiteral;

const fraction = (decimal: Decimal) => decimal.split(".")[1] ?? "";

/** "5874000.00" as "5,874,000"; cents stay where they are asked for or are not zero. */
export function amount(decimal: Decimal, cents = false): string {
  const digits = fraction(decimal);
  const kept = cents || /[1-9]/.test(digits) ? digits.length : 0;
  return minus(
    numberFormat("en-US", { minimumFractionDigits: kept, maximumFractionDigits: kept }).format(
      exactly(decimal),
    ),
  );
}

/** "-1234567.0125979" as "−1,234,567.0125979": every digit as the engine wrote it. */
export function everyDigit(decimal: Decimal): string {
  const [whole = "", digits] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return minus(digits === undefined ? grouped : `${grouped}.${digits}`);
}

/** An amount is exact when nothing was left open around it. */
export function isExact(interval: Interval): boolean {
  return interval.point !== null && interval.point === interval.low && interval.point === interval.high;
}

const percent = (ratio: Decimal, options: Intl.NumberFormatOptions) =>
  numberFormat("en-US", { style: "percent", ...options }).format(exactly(ratio));

/** "0.0125979" as "1.26 %", with a thin space. */
export function share(ratio: Decimal): string {
  return percent(ratio, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace("%", "\u2009%");
}

/** "0.04125" as "4.125 %": a rate is exact, and keeps every digit that says something. */
export function rate(ratio: Decimal): string {
  return percent(ratio, { minimumFractionDigits: 0, maximumFractionDigits: Math.min(20, Math.max(0, fraction(ratio).length - 2)) }).replace("%", "\u2009%");
}

/** The ends of a share in thousandths of a per cent, rounded outward so that the interval still holds it. */
export function shareWithin(low: Decimal, high: Decimal): string {
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
  const bare = (ratio: Decimal, roundingMode: "floor" | "ceil") =>
    percent(ratio, { ...digits, roundingMode } as Intl.NumberFormatOptions).replace("%", "");
  return low === high ? bare(low, "floor") : `${bare(low, "floor")}\u2013${bare(high, "ceil")}`;
}

/** "$24,974,000.00": an amount in a sentence, where no column names its currency. */
export function money(decimal: Decimal, code: string | null, cents = false): string {
  const text = amount(decimal, cents);
  const symbol = code ? currencySymbol(code) : "";
  return text.startsWith("\u2212") ? `\u2212${symbol}${text.slice(1)}` : symbol + text;
}

/** "USD" as "US dollars". A code Intl does not know stays a code. */
export function currencyName(code: string): string {
  try {
    const parts = numberFormat(words().locale, { style: "currency", currency: code, currencyDisplay: "name" });
    return parts.formatToParts(2).find((part) => part.type === "currency")?.value ?? code;
  } catch {
    return code;
  }
}

/** A tick of an axis, which is a place in a picture and not an amount: "$3 million", on a phone "$3m". */
export function tick(value: number, code: string, short: boolean): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const options: Intl.NumberFormatOptions = size >= 1e6 || short ? { notation: "compact" } : {};
  if (size >= 1e6 && !short) options.compactDisplay = "long";
  if (size >= 1e15) options.notation = "scientific"; // beyond any word for it
  const number = minus(numberFormat("en-US", { ...options, maximumFractionDigits: 2 }).format(value));
  const text = short ? number.toLowerCase() : inWordsOfSize(number);
  const symbol = currencySymbol(code);
  return text.startsWith("\u2212") ? `\u2212${symbol}${text.slice(1)}` : `${symbol}${text}`;
}

/** "3 million" with the word of the page's language. */
const inWordsOfSize = (number: string) =>
  number.replace(/^(\S+) (thousand|million|billion|trillion)$/, (_, digits: string, size: "million") => {
    const each = words() as unknown as Record<string, string>;
    return `${digits} ${/^.?1$/.test(digits) ? each[size] : (each[`${size}s`] ?? each[size])}`;
  });

const symbols = new Map<string, string>();

function currencySymbol(code: string): string {
  const known = symbols.get(code) ?? symbolOf(code);
  symbols.set(code, known);
  return known;
}

function symbolOf(code: string): string {
  try {
    const parts = numberFormat("en-US", { style: "currency", currency: code }).formatToParts(1);
    const symbol = parts.find((part) => part.type === "currency")?.value ?? code;
    return symbol.length > 2 ? `${symbol}\u00a0` : symbol;
  } catch {
    return `${code}\u00a0`;
  }
}

/** An interval in words: "from 73,500 to under 74,500". */
export function inWords(interval: Interval): string {
  const cents = isExact(interval);
  if (interval.point === null && interval.low === null && interval.high === null) return words().unknown;
  if (cents) return words().exactly;
  const { from, fromAbove, to, toUnder, noLower, noUpper } = words();
  const low = interval.low === null ? "" : (interval.low_open ? fromAbove : from)(amount(interval.low));
  const high = interval.high === null ? noUpper : (interval.high_open ? toUnder : to)(amount(interval.high));
  return low ? `${low} ${high}` : `${noLower} ${high}`;
}
