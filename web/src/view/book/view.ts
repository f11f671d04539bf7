// SPDX-License-Identifier: MIT
import { datesOf, start, type Place } from "../../ui/address";
import type { View } from "../registry";
import { words } from "./words";

export const ways = ["sentence", "record", "text", "new"] as const;
export type Way = (typeof ways)[number];

/** A line to go to is a line of the text. */
export const wayOf = ({ own }: Place): Way => ways.find((way) => way === own["book.do"]) ?? (own["book.line"] ? "text" : "sentence");

export const lineOf = ({ own }: Place): number | null => {
  const line = Number(own["book.line"]);
  return Number.isInteger(line) && line > 0 ? line : null;
};

/** Writing in the book: by form, as text, or from the start. The total follows. */
export const bookView: View = {
  name: "book",
  title: () => words().title,
  tool: true,
  component: () => import("./Book.svelte"),
  ownProblems: true,
  questions: (place) => ({ report: { command: "report", options: { by: start.by, ...datesOf(place) } } }),
};
