// SPDX-License-Identifier: MIT
// Watches over the reader's work: keeps what is not saved, knows the file behind the book and whether somebody
// changed it, and whether another tab has the same book. It tells; what becomes of it the reader decides.

import { download } from "../ui/download";
import { desk } from "../view/desk.svelte";
import { allDrafts, draftOf, dropDraft, keepDraft, type Draft } from "./drafts";
import { changedSince, chooseToSave, mayWrite, seen, write, type Changed, type Seen } from "./files";
import { isOpenElsewhere, Ownership } from "./tabs";

/** In this tab, over a reload. */
const thisTab = "mediabuy.book";
/** Units: milliseconds without a keystroke. */
const pause = 400;

const remembered = (): string | null => {
  try {
    return sessionStorage.getItem(thisTab);
  } catch {
    return null;
  }
};

function remember(name: string | null): void {
  try {
    if (name === null) sessionStorage.removeItem(thisTab);
    else sessionStorage.setItem(thisTab, name);
  } catch {
    // a page that may keep nothing has nothing to find again
  }
}

class Keeper {
  /** Unsaved work that is on the desk again. */
  restored = $state.raw<Draft | null>(null);
  /** Unsaved work that lies ready to be taken up. */
  offered = $state.raw<Draft | null>(null);
  /** The file was changed by somebody else since it was read. */
  elsewhere = $state.raw<Changed | null>(null);
  /** Another tab has the same book. */
  otherTab = $state(false);
  /** The browser keeps nothing for this page. */
  keepsNothing = $state(false);
  /** Why the file could not be written. */
  refusal = $state<string | null>(null);

  #handle: FileSystemFileHandle | null = null;
  #seen: Seen | null = null;
  /** What the draft of the open book holds; null where there is none. */
  #kept: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #owned: string | null | undefined;
  readonly #ownership = new Ownership();

  /**
   * What the page opens with: the work that this tab had before it was loaded anew. Of another it is said that it is
   * there; where the page brings a book along, only of that one.
   */
  async first(brought: string | null): Promise<{ name: string; text: string } | null> {
    try {
      const name = remembered();
      const draft = name === null ? null : await draftOf(name);
      if (draft && !(await isOpenElsewhere(draft.name))) {
        this.#lie(draft);
        return draft;
      }
      for (const each of await allDrafts())
        if ((brought === null || each.name === brought) && !(await isOpenElsewhere(each.name))) {
          this.offered = each;
          break;
        }
    } catch {
      this.keepsNothing = true;
    }
    return null;
  }

