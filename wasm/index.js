// SPDX-License-Identifier: MIT
// The engine for JavaScript: the C++ core as WebAssembly, with a method for each command of its table.
// Nothing runs at import; nothing throws for what stands in a book or a question.

import createModule from "./mediabuy.js";

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());

/** Options as the engine takes them: names in kebab case, values as text, in step. */
function flatten(options) {
  const given = Object.entries(options).filter(([, text]) => text !== undefined && text !== null);
  return [given.map(([name]) => kebab(name)), given.map(([, text]) => String(text))];
}
const texts = (items) => [items ?? []].flat().map(String);

/** Node has no fetch for files: there the bytes are read and handed over. */
async function bytesInNode() {
  if (!globalThis.process?.versions?.node) return undefined;
  const files = "node:fs/promises"; // kept from bundlers, which would look for it in the browser
  const { readFile } = await import(/* @vite-ignore */ files);
  return readFile(new URL("mediabuy.wasm", import.meta.url));
}

/** Loads the engine. `wasmBinary`: the bytes of mediabuy.wasm, where the caller has them already. */
export async function load({ wasmBinary } = {}) {
  const bytes = wasmBinary ?? (await bytesInNode());
  const module = await createModule(
    bytes ? { wasmBinary: bytes } : { locateFile: () => new URL("mediabuy.wasm", import.meta.url).href },
  );
  const table = JSON.parse(module.commands());

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
    records() {
      return JSON.parse(module.records(this.#number));
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

  const opened = (reply) => {
    const { book, problems } = JSON.parse(reply);
    return { book: book === undefined ? null : new Book(book), problems };
  };
  return Object.freeze({
    version: module.version(),
    commands: () => structuredClone(table),
    calculators: () => JSON.parse(module.calculators()),
    /** One calculator by its name: calc("split", ["$74,000.00"], { by: "1,2" }). */
    calc: (name, args, options) =>
      JSON.parse(module.calculate(String(name), texts(args), ...flatten(options ?? {}))),
    read: (text, name = "book.toml") => opened(module.openBook(String(text), String(name))),
    reference: () => opened(module.openReference()).book,
    /** What stands in its file. */
    referenceText: () => module.referenceText(),
  });
}

/** An amount as its engine writes it ("5874000.00") in minor units (587400000n). */
export const minorUnits = (amount) => BigInt(amount.replace(".", ""));
