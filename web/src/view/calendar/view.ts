// SPDX-License-Identifier: MIT
import { datesOf } from "../../ui/address";
import type { View } from "../registry";
import Calendar from "./Calendar.svelte";

/** What ends, and when notice must go out. */
export const calendar: View = {
  name: "calendar",
  title: "Calendar",
  component: Calendar,
  questions: (place) => ({
    expiring: { command: "expiring", options: { within: place.within, ...datesOf(place) } },
  }),
};
