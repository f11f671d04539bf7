// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { contextAt } from "./context";

/** The cursor stands at the bar. */
function at(text: string) {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => line.includes("|"));
  const before = lines[index]!.slice(0, lines[index]!.indexOf("|"));
  lines[index] = lines[index]!.replace("|", "");
  return contextAt((number) => lines[number - 1]!, index + 1, before, lines.length);
}

describe("where the cursor is", () => {
  test("at the head of the book, before any header", () => {
    expect(at('mediabuy = 1\ntitle = "A book"\ncurr|')).toMatchObject({ kind: "book", key: null, word: "curr", keys: ["title", "mediabuy"] });
  });

  test("at a key of a record, and which keys it has above and below", () => {
    expect(at('[[claim]]\nid = "a"\n|\nsource = "b"\n\n[[event]]\nsays = "ended"')).toMatchObject({
      kind: "claim", key: null, record: "a", keys: ["id", "source"], quoted: false,
    });
  });

  test("in a value between quotes, with what stands before the cursor", () => {
    expect(at('[[claim]]\nid = "a"\nsource = "brig|"')).toMatchObject({ kind: "claim", key: "source", quoted: true, word: "brig" });
    expect(at('[[claim]]\nsource = |')).toMatchObject({ key: "source", quoted: false, word: "" });
  });

  test("in a list, on its line and on later ones", () => {
    expect(at('[[source]]\nrelays = ["a", "b|"]')).toMatchObject({ key: "relays", quoted: true, word: "b" });
    expect(at('[[source]]\nrelays = [\n  "a",\n  "b|",\n]')).toMatchObject({ key: "relays", word: "b" });
    expect(at('[[source]]\nrelays = [\n  "a",\n]\n|')).toMatchObject({ key: null });
  });

  test("in a table on one line: at its keys, and at their values", () => {
    expect(at("[[allocation]]\nflight = { |")).toMatchObject({ inside: "flight", key: null });
    expect(at('[[allocation]]\nflight = { start = "2025|" }')).toMatchObject({ inside: "flight", key: "start", word: "2025" });
    expect(at('[[allocation]]\nflight = { start = "2025", e|')).toMatchObject({ inside: "flight", key: null, word: "e" });
  });

  test("in a part of a contract: the part's kind, and the contract's id", () => {
    expect(at('[[contract]]\nid = "c"\nkind = "order"\n  [[contract.line]]\n  id = "l"\n  |')).toMatchObject({ kind: "contract.line", keys: ["id"] });
    expect(at('[[contract]]\nid = "c"\n  [[contract.modification]]\n  number = "0"\n  |').record).toBe("c");
  });

  test("at a header that is begun", () => {
    expect(at('[[claim]]\nid = "a"\n\n[[allo|')).toMatchObject({ header: true, word: "allo" });
  });

  test("a quote within a text, and one in a comment, open nothing", () => {
    expect(at('[[source]]\ntitle = "he said \\"no\\" |"')).toMatchObject({ key: "title", quoted: true });
    expect(at('[[source]]\n# a "quote\nti|')).toMatchObject({ key: null, quoted: false, word: "ti" });
  });
});
