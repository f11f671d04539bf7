// SPDX-License-Identifier: MIT
// Quantities as they are read: units with every digit, money with its cents.

import type { PaceRow } from "mediabuy";
import { amount, everyDigit } from "../../ui/decimal";
import { language } from "../../ui/language.svelte";

export const quantity = ({ measure }: Pick<PaceRow, "measure">, text: string) => (measure === "money" ? amount(text, true) : everyDigit(text));

/** What is counted, in Swedish as the engine says it. */
const swedish: Readonly<Record<string, string>> = {
  actions: "handlingar",
  clicks: "klick",
  "completed views": "fullföljda visningar",
  days: "dagar",
  flights: "kampanjperioder",
  impressions: "visningar",
  "rating points": "tittarpoäng",
  spots: "reklaminslag",
  units: "enheter",
  views: "visningar",
};

/** "completed views"; "USD". */
export const unitOf = ({ unit }: Pick<PaceRow, "unit">) => (unit === null ? "" : ((language.current === "sv" && swedish[unit]) || unit));
