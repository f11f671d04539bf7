// SPDX-License-Identifier: MIT
// The shape of every answer, by the package's own declarations. Money and other exact numbers are strings and
// stay strings: the page groups their digits, it never adds or rounds them.

import type { Envelope as AnyEnvelope, Figure as AnyFigure, Interval as AnyInterval, ReportRow as AnyReportRow } from "mediabuy";

export type {
  AnswersRow,
  Calculator,
  ClaimKind,
  ClaimsEnvelope,
  ClaimsRow,
  Clocks,
  Command,
  Day,
  Decimal,
  ExpiringRow,
  FindRow,
  Place,
  Problem,
  RefusedTotal,
  Relation,
  Source,
  StatedAmount,
  StatedCause,
  StatusRow,
  TimelineEnd,
  TimelineRow,
  Subject,
  SubjectsRow,
  Total,
  WhyRow,
  Witness,
} from "mediabuy";

export type Envelope<Row = unknown> = AnyEnvelope<Row>;
/** Without a point where it is unknown, or where a total is refused. */
export type Interval = Omit<AnyInterval, "point"> & { point: AnyInterval["point"] | null };
/** `counted` tells the figures of a row from the claims about the same things. */
export type Figure = AnyFigure & { counted?: boolean };
export type ReportRow = Omit<AnyReportRow, "figures"> & { figures: Figure[] };
export type LeftOut = Envelope["left_out"][number];
/** What else was left out, where the question limits the list. */
export type LeftOutCount = NonNullable<Envelope["left_out_more"]>[number];
