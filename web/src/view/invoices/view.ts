// SPDX-License-Identifier: MIT
import type { CommandQuestion } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";
import type { View } from "../registry";
import { words } from "./words";

/** What was asked of the match besides its dates. */
export const matchOptions = ({ own }: Place): CommandQuestion["options"] => ({
  ...(own["invoices.tolerance"] && { tolerance: own["invoices.tolerance"] }),
  ...(own["invoices.rate"] && { toleranceRate: own["invoices.rate"] }),
});

/** Rates that the engine's table lacks. */
export const payOptions = ({ own }: Place): CommandQuestion["options"] => (own["invoices.rates"] ? { rates: own["invoices.rates"] } : {});

/** Order against delivery against invoice, line by line: what is cleared to pay, what is not, why, and what bears it out. */
export const invoicesView: View = {
  name: "invoices",
  title: () => words().title,
  words: () => words().searched,
  component: () => import("./Invoices.svelte"),
  questions: (place) => ({
    match: { command: "match", options: { ...matchOptions(place), ...datesOf(place) } },
    proof: { command: "proof", options: datesOf(place) },
    pay: { command: "pay", options: { ...payOptions(place), ...datesOf(place) } },
  }),
};
