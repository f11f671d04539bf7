// SPDX-License-Identifier: MIT
import { describe, expect, test } from "vitest";
import { apply, changeBetween, History, revert } from "./changes";

describe("what changed between two texts", () => {
  test("is the shortest stretch in which they differ", () => {
    expect(changeBetween("amount = 1\nname = 2\n", "amount = 17\nname = 2\n", "typing")).toEqual({
      at: 10, removed: "", inserted: "7", label: "typing",
    });
    expect(changeBetween("one two three", "one three", "cut")).toMatchObject({ at: 5, removed: "wo t", inserted: "" });
    expect(changeBetween("same", "same", "nothing")).toBeNull();
  });

  test("gives either text back from the other, whatever they are", () => {
    const pairs = [
      ["", "a"], ["a", ""], ["aaa", "aa"], ["aa", "aaa"], ["abab", "ab"], ["abc", "xyz"], ["å\u{1F600}b", "å\u{1F601}b"],
      ["\u{1F600}", "\u{1F600}\u{1F600}"], ["x\ny\n", "x\nz\ny\n"],
    ] as const;
    for (const [before, after] of pairs) {
      const change = changeBetween(before, after, "")!;
      expect(apply(before, change)).toBe(after);
      expect(revert(after, change)).toBe(before);
      for (const part of [change.removed, change.inserted]) expect(() => encodeURIComponent(part)).not.toThrow();
    }
  });
});

describe("history", () => {
  const type = (history: History, text: string, next: string) => {
    history.add(changeBetween(text, next, "typing")!);
    return next;
  };

  test("goes back and forth over everything in order", () => {
    const history = new History();
    let text = type(history, "a", "ab");
    text = type(history, text, "abc");
    text = history.undo(text)!;
    expect(text).toBe("ab");
    text = history.undo(text)!;
    expect(text).toBe("a");
    expect(history.undo(text)).toBeNull();
    text = history.redo(text)!;
    text = history.redo(text)!;
    expect(text).toBe("abc");
    expect(history.redo(text)).toBeNull();
  });

  test("what is done after an undo takes the place of what was undone", () => {
    const history = new History();
    let text = history.undo(type(history, "a", "ab"))!;
    text = type(history, text, "ax");
    expect(history.redoable).toBeNull();
    expect(history.undo(text)).toBe("a");
  });

  test("forgets the oldest beyond its length, and still undoes the rest rightly", () => {
    const history = new History(3);
    let text = "";
    for (const letter of "abcdef") text = type(history, text, text + letter);
    for (let i = 0; i < 3; i++) text = history.undo(text)!;
    expect(text).toBe("abc");
    expect(history.undo(text)).toBeNull();
  });
});
