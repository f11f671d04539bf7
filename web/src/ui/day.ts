// SPDX-License-Identifier: MIT
// Days as the reader writes and reads them. A day travels as YYYY-MM-DD and has no time zone.

import type { Day } from "../engine/envelope";
import { dateFormat } from "./formats";
import { language, table } from "./language.svelte";

const words = table({
  en: {
    locale: "en-GB",
    months: "january february march april may june july august september october november december",
    noDate: "unknown, no date recorded",
    noDay: (month: string) => `${month}, no day printed`,
    write: "Write a day as 9 January 2026 or as 2026-01-09.",
    dayOrMonth: "Day or month first?",
    noMonth: (month: string) => `"${month}" is not a month.`,
    days: (month: string, year: string, days: number) => `${month} ${year} has ${days} days.`,
    today: "today",
  },
  sv: {
    locale: "sv-SE",
    months: "januari februari mars april maj juni juli augusti september oktober november december",
    noDate: "okänt, inget datum antecknat",
    noDay: (month: string) => `${month}, ingen dag tryckt`,
    write: "Skriv en dag som 9 januari 2026 eller som 2026-01-09.",
    dayOrMonth: "Dag eller månad först?",
    noMonth: (month: string) => `”${month}” är ingen månad.`,
    days: (month: string, year: string, days: number) => `${month} ${year} har ${days} dagar.`,
    today: "i dag",
  },
});

const months = () => words().months.split(" ");
/** English stands in any book, so that its months are read in every language of the page. */
const english = "january february march april may june july august september october november december".split(" ");
/** Months stand with a small letter in Swedish, whatever begins with one. */
const named = (month: number) => {
  const name = months()[month] ?? "";
  return language.current === "sv" ? name : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): Day => date.toISOString().slice(0, 10);
const two = (number: number) => String(number).padStart(2, "0");

const format = (day: Day, month: "long" | "short") => {
  const parts = dateFormat(words().locale, { timeZone: "UTC", day: "numeric", month, year: "numeric" });
  return parts.format(utc(day)).replace(/Sept\b/, "Sep");
};

/** "9 January 2026", for sentences. */
export const inSentence = (day: Day) => format(day, "long");
/** "9 Jan 2026", for tables. */
export const inTable = (day: Day) => format(day, "short");

/** "January 2026": the month that a day lies in. */
export const inMonth = (day: Day) =>
  dateFormat(words().locale, { timeZone: "UTC", month: "long", year: "numeric" }).format(utc(day));

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text).getTime()) && iso(utc(text)) === text;
}

/** A publication's day, month or year as far as it was printed. */
export function asPublished(published: string | null, text: string | null): string {
  if (text) return text;
  if (!published) return words().noDate;
  if (isDay(published)) return inSentence(published);
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(published) ?? [];
  if (!year) return published; // vague in words of its own: "late 2025"
  const name = named(Number(month) - 1);
  return words().noDay(name ? `${name} ${year}` : published);
}

export function addDays(day: Day, days: number): Day {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

/** From one day to another: 1 where it is the day after. */
export const daysBetween = (from: Day, to: Day) => Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** The same day of another month; the last day where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return iso(date);
}

/** The reader's own calendar day. Asked for once, when somebody presses "Today". */
export function today(): Day {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const monthCalled = (text: string) =>
  Math.max(...[months(), english].map((names) => names.findIndex((name) => name.startsWith(text))));

export type ReadDay = { day: Day } | { advice: string };

/** Reads "2026-01-09", "9 January 2026", "9 Jan 2026", "January 9, 2026" and "today". */
export function readDay(typed: string): ReadDay {
  const text = typed.trim().toLowerCase().replace(/\s+/g, " ");
  if (text === "today" || text === words().today) return { day: today() };
  const written =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(text) ??
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,})\.?,? (?<year>\d{4})$/u.exec(text) ??
    /^(?<month>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u.exec(text);
  if (!written?.groups) {
    // 01/02/2026 is a different day to different readers.
    const { dayOrMonth, write } = words();
    return { advice: /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text) ? `${dayOrMonth} ${write}` : write };
  }
  const { year, month, day } = written.groups as { year: string; month: string; day: string };
  const number = /^\d/.test(month) ? Number(month) : 1 + monthCalled(month);
  if (number < 1 || number > 12) return { advice: `${words().noMonth(month)} ${words().write}` };
  const read = `${year}-${two(number)}-${two(Number(day))}`;
  if (isDay(read)) return { day: read };
  const last = new Date(Date.UTC(Number(year), number, 0)).getUTCDate();
  const name = months()[number - 1]!;
  return { advice: words().days(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, year, last) };
}

/** A moment by the reader's clock: "12:31"; of another day "2026-01-09 12:31". Units: milliseconds, as Date has them. */
export function clockTime(moment: number, now = Date.now()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const dayOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const at = new Date(moment);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return dayOf(at) === dayOf(new Date(now)) ? time : `${dayOf(at)} ${time}`;
}
