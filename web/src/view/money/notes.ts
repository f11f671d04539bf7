// SPDX-License-Identifier: MIT
// Margin notes, and which of them the margin has room for.

import type { ReportRow } from "../../engine/envelope";
import { publisher, type Report } from "./selection";

export type Doubt = ReportRow["doubts"][number];

/** What is doubted about one row. */
export interface Note {
  report: Report;
  row: ReportRow;
}

/** Doubts a note shows before it is unfolded. */
export const doubtsShown = 2;

export const notesOf = (reports: readonly Report[]): Note[] =>
  reports.flatMap((report) => report.rows.filter((row) => row.doubts.length).map((row) => ({ report, row })));

/** Publishers that the sentence itself does not name. */
export const besides = (report: Report, doubt: Doubt) =>
  doubt.sources.map((id) => publisher(report, id)).filter((name) => !doubt.text.includes(name));

const lineHeight = 22.5;
const characterWidth = 7.6;
const around = 24;

/** About how tall a note is in a margin of this width. */
export function noteHeight({ report, row }: Note, width: number): number {
  const lines = (text: string) => Math.ceil((text.length * characterWidth) / width);
  const shown = row.doubts.slice(0, doubtsShown);
  const words = shown.map((doubt) => `${doubt.text} ${besides(report, doubt).join(", ")}`);
  const said = words.reduce((sum, text) => sum + lines(text) * lineHeight + 4, 0);
  const folded = row.doubts.length > doubtsShown ? lineHeight : 0;
  return around + lines(`${row.name} is counted, with two doubts`) * lineHeight + said + folded;
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
