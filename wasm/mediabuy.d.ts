// SPDX-License-Identifier: MIT
// The npm package `mediabuy`. Written by hand; a test holds it against the command table.

/** An exact number in plain decimal notation: "5874000.00", "0.0125979". */
export type Decimal = string;
/** YYYY-MM-DD. */
export type Day = string;
/** A day, or a vague one as its source prints it: "2025-10", "late 2025". */
export type VagueDay = string;

export type GroupKey = "platform" | "channel" | "campaign" | "contract" | "agency" | "vendor" | "source" | "layer";
export type ReportPeriod = "month" | "broadcast-month" | "fiscal-quarter" | "fiscal-year";
export type CalendarUnit = "calendar-month" | "broadcast-month" | "fiscal-month" | "fiscal-quarter" | "fiscal-year" | "week" | "day";
export type Layer = "appropriation" | "award" | "subaward" | "agency" | "platform" | "tracker";

/** Of everything that a person reads; codes, ids, words of closed lists and figures are the same in each. */
export type Language = "en" | "sv";

export type Format = "text" | "json" | "csv" | "markdown";
/** What a whole book can be written out as. */
export type ExportFormat = "html" | "json" | "csv" | "ocds";

export interface Dates {
  /** The day asked about; the book's own where left out. */
  asOf?: Day;
  /** Only what was published or recorded by then. */
  knownBy?: Day;
  language?: Language;
}
export interface Selection extends Dates {
  ids?: string | string[];
}
export interface ReportOptions extends Selection {
  by?: GroupKey;
  layer?: Layer;
  /** Only what falls on these days: "2025", "2025-10", "FY2026-Q1", "broadcast 2025-10", "last 90 days", "2025-10-15..2025-12-31". */
  period?: string;
  /** What becomes of an amount that may be inside another. */
  overlaps?: "leave-out" | "count";
  /** Lists at most so many figures, sources and doubts of a row, other totals and amounts not counted. No sum changes. */
  most?: number | string;
}
export interface TimedReportOptions extends Omit<ReportOptions, "by"> {
  by: ReportPeriod;
}
export interface SensitivityOptions extends Selection {
  /** Instead: what is obligated under each usual definition of advertising, by fiscal year. */
  sensitivity: true;
  period?: string;
}
export interface ExpiringOptions extends Selection {
  /** "90d", "12w", "3m". */
  within?: string;
  /** Lists at most so many, the first; `rows_more` says how many others there are. */
  most?: number | string;
}
export interface TimelineOptions extends Selection {
  /** Of each group only the earliest; `left_out` says how many more there are. */
  most?: "all" | "100" | "400" | "1000";
}
export interface ClaimsOptions extends Selection {
  /** Hold each claim against one alone: ids of claims or records, with commas, or "counted". */
  beside?: string;
  list?: "claims" | "subjects";
}
export interface JournalOptions extends Selection {
  accruals?: "none" | "calendar-month" | "broadcast-month" | "fiscal-month";
}
export interface AccrueOptions extends Selection {
  by?: CalendarUnit;
}
export interface MatchOptions extends Selection {
  /** A variance of at most this amount is paid as billed. */
  tolerance?: string;
  /** The same in per cent of what is due, such as "2%"; the larger of the two holds. */
  toleranceRate?: string;
}
export interface PaceOptions extends Selection {
  /** So many per cent off the plan still count as on schedule, such as "5%". */
  toleranceRate?: string;
}
export type LadderKey = "contract" | "line" | "order" | "order-line" | "vendor" | "campaign";
export interface LadderOptions extends Selection {
  /** Of what to show the ladder; a line is one of a contract. */
  by?: LadderKey;
}
export interface PayOptions extends Selection {
  /** Rates that the table lacks, such as "2025-H2=4.625%", with commas between. */
  rates?: string;
}

