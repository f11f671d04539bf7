// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { asWord, laterPublications, list, webAddress } from "./words";

test("lists read as sentences have them", () => {
  expect(list([])).toBe("");
  expect(list(["Engadget", "Variety", "Rolling Stone"])).toBe("Engadget, Variety and Rolling Stone");
});

test("names that hold an and or a comma are told apart by semicolons", () => {
  expect(list(["Spotify", "Equis and Priorities USA", "Equis"])).toBe("Spotify; Equis and Priorities USA; Equis");
});

test("only addresses of the web become links", () => {
  expect(webAddress("https://example.org/a")?.host).toBe("example.org");
  expect(webAddress("javascript:alert(1)")).toBeNull();
  expect(webAddress("page 4")).toBeNull();
});

test("later publications are counted in words", () => {
  expect(laterPublications(0)).toBe("No publication in the book is later.");
  expect(laterPublications(8)).toBe("Eight later publications are not counted.");
});

test("a word of the engine is read as a word", () => {
  expect(asWord("not-started")).toBe("Not started");
  expect(asWord("terminated-for-convenience")).toBe("Terminated for convenience");
});
