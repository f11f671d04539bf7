// SPDX-License-Identifier: MIT
// One TypeScript file and all that it imports, as the text of a single plain script.

import { build, type Plugin } from "vite";

interface Asked {
  entry: string;
  define?: Record<string, string>;
  plugins?: Plugin[];
}

export async function scriptOf({ entry, define, plugins }: Asked): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define,
    plugins,
    build: {
      write: false,
      target: "es2022",
      rollupOptions: { input: entry, output: { format: "iife", codeSplitting: false } },
    },
  } as Parameters<typeof build>[0]);
  const files = ([made].flat() as { output: { type: string; code?: string }[] }[]).flatMap(({ output }) => output);
  const [script, ...more] = files;
  if (script?.code === undefined || more.length) throw new Error(`${entry} does not make one script`);
  return script.code;
}
