// SPDX-License-Identifier: MIT
// The engine counts columns in code points from 1, an editor in UTF-16 units from 0.

import type { Text } from "@codemirror/state";
import type { Problem } from "../../../engine/envelope";

export type Fix = Problem["fixes"][number];

/** Where a place of the engine's is in the text; cut off at the ends of line and text. */
export function offsetOf(doc: Text, line: number, column: number): number {
  const there = doc.line(Math.min(Math.max(1, line), doc.lines));
  if (line > doc.lines) return doc.length;
  let at = 0;
  for (let left = column - 1; left > 0 && at < there.text.length; left--) at += there.text.codePointAt(at)! > 0xffff ? 2 : 1;
  return there.from + at;
}

/** The stretch that a problem marks: at least one character where the line has any. */
export function rangeOf(doc: Text, { line, column, end_column }: Problem): { from: number; to: number } {
  if (line === null) return { from: 0, to: 0 };
  const from = offsetOf(doc, line, column ?? 1);
  const to = Math.max(from, offsetOf(doc, line, end_column ?? column ?? 1));
  if (to > from) return { from, to };
  const there = doc.lineAt(from);
  if (from < there.to) return { from, to: from + 1 };
  return { from: Math.max(there.from, from - 1), to: from };
}

export const changeOf = (doc: Text, fix: Fix) => ({
  from: offsetOf(doc, fix.line, fix.column),
  to: offsetOf(doc, fix.end_line, fix.end_column),
  insert: fix.text,
});
