// SPDX-License-Identifier: MIT
// The reader's work: it survives a reload, lands in a file, meets changes made elsewhere, and is in one tab alone.
// The browser's own files (OPFS) stand in for those of a disk: they have the same handles, and no dialog.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, afterEach, before, describe, test } from "node:test";
import { launch, pageFile, serve } from "./site.mjs";
import { pathToFileURL } from "node:url";
import { text } from "./stage.mjs";
import { watched, watchedPage } from "./watch.mjs";

const name = "second.toml";
const original = text(name);
const title = "Example Department, winter recruitment";
const other = original.replace(title, "Changed by somebody else");

// Work is done in the Book view.
const skip = existsSync(new URL("../../web/src/view/book/Book.svelte", import.meta.url)) ? false : "there is no Book view";

let browser, site, context;
before(async () => ([browser, site] = await Promise.all([launch(), serve()])));
afterEach(async () => {
  await context?.close();
  context = null;
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(options) {
  const opened = await watched(browser, options);
  context = opened.context;
  await opened.page.goto(site.address);
  await opened.page.waitForSelector(".view");
  return opened;
}

/** A file that the browser can reach again, as one dropped from a disk. */
const putFile = (page, contents, file = name) =>
  page.evaluate(
    async ([fileName, words]) => {
      const root = await navigator.storage.getDirectory();
      const stream = await (await root.getFileHandle(fileName, { create: true })).createWritable();
      await stream.write(words);
      await stream.close();
    },
    [file, contents],
  );
const readFile = (page, file = name) =>
  page.evaluate(async (fileName) => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle(fileName)).getFile()).text();
  }, file);

/** Opens it by its handle, the way the dialog of the browser would. */
async function openFile(page) {
  await page.evaluate((fileName) => {
    window.showOpenFilePicker = async () => [await (await navigator.storage.getDirectory()).getFileHandle(fileName)];
  }, name);
  await page.getByRole("button", { name: "Open a book" }).click();
  await titled(page, title);
}
const titled = (page, words) => page.waitForFunction((w) => document.querySelector("h1").textContent === w, words);

/** Changes the text of the book as its reader does: a remark in its first line. */
async function edit(page, words) {
  await page.evaluate(() => (location.hash = "book?book.do=text"));
  const editor = page.locator(".editor .cm-content");
  await editor.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(`# ${words}\n`);
  await page.locator(".editor .cm-line", { hasText: `# ${words}` }).waitFor();
}
const edited = (words) => `# ${words}\n${original}`;
const shows = async (page, words) => {
  await page.evaluate(() => (location.hash = "book?book.do=text"));
  await page.locator(".editor .cm-line", { hasText: `# ${words}` }).waitFor();
};

/** All that the browser keeps unsaved. */
const drafts = (page) =>
  page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("mediabuy"));
    const all = await done(database.transaction("drafts").objectStore("drafts").getAll());
    database.close();
    return all.map(({ name, text }) => ({ name, text }));
  });
async function isKept(page, text) {
  for (let i = 0; i < 100; i++) {
    if ((await drafts(page)).some((draft) => draft.text === text)) return;
    await page.waitForTimeout(50);
  }
  assert.fail("the draft was not kept");
}
const isEmpty = async (page) => {
  for (let i = 0; i < 100 && (await drafts(page)).length; i++) await page.waitForTimeout(50);
  assert.deepEqual(await drafts(page), []);
};
const comesBack = (page) => page.evaluate(() => window.dispatchEvent(new Event("focus")));
const notice = (page, words) => page.locator("[aria-label=Notices] p", { hasText: words });
const deed = (page, label) => page.locator("[aria-label=Notices]").getByRole("button", { name: label, exact: true });

/** Over the input of a form, as where the browser has no handles. */
async function chooseFile(page, contents = original) {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/toml", buffer: Buffer.from(contents) });
}

describe("unsaved work", { skip }, () => {
  test("survives a reload, on the place where it was, and can be thrown away", async () => {
    const { page, nothingWentWrong } = await open();
    await chooseFile(page);
    await titled(page, title);
    await edit(page, "mine");
    await isKept(page, edited("mine"));
    await page.reload();
    await notice(page, /Unsaved changes of second\.toml from \d\d:\d\d are restored\./).waitFor();
    assert.match(page.url(), /#book/);
    await shows(page, "mine");
    await deed(page, "Discard them").click();
    await titled(page, "ICE recruitment advertising, 2025");
    await isEmpty(page);
    await page.reload();
    await page.waitForSelector(".view");
    assert.equal(await page.locator("[aria-label=Notices] p").count(), 0);
    nothingWentWrong(site.address);
  });

  test("is offered to a new visit, and to whoever opens the same book again", async () => {
    const { page, nothingWentWrong } = await open();
    await chooseFile(page);
    await titled(page, title);
    await edit(page, "mine");
    await isKept(page, edited("mine"));
    await page.close();
    const next = await watchedPage(context);
    await next.page.goto(site.address);
    await notice(next.page, /Unsaved changes of second\.toml from .* are kept here\./).waitFor();
    await titled(next.page, "ICE recruitment advertising, 2025");
    await chooseFile(next.page);
    await titled(next.page, title);
    await notice(next.page, "are kept here").waitFor();
    await deed(next.page, "Take them up").click();
    await shows(next.page, "mine");
    nothingWentWrong(site.address);
    next.nothingWentWrong(site.address);
  });

  test("goes into a download where the browser has no files, and is then no longer kept", async () => {
    const { page } = await open();
    await page.evaluate(() => delete window.showSaveFilePicker);
    await chooseFile(page);
    await titled(page, title);
    await edit(page, "mine");
    await isKept(page, edited("mine"));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("main").getByRole("button", { name: "Save as a file" }).first().click(),
    ]);
    assert.equal(download.suggestedFilename(), name);
    await isEmpty(page);
  });

  test("holds back whoever leaves before it is kept, and nobody else", async () => {
    const { page } = await open();
    let asked = 0;
    page.on("dialog", (dialog) => {
      asked += dialog.type() === "beforeunload" ? 1 : 0;
      void dialog.accept();
    });
    await chooseFile(page);
    await titled(page, title);
    await page.reload();
    await page.waitForSelector(".view");
    assert.equal(asked, 0, "nothing was changed");
    await chooseFile(page);
    await titled(page, title);
    await edit(page, "mine");
    await isKept(page, edited("mine"));
    await page.reload();
    await notice(page, "are restored").waitFor();
    assert.equal(asked, 0, "it is kept");
    await edit(page, "again");
    await page.evaluate(() => (IDBObjectStore.prototype.put = () => assert.fail()));
    await edit(page, "and again");
    await notice(page, "keeps no unsaved changes").waitFor();
    await page.reload();
    assert.equal(asked, 1, "it would be lost");
  });
});

