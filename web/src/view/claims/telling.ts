// SPDX-License-Identifier: MIT
// Who says it and when, as rows, the table and the panel say it.

import type { ClaimsEnvelope, Relation } from "../../engine/envelope";
import { inTable, isDay } from "../../ui/day";
import { money } from "../../ui/decimal";
import { list } from "../../ui/words";
import { publisher, sourceOf } from "../opened/sources";
import type { Statement } from "./rows";
import { words } from "./words";

export const sourcesOf = (statement: Statement): string[] =>
  statement.own ? statement.claim.sources : statement.claim.source ? [statement.claim.source] : [];

export function who(answer: ClaimsEnvelope, statement: Statement): string {
  const [first, ...more] = sourcesOf(statement);
  if (first === undefined) return statement.own ? words().thisBook : words().noSource;
  return more.length ? `${publisher(answer, first)} ${words().more(more.length)}` : publisher(answer, first);
}

export function when(answer: ClaimsEnvelope, statement: Statement): string {
  const [first] = sourcesOf(statement);
  const source = sourceOf(answer, first ?? null);
  if (!source?.published) return "";
  return isDay(source.published) ? inTable(source.published) : (source.published_text ?? source.published);
}

/** How far apart, by the engine's figure. */
export function gapOf({ gap, gap_days }: Relation, currency: string | null): string {
  if (gap !== null) return /[1-9]/.test(gap) ? words().apart(money(gap, currency)) : words().touches;
  return gap_days === null ? "" : words().daysApart(gap_days);
}

type Differ = `differ_${"record" | "currency" | "payer" | "payee" | "purpose" | "channel" | "period" | "layer" | "basis"}`;

/** In what two are of different money: "other period and layer; on top of something". */
export function differs({ differ }: Relation): string {
  const parts = differ.filter((part) => part !== "addition").map((part) => words()[`differ_${part}` as Differ] ?? part);
  const said = parts.length ? [words().other(list(parts))] : [];
  return [...said, ...(differ.includes("addition") ? [words().onTop] : [])].join("; ");
}

/** Payer and days of a figure, which set it apart inside its group. */
export const scopeOf = ({ claim }: Statement) => [claim.payer_text, claim.period_text].filter(Boolean).join("; ");
