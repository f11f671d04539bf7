// SPDX-License-Identifier: MIT
// Margin notes, and which of them the margin has room for.

import type { ReportRow } from "../../engine/envelope";
import { isTimed, markOf, publisher, type Report } from "./selection";

export type Doubt = ReportRow["doubts"][number];

/** What is doubted about one row, or, by period, about the figures of all of them. */
export interface Note {
  report: Report;
  /** Null: of all the rows. */
  row: ReportRow | null;
  name: string;
  mark: string;
  doubts: readonly Doubt[];
  /** Further ones, where the answer lists only the first. */
  more: number;
}

/** Doubts a note shows before it is unfolded. */
export const doubtsShown = 1;

type Unmarked = Omit<Note, "mark">;

const unlisted = (row: ReportRow) => row.doubts_more ?? 0;

/** A figure falls on many periods; what is doubted about it is said once. */
function timedNote(report: Report): Unmarked[] {
  const all = report.rows.flatMap((row) => row.doubts);
  const doubts = all.filter((doubt, at) => all.findIndex((other) => other.text === doubt.text) === at);
  const more = Math.max(0, ...report.rows.map(unlisted)); // of several periods they may be the same
  return doubts.length ? [{ report, row: null, name: "", doubts, more }] : [];
}

const rowNotes = (report: Report): Unmarked[] =>
  report.rows.filter((row) => row.doubts.length).map((row) => ({ report, row, name: row.name, doubts: row.doubts, more: unlisted(row) }));

export function notesOf(reports: readonly Report[]): Note[] {
  const notes = reports.flatMap((report) => (report.rows.some(isTimed) ? timedNote(report) : rowNotes(report)));
  return notes.map((note, at) => ({ ...note, mark: markOf(at, notes.length) }));
}

/** The mark of the note about a row; empty where nothing of it is doubted. */
export const markAt = (notes: readonly Note[], row: ReportRow): string =>
  (row.doubts.length && notes.find((note) => (note.row ? note.row === row : note.report.rows.includes(row)))?.mark) || "";

/** Publishers that the sentence itself does not name. */
export const besides = (report: Report, doubt: Doubt) =>
  doubt.sources.map((id) => publisher(report, id)).filter((name) => !doubt.text.includes(name));

const lineHeight = 21;
const characterWidth = 7.1;
const around = 24;

/** About how tall a note is in a margin of this width. */
export function noteHeight({ report, name, doubts, more }: Note, width: number): number {
  const lines = (text: string) => Math.ceil((text.length * characterWidth) / width);
  const words = doubts.slice(0, doubtsShown).map((doubt) => `${doubt.text} ${besides(report, doubt).join(", ")}`);
  const said = words.reduce((sum, text) => sum + lines(text) * lineHeight + 4, 0);
  const folded = doubts.length + more > doubtsShown ? lineHeight : 0;
  return around + lines(`${name} is counted, with two doubts`) * lineHeight + said + folded;
}

/** Rooms of a column, from the top down, each with where it begins and ends. */
export interface Room {
  from: number;
  to: number;
}

/** Notes in their order into the rooms in theirs; the last list is of those that found none. */
export function place(heights: readonly number[], rooms: readonly Room[]): number[][] {
  const placed: number[][] = [...rooms.map(() => []), []];
  let room = 0;
  let at = rooms[0]?.from ?? 0;
  heights.forEach((height, note) => {
    while (room < rooms.length && at + height > rooms[room]!.to) at = rooms[++room]?.from ?? 0;
    placed[room]!.push(note);
    at += height;
  });
  return placed;
}
