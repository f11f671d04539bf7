// SPDX-License-Identifier: MIT
// The npm package as a stranger has it: packed, installed into an empty folder, imported by its name.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packed = join(root, "build/npm");
const command = [join(root, "build/dev/cli/mediabuy"), join(root, "build/bin/mediabuy")].find(existsSync);
const reference = join(root, "examples/books/ice-2025.toml");

let folder;
let engine;
let load;
let minorUnits;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "mediabuy-npm-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const run = (...args) => execFileSync("npm", [...args, "--loglevel=error", "--offline"], { cwd: folder, encoding: "utf8" });
  const file = run("pack", packed).trim().split("\n").at(-1);
  run("install", "--no-audit", "--no-fund", join(folder, file));
  const module = await import(join(folder, "node_modules/mediabuy/index.js"));
  load = module.load;
  engine = await load();
  minorUnits = module.minorUnits;
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every question of the golden list, as the command line has it. */
const questions = [
  ["report", {}],
  ["report", { by: "channel" }],
  ["report", { by: "source" }],
  ["report", { by: "vendor", layer: "award" }],
  ["report", { by: "contract", layer: "award", asOf: "2025-09-26" }],
  ["report", { ids: ["spotify"] }],
  ["report", { knownBy: "2025-09-01" }],
  ["report", { knownBy: "2025-11-15" }],
  ["report", { layer: "tracker" }],
  ["status", {}],
  ["status", { asOf: "2025-11-15" }],
  ["status", { asOf: "2025-12-15", ids: ["spotify"] }],
  ["answers", { knownBy: "2026-01-31" }],
  ["check", {}],
  ["why", { ids: ["spotify"] }],
  ["timeline", {}],
  ["timeline", { asOf: "2025-12-15", knownBy: "2026-01-08" }],
  ["timeline", { ids: ["spotify"] }],
  ["expiring", { within: "120d", asOf: "2025-10-15" }],
  ["ladder", {}],
  ["history", {}],
  ["journal", {}],
  ["report", { by: "fiscal-year" }],
  ["report", { overlaps: "count" }],
  ["report", { period: "FY2026-Q1" }],
  ["report", { period: "2025-11", by: "broadcast-month" }],
  ["report", { period: "last 90 days", layer: "award", by: "contract" }],
  ["method", { period: "2025-11", ids: ["spotify"] }],
  ["claims", {}],
  ["method", {}],
  ["find", { text: "rolling STONE" }],
  ["method", { by: "contract", layer: "award" }],
  ["claims", { ids: ["meta"], knownBy: "2025-11-15" }],
];

/** The same of a book of federal contracts. */
const contracts = "examples/books/media-contract.toml";
const questionsOfContracts = [
  ["status", {}],
  ["status", { asOf: "2026-09-30", ids: ["outreach-contract"] }],
  ["why", {}],
  ["timeline", { knownBy: "2025-12-31" }],
  ["expiring", { within: "6m" }],
  ["expiring", { within: "soon" }],
  ["history", { ids: ["outreach-contract"], asOf: "2026-09-30" }],
  ["history", { ids: ["radio-order:spots"], knownBy: "2025-10-15" }],
  ["ladder", {}],
  ["accrue", { by: "broadcast-month" }],
  ["accrue", { ids: ["radio-order", "radio-order:spots"], by: "fiscal-quarter" }],
  ["report", { by: "month" }],
  ["report", { by: "fiscal-quarter", layer: "award" }],
  ["report", { by: "fiscal-quarter", layer: "award", period: "2025-09..2026-02" }],
  ["report", { period: "2025-12..2025-10" }],
  ["check", {}],
];

/** And of a campaign from order to payment. */
const orders = "examples/books/media-orders.toml";
const questionsOfOrders = [
  ["report", { period: "2025-10" }],
  ["match", {}],
  ["match", { ids: ["radio-10"], asOf: "2025-11-09" }],
  ["match", { tolerance: "100", toleranceRate: "1%" }],
  ["ladder", {}],
  ["check", {}],
  ["pace", {}],
  ["pace", { asOf: "2025-10-15", ids: ["io-video", "io-radio:0001"], toleranceRate: "5" }],
  ["pay", {}],
  ["pay", { ids: ["radio-11"], rates: "2026-H1=4%" }],
  ["pay", { rates: "soon" }],
  ["proof", {}],
  ["proof", { ids: ["io-video"] }],
  ["journal", { accruals: "calendar-month" }],
  ["open-items", {}],
];

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());

