// SPDX-License-Identifier: MIT
// The whole page as one file that asks for nothing: script, style, icon, worker and engine lie inside it.

import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { engineInside } from "./engine-inside";
import { oneFilePolicy } from "./policy";
import { scriptOf } from "./script";

interface Asked {
  /** The folder of the engine's npm package. */
  engine: string;
  worker: string;
  icon: string;
  /** The name of the file. */
  name: string;
}

/** The worker's address is that of its own text, kept in memory. */
const workerModule = (script: string) => `
const text = ${JSON.stringify(script)};
export default URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
`;

/** The end of a script, and the beginning of a comment, would be read by the page's own parser. */
const withinScript = (code: string) => code.replace(/<(?=\/script|!--|script)/gi, "\\x3c");

/** What a build has made, by its ending. */
type Made = Record<string, { type: string; code?: string; source?: string | Uint8Array; fileName: string }>;

function only(bundle: Made, ending: string): string {
  const files = Object.values(bundle).filter((file) => file.fileName.endsWith(ending));
  if (files.length !== 1) throw new Error(`${files.length} files end in ${ending}: one was wanted`);
  return String(files[0]!.code ?? files[0]!.source);
}

function assemble(html: string, code: string, style: string, icon: string): string {
  const script = withinScript(code);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${oneFilePolicy(script, style)}">`;
  const address = `data:image/svg+xml,${encodeURIComponent(icon)}`;
  // Functions, since what is put in may well hold a dollar sign.
  return html
    .replace(/\s*<script type="module"[^>]*><\/script>/g, "")
    .replace(/\s*<link rel="(stylesheet|manifest)"[^>]*>/g, "")
    .replace(/(<link rel="icon" href=")[^"]*/, (_, before: string) => before + address)
    .replace(/<head>/, () => `<head>\n${policy}`)
    .replace(/<\/head>/, () => `<style>${style}</style>\n</head>`)
    .replace(/<\/body>/, () => `<script type="module">${script}</script>\n</body>`);
}

export function oneFile({ engine, worker, icon, name }: Asked): Plugin {
  const resolved = "\0worker-inside";
  return {
    name: "one-file",
    enforce: "pre",
    resolveId: (id) => (id.endsWith("/worker?worker&url") ? resolved : null),
    async load(id) {
      if (id !== resolved) return null;
      return workerModule(await scriptOf({ entry: worker, plugins: [engineInside(engine)] }));
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const made = bundle as unknown as Made;
        const page = assemble(only(made, ".html"), only(made, ".js"), only(made, ".css"), readFileSync(icon, "utf8"));
        for (const key of Object.keys(bundle)) delete bundle[key];
        this.emitFile({ type: "asset", fileName: name, source: page });
      },
    },
  };
}
