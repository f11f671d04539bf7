// SPDX-License-Identifier: MIT
// What lies on the desk: the open book, the place in it, and the engine's latest answers. Components read
// from here and call its verbs; only this file talks to the engine and to the browser's history.

import type { AnswersRow, Calculator, Command, Envelope, Problem, StatusRow } from "../engine/envelope";
import { Client } from "../engine/client";
import { mostListed } from "../engine/listed";
import {
  builtIn, type Answers, type BookNumber, type CommandQuestion, type ExportFormat, type Format, type Question, type Questions,
} from "../engine/messages";
import { datesOf, languageIn, questionName, readPlace, start, writePlace, type Place } from "../ui/address";
import type { Change } from "../ui/changes";
import { download } from "../ui/download";
import { isLanguage, language, type Language } from "../ui/language.svelte";
import { later } from "../ui/later.svelte";
import { Trail } from "../ui/trail";
import { Author } from "./author";
import { Importer } from "./import/importer.svelte";
import { Manuscript, type Follower } from "./manuscript.svelte";
import type { View } from "./registry";
import { words } from "./head/words";

interface Opened {
  /** Null: nothing at all could be read. */
  number: BookNumber | null;
  name: string;
  problems: Problem[];
  builtIn: boolean;
}

/** A book to begin with. */
export interface First {
  name: string;
  text: string;
  /** A file has it as it is. */
  saved: boolean;
}

/** Something that runs or not, and can be chosen. */
export type Thing = Pick<StatusRow, "id" | "name" | "kind">;

/** Milliseconds. A hand that drags takes a step every 16; a slower answer is made in a hurry next time. */
const patience = 32;
/** Milliseconds without a step after which the date lies still. */
const restAfter = 160;

const reference: Opened = { number: builtIn, name: "", problems: [], builtIn: true };

/** Changed, the built-in book is the reader's own, and is named so. */
const ownNameOf = (name: string) => name.replace(/(\.[a-z]+)?$/i, (ending) => `-edited${ending || ".toml"}`);

const openedIn = (head: Envelope | null | undefined, { answer }: Place): AnswersRow | null =>
  (answer && (head?.rows as AnswersRow[] | undefined)?.find((row) => questionName(row.question) === answer)) || null;

class Desk {
  place = $state.raw<Place>(start);
  book = $state.raw<Opened>(reference);
  answers = $state.raw<Answers | null>(null);
  commands = $state.raw<Command[]>([]);
  calculators = $state.raw<Calculator[]>([]);
  /** All that the book holds, once a view has asked for it. Names and ids are the same on every date. */
  things = $state.raw<Thing[] | null>(null);
  version = $state("");
  readonly manuscript = new Manuscript();
  /** Helps to write in the book; null until there is an engine. */
  author = $state.raw<Author | null>(null);
  /** Reads official files; null until there is an engine. */
  importer = $state.raw<Importer | null>(null);
  /** The engine reads what was changed; the answers are still those of the text before. */
  reading = $state(false);
  /** A question is with the engine; the answers shown are still those of the one before. */
  waiting = $state(false);
  /** Why there is no engine at all. */
  failure = $state<string | null>(null);
  /** Why the file that was dropped last could not be opened. */
  refusal = $state<string | null>(null);

  /** Puts a text into a file, and says whether it lies there now. */
  saver: (name: string, text: string) => Promise<boolean> = async (name, text) => {
    download(name, "application/toml", text);
    return true;
  };

  #views: readonly View[] = [];
  #client: Client | null = null;
  /** The language in which the engine told what there is to ask. */
  #learnt: Language = language.current;
  #asked = "";
  /** What was asked when the answers shown were made. */
  #answered = "";
  #asking: Promise<void> = Promise.resolve();
  readonly #trail = new Trail();
  /** Answers to everything took longer than a drag can wait. */
  #heavy = false;
  /** A date is being dragged over such a book. */
  #hurried = false;
  /** Ends the pause after which the hand rests. */
  #moveOn = () => {};
  #rereading: Promise<void> | null = null;

  /** Any answer tells the book's title and dates; the four answers are always there. */
  get head(): Envelope | null {
    return this.answers?.head ?? null;
  }

