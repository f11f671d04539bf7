// SPDX-License-Identifier: MIT
// What can be written where the cursor is: the keys that the record lacks, the words of a closed list, the ids of
// the right kind. All of it comes from the engine's key table and from the book.

import type { Key, Keys, RecordEntry } from "../../../engine/authoring";
import type { Context } from "./context";

export interface Offer {
  /** What is written. */
  text: string;
  /** How it is shown, where that is not the text itself. */
  label: string;
  detail: string;
  info: string;
  sort: "required" | "rest";
}

/** What the list is of: to be asked of the book, or known from the table alone. */
export type Wanted =
  | { kind: "offers"; offers: Offer[] }
  | { kind: "ids"; of: string | null; quote: boolean }
  | { kind: "parts"; of: "line" | "option"; record: string; quote: boolean };

const offer = (text: string, detail: string, info: string, sort: Offer["sort"] = "rest"): Offer => ({ text, label: text, detail, info, sort });

/** A key with what stands around its value, so that the reader writes on between the quotes. */
export function stencil({ key, type }: Key): string {
  switch (type) {
    case "texts":
    case "references":
      return `${key} = ["`;
    case "period":
    case "availability":
    case "table":
    case "reasons":
      return `${key} = { `;
    case "number":
    case "days":
    case "flag":
    case "day":
    case "vague-day":
      return `${key} = `;
    default:
      return `${key} = "`;
  }
}

/** Tables of a list have headers of their own, `[[contract.line]]`; so have records. */
export function headersOf(keys: Keys): string[] {
  const listed = new Set(Object.values(keys).flatMap((all) => all.filter(({ type }) => type === "tables").map(({ table }) => table)));
  return Object.keys(keys).filter((kind) => listed.has(kind) || (!kind.includes(".") && keys[kind]!.some(({ key }) => key === "id")));
}

const headerOffers = (keys: Keys): Offer[] => headersOf(keys).map((kind) => offer(`[[${kind}]]`, "", ""));

function keyOffers(keys: readonly Key[], taken: readonly string[]): Offer[] {
  return keys
    .filter(({ key, type }) => !taken.includes(key) && type !== "tables")
    .map((each) => ({
      ...offer(stencil(each), each.type.replace("-", " "), each.help, each.required ? "required" : "rest"),
      label: each.key,
    }));
}

function valueOffers({ key, type, words, refers_to }: Key, { record, quoted }: Context): Wanted | null {
  const quote = !quoted;
  if (type === "flag") return quoted ? null : { kind: "offers", offers: ["true", "false"].map((text) => offer(text, "", "")) };
  if (words.length) return { kind: "offers", offers: words.map((text) => ({ ...offer(quote ? `"${text}"` : text, "", ""), label: text })) };
  if (type === "part" && record) return { kind: "parts", of: key === "exercises" ? "option" : "line", record, quote };
  if (refers_to) return { kind: "ids", of: refers_to === "any" ? null : refers_to, quote };
  return null;
}

const named = (keys: readonly Key[] | undefined, name: string | null) => keys?.find(({ key }) => key === name);

export function wantedAt(context: Context, keys: Keys): Wanted | null {
  const own = keys[context.kind];
  if (context.header) return { kind: "offers", offers: headerOffers(keys) };
  if (!own) return null;
  if (context.inside) {
    const outer = named(own, context.inside);
    const inner = outer && keys[outer.table ?? outer.type];
    if (!inner) return null;
    const value = named(inner, context.key);
    if (context.key) return value ? valueOffers(value, context) : null;
    return { kind: "offers", offers: keyOffers(inner, []) };
  }
  if (context.key) {
    const value = named(own, context.key);
    return value ? valueOffers(value, context) : null;
  }
  if (context.quoted) return null;
  return { kind: "offers", offers: [...keyOffers(own, context.keys), ...headerOffers(keys)] };
}

/** An id is chosen by name as well as by id. */
export function idOffers(records: readonly RecordEntry[], quote: boolean): Offer[] {
  return records.map(({ id, kind, name, detail }) => ({
    text: quote ? `"${id}"` : id,
    label: id,
    detail: name === id ? kind : name,
    info: detail,
    sort: "rest",
  }));
}
