// SPDX-License-Identifier: MIT
// All state of the page lies in the address's fragment: #money?by=channel&as-of=2026-01-09&figure=ads-spotify
// A link shows what its sender saw. What is left out stands at its default.

import type { Day } from "../engine/envelope";
import { isDay } from "./day";
import { language } from "./language.svelte";

export type Scale = "zero" | "powers";

export interface Place {
  view: string;
  by: string;
  scale: Scale;
  /** Null: the book's own date. */
  asOf: Day | null;
  /** Null: no limit. */
  knownBy: Day | null;
  /** Whose answer it is, by its id. Null: that of the first question at the head. */
  id: string | null;
  /** How far to look ahead, in the engine's words: "90d". */
  within: string;
  /** The calculator. Null: the first of the table. */
  calculator: string | null;
  /** What it was given, by the name of its argument or option. Null: what its example gives it. */
  given: Readonly<Record<string, string>> | null;
  /** The figure or fact whose source is open, or a sum: `sum` and its row's key, `sum` alone for the total. */
  figure: string | null;
  /** Which of the answers at the head shows its evidence: its question in kebab-case. */
  answer: string | null;
  /** What a view keeps of its own, named after it: time.from, money.sort. */
  own: Readonly<Record<string, string>>;
}

/** Ids are kebab-case, so that a star can stand before a sum. */
export const sum = "*";

export const start: Readonly<Place> = {
  view: "money",
  by: "platform",
  scale: "zero",
  asOf: null,
  knownBy: null,
  id: null,
  within: "90d",
  calculator: null,
  given: null,
  figure: null,
  answer: null,
  own: {},
};

/** The dates of every question, as the engine takes them. */
export const datesOf = ({ asOf, knownBy }: Pick<Place, "asOf" | "knownBy">) => ({
  ...(asOf && { asOf }),
  ...(knownBy && { knownBy }),
});

/** "Is it running?" as "is-it-running". */
export const questionName = (question: string) => question.toLowerCase().match(/[a-z0-9]+/g)?.join("-") ?? "";

const dayOrNull = (text: string | null) => (text && isDay(text) ? text : null);

/** What a calculator was given bears its name: split.amount=$10&split.by=1,2 */
function readGiven(told: URLSearchParams, calculator: string | null): Place["given"] {
  const own = [...told].filter(([name]) => calculator && name.startsWith(`${calculator}.`));
  return own.length ? Object.fromEntries(own.map(([name, text]) => [name.slice(calculator!.length + 1), text])) : null;
}

/** A dot parts a view's name from its key; what a calculator was given bears the calculator's instead. */
function readOwn(told: URLSearchParams, views: readonly string[]): Place["own"] {
  return Object.fromEntries([...told].filter(([name]) => name.includes(".") && views.includes(name.slice(0, name.indexOf(".")))));
}

/** In which language the sender of a link read the page. */
export const languageIn = (fragment: string) => new URLSearchParams(fragment.split("?", 2)[1] ?? "").get("lang");

export function readPlace(fragment: string, views: readonly string[]): Place {
  const [name = "", query = ""] = fragment.replace(/^#/, "").split("?", 2);
  const told = new URLSearchParams(query);
  return {
    view: views.includes(name) ? name : start.view,
    by: told.get("by") || start.by,
    scale: told.get("scale") === "powers" ? "powers" : "zero",
    asOf: dayOrNull(told.get("as-of")),
    knownBy: dayOrNull(told.get("known-by")),
    id: told.get("id") || null,
    within: told.get("within") || start.within,
    calculator: told.get("calc") || null,
    given: readGiven(told, told.get("calc")),
    figure: told.get("figure") || null,
    answer: told.get("answer") || null,
    own: readOwn(told, views),
  };
}

export function writePlace(place: Place): string {
  const told = new URLSearchParams();
  if (place.by !== start.by) told.set("by", place.by);
  if (place.scale !== start.scale) told.set("scale", place.scale);
  if (place.asOf) told.set("as-of", place.asOf);
  if (place.knownBy) told.set("known-by", place.knownBy);
  if (place.id) told.set("id", place.id);
  if (place.within !== start.within) told.set("within", place.within);
  if (place.calculator) {
    told.set("calc", place.calculator);
    for (const [name, text] of Object.entries(place.given ?? {})) told.set(`${place.calculator}.${name}`, text);
  }
  for (const [name, text] of Object.entries(place.own)) told.set(name, text);
  if (place.answer) told.set("answer", place.answer);
  if (place.figure) told.set("figure", place.figure);
  if (language.current !== "en") told.set("lang", language.current);
  const query = told.toString();
  return `#${place.view}${query ? `?${query}` : ""}`;
}