describe("a file", { skip }, () => {
  test("is written to when the reader saves, and the draft is gone", async () => {
    const { page, nothingWentWrong } = await open();
    await putFile(page, original);
    await openFile(page);
    await edit(page, "mine");
    await isKept(page, edited("mine"));
    await page.locator("main").getByRole("button", { name: "Save as a file" }).first().click();
    await isEmpty(page);
    assert.equal(await readFile(page), edited("mine"));
    nothingWentWrong(site.address);
  });

  test("changed elsewhere is noticed when the reader comes back, and can be read again", async () => {
    const { page, nothingWentWrong } = await open();
    await putFile(page, original);
    await openFile(page);
    await comesBack(page);
    assert.equal(await notice(page, "changed elsewhere").count(), 0);
    await putFile(page, other);
    await comesBack(page);
    await notice(page, /second\.toml was changed elsewhere at \d\d:\d\d\./).waitFor();
    await deed(page, "Read it again").click();
    await titled(page, "Changed by somebody else");
    assert.equal(await notice(page, "changed elsewhere").count(), 0);
    nothingWentWrong(site.address);
  });

  test("changed elsewhere is never written over unasked", async () => {
    const { page, nothingWentWrong } = await open();
    await putFile(page, original);
    await openFile(page);
    await edit(page, "mine");
    await putFile(page, other);
    const save = page.locator("main").getByRole("button", { name: "Save as a file" }).first();
    await save.click();
    await notice(page, "changed elsewhere").waitFor();
    assert.equal(await readFile(page), other);
    await deed(page, "Keep mine").click();
    assert.equal(await readFile(page), other, "not before it is saved");
    await save.click();
    await isEmpty(page);
    assert.equal(await readFile(page), edited("mine"));
    nothingWentWrong(site.address);
  });

  test("is found again after a reload, with what happened to it since", async () => {
    const { page, nothingWentWrong } = await open();
    await putFile(page, original);
    await openFile(page);
    await edit(page, "mine");
    await isKept(page, edited("mine"));
    await putFile(page, other);
    await page.reload();
    await notice(page, "are restored").waitFor();
    await comesBack(page);
    await notice(page, "changed elsewhere").waitFor();
    await deed(page, "Read it again, without my changes").click();
    await titled(page, "Changed by somebody else");
    await isEmpty(page);
    nothingWentWrong(site.address);
  });
});

describe("two tabs", { skip }, () => {
  test("the second is told, keeps nothing over the first, and takes over when that is closed", async () => {
    const first = await open();
    await chooseFile(first.page);
    await titled(first.page, title);
    await edit(first.page, "first");
    await isKept(first.page, edited("first"));
    const second = await watchedPage(context);
    await second.page.goto(site.address);
    await second.page.waitForSelector(".view");
    assert.equal(await second.page.locator("[aria-label=Notices] p").count(), 0, "it is in use, not left over");
    await chooseFile(second.page);
    await titled(second.page, title);
    await notice(second.page, "second.toml is open in another tab.").waitFor();
    assert.equal(await notice(second.page, "Unsaved changes").count(), 0, "nothing of another tab can be thrown away");
    await edit(second.page, "second");
    await second.page.waitForTimeout(1000);
    assert.deepEqual(await drafts(second.page), [{ name, text: edited("first") }]);
    await first.page.close();
    await second.page.waitForFunction(() => !document.querySelector("[aria-label=Notices]").textContent.includes("another tab"));
    await isKept(second.page, edited("second"));
    first.nothingWentWrong(site.address);
    second.nothingWentWrong(site.address);
  });
});

describe("the page in one file", { skip }, () => {
  test("keeps unsaved work over a reload too", async () => {
    const opened = await watched(browser);
    context = opened.context;
    const { page, nothingWentWrong } = opened;
    const address = pathToFileURL(pageFile).href;
    await page.goto(address);
    await page.waitForSelector(".view");
    await chooseFile(page);
    await titled(page, title);
    await edit(page, "mine");
    await isKept(page, edited("mine"));
    await page.reload();
    await notice(page, "are restored").waitFor();
    await shows(page, "mine");
    nothingWentWrong(address);
  });
});
