// SPDX-License-Identifier: MIT
import { mostListed } from "../../engine/listed";
import type { Questions } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";
import { desk } from "../desk.svelte";
import type { View } from "../registry";
import { sinceOf } from "./since";
import { words } from "./words";

// Of a book of a hundred thousand flights nobody sees more, and no page draws them; the file taken away has all.
const most = () => ((desk.text?.length ?? 0) > 2_000_000 ? "100" : "400");

/** The same questions for the other day, and what each platform received on both. */
function comparison(place: Place): Questions {
  const since = sinceOf(place);
  if (!since) return {};
  const dates = { ...datesOf(place), asOf: since };
  return {
    sinceTimeline: { command: "timeline", options: { most: most(), ...dates } },
    sinceAnswers: { command: "answers", options: dates },
    sinceReport: { command: "report", options: { by: "platform", most: mostListed, ...dates } },
    nowReport: { command: "report", options: { by: "platform", most: mostListed, ...datesOf(place) } },
  };
}

/** What ran when, and what was known when. */
export const time: View = {
  name: "time",
  title: () => words().title,
  component: () => import("./Time.svelte"),
  questions: (place) => ({ timeline: { command: "timeline", options: { most: most(), ...datesOf(place) } }, ...comparison(place) }),
};
