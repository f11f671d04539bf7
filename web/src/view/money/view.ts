// SPDX-License-Identifier: MIT
import type { ReportRow } from "../../engine/envelope";
import type { Answers, Questions } from "../../engine/messages";
import type { Place } from "../../ui/address";
import type { View } from "../registry";
import { awardOptions, dated, idsOf, isThing, layerOf, layersIn, methodOpen, optionsOf, reported } from "./asked";
import type { Report } from "./selection";
import { words } from "./words";

/** The days of signing are looked up for as many contracts as are shown at once. */
const mostSigned = 40;

/** Of whom there is something, where the answer itself does not tell or tells only part. */
function choices(place: Place, hurried: boolean): Questions {
  if (!idsOf(place).length && isThing(place.by)) return {};
  const layer = layerOf(place);
  const by = isThing(place.by) ? place.by : "platform";
  return { choices: reported(place, { by, ...(layer && { layer }) }, hurried) };
}

/** By layer each has an answer of its own, since layers are never added. */
function otherLayers(place: Place, report: Report, hurried: boolean): Questions {
  if (place.by !== "layer" || layerOf(place)) return {};
  const others = layersIn(report).filter((layer) => layer !== report.rows[0]?.layer);
  return Object.fromEntries(others.map((layer) => [`layer-${layer}`, reported(place, { ...optionsOf(place), layer }, hurried)]));
}

function signedDays(place: Place, awards: Report | undefined): Questions {
  const ids = awards?.rows.slice(0, mostSigned).map((row: ReportRow) => row.key) ?? [];
  return ids.length ? { signed: dated(place, "history", { ids }) } : {};
}

/** How much, and to whom: one layer counted, the awards beside it. */
export const money: View = {
  name: "money",
  title: () => words().title,
  component: () => import("./Money.svelte"),
  questions: (place, hurried) => ({
    report: reported(place, optionsOf(place), hurried),
    awards: reported(place, awardOptions(place), hurried),
    ...(methodOpen(place) && !hurried && { method: dated(place, "method", optionsOf(place)) }),
    ...choices(place, hurried),
  }),
  then: (place, answers: Answers, hurried) => ({
    ...otherLayers(place, answers.report as Report, hurried),
    ...(!hurried && signedDays(place, answers.awards as Report | undefined)),
  }),
};