/** An end that is null has no bound; then low_unbounded or high_unbounded is true. */
export interface Interval {
  point: Decimal;
  low: Decimal | null;
  high: Decimal | null;
  low_open: boolean;
  high_open: boolean;
  low_unbounded?: true;
  high_unbounded?: true;
}
/** Without a point where it turns on a vague day. */
export type Bounds = Omit<Interval, "point"> & { point: Decimal | null };
export interface Place {
  file: string | null;
  line: number | null;
}
export interface Problem extends Place {
  severity: "error" | "warning" | "note";
  code: string;
  column: number | null;
  end_column: number | null;
  excerpt: string | null;
  /** Code points of the excerpt before the marked place. */
  mark: number | null;
  message: string;
  advice: string;
  related: { file: string; line: number; column: number; message: string }[];
  /** Definite replacements, likeliest first; places as line and column are: from 1, columns in code points. */
  fixes: { label: string; line: number; column: number; end_line: number; end_column: number; text: string }[];
}
export interface Source extends Place {
  id: string;
  publisher: string | null;
  title: string | null;
  published: VagueDay | null;
  published_text: string | null;
  language: string | null;
  address: string | null;
  relays: string[];
  note: string | null;
}
export interface Figure extends Interval, Place {
  id: string;
  as_printed: string;
  reads: string;
  exact: boolean;
  hedge: string;
  addition: boolean;
  source: string | null;
}
export interface ReportRow extends Bounds {
  /** An id; of a period its first day, or "undated". */
  key: string;
  name: string;
  /** Of a period, as far as its days are asked about. */
  start: Day | null;
  end: Day | null;
  currency: string;
  layer: Layer;
  share: Decimal | null;
  share_low: Decimal | null;
  share_high: Decimal | null;
  count: number;
  sources: string[];
  doubts: { kind: string; text: string; sources: string[] }[];
  figures: Figure[];
  figures_more: number;
  /** Where the question limits the lists (`most`): how many there are besides. */
  sources_more?: number;
  doubts_more?: number;
}
export type TimedReportRow = ReportRow;
/** What one definition takes in; `point` and `count` are null where the book does not say it of a single action. */
export interface SensitivityRow {
  key: "psc-r701" | "psc-r701-r708" | "naics-5418" | "description" | "any-text";
  name: string;
  currency: string;
  point: Decimal | null;
  count: number | null;
  /** Actions of which the book does not say it, and what they come to. */
  unknown_count: number;
  unknown_amount: Decimal;
  /** The key of the book that those actions lack. */
  lacking: string | null;
  years: { fiscal_year: number; amount: Decimal; count: number }[];
  /** What it has in common with each other definition. */
  overlaps: { with: string; amount: Decimal; count: number }[];
}
export interface Total extends Bounds {
  currency: string;
  kind: "rounding only" | "rounding and vague days" | "exact";
  refused: null;
  alternatives: (Bounds & { label: string })[];
  /** Where the question limits the lists (`most`). */
  alternatives_more?: number;
}
/** The amounts are of unlike things: there is no total, and the alternatives are what does add up. */
export interface RefusedTotal {
  currency: string;
  point: null;
  low: null;
  high: null;
  low_open: false;
  high_open: false;
  kind: "refused";
  /** Why. */
  refused: string;
  alternatives: Total["alternatives"];
  alternatives_more?: number;
}
export interface Clock {
  status: "none" | "unknown" | "not-started" | "running" | "ended";
  text: string;
}
export type Kind = "allocation" | "campaign" | "fund" | "contract" | "option";
export type Clocks = Record<"funds" | "ordering" | "performance" | "termination" | "flight", Clock>;
export type ContractKind = "idv" | "order" | "call" | "definitive-contract" | "purchase-order";
export interface StatusRow {
  id: string;
  name: string;
  kind: Kind;
  contract_kind: ContractKind | null;
  status: string;
  ended_as: string | null;
  flags: string[];
  since: VagueDay | null;
  until: VagueDay | null;
  days_left: number | null;
  clocks: Clocks;
  because: (Place & { says: string; source: string | null; sources: string[] })[];
}
export interface StatedCause {
  cause: string;
  text: string;
  as_printed: string | null;
  claim: string;
  source: string | null;
  published: VagueDay | null;
  grade: "own-words" | "quoted" | "relayed" | "written";
  rests_on: string;
  verdict: "silent" | "supported" | "contradicted" | "beyond-record";
  records: string;
  span: Place;
}
export interface WhyRow {
  id: string;
  name: string;
  kind: Kind;
  status: string;
  /** The clock that decides; an option has none of the five. */
  clock: keyof Clocks | null;
  text: string;
  clocks: Clocks;
  /** `about`: the record that a fact is of, where not the row's own. */
  because: { says: string; about: string; source: string | null; sources: string[]; span: Place }[];
  /** Each by itself, in the order of publication; never merged. */
  stated_causes: StatedCause[];
}
export interface ExpiringRow extends Place {
  date: VagueDay;
  /** Null where the day is vague; negative where it is overdue. */
  days: number | null;
  id: string;
  event: string;
  name: string;
  says: string;
  earliest: Day;
  latest: Day;
  sources: string[];
}
/** An end of a period: the days between which it lies, its words, or which kind of unknown it is. */
export interface TimelineEnd {
  earliest: Day | null;
  latest: Day | null;
  text: string | null;
  /** Null too where there is no such day at all: money without a year. */
  unknown: "missing" | "not-in-layout" | "blank" | "not-looked-for" | "withheld" | null;
  unknown_text: string | null;
}
export type TimelineKind =
  | "base" | "extension" | "cut" | "option" | "option-window" | "ordering" | "modification" | "availability" | "campaign"
  | "flight" | "event" | "stated-start" | "stated-end" | "publication" | "correction" | "withdrawal";
