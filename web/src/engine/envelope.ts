// SPDX-License-Identifier: MIT
// The shape of every answer, by the package's own declarations. Money and other exact numbers are strings and
// stay strings: the page groups their digits, it never adds or rounds them.

import type { Envelope as AnyEnvelope, Figure as AnyFigure, ReportRow as AnyReportRow } from "mediabuy";

export type {
  AnswersRow,
  Command,
  Day,
  Decimal,
  Interval,
  Place,
  Problem,
  Source,
  StatusRow,
  Total,
} from "mediabuy";

export type Envelope<Row = unknown> = AnyEnvelope<Row>;
/** `counted` tells the figures of a row from the claims about the same things. */
export type Figure = AnyFigure & { counted?: boolean };
export type ReportRow = Omit<AnyReportRow, "figures"> & { figures: Figure[] };
export type LeftOut = Envelope["left_out"][number];
