// SPDX-License-Identifier: MIT
// The text of the open book, and what was done to it. Forms, editor and tidying up change it through the desk,
// so that one history undoes them all.

import { apply, changeBetween, History, type Change } from "../ui/changes";

/** An editor that shows the text: it follows what is changed elsewhere, and hands over what is typed in it. */
export interface Follower {
  changed(change: Change, back: boolean): void;
  laid(text: string | null): void;
  /** Whatever was typed and not handed over yet. */
  settle(): void;
}

export class Manuscript {
  /** Null: nobody has asked for it yet, or there is none. */
  text = $state.raw<string | null>(null);
  undoable = $state.raw<Change | null>(null);
  redoable = $state.raw<Change | null>(null);
  /** As it was opened, or last saved. */
  #kept = $state.raw<string | null>(null);
  #history = new History();
  #followers = new Set<Follower>();

  /** There is something that a file would not have. */
  get edited(): boolean {
    return this.text !== this.#kept;
  }

  /** Returns what ends it. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Before the text is read or changed: nothing typed is lost, nor undone out of turn. */
  settle(): void {
    for (const follower of this.#followers) follower.settle();
  }

  /** Another book. `kept`: what a file has of it; null where no file has any. */
  lay(text: string | null, kept: string | null = text): void {
    this.text = text;
    this.#kept = kept;
    this.#history = new History();
    this.#tell();
    for (const follower of this.#followers) follower.laid(text);
  }

  /** Whether it changed at all. `from`: the editor that it was typed in, which shows it already. */
  edit(change: Change | null, from: Follower | null = null): boolean {
    if (!change || this.text === null) return false;
    this.#history.add(change);
    this.#take(apply(this.text, change), change, false, from);
    return true;
  }

  /** The same, where only the whole new text is known. */
  rewrite(text: string, label: string): boolean {
    return this.edit(this.text === null ? null : changeBetween(this.text, text, label));
  }

  undo(): boolean {
    const change = this.#history.undoable;
    const text = change && this.text !== null ? this.#history.undo(this.text) : null;
    if (!change || text === null) return false;
    this.#take(text, change, true, null);
    return true;
  }

  redo(): boolean {
    const change = this.#history.redoable;
    const text = change && this.text !== null ? this.#history.redo(this.text) : null;
    if (!change || text === null) return false;
    this.#take(text, change, false, null);
    return true;
  }

  keep(text: string | null): void {
    this.#kept = text;
  }

  #take(text: string, change: Change, back: boolean, from: Follower | null): void {
    this.text = text;
    this.#tell();
    for (const follower of this.#followers) if (follower !== from) follower.changed(change, back);
  }

  #tell(): void {
    this.undoable = this.#history.undoable;
    this.redoable = this.#history.redoable;
  }
}
