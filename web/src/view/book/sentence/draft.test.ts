// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { blank, entriesOf, lacking, problemsOf, type Draft } from "./draft";

const draft: Draft = {
  ...blank("en"),
  sentence: "Example Radio was paid\n  about $74,000 for it.",
  publisher: { id: null, words: "Example Gazette " },
  published: "3 November 2025",
  amount: "about $74,000",
  payee: { id: null, words: "Example Radio" },
  from: "October 2025",
};

describe("a pasted sentence", () => {
  test("becomes source, party, counted figure and claim, each naming those before it", () => {
    const entries = entriesOf(draft);
    expect(entries.map(({ kind }) => kind)).toEqual(["source", "party", "allocation", "claim"]);
    expect(entries[2]!.fields).toMatchObject({ platform: { entry: 1 }, sources: [{ entry: 0 }], amount: "about $74,000", "flight.start": "October 2025" });
    expect(entries[3]!.fields).toMatchObject({ source: { entry: 0 }, about: { entry: 2 }, says: "amount", as_printed: "Example Radio was paid about $74,000 for it." });
  });

  test("says nothing of what is not known", () => {
    const [source, , allocation] = entriesOf(draft);
    expect(source!.fields).not.toHaveProperty("address");
    expect(allocation!.fields).not.toHaveProperty("flight.end");
    expect(allocation!.fields).not.toHaveProperty("channel");
  });

  test("with source, payee and thing of the book it is a claim alone", () => {
    const entries = entriesOf({
      ...draft, counts: false, publisher: { id: "gazette", words: "Gazette" }, payee: { id: "radio", words: "Radio" }, about: { id: "ads-radio", words: "Radio" },
    });
    expect(entries.map(({ kind }) => kind)).toEqual(["claim"]);
    expect(entries[0]!.fields).toMatchObject({ source: "gazette", about: "ads-radio", payee: "radio" });
  });

  test("wants a sentence, an amount, a publisher, and whose figure it is", () => {
    expect(lacking(blank("en"))).toEqual(["sentence", "amount", "publisher", "payee"]);
    expect(lacking({ ...blank("en"), counts: false })).toContain("about");
    expect(lacking(draft)).toEqual([]);
  });

  test("a problem of two records with the same words is said once, at the field it came from", () => {
    const problem = { severity: "error" as const, code: "bad-amount", file: null, line: 1, column: 1, end_column: 2, excerpt: null, mark: null, message: "no", advice: "", related: [], fixes: [] };
    const found = problemsOf([{ ...problem, entry: 2, key: "amount" }, { ...problem, entry: 3, key: "amount" }, { ...problem, entry: 0, key: "published" }], entriesOf(draft));
    expect(found.get("amount")).toHaveLength(1);
    expect(found.get("published")).toHaveLength(1);
  });
});
