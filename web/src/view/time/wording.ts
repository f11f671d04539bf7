// SPDX-License-Identifier: MIT
// What is written beside the marks and the lanes, in the language of the page.

import type { TimelineEnd, TimelineRow } from "../../engine/envelope";
import { money } from "../../ui/decimal";
import { asWord } from "../../ui/words";
import type { Lane } from "./lanes";
import type { Wording } from "./layout";
import { words } from "./words";

export const stateWord = (status: string): string => asWord(status);

/** Which kind of unknown an end is. */
export const unknownWord = ({ unknown }: TimelineEnd): string => (unknown ? words()[unknown] : "");

function runState(row: TimelineRow, moved: boolean): string {
  const state = stateWord(row.status);
  const { start, end } = row;
  if (start.text && end.text) {
    if (row.kind === "base") return moved ? words().firstAwarded(state, end.text) : words().until(state, end.text);
    return words().dates(state, start.text, end.text);
  }
  if (end.unknown === null && !end.earliest) return words().endless(state);
  if (start.text) return words().since(state, start.text, unknownWord(end));
  if (end.text) return words().untilOnly(state, end.text, unknownWord(start));
  return words().noDays(state, unknownWord(end));
}

function laneState({ rows }: Lane): string {
  const main = rows.find(({ kind }) => ["base", "ordering", "availability", "campaign", "flight"].includes(kind));
  if (main && main.standing !== "counts") return words().uncounted(runState(main, false));
  if (main) return runState(main, rows.some(({ kind, status }) => kind === "extension" || kind === "cut" || status === "exercised"));
  return rows[0]?.group === "published" ? words().publications(rows.length) : words().entries(rows.length);
}

/** An action by what it did, with the amount that it obligates. */
function actionLabel({ action, action_text, number, amount, currency }: TimelineRow): string {
  const name = action === "award" ? (action_text ?? number ?? "") : (number ?? "");
  return amount === null ? name : `${name}, ${money(amount, currency)}`;
}

export const labelOf = (row: TimelineRow): string => {
  switch (row.kind) {
    case "modification":
      return actionLabel(row);
    case "option":
      return `${row.name}, ${stateWord(row.status).toLowerCase()}`;
    case "base":
    case "ordering":
    case "flight":
    case "availability":
    case "option-window":
      return "";
    default:
      return row.name;
  }
};

export const wording = (): Wording => ({
  group: (group) => words()[group],
  label: labelOf,
  state: laneState,
  pile: ([first, ...others]) => (first ? (others.length ? `${first.name} +${others.length}` : first.name) : ""),
  undated: (count) => words().undated(count),
});
