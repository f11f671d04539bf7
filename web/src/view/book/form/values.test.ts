// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import type { Key, Keys } from "../../../engine/authoring";
import { entryOf, fieldsOf, lacking, rowsOf } from "./values";

const key = (name: string, type: Key["type"], required = false): Key => ({
  key: name, type, required, words: [], help: "", refers_to: null, table: null, default: null, unit: null,
});
const keys: Keys = {
  source: [key("publisher", "text", true), key("published", "vague-day"), key("id", "id", true), key("unknown", "reasons")],
  "contract.line": [key("number", "text", true), key("id", "id")],
  contract: [key("kind", "word", true), key("tomorrow", "text", true), { ...key("line", "tables"), table: "contract.line" }, key("id", "id", true)],
};

describe("the fields of a form", () => {
  test("a key of tomorrow that is required shows at once; what is a form of its own, or a reason, does not", () => {
    const { first, more } = fieldsOf("contract", keys);
    expect(first.map((each) => each.key)).toEqual(["kind", "tomorrow"]);
    expect(more.map((each) => each.key)).toEqual(["id"]);
    expect(fieldsOf("source", keys).more.map((each) => each.key)).toEqual(["id"]);
  });

  test("what is lacking: required keys without a value, never an id that can be made, and the record of a part", () => {
    expect(lacking("source", keys, { published: "2025" }, null)).toEqual(["publisher"]);
    expect(lacking("source", keys, { publisher: " " }, null)).toEqual(["publisher"]);
    expect(lacking("contract.line", keys, { number: "0001" }, null)).toEqual(["#parent"]);
    expect(lacking("contract.line", keys, { number: "0001" }, "some-contract")).toEqual([]);
  });

  test("a table that is needed is there once something stands in it", () => {
    const document: Keys = { document: [key("kind", "word", true), { ...key("covers", "tables", true), table: "document.covers" }, key("id", "id", true)] };
    expect(lacking("document", document, { kind: "affidavit", "covers#rows": "1" }, null)).toEqual(["covers"]);
    expect(lacking("document", document, { kind: "affidavit", "covers.0.line": "radio-09:1", "covers.0.line#name": "radio-09:1" }, null)).toEqual([]);
  });

  test("rows are those asked for and those that hold something", () => {
    expect(rowsOf({}, "funds")).toBe(0);
    expect(rowsOf({ "funds#rows": "2" }, "funds")).toBe(2);
    expect(rowsOf({ "funds#rows": "1", "funds.2.amount": "$1" }, "funds")).toBe(3);
  });
});

describe("the entry of a form", () => {
  test("holds what was filled in as it was typed, without what only the form needs", () => {
    const values = { publisher: "Example Gazette", published: "12 Nov 2025", "publisher#name": "x", note: "  " };
    expect(entryOf("source", keys, values, null)).toEqual({
      kind: "source",
      words: "x 12 Nov 2025",
      fields: { publisher: "Example Gazette", published: "12 Nov 2025", id: "" },
    });
  });

  test("an id that was given is kept; a line goes by its number; a part names its record", () => {
    expect(entryOf("source", keys, { publisher: "A", id: "a-1" }, null).fields.id).toBe("a-1");
    expect(entryOf("contract.line", keys, { number: "0001" }, "c")).toMatchObject({ parent: "c", fields: { number: "0001" } });
    expect(entryOf("contract.line", keys, { number: "0001" }, "c").fields).not.toHaveProperty("id");
    expect(entryOf("order.line", { "order.line": keys["contract.line"]! }, { number: "0001" }, "o").fields).not.toHaveProperty("id");
  });
});
