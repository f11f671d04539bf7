// SPDX-License-Identifier: MIT
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Where the npm package `mediabuy` lies. Only a developer of the page sets another folder.
const engine = process.env.MEDIABUY_NPM ?? here("../build/npm");

// What the page may do, told to the browser: run its own scripts and its own WebAssembly, read its own
// files, and nothing else. The development server needs more, so the rule is written at build time only.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:", // a chart becomes pixels by way of a picture that the page has made
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html mediabuy-worker",
].join("; ");

function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policy },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig({
  base: "./", // the same files work under any path
  resolve: { alias: { mediabuy: `${engine}/index.js` } },
  plugins: [svelte(), contentSecurityPolicy()],
  worker: { format: "es" },
  server: { fs: { allow: [here("."), engine] } },
  build: {
    outDir: process.env.MEDIABUY_SITE ?? here("../build/site"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // data: addresses would need a wider policy
    modulePreload: false,
  },
  test: { include: ["src/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
