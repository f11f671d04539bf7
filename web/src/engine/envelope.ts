// SPDX-License-Identifier: MIT
// The shape of every answer, as the engine gives it. Money and other exact numbers are strings in plain
// decimal notation and stay strings: the page groups their digits, it never adds or rounds them.

/** An exact number in plain decimal notation: "5874000.00", "0.0125979". */
export type Decimal = string;
/** A day written YYYY-MM-DD. */
export type Day = string;

export interface Interval {
  point: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  low_open: boolean;
  high_open: boolean;
  low_unbounded?: boolean;
  high_unbounded?: boolean;
}

export interface Place {
  file: string;
  line: number;
}

export interface Source {
  id: string;
  publisher: string;
  title: string | null;
  published: string | null;
  published_text: string | null;
  language: string | null;
  address: string | null;
  relays: string[];
  file: string;
  line: number;
}

export interface Problem {
  severity: "error" | "warning" | "note";
  code: string;
  file: string;
  line: number;
  column: number;
  end_column?: number;
  excerpt?: string | null;
  message: string;
  advice?: string | null;
  related?: { file: string; line: number; column: number; message: string }[];
}

export interface LeftOut {
  id: string;
  name: string;
  layer: string | null;
  amount: Decimal | null;
  reason: string;
}

export interface Envelope<Row = unknown> {
  mediabuy: number;
  command: string;
  book: { title: string; name: string; sha256: string; built_in: boolean };
  title: string;
  as_of: Day | null;
  known_by: Day | null;
  currency: string;
  later: number;
  rows: Row[];
  total: Total | Total[] | null;
  left_out: LeftOut[];
  sources: Source[];
  problems: Problem[];
}

/** One amount as somebody printed it: counted itself, or a claim about the same thing. */
export interface Figure extends Interval, Place {
  id: string;
  as_printed: string;
  reads: string;
  exact: boolean;
  hedge: string | null;
  source: string | null;
}

export interface Doubt {
  kind: string;
  text: string;
  sources: string[];
}

export interface ReportRow extends Interval {
  key: string;
  name: string;
  currency: string;
  layer: string;
  share: Decimal | null;
  share_low: Decimal | null;
  share_high: Decimal | null;
  /** How many of `figures` are counted; they come first, claims about the same thing follow. */
  count: number;
  sources: string[];
  doubts: Doubt[];
  figures: Figure[];
}

export interface Total extends Interval {
  currency: string;
  kind: string;
  alternatives: ({ label: string } & Interval)[];
}

export interface AnswerRow {
  question: string;
  answer: string;
  strong: string;
  detail: string;
}

export interface CommandOption {
  name: string;
  type: string;
  values?: string[] | null;
  default?: string | null;
  help?: string | null;
}

export interface Command {
  name: string;
  summary: string;
  options: CommandOption[];
  columns: { name: string; type: string; label: string }[];
}
