// SPDX-License-Identifier: MIT
// The page's side of the worker.

import { workerAddress } from "./addresses";
import { readyAnswers, readyHello } from "./ready";
import type { Entry, Found, Head, Keys, Made, Readings, Search, Written } from "./authoring";
import type { Language } from "../ui/language.svelte";
import type { Formats, Found as FoundFile, Imported, ImportQuestion, Progress } from "./import/importing";
import { builtIn } from "./messages";
import type {
  Answers, BookNumber, CommandQuestion, ExportFormat, Exported, Format, Hello, Numbered, Opened, Questions, Reply, Request,
} from "./messages";

/** In one file its text is a plain script: a module from there the browser would not start. */
const workerType = import.meta.env.MODE === "one-file" ? "classic" : "module";

export class EngineFailure extends Error {}

export class Client {
  #started: Worker | null = null;
  readonly #open = new Map<number, { resolve(reply: Reply): void; reject(reason: Error): void; tell?(progress: Progress): void }>();
  #lastId = 0;

  /** Started when it is first wanted. */
  get #worker(): Worker {
    return (this.#started ??= this.#start());
  }

  #start(): Worker {
    const worker = new Worker(workerAddress(), { type: workerType, name: "mediabuy" });
    worker.addEventListener("message", (event: MessageEvent<Numbered<Reply>>) => {
      const { id, message } = event.data;
      const caller = this.#open.get(id);
      if (message.kind === "progress") return caller?.tell?.(message.progress);
      this.#open.delete(id);
      if (message.kind === "failed") caller?.reject(new EngineFailure(message.message));
      else caller?.resolve(message);
    });
    // A worker that cannot even start says so here and answers nobody.
    worker.addEventListener("error", (event) => {
      const reason = new EngineFailure(event.message || "its worker did not start");
      for (const caller of this.#open.values()) caller.reject(reason);
      this.#open.clear();
    });
    return worker;
  }

  #send(message: Request, tell?: (progress: Progress) => void): Promise<Reply> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject, tell });
      this.#worker.postMessage({ id, message } satisfies Numbered<Request>);
    });
  }

  /** A reply of another kind is a fault of ours. */
  async #expect<Kind extends Reply["kind"]>(
    message: Request,
    kind: Kind,
    tell?: (progress: Progress) => void,
  ): Promise<Extract<Reply, { kind: Kind }>> {
    const reply = await this.#send(message, tell);
    if (reply.kind !== kind) throw new EngineFailure("unexpected reply");
    return reply as Extract<Reply, { kind: Kind }>;
  }

  /** What there is to ask, in words of that language. */
  async hello(language: Language): Promise<Hello> {
    return (await readyHello(language)) ?? this.awake(language);
  }

  /** The same from the engine itself: once this ends, it is there. */
  async awake(language: Language): Promise<Hello> {
    return (await this.#expect({ kind: "hello", language }, "hello")).hello;
  }

  async open(text: string, name: string, language: Language): Promise<Opened> {
    return (await this.#expect({ kind: "open", text, name, language }, "opened")).opened;
  }

  async close(book: BookNumber): Promise<void> {
    await this.#send({ kind: "close", book });
  }

  /** What stands in the file of the built-in book. */
  async builtInText(): Promise<string> {
    return (await this.#expect({ kind: "text" }, "text")).text;
  }

  async keys(): Promise<Keys> {
    return (await this.#expect({ kind: "keys" }, "keys")).keys;
  }

  async records(book: BookNumber, search: Search, language: Language): Promise<Found> {
    return (await this.#expect({ kind: "records", book, search, language }, "records")).found;
  }

  /** The text with entries put in their places. The open book is not touched. */
  async write(text: string, name: string, entries: Entry[], language: Language): Promise<Written> {
    return (await this.#expect({ kind: "write", text, name, entries, language }, "written")).written;
  }

  async readings(text: string, currency: string, language: Language): Promise<Readings> {
    return (await this.#expect({ kind: "readings", text, currency, language }, "readings")).readings;
  }

  async format(text: string, name: string, language: Language): Promise<Made> {
    return (await this.#expect({ kind: "format", text, name, language }, "made")).made;
  }

  async template(head: Head, language: Language): Promise<Made> {
    return (await this.#expect({ kind: "template", head, language }, "made")).made;
  }

  async print(book: BookNumber, question: CommandQuestion, format: Format): Promise<string> {
    return (await this.#expect({ kind: "print", book, question, format }, "printed")).text;
  }

  async export(book: BookNumber, format: ExportFormat, options: Record<string, string>): Promise<Exported> {
    return (await this.#expect({ kind: "export", book, format, options }, "exported")).exported;
  }

  async formats(language: Language): Promise<Formats> {
    return (await this.#expect({ kind: "formats", language }, "formats")).formats;
  }

  /** What files are, before they are read. */
  async look(files: File[], language: Language): Promise<FoundFile[]> {
    return (await this.#expect({ kind: "look", files, language }, "looked")).found;
  }

  async import(files: File[], question: ImportQuestion, language: Language, tell: (progress: Progress) => void): Promise<Imported> {
    return (await this.#expect({ kind: "import", files, question, language }, "imported", tell)).imported;
  }

  async cancelImport(): Promise<void> {
    await this.#send({ kind: "cancel-import" });
  }

  /** The book that the last import made. */
  async importedText(): Promise<string | null> {
    return (await this.#expect({ kind: "imported-text" }, "imported-text")).text;
  }

  /** Null if a newer question overtook this one. All of them in one language. */
  async ask(book: BookNumber, questions: Questions, language: Language): Promise<Answers | null> {
    const ready = book === builtIn ? await readyAnswers(questions, language) : null;
    if (ready) return ready;
    const reply = await this.#send({ kind: "ask", book, questions });
    return reply.kind === "answers" ? reply.answers : null;
  }
}
