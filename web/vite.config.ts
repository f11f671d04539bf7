// SPDX-License-Identifier: MIT
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { firstView } from "./build/first-view";
import { offline } from "./build/offline";
import { oneFile } from "./build/one-file";
import { policyTag, sitePolicy } from "./build/policy";
import { ready } from "./build/ready";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Where the npm package `mediabuy` lies. Only a developer of the page sets another folder.
const engine = process.env.MEDIABUY_NPM ?? here("../build/npm");
const site = process.env.MEDIABUY_SITE ?? here("../build/site");
const page = process.env.MEDIABUY_PAGE ?? here("../build/mediabuy.html");

const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [policyTag(sitePolicy)],
};

const sitePlugins = [contentSecurityPolicy, firstView(["/view/money/Money.svelte", "virtual:ready/en"]), offline(here("src/offline/service-worker.ts"))];
const pagePlugins = [
  oneFile({
    engine,
    worker: here("src/engine/worker.ts"),
    icon: here("public/icon.svg"),
    name: basename(page),
  }),
];

/** One sheet, so that no view stands there undressed while its own is fetched. */
const siteBuild = { outDir: site, emptyOutDir: true, cssCodeSplit: false };
const pageBuild = {
  outDir: dirname(page),
  emptyOutDir: false,
  copyPublicDir: false,
  cssCodeSplit: false,
  rollupOptions: { output: { codeSplitting: false } }, // nothing to fetch later
};

/** `vite build` makes the site, `vite build --mode one-file` the page in one file. */
export default defineConfig(({ mode }) => {
  const inOneFile = mode === "one-file";
  return {
    base: "./", // the same files work under any path
    resolve: { alias: { mediabuy: `${engine}/index.js` } },
    plugins: [svelte(), ready(engine), ...(inOneFile ? pagePlugins : sitePlugins)],
    worker: { format: "es" },
    server: { fs: { allow: [here("."), engine] } },
    build: {
      target: "es2022",
      assetsInlineLimit: 0, // data: addresses would need a wider policy
      modulePreload: false,
      ...(inOneFile ? pageBuild : siteBuild),
    },
    test: { include: ["src/**/*.test.ts"] },
  } as ReturnType<Parameters<typeof defineConfig>[0] & (() => never)>;
});
