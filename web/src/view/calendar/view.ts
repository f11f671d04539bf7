// SPDX-License-Identifier: MIT
import { mostListed } from "../../engine/listed";
import { datesOf, type Place } from "../../ui/address";
import type { View } from "../registry";
import { words } from "./words";

/** A year of a large book has tens of thousands of ends: a screen shows the first. */
const most = (place: Place, hurried: boolean) => (hurried ? mostListed : place.own["calendar.lists"] === "all" ? null : "400");

/** What ends, and when notice must go out. */
export const calendar: View = {
  name: "calendar",
  title: () => words().title,
  component: () => import("./Calendar.svelte"),
  questions: (place, hurried) => {
    const limit = most(place, hurried);
    return { expiring: { command: "expiring", options: { within: place.within, ...(limit && { most: limit }), ...datesOf(place) } } };
  },
};