function native(name, options, book) {
  const { ids = [], ...rest } = options;
  const flags = Object.entries(rest).flatMap(([key, text]) => [`--${kebab(key)}`, text]);
  return execFileSync(command, [name, ...(book ? [book] : []), ...ids, ...flags, "--format", "json"], { encoding: "utf8" });
}

for (const [name, options] of questions)
  test(`answers ${name} ${JSON.stringify(options)} as the command does, byte for byte`, () => {
    assert.ok(command, "the command has to be built before the package is tested");
    using_(engine.reference(), (book) => {
      assert.equal(JSON.stringify(book.ask(name, options)) + "\n", native(name, options));
    });
  });

for (const [name, options] of questionsOfContracts)
  test(`answers ${name} ${JSON.stringify(options)} of contracts as the command does, byte for byte`, () => {
    using_(engine.read(readFileSync(join(root, contracts), "utf8"), contracts).book, (book) => {
      const { ids = [], ...rest } = options;
      const flags = Object.entries(rest).flatMap(([key, text]) => [`--${kebab(key)}`, text]);
      const done = spawnSync(command, [name, contracts, ...ids, ...flags, "--format", "json"], { cwd: root, encoding: "utf8" });
      assert.equal(JSON.stringify(book.ask(name, options)) + "\n", done.stdout);
    });
  });

for (const [name, options] of questionsOfOrders)
  for (const language of ["en", "sv"])
    test(`answers ${name} ${JSON.stringify(options)} of orders in ${language} as the command does, byte for byte`, () => {
      using_(engine.read(readFileSync(join(root, orders), "utf8"), orders).book, (book) => {
        const { ids = [], ...rest } = { ...options, language };
        const flags = Object.entries(rest).flatMap(([key, text]) => [`--${kebab(key)}`, text]);
        const done = spawnSync(command, [name, orders, ...ids, ...flags, "--format", "json"], { cwd: root, encoding: "utf8" });
        assert.equal(JSON.stringify(book.ask(name, { ...options, language })) + "\n", done.stdout);
      });
    });

for (const [name, options] of [...questions, ...questionsOfContracts])
  test(`answers ${name} ${JSON.stringify(options)} in Swedish as the command does, byte for byte`, () => {
    const swedish = { ...options, language: "sv" };
    using_(engine.read(readFileSync(join(root, contracts), "utf8"), contracts).book, (book) => {
      const { ids = [], ...rest } = swedish;
      const flags = Object.entries(rest).flatMap(([key, text]) => [`--${kebab(key)}`, text]);
      const done = spawnSync(command, [name, contracts, ...ids, ...flags, "--format", "json"], { cwd: root, encoding: "utf8" });
      assert.equal(JSON.stringify(book.ask(name, swedish)) + "\n", done.stdout);
    });
  });

/** Texts that people read; all else is the same in every language. */
const worded = new Set(["title", "question", "answer", "strong", "detail", "says", "says_text", "text", "reason", "label", "message", "advice", "why",
  "payer_text", "money_text", "period_text", "witnesses_text", "rests_on", "records", "refused", "reads", "published_text", "action_text", "standing_text", "unknown_text", "to_do", "committed_reason", "delivered_reason", "because",
  "name"]); // of an event or a channel a word of ours

test("in Swedish every id, code, figure and word of a closed list stays as it is", () => {
  const compare = (english, swedish, path) => {
    if (english === null || typeof english !== "object") return assert.equal(swedish, english, path);
    assert.deepEqual(Object.keys(swedish), Object.keys(english), path);
    const inWords = (key) => worded.has(key) && [english[key]].flat().every((text) => typeof text !== "object");
    for (const key of Object.keys(english)) if (!inWords(key)) compare(english[key], swedish[key], `${path}.${key}`);
  };
  using_(engine.read(readFileSync(join(root, contracts), "utf8"), contracts).book, (book) => {
    for (const { name } of engine.commands()) compare(book.ask(name), book.ask(name, { language: "sv" }), name);
    assert.match(book.why({ ids: "radio-order", language: "sv" }).title, /^Varför/);
  });
});

