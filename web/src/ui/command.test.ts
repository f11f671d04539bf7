// SPDX-License-Identifier: MIT
import { expect, test } from "vitest";
import { commandLine } from "./command";

const dates = { asOf: "2026-01-09", knownBy: null };

test("the built-in book needs no name", () => {
  expect(commandLine("report", { ids: ["spotify"], by: "platform", file: null }, dates)).toBe(
    "mediabuy report spotify --by platform --as-of 2026-01-09",
  );
});

test("a file's name cannot end its word", () => {
  expect(commandLine("report", { file: "it's; rm -rf.toml" }, { asOf: null, knownBy: null })).toBe(
    `mediabuy report --book 'it'\\''s; rm -rf.toml'`,
  );
});
