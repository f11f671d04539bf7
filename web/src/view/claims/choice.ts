// SPDX-License-Identifier: MIT
// What this view keeps in the address: which claims the others are held against, the scale, chart or table.

import type { ClaimsRow, Subject } from "../../engine/envelope";

export const own = { beside: "claims.beside", scale: "claims.scale", table: "claims.table" } as const;

export type ScaleName = "zero" | "powers" | "close";

const names: readonly string[] = ["zero", "powers", "close"];

/** From zero, unless most figures would be too short there to be told apart. */
export function suitedScale(rows: readonly ClaimsRow[]): ScaleName {
  const points = rows.flatMap(({ point }) => (point === null ? [] : [Number(point)])).filter((point) => point > 0);
  const most = points.reduce((a, b) => Math.max(a, b), 0);
  return points.length > 2 && points.filter((point) => point < 0.04 * most).length > points.length / 2 ? "powers" : "zero";
}

export const scaleOf = (text: string | undefined, suited: ScaleName): ScaleName => (text && names.includes(text) ? (text as ScaleName) : suited);

/** Each kind of claim about each record has one that the others are held against; `among`: those of its kind. A
 *  record's own figure is what stands there without a choice. */
export function choose(chosen: string | undefined, id: string, among: readonly string[], subject: Subject): string | null {
  const others = (chosen ?? "").split(",").filter((each) => each && !among.includes(each));
  const all = id === subject.own?.id ? others : [...others, id];
  return all.length ? all.join(",") : null;
}
