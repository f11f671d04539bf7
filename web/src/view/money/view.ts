// SPDX-License-Identifier: MIT
import { datesOf } from "../../ui/address";
import type { View } from "../registry";
import Money from "./Money.svelte";
import { words } from "./words";

/** How much, and to whom: one layer counted, the awards beside it. */
export const money: View = {
  name: "money",
  title: () => words().title,
  component: Money,
  questions: (place) => ({
    report: { command: "report", options: { by: place.by, ...datesOf(place) } },
    awards: { command: "report", options: { by: "contract", layer: "award", ...datesOf(place) } },
  }),
};
