// SPDX-License-Identifier: MIT
// Files that the reader drops or chooses: a book goes onto the desk, official files to their import.

import { keeper } from "../../store/keeper.svelte";
import { desk } from "../desk.svelte";

const isBook = ({ name }: File) => /\.(toml|json)$/i.test(name);

/** Bytes in which JSON shows what it is. */
const enough = 1 << 16;

/** JSON that is no book may be releases, a page of an API or the description of tables: the engine knows them. */
async function isKnownJson(file: File): Promise<boolean> {
  const begins = await file.slice(0, enough).text().catch(() => "");
  if (/^\s*\{\s*"mediabuy"\s*:/.test(begins)) return false;
  return (await desk.importer?.knows(file)) ?? false;
}

/** As zips begin, and what tables are called. Whatever else it is, a book's reader says best what is wrong with it. */
async function isOfficial(file: File): Promise<boolean> {
  if (/\.(csv|tsv|psv|txt|zip)$/i.test(file.name)) return true;
  if (/\.json$/i.test(file.name)) return isKnownJson(file);
  const begins = isBook(file) ? "" : await file.slice(0, 2).text().catch(() => ""); // a folder has no bytes
  return begins === "PK";
}

export async function takeFiles(files: readonly File[], handle: FileSystemFileHandle | null): Promise<void> {
  const official: File[] = [];
  for (const file of files) if (await isOfficial(file)) official.push(file);
  if (!official.length) {
    if (files[0]) await keeper.open(files[0], handle);
    return;
  }
  if (desk.book.number === null) await keeper.backToBuiltIn(); // beside a book that is none no view is shown
  desk.refusal = null;
  desk.go({ view: "import", figure: null, answer: null });
  await desk.importer?.add(official);
}
