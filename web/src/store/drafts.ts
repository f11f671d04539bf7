// SPDX-License-Identifier: MIT
// Unsaved work, kept by the browser on this machine until it is saved or thrown away.

import type { Seen } from "./files";

export interface Draft {
  /** Of the book. */
  name: string;
  text: string;
  /** When it was kept. Units: milliseconds, as Date takes them. */
  at: number;
  /** The file that it is of, where the browser can reach it again. */
  handle: FileSystemFileHandle | null;
  /** As that file was. */
  seen: Seen | null;
}

const database = "mediabuy";
const store = "drafts";

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing here"));
  });

let opened: Promise<IDBDatabase> | null = null;

/** Refused where the browser keeps nothing: in private windows of some, and for some pages from a file. */
function open(): Promise<IDBDatabase> {
  opened ??= (async () => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "name" });
    return settled(request);
  })();
  return opened;
}

async function drafts(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await open()).transaction(store, mode, mode === "readwrite" ? { durability: "strict" } : {}).objectStore(store);
}

export async function keepDraft(draft: Draft): Promise<void> {
  const kept = await drafts("readwrite");
  await settled(kept.put(draft));
}

export async function dropDraft(name: string): Promise<void> {
  await settled((await drafts("readwrite")).delete(name));
}

export async function draftOf(name: string): Promise<Draft | null> {
  return (await settled<Draft | undefined>((await drafts("readonly")).get(name))) ?? null;
}

/** Newest first. */
export async function allDrafts(): Promise<Draft[]> {
  const all = await settled<Draft[]>((await drafts("readonly")).getAll());
  return all.sort((one, other) => other.at - one.at);
}
