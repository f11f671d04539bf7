// SPDX-License-Identifier: MIT
// A pasted sentence with what was confirmed about it, and the records that it becomes.

import type { Entry, EntryProblem, FieldValue, IdOf } from "../../../engine/authoring";

/** A record of the book by its id, or words for one that it does not have. */
export interface Named {
  id: string | null;
  words: string;
}

export interface Draft {
  sentence: string;
  address: string;
  publisher: Named;
  title: string;
  published: string;
  language: string;
  /** As printed. */
  amount: string;
  /** Money of its own, or a claim about something that the book has. */
  counts: boolean;
  about: Named;
  payee: Named;
  payer: Named;
  purpose: string;
  from: string;
  to: string;
  channel: string;
  layer: string;
}

const nobody: Named = { id: null, words: "" };

export const blank = (language: string): Draft => ({
  sentence: "", address: "", publisher: nobody, title: "", published: "", language, amount: "", counts: true, about: nobody,
  payee: nobody, payer: nobody, purpose: "", from: "", to: "", channel: "", layer: "platform",
});

/** The field of the form that a key of a record was filled from. */
const fieldOfKey: Readonly<Record<string, Readonly<Record<string, keyof Draft>>>> = {
  source: { publisher: "publisher", title: "title", published: "published", language: "language", address: "address" },
  party: { name: "payee" },
  allocation: { platform: "payee", amount: "amount", channel: "channel", layer: "layer", payer: "payer", purpose: "purpose", flight: "from", "flight.start": "from", "flight.end": "to" },
  claim: { source: "publisher", about: "about", amount: "amount", as_printed: "sentence", payee: "payee", payer: "payer", purpose: "purpose", period: "from", "period.start": "from", "period.end": "to", channel: "channel", layer: "layer" },
};

export const said = ({ words }: Named) => words.trim();

/** What cannot be done without. */
export function lacking(draft: Draft): (keyof Draft)[] {
  const missing: (keyof Draft)[] = [];
  if (!draft.sentence.trim()) missing.push("sentence");
  if (!draft.amount.trim()) missing.push("amount");
  if (!said(draft.publisher)) missing.push("publisher");
  if (draft.counts ? !said(draft.payee) : !draft.about.id) missing.push(draft.counts ? "payee" : "about");
  return missing;
}

/** Blanks are left out, so that a record says only what is known. */
const filled = (fields: Record<string, FieldValue | null>): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, FieldValue] => entry[1] !== null && entry[1] !== ""));

/** White space as a reader sees it: a sentence copied from a page has its line breaks in it. */
const oneLine = (text: string) => text.trim().replace(/\s+/g, " ");

export function entriesOf(draft: Draft): Entry[] {
  const entries: Entry[] = [];
  const add = (entry: Entry): IdOf => ({ entry: entries.push(entry) - 1 });

  const source = draft.publisher.id ?? add({
    kind: "source",
    words: `${said(draft.publisher)} ${draft.published}`,
    fields: { id: "", ...filled({ publisher: said(draft.publisher), title: draft.title.trim(), published: draft.published.trim(), language: draft.language, address: draft.address.trim() }) },
  });
  const newParty = draft.counts && !draft.payee.id;
  const payee = newParty
    ? add({ kind: "party", words: said(draft.payee), fields: { id: "", kind: "platform", name: said(draft.payee) } })
    : (draft.payee.id ?? said(draft.payee));
  const payer = draft.payer.id ?? said(draft.payer);
  const common = { channel: draft.channel, layer: draft.layer, payer, purpose: draft.purpose.trim(), amount: draft.amount.trim() };
  const about = draft.counts
    ? add({
        kind: "allocation",
        words: `ads ${said(draft.payee)}`,
        fields: { id: "", ...filled({ platform: payee, ...common, "flight.start": draft.from.trim(), "flight.end": draft.to.trim() }), sources: [source] as string[] | IdOf[] },
      })
    : draft.about.id!;
  add({
    kind: "claim",
    words: `${said(draft.publisher)} ${said(draft.payee) || said(draft.about)}`,
    fields: {
      id: "",
      ...filled({ source, about, says: "amount", ...common, as_printed: oneLine(draft.sentence), payee, "period.start": draft.from.trim(), "period.end": draft.to.trim() }),
    },
  });
  return entries;
}

/** Problems by the field that they are about; "" where none is. The same one of two records is said once. */
export function problemsOf(problems: readonly EntryProblem[], entries: readonly Entry[]): Map<keyof Draft | "", EntryProblem[]> {
  const byField = new Map<keyof Draft | "", EntryProblem[]>();
  for (const problem of problems) {
    const field = fieldOfKey[entries[problem.entry]?.kind ?? ""]?.[problem.key] ?? "";
    const there = byField.get(field) ?? [];
    if (!there.some(({ message }) => message === problem.message)) byField.set(field, [...there, problem]);
  }
  return byField;
}
