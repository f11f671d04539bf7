// SPDX-License-Identifier: MIT
// Asks what the explorer's first view asks, of a module that counts its calls (wasm-split --instrument), and writes
// down which functions were called: they make up the first part of the module.
//   node first-view.mjs GLUE WASM REFERENCE PROFILE

import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [glue, wasm, reference, profile] = process.argv.slice(2);
const { default: create } = await import(pathToFileURL(glue).href);
const { text, name } = await import(pathToFileURL(reference).href);
const counting = new WebAssembly.Module(readFileSync(wasm));

let counted;
const module = await create({
  instantiateWasm(imports, receive) {
    const instance = new WebAssembly.Instance(counting, imports);
    counted = instance.exports;
    receive(instance, counting);
    return counted;
  },
});

const ask = (book, command, ids = [], options = {}) =>
  JSON.parse(module.ask(book, command, ids, Object.keys(options), Object.values(options)));

module.version();
for (const language of ["en", "sv"]) {
  module.commands(language);
  module.calculators(language);
  const opened = JSON.parse(
    language === "en" ? module.openReference(text, name) : module.openBook(text, "book.toml", language),
  ).book;
  ask(opened, "report", [], { by: "platform", most: "50", language });
  ask(opened, "report", [], { by: "contract", layer: "award", most: "50", language });
  ask(opened, "answers", [], { language });
  module.closeBook(opened);
}

const room = 1 << 20;
const at = module._malloc(room);
const length = counted.__write_profile(at, room);
if (length > room) throw new Error(`the profile has ${length} bytes`);
writeFileSync(profile, module.HEAPU8.slice(at, at + length));