export interface TimelineRow extends Place {
  /** Names the row, and stays the same on every date. */
  key: string;
  id: string;
  name: string;
  kind: TimelineKind;
  group: "contracts" | "funds" | "flights" | "events" | "published";
  lane: string | null;
  lane_name: string | null;
  under: string | null;
  start: TimelineEnd;
  /** Last day, included; of a single day that day. */
  end: TimelineEnd;
  status: string;
  standing: "counts" | "perhaps" | "later" | "withdrawn";
  standing_text: string | null;
  says: string;
  number: string | null;
  action: string | null;
  action_text: string | null;
  effective: VagueDay | null;
  recorded: Day | null;
  amount: Decimal | null;
  currency: string | null;
  note: string | null;
  sources: string[];
}
/** What an action changes, and what it came to after it. */
export interface Changes {
  obligates: Decimal | null;
  value: Decimal | null;
  ceiling: Decimal | null;
  current: Decimal | null;
  potential: Decimal | null;
  end: VagueDay | null;
}
export interface HistoryRow extends Changes, Place {
  id: string;
  number: string;
  transaction: string | null;
  action: string | null;
  action_text: string | null;
  standing: "counts" | "not-yet" | "perhaps";
  standing_text: string | null;
  signed: VagueDay | null;
  effective: VagueDay | null;
  recorded: Day | null;
  obligated: Decimal | null;
  potential_end: VagueDay | null;
  exercises: string | null;
  lines: (Changes & { id: string; number: string; funded: Decimal | null })[];
  funds: { id: string | null; amount: Decimal | null }[];
  currency: string | null;
  sources: string[];
}
export interface LadderRow {
  /** "unknown" where the amounts name no such thing. */
  id: string;
  name: string;
  kind: "contract" | "line" | "order" | "order-line" | "party" | "campaign" | null;
  contract_kind: ContractKind | null;
  /** Of an idv, whose own dollars are never added to theirs. */
  orders: number | null;
  currency: string | null;
  ceiling: Decimal | null;
  current: Decimal | null;
  obligated: Decimal | null;
  used_by_obligation: Decimal | null;
  used_by_current: Decimal | null;
  /** The ceiling less what is obligated; negative where that is beyond it. */
  unobligated: Decimal | null;
  /** By the insertion orders under it, their fees too. */
  committed: Decimal | null;
  /** Why it is not known. */
  committed_reason: string | null;
  /** Run on these, at the rates ordered. */
  delivered: Decimal | null;
  delivered_reason: string | null;
  /** Of what is invoiced: what bills these orders. */
  invoiced_on_orders: Decimal | null;
  invoiced: Decimal | null;
  approved: Decimal | null;
  /** Why it is not known. */
  approved_reason: string | null;
  paid: Decimal | null;
  paid_reason: string | null;
  printed: { obligated: Decimal | null; current: Decimal | null; potential: Decimal | null } | null;
  findings: Problem[];
}
/** One posting; those of one entry come to nothing. */
export interface JournalRow extends Place {
  entry: number;
  date: Day;
  /** No: the record has no day, and stands on as_of. */
  dated: boolean;
  /** On the paper; another day than `date` where its month was closed before it was known. */
  original_date: Day | null;
  adjustment: boolean;
  event: "obligation" | "bill" | "approval" | "credit" | "payment" | "accrual" | "reversal";
  record: string;
  number: string | null;
  set: "budgetary" | "proprietary";
  account: string;
  /** Of cost: media, fee and so on. */
  kind: string | null;
  owner: string | null;
  /** The account as export writes it. */
  path: string;
  /** Of the book's chart of accounts, else of the US Standard General Ledger. */
  code: string | null;
  account_name: string | null;
  debit: Decimal | null;
  credit: Decimal | null;
  currency: string;
  sources: string[];
}
export interface OpenItemsRow extends Place {
  state: "accrued-not-billed" | "billed-not-matched" | "matched-not-approved" | "approved-not-paid" | "credit-due";
  record: string;
  number: string | null;
  vendor: string | null;
  owner: string | null;
  /** The day on the invoice; null: there is none yet. */
  since: Day | null;
  days: number | null;
  account: "accrued" | "billed" | "approved" | "credits-due";
  path: string;
  code: string | null;
  /** What is owed; negative: owed to the payer. */
  amount: Decimal;
  currency: string;
}
export interface AccrueRow extends Omit<Interval, "point"> {
  id: string;
  name: string;
  /** The unit of the calendar, or "undated". */
  period: string;
  start: Day | null;
  end: Day | null;
  days: number | null;
  days_low: number | null;
  days_high: number | null;
  amount: Decimal | null;
  currency: string;
  basis: "flight" | "current-value" | "obligated" | "funded";
}
export type PaceState = "unknown" | "not-begun" | "behind" | "on-schedule" | "ahead" | "ended";
/** Quantities are numbers as text: units, or money of an order as a whole. */
export interface PaceRow {
  id: string;
  name: string;
  kind: "order" | "order-line";
  order: string;
  vendor: string | null;
  /** By the days that are counted. */
  state: PaceState;
  measure: "units" | "money";
  unit: string | null;
  currency: string | null;
  start: Day | null;
  end: Day | null;
  goal: string | null;
  /** Through yesterday, as is what was delivered. */
  planned: string | null;
  delivered: string | null;
  /** Negative where delivery is behind. */
  ahead: string | null;
  index: string | null;
  /** The same through the last day that is counted. */
  index_counted: string | null;
  counted_to: Day | null;
  counted_by: string | null;
  forecast: string | null;
  runs_out: Day | null;
  needed_per_day: string | null;
  remaining: string | null;
  days_left: number | null;
  /** Why there are no figures. */
  reason: string | null;
  says: string[];
  file: string | null;
  file_line: number | null;
}
export type MatchOutcome = "matched" | "rounding" | "unit-variance" | "rate-variance" | "missing-proof" | "in-advance" | "out-of-flight"
  | "missing-invoice" | "not-ordered" | "duplicate";