test("problems of a book, and what the calculators are for, come in Swedish too", () => {
  const { book, problems } = engine.read("mediabuy = 1\ntitle = 5\n", "wrong.toml", { language: "sv" });
  book.close();
  assert.match(problems.find((p) => p.code === "wrong-type").message, /^title ska vara en text inom citattecken; det här är ett tal$/);
  assert.equal(engine.calculators({ language: "sv" }).find((c) => c.name === "notice").summary,
    "när ett besked med så många dagars frist senast ska lämnas");
  assert.equal(engine.calculators().find((c) => c.name === "notice").summary, "by when a notice of so many days has to be out");
});

for (const format of ["text", "csv", "markdown"])
  for (const [name, options] of questions)
    test(`writes ${name} ${JSON.stringify(options)} as ${format} as the command does, byte for byte`, () => {
      using_(engine.reference(), (book) => {
        const { ids = [], ...rest } = options;
        const flags = Object.entries(rest).flatMap(([key, text]) => [`--${kebab(key)}`, text]);
        const done = spawnSync(command, [name, ...ids, ...flags, "--format", format], { encoding: "utf8" });
        assert.equal(book.text(name, options, format), done.stdout);
        assert.equal(book.text(name, options, "json"), JSON.stringify(book.ask(name, options)) + "\n");
      });
    });

for (const options of [{}, { by: "channel", asOf: "2025-12-01", knownBy: "2026-01-15" }])
  test(`exports the report in HTML ${JSON.stringify(options)} as the command does, byte for byte`, () => {
    using_(engine.reference(), (book) => {
      const flags = Object.entries(options).flatMap(([key, text]) => [`--${kebab(key)}`, text]);
      const done = spawnSync(command, ["export", "html", "--example", "--quiet", ...flags], { encoding: "utf8" });
      assert.deepEqual(book.export("html", options).text, done.stdout);
      assert.match(done.stdout, /^<!doctype html>/);
    });
  });

test("exports the book as JSON, and refuses what there is not with the reason", () => {
  using_(engine.reference(), (book) => {
    const { book: again, problems } = engine.read(book.export("json").text, "again.json");
    assert.deepEqual(problems.filter(({ severity }) => severity === "error"), []);
    assert.deepEqual(again.report({}).total, book.report({}).total);
    again.close();
    assert.deepEqual(book.export("pdf").text, null);
    assert.match(book.export("pdf").problems[0].message, /"pdf"/);
  });
});

test("a wrong question as text says what is wrong", () => {
  using_(engine.reference(), (book) => {
    assert.match(book.text("report", { by: "plaform" }), /Did you mean platform\?/);
    assert.match(book.text("repotr"), /unknown-command/);
    assert.match(book.text("report", {}, "xml"), /no format/);
  });
});

/** Closes the book even where the test fails. (Node 20 does not parse `using` yet.) */
function using_(book, work) {
  try {
    return work(book);
  } finally {
    book.close();
  }
}

/** The calculators of the transcript, without their comments. */
const calculations = [
  ["split", ["$74,000.00"], { by: "12,35,28,3", mode: "cumulative" }],
  ["split", ["-$10.00"], { by: "1,1,1" }],
  ["estimate", ["nearly $3 million"], {}],
  ["estimate", ["ca 74 000 dollar"], { language: "sv" }],
  ["share", ["$74,000", "$15.67 billion"], {}],
  ["breakeven", ["$74,000.00"], { price: "$11.99" }],
  ["net", ["$10,000.00"], { commission: "15%" }],
  ["gross", ["1000"], { commission: "3/20" }],
  ["cost", [], { type: "CPM", price: "250", units: "60000" }],
  ["units", [], { type: "CPC", price: "0.37", cost: "74000" }],
  ["price", [], { type: "CPM", cost: "15000", units: "60000" }],
  ["grp", [], { reach: "25%", frequency: "3" }],
  ["accrue", ["$74,000.00"], { from: "2025-10-15", to: "2025-12-31", by: "broadcast-month" }],
  ["pacing", ["$100.00"], { delivered: "$57.00", flights: "2026-03-01..2026-03-10", asOf: "2026-03-07" }],
  ["pacing", ["1000"], { delivered: "500", flights: "2026-03-01..2026-03-02,2026-03-05..2026-03-06", by: "1,1", asOf: "2026-03-06", measure: "units" }],
  ["interest", ["$1,500.00"], { due: "2026-04-01", paid: "2026-06-15", rate: "6%" }],
  ["interest", ["$74,000.00"], { due: "2025-08-30", paid: "2026-03-02" }],
  ["due", [], { received: "2026-01-05", accepted: "2026-01-02" }],
  ["notice", [], { end: "2025-12-31" }],
  ["closeout", [], { evidence: "2025-12-31", pricing: "firm-fixed-price" }],
  ["fiscal", ["2025-12-31"], {}],
  ["broadcast", ["2025-12-31"], {}],
  ["holidays", ["2025"], {}],
  ["business-day", ["2025-12-24"], {}],
  ["splat", [], {}],
  ["split", ["ten"], {}],
];

