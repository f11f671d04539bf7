// SPDX-License-Identifier: MIT
import type { LadderKey } from "mediabuy";
import type { CommandQuestion, Questions } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";
import type { View } from "../registry";
import { words } from "./words";

export const keys: readonly LadderKey[] = ["contract", "line", "order", "order-line", "vendor", "campaign"];
export const keyOf = ({ own }: Pick<Place, "own">): LadderKey => keys.find((key) => key === own["ladder.by"]) ?? "contract";
/** What is left out of the question and of the command is asked by contract. */
export const ladderOptions = (place: Pick<Place, "own">): CommandQuestion["options"] => (keyOf(place) === "contract" ? {} : { by: keyOf(place) });

/** The actions of the award whose source is open: they have the sources and the lines of the file. */
const actions = (place: Place): Questions =>
  place.figure && !place.answer ? { actions: { command: "history", options: { ids: [place.figure], ...datesOf(place) } } } : {};

/** From the ceiling down to what is paid: of an award, a line, an order, a vendor or a campaign. */
export const ladderView: View = {
  name: "ladder",
  title: () => words().title,
  component: () => import("./Ladder.svelte"),
  questions: (place) => ({ ladder: { command: "ladder", options: { ...ladderOptions(place), ...datesOf(place) } }, ...actions(place) }),
};
