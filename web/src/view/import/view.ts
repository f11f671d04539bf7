// SPDX-License-Identifier: MIT
import type { Place } from "../../ui/address";
import type { View } from "../registry";
import { words } from "./words";

/** What was typed into the filters lies in the address; several words have a semicolon between them. */
export const typedIn = ({ own }: Place, filter: string): string => own[`import.${filter}`] ?? "";

export const valuesOf = (typed: string): string[] =>
  typed
    .split(";")
    .map((each) => each.trim())
    .filter(Boolean);

/** Official files in: what they are, what was taken of them, and a book of it. It asks nothing of the open book. */
export const importView: View = {
  name: "import",
  title: () => words().title,
  words: () => words().foundBy,
  tool: true,
  ownProblems: true,
  component: () => import("./Import.svelte"),
  questions: () => ({}),
};
