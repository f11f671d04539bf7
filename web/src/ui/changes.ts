// SPDX-License-Identifier: MIT
// What was done to a text, kept so that it can be undone: by whom it was made does not matter, a form, the
// editor or a tidying up.

/** `removed` stood at `at` and gave way to `inserted`. In UTF-16 units, as strings are indexed. */
export interface Change {
  at: number;
  removed: string;
  inserted: string;
  /** What it was, in the reader's words: "Add the source". */
  label: string;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

/** The one stretch in which two texts differ; null where they do not. No pair of surrogates is split. */
export function changeBetween(before: string, after: string, label: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  if (at > 0 && isHigh(before.charCodeAt(at - 1))) at -= 1;
  let same = 0;
  const most = shorter - at;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  if (same > 0 && isHigh(before.charCodeAt(before.length - same - 1))) same -= 1;
  return {
    at,
    removed: before.slice(at, before.length - same),
    inserted: after.slice(at, after.length - same),
    label,
  };
}

const replaced = (text: string, at: number, gone: string, put: string) => text.slice(0, at) + put + text.slice(at + gone.length);

export const apply = (text: string, { at, removed, inserted }: Change) => replaced(text, at, removed, inserted);
export const revert = (text: string, { at, removed, inserted }: Change) => replaced(text, at, inserted, removed);

/** What was done, and what was undone of it. Never longer than `most`: the oldest is forgotten. */
export class History {
  readonly #past: Change[] = [];
  #future: Change[] = [];

  constructor(readonly most = 1000) {}

  get undoable(): Change | null {
    return this.#past.at(-1) ?? null;
  }

  get redoable(): Change | null {
    return this.#future.at(-1) ?? null;
  }

  add(change: Change): void {
    this.#past.push(change);
    if (this.#past.length > this.most) this.#past.shift();
    this.#future = [];
  }

  /** Null where there is nothing to undo. */
  undo(text: string): string | null {
    const change = this.#past.pop();
    if (!change) return null;
    this.#future.push(change);
    return revert(text, change);
  }

  redo(text: string): string | null {
    const change = this.#future.pop();
    if (!change) return null;
    this.#past.push(change);
    return apply(text, change);
  }
}