export type DispositionWord = "pay" | "short-pay" | "dispute" | "credit-expected";
/** Units are numbers as text. */
export interface MatchRow {
  /** Null where nothing is billed. */
  invoice: string | null;
  line: string | null;
  name: string;
  vendor: string | null;
  outcome: MatchOutcome;
  /** What is billed and what is due do not agree. */
  exception: boolean;
  also: MatchOutcome[];
  /** The line of an order or of a contract; an order where its fee is not billed. */
  order_line: string | null;
  found_by: "order-line" | "allocation" | "printed-keys" | "contract-line" | "order-fee" | "nothing";
  currency: string | null;
  units_ordered: string | null;
  units_delivered: string | null;
  units_invoiced: string | null;
  /** Billed and ordered, and not delivered: a make-good is owed. */
  units_short: string | null;
  ordered: Decimal | null;
  delivered: Decimal | null;
  invoiced: Decimal | null;
  /** Invoiced less what is due. */
  difference: Decimal | null;
  /** The amount to pay. */
  pay: Decimal | null;
  /** Null where what is due is exact. */
  rounding: "half_up" | null;
  tolerance: Decimal | null;
  tolerated_by: "amount" | "rate" | null;
  credited: Decimal | null;
  paid: Decimal | null;
  /** Still to pay. */
  open: Decimal | null;
  credit_owed: Decimal | null;
  same_as: string | null;
  advice: DispositionWord;
  decided: { id: string; says: DispositionWord; date: string | null; until: string | null; amount: Decimal | null; note: string | null } | null;
  settled: boolean;
  says: string[];
  /** What to do about it, or what was decided; null where nothing is. */
  to_do: string | null;
  file: string | null;
  file_line: number | null;
}
export interface MatchTotal {
  currency: string;
  invoiced: Decimal;
  pay: Decimal;
  paid: Decimal;
  /** Still to pay on lines that match, or are decided. */
  cleared: Decimal;
  undecided: Decimal;
  withheld: Decimal;
  credit_owed: Decimal;
  unbilled: Decimal;
  lines: number;
  exceptions: number;
  to_decide: number;
}
export interface MatchEnvelope extends Omit<Envelope<MatchRow>, "total"> {
  total: MatchTotal | MatchTotal[] | null;
}
export type PayState = "overdue" | "waiting" | "payable" | "paid" | "nothing-due";
/** A payment, or what is open as if it were paid on the day. */
export interface PaymentOfInvoice {
  /** Null: what is open. */
  id: string | null;
  paid: string | null;
  amount: Decimal;
  days_late: number | null;
  /** At most a year's; 0 where it was in time. */
  days_counted: number | null;
  rate: string | null;
  interest: Decimal | null;
  /** The same; 0 where it is under a dollar. */
  interest_owed: Decimal | null;
  interest_paid: Decimal | null;
  /** Of the amount: paid before it was performed. */
  in_advance: Decimal | null;
}
export interface PayRow {
  invoice: string;
  number: string | null;
  vendor: string | null;
  state: PayState;
  currency: string;
  invoiced: Decimal;
  /** Due by the match, decisions observed, less credits. */
  pay: Decimal;
  credited: Decimal;
  approved: Decimal | null;
  due: Day | null;
  due_from: "receipt" | "invoice-date" | "acceptance" | "deemed-acceptance" | null;
  pay_by: Day | null;
  /** Day of the last payment. */
  paid: string | null;
  paid_amount: Decimal;
  /** Of what is open, else of the last payment. */
  days_late: number | null;
  rate: string | null;
  /** Owed in all; null where a rate is missing. */
  interest: Decimal | null;
  interest_paid: Decimal;
  principal: Decimal;
  interest_payable: Decimal;
  /** Principal and interest; 0 where nothing may be paid. */
  payable: Decimal;
  awaits_approval: Decimal;
  awaits_decision: Decimal;
  withheld: Decimal;
  credit_owed: Decimal;
  /** Of what is due: borne out by no document; null where the book keeps none. */
  unsupported: Decimal | null;
  payments: PaymentOfInvoice[];
  because: string[];
  findings: Problem[];
  file: string | null;
  file_line: number | null;
}
export interface PayTotal {
  currency: string;
  payable: Decimal;
  principal: Decimal;
  interest_payable: Decimal;
  overdue: Decimal;
  /** The first day by which something not yet late is to be paid. */
  pay_by: Day | null;
  awaits_approval: Decimal;
  awaits_decision: Decimal;
  withheld: Decimal;
  credit_owed: Decimal;
  paid_amount: Decimal;
  interest_paid: Decimal;
  invoices: number;
  to_pay: number;
  /** Invoices whose interest is not known for want of a rate. */
  without_rate: number;
}
export interface PayEnvelope extends Omit<Envelope<PayRow>, "total"> {
  total: PayTotal | PayTotal[] | null;
}
export type DocumentKind = "affidavit" | "tear-sheet" | "station-invoice" | "ad-server-report" | "receiving-report" | "modification" | "other";
export type ProofState = "supported" | "partly" | "unsupported";
export interface ProofRow {
  invoice: string;
  line: string;
  name: string;
  vendor: string | null;
  currency: string | null;
  amount: Decimal | null;
  state: ProofState;
  /** Rounded down. */
  supported: Decimal | null;
  unsupported: Decimal | null;
  share: Decimal;
  measured_by: "whole" | "units" | "amount" | "days" | "nothing";
  documents: { id: string; kind: DocumentKind; file: string | null; page: string | null; sha256: string | null }[];
  file: string | null;
  file_line: number | null;
}
export interface ProofTotal {
  currency: string;
  amount: Decimal;
  supported: Decimal;
  unsupported: Decimal;
  states: { state: ProofState; lines: number; amount: Decimal }[];
}
/** What an auditor asks for: each document that bears something out. */
export interface IndexedDocument {
  id: string;
  kind: DocumentKind;
  title: string | null;
  file: string | null;
  page: string | null;
  sha256: string | null;
  dated: string | null;
  received: string | null;
  covers: { line: string | null; delivery: string | null; start: string | null; end: string | null; units: string | null; amount: Decimal | null }[];
}
export interface ProofEnvelope extends Omit<Envelope<ProofRow>, "total"> {
  total: ProofTotal | ProofTotal[] | null;
  index: IndexedDocument[];
}
/** With whom, and how: `with` is another claim, or the record whose own amount it is. */
export interface Relation {
  with: string;
  verdict: "agree" | "tension" | "conflict" | "not-comparable";
  origin: "separate" | "shared";
  why: string;
  differ: string[];
  /** How far apart two amounts are that do not meet; "0.00" where they only touch. */
  gap: Decimal | null;
  /** How far apart two days are that exclude each other. */
  gap_days: number | null;
}
/** An amount and of which money it is, of a claim or of a record. */
export interface StatedAmount extends Omit<Interval, "point">, Place {
  id: string;
  says_text: string;
  as_printed: string | null;
  currency: string | null;
  point: Decimal | null;
  /** What the words themselves rule in: null for no bound. */
  sound_low: Decimal | null;
  sound_high: Decimal | null;
  hedge: string | null;
  addition: boolean | null;
  reads: string | null;
  payer_text: string | null;
  money_text: string | null;
  period_text: string | null;
  /** The first sources behind it. */
  origins: string[];
  relation: Relation[];
}
export interface ClaimsRow extends StatedAmount {
  about: string | null;
  name: string | null;
  kind: string | null;
  says: "amount" | "started" | "ended" | "cause" | "payer" | "purpose";
  source: string | null;
  publisher: string | null;
  published: VagueDay | null;
  cause: string | null;
  date: VagueDay | null;
  date_low: Day | null;
  date_high: Day | null;
  payer: string | null;
  payee: string | null;
  purpose: string | null;
  channel: string | null;
  layer: Layer | null;
  basis: string | null;
  start: VagueDay | null;
  end: VagueDay | null;
  corrected: VagueDay | null;
  retracted: VagueDay | null;
  /** Of a headline: ids of its parts, and what they come to. */
  sum_of_parts: (Interval & { parts: string[]; verdict: Relation["verdict"]; gap: Decimal | null }) | null;
  note: string | null;
}
/** Publications that share no origin with those of another witness. */
export interface Witness {
  publications: string[];
  origins: string[];
  /** Behind each of them. */
  common: string[];
}
/** The claims of one kind about one record. */
export interface ClaimKind {
  says: ClaimsRow["says"];
  claims: number;
  /** What they are held against, where a question names one. */
  beside: string | null;
  witnesses: Witness[];
  witnesses_text: string;
  /** Statements that exclude each other or are in tension, each by its first claim. */
  pairs: { first: string; relation: Relation }[];
  statements: number;
  /** Claims beyond the first hundred different statements, which are in no pair. */
  not_compared: number;
}
/** A record that claims are about. */
export interface Subject {
  id: string;
  name: string;
  kind: string;
  /** Its own amount, which reports count. */
  own: (StatedAmount & { sources: string[] }) | null;
  kinds: ClaimKind[];
}
/** With `list: "subjects"`. */
export interface SubjectsRow {
  about: string;
  name: string;
  kind: string;
  claims: number;
}
export interface ClaimsEnvelope extends Envelope<ClaimsRow> {
  subjects: Subject[];
  /** Claims published after known_by. */
  later_claims: number;
}
/** A line of the note; the amount is null where it has none. */
export interface FindOptions extends Dates {
  /** Words that all stand in the record, in capitals or not; every record where left out. */
  text?: string;
}
export interface FindRow extends Place {
  id: string;
  kind: RecordKind;
  name: string;
  /** What tells it from others of that name. */
  detail: string;
  /** Of a claim or an event: what it is about. */
  about: string | null;
  /** The line of the book in which the first of the words stands. */
  says: string;
}
export interface MethodRow extends Omit<Interval, "point"> {
  section: "definition" | "total" | "filter" | "file" | "record" | "left-out" | "unknown" | "print" | "do-not-print";
  text: string;
  id: string | null;
  count: number | null;
  currency: string | null;
  point: Decimal | null;
  sha256: string | null;
  rule: string | null;
  why: string | null;
}
export interface AnswersRow {
  question: string;
  answer: string;
  strong: string | null;
  detail: string;
  /** What answers it at length, and for which record. */
  command: string;
  id: string | null;
}
export interface Envelope<Row> {
  mediabuy: 1;
  command: string;
  book: { title: string; name: string | null; sha256: string; built_in: boolean; as_of: Day | null };
  title: string;
  as_of: Day | null;
  known_by: Day | null;
  currency: string | null;
  /** Publications after known_by, which are not counted. */
  later: number;
  rows: Row[];
  total: Total | RefusedTotal | (Total | RefusedTotal)[] | null;
  left_out: { id: string; name: string; layer: Layer | null; amount: Decimal | null; exact: boolean | null; currency: string | null; reason: string; rule: string; other: string | null }[];
  /** Where the question limits the lists (`most`): what else was left out, by rule and layer. */
  left_out_more?: { rule: string; layer: Layer; count: number }[];
  sources: Source[];
  problems: Problem[];
  /** Of a report or method note on some days only: what the words in the question came to. */
  period?: { start: Day; end: Day };
}

