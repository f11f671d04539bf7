// SPDX-License-Identifier: MIT
// Serves the built page from a path of its own, and opens it in Chromium.

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const siteFolder = process.env.MEDIABUY_SITE ?? join(root, "build/site");
/** The page in one file. */
export const pageFile = process.env.MEDIABUY_PAGE ?? join(root, "build/mediabuy.html");
const engineFolder = process.env.MEDIABUY_NPM ?? join(root, "build/npm");

/** The page's development tools are installed in web/. */
const fromWeb = createRequire(join(root, "web/package.json"));
const { chromium } = fromWeb("playwright-core");
export const axeSource = readFileSync(fromWeb.resolve("axe-core/axe.min.js"), "utf8");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The page must work under any path, so the tests put it under one. */
const path = "/some/folder/";

export async function serve(folder = siteFolder) {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} holds no page; build it first`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : "";
    const file = resolve(folder, normalize(decodeURIComponent(name)));
    if (!name || !file.startsWith(resolve(folder)) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  server.unref(); // a test that fails before it closes this ends all the same
  const { port } = server.address();
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** The same engine in Node: what the page must show. */
export async function loadEngine() {
  const { load } = await import(pathToFileURL(join(engineFolder, "index.js")));
  const wasm = join(engineFolder, "mediabuy.wasm");
  return load(existsSync(wasm) ? { wasmBinary: readFileSync(wasm) } : {});
}
