// SPDX-License-Identifier: MIT
import type { AnswersRow } from "../../engine/envelope";
import type { Questions } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";
import { desk } from "../desk.svelte";
import type { View } from "../registry";
import { own } from "./choice";
import { spokenOf } from "./spoken.svelte";
import { words } from "./words";

const claims = (place: Place, id: string | null | undefined): Questions =>
  id ? { claims: { command: "claims", options: { ids: [id], beside: place.own[own.beside] ?? "counted", ...datesOf(place) } } } : {};

/** Where nobody chose, that of which the head says whether it runs; else what most is said about. */
function firstMeant(rows: readonly AnswersRow[]): string | undefined {
  const asked = rows.find(({ command, id }) => command === "status" && id)?.id;
  return asked && spokenOf.has(asked) ? asked : spokenOf.items[0]?.id;
}

/** Who says what about a thing, on one scale. */
export const claimsView: View = {
  name: "claims",
  title: () => words().title,
  component: () => import("./Claims.svelte"),
  questions: (place) => ({
    ...(spokenOf.isOf(desk.book.number, place) ? {} : { spoken: { command: "claims", options: { list: "subjects", ...datesOf(place) } } }),
    ...claims(place, place.id),
  }),
  then: (place, { head, spoken }) => {
    if (spoken) spokenOf.take(spoken, desk.book.number, place);
    return place.id ? {} : claims(place, firstMeant(head?.rows as AnswersRow[]));
  },
};
