// SPDX-License-Identifier: MIT
// The rows of an answer as they are drawn: groups from top to bottom, in each the lanes, orders beneath their
// vehicle. Nothing is left away here.

import type { TimelineRow } from "../../engine/envelope";
import { numberOf } from "./axis";

export type Group = TimelineRow["group"];

export interface Lane {
  id: string;
  name: string;
  /** How deep it lies beneath a vehicle. */
  depth: number;
  rows: TimelineRow[];
}

const groups: readonly Group[] = ["contracts", "funds", "flights", "events", "published"];

/** Orders beneath their vehicle, at any depth; a lane whose vehicle is not drawn stands by itself. */
function beneath(lanes: readonly Lane[], under: ReadonlyMap<string, string | null>): Lane[] {
  const ids = new Set(lanes.map(({ id }) => id));
  const children = new Map<string | null, Lane[]>();
  for (const lane of lanes) {
    const parent = under.get(lane.id) ?? null;
    const key = parent !== null && ids.has(parent) ? parent : null;
    children.set(key, [...(children.get(key) ?? []), lane]);
  }
  const out: Lane[] = [];
  const add = (lane: Lane, depth: number) => {
    out.push({ ...lane, depth });
    for (const child of children.get(lane.id) ?? []) add(child, depth + 1);
  };
  for (const lane of children.get(null) ?? []) add(lane, 0);
  return out;
}

export function lanesOf(rows: readonly TimelineRow[]): { group: Group; lanes: Lane[] }[] {
  return groups.flatMap((group) => {
    const lanes = new Map<string, Lane>();
    const under = new Map<string, string | null>();
    for (const row of rows) {
      if (row.group !== group) continue;
      const id = row.lane ?? "";
      const lane = lanes.get(id) ?? { id, name: row.lane_name ?? "", depth: 0, rows: [] };
      lane.rows.push(row);
      lanes.set(id, lane);
      if (row.under !== null) under.set(id, row.under);
    }
    if (lanes.size === 0) return [];
    const all = [...lanes.values()];
    return [{ group, lanes: group === "contracts" ? beneath(all, under) : all }];
  });
}

/** Between which days a row lies, as far as anything of it is known. */
export function daysOf({ start, end }: TimelineRow): number[] {
  return [start.earliest, start.latest, end.earliest, end.latest].filter((day) => day !== null).map(numberOf);
}

/** Fewer stand among the others. */
const few = 2;

/** Contracts of which no day at all is known, where there are so many that they would push the rest out of sight. */
export function dayless(rows: readonly TimelineRow[]): ReadonlySet<string> {
  const contracts = rows.filter(({ group, lane }) => group === "contracts" && lane !== null);
  const dated = new Set(contracts.filter((row) => daysOf(row).length).map(({ lane }) => lane));
  const without = new Set(contracts.map(({ lane }) => lane!).filter((lane) => !dated.has(lane)));
  return without.size > few ? without : new Set();
}

/** A day somewhere in more than these tells little about where to look. Units: days. */
const vague = 100;

/** The days worth seeing first: what ran and what happened, without money that may be spent for years. */
export function worthSeeing(rows: readonly TimelineRow[]): number[] {
  const plain = rows.filter(({ group, start, end }) => {
    const loose = [start, end].some((each) => each.earliest && numberOf(each.latest!) - numberOf(each.earliest) > vague);
    return group !== "funds" && !loose;
  });
  return plain.flatMap(daysOf);
}
