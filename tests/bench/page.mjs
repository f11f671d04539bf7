// SPDX-License-Identifier: MIT
// A bulk file of 297 columns imported in the worker of the page, in Chromium: how long it takes beside the command on
// the same file, the longest task of the page meanwhile, and what duckdb-wasm takes for the sum alone.
//
//   ./dev bench page [--size MB] [--rounds N]
//
// They take turns; the best of the rounds counts. What it has to come to is known from how the file was written: of an
// answer that is not that, to the cent, no figure is printed. The floor is the browser's own reading of the file, as it
// gives it. The page and the command read all that the layout has and make a book of it; duckdb-wasm counts and adds up
// one column. The file lies under build/ and is removed.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, serve } from "../browser/site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const option = (name, usual) => Number(process.argv[process.argv.indexOf(name) + 1] || usual) || usual;
const megabytes = option("--size", 200);
const rounds = option("--rounds", 3);
/** Between what a file shows of itself and the reader's pressing a button. The page uses it (Inlet.rehearse). Milliseconds. */
const lookingAtRows = 1500;
const codes = ["R701", "R708"];
const file = join(root, "build/bench/page.csv");
const duckdb = join(root, "build/tools/duckdb-wasm");

const written = execFileSync(join(root, "build/bench/tests/bench_import"), ["--size", String(megabytes), "--write", file], { encoding: "utf8" });
const known = /^(\d+) (-?\d+)$/m.exec(written);
if (!known) {
  console.log(written.trim());
  process.exit(0);
}
const [actions, cents] = [Number(known[1]), BigInt(known[2])];
const centsOf = (amount) => BigInt(amount.replace(/[^\d-]/g, ""));
const equal = (count, sum) => count === actions && sum === cents;

function native() {
  const began = performance.now();
  const given = ["import", "usaspending", file, ...codes.flatMap((code) => ["--psc", code]), "--format", "json"];
  const done = spawnSync(join(root, "build/bin/mediabuy"), given, { encoding: "utf8", maxBuffer: 1 << 28 });
  const milliseconds = performance.now() - began;
  const { total } = JSON.parse(done.stdout);
  return { milliseconds, exact: equal(total.taken, centsOf(total.amount)) };
}

async function inPage(browser, site) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.tasks = [];
    // What the worker itself says that it took, without the drawing of the answer.
    const { addEventListener } = Worker.prototype;
    Worker.prototype.addEventListener = function (kind, listener, ...rest) {
      if (kind !== "message") return addEventListener.call(this, kind, listener, ...rest);
      const told = (event) => {
        const { imported } = event.data.message ?? {};
        if (imported) window.inWorker = imported.elapsed;
        return listener.call(this, event);
      };
      return addEventListener.call(this, kind, told, ...rest);
    };
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  await page.goto(`${site.address}#import?import.psc=${encodeURIComponent(codes.join("; "))}`);
  await page.locator("section[aria-labelledby=import] input[type=file]").setInputFiles(file);
  const read = page.getByRole("button", { name: "Read these rows" });
  await read.waitFor();
  await page.waitForTimeout(lookingAtRows);
  const measured = await page.evaluate(async () => {
    const main = document.querySelector("main");
    const steps = new Set();
    window.tasks.length = 0;
    const began = performance.now();
    const done = new Promise((resolve) => {
      new MutationObserver(() => {
        steps.add(document.querySelector(".reading .figures")?.textContent);
        if (document.querySelector(".result")) resolve(performance.now() - began);
      }).observe(main, { subtree: true, childList: true, characterData: true });
    });
    document.querySelector("form button[type=submit]").click();
    const milliseconds = await done;
    await new Promise((later) => setTimeout(later, 300));
    return { milliseconds, inWorker: window.inWorker, steps: steps.size, longest: Math.max(0, ...window.tasks), said: document.querySelector(".result .sum").textContent };
  });
  await page.close();
  const [sum, taken] = measured.said.match(/−?\$[\d,.]+\d|in ([\d,]+)/g);
  return { ...measured, exact: equal(Number(taken.replace(/\D/g, "")), centsOf(sum.replace("−", "-"))) };
}

/** The floor: what the browser takes to hand out the bytes of the file, with nothing done about them. */
async function reading(browser) {
  const page = await browser.newPage();
  await page.setContent('<input type="file">');
  await page.locator("input").setInputFiles(file);
  const milliseconds = await page.evaluate(async () => {
    const began = performance.now();
    const reader = document.querySelector("input").files[0].stream().getReader();
    while (!(await reader.read()).done);
    return performance.now() - began;
  });
  await page.close();
  return { milliseconds, exact: true };
}