/** What an import was asked: every option of the command, lists as lists. */
export interface ImportOptions {
  psc?: string | string[];
  naics?: string | string[];
  agency?: string | string[];
  vendor?: string | string[];
  text?: string | string[];
  from?: Day;
  to?: Day;
  language?: Language;
}
export interface ImportRow {
  file: string;
  /** Who awarded, or buys; null where nothing of the file was taken, and for files of platforms. */
  agency: string | null;
  currency: string | null;
  /** Of the file: taken, passed over and refused. */
  rows: number;
  /** Of this agency; of a platform amounts in this currency; of releases contracts in it, or without a value. */
  taken: number;
  refused: number;
  amount: Decimal | null;
  coverage: Partial<Omit<Interval, "point">> & {
    layout: string | null;
    first: Day | null;
    last: Day | null;
    lacking: string[];
    never: string[];
    amounts?: string;
  };
}
export interface ImportTotal {
  rows: number;
  taken: number;
  passed_over: number;
  refused: number;
  amount: Decimal | null;
  currency: string | null;
  repeated: number;
  repeated_amount: Decimal | null;
  /** What the files print as obligated in all of awards that are in them from their beginning, beside what their rows
   * come to. Null where there are none, or only some rows were wanted; not there for files of platforms, releases and tables. */
  printed?: { awards: number; amount: Decimal; taken: Decimal; differ: number } | null;
  /** These five only where a file beside the actions of an award was read; none of it is in `amount`. */
  summaries?: number;
  subawards?: number;
  subaward_amount?: Decimal;
  /** Lines of funding, of one award and Treasury account each. */
  funding_lines?: number;
  funding_amount?: Decimal;
  /** Awards, accounts and years, of each the latest period. */
  outlays?: number;
  outlay_amount?: Decimal;
}
export interface ImportEnvelope extends Omit<Envelope<ImportRow>, "total" | "book"> {
  book: null;
  /** One where there is one currency; null where nothing was answered. */
  total: ImportTotal | ImportTotal[] | null;
  /** Not there where nothing was answered. */
  years?: { fiscal_year: number; agency: string; taken: number; amount: Decimal | null }[];
  /** What was read and what such files cannot hold, in sentences. */
  coverage?: string[];
}
/** Official files in: begin, feed and end each of them, then finish. */
export interface Import {
  /** The next file; of a member of an archive both names. */
  begin(name: string, archive?: string): void;
  /** Its next bytes, cut anywhere. Whether more of it is wanted. */
  feed(bytes: Uint8Array): boolean;
  end(): void;
  /** Read so far, of all files. */
  readonly rows: number;
  /** The answer, as the command gives it; of a wrong question what is wrong with it. Nothing more is taken then. */
  finish(): ImportEnvelope;
  /** The book as a file has it (JSON), without the SHA-256 of its files, which the command keeps; null where nothing
   * was answered. After finish. */
  bookText(): string | null;
  /** Frees it, also before it is finished. `using` does it too. */
  close(): void;
  [Symbol.dispose](): void;
}
/** What the beginning of an official file tells. */
export interface FirstLook {
  /** "usaspending", "usaspending-api", "google-ads", "snap-ads", "meta-ads", "ocds", "csv"; null where it is of none known. */
  format: string | null;
  layout: string | null;
  columns: number;
  /** Of the columns that people know a row by, as the file has them. */
  names: string[];
  rows: string[][];
  /** Filters that the layout can answer. */
  filters: string[];
  problems: Problem[];
}

