// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { Key, Keys } from "../../../engine/authoring";
import { headersOf, idOffers, stencil, wantedAt } from "./complete";
import type { Context } from "./context";

const key = (name: string, type: Key["type"], more: Partial<Key> = {}): Key => ({
  key: name, type, required: false, words: [], help: "", refers_to: null, table: null, default: null, unit: null, ...more,
});
const keys: Keys = {
  book: [key("title", "text"), key("scope", "table", { table: "scope" })],
  scope: [key("payer", "text")],
  period: [key("start", "vague-day"), key("end", "vague-day")],
  party: [key("kind", "word", { words: ["agency", "platform"] }), key("id", "id", { required: true })],
  contract: [key("line", "tables", { table: "contract.line" }), key("severable", "flag"), key("id", "id", { required: true })],
  "contract.line": [key("number", "text", { required: true })],
  "contract.modification": [key("exercises", "part")],
  allocation: [key("platform", "reference", { refers_to: "party" }), key("flight", "period"), key("id", "id", { required: true })],
  event: [key("about", "reference", { refers_to: "any" }), key("id", "id")],
};
const at = (context: Partial<Context>): Context => ({
  kind: "party", key: null, inside: null, record: null, keys: [], quoted: false, word: "", header: false, ...context,
});
const labels = (wanted: ReturnType<typeof wantedAt>) => (wanted?.kind === "offers" ? wanted.offers.map(({ label }) => label) : wanted);
const texts = (wanted: ReturnType<typeof wantedAt>) => (wanted?.kind === "offers" ? wanted.offers.map(({ text }) => text) : wanted);

describe("what is offered", () => {
  test("the keys that the record lacks, and the next header", () => {
    expect(labels(wantedAt(at({ keys: ["id"] }), keys))).toEqual(["kind", "[[party]]", "[[contract]]", "[[contract.line]]", "[[allocation]]", "[[event]]"]);
  });

  test("the words of a list, in quotes where none are open", () => {
    expect(texts(wantedAt(at({ key: "kind" }), keys))).toEqual(['"agency"', '"platform"']);
    expect(texts(wantedAt(at({ key: "kind", quoted: true }), keys))).toEqual(["agency", "platform"]);
  });

  test("ids of the kind that the key refers to, or of any; parts of the same contract", () => {
    expect(wantedAt(at({ kind: "allocation", key: "platform", quoted: true }), keys)).toEqual({ kind: "ids", of: "party", quote: false });
    expect(wantedAt(at({ kind: "event", key: "about" }), keys)).toEqual({ kind: "ids", of: null, quote: true });
    expect(wantedAt(at({ kind: "contract.modification", key: "exercises", record: "c" }), keys)).toEqual({ kind: "parts", of: "option", record: "c", quote: true });
  });

  test("inside a table on one line its own keys", () => {
    expect(labels(wantedAt(at({ kind: "allocation", inside: "flight" }), keys))).toEqual(["start", "end"]);
    expect(labels(wantedAt(at({ kind: "book", inside: "scope" }), keys))).toEqual(["payer"]);
  });

  test("yes and no bare; nothing in a text, of an unknown kind or key", () => {
    expect(texts(wantedAt(at({ kind: "contract", key: "severable" }), keys))).toEqual(["true", "false"]);
    expect(wantedAt(at({ kind: "contract", key: "severable", quoted: true }), keys)).toBeNull();
    expect(wantedAt(at({ kind: "nothing" }), keys)).toBeNull();
    expect(wantedAt(at({ kind: "party", key: "id", quoted: true }), keys)).toBeNull();
  });
});

test("records and lists of tables have headers; tables on one line have none", () => {
  expect(headersOf(keys)).toEqual(["party", "contract", "contract.line", "allocation", "event"]);
});

test("a key brings what stands around its value", () => {
  expect(stencil(key("amount", "estimate"))).toBe('amount = "');
  expect(stencil(key("sources", "references"))).toBe('sources = ["');
  expect(stencil(key("flight", "period"))).toBe("flight = { ");
  expect(stencil(key("date", "vague-day"))).toBe("date = ");
});

test("an id is shown with the name of what it stands for", () => {
  const record = { id: "example-radio", kind: "party" as const, name: "Example Radio", detail: "platform", line: 1, end_line: 4 };
  expect(idOffers([record], true)).toMatchObject([{ text: '"example-radio"', label: "example-radio", detail: "Example Radio" }]);
});
