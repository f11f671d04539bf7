// SPDX-License-Identifier: MIT
import type { Questions } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";
import type { View } from "../registry";
import { words } from "./words";

/** The actions of the award whose source is open: they have the sources and the lines of the file. */
const actions = (place: Place): Questions =>
  place.figure && !place.answer ? { actions: { command: "history", options: { ids: [place.figure], ...datesOf(place) } } } : {};

/** From the ceiling of an award down to what is paid on it. */
export const ladderView: View = {
  name: "ladder",
  title: () => words().title,
  component: () => import("./Ladder.svelte"),
  questions: (place) => ({ ladder: { command: "ladder", options: datesOf(place) }, ...actions(place) }),
};
