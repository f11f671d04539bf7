// SPDX-License-Identifier: MIT
// The facts and the stated causes of an answer, each by a name that the address can bear.

import type { Place, StatedCause, WhyRow } from "../../engine/envelope";
import { questionName } from "../../ui/address";
import { asWord } from "../../ui/words";

export type Fact = WhyRow["because"][number];

/** What can be opened: where it stands, and who says it. */
export interface Opened {
  name: string;
  says: string;
  /** Words as printed stand in quotation marks. */
  printed: boolean;
  about: string;
  sources: string[];
  span: Place;
}

/** A fact by its words, which outlive the lines of an edited book: "first-heard-in-october-2025". Where two say
 *  the same, by which of them it is. */
export function factNames(facts: readonly Fact[]): string[] {
  const seen = new Map<string, number>();
  return facts.map(({ says }) => {
    const name = questionName(says) || "fact";
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth > 1 ? `${name}-${nth}` : name;
  });
}

/** Facts in their order, those that follow each other about one record together. */
export function byRecord(facts: readonly Fact[]): { about: string; from: number; facts: Fact[] }[] {
  const groups: { about: string; from: number; facts: Fact[] }[] = [];
  facts.forEach((fact, index) => {
    const last = groups.at(-1);
    if (last?.about === fact.about) last.facts.push(fact);
    else groups.push({ about: fact.about, from: index, facts: [fact] });
  });
  return groups;
}

const ofCause = (row: WhyRow, cause: StatedCause): Opened => ({
  name: cause.claim,
  says: cause.as_printed ?? asWord(cause.text),
  printed: cause.as_printed !== null,
  about: row.id,
  sources: cause.source ? [cause.source] : [],
  span: cause.span,
});

export function findOpened(row: WhyRow, name: string | null): Opened | null {
  if (name === null) return null;
  const index = factNames(row.because).indexOf(name);
  const fact = row.because[index];
  if (fact) return { name, printed: false, ...fact };
  const cause = row.stated_causes.find(({ claim }) => claim === name);
  return cause ? ofCause(row, cause) : null;
}
