// SPDX-License-Identifier: MIT
// The worker's part in writing: entries are made and put in their place by the engine, one after the other.

import type { Book, Engine, Spoken } from "mediabuy";
import type { Entry, EntryProblem, FieldValue, Found, Head, IdOf, Made, Readings, RecordEntry, Search, Written } from "./authoring";

const isIdOf = (value: unknown): value is IdOf => typeof value === "object" && value !== null && "entry" in value;

/** Ids that were made meanwhile take the place of what stood for them. */
function told(value: FieldValue, ids: readonly string[]): string | string[] {
  const one = (each: string | IdOf) => (isIdOf(each) ? (ids[each.entry] ?? "") : each);
  return Array.isArray(value) ? value.map(one) : one(value);
}

export function write(engine: Engine, text: string, name: string, entries: readonly Entry[], spoken: Spoken): Written {
  const written: Written = { text, ids: [], lines: [], problems: [] };
  entries.forEach(({ kind, words, fields, parent }, entry) => {
    const given = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, told(value, written.ids)]));
    // What has no id of its own lies in something that has: a modification.
    const own = "id" in fields ? String(given.id || engine.freshId(written.text, name, kind, words)) : "";
    const into = parent === undefined ? "" : isIdOf(parent) ? (written.ids[parent.entry] ?? "") : parent;
    const put = engine.compose(written.text, name, kind, own ? { ...given, id: own } : given, into, spoken);
    written.ids.push(own);
    if (put.line === null) {
      const last = put.problems.at(-1);
      if (last) written.problems.push({ ...last, entry, key: "" });
      return;
    }
    const first = put.line;
    const behind = first + put.entry.split("\n").length;
    // What was wrong in the book before is no business of the form.
    const here = put.problems.filter(({ line }) => line !== null && line >= first && line < behind);
    written.problems.push(...here.map((problem): EntryProblem => ({ ...problem, entry, key: problem.key ?? "" })));
    written.text = put.text;
    written.lines.push(put.line);
  });
  return written;
}

/** A longer text is no amount by itself. */
const longestAmount = 80;

export function read({ amountsIn, daysIn, calc }: Engine, text: string, currency: string, spoken: Spoken): Readings {
  const one = text.trim();
  const [estimate] = one && one.length <= longestAmount ? calc("estimate", [one], { currency }).rows : [];
  return { amounts: amountsIn(text, currency, spoken), days: daysIn(text), estimate: (estimate as unknown as Readings["estimate"]) ?? null };
}

/** A new book with nothing in it but its head. */
export function begin({ template, daysIn }: Engine, { title, currency, asOf }: Head, spoken: Spoken): Made {
  const [day] = daysIn(asOf);
  return template({ title, currency: currency.toUpperCase(), asOf: day && day.text === asOf ? day.date : asOf, bare: true, ...spoken });
}

const lists = new WeakMap<Book, { language: Spoken["language"]; records: { record: RecordEntry; words: string }[] }>();

/** Of a large book the list stays here; the page has only what it shows. */
export function find(book: Book, { kinds, words, most }: Search, spoken: Spoken): Found {
  let list = lists.get(book);
  if (list?.language !== spoken.language || !list) {
    const worded = book.records(spoken).map((record) => ({ record, words: `${record.name} ${record.id} ${record.detail}`.toLowerCase() }));
    list = { language: spoken.language, records: worded };
    lists.set(book, list);
  }
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const records: RecordEntry[] = [];
  let more = 0;
  for (const { record, words: said } of list.records) {
    if (kinds.length && !kinds.includes(record.kind)) continue;
    if (!wanted.every((word) => said.includes(word))) continue;
    if (records.length < most) records.push(record);
    else more += 1;
  }
  return { records, more };
}
