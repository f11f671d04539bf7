// SPDX-License-Identifier: MIT
// The page names the scripts of its first view at once, so that the browser need not find them one behind another.

import type { Plugin } from "vite";

/** `modules`: how the ids of what is fetched later, but needed first, end. */
export function firstView(modules: readonly string[]): Plugin {
  return {
    name: "first-view",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const chunks = Object.values(bundle ?? {}).flatMap((made) => (made.type === "chunk" ? [made] : []));
        const entry = chunks.find(({ isEntry }) => isEntry);
        const wanted = new Set<string>();
        const take = (fileName: string) => {
          if (wanted.has(fileName) || fileName === entry?.fileName) return;
          wanted.add(fileName);
          chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(take);
        };
        for (const module of modules) {
          const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
          if (!found) throw new Error(`no script of its own holds ${module}`);
          take(found.fileName);
        }
        return [...wanted].map((fileName) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}
