// SPDX-License-Identifier: MIT
import { datesOf } from "../../ui/address";
import type { View } from "../registry";
import { words } from "./words";

/** What ends, and when notice must go out. */
export const calendar: View = {
  name: "calendar",
  title: () => words().title,
  component: () => import("./Calendar.svelte"),
  questions: (place) => ({
    expiring: { command: "expiring", options: { within: place.within, ...datesOf(place) } },
  }),
};
