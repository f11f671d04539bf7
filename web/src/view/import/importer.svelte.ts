// SPDX-License-Identifier: MIT
// The import that is on the desk: files that were given, what was found in them, how far the reading has come, and what
// came of it. The engine does all of it; here is kept what the view shows.

import type { Client } from "../../engine/client";
import type { Formats, Found, Imported, ImportQuestion, Progress } from "../../engine/import/importing";
import { language } from "../../ui/language.svelte";

/** nothing: no file yet. */
export type Stage = "nothing" | "looking" | "found" | "reading" | "done";

export class Importer {
  stage = $state<Stage>("nothing");
  formats = $state.raw<Formats | null>(null);
  found = $state.raw<readonly Found[]>([]);
  progress = $state.raw<Progress | null>(null);
  imported = $state.raw<Imported | null>(null);
  /** What was asked when that came of it. */
  question = $state.raw<ImportQuestion | null>(null);
  /** A fault of the engine. */
  failure = $state<string | null>(null);
  /** The reader's choice; else what the files themselves say. */
  chosen = $state<string | null>(null);

  readonly #client: Client;
  #files: readonly File[] = [];
  #learnt = "";

  constructor(client: Client) {
    this.#client = client;
  }

  /** Of the first file that is of a known one. */
  get recognised(): string | null {
    const looks = this.found.flatMap(({ parts }) => parts.map(({ look }) => look));
    return looks.find((look) => look?.format)?.format ?? null;
  }

  get format(): string | null {
    return this.chosen ?? this.recognised ?? this.formats?.formats[0] ?? null;
  }

  /** Filters that every known file can answer; all where none is known. */
  get answerable(): ReadonlySet<string> | null {
    const known = this.found.flatMap(({ parts }) => parts.flatMap(({ look }) => (look?.format ? [look.filters] : [])));
    return known.length ? new Set(known[0]!.filter((name) => known.every((each) => each.includes(name)))) : null;
  }

  get canRead(): boolean {
    return this.found.length > 0 && this.found.every(({ refusal }) => refusal === null);
  }

  /** In words of the page's language. What was read is read again where the reader has chosen another since. */
  async learn(): Promise<void> {
    const spoken = language.current;
    if (this.#learnt === spoken) return;
    this.#learnt = spoken;
    await this.#guarded(async () => {
      this.formats = await this.#client.formats(spoken);
      if (this.found.length) this.found = await this.#client.look([...this.#files], spoken);
    });
    if (this.stage === "done" && this.question) await this.read(this.question.filters);
  }

  /** Files come beside those that wait already; after an import they are new ones. */
  async add(files: readonly File[]): Promise<void> {
    if (this.stage === "reading") return;
    const kept = this.stage === "done" ? [] : this.#files;
    const same = (a: File, b: File) => a.name === b.name && a.size === b.size;
    this.#files = [...kept, ...files.filter((file) => !kept.some((each) => same(each, file)))];
    this.imported = null;
    this.chosen = null;
    this.stage = "looking";
    await this.#guarded(async () => {
      await this.learn();
      this.found = await this.#client.look([...this.#files], language.current);
      this.stage = "found";
    });
  }

  /** Whether the file, by its beginning, is of a format that is read here. */
  async knows(file: File): Promise<boolean> {
    const [found] = await this.#client.look([file], language.current).catch(() => []);
    return found?.parts.some(({ look }) => look?.format) ?? false;
  }

  /** Takes one of them back. */
  remove(at: number): void {
    this.#files = this.#files.filter((_, index) => index !== at);
    this.found = this.found.filter((_, index) => index !== at);
    this.chosen = null;
    if (!this.#files.length) this.stage = "nothing";
  }

  async read(filters: ImportQuestion["filters"]): Promise<void> {
    const format = this.format;
    if (!format || !this.canRead || this.stage === "reading") return;
    this.stage = "reading";
    this.progress = null;
    this.imported = null;
    this.question = { format, filters };
    await this.#guarded(async () => {
      const files = [...this.#files];
      const imported = await this.#client.import(files, { format, filters }, language.current, (progress) => (this.progress = progress));
      this.imported = imported;
      this.stage = imported.kind === "cancelled" ? "found" : "done";
    });
  }

  async cancel(): Promise<void> {
    await this.#guarded(() => this.#client.cancelImport());
  }

  /** The book that was made. */
  async text(): Promise<string | null> {
    let text: string | null = null;
    await this.#guarded(async () => void (text = await this.#client.importedText()));
    return text;
  }

  /** The same files, to be asked again. */
  again(): void {
    this.stage = "found";
  }

  async forget(): Promise<void> {
    this.#files = [];
    this.found = [];
    this.imported = this.progress = this.question = null;
    this.chosen = null;
    this.stage = "nothing";
    await this.cancel();
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    this.failure = null;
    try {
      await work();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.stage = this.#files.length ? "found" : "nothing";
    }
  }
}