export type Calculation = Omit<Envelope<Record<string, unknown>>, "book"> & { book: null };

export type RecordKind = "source" | "party" | "campaign" | "fund" | "contract" | "order" | "allocation" | "delivery"
  | "event" | "invoice" | "credit" | "payment" | "disposition" | "document" | "closing" | "account" | "claim" | "line" | "option" | "order-line"
  | "invoice-line";
/** The detail tells records of one name apart: what a party is, the title of a source, the words of a claim. */
export interface RecordEntry {
  id: string;
  kind: RecordKind;
  name: string;
  detail: string;
  line: number | null;
  end_line: number | null;
}
export interface Book {
  report(options?: ReportOptions): Envelope<ReportRow>;
  report(options: TimedReportOptions): Envelope<TimedReportRow>;
  report(options: SensitivityOptions): Envelope<SensitivityRow>;
  status(options?: Selection): Envelope<StatusRow>;
  why(options?: Selection): Envelope<WhyRow>;
  /** All that has days, by first day. */
  timeline(options?: TimelineOptions): Envelope<TimelineRow>;
  expiring(options?: ExpiringOptions): Envelope<ExpiringRow> & { rows_more?: number };
  history(options?: Selection): Envelope<HistoryRow>;
  ladder(options?: LadderOptions): Envelope<LadderRow>;
  journal(options?: JournalOptions): Envelope<JournalRow>;
  /** What is accrued, billed, approved or owed back; the items of an account come to its balance. */
  openItems(options?: Selection): Envelope<OpenItemsRow>;
  accrue(options?: AccrueOptions): Envelope<AccrueRow>;
  /** On schedule, where it lands, when it runs out: orders and their lines. */
  pace(options?: PaceOptions): Envelope<PaceRow>;
  /** Order against delivery against invoice, and the amount to pay. */
  match(options?: MatchOptions): MatchEnvelope;
  /** Due date, interest, and whether it may be paid. */
  pay(options?: PayOptions): PayEnvelope;
  /** Which dollars documents bear out, and the index of the documents. */
  proof(options?: Selection): ProofEnvelope;
  claims(options: ClaimsOptions & { list: "subjects" }): Envelope<SubjectsRow>;
  claims(options?: ClaimsOptions): ClaimsEnvelope;
  /** The note that belongs beside a published total. */
  method(options?: ReportOptions): Envelope<MethodRow>;
  answers(options?: Dates): Envelope<AnswersRow>;
  find(options?: FindOptions): Envelope<FindRow>;
  check(options?: Dates): Envelope<Problem>;
  /** Any command by its name in the table. */
  ask(command: string, options?: Record<string, unknown>): Envelope<unknown>;
  /** The same as the command prints it; of a wrong question what is wrong with it. Throws nothing. */
  text(command: string, options?: Record<string, unknown>, format?: Format): string;
  /** The whole book as a file: a report to read, print and send ("html", a report's options), or itself ("json"; as
   * tables, "csv", several files and no text; its contracts as releases, "ocds"). */
  export(
    format: ExportFormat,
    options?: ReportOptions & JournalOptions,
  ): { text: string | null; files: { name: string; text: string }[]; problems: Problem[] };
  /** Every record by id and name, by kind, with its place in the file. */
  records(options?: { language?: Language }): RecordEntry[];
  /** Frees the book. `using` does it too. */
  close(): void;
  [Symbol.dispose](): void;
}
export interface Option {
  name: string;
  type: "word" | "date" | "text" | "duration" | "flag" | "count" | "texts";
  values: string[];
  default: string | null;
  help: string;
}
export interface Field {
  name: string;
  type: string;
  help: string;
  /** Of CSV: its own name, or a column for each of its parts. */
  columns: string[];
  /** The option without which no row has it. */
  only_with: string | null;
}
export interface Command {
  name: string;
  summary: string;
  takes: string;
  options: Option[];
  fields: Field[];
  examples: string[];
}
export interface Calculator {
  name: string;
  summary: string;
  arguments: { name: string; help: string }[];
  options: Option[];
  fields: Field[];
  formula: string;
  source: string;
  examples: string[];
}
/** One key of a kind of record, as the reader takes it. */
export interface Key {
  key: string;
  type:
    | "number" | "days" | "quantity" | "text" | "id" | "word" | "flag" | "currency" | "money" | "price" | "estimate" | "day"
    | "vague-day" | "period" | "availability" | "account" | "reference" | "part" | "texts" | "references" | "table" | "tables"
    | "reasons";
  required: boolean;
  /** All that may be written; empty where it is no closed list. */
  words: string[];
  help: string;
  /** The kind of record whose id it wants; "any" for each kind. */
  refers_to: string | null;
  /** Of a table, or of a list of tables: which. */
  table: string | null;
  default: string | null;
  unit: string | null;
}
/**
 * What was typed into a form, by key: a text for what takes one, a list of texts for a list, an object for a table
 * (a flight, a range of days, unknown), a list of objects for a list of tables. What is empty is left out.
 */
