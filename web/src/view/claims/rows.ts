// SPDX-License-Identifier: MIT
// Claims of one kind about one record as rows: grouped by the money they are of, the same statements together where
// there are many, and none dropped.

import type { ClaimKind, ClaimsRow, Relation, StatedAmount, Subject } from "../../engine/envelope";

/** A claim, or the record's own figure, which no claim stands for. */
export type Statement = { own: false; claim: ClaimsRow } | { own: true; claim: StatedAmount & { sources: string[] } };

export interface Row {
  kind: "row";
  statement: Statement;
  /** Others that say the same in every respect shown, folded into this row. */
  same: readonly Statement[];
}
export interface PartsRow {
  kind: "parts";
  of: ClaimsRow;
}
export interface Heading {
  kind: "heading";
  /** Null: none of them says which part of the money it is of. */
  money: string | null;
  count: number;
}
export interface MoreRow {
  kind: "more";
  group: string;
  hidden: number;
  all: number;
}
export type Line = Heading | Row | PartsRow | MoreRow;

export const idOf = ({ claim }: Statement) => claim.id;
export const relationOf = ({ claim }: Statement): Relation | null => claim.relation[0] ?? null;

/** Above this many claims of a kind, those that say the same are folded together. */
export const few = 40;
/** So many rows of a group are shown at first, and so many more at each press. */
export const step = 25;

export function statementsOf(subject: Subject, kind: ClaimKind, rows: readonly ClaimsRow[]): Statement[] {
  const claims = rows.filter((row) => row.about === subject.id && row.says === kind.says).map((claim): Statement => ({ own: false, claim }));
  return kind.says === "amount" && subject.own ? [{ own: true, claim: subject.own }, ...claims] : claims;
}

/** What a row shows besides who says it. */
const sameness = ({ own, claim }: Statement) =>
  JSON.stringify([
    own, claim.point, claim.low, claim.high, claim.low_open, claim.high_open, claim.sound_low, claim.sound_high, claim.payer_text,
    claim.period_text, claim.relation[0]?.verdict ?? "", own ? "" : [claim.date_low, claim.date_high, claim.retracted, claim.sum_of_parts],
  ]);

function fold(statements: readonly Statement[], apart: (id: string) => boolean): Row[] {
  const rows = new Map<string, { statement: Statement; same: Statement[] }>();
  for (const statement of statements) {
    const key = apart(idOf(statement)) ? `#${idOf(statement)}` : sameness(statement);
    const row = rows.get(key);
    if (row) row.same.push(statement);
    else rows.set(key, { statement, same: [] });
  }
  return [...rows.values()].map((row): Row => ({ kind: "row", ...row }));
}

const unfold = (statements: readonly Statement[]): Row[] => statements.map((statement) => ({ kind: "row", statement, same: [] }));

export interface Shown {
  /** Rows whose folded claims stand by themselves, by the id of their first. */
  unfolded: ReadonlySet<string>;
  /** How many rows of a group are shown, where it is more than at first. */
  shown: ReadonlyMap<string, number>;
  /** What must be seen: the claim that others are held against, and one whose source is open. */
  needed: ReadonlySet<string>;
}

function rowsOfGroup(statements: readonly Statement[], folded: boolean, { unfolded, needed }: Shown): Row[] {
  if (!folded) return unfold(statements);
  return fold(statements, (id) => needed.has(id)).flatMap((row) =>
    unfolded.has(idOf(row.statement)) ? unfold([row.statement, ...row.same]) : [row],
  );
}

/** Claims of the whole, or that name no part, come first; then groups in the order of their first claims. */
export function byMoney(statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  if (statements.some(({ claim }) => !claim.money_text)) groups.set("", []);
  for (const statement of statements) {
    const key = statement.claim.money_text ?? "";
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return groups;
}

export function linesOf(statements: readonly Statement[], shown: Shown): Line[] {
  const groups = byMoney(statements);
  const folded = statements.length > few;
  const lines: Line[] = [];
  for (const [money, members] of groups) {
    if (groups.size > 1 || money) lines.push({ kind: "heading", money: money || null, count: members.filter(({ own }) => !own).length });
    const rows = rowsOfGroup(members, folded, shown);
    const most = shown.shown.get(money) ?? (folded ? step : Infinity);
    rows.forEach((row, index) => {
      if (index >= most && !shown.needed.has(idOf(row.statement))) return;
      lines.push(row);
      const { own, claim } = row.statement;
      if (!own && claim.sum_of_parts) lines.push({ kind: "parts", of: claim });
    });
    const hidden = rows.slice(most).filter(({ statement }) => !shown.needed.has(idOf(statement))).length;
    if (hidden) lines.push({ kind: "more", group: money, hidden, all: rows.length });
  }
  return lines;
}
