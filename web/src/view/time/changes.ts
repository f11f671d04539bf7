// SPDX-License-Identifier: MIT
// What the engine's answers say differently on two days. Answers are only held side by side here: a sentence or a
// figure that is not the same on both is shown as it stands on each.

import type { AnswersRow, Envelope, ReportRow, TimelineRow } from "../../engine/envelope";

export interface Pair<Row> {
  before: Row | null;
  after: Row | null;
}

/** Rows of the same key on both days, in the order of the later one; what only the earlier one has comes last. */
export function paired<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Pair<Row>[] {
  const earlier = new Map(before.map((row) => [keyOf(row), row]));
  const pairs: Pair<Row>[] = after.map((row) => ({ before: earlier.get(keyOf(row)) ?? null, after: row }));
  const later = new Set(after.map(keyOf));
  return [...pairs, ...before.filter((row) => !later.has(keyOf(row))).map((row) => ({ before: row, after: null }))];
}

const single = ({ status }: TimelineRow) => ["past", "to-come"].includes(status);

/** Days that had come by the later day and not by the earlier, oldest first. */
export function happened(before: readonly TimelineRow[], after: readonly TimelineRow[]): TimelineRow[] {
  const rows = paired(before, after, ({ key }) => key).filter(
    ({ before: b, after: a }) => a !== null && b !== null && a.status === "past" && b.status !== "past",
  );
  return rows.map((pair) => pair.after!).sort((a, b) => ((a.start.latest ?? "") < (b.start.latest ?? "") ? -1 : 1));
}

/** What runs, and is said to be something else on the later day. */
export function altered(before: readonly TimelineRow[], after: readonly TimelineRow[]): Pair<TimelineRow>[] {
  return paired(before, after, ({ key }) => key).filter(({ before: b, after: a }) => {
    if ((b && single(b)) || (a && single(a))) return false;
    if (a?.kind === "option-window" || b?.kind === "option-window") return false; // its option says the same
    return b?.status !== a?.status || b?.says !== a?.says;
  });
}

export const answered = (before: readonly AnswersRow[], after: readonly AnswersRow[]): Pair<AnswersRow>[] =>
  paired(before, after, ({ question }) => question).filter(({ before: b, after: a }) => b?.answer !== a?.answer);

/** Figures that differ in any digit. */
export const counted = (before: readonly ReportRow[], after: readonly ReportRow[]): Pair<ReportRow>[] =>
  paired(before, after, ({ key, currency }) => `${key} ${currency}`).filter(
    ({ before: b, after: a }) => b?.point !== a?.point || b?.low !== a?.low || b?.high !== a?.high,
  );

export interface Answers {
  timeline: Envelope<TimelineRow>;
  answers: Envelope<AnswersRow>;
  report: Envelope<ReportRow>;
}

export function changesBetween(before: Answers, after: Answers) {
  return {
    answers: answered(before.answers.rows, after.answers.rows),
    runs: altered(before.timeline.rows, after.timeline.rows),
    days: happened(before.timeline.rows, after.timeline.rows),
    figures: counted(before.report.rows, after.report.rows),
  };
}
