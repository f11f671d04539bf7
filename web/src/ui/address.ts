// SPDX-License-Identifier: MIT
// All state of the page lies in the address's fragment: #money?by=channel&as-of=2026-01-09&figure=ads-spotify
// A link shows what its sender saw. What is left out stands at its default.

import type { Day } from "../engine/envelope";
import { isDay } from "./day";

export type Scale = "zero" | "powers";

export interface Place {
  view: string;
  by: string;
  scale: Scale;
  /** Null: the book's own date. */
  asOf: Day | null;
  /** Null: no limit. */
  knownBy: Day | null;
  /** The figure whose source is open, or a sum: `sum` and its row's key, `sum` alone for the total. */
  figure: string | null;
  /** Which of the answers at the head shows its evidence: its question in kebab-case. */
  answer: string | null;
}

/** Ids are kebab-case, so that a star can stand before a sum. */
export const sum = "*";

export const start: Readonly<Place> = {
  view: "money",
  by: "platform",
  scale: "zero",
  asOf: null,
  knownBy: null,
  figure: null,
  answer: null,
};

/** "Is it running?" as "is-it-running". */
export const questionName = (question: string) => question.toLowerCase().match(/[a-z0-9]+/g)?.join("-") ?? "";

const dayOrNull = (text: string | null) => (text && isDay(text) ? text : null);

export function readPlace(fragment: string, views: readonly string[]): Place {
  const [name = "", query = ""] = fragment.replace(/^#/, "").split("?", 2);
  const told = new URLSearchParams(query);
  return {
    view: views.includes(name) ? name : start.view,
    by: told.get("by") || start.by,
    scale: told.get("scale") === "powers" ? "powers" : "zero",
    asOf: dayOrNull(told.get("as-of")),
    knownBy: dayOrNull(told.get("known-by")),
    figure: told.get("figure") || null,
    answer: told.get("answer") || null,
  };
}

export function writePlace(place: Place): string {
  const told = new URLSearchParams();
  if (place.by !== start.by) told.set("by", place.by);
  if (place.scale !== start.scale) told.set("scale", place.scale);
  if (place.asOf) told.set("as-of", place.asOf);
  if (place.knownBy) told.set("known-by", place.knownBy);
  if (place.answer) told.set("answer", place.answer);
  if (place.figure) told.set("figure", place.figure);
  const query = told.toString();
  return `#${place.view}${query ? `?${query}` : ""}`;
}
