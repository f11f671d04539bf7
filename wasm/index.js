// SPDX-License-Identifier: MIT
// The engine for JavaScript: the C++ core as WebAssembly, with a method for each command of its table.
// Nothing runs at import; nothing throws for what stands in a book or a question.

import createModule from "./mediabuy.js";
import { joined } from "./parts.js";
import { name as referenceName, text as referenceText } from "./reference.js";

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());

/** Options as the engine takes them: names in kebab case, values as text, in step. */
function flatten(options) {
  const given = Object.entries(options).filter(([, text]) => text !== undefined && text !== null);
  return [given.map(([name]) => kebab(name)), given.map(([, text]) => String(text))];
}
const texts = (items) => [items ?? []].flat().map(String);

/** The same where an option may be given several times. */
function flattenLists(options) {
  const given = Object.entries(options ?? {}).flatMap(([name, each]) => texts(each).map((text) => [kebab(name), text]));
  return [given.map(([name]) => name), given.map(([, text]) => text)];
}

/** A form's lines in step: what is inside of a field has a point before it, an item of a list of tables its number. */
function lines(fields) {
  const out = [[], []];
  const add = (key, typed) => {
    if (typed === undefined || typed === null) return;
    if (Array.isArray(typed)) typed.forEach((item, i) => add(typeof item === "object" ? `${key}.${i}` : key, item));
    else if (typeof typed === "object") for (const [inner, text] of Object.entries(typed)) add(`${key}.${inner}`, text);
    else (out[0].push(key), out[1].push(String(typed)));
  };
  for (const [key, typed] of Object.entries(fields ?? {})) add(key, typed);
  return out;
}

/**
 * Loads the engine. `wasmBinary`, `restBinary`: the bytes of mediabuy.wasm and mediabuy-rest.wasm, where the caller has
 * them already. `restLater`, in a worker: as soon as the first part is there, which is enough for a first view; the
 * rest comes with `engine.rest()`, or when it is needed.
 */
