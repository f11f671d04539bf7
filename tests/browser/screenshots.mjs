// SPDX-License-Identifier: MIT
// node tests/browser/screenshots.mjs OUTDIR [FRAGMENT]: the page at 1280 and 390 pixels, light and dark.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, serve } from "./site.mjs";

const [folder, fragment = ""] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node tests/browser/screenshots.mjs OUTDIR [FRAGMENT]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const site = await serve();
const browser = await launch();
for (const width of [1280, 390]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(site.address + fragment);
    await page.waitForSelector(".view");
    await page.waitForSelector("main[aria-busy=false]"); // parts of the page come one after another
    const path = join(folder, `${colorScheme}-${width}.png`);
    await page.screenshot({ path, fullPage: true });
    console.log(path);
    await page.close();
  }
}
await browser.close();
await site.close();
