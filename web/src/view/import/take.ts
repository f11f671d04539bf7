// SPDX-License-Identifier: MIT
// Files that the reader drops or chooses: a book goes onto the desk, official files to their import.

import { keeper } from "../../store/keeper.svelte";
import { desk } from "../desk.svelte";

const isBook = ({ name }: File) => /\.(toml|json)$/i.test(name);

/** As zips begin, and what tables are called. Whatever else it is, a book's reader says best what is wrong with it. */
async function isOfficial(file: File): Promise<boolean> {
  if (/\.(csv|tsv|psv|txt|zip)$/i.test(file.name)) return true;
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
