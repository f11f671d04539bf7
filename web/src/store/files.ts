// SPDX-License-Identifier: MIT
// The file behind a book, where the browser can reach it again: written to when the reader saves, and looked at
// when the reader comes back to the page.

declare global {
  interface FileSystemHandle {
    queryPermission?(asked: { mode: "read" | "readwrite" }): Promise<PermissionState>;
    requestPermission?(asked: { mode: "read" | "readwrite" }): Promise<PermissionState>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
  interface Window {
    showOpenFilePicker?(asked: object): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(asked: object): Promise<FileSystemFileHandle>;
  }
}

const kinds = [{ description: "mediabuy", accept: { "application/toml": [".toml"], "application/json": [".json"] } }];

const isAbort = (error: unknown) => error instanceof DOMException && error.name === "AbortError";

/** Undefined where there is no such thing here, null where the reader thought better of it. */
async function asked(pick: () => Promise<FileSystemFileHandle | undefined>): Promise<FileSystemFileHandle | null | undefined> {
  try {
    return await pick();
  } catch (error) {
    return isAbort(error) ? null : undefined;
  }
}

export const chooseToOpen = () =>
  asked(async () => (await window.showOpenFilePicker?.({ types: kinds }))?.[0]);

export const chooseToSave = (name: string) =>
  asked(async () => window.showSaveFilePicker?.({ suggestedName: name, types: kinds }));

/** Of what was dropped. Asked for at once: later the browser has forgotten. */
export async function handleOf(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | null> {
  try {
    const handle = await item?.getAsFileSystemHandle?.();
    return handle?.kind === "file" ? (handle as FileSystemFileHandle) : null;
  } catch {
    return null;
  }
}

const sha256 = async (text: string) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** As a file was when it was last read or written here. */
export interface Seen {
  size: number;
  lastModified: number;
  sha256: string;
}

/** By somebody else. */
export interface Changed {
  file: File;
  text: string;
  now: Seen;
}

export const seen = async ({ size, lastModified }: File, text: string): Promise<Seen> => ({ size, lastModified, sha256: await sha256(text) });

/** The file where it is another than was seen, else null. Refused where it may not be looked at unasked. */
export async function changedSince(handle: FileSystemFileHandle, before: Seen): Promise<Changed | null> {
  const file = await handle.getFile();
  if (file.size === before.size && file.lastModified === before.lastModified) return null;
  const text = await file.text();
  const now = await seen(file, text);
  return now.sha256 === before.sha256 ? null : { file, text, now };
}

/** Whether the reader lets the page write there; a browser that remembers no leave asks. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const mode = { mode: "readwrite" } as const;
  const leave = (await handle.queryPermission?.(mode)) ?? "granted";
  return (leave === "prompt" ? await handle.requestPermission?.(mode) : leave) === "granted";
}

export async function write(handle: FileSystemFileHandle, text: string): Promise<Seen> {
  const stream = await handle.createWritable(); // beside it, and in its place only once it is whole
  await stream.write(text);
  await stream.close();
  return seen(await handle.getFile(), text);
}
