// SPDX-License-Identifier: MIT
// Sizes, rates and times as a reader sees them while a long file is read.

import { numberFormat } from "../../ui/formats";

const units = ["bytes", "kB", "MB", "GB", "TB"];

/** "3.4 MB": of what counts bytes, in steps of a thousand; three digits at most. */
export function size(bytes: number): string {
  let at = 0;
  let shown = bytes;
  for (; shown >= 999.5 && at + 1 < units.length; at += 1) shown /= 1000;
  const digits = at > 0 && shown < 9.95 ? 1 : 0;
  return `${numberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(shown)}\u00a0${units[at]}`;
}

/** "1:05", "1:02:05". */
export function clock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const end = `:${two(seconds % 60)}`;
  return minutes < 60 ? `${minutes}${end}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}${end}`;
}

/** How much of it is done, in whole per cent; a member may be longer than its archive said. */
export const percent = (done: number, total: number): number => (total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0);

/** Milliseconds, by the rate so far; null where there is none yet. */
export const timeLeft = (done: number, total: number, elapsed: number): number | null =>
  done > 0 ? (Math.max(0, total - done) * elapsed) / done : null;