  /** Once the first answer is there. */
  begin(): void {
    desk.saver = (name, text) => this.save(name, text);
    $effect.root(() => {
      $effect(() => this.#changed(desk.text, desk.edited));
      $effect(() => this.#own(desk.book.builtIn ? null : desk.book.name));
    });
    addEventListener("focus", () => void this.#look());
    addEventListener("pagehide", () => void this.#keepNow());
    document.addEventListener("visibilitychange", () => void (document.hidden ? this.#keepNow() : this.#look()));
    addEventListener("beforeunload", (event) => {
      if (desk.edited && this.#kept !== desk.text) event.preventDefault(); // it would be lost
    });
    void this.#look(); // what happened to the file while the page was not there
  }

  /** A file that the reader chose or dropped. */
  async open(file: File, handle: FileSystemFileHandle | null): Promise<void> {
    await this.#keepNow();
    await desk.open(file);
    if (desk.refusal !== null) return;
    this.#forget();
    this.#handle = handle;
    const text = desk.text ?? "";
    this.#seen = handle ? await seen(file, text) : null;
    const draft = await draftOf(file.name).catch(() => null);
    if (draft && draft.text !== text) this.offered = draft;
    else if (draft) void dropDraft(file.name).catch(() => undefined);
  }

  async backToBuiltIn(): Promise<void> {
    await this.#keepNow();
    await desk.backToBuiltIn();
    this.#forget();
    remember(null);
  }

  /** Takes up the work that was offered. */
  async take(draft: Draft): Promise<void> {
    await this.#keepNow();
    await desk.lay(draft.text, draft.name);
    this.#forget();
    this.#lie(draft);
  }

  async discard(draft: Draft): Promise<void> {
    await dropDraft(draft.name);
    if (this.restored?.name !== draft.name) {
      this.offered = null;
      return;
    }
    this.#forget();
    remember(null);
    await desk.backToBuiltIn();
  }

  /** Whether a file has it now. */
  async save(name: string, text: string): Promise<boolean> {
    this.refusal = null;
    const chosen = this.#handle ?? (await chooseToSave(name));
    if (chosen === null) return false;
    if (chosen === undefined) {
      download(name, "application/toml", text);
      return true;
    }
    try {
      if (!(await mayWrite(chosen))) throw new Error("NotAllowedError");
      if (chosen === this.#handle && (await this.#look())) return false; // first the reader decides whose text stays
      this.#seen = await write(chosen, text);
      this.#handle = chosen;
      this.elsewhere = null;
      return true;
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
      return false;
    }
  }

  /** The text of the file, in place of what is on the desk. */
  async readAgain(): Promise<void> {
    if (!this.elsewhere) return;
    const { text, now } = this.elsewhere;
    await dropDraft(desk.book.name).catch(() => undefined);
    const handle = this.#handle;
    await desk.reopen(text);
    this.#forget();
    this.#handle = handle;
    this.#seen = now;
  }

  /** What is on the desk stays, and takes the place of the file when it is saved. */
  keepMine(): void {
    if (this.elsewhere) this.#seen = this.elsewhere.now;
    this.elsewhere = null;
  }

  /** Whether the file was changed by somebody else. */
  async #look(): Promise<boolean> {
    const [handle, before] = [this.#handle, this.#seen];
    if (!handle || !before || desk.book.builtIn) return false;
    try {
      const changed = await changedSince(handle, before);
      if (handle !== this.#handle) return false;
      this.elsewhere = changed && changed.text !== desk.text ? changed : null;
      if (changed && !this.elsewhere) this.#seen = changed.now; // the same words as on the desk
      return this.elsewhere !== null;
    } catch {
      return false; // moved or deleted: saving will say so
    }
  }

  #own(name: string | null): void {
    if (name === this.#owned) return;
    this.#owned = name;
    this.#ownership.take(name, (mine) => {
      this.otherTab = !mine;
      if (mine) this.#changed(desk.text, desk.edited);
    });
  }

  #changed(text: string | null, edited: boolean): void {
    clearTimeout(this.#timer);
    if (desk.book.builtIn) return;
    if (!edited) {
      if (this.#kept !== null) void dropDraft(desk.book.name).catch(() => undefined);
      this.#kept = null;
      this.restored = null;
      return;
    }
    if (text !== this.#kept) this.#timer = setTimeout(() => void this.#keepNow(), pause);
  }

  /** Only the tab that owns the book: two would overwrite each other. */
  async #keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    const { text } = desk;
    const { name, builtIn } = desk.book;
    if (text === null || builtIn || !desk.edited || this.otherTab || text === this.#kept) return;
    try {
      await keepDraft({ name, text, at: Date.now(), handle: this.#handle, seen: this.#seen });
      this.#kept = text;
      this.keepsNothing = false;
      remember(name);
    } catch {
      this.keepsNothing = true;
    }
  }

  #lie(draft: Draft): void {
    this.#handle = draft.handle;
    this.#seen = draft.seen;
    this.#kept = draft.text;
    this.restored = draft;
  }

  #forget(): void {
    this.restored = this.offered = this.elsewhere = null;
    this.refusal = null;
    this.#handle = this.#seen = this.#kept = null;
  }
}

export const keeper = new Keeper();
