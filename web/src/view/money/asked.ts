// SPDX-License-Identifier: MIT
// What the view asks: by what, of which layer, on which days, of whom. All of it is the engine's to apply; the
// page only keeps it in the address.

import type { Envelope, ReportRow } from "../../engine/envelope";
import { mostListed, noneListed } from "../../engine/listed";
import type { CommandQuestion } from "../../engine/messages";
import { datesOf, type Place } from "../../ui/address";

type Own = Pick<Place, "own">;

/** By these, a row's key is an id that the question may name. */
const things = ["platform", "campaign", "contract", "agency", "vendor"];
const periods = ["month", "broadcast-month", "fiscal-quarter", "fiscal-year"];

export const isPeriod = (by: string) => periods.includes(by);
export const isThing = (by: string) => things.includes(by);

export const layerOf = ({ own }: Own): string | null => own["money.layer"] || null;
export const daysOf = ({ own }: Own): string | null => own["money.period"]?.trim() || null;
export const idsOf = ({ own }: Own): string[] => (own["money.only"] ?? "").split(",").filter(Boolean);
export const wordsOf = ({ own }: Own): string => own["money.words"] ?? "";
/** Lists of the answer are asked for whole. */
export const listsWhole = ({ own }: Own): boolean => own["money.lists"] === "all";
export const methodOpen = ({ own }: Own): boolean => own["money.method"] === "open";

/** Whether less is counted than the book has. A layer is no filter: one is always chosen. */
export const isConfined = (place: Own) => daysOf(place) !== null || idsOf(place).length > 0;

export type Options = CommandQuestion["options"];

/** Without the dates of the page. */
export function optionsOf(place: Own & Pick<Place, "by">): Options {
  const [layer, period, ids] = [layerOf(place), daysOf(place), idsOf(place)];
  return { by: place.by, ...(layer && { layer }), ...(period && { period }), ...(ids.length && { ids }) };
}

/** Awards are shown apart, confined as the rest is. */
export function awardOptions(place: Own): Options {
  const [period, ids] = [daysOf(place), idsOf(place)];
  return { by: "contract", layer: "award", ...(period && { period }), ...(ids.length && { ids }) };
}

export const dated = (place: Place, command: string, options: Options): CommandQuestion => ({
  command,
  options: { ...options, ...datesOf(place) },
});

/** A report with its lists cut, unless they are asked for whole; without any in a hurry. No sum depends on it. */
export const reported = (place: Place, options: Options, hurried = false): CommandQuestion =>
  dated(place, "report", { ...options, ...(hurried ? { most: noneListed } : !listsWhole(place) && { most: mostListed }) });

/** From what is paid with to whom it reaches. */
const alongMoney = ["appropriation", "award", "subaward", "agency", "platform", "tracker"];

/** The layers that an answer shows the book to have: the one that it counts, and those that it leaves out. */
export function layersIn(report: Envelope<ReportRow>): string[] {
  const has = new Set<string | null>([...report.rows.map((row) => row.layer), ...[...report.left_out, ...(report.left_out_more ?? [])].map((each) => each.layer)]);
  return alongMoney.filter((layer) => has.has(layer));
}
