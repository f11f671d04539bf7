// SPDX-License-Identifier: MIT
// The page without a network: after a first visit, from a plain file server, and as one file.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, loadEngine, pageFile, serve, siteFolder } from "./site.mjs";
import { watched } from "./watch.mjs";

let browser, reference;
const folder = mkdtempSync(join(tmpdir(), "mediabuy-offline-"));
before(async () => {
  browser = await launch();
  reference = (await loadEngine()).reference();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const answers = (page) => page.locator(".answers .answer").allInnerTexts().then((all) => all.map((t) => t.replace(/\s+/g, " ").trim()));
const expected = (options = {}) => reference.answers(options).rows.map((row) => row.answer);

/** The page shows what the engine answers, in each of its views. */
async function answersEverything(page) {
  await page.waitForSelector(".view");
  assert.deepEqual(await answers(page), expected());
  const field = page.getByLabel("As of");
  await field.fill("2025-11-01");
  await field.press("Enter");
  const [, running] = expected({ asOf: "2025-11-01" });
  await page.waitForFunction((words) => document.querySelector(".answers").textContent.includes(words), running);
  for (const name of await page.locator("nav a").evaluateAll((all) => all.map((a) => a.hash.slice(1).split("?")[0]))) {
    await page.evaluate((view) => (location.hash = view), name);
    await page.waitForSelector(`section[aria-labelledby=${name}]`);
  }
}

const isReady = (page) => page.waitForFunction(() => document.querySelector("[data-offline=ready]"));

describe("after a first visit", () => {
  test("everything answers with the network cut, a reload and a new tab included", async () => {
    const site = await serve();
    const { context, page, nothingWentWrong } = await watched(browser);
    await page.goto(site.address);
    await isReady(page);
    await context.setOffline(true);
    await page.reload();
    await answersEverything(page);
    await context.setOffline(false);
    await site.close(); // and now there is no such host at all
    await page.reload();
    await answersEverything(page);
    await page.goto(`${site.address}index.html#why`);
    await page.waitForSelector("section[aria-labelledby=why]");
    nothingWentWrong(site.address);
    await context.close();
  });

  test("every file of the site is kept, and nothing else", async () => {
    const site = await serve();
    const { context, page } = await watched(browser);
    await page.goto(site.address);
    await isReady(page);
    const kept = await page.evaluate(async () => {
      const [name, ...more] = await caches.keys();
      const all = await (await caches.open(name)).keys();
      return { more, addresses: all.map(({ url }) => url).sort() };
    });
    const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "service-worker.js")
      .map((entry) => join(entry.parentPath, entry.name).slice(siteFolder.length).replace(/^\//, ""));
    const wanted = files.map((file) => new URL(file === "index.html" ? "./" : file, site.address).href).sort();
    assert.deepEqual(kept, { more: [], addresses: wanted });
    await context.close();
    await site.close();
  });

  test("a newer page is noticed, waits to be asked for, and takes the place of the old one", async () => {
    const copy = join(folder, "site");
    cpSync(siteFolder, copy, { recursive: true });
    const site = await serve(copy);
    const { context, page, nothingWentWrong } = await watched(browser);
    await page.goto(site.address);
    await isReady(page);
    const worker = join(copy, "service-worker.js");
    const script = readFileSync(worker, "utf8");
    const [version] = /(?<=["'`])[0-9a-f]{16}(?=["'`])/.exec(script);
    writeFileSync(worker, script.replace(version, "feedfeedfeedfeed"));
    const html = join(copy, "index.html");
    writeFileSync(html, readFileSync(html, "utf8").replace("<body>", '<body data-version="newer">'));
    await page.reload();
    const notice = page.getByText("A newer version of this page is here.");
    await notice.waitFor();
    assert.equal(await page.locator("body").getAttribute("data-version"), null);
    await page.getByRole("button", { name: "Reload" }).click();
    await page.waitForSelector("body[data-version=newer]");
    await answersEverything(page);
    assert.equal(await notice.count(), 0);
    const stores = await page.evaluate(() => caches.keys());
    assert.equal(stores.length, 1);
    assert.match(stores[0], /feedfeedfeedfeed$/);
    nothingWentWrong(site.address);
    await context.close();
    await site.close();
  });
});

describe("from python3 -m http.server, under a path", () => {
  let server;
  after(() => server?.kill());

  test("the page works, and goes on working when the server has ended", async () => {
    const root = join(folder, "root");
    cpSync(siteFolder, join(root, "press", "tools"), { recursive: true });
    server = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"], {
      cwd: root,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [told] = await once(server.stdout, "data");
    const address = `${/http:\/\/[\d.:]+/.exec(String(told))[0]}/press/tools/`;
    const { context, page, nothingWentWrong } = await watched(browser);
    await page.goto(address);
    await answersEverything(page);
    await isReady(page);
    server.kill();
    await once(server, "exit");
    await page.goto("about:blank");
    await page.goto(address);
    await answersEverything(page);
    nothingWentWrong(address);
    await context.close();
  });
});

describe("in one file", () => {
  test("it answers like the site, asks for nothing and complains of nothing", async () => {
    assert.ok(existsSync(pageFile), `${pageFile} is not built`);
    const address = pathToFileURL(pageFile).href;
    const { context, page, requests, nothingWentWrong } = await watched(browser);
    await page.goto(address);
    await answersEverything(page);
    assert.deepEqual(requests.filter((url) => !/^(blob|data):/.test(url)), [address]);
    nothingWentWrong(address);
    await context.close();
  });

  test("it cannot reach a network even when told to", async () => {
    const heard = [];
    const server = createServer((request, response) => {
      heard.push(request.url);
      response.end();
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    server.unref();
    const elsewhere = `http://127.0.0.1:${server.address().port}/`;
    const { context, page } = await watched(browser);
    await page.goto(pathToFileURL(pageFile).href);
    await page.waitForSelector(".view");
    const refused = await page.evaluate(async (to) => {
      const fetched = await fetch(`${to}fetch`, { mode: "no-cors" }).then(() => "sent", () => "refused");
      const image = await new Promise((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve("sent");
        picture.onerror = () => resolve("refused");
        picture.src = `${to}image`;
      });
      const script = (() => {
        try {
          document.createElement("script").src = `${to}script`;
          return "sent";
        } catch {
          return "refused";
        }
      })();
      return { fetched, image, beacon: navigator.sendBeacon(`${to}beacon`) ? "queued" : "refused", script };
    }, elsewhere);
    assert.equal(refused.fetched, "refused");
    assert.equal(refused.image, "refused");
    assert.equal(refused.script, "refused"); // by Trusted Types
    await page.waitForTimeout(200);
    assert.deepEqual(heard, []);
    await context.close();
    server.close();
  });
});
