// SPDX-License-Identifier: MIT
import type { ReportRow } from "../../engine/envelope";
import type { Answers, Questions } from "../../engine/messages";
import type { Place } from "../../ui/address";
import { dated, reported } from "../money/asked";
import type { Report } from "../money/selection";
import type { View } from "../registry";
import { contractsAsked, isRecord, platformsAsked } from "./links";
import { words } from "./words";

const keysOf = (answer: unknown, most: number): string[] =>
  ((answer as Report | undefined)?.rows ?? []).slice(0, most).map((row: ReportRow) => row.key).filter(isRecord);

/** Of each pair of stages the engine is asked by itself: what it does not tell is no link. */
function between(place: Place, answers: Answers): Questions {
  const contracts = keysOf(answers.awards, contractsAsked);
  const questions: Questions = contracts.length
    ? { actions: dated(place, "history", { ids: contracts }), clocks: dated(place, "status", { ids: contracts }) }
    : {};
  for (const id of contracts) questions[`vendor-of-${id}`] = reported(place, { by: "vendor", layer: "award", ids: [id] });
  for (const id of keysOf(answers.reached, platformsAsked)) {
    questions[`vendor-behind-${id}`] = reported(place, { by: "vendor", layer: "platform", ids: [id] });
    questions[`contract-behind-${id}`] = reported(place, { by: "contract", layer: "platform", ids: [id] });
  }
  return questions;
}

/** From fund to platform: what the records tie together, and the gaps between. */
export const flowView: View = {
  name: "flow",
  title: () => words().title,
  component: () => import("./Flow.svelte"),
  chooses: true,
  questions: (place) => ({
    awards: reported(place, { by: "contract", layer: "award" }),
    vendors: reported(place, { by: "vendor", layer: "award" }),
    reached: reported(place, { by: "platform", layer: "platform" }),
  }),
  then: between,
};