export type Typed = string | boolean | number | null | undefined | Typed[] | { [key: string]: Typed };
export type Fields = Record<string, Typed>;
export interface Composed {
  /** The whole book with the entry in it; as it was where line is null. */
  text: string;
  entry: string;
  /** The line of its header, from 1. */
  line: number | null;
  /** Of reading the whole. `key` is of the field that it is about, such as "flight.start" or "funds.0.fund". */
  problems: (Problem & { key: string | null })[];
}
export interface Spoken {
  /** Of messages and readings. */
  language?: "en" | "sv";
}
/** `text` is null where the question was wrong. */
export interface Written {
  text: string | null;
  problems: Problem[];
}
export interface FoundPlace {
  /** In UTF-16 code units, as slice() takes them. */
  begin: number;
  end: number;
  text: string;
}
export interface FoundAmount extends FoundPlace, Interval {
  /** How it is read, in words. */
  reads: string;
  currency: string;
  exact: boolean;
  hedge: string;
  addition: boolean;
}
export interface FoundDay extends FoundPlace {
  /** As a book has it: "2025-11-12", "2025-11", "2025". */
  date: VagueDay;
}
export interface Engine {
  readonly version: string;
  /** Ends when all of the engine is there; only with `restLater` is some of it not. */
  rest(): Promise<void>;
  commands(options?: { language?: Language }): Command[];
  calculators(options?: { language?: Language }): Calculator[];
  /** calc("split", ["$74,000.00"], { by: "1,2" }): the envelope with `book` null. */
  calc(name: string, args?: string | string[], options?: Record<string, unknown>): Calculation;
  /** Reads TOML, or JSON where the name ends in .json. `book` is null only where memory ran out. */
  read(text: string, name?: string, options?: { language?: Language }): { book: Book | null; problems: Problem[] };
  /** The formats of official files, and the filters that an import takes. */
  imports(options?: { language?: Language }): { formats: string[]; options: Option[] };
  /** An import that is fed, so that files may have any size. */
  import(format: string, options?: ImportOptions): Import;
  /** `bytes`: the first of a file (256 KiB at most are looked at), or all of it where it is `whole`. */
  firstLook(bytes: Uint8Array, name: string, options?: Spoken & { whole?: boolean }): FirstLook;
  /** The built-in reference book. */
  reference(): Book;
  /** What stands in its file. */
  referenceText(): string;
  /** The JSON Schema of a book, draft 2020-12. */
  schema(): Record<string, unknown>;
  /** The keys of each kind of record by its table ("claim", "contract.line"); "book" is the head. */
  keys(): Record<string, Key[]>;
  /**
   * An entry made of a form's fields, put in its place; no other byte of the book moves. `kind` is a table of keys();
   * one with a point, such as "contract.modification", goes into the record with the id `parentId`. Without an id it
   * gets one.
   */
  compose(text: string, name: string, kind: string, fields: Fields, parentId?: string | null, options?: Spoken): Composed;
  /** The book in its canonical layout, comments kept; what does not mean the same afterwards is not changed. */
  format(text: string, name?: string, options?: Spoken): Written;
  /** A commented book to begin with; its examples lie around `asOf`; bare, it has none. */
  template(options?: Spoken & { title?: string; currency?: string; asOf?: Day; bare?: boolean }): Written;
  /** `words` as an id that the text does not have yet; made of the kind where they have no letter. */
  freshId(text: string, name: string, kind: string, words: string): string;
  /** The printed amounts of money in a sentence; `currency` is what a bare "$" may stand for. */
  amountsIn(sentence: string, currency?: string, options?: Spoken): FoundAmount[];
  daysIn(sentence: string): FoundDay[];
}

/**
 * `wasmBinary`, `restBinary`: the bytes of the two parts, where the caller has them already. `restLater`, in a worker:
 * as soon as the first part is there.
 */
export function load(options?: { wasmBinary?: BufferSource; restBinary?: BufferSource; restLater?: boolean }): Promise<Engine>;
/** "5874000.00" → 587400000n */
export function minorUnits(amount: Decimal): bigint;
