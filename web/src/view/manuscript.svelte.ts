// SPDX-License-Identifier: MIT
// The text of the open book, and what was done to it. Forms, editor and tidying up change it through the desk,
// so that one history undoes them all.

import { changeBetween, History, type Change } from "../ui/changes";

export class Manuscript {
  /** Null: nobody has asked for it yet, or there is none. */
  text = $state.raw<string | null>(null);
  undoable = $state.raw<Change | null>(null);
  redoable = $state.raw<Change | null>(null);
  /** As it was opened, or last saved. */
  #kept = $state.raw<string | null>(null);
  #history = new History();

  /** There is something that a file would not have. */
  get edited(): boolean {
    return this.text !== this.#kept;
  }

  /** Another book. `kept`: what a file has of it; null where no file has any. */
  lay(text: string | null, kept: string | null = text): void {
    this.text = text;
    this.#kept = kept;
    this.#history = new History();
    this.#tell();
  }

  /** Whether it changed at all. */
  edit(text: string, label: string): boolean {
    const change = this.text === null ? null : changeBetween(this.text, text, label);
    if (!change) return false;
    this.#history.add(change);
    this.text = text;
    this.#tell();
    return true;
  }

  undo(): boolean {
    return this.#take(this.text === null ? null : this.#history.undo(this.text));
  }

  redo(): boolean {
    return this.#take(this.text === null ? null : this.#history.redo(this.text));
  }

  keep(text: string | null): void {
    this.#kept = text;
  }

  #take(text: string | null): boolean {
    if (text === null) return false;
    this.text = text;
    this.#tell();
    return true;
  }

  #tell(): void {
    this.undoable = this.#history.undoable;
    this.redoable = this.#history.redoable;
  }
}
