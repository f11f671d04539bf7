// SPDX-License-Identifier: MIT
// What writing a book needs, as a page has it: keys, entries, ids, amounts in a sentence, layout, template, fixes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packed = process.env.MEDIABUY_NPM ?? join(root, "build/npm");
const command = ["build/dev/cli/mediabuy", "build/bin/mediabuy", "build/release/cli/mediabuy"].map((path) => join(root, path)).find(existsSync);
const contracts = readFileSync(join(root, "examples/books/media-contract.toml"), "utf8");
const reference = readFileSync(join(root, "examples/books/ice-2025.toml"), "utf8");
const native = (...args) => execFileSync(command, args, { encoding: "utf8", cwd: root });

let engine;
before(async () => {
  engine = await (await import(join(packed, "index.js"))).load();
});

test("the schema, the template and the layout are the command's, byte for byte", () => {
  assert.deepEqual(engine.schema(), JSON.parse(native("schema")));
  const options = { title: 'A "book"', currency: "SEK", asOf: "2026-02-01" };
  const { text, problems } = engine.template(options);
  assert.deepEqual(problems, []);
  assert.equal(text, native("new", "--title", options.title, "--currency", "SEK", "--as-of", options.asOf));
  assert.equal(engine.format(contracts).text, contracts);
  assert.equal(engine.format("a=1\n").text, "a = 1\n");
});

test("a template that cannot be made says why", () => {
  const { text, problems } = engine.template({ currency: "dollars", asOf: "soon" });
  assert.equal(text, null);
  assert.deepEqual(problems.map((p) => p.code), ["unknown-currency", "bad-date"]);
});

test("the key table has each kind of record, its words and what refers where", () => {
  const keys = engine.keys();
  const schema = engine.schema();
  for (const kind of ["book", "source", "claim", "contract.modification"]) assert.ok(keys[kind].length > 3, kind);
  for (const [kind, list] of Object.entries(keys)) {
    const table = kind === "book" ? schema : schema.$defs[kind];
    for (const key of list) assert.ok(key.key in table.properties, `${kind}.${key.key}`);
  }
  const of = (kind, name) => keys[kind].find((k) => k.key === name);
  assert.equal(of("claim", "source").refers_to, "source");
  assert.equal(of("claim", "about").refers_to, "any");
  assert.deepEqual(of("party", "kind").words, ["agency", "office", "vendor", "platform"]);
  assert.ok(of("book", "currency").words.includes("SEK"));
  assert.equal(of("contract", "totals").table, "contract.totals");
  assert.equal(of("claim", "says").required, true);
});

test("a form becomes an entry in its place, and the rest of the book stays as it is", () => {
  const fields = {
    source: "example-gazette", about: "radio-order", says: "amount", amount: "about $74,000", payee: "",
    period: { start: "October 2025", end: "2025-12-31" }, sources: ["example-gazette"], note: null,
  };
  const done = engine.compose(contracts, "b.toml", "claim", fields);
  assert.deepEqual(done.problems, []);
  assert.equal(done.text.replace(done.entry.trimEnd(), "").replace(/\n+$/, "\n").trim(), contracts.trim());
  assert.equal(done.text.split("\n")[done.line - 1], "[[claim]]");
  assert.match(done.entry, /^\[\[claim\]\]\nid      = "example-gazette-radio-order"\n/);
  assert.match(done.entry, /period  = \{ start = "2025-10", end = 2025-12-31 \}\n/);
  const { book } = engine.read(done.text, "b.toml");
  assert.ok(book.claims({ ids: "radio-order" }).rows.some((row) => row.as_printed === "about $74,000"));
  book.close();
});

