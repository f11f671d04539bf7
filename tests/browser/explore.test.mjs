// SPDX-License-Identifier: MIT
// What the command hands to a browser: the page with a book in it, and the report in one file.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { axeSource, launch, loadEngine, pageFile, serve } from "./site.mjs";
import { watched } from "./watch.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = [process.env.MEDIABUY_COMMAND, "build/dev/cli/mediabuy", "build/release/cli/mediabuy", "build/bin/mediabuy"]
  .filter(Boolean)
  .map((path) => resolve(root, path))
  .find((path) => existsSync(path));
const skip = command ? false : "the command is not built";
const books = join(root, "tests/browser/books");

let browser, engine;
const folder = mkdtempSync(join(tmpdir(), "mediabuy-explore-"));
before(async () => ([browser, engine] = await Promise.all([launch(), loadEngine()])));
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const explore = (...given) =>
  execFileSync(command, ["explore", "--no-open", "--page", pageFile, ...given], { encoding: "utf8", env: { ...process.env, TMPDIR: folder } }).trim();

async function show(path) {
  const opened = await watched(browser);
  await opened.page.goto(pathToFileURL(path).href);
  await opened.page.waitForSelector(".view, .problems");
  return opened;
}
const answers = (page) => page.locator(".answers .answer").allInnerTexts().then((all) => all.map((t) => t.replace(/\s+/g, " ").trim()));

describe("mediabuy explore", { skip }, () => {
  test("opens the page on a book, on a day, in a view, without a network", async () => {
    const path = explore(join(books, "second.toml"), "--as-of", "2025-11-15", "--view", "why");
    assert.equal(statSync(path).mode & 0o077, statSync(path).mode & 0o044, "nobody else writes it");
    assert.equal(statSync(dirname(path)).mode & 0o777, 0o700, "nobody else looks into its folder");
    const { context, page, requests, nothingWentWrong } = await show(path);
    assert.equal(await page.locator("h1").innerText(), "Example Department, winter recruitment");
    assert.match(page.url(), /#why\?as-of=2025-11-15$/);
    const { book } = engine.read(readFileSync(join(books, "second.toml"), "utf8"), "second.toml");
    assert.deepEqual(await answers(page), book.answers({ asOf: "2025-11-15" }).rows.map((row) => row.answer));
    assert.match(await page.locator("header .book").innerText(), /^second\.toml, read without problems/);
    assert.deepEqual(requests.filter((url) => !/^(blob|data):/.test(url)), [pathToFileURL(path).href]);
    nothingWentWrong(pathToFileURL(path).href);
    book.close();
    await context.close();
  });

  test("the built-in book where none is named", async () => {
    const { context, page } = await show(explore("--known-by", "2025-12-31"));
    assert.equal(await page.locator("h1").innerText(), "ICE recruitment advertising, 2025");
    assert.match(page.url(), /known-by=2025-12-31/);
    await context.close();
  });

  test("no book breaks out of the page", async () => {
    const hostile = `</script><script>window.broken = 1</script><!--<script>--></template><img src=x onerror="window.broken = 1">`;
    const file = join(folder, `"><img src=x onerror=window.broken=1>.toml`.replaceAll("/", ""));
    const text = `mediabuy = 1\ntitle = '''${hostile}'''\ncurrency = "USD"\nas_of = 2026-01-09\n# ${hostile}\r\n# \u0000`;
    writeFileSync(file, text.replace("\u0000", ""));
    const { context, page, nothingWentWrong } = await show(explore(file));
    assert.equal(await page.locator("h1").innerText(), hostile);
    assert.equal(await page.evaluate(() => window.broken), undefined);
    assert.equal(await page.locator("body > img, body > script:not([type])").count(), 0);
    const kept = await page.evaluate(() => atob(document.querySelector("script#book").textContent));
    assert.equal(kept, text.replace("\u0000", ""), "byte for byte");
    nothingWentWrong("file:");
    await context.close();
  });

  test("says where the page is to be had when it is not there", () => {
    const { status, stderr } = spawnSync(command, ["explore", "--no-open", "--page", join(folder, "nowhere.html")], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /nowhere\.html/);
    assert.match(stderr, /--page FILE/);
  });
});

describe("the report in HTML", () => {
  test("the page hands out what the command writes", { skip }, async () => {
    const site = await serve();
    const { context, page, nothingWentWrong } = await watched(browser);
    await page.goto(`${site.address}#money?by=channel&as-of=2025-12-01`);
    await page.waitForSelector(".view");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Report (HTML)" }).click()]);
    assert.equal(download.suggestedFilename(), "ice-2025-report-2025-12-01.html");
    const path = join(folder, "page.html");
    await download.saveAs(path);
    const printed = execFileSync(command, ["export", "html", "--example", "--quiet", "--by", "channel", "--as-of", "2025-12-01"], { encoding: "utf8" });
    assert.equal(readFileSync(path, "utf8"), printed);
    nothingWentWrong(site.address);
    await context.close();
    await site.close();
  });

  test("it reads well everywhere: no script, nothing sideways at 320 pixels, no finding of axe", async () => {
    const reference = engine.reference();
    const path = join(folder, "report.html");
    writeFileSync(path, reference.export("html").text);
    for (const width of [320, 1280]) {
      const { context, page, complaints, requests } = await watched(browser, { viewport: { width, height: 800 }, bypassCSP: true });
      await page.goto(pathToFileURL(path).href);
      const { scrolls, scripts } = await page.evaluate(() => ({
        scrolls: document.documentElement.scrollWidth > innerWidth,
        scripts: document.scripts.length,
      }));
      assert.equal(scrolls, false, `at ${width}`);
      assert.equal(scripts, 0);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run());
      assert.deepEqual(violations.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id, nodes }) => [id, nodes[0].html]), []);
      assert.deepEqual(complaints, []);
      assert.equal(requests.length, 1);
      await context.close();
    }
  });
});
