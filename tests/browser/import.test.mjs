// SPDX-License-Identifier: MIT
// Official files in the page: from an untouched zip to a footnoted total, what is refused and why, and cancelling.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { axeSource, pageFile } from "./site.mjs";
import { browser, drop, engine, go, line, lines, open, page, waitForText } from "./stage.mjs";
import { dropLarge, watched } from "./watch.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const data = join(root, "../shared/data/usaspending");
const noData = existsSync(data) ? false : `${data} is not there`;
const actions = readFileSync(join(root, "tests/cli/books/actions.csv"));

let folder, spoilt;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "mediabuy-import-"));
  execFileSync("python3", [join(root, "tests/browser/make_zips.py"), folder]);
  spoilt = JSON.parse(readFileSync(join(folder, "spoilt.json"), "utf8"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const press = (name) => page.getByRole("button", { name, exact: true }).click();
const dropped = async (...names) => {
  for (const name of names) {
    await drop(name, readFileSync(join(folder, name)));
    await waitForText(".files", name); // it was looked into
  }
};
const choose = async (...paths) => {
  await page.locator("section[aria-labelledby=import] input[type=file]").setInputFiles(paths);
  await page.waitForSelector(".files");
};
/** What the engine makes of the same bytes. */
function imported(files, options = {}, archive = "") {
  const importing = engine.import("usaspending", options);
  for (const [name, bytes] of files) {
    importing.begin(name, archive);
    importing.feed(bytes);
    importing.end();
  }
  const answer = importing.finish();
  importing.close();
  return answer;
}
const shown = (decimal) => `$${Number(decimal).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;

describe("import", () => {
  test("from an untouched zip to a footnoted total in three actions, from any view", async () => {
    await open("#time");
    await dropped("two.zip"); // one
    assert.match(page.url(), /#import/);
    assert.match(await line(".files"), /two\.zip [\d.]+ kB, 3 members folder\/a\.csv .*Contract actions of USAspending\.gov, layout extract, 10 columns readme\.txt .*no layout that is known folder\/b\.csv/);
    assert.equal(await page.locator(".rows tbody tr").first().locator("td").count(), 7);
    await press("Read advertising alone"); // two
    await page.waitForSelector(".result");
    const sum = await line(".result .sum");
    await press("Open as a book"); // three
    await page.waitForSelector("section[aria-labelledby=money]");
    await waitForText("h1", "USAspending.gov: a.csv, b.csv (psc management: advertising)");
    const [total] = sum.match(/\$[\d,.]+\d/);
    assert.equal(total, "$1,500,006.25"); // 1,500,000.00 - 0.50 of the one file, 7.25 - 0.50 of the other
    assert.ok((await lines(".answer"))[0].startsWith(`${total} is obligated on record`));
    await page.locator(".figures .figure").first().click();
    await waitForText("#source", "USAspending.gov");
    assert.match(await line("header .book"), /two\.json, read without problems/);
  });

  test("releases dropped as JSON go to their import, and make a book", async () => {
    await open();
    await drop("records.json", readFileSync(join(root, "tests/cli/books/ocds-records.json")));
    await page.waitForSelector("section[aria-labelledby=import] .files");
    assert.match(await line(".files"), /records\.json .*Releases by the Open Contracting Data Standard, layout record-package/);
    await press("Read all rows");
    await page.waitForSelector(".result");
    assert.match(await line(".result .sum"), /120,000\.50, values of contracts, in 2 of 3 rows\.$/); // of two contracts one has a value
    assert.match(await line(".result .rows"), /^2 taken, 0 passed over by the filters, 1 refused\./);
    await press("Open as a book");
    await waitForText("h1", "OCDS: ");
    assert.match(await line("header .book"), /records\.json, read without problems/);
  });

  test("what was taken, passed over and refused adds up, and each refusal says why and where", async () => {
    await open("#import");
    await drop("actions.csv", actions);
    await page.waitForSelector(".files");
    await press("Read all rows");
    await page.waitForSelector(".result");
    const answer = imported([["actions.csv", actions]]);
    assert.equal(await line(".result .sum"), `${shown(answer.total.amount)} obligated, in 3 of 4 rows.`);
    assert.match(await line(".result .rows"), /^3 taken, 0 passed over by the filters, 1 refused\./);
    const [problem] = answer.problems;
    const told = await line(".result .problems");
    for (const words of [`actions.csv:${problem.line}:${problem.column}`, problem.message, problem.advice, "scientific-amount"]) assert.ok(told.includes(words), words);
    const coverage = (await page.locator(".result aside").textContent()).replace(/\s+/g, " ");
    for (const sentence of answer.coverage) assert.ok(coverage.includes(sentence), sentence);
    for (const { agency, amount } of answer.years) {
      const rows = await lines(".result .sums tbody tr");
      assert.ok(rows.some((row) => row.includes(agency) && row.includes(shown(amount).replace("$-", "\u2212").replace("$", ""))), agency);
    }
  });

  test("filters are the command's, lie in the address, and are asked of the same files again", async () => {
    await open("#import?import.agency=OFFICE");
    await drop("actions.csv", actions);
    await page.waitForSelector(".files");
    const named = await page.locator("form .one label").allInnerTexts();
    assert.equal(named.length, engine.imports().options.length);
    assert.equal(await page.getByLabel("Agency", { exact: true }).inputValue(), "OFFICE");
    await press("Read these rows");
    await waitForText(".result .sum", "$1,234.50 obligated");
    await press("Show the command");
    assert.match(await line(".result .taken"), /^mediabuy import usaspending actions\.csv --agency OFFICE -o actions\.json$/);
    await press("Choose other rows");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Which rows");
    await page.getByLabel("Agency", { exact: true }).fill("");
    await page.getByLabel("From", { exact: true }).fill("soon");
    await press("Read these rows");
    await page.waitForSelector(".result .problems");
    assert.match(await line(".result .problems"), /"soon" is not a date/);
    await press("Choose other rows");
    await page.getByLabel("From", { exact: true }).fill("2025-09-02");
    await press("Read these rows");
    const { total } = imported([["actions.csv", actions]], { from: "2025-09-02" });
    await waitForText(".result .sum", shown(total.amount));
    assert.match(page.url(), /import\.from=2025-09-02/);
  });

  for (const [name, rows] of [["stored.zip", 1999], ["sixty-four.zip", 4], ["export", 4]])
    test(`${name} is read`, async () => {
      await open("#import");
      await dropped(name);
      await press("Read all rows");
      await page.waitForSelector(".result .rows");
      assert.match(await line(".result .sum"), new RegExp(`of ${rows.toLocaleString("en-US")} rows`));
    });

  test("every zip that the command refuses is refused here, in words, and nothing is kept of it", async () => {
    await open("#import");
    for (const { name, what } of spoilt) {
      if (/only called one|no bytes/.test(what)) continue; // known by its name alone; below
      await dropped(name);
      const reads = page.getByRole("button", { name: "Read all rows" });
      if (await reads.count()) await reads.click();
      await page.waitForFunction(() => /spoilt-\d+\.zip.*(Fetch|Give|Unpack|Ask|folder)/.test(document.querySelector(".refusal, .said")?.textContent ?? ""));
      const said = await line(".refusal, .said");
      assert.ok(said.includes(name), `${what}: ${said}`);
      assert.equal(await page.getByRole("button", { name: "Open as a book" }).count(), 0, what);
      await press("Other files");
    }
    for (const { name } of spoilt.filter(({ what }) => /only called one|no bytes/.test(what))) {
      await dropped(name);
      assert.match(await line(".refusal"), /is cut off or damaged/);
      await press("Other files");
    }
  });

  test("an import is cancelled while it moves, and the page answers meanwhile", async () => {
    await open("#import");
    await dropLarge(page, actions.toString(), 2000); // 2.6 GB
    await page.getByLabel("Vendor", { exact: true }).fill("nobody of this name");
    await press("Read these rows");
    await page.waitForFunction(() => document.querySelector(".reading progress")?.value >= 2);
    const bar = page.getByRole("progressbar", { name: "Reading" });
    const first = await bar.evaluate(({ value }) => value);
    await page.waitForFunction((before) => document.querySelector(".reading progress")?.value > before, first);
    assert.match(await line(".reading .figures"), /^\d+ % [\d.]+ [MG]B of 2\.6 GB [\d,]+ rows [\d.]+ MB a second \d+:\d\d left$/);
    await page.keyboard.press("Enter"); // the focus lies on it
    await waitForText(".said", "Cancelled. Nothing was kept.");
    assert.equal(await page.locator(".result").count(), 0);
    await press("Read these rows");
    await page.waitForSelector(".reading");
    await press("Cancel");
    await waitForText(".said", "Cancelled.");
    await go("#money");
    assert.ok(await page.locator(".figures .figure").count());
  });

  test("those who listen hear each quarter, and no more", async () => {
    await open("#import");
    await dropLarge(page, actions.toString(), 400); // half a gigabyte
    await page.getByLabel("Vendor", { exact: true }).fill("nobody");
    await page.evaluate(() => {
      window.heard = [];
      window.seen = new Set();
      new MutationObserver(() => {
        const said = document.querySelector(".reading [role=status]")?.textContent;
        if (said && window.heard.at(-1) !== said) window.heard.push(said);
        window.seen.add(document.querySelector(".reading .figures")?.textContent);
      }).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
    });
    await press("Read these rows");
    await page.waitForSelector(".result");
    const [heard, seen] = await page.evaluate(() => [window.heard, window.seen.size]);
    assert.ok(heard.length >= 1 && heard.length <= 5, heard.join(" | "));
    assert.ok(seen > 6, `those who look see more: ${seen}`);
    assert.equal(await page.evaluate(() => document.activeElement?.className.includes("sum")), true, "the focus lies on what came of it");
  });

  test("a file is read to its end though the worker's memory is cleared of garbage meanwhile", async () => {
    await open("#import");
    const large = join(folder, "large.csv");
    const [head, rows] = [actions.subarray(0, actions.indexOf("\n") + 1), actions.subarray(actions.indexOf("\n") + 1)];
    writeFileSync(large, head);
    const many = Buffer.concat(Array.from({ length: 4000 }, () => rows));
    let copies = 0;
    for (; copies * rows.length < 1.5e8; copies += 4000) appendFileSync(large, many);
    const { total } = imported([["once.csv", actions]], { vendor: ["nobody"] });
    const counts = [0, total.passed_over, total.refused].map((many) => (many * copies).toLocaleString("en-US"));
    const said = `${counts[0]} taken, ${counts[1]} passed over by the filters, ${counts[2]} refused.`;
    await choose(large);
    await page.getByLabel("Vendor", { exact: true }).fill("nobody");
    const [worker] = page.workers();
    await worker.evaluate(() => {
      const fill = () => {
        self.garbage = [Array.from({ length: 20_000 }, (_, i) => ({ i })), new Uint8Array(1 << 22)];
        self.filling = setTimeout(fill, 3);
      };
      fill();
    });
    for (let times = 0; times < 6; ++times) {
      await press("Read these rows");
      await waitForText(".result .rows", said);
      await press("Choose other rows");
    }
    await worker.evaluate(() => clearTimeout(self.filling));
    rmSync(large);
  });

  test("a book that is dropped is still a book", async () => {
    await open("#import");
    await drop("second.toml");
    await waitForText("h1", "Example Department, winter recruitment");
  });

  test("what is of no kind that is known says what the nearest would have", async () => {
    await open();
    await drop("other.csv", Buffer.from("a,b\n1,2\n"));
    await page.waitForSelector(".files");
    assert.match(await line(".files"), /other\.csv has no layout that is known; the nearest, transactions, also has contract_award_unique_key/);
    assert.equal(await page.getByLabel("Read as").locator("option").count(), engine.imports().formats.length);
  });

  test("one file of several is taken out again, and the others are read in turn", async () => {
    await open("#import");
    await dropped("two.zip", "export", spoilt.find(({ what }) => what === "that is encrypted").name);
    assert.equal(await page.getByRole("button", { name: "Read all rows" }).count(), 0);
    await page.getByRole("button", { name: /^Take out spoilt/ }).click();
    await press("Read all rows");
    await page.waitForSelector(".result");
    assert.match(await line(".result .rows"), /^10 taken, 0 passed over by the filters, 2 refused\./); // 3 + 4 of the one zip, 3 of the other
    assert.deepEqual(await page.locator(".result .sums table").first().locator("tbody th").allInnerTexts(), [
      "two.zip/folder/a.csv", "two.zip/folder/a.csv", "two.zip/folder/b.csv", "two.zip/folder/b.csv", "export/a.csv", "export/a.csv", "Total",
    ]);
  });

  for (const [name, heading] of [["google.csv", "$520,100, €700 spent"], ["meta.csv", "$2,900 spent"], ["snap.csv", "$620, £118 spent"]])
    test(`${name} of a platform is recognised, with the filters that it can answer`, async () => {
      await open("#import");
      const bytes = readFileSync(join(root, "tests/cli/books", name));
      await drop(name, bytes);
      await page.waitForSelector(".files");
      const { filters } = engine.firstLook(bytes, name, { whole: true });
      assert.equal(await page.locator("form .one").count(), filters.length);
      await press("Read all rows");
      await waitForText(".result .sum", heading);
      assert.match(await line(".result .sums"), /from [\d,.]+ to (under )?[\d,.]+/);
      await press("Open as a book");
      await page.waitForSelector("section[aria-labelledby=money] .figures");
    });

  test("the page says all of it in Swedish too", async () => {
    await open("#import?lang=sv");
    await drop("actions.csv", actions);
    await page.waitForSelector(".files");
    await press("Läs alla rader");
    await page.waitForSelector(".result");
    assert.match(await line(".result .sum"), /^\$1,501,234\.00 förpliktat, i 3 av 4 rader\.$/);
    assert.match(await line(".result .problems"), /är skrivet med exponent/);
    await page.getByRole("button", { name: "English" }).click();
    await waitForText(".result .problems", "scientific notation"); // the engine's words too
    assert.match(await line(".result .sum"), /^\$1,501,234\.00 obligated/);
    await page.getByRole("button", { name: "Svenska" }).click();
    await waitForText(".result .problems", "exponent");
    await press("Andra filer");
    await dropped(spoilt.find(({ what }) => what === "that is encrypted").name);
    assert.match(await line(".refusal"), /är krypterad/);
  });

  for (const colorScheme of ["light", "dark"])
    for (const width of [320, 1280])
      test(`axe finds nothing serious and nothing scrolls sideways, ${colorScheme}, ${width} pixels`, async () => {
        await open("#import", { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
        await page.evaluate(axeSource);
        const hold = async (state) => {
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${wide} ${state}`);
          const { violations } = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
          const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
          assert.deepEqual(serious.map((v) => [state, v.id, v.nodes.map((n) => n.html)]), []);
        };
        await hold("nothing");
        await dropped("two.zip", spoilt[0].name);
        await hold("refused");
        await press("Other files");
        await dropped("two.zip");
        await hold("found");
        await press("Read all rows");
        await page.waitForSelector(".result");
        await hold("result");
      });

  test("the page in one file reads a zip too", async () => {
    const { context, page: alone, nothingWentWrong } = await watched(browser);
    await alone.goto(`${pathToFileURL(pageFile).href}#import`);
    await alone.waitForSelector("section[aria-labelledby=import]");
    await alone.locator("section[aria-labelledby=import] input[type=file]").setInputFiles(join(folder, "two.zip"));
    await alone.getByRole("button", { name: "Read all rows" }).click();
    await alone.waitForSelector(".result");
    assert.match(await alone.locator(".result .rows").innerText(), /^7 taken, 0 passed over by the filters, 1 refused\./);
    nothingWentWrong(pathToFileURL(pageFile).href);
    await context.close();
  });

  test("two agencies in 2025 come to the published sums", { skip: noData }, async () => {
    await open("#import");
    await choose(join(data, "CBP_ICE_FY2025_Contract_Obligations.csv"));
    await press("Read advertising alone");
    await waitForText(".result .sum", "$130,078,368.78 obligated, in 30 of 10,878 rows.");
    await press("Choose other rows");
    await page.getByLabel("Product or service", { exact: true }).fill("");
    await press("Read all rows");
    await waitForText(".result .sums", "3,988,661,487.38");
    await waitForText(".result .sums", "10,175,186,391.52");
  });

  test("an award's rows stand beside the total that the publisher prints", { skip: noData }, async () => {
    await open("#import");
    await choose(...["Contract_72066324C00004", "Contract_7200AA23M00003"].map((name) => join(data, `award-history/${name}_TransactionHistory_1.csv`)));
    await press("Read all rows");
    await page.waitForSelector(".result");
    const beside = await line(".result aside section");
    assert.match(beside, /Printed by the publisher \$121,913,888\.11 The rows of these awards \$121,913,888\.11 = The publisher prints/);
  });
});
