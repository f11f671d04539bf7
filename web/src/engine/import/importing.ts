// SPDX-License-Identifier: MIT
// What page and worker say to each other about official files.

import type { FirstLook, ImportEnvelope, Option } from "mediabuy";

export type { FirstLook, ImportEnvelope, ImportRow, ImportTotal, Option } from "mediabuy";

/** The formats that can be read, and the filters, in words of the page's language. */
export interface Formats {
  formats: string[];
  options: Option[];
}

/** Why a file is not read; the page words it (view/import/words.ts). Sizes in bytes. */
export type RefusalCode =
  | "unreadable" | "zip-damaged" | "zip-empty" | "zip-many" | "zip-control" | "zip-leads-out" | "zip-encrypted" | "zip-inner"
  | "zip-method" | "zip-grows" | "zip-twice" | "zip-overlap" | "member-damaged";
export interface Refusal {
  code: RefusalCode;
  /** Of the file; of a member both names with a stroke between. */
  file: string;
  /** How many, which method, from and to which size. */
  numbers: number[];
}
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.file}: ${refusal.code}`);
  }
}

/** One table: a file, or a member of a zip. */
export interface Part {
  name: string;
  /** Uncompressed. Bytes. */
  size: number;
  /** Null where it was not looked into: of a zip only the first members are. */
  look: FirstLook | null;
}
/** What was found in a file before it is read. */
export interface Found {
  name: string;
  /** On the disk. Bytes. */
  size: number;
  zip: boolean;
  parts: Part[];
  refusal: Refusal | null;
}

export interface ImportQuestion {
  format: string;
  /** By their names in the command table; what is empty is not asked. */
  filters: Readonly<Record<string, readonly string[]>>;
}

export interface Progress {
  /** Bytes, uncompressed. */
  done: number;
  total: number;
  rows: number;
  /** Milliseconds since it began. */
  elapsed: number;
  /** What is read now. */
  file: string;
}

export type Imported =
  | { kind: "read"; answer: ImportEnvelope; elapsed: number }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "cancelled" };
