// SPDX-License-Identifier: MIT
// The worker's part in an import: looks into files, and hands them to the engine piece by piece, so that memory does
// not grow with them.

import type { Engine, FirstLook, Import, Spoken } from "mediabuy";
import { Refused, type Found, type Imported, type ImportQuestion, type Part, type Progress } from "./importing";
import { piecesOf } from "./pieces";
import { isZip, membersOf, streamOf } from "./zip";

/** Members of a zip that are looked into before it is read. */
const mostLooked = 8;
/** Bytes from which an ordinary header and its first rows can be told. */
const enough = 1 << 16;
/** Milliseconds between two words on how far it has come. */
const between = 100;
/** Of a file of so many bytes the beginning is read beforehand: so much of it where every row is taken, and where few are. */
const large = 1 << 26;
const rehearsed = { all: 1 << 22, few: 1 << 25 };

interface Table {
  name: string;
  /** The zip that it lies in. */
  archive: string;
  size: number;
  open(): Promise<ReadableStream<Uint8Array>>;
}

async function tablesOf(file: File): Promise<Table[]> {
  if (!(await isZip(file))) return [{ name: file.name, archive: "", size: file.size, open: async () => file.stream() }];
  const members = await membersOf(file);
  return members.map((member) => ({ name: member.name, archive: file.name, size: member.size, open: () => streamOf(file, member) }));
}

/** What a file refused is told as, whatever the browser threw. */
function refusalOf(error: unknown, file: string) {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof DOMException) return { code: "unreadable" as const, file, numbers: [] };
  throw error;
}

async function begins(table: Table): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const pieces = piecesOf(await table.open());
  const bytes = new Uint8Array(enough);
  let length = 0;
  for (;;) {
    const next = await pieces.next();
    if (!next) return { bytes: bytes.subarray(0, length), whole: true };
    const piece = next.subarray(0, enough - length);
    bytes.set(piece, length);
    length += piece.length;
    if (length === enough) {
      await pieces.cancel();
      return { bytes, whole: false };
    }
  }
}

async function lookInto(engine: Engine, table: Table, spoken: Spoken): Promise<FirstLook> {
  const { bytes, whole } = await begins(table);
  return engine.firstLook(bytes, table.name, { ...spoken, whole });
}

export async function look(engine: Engine, files: readonly File[], spoken: Spoken): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of files) {
    const one: Found = { name: file.name, size: file.size, zip: false, parts: [], refusal: null };
    found.push(one);
    try {
      one.zip = await isZip(file);
      const tables = await tablesOf(file);
      one.parts = tables.map(({ name, size }): Part => ({ name, size, look: null }));
      for (const [at, table] of tables.slice(0, mostLooked).entries()) one.parts[at]!.look = await lookInto(engine, table, spoken);
    } catch (error) {
      one.refusal = refusalOf(error, file.name);
    }
  }
  return found;
}

/** One import at a time: a newer one takes the place of the one before. */
export class Inlet {
  #import: Import | null = null;
  #run = 0;
  #rehearsed = false;

  /** Ends the one under way, if there is one. */
  cancel(): void {
    this.#run += 1;
    this.#import?.close();
    this.#import = null;
  }

  async read(
    engine: Engine,
    files: readonly File[],
    { format, filters }: ImportQuestion,
    spoken: Spoken,
    tell: (progress: Progress) => void,
  ): Promise<Imported> {
    this.cancel();
    const run = this.#run;
    const importing = engine.import(format, { ...filters, ...spoken });
    this.#import = importing;
    const began = performance.now();
    let reading = "";
    try {
      const tables = (await Promise.all(files.map(tablesOf))).flat();
      const total = tables.reduce((sum, { size }) => sum + size, 0);
      let done = 0;
      let told = began;
      for (const table of tables) {
        reading = table.archive ? `${table.archive}/${table.name}` : table.name;
        importing.begin(table.name, table.archive);
        let wanted = true;
        for await (const piece of this.#piecesFor(run, table)) {
          wanted = wanted && importing.feed(piece);
          done += piece.length;
          const now = performance.now();
          if (now - told >= between) {
            told = now;
            tell({ done, total, rows: importing.rows, elapsed: now - began, file: reading });
          }
          // Every member is read to its end, also where no more of it is wanted: so its checksum is tested.
          if (!wanted && !table.archive) break;
        }
        if (run !== this.#run) return { kind: "cancelled" };
        importing.end();
      }
      return { kind: "read", answer: importing.finish(), elapsed: performance.now() - began };
    } catch (error) {
      if (run !== this.#run) return { kind: "cancelled" };
      const refusal = refusalOf(error, reading);
      this.cancel();
      return { kind: "refused", refusal };
    }
  }

  /** Reads the beginning of a large file to no end, while its first rows are looked at: the browser compiles well what
   *  has run for a while, and has done so when all of the file is asked for. An import that begins ends it. */
  async rehearse(engine: Engine, files: readonly File[], found: readonly Found[]): Promise<void> {
    const at = found.findIndex(({ parts: [first] }) => first?.look?.format && first.size >= large);
    if (this.#rehearsed || at < 0) return;
    this.#rehearsed = true;
    const run = this.#run;
    const { format, filters } = found[at]!.parts[0]!.look!;
    try {
      const [table] = await tablesOf(files[at]!);
      await this.#readTo(rehearsed.all, engine.import(format!, {}), run, table!);
      if (filters.includes("psc")) await this.#readTo(rehearsed.few, engine.import(format!, { psc: ["R701"] }), run, table!);
    } catch {
      // What stands in the way is said where the file is read.
    }
  }

  async #readTo(end: number, importing: Import, run: number, table: Table): Promise<void> {
    try {
      importing.begin(table.name, table.archive);
      let done = 0;
      for await (const piece of this.#piecesFor(run, table)) {
        importing.feed(piece);
        done += piece.length;
        if (done >= end) break;
      }
    } finally {
      importing.close();
    }
  }

  /** All of a table, unless something newer begins meanwhile. */
  async *#piecesFor(run: number, table: Table): AsyncGenerator<Uint8Array> {
    if (run !== this.#run) return;
    const pieces = piecesOf(await table.open());
    try {
      while (run === this.#run) {
        const piece = await pieces.next();
        if (!piece || run !== this.#run) return;
        yield piece;
      }
    } finally {
      void pieces.cancel();
    }
  }

  /** The book of the last import; null where there is none. */
  bookText(): string | null {
    return this.#import?.bookText() ?? null;
  }
}
