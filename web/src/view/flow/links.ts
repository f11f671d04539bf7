// SPDX-License-Identifier: MIT
// What flows from where to where, as the engine's answers tie it together. Every band is one amount of one answer: the
// page adds none up. Where an answer names no record, the band starts at a gap that says so.

import type { HistoryRow } from "mediabuy";
import type { Decimal, Envelope, Interval, ReportRow, StatusRow } from "../../engine/envelope";
import type { Answers } from "../../engine/messages";
import { exactly } from "../money/scale";

/** More would be no picture any more; the money view has them all. */
export const contractsAsked = 20;
export const platformsAsked = 12;

/** Groups of what has no such record have a word for a key. */
export const isRecord = (key: string) => !["undisclosed", "unknown", "none"].includes(key);

export const stages = ["fund", "contract", "vendor", "platform"] as const;
export type Stage = (typeof stages)[number];

export interface Node {
  id: string;
  stage: Stage;
  name: string;
  /** As an answer has it: obligated, of a platform received. A fund and a gap have none. */
  amount: Interval | null;
  /** What is not known is no record: it is drawn as a gap. */
  gap: boolean;
}

export interface Link {
  key: string;
  from: string;
  to: string;
  /** Null: not known. */
  amount: Interval | null;
  /** Returned: an action took it back, so it goes the other way. */
  kind: "obligated" | "returned" | "received";
  /** The action, or what the figure is printed as; empty for all that is obligated. */
  what: string;
  /** Under which contract, where the link is of a vendor. */
  under: string | null;
  sources: readonly string[];
  file: string | null;
  line: number | null;
}

export interface Flow {
  nodes: Node[];
  links: Link[];
}

/** Of figures that are added up. */
const printedNamed = 3;

export interface Wording {
  /** The engine's, of a contract: "The book names no fund." */
  noFund: string;
  fundUnnamed: string;
  noVendor: string;
  noContract: string;
  fundWord(id: string): string;
  printed(figures: readonly string[], others: number): string;
}

const turned = (amount: Decimal): Decimal => amount.replace(/^-/, "");
const isZero = (amount: Decimal | null) => amount === null || !/[1-9]/.test(amount);
const node = (stage: Stage, id: string) => `${stage} ${id}`;

type Reported = Envelope<ReportRow>;

/** Of one currency; nothing is converted. */
export function flowOf(answers: Answers, currency: string, wording: Wording): Flow {
  const nodes = new Map<string, Node>();
  const links: Link[] = [];
  const add = (stage: Stage, id: string, name: string, amount: Interval | null, gap = false): string => {
    const key = node(stage, id);
    if (!nodes.has(key)) nodes.set(key, { id: key, stage, name, amount, gap });
    return key;
  };
  const lacking = (stage: Stage, text: string) => add(stage, `gap ${text}`, text, null, true);
  const report = (name: string) => ((answers[name] as Reported | undefined)?.rows ?? []).filter((row) => row.currency === currency);
  const put = (link: Omit<Link, "key">) => links.push({ ...link, key: `${links.length} ${link.from} ${link.to}` });
  /** What the figures that are added up are printed as, the first by name. */
  const said = ({ figures }: ReportRow) => {
    const printed = figures.flatMap(({ as_printed }) => as_printed || []);
    return printed.length ? wording.printed(printed.slice(0, printedNamed), figures.length - Math.min(printed.length, printedNamed)) : "";
  };
  const at = (row: ReportRow) => ({ file: row.figures[0]?.file ?? null, line: row.figures[0]?.line ?? null, sources: row.sources });
  const known = (row: ReportRow): Interval | null => (row.point === null ? null : row);

  const clocks = (answers.clocks?.rows as StatusRow[] | undefined) ?? [];
  const vendors = new Map<string, Interval | null>();
  const actions = (answers.actions?.rows as HistoryRow[] | undefined) ?? [];

  for (const row of report("vendors").filter(({ key }) => isRecord(key))) vendors.set(row.key, known(row));
  for (const row of report("awards").filter(({ key }) => isRecord(key)).slice(0, contractsAsked)) {
    const contract = add("contract", row.key, row.name, known(row));
    const own = actions.filter((action) => action.id === row.key && action.standing !== "perhaps" && !isZero(action.obligates));
    const noFund = () => {
      const clock = clocks.find(({ id }) => id === row.key)?.clocks.funds;
      return lacking("fund", clock?.status === "unknown" ? clock.text : wording.noFund);
    };
    const draw = (fund: string, amount: Decimal, what: string, place: Pick<Link, "file" | "line" | "sources">) => {
      const back = amount.startsWith("-");
      const [from, to] = back ? [contract, fund] : [fund, contract];
      put({ from, to, amount: exactly(turned(amount)), kind: back ? "returned" : "obligated", what, under: null, ...place });
    };
    for (const { funds, obligates, number, file, line, sources } of own) {
      const place = { file, line, sources };
      for (const { id, amount } of funds) {
        const fund = id === null ? lacking("fund", wording.fundUnnamed) : add("fund", id, wording.fundWord(id), null);
        // Of the only fund it is the action's own amount.
        const told = amount ?? (funds.length === 1 ? obligates : null);
        if (told !== null) draw(fund, told, number, place);
        else put({ from: fund, to: contract, amount: null, kind: "obligated", what: number, under: null, ...place });
      }
      if (!funds.length) draw(noFund(), obligates!, number, place);
    }
    if (!own.length && row.point !== null && !isZero(row.point)) draw(noFund(), row.point, "", at(row));

    for (const each of report(`vendor-of-${row.key}`)) {
      const vendor = isRecord(each.key) ? add("vendor", each.key, each.name, vendors.get(each.key) ?? null) : lacking("vendor", wording.noVendor);
      put({ from: contract, to: vendor, amount: known(each), kind: "obligated", what: "", under: null, ...at(each) });
    }
  }

  for (const row of report("reached").filter(({ key }) => isRecord(key)).slice(0, platformsAsked)) {
    const platform = add("platform", row.key, row.name, known(row));
    const contracts = report(`contract-behind-${row.key}`);
    const under = contracts.filter(({ key }) => isRecord(key)).map(({ name }) => name).join("; ") || null;
    for (const each of report(`vendor-behind-${row.key}`)) {
      const vendor = isRecord(each.key)
        ? add("vendor", each.key, each.name, vendors.get(each.key) ?? null)
        : lacking("vendor", contracts.some(({ key }) => !isRecord(key)) ? wording.noContract : wording.noVendor);
      put({ from: vendor, to: platform, amount: known(each), kind: "received", what: said(each), under, ...at(each) });
    }
  }
  // Stage by stage, as money goes.
  const rank = ({ kind, to }: Link) => (kind === "received" ? 2 : to.startsWith("vendor ") ? 1 : 0);
  return { nodes: [...nodes.values()], links: links.toSorted((a, b) => rank(a) - rank(b)) };
}