  /** The answer at the head whose evidence is asked for. */
  get opened(): AnswersRow | null {
    return openedIn(this.head, this.place);
  }

  get fileName(): string {
    return this.book.builtIn ? (this.head?.book.name ?? "") : this.book.name;
  }

  /** The book's name on the command line; the built-in one needs none. */
  get commandBook(): string | null {
    return this.book.builtIn ? null : this.book.name;
  }

  /** What the built-in book will be called once it is changed. */
  get ownName(): string {
    return ownNameOf(this.fileName);
  }

  /** The text of the open book; null until it is there (`fetchText` asks for that of the built-in one). */
  get text(): string | null {
    return this.manuscript.text;
  }

  /** There is something in it that its file has not. */
  get edited(): boolean {
    return this.manuscript.edited;
  }

  get view(): View | undefined {
    return this.#views.find((view) => view.name === this.place.view);
  }

  /** `first`: what lies on the desk in place of the built-in book. The address is meant of it. */
  async begin(views: readonly View[], first: Promise<First | null> = Promise.resolve(null)): Promise<void> {
    const names = views.map((view) => view.name);
    const fromAddress = () => {
      const told = languageIn(location.hash);
      if (isLanguage(told)) language.current = told;
      return readPlace(location.hash, names);
    };
    this.#views = views;
    this.place = fromAddress();
    const elsewhere = () => {
      this.#trail.leave();
      this.#arrive(fromAddress());
    };
    addEventListener("popstate", elsewhere);
    addEventListener("hashchange", elsewhere);
    try {
      this.#client = new Client();
      this.importer = new Importer(this.#client);
      this.author = new Author(this.#client, () => ({
        number: this.book.number,
        name: this.fileName,
        currency: this.head?.currency ?? "USD",
        text: this.text,
      }));
      await this.#learn();
      await this.#layFirst(await first);
      await this.#ask();
      later.add(() => void this.#client!.awake(language.current).catch((error: unknown) => this.#fail(error)));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** What there is to ask, in the language of the page. */
  async #learn(): Promise<void> {
    if (!this.#client) return;
    do {
      this.#learnt = language.current;
      const { version, commands, calculators } = await this.#client.hello(this.#learnt);
      this.version = version;
      this.commands = commands;
      this.calculators = calculators;
    } while (this.#learnt !== language.current); // the reader chose again meanwhile
  }

  /** All that the engine says once, of its table and of the text of the book, said in another language. */
  async #relearn(): Promise<void> {
    await this.#learn();
    await (this.book.builtIn ? this.#ask() : this.#reread());
  }

  async #layFirst(first: First | null): Promise<void> {
    if (!first) return;
    const { book, problems } = await this.#client!.open(first.text, first.name, language.current);
    this.manuscript.lay(first.text, first.saved ? first.text : null);
    this.#take({ number: book, name: first.name, problems, builtIn: false });
  }

  /** Goes to another place. A run of steps of one date is a single entry of the history. */
  go(change: Partial<Place>, run: string | null = null): void {
    const next = { ...this.place, ...change };
    const address = writePlace(next);
    if (address === writePlace(this.place)) return;
    const sameRun = this.#trail.step(address, run);
    this.#arrive(next, sameRun && this.#heavy);
  }

  /** Changes what a view keeps of its own in the address; null takes a key away. */
  setOwn(change: Readonly<Record<string, string | null>>, run: string | null = null): void {
    const next = Object.entries({ ...this.place.own, ...change }).filter((entry): entry is [string, string] => entry[1] !== null);
    this.go({ own: Object.fromEntries(next) }, run);
  }

  async open(file: File): Promise<void> {
    if (!this.#client) return;
    this.refusal = null;
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      const { book, problems } = await this.#client.open(text, file.name, language.current);
      await this.#lay({ number: book, name: file.name, problems, builtIn: false }, text);
    } catch (error) {
      if (error instanceof TypeError || error instanceof DOMException) {
        this.refusal = words().notText(file.name);
      } else this.#fail(error);
    }
  }

  /** Lays a text on the desk as a book that no file has yet. */
  async lay(text: string, name: string): Promise<void> {
    if (!this.#client) return;
    this.refusal = null;
    const { book, problems } = await this.#client.open(text, name, language.current);
    await this.#lay({ number: book, name, problems, builtIn: false }, text, null);
  }

  /** The text of the file in place of what lies on the desk. The place is kept. */
  async reopen(text: string): Promise<void> {
    this.manuscript.lay(text);
    await this.#reread();
  }

  async fetchText(): Promise<string | null> {
    if (this.text !== null || !this.#client || !this.book.builtIn) return this.text;
    const text = await this.#client.builtInText();
    if (this.text === null && this.book.builtIn) this.manuscript.lay(text);
    return this.text;
  }

  /** Changes the text of the book; every view follows once the engine has read it. The place is kept. */
  async edit(text: string, label: string): Promise<void> {
    if (this.manuscript.rewrite(text, label)) await this.#reread();
  }

  /** The same of what was typed in an editor. */
  async type(change: Change, editor: Follower): Promise<void> {
    if (this.manuscript.edit(change, editor)) await this.#reread();
  }

  async undo(): Promise<void> {
    this.manuscript.settle();
    if (this.manuscript.undo()) await this.#reread();
  }

  async redo(): Promise<void> {
    this.manuscript.settle();
    if (this.manuscript.redo()) await this.#reread();
  }

  /** Hands the text to the reader as a file. */
  async save(): Promise<void> {
    this.manuscript.settle();
    const text = await this.fetchText();
    if (text !== null && (await this.saver(this.fileName, text))) this.manuscript.keep(text);
  }

  /** The whole book as a file, on the dates of the page. */
  async export(format: ExportFormat): Promise<string | null> {
    const { number } = this.book;
    if (!this.#client || number === null) return null;
    const { by } = this.place;
    const asked = format === "html" ? { by, ...datesOf(this.place), ...this.#tongue } : {};
    return (await this.#client.export(number, format, asked)).text;
  }

  /** An answer as the command prints it, on the dates of the page. */
  async print({ command, options }: CommandQuestion, format: Format): Promise<string | null> {
    const { number } = this.book;
    if (!this.#client || number === null) return null;
    return this.#client.print(number, { command, options: { ...options, ...datesOf(this.place), ...this.#tongue } }, format);
  }

  /** Page and engine go on in another language. */
  speak(chosen: Language): void {
    language.choose(chosen);
    history.replaceState(history.state, "", writePlace(this.place));
    this.#arrive(this.place);
  }

  /** The language of the answers; English needs no word. */
  get #tongue(): { language?: Language } {
    return language.current === "en" ? {} : { language: language.current };
  }

  async backToBuiltIn(): Promise<void> {
    this.refusal = null;
    await this.#lay(reference, null);
  }

  /** Puts another book on the desk. Dates, grouping and selection were the old book's; sums to work out are not. */
  async #lay(book: Opened, text: string | null, kept = text): Promise<void> {
    const previous = this.book.number;
    this.manuscript.lay(text, kept);
    this.#take(book);
    const { view, scale, within, calculator, given } = this.place;
    const way = this.place.own["book.do"];
    this.place = { ...start, view, scale, within, calculator, given, own: way ? { "book.do": way } : {} };
    history.replaceState(null, "", writePlace(this.place));
    await (this.#asking = this.#ask());
    this.#release(previous); // only now has nobody a question about it
  }

  /** Whatever was asked was asked of the book before. */
  #take(book: Opened): void {
    this.book = book;
    this.#asked = "";
    this.things = null;
  }

  #release(number: BookNumber | null): void {
    if (number !== null && number !== builtIn) void this.#client?.close(number);
  }

  /** One reading at a time: what is changed meanwhile is read next, and nothing between. */
  #reread(): Promise<void> {
    this.#rereading ??= this.#readAll()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#rereading = null;
        this.reading = false;
      });
    return this.#rereading;
  }

  async #readAll(): Promise<void> {
    this.reading = true;
    for (let read: string | null = null, spoken = language.current; read !== this.text || spoken !== language.current; ) {
      const text: string | null = this.text;
      if (!this.#client || text === null) return;
      const before = this.book;
      const name = before.builtIn ? this.ownName : before.name;
      spoken = language.current;
      const { book, problems } = await this.#client.open(text, name, spoken);
      if (this.book !== before) {
        this.#release(book); // another book was laid on the desk meanwhile, and is read already
        return;
      }
      read = text;
      this.#take({ number: book, name, problems, builtIn: false });
      await (this.#asking = this.#ask());
      this.#release(before.number); // only now has nobody a question about it
    }
  }

  /** Resolves when the last question asked has its answer, or has been overtaken. */
  settled(): Promise<void> {
    return this.#asking;
  }

  #arrive(place: Place, hurried = false): void {
    this.place = place;
    this.#moveOn();
    this.#hurried = hurried;
    const asking = this.#learnt === language.current ? this.#ask() : this.#relearn();
    this.#asking = (hurried ? asking.then(() => this.#askAtRest()) : asking).catch((error: unknown) => this.#fail(error));
  }

  /** What a hurried question left out, once the date lies still. */
  async #askAtRest(): Promise<void> {
    const rested = await new Promise<boolean>((resolve) => {
      const pause = setTimeout(() => resolve(true), restAfter);
      this.#moveOn = () => {
        clearTimeout(pause);
        resolve(false);
      };
    });
    if (!rested) return;
    this.#hurried = false;
    await this.#ask();
  }