for (const [name, args, options] of calculations)
  test(`calculates ${name} ${JSON.stringify([args, options])} as the command does, byte for byte`, () => {
    const flags = Object.entries(options).flatMap(([key, text]) => [`--${kebab(key)}`, text]);
    const done = spawnSync(command, ["calc", name, ...args, ...flags, "--format", "json"], { encoding: "utf8" });
    assert.equal(JSON.stringify(engine.calc(name, args, options)) + "\n", done.stdout);
  });

test("each calculator answers in the fields of its row in the table", () => {
  for (const { name, fields } of engine.calculators()) {
    const [, args, options] = calculations.find(([calculator]) => calculator === name);
    const { rows } = engine.calc(name, args, options);
    assert.ok(rows.length > 0, name);
    for (const row of rows) assert.deepEqual(Object.keys(row), fields.map((f) => f.name), name);
  }
});

test("reads a book as the command does, problems included", () => {
  const broken = join(root, "tests/errors/eight-planted-errors.toml");
  const { book, problems } = engine.read(readFileSync(broken, "utf8"), broken);
  assert.ok(problems.length >= 8);
  const asked = using_(book, (b) => JSON.stringify(b.report()) + "\n");
  let expected;
  try {
    expected = native("report", {}, broken);
  } catch (failed) {
    assert.equal(failed.status, 1); // there are errors in the book, and still it answers
    expected = failed.stdout;
  }
  assert.equal(asked, expected);
});

test("has the reference book inside, the same as the file", () => {
  const text = readFileSync(reference, "utf8");
  const fromFile = using_(engine.read(text, "ice-2025.toml").book, (b) => b.report());
  const inside = using_(engine.reference(), (b) => b.report());
  assert.equal(inside.book.built_in, true);
  assert.equal(fromFile.book.built_in, false);
  assert.equal(fromFile.book.sha256, inside.book.sha256);
  assert.deepEqual(fromFile.total, inside.total);
  assert.equal(engine.referenceText(), text);
});

