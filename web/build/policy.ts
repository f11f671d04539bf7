// SPDX-License-Identifier: MIT
// What the page may do, told to the browser: run its own scripts and its own WebAssembly, read its own files,
// and nothing else. The development server needs more, so the rule is written at build time only.

import { createHash } from "node:crypto";

const everywhere = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html mediabuy-worker",
];

/** Of the site: its own files, and no others. */
export const sitePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:", // a chart becomes pixels by way of a picture that the page has made
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  ...everywhere,
].join("; ");

/** As a policy names an inline script or style. */
export const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Of the page in one file: what lies inside it, and no way out. */
export const oneFilePolicy = (script: string, style: string) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    "img-src data: blob:",
    "connect-src 'none'",
    "worker-src blob:",
    ...everywhere,
  ].join("; ");

/** Where the rule stands in the page. It must come before whatever it rules. */
export const policyTag = (content: string) => ({
  tag: "meta",
  attrs: { "http-equiv": "Content-Security-Policy", content },
  injectTo: "head-prepend" as const,
});
