// SPDX-License-Identifier: MIT
// What is filled in on a form, by the place of its value: "amount", "flight.start", "funds.0.fund". What only
// the form needs bears a # : the name of what is chosen by its id, how many rows are shown.

import type { Entry, EntryProblem, FieldValue, Key, Keys } from "../../../engine/authoring";

export type Values = Readonly<Record<string, string | string[]>>;

const blank = (value: string | string[]) => (Array.isArray(value) ? value.length === 0 : value.trim() === "");

/** A list of tables shows as many rows as were asked for, and those that hold something. */
export function rowsOf(values: Values, path: string): number {
  const asked = Number(values[`${path}#rows`] ?? 0);
  const held = Object.keys(values).flatMap((key) => (key.startsWith(`${path}.`) ? [1 + Number(key.slice(path.length + 1).split(".")[0])] : []));
  return Math.max(asked, 0, ...held);
}

/** What first shows of a form; the rest is folded until asked for. In this order. */
const first: Readonly<Record<string, readonly string[]>> = {
  source: ["publisher", "title", "published", "address", "language", "relays"],
  party: ["name", "kind", "parent", "aka"],
  campaign: ["name", "agency", "purpose", "period"],
  fund: ["name", "tas", "available", "amount", "allotments"],
  contract: ["piid", "kind", "agency", "vendor", "parent", "campaign", "start", "end", "sources"],
  "contract.line": ["number", "description", "kind", "quantity", "unit_price", "ceiling", "funded", "fund", "period"],
  "contract.option": ["id", "start", "end", "value", "notice_days"],
  "contract.modification": ["number", "action", "signed", "effective", "obligates", "value", "ceiling", "end", "exercises", "sources"],
  allocation: ["platform", "amount", "exact", "layer", "channel", "flight", "campaign", "contract", "sources"],
  event: ["about", "says", "date", "sources"],
  claim: ["source", "about", "says", "amount", "as_printed", "cause", "date"],
  order: ["vendor", "number", "contract", "campaign", "signed", "basis", "commission", "maximum", "cancel_notice_days", "sources"],
  "order.line": ["number", "allocation", "flight", "rate", "units", "amount", "bonus", "makes_good"],
  "order.revision": ["line", "number", "date", "units", "amount", "flight", "cancelled"],
  delivery: ["allocation", "period", "units", "spend", "counted_by", "makes_good", "sources"],
  invoice: ["vendor", "number", "contract", "order", "dated", "received", "accepted", "approved"],
  "invoice.line": ["allocation", "order_line", "contract_line", "kind", "description", "period", "units", "rate", "amount"],
  document: ["kind", "title", "file", "page", "dated", "received", "covers"],
  credit: ["invoice", "line", "dated", "amount", "number"],
  payment: ["invoice", "paid", "amount", "interest", "number"],
  disposition: ["line", "says", "date", "amount", "until", "note"],
};

/** Records that a form can write, in the order in which a case is usually put together. */
export const formKinds = [
  "source", "party", "campaign", "allocation", "claim", "event", "contract", "contract.modification", "contract.line",
  "contract.option", "fund", "order", "order.line", "order.revision", "delivery", "invoice", "invoice.line", "document", "disposition",
  "credit", "payment",
] as const;

/** Parts of a record lie in it and are forms of their own; why a key is unknown is written as text. */
const isField = (kind: string, { key, type }: Key, keys: Keys) =>
  type !== "reasons" && !(type === "tables" && (formKinds as readonly string[]).includes(`${kind}.${key}`) && `${kind}.${key}` in keys);

export function fieldsOf(kind: string, keys: Keys): { first: Key[]; more: Key[] } {
  const all = (keys[kind] ?? []).filter((each) => isField(kind, each, keys));
  const order = first[kind] ?? all.map(({ key }) => key);
  const shown = order.flatMap((name) => all.find(({ key }) => key === name) ?? []);
  const wanted = all.filter((each) => each.required && each.key !== "id" && !shown.includes(each));
  const ahead = [...shown, ...wanted];
  return { first: ahead, more: all.filter((each) => !ahead.includes(each)) };
}

/** The record that a part lies in: of "contract.line" a contract. */
export const parentOf = (kind: string) => (kind.includes(".") ? kind.slice(0, kind.lastIndexOf(".")) : null);

/** What is needed and is not there. An id is made where none is given, but for that of an option. */
export function lacking(kind: string, keys: Keys, values: Values, parent: string | null): string[] {
  const needed = (keys[kind] ?? []).filter(({ key, required }) => required && (key !== "id" || kind === "contract.option"));
  /** A table has what it has in its own fields. */
  const told = (key: string) => Object.entries(values).some(([path, value]) => (path === key || path.startsWith(`${key}.`)) && !path.includes("#") && !blank(value));
  const missing = needed.filter(({ key }) => !told(key)).map(({ key }) => key);
  return parentOf(kind) && !parent ? ["#parent", ...missing] : missing;
}

const nameKeys = ["name", "piid", "title", "number", "tas", "cause", "says"];

/** What the id is made of: names and words, before dates and numbers. */
function wordsFor(kind: string, values: Values): string {
  const text = (key: string) => String(values[`${key}#name`] ?? values[key] ?? "");
  if (kind === "source") return `${text("publisher")} ${text("published")}`;
  if (kind === "allocation") return `ads ${text("platform")}`;
  if (kind === "event") return `${text("says")} ${text("about")}`;
  if (kind === "claim") return `${text("source")} ${text("says")}`;
  if (kind === "order") return `io ${text("vendor")} ${text("number")}`;
  if (kind === "delivery") return `ran ${text("allocation")}`;
  if (kind === "invoice") return `${text("vendor")} ${text("dated")}`;
  if (kind === "credit" || kind === "payment") return `${kind} ${text("invoice")}`;
  if (kind === "disposition") return `${text("says")} ${text("line")}`;
  if (kind === "document") return `${text("kind")} ${text("title")}`;
  return nameKeys.map(text).find(Boolean) ?? kind;
}

export function entryOf(kind: string, keys: Keys, values: Values, parent: string | null): Entry {
  const told = Object.entries(values).filter(([path, value]) => !path.includes("#") && !blank(value));
  const fields: Record<string, FieldValue> = Object.fromEntries(told);
  // Lines go by their number; everything else with an id gets one.
  const hasId = kind !== "contract.line" && kind !== "order.line" && (keys[kind] ?? []).some(({ key }) => key === "id");
  if (hasId && !fields.id) fields.id = "";
  return { kind, words: wordsFor(kind, values), fields, ...(parent && { parent }) };
}

/** Of a field, and of what lies in it. */
export const problemsAt = (problems: readonly EntryProblem[], path: string) =>
  problems.filter(({ key }) => key === path || key.startsWith(`${path}.`));
