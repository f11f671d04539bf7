// SPDX-License-Identifier: MIT
import type { CommandQuestion, Questions } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";
import { reported } from "../money/asked";
import type { View } from "../registry";
import { reportUnit, unitIn } from "./accruals";
import { words } from "./words";

export const paceOptions = ({ own }: Place): CommandQuestion["options"] => (own["pacing.tolerance"] ? { toleranceRate: own["pacing.tolerance"] } : {});

/** Sums by the unit, which the engine has of one layer. */
function together(place: Place): Questions {
  const by = reportUnit(unitIn(place.own["pacing.by"]));
  return by ? { together: reported(place, { by }) } : {};
}

/** Whether each line of an order is on schedule, and what is earned in each month. */
export const pacingView: View = {
  name: "pacing",
  title: () => words().title,
  words: () => words().searched,
  component: () => import("./Pacing.svelte"),
  questions: (place) => ({
    pace: { command: "pace", options: { ...paceOptions(place), ...datesOf(place) } },
    accrue: { command: "accrue", options: { by: unitIn(place.own["pacing.by"]), ...datesOf(place) } },
    ...together(place),
  }),
};