test("a part goes into its contract, and problems name the field that they are of", () => {
  const action = {
    number: "P9", action: "C", signed: "2025-12-01", recorded: "2025-12-02",
    funds: [{ fund: "fund-2025", amount: "$1.00" }, { fund: "fund-2099", amount: "$1.00" }],
  };
  const { text, entry, line, problems } = engine.compose(contracts, "b.toml", "contract.modification", action, "video-order");
  assert.match(entry, /^ {2}\[\[contract.modification\]\]\n/);
  assert.equal(text.split("\n")[line - 1], "  [[contract.modification]]");
  assert.deepEqual(problems.map((p) => [p.code, p.key]), [["unknown-reference", "funds.1.fund"]]);
  const nowhere = engine.compose(contracts, "b.toml", "contract.modification", action, "nobody");
  assert.equal(nowhere.line, null);
  assert.equal(nowhere.text, contracts);
  assert.equal(nowhere.problems.at(-1).code, "unknown-reference");
});

test("a pasted sentence offers its amounts and days, each where it stands", () => {
  const sentence = "😀 Spotify received about $74,000 to run the ads, Rolling Stone reported on 12 Nov 2025; Meta nearly $3 million.";
  const amounts = engine.amountsIn(sentence);
  assert.deepEqual(amounts.map((a) => sentence.slice(a.begin, a.end)), ["about $74,000", "nearly $3 million"]);
  assert.deepEqual(amounts.map((a) => [a.point, a.low, a.high, a.hedge, a.currency]), [
    ["74000.00", "73500.00", "74500.00", "approximate", "USD"],
    ["3000000.00", "2500000.00", "3000000.00", "below", "USD"],
  ]);
  assert.deepEqual(engine.daysIn(sentence).map((d) => [sentence.slice(d.begin, d.end), d.date]), [["12 Nov 2025", "2025-11-12"]]);
  assert.equal(engine.amountsIn("$5", "CAD")[0].currency, "CAD");
  assert.deepEqual(engine.amountsIn(""), []);
});

test("an id is of the words and not taken", () => {
  assert.equal(engine.freshId("", "b.toml", "source", "Example Gazette 2025"), "example-gazette-2025");
  assert.equal(engine.freshId(reference, "b.toml", "party", "Spotify"), "spotify-2");
  assert.equal(engine.freshId("", "b.toml", "contract.option", "?"), "option");
});

test("a fix, put in where it says, mends the book", () => {
  const text = 'mediabuy = 1\ntitle = "Å"\ncurrency = "USD"\n[[fund]]\nid = "f"\nnote = "å"\nnmae = "x"\namount = 74000\n';
  let lines = text.split("\n");
  const { book, problems } = engine.read(text, "b.toml");
  book.close();
  assert.deepEqual(problems.map((p) => p.code), ["unknown-key", "amount-not-quoted"]);
  for (const { fixes } of problems) {
    const [{ line, column, end_line, end_column, text: written }] = fixes;
    assert.equal(line, end_line);
    const points = [...lines[line - 1]];
    points.splice(column - 1, end_column - column, written);
    lines[line - 1] = points.join("");
  }
  const mended = engine.read(lines.join("\n"), "b.toml");
  mended.book.close();
  assert.deepEqual(mended.problems, []);
  assert.deepEqual(problems.map((p) => p.fixes[0].label), ["Write name", 'Write "74000"']);
});

test("throws nothing, whatever it is given", () => {
  for (const wrong of [undefined, null, 5, "\0", "[[", "{", "\ud800"]) {
    assert.equal(typeof engine.format(wrong).text, "string");
    assert.ok(Array.isArray(engine.compose(wrong, wrong, wrong, { [String(wrong)]: wrong }, wrong).problems));
    assert.ok(Array.isArray(engine.amountsIn(wrong)));
    assert.ok(Array.isArray(engine.daysIn(wrong)));
    assert.match(engine.freshId(wrong, wrong, wrong, wrong), /^[a-z0-9-]+$/);
  }
});

test("the declarations have every method of the engine", () => {
  const declared = readFileSync(join(packed, "mediabuy.d.ts"), "utf8");
  for (const name of Object.keys(engine)) assert.match(declared, new RegExp(`^  (readonly )?${name}[(:]`, "m"), name);
});