export async function load({ wasmBinary, restBinary, restLater = false } = {}) {
  const { module, rest } = await joined(createModule, { first: wasmBinary, rest: restBinary });
  if (!restLater) await rest();
  const table = JSON.parse(module.commands("en"));

  class Book {
    #number;
    constructor(number) {
      this.#number = number;
    }
    /** One command by its name in the table, with ids and options: { by: "platform", asOf: "2026-01-09" }. */
    ask(command, options) {
      const { ids, ...rest } = options ?? {};
      return JSON.parse(module.ask(this.#number, String(command), texts(ids), ...flatten(rest)));
    }
    /** The same as text: "text" as a terminal has it, "csv", "markdown", or "json". */
    text(command, options, format = "text") {
      const { ids, ...rest } = options ?? {};
      return module.askText(this.#number, String(command), texts(ids), ...flatten(rest), String(format));
    }
    /** Every record by id and name, with its place in the file. */
    records({ language = "en" } = {}) {
      return JSON.parse(module.records(this.#number, String(language)));
    }
    /** The whole book as a file: a report as "html", with the options of report; the book itself as
     * "json", or as tables, in `files`, as "csv". */
    export(format, options) {
      return JSON.parse(module.exportBook(this.#number, String(format), ...flatten(options ?? {})));
    }
    close() {
      module.closeBook(this.#number);
    }
  }
  for (const { name } of table)
    Book.prototype[camel(name)] = function (options) {
      return this.ask(name, options);
    };
  if (Symbol.dispose) Book.prototype[Symbol.dispose] = Book.prototype.close;

  /** Where bytes are put for the engine to take. No first view needs it. */
  let made;
  const room = () => (made ??= { at: module.room(), bytes: module.roomBytes() });
  /** The memory may have grown since, and its view is a new one then. */
  const put = (bytes) => module.HEAPU8.set(bytes, room().at);

  /** Official files in: begin, feed and end each of them, then finish. What is wrong with the question, the answer says. */
  class Import {
    #number;
    constructor(format, options) {
      this.#number = module.beginImport(String(format), ...flattenLists(options));
    }
    /** The next file; of a member of an archive both names. */
    begin(name, archive = "") {
      module.beginFile(this.#number, String(name), String(archive));
    }
    /** Its next bytes, cut anywhere. Whether more of it is wanted. */
    feed(bytes) {
      let wanted = true;
      for (let at = 0; wanted && at < bytes.length; at += room().bytes) {
        const piece = bytes.subarray(at, at + room().bytes);
        put(piece);
        wanted = module.feed(this.#number, piece.length);
      }
      return wanted;
    }
    end() {
      module.endFile(this.#number);
    }
    /** Read so far, of all files. */
    get rows() {
      return module.importRows(this.#number);
    }
    /** The answer; nothing more is taken then. */
    finish() {
      return JSON.parse(module.finishImport(this.#number));
    }
    /** The book as a file has it; null where nothing was answered. */
    bookText() {
      return module.importBook(this.#number) || null;
    }
    close() {
      module.closeImport(this.#number);
    }
  }
  if (Symbol.dispose) Import.prototype[Symbol.dispose] = Import.prototype.close;

  const opened = (reply) => {
    const { book, problems } = JSON.parse(reply);
    return { book: book === undefined ? null : new Book(book), problems };
  };
  const written = (command, text, name, options) =>
    JSON.parse(module.writeText(command, String(text), String(name), ...flatten(options ?? {})));
  return Object.freeze({
    version: module.version(),
    /** Ends when all of the engine is there. */
    rest,
    /** What there is to ask, in words of that language: { language: "sv" }. */
    commands: ({ language = "en" } = {}) => JSON.parse(module.commands(String(language))),
    calculators: ({ language = "en" } = {}) => JSON.parse(module.calculators(String(language))),
    /** One calculator by its name: calc("split", ["$74,000.00"], { by: "1,2" }). */
    calc: (name, args, options) =>
      JSON.parse(module.calculate(String(name), texts(args), ...flatten(options ?? {}))),
    /** The problems in that language: read(text, "buys.toml", { language: "sv" }). */
    read: (text, name = "book.toml", { language = "en" } = {}) =>
      opened(module.openBook(String(text), String(name), String(language))),
    /** The formats of official files, and the filters that an import takes. */
    imports: ({ language = "en" } = {}) => JSON.parse(module.importFormats(String(language))),
    /** An import that is fed: import("usaspending", { text: ["advertising"], from: "2024-10-01" }). */
    import: (format, options) => new Import(format, options),
    /** What the first bytes of an official file tell of it; `whole` where they are all of it. */
    firstLook(bytes, name, { whole = false, language = "en" } = {}) {
      const begins = bytes.subarray(0, room().bytes);
      put(begins);
      return JSON.parse(module.firstLook(begins.length, whole && begins.length === bytes.length, String(name), String(language)));
    },
    reference: () => opened(module.openReference(referenceText, referenceName)).book,
    /** What stands in its file. */
    referenceText: () => referenceText,
    /** The JSON Schema of a book. */
    schema: () => JSON.parse(module.schema()),
    /** The key table of every kind of record. */
    keys: () => JSON.parse(module.keys()),
    /** Puts an entry made of a form's fields in its place: compose(text, "book.toml", "claim", { id: "x" }). */
    compose: (text, name, kind, fields, parentId, { language = "en" } = {}) =>
      JSON.parse(
        module.compose(String(text), String(name), String(kind), String(parentId ?? ""), ...lines(fields), String(language)),
      ),
    /** A book in its canonical layout, comments kept. */
    format: (text, name = "book.toml", options) => written("format", text, name, options),
    /** A commented book to begin with. */
    template: (options) => written("new", "", "", options),
    /** `words` as an id that the book does not have yet. */
    freshId: (text, name, kind, words) => module.freshId(String(kind), String(words ?? ""), String(text)),
    /** The printed amounts in a sentence, each with its place and reading. */
    amountsIn: (sentence, currency = "USD", { language = "en" } = {}) =>
      JSON.parse(module.amountsIn(String(sentence), String(currency), String(language))),
    /** The days in a sentence, each with its place. */
    daysIn: (sentence) => JSON.parse(module.daysIn(String(sentence))),
  });
}

/** An amount as its engine writes it ("5874000.00") in minor units (587400000n). */
export const minorUnits = (amount) => BigInt(amount.replace(".", ""));
