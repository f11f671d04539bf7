// SPDX-License-Identifier: MIT
// What a first visit asks of the built-in book, asked of the engine when the page is built: `virtual:ready/en` and
// `virtual:ready/sv` are modules with what the engine answered (src/engine/ready.ts reads them).

import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import { mostListed } from "../src/engine/listed.ts";
import type { Ready } from "../src/engine/ready.ts";

const prefix = "virtual:ready/";

async function readyIn(language: string, folder: string): Promise<Ready> {
  const { load } = await import(pathToFileURL(`${folder}/index.js`).href);
  const engine = await load();
  const spoken = { language };
  const book = engine.reference();
  const answers: Ready["answers"] = [];
  const ask = (command: string, options: Record<string, string | string[]> = {}) => {
    const answer = book.ask(command, { ...options, ...spoken });
    answers.push({ question: { command, options }, answer });
    return answer;
  };
  ask("answers");
  ask("report", { by: "platform", most: mostListed });
  const awards = ask("report", { by: "contract", layer: "award", most: mostListed });
  ask("history", { ids: awards.rows.map(({ key }: { key: string }) => key) });
  book.close();
  const { version, commands, calculators } = engine;
  return { hello: { version, commands: commands(spoken), calculators: calculators(spoken) }, answers };
}

/** `engine`: the folder of its npm package. */
export function ready(engine: string): Plugin {
  return {
    name: "ready",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const found = await readyIn(id.slice(prefix.length + 1), engine);
      // A browser reads a text of JSON sooner than the same as a script.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(found))});`;
    },
  };
}
