// SPDX-License-Identifier: MIT
// What ends, as a calendar that other programs read (RFC 5545): one all-day event each. A vague day is no day of
// a calendar: it is left out, and the file says so.

import type { Day, ExpiringRow } from "../../engine/envelope";
import { questionName } from "../../ui/address";
import { dateOf, isVague } from "./months";
import { words } from "./words";
import { term } from "../../ui/words";

export interface CalendarFile {
  /** Of the book. */
  book: string;
  title: string;
  asOf: Day;
  rows: readonly ExpiringRow[];
  /** The command line that prints the same. */
  command: string;
  /** Where the reasons of a record are shown; null where another reader could not follow it. */
  link(id: string): string | null;
}

/** Backslash, semicolon and comma are escaped, a line end is written as \n; other control characters are dropped. */
export const escapeText = (text: string) =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

const octets = new TextEncoder();
const longest = 75;

/** A line of more than 75 octets goes on behind a line end and a blank; no character is cut. */
export function fold(line: string): string {
  let out = "";
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > longest) {
      out += "\r\n ";
      length = 1;
    }
    out += character;
    length += size;
  }
  return out;
}

const compact = (day: Day) => day.replaceAll("-", "");

/** Without the day: when a corrected book is read again, its events move and are not doubled. */
function uidsOf(rows: readonly ExpiringRow[], book: string): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ id, event }) => {
    const name = `${event}.${id}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return `${name}${nth > 1 ? `.${nth}` : ""}@${questionName(book) || "book"}.mediabuy`;
  });
}

export function icalendar({ book, title, asOf, rows, command, link }: CalendarFile): string {
  const kept = rows.filter((row) => !isVague(row));
  const vague = rows.filter(isVague).map((row) => `${row.name}, ${dateOf(row)}`);
  const uids = uidsOf(kept, book);
  const about = [`${title}.`, vague.length ? words().vagueInFile(vague.join("; ")) : "", command];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//mediabuy//mediabuy//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(book)}`,
    `X-WR-CALDESC:${escapeText(about.filter(Boolean).join(" "))}`,
  ];
  kept.forEach((row, index) => {
    const { name, event, says, date, id, file, line } = row;
    const address = link(id);
    lines.push(
      "BEGIN:VEVENT",
      `UID:${escapeText(uids[index]!)}`,
      `DTSTAMP:${compact(asOf)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `SUMMARY:${escapeText(`${name}: ${term(event)}`)}`,
      `DESCRIPTION:${escapeText(`${says}\n${file}:${line}`)}`,
      `CATEGORIES:${escapeText(event)}`,
      "TRANSP:TRANSPARENT",
      ...(address ? [`URL:${address}`] : []),
      "END:VEVENT",
    );
  });
  lines.push("END:VCALENDAR");
  return lines.map((each) => `${fold(each)}\r\n`).join("");
}
