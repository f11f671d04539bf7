// SPDX-License-Identifier: MIT
// The engine's package with its WebAssembly inside, for the page in one file: there is nothing to fetch.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const name = "mediabuy";
const resolved = `\0${name}`;

const packed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).toString("base64");

/** `load` as the package has it, but that it brings the bytes along. */
const module = (engine: string) => `
import { load as loadFrom } from "${engine}/index.js";
const first = ${JSON.stringify(packed(`${engine}/mediabuy.wasm`))};
const rest = ${JSON.stringify(packed(`${engine}/mediabuy-rest.wasm`))};
async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
export const load = async (options) =>
  loadFrom({ ...options, wasmBinary: await unpacked(first), restBinary: await unpacked(rest) });
`;

export function engineInside(engine: string): Plugin {
  return {
    name: "engine-inside",
    enforce: "pre",
    resolveId: (id) => (id === name ? resolved : null),
    load: (id) => (id === resolved ? module(engine) : null),
    // Where its files would lie: never asked for, since the bytes are handed over.
    transform: (code, id) =>
      id.startsWith(engine) && code.includes("import.meta.url")
        ? { code: code.replaceAll("import.meta.url", '"file:///"'), map: null }
        : null,
  };
}