test("lists every record of a book by id, kind and line, parts of contracts with their contract", () => {
  const text = readFileSync(join(root, contracts), "utf8");
  const listed = using_(engine.read(text, contracts).book, (book) => book.records());
  const lines = text.split("\n");
  // Another count of the records: the headers of the file, and the ids below them.
  const headers = lines.filter((line) => /^\s*\[\[/.test(line) && !/modification/.test(line));
  assert.equal(listed.length, headers.length);
  for (const { id, kind, line, end_line } of listed) {
    assert.match(lines[line - 1], new RegExp(`^\\s*\\[\\[(contract\\.)?${kind.replace("-", "\\.")}\\]\\]`), id);
    if (kind === "invoice-line") continue; // it goes by its place
    // A line of a contract may go by its number.
    const own = lines.slice(line - 1, end_line).filter((each) => /^\s*(id|number)\s*=/.test(each)).join().toLowerCase();
    assert.ok(own.includes(`"${id.split(":").at(-1)}"`), id);
  }
});

test("throws nothing for a wrong question: the envelope says what is wrong", () => {
  using_(engine.reference(), (book) => {
    const codes = (envelope) => envelope.problems.map((p) => p.code);
    assert.deepEqual(codes(book.report({ by: "plaform" })), ["unknown-word"]);
    assert.deepEqual(codes(book.report({ asOf: "2025-02-30" })), ["no-such-day"]);
    assert.deepEqual(codes(book.report({ ids: "nobody" })), ["unknown-id"]);
    assert.deepEqual(codes(book.report({ bye: 1 })), ["unknown-option"]);
    assert.deepEqual(codes(book.ask("repotr")), ["unknown-command"]);
    assert.deepEqual(codes(book.report(null)), []);
  });
});

test("throws nothing for a wrong book", () => {
  for (const text of ["", "\0", "=", "[[", "{", '{"a":', "mediabuy = 1e999999999", "\ufeff", "a.".repeat(200_000) + "b = 1"]) {
    const { book, problems } = engine.read(text, "wrong.toml");
    assert.ok(problems.some((p) => p.severity === "error"), JSON.stringify(text.slice(0, 20)));
    book?.close();
  }
  assert.ok(engine.read(undefined).problems.length > 0);
});

test("a key of 200,000 parts is a problem with its place", () => {
  const { book, problems } = engine.read("a.".repeat(200_000) + "b = 1", "deep.toml");
  book.close();
  const found = problems.find((p) => p.code === "over-limit");
  assert.equal(found.line, 1);
  assert.equal(found.severity, "error");
});

test("a closed book answers with a problem", () => {
  const book = engine.reference();
  book.close();
  assert.deepEqual(book.report().problems.map((p) => p.code), ["internal"]);
});

test("money in minor units is the text without its point", () => {
  using_(engine.reference(), (book) => assert.equal(minorUnits(book.report().total.point), 587400000n));
});

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

test("the declarations name every command, option and row field of the table", () => {
  const declared = readFileSync(join(packed, "mediabuy.d.ts"), "utf8");
  for (const { name, options, fields } of engine.commands()) {
    assert.match(declared, new RegExp(`^  ${camel(name)}\\(`, "m"), `command ${name}`);
    for (const option of options) {
      assert.match(declared, new RegExp(`^  ${camel(option.name)}\\??:`, "m"), `option ${option.name}`);
      for (const word of option.values) assert.ok(declared.includes(`"${word}"`), `value ${word}`);
    }
    for (const field of fields) assert.match(declared, new RegExp(`^  ${field.name}\\??:`, "m"), `field ${field.name}`);
  }
});

test("rows have the fields of the table, and no others", () => {
  using_(engine.reference(), (book) => {
    assert.ok(engine.commands().length >= 9);
    for (const { name, fields } of engine.commands()) {
      const optional = new Set(["low_unbounded", "high_unbounded"]);
      const known = new Set(fields.filter((f) => !f.only_with).map((f) => f.name));
      for (const row of book.ask(name).rows) {
        for (const key of Object.keys(row)) assert.ok(known.has(key) || optional.has(key), `${name}: ${key} is not in the table`);
        for (const key of known) assert.ok(key in row, `${name}: ${key} is missing`);
      }
    }
  });
});

test("a first view waits for at most 300 kB of WebAssembly, as brotli", (t) => {
  const brotli = (file) => brotliCompressSync(readFileSync(join(packed, file))).length;
  const [first, rest] = [brotli("mediabuy.wasm"), brotli("mediabuy-rest.wasm")];
  t.diagnostic(`${(first / 1000).toFixed(1)} kB, and ${(rest / 1000).toFixed(1)} kB that come later`);
  assert.ok(first <= 300_000, `${first} bytes`);
});

test("what a first view asks wants nothing of the rest", async () => {
  const early = await load({ restLater: true, restBinary: new Uint8Array() }); // to want it would be an error
  assert.throws(() => early.schema(), WebAssembly.CompileError);
  for (const language of ["en", "sv"]) {
    early.commands({ language });
    early.calculators({ language });
    const book = early.reference();
    book.answers({ language });
    book.report({ by: "platform", most: 50, language });
    book.report({ by: "contract", layer: "award", most: 50, language });
    book.close();
  }
});

test("with the first part alone a question brings the rest by itself, and whoever waits for it finds it there", async () => {
  const early = await load({ restLater: true });
  assert.deepEqual(early.reference().method(), engine.reference().method());
  await early.rest();
  assert.deepEqual(early.schema(), engine.schema());
});

test("holds nothing but what the package lists", () => {
  const { files } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  for (const file of files) assert.ok(existsSync(join(folder, "node_modules/mediabuy", file)), file);
});