const duckdbPage = `<!doctype html><input type="file"><script type="importmap">${JSON.stringify({
  imports: {
    "apache-arrow": "./node_modules/apache-arrow/Arrow.dom.mjs",
    flatbuffers: "./node_modules/flatbuffers/mjs/flatbuffers.js",
    tslib: "./node_modules/tslib/tslib.es6.mjs",
  },
})}</script><script type="module">
import * as duckdb from "./node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs";
const folder = new URL("./node_modules/@duckdb/duckdb-wasm/dist/", location.href);
window.ask = async (codes) => {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(new URL("duckdb-browser-eh.worker.js", folder)));
  await db.instantiate(new URL("duckdb-eh.wasm", folder).href);
  const file = document.querySelector("input").files[0];
  const header = (await file.slice(0, 65536).text()).split("\\n", 1)[0].split(",");
  await db.registerFileHandle("bulk.csv", file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await db.connect();
  const columns = header.map((name) => "'" + name + "': 'VARCHAR'").join(", ");
  const began = performance.now();
  const answer = await connection.query(\`select count(*)::varchar as many,
    (sum(federal_action_obligation::decimal(18, 2)) * 100)::bigint::varchar as cents
    from read_csv('bulk.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\\\n', columns = {\${columns}})
    where product_or_service_code in (\${codes.map((code) => "'" + code + "'").join(", ")})\`);
  const milliseconds = performance.now() - began;
  const [{ many, cents }] = answer.toArray().map((row) => row.toJSON());
  return { milliseconds, many, cents };
};
window.ready = true;
</script>`;

async function inDuckdb(browser, site) {
  const page = await browser.newPage();
  try {
    await page.goto(site.address);
    await page.waitForFunction(() => window.ready, undefined, { timeout: 20_000 });
    await page.locator("input").setInputFiles(file);
    const { milliseconds, many, cents: sum } = await page.evaluate((asked) => window.ask(asked), codes);
    return { milliseconds, exact: equal(Number(many), BigInt(sum)) };
  } finally {
    await page.close();
  }
}

const site = await serve();
const browser = await launch();
const beside = existsSync(join(duckdb, "node_modules/@duckdb/duckdb-wasm"));
if (beside) writeFileSync(join(duckdb, "index.html"), duckdbPage);
const other = beside ? await serve(duckdb) : null;

const contenders = [
  ["the command", () => native()],
  ["the page", () => inPage(browser, site)],
  ["the file alone, in Chromium", () => reading(browser)],
  ...(other ? [["duckdb-wasm, the sum alone", () => inDuckdb(browser, other)]] : []),
].map(([name, work]) => ({ name, work, runs: [], trouble: "" }));
try {
  for (let round = 0; round < rounds; ++round)
    for (const each of contenders) {
      try {
        const run = await each.work();
        if (run.exact) each.runs.push(run);
        else each.trouble = "comes to something else";
      } catch (error) {
        each.trouble = String(error).split("\n")[0];
      }
    }
} finally {
  await browser.close();
  await site.close();
  await other?.close();
  rmSync(file, { force: true });
}

const best = ({ runs }) => Math.min(...runs.map(({ milliseconds }) => milliseconds));
console.log(`${megabytes} MB, ${actions} actions come to ${cents} cents`);
for (const each of contenders) {
  if (!each.runs.length) {
    console.log(`${each.name.padEnd(28)} ${each.trouble}`);
    continue;
  }
  const time = best(each);
  const figures = [`${(time / 1000).toFixed(3).padStart(8)} s`, `${(megabytes / (time / 1000)).toFixed(0).padStart(6)} MB/s`, `${(time / best(contenders[0])).toFixed(2).padStart(6)} x native`];
  console.log(`${each.name.padEnd(28)} ${figures.join(" ")}`);
}
const page = contenders[1].runs;
if (page.length) {
  const inWorker = Math.min(...page.map((run) => run.inWorker));
  const [longest, steps] = [Math.min(...page.map((run) => run.longest)), Math.max(...page.map((run) => run.steps))];
  console.log(`the worker alone, without the drawing of what it read: ${(inWorker / 1000).toFixed(3)} s, ${(inWorker / best(contenders[0])).toFixed(2)} x native`);
  console.log(`longest task of the page: ${longest.toFixed(0)} ms (0: none over 50); words on its way: ${steps}`);
}
