// SPDX-License-Identifier: MIT
// What page and worker say to each other about writing in a book.

import type { FoundAmount, FoundDay, Interval, Key, Problem, RecordEntry } from "mediabuy";

export type { FoundAmount, FoundDay, Key, RecordEntry };

/** The key table: by kind of record, "claim" or "contract.line"; "book" is the head. */
export type Keys = Record<string, Key[]>;

/** An id that only the worker will make: that of an entry earlier in the same list. */
export interface IdOf {
  entry: number;
}
export type FieldValue = string | string[] | IdOf | IdOf[];

/** One entry to be written. What is typed into a form goes along as it was typed. */
export interface Entry {
  kind: string;
  /** What its id is made of, where the fields have none. */
  words: string;
  fields: Record<string, FieldValue>;
  /** The record that it goes into: of a line its contract. */
  parent?: string | IdOf;
}

/** What is wrong with an entry, at the field that says it; "" where no field does. */
export interface EntryProblem extends Problem {
  entry: number;
  key: string;
}

export interface Written {
  /** The whole book with the entries in it. */
  text: string;
  ids: string[];
  /** The lines of their headers. */
  lines: number[];
  problems: EntryProblem[];
}

/** Records of some kinds in which all the words are found. */
export interface Search {
  /** Empty: of any kind. */
  kinds: readonly string[];
  words: string;
  most: number;
}
export interface Found {
  records: RecordEntry[];
  /** How many there are beyond those. */
  more: number;
}

/** What a text that is typed or pasted holds. */
export interface Readings {
  amounts: FoundAmount[];
  days: FoundDay[];
  /** Of the whole of it as one amount, whether or not it names its currency. */
  estimate: (Interval & { currency: string; hedge: string }) | null;
}

/** Of a new book. The day is as it was typed. */
export interface Head {
  title: string;
  currency: string;
  asOf: string;
}

/** A text, or what was wrong with the question for it. */
export interface Made {
  text: string | null;
  problems: Problem[];
}
