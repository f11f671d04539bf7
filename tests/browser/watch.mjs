// SPDX-License-Identifier: MIT
// A page in a context of its own, and the watch kept over it: for tests that open more than the usual one.

import assert from "node:assert/strict";

export async function watched(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  return { context, ...(await watchedPage(context)) };
}

export async function watchedPage(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const requests = [];
  const complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective}`));
  });
  /** No complaint in the console, no breach of the policy, no request elsewhere. */
  const nothingWentWrong = (address) => {
    assert.deepEqual(complaints, []);
    for (const url of requests) assert.ok(url.startsWith(address) || /^(blob|data):|^about:blank/.test(url), `asked for ${url}`);
  };
  return { page, requests, complaints, nothingWentWrong };
}

/** Drops a table that has the rows of `text` so many times two thousand times over, in pieces that are all the same: it
 *  takes no room. */
export async function dropLarge(page, text, times) {
  const transfer = await page.evaluateHandle(
    ([table, many]) => {
      const cut = table.indexOf("\n") + 1;
      const rows = new Blob(Array.from({ length: 2000 }, () => table.slice(cut)));
      const carried = new DataTransfer();
      carried.items.add(new File([table.slice(0, cut), ...Array.from({ length: many }, () => rows)], "large.csv"));
      return carried;
    },
    [text, times],
  );
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("main", type, { dataTransfer: transfer });
  await page.waitForSelector(".files");
}