  #questions(): Questions {
    return {
      head: { command: "answers", options: datesOf(this.place) },
      ...this.view?.questions(this.place, this.#hurried),
    };
  }

  /** The engine's answers to them in the language of the page. */
  #answersTo(number: BookNumber, questions: Questions): Promise<Answers | null> {
    const spoken = Object.entries(questions).map(([name, question]) => [
      name,
      { ...question, options: { ...question.options, ...this.#tongue } } as Question,
    ]);
    return this.#client!.ask(number, Object.fromEntries(spoken), language.current);
  }

  async #ask(): Promise<void> {
    const number = this.book.number;
    if (!this.#client) return;
    if (number === null) {
      this.answers = null;
      return;
    }
    const questions = this.#questions();
    const asked = JSON.stringify([number, questions, this.place.answer, language.current]);
    if (asked === this.#asked) {
      // Only a scale or a selection changed, or the date came to rest and the view asks nothing more then.
      if (asked === this.#answered) this.waiting = this.#hurried;
      return;
    }
    this.#asked = asked;
    const [began, hurried] = [performance.now(), this.#hurried];
    this.waiting = true;
    const overtaken = () => asked !== this.#asked; // a newer question is under way
    const answers = await this.#answersTo(number, { ...questions, ...this.#listing() });
    if (overtaken() || !answers) return;
    this.#list(answers.things);
    // What an answer rests on can be asked only once it is known what answered it.
    const opened = openedIn(answers.head, this.place);
    const further = { ...this.view?.then?.(this.place, answers, hurried), ...(opened && this.#evidenceOf(opened)) };
    const more = Object.keys(further).length ? await this.#answersTo(number, further) : {};
    if (overtaken() || !more) return;
    this.answers = { ...answers, ...more };
    this.#answered = asked;
    this.waiting = this.#hurried;
    if (!hurried) this.#heavy = performance.now() - began > patience;
  }

  #evidenceOf({ command, id }: AnswersRow): Questions {
    return { evidence: { command, options: { ...(id && { ids: [id] }), ...(command === "report" && { most: mostListed }), ...datesOf(this.place) } } };
  }

  /** Asked once for each book: of a large one it is a long list. */
  #listing(): Questions {
    const wanted = this.view?.chooses && !this.things;
    return wanted ? { things: { command: "status", options: datesOf(this.place) } } : {};
  }

  #list(answer: Envelope | undefined): void {
    if (!answer || answer.problems.some((problem) => problem.severity === "error")) return;
    this.things = (answer.rows as StatusRow[]).map(({ id, name, kind }) => ({ id, name, kind }));
  }

  #fail(error: unknown): void {
    this.waiting = false;
    this.failure = error instanceof Error ? error.message : String(error);
  }
}

export const desk = new Desk();
