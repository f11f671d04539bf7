// SPDX-License-Identifier: MIT
// What every test of the page stands on: the built site, a browser, the same engine in Node, and the watch
// kept over each page that is opened.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before } from "node:test";
import { launch, loadEngine, serve } from "./site.mjs";

export const book = (name) => new URL(`books/${name}`, import.meta.url);
export const text = (name) => readFileSync(book(name), "utf8");

export let site, browser, engine, reference;
export let page;
let requests, complaints;

before(async () => {
  [site, browser, engine] = await Promise.all([serve(), launch(), loadEngine()]);
  reference = engine.reference();
});

after(async () => {
  await browser?.close();
  await site?.close();
});

export async function open(fragment = "", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  requests = [];
  complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    delete window.showSaveFilePicker; // its dialog no test could answer; without it the page hands out downloads
    window.violations = [];
    addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
  });
  await page.goto(site.address + fragment);
  await page.waitForSelector(".view, .problems");
  await whole();
}

/** Parts of the page come one after another. */
const whole = () => page.waitForSelector("main[aria-busy=false]");

/** Whatever a test did: no complaint in the console, no breach of the policy, no request elsewhere. */
async function nothingWentWrong() {
  assert.deepEqual(complaints, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  const own = [site.address, `blob:${new URL(site.address).origin}/`]; // what the page itself has made is no request to anywhere
  for (const url of requests) assert.ok(own.some((start) => url.startsWith(start)), `asked for ${url}`);
}

/** Ends a page, and holds it to what every page must keep. */
export async function close() {
  if (!page) return;
  await nothingWentWrong();
  await page.context().close();
  page = null;
}
afterEach(close);

/** A place within the page, as a link there goes. */
export async function go(state) {
  await page.evaluate((fragment) => (location.hash = fragment), state || "#money");
  await page.waitForSelector(`section[aria-labelledby=${/^#(\w+)/.exec(state || "#money")[1]}]`);
  await page.waitForSelector("#source", { state: /figure|answer/.test(state) ? "visible" : "detached" });
  await page.waitForTimeout(100);
  await whole();
}

/** The as-of day, as a reader changes it. */
export async function setAsOf(day) {
  const field = page.getByLabel("As of");
  await field.fill(day);
  await field.press("Enter");
}

export async function drop(name, bytes = readFileSync(book(name))) {
  const transfer = await page.evaluateHandle(
    ([data, fileName]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(data)], fileName));
      return carried;
    },
    [[...bytes], name],
  );
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("main", type, { dataTransfer: transfer });
}

export const line = (selector) => page.locator(selector).first().innerText().then((t) => t.replace(/\s+/g, " ").trim());
export const lines = (selector) => page.locator(selector).allInnerTexts().then((all) => all.map((t) => t.replace(/\s+/g, " ").trim()));
/** And what belongs to them: parts of the page come one after another. */
export async function waitForText(selector, words) {
  await page.waitForFunction(([s, w]) => document.querySelector(s)?.textContent.includes(w), [selector, words]);
  await whole();
}

/** The digits of a figure, without what only groups them. */
const digits = (shown) => shown.replace(/[^\d.\u2212-]/g, "").replace("\u2212", "-");
export const sameNumber = (shown, exact) => {
  const [whole, fraction = ""] = exact.split(".");
  const [shownWhole, shownFraction = ""] = digits(shown).split(".");
  return whole === shownWhole && fraction.replace(/0+$/, "") === shownFraction.replace(/0+$/, "");
};
