// SPDX-License-Identifier: MIT
// The service worker of the site, made once the site lies ready: it is told each file by name, and a version that
// changes when any of them does.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";
import { scriptOf } from "./script";

const serviceWorker = "service-worker.js";

/** Every file under a folder, by its path within it. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== serviceWorker)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();

function versionOf(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}

export function offline(entry: string): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved: (config) => void (folder = config.build.outDir),
    async closeBundle() {
      const files = filesIn(folder);
      const define = {
        __FILES__: JSON.stringify(files.map((file) => (file === "index.html" ? "./" : `./${file}`))),
        __VERSION__: JSON.stringify(versionOf(folder, files)),
      };
      writeFileSync(join(folder, serviceWorker), await scriptOf({ entry, define }));
    },
  };
}
