// SPDX-License-Identifier: MIT
import type { AnswersRow } from "../../engine/envelope";
import type { Questions } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";
import { desk } from "../desk.svelte";
import type { View } from "../registry";
import { words } from "./words";

const why = (place: Place, id: string | null | undefined): Questions =>
  id ? { why: { command: "why", options: { ids: [id], ...datesOf(place) } } } : {};

/** Where nobody chose, that of which the head says whether it runs; else the first of the book. */
const firstMeant = (rows: readonly AnswersRow[]) =>
  rows.find(({ command, id }) => command === "status" && id)?.id ?? desk.things?.[0]?.id;

/** Why something runs or not: its clocks, the facts in order, and the causes that are stated. */
export const whyView: View = {
  name: "why",
  title: () => words().title,
  component: () => import("./Why.svelte"),
  chooses: true,
  questions: (place) => why(place, place.id),
  then: (place, { head }) => (place.id ? {} : why(place, firstMeant(head?.rows as AnswersRow[]))),
};
