// SPDX-License-Identifier: MIT
// An import that is fed gives what the command gives of the same files: the answer byte for byte, and the book.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packed = process.env.MEDIABUY_NPM ?? join(root, "build/npm");
const command = [join(root, "build/dev/cli/mediabuy"), join(root, "build/bin/mediabuy")].find(existsSync);
const data = join(root, "../shared/data/usaspending");
const noData = existsSync(data) ? false : `${data} is not there`;

let engine, folder;
before(async () => {
  engine = await (await import(join(packed, "index.js"))).load();
  folder = mkdtempSync(join(tmpdir(), "mediabuy-import-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Answer and book of files, each fed in steps of so many bytes. */
function fed(format, files, options = {}, step = 1 << 16) {
  const importing = engine.import(format, options);
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    importing.begin(file);
    for (let at = 0; at < bytes.length; at += step) importing.feed(bytes.subarray(at, at + step));
    importing.end();
  }
  const answer = importing.finish();
  const book = importing.bookText();
  importing.close();
  return { answer, book };
}

function native(format, files, options = {}) {
  assert.ok(command, "the command has to be built before the package is tested");
  const book = join(folder, "book.json");
  rmSync(book, { force: true });
  const flags = Object.entries(options).flatMap(([name, each]) => [each].flat().flatMap((text) => [`--${name}`, text]));
  const done = spawnSync(command, ["import", format, ...files, ...flags, "--format", "json", "-o", book], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { answer: done.stdout, book: existsSync(book) ? readFileSync(book, "utf8") : null };
}

/** The command keeps the SHA-256 of each file with its source; bytes that are fed are not digested. */
const withoutDigests = (book) => book?.replaceAll(/,\n\s*"sha256": "[0-9a-f]{64}"/g, "") ?? null;

function same(format, files, options, step) {
  const here = fed(format, files, options, step);
  const there = native(format, files, options);
  assert.equal(JSON.stringify(here.answer) + "\n", there.answer);
  assert.equal(here.book, withoutDigests(there.book));
  return here.answer;
}

const actions = "tests/cli/books/actions.csv";

for (const [format, files, options] of [
  ["usaspending", [actions], {}],
  ["usaspending", [actions, actions], { psc: ["advertising", "public relations"], from: "2025-09-02" }],
  ["usaspending", [actions], { text: "ADVERTISING", language: "sv" }],
  ["usaspending", [actions], { psc: "R701" }],
  ["usaspending", [actions], { from: "soon", text: "" }],
  ["usaspending", ["tests/cli/books/payers.toml"], {}],
  ["google-ads", ["tests/cli/books/google.csv"], {}],
  ["snap-ads", ["tests/cli/books/snap.csv"], { vendor: "media" }],
  ["meta-ads", ["tests/cli/books/meta.csv"], {}],
  ["ocds", ["tests/cli/books/ocds-releases.json", "tests/cli/books/ocds-records.json"], { agency: "city" }],
  ["ocds", [actions], {}],
  ["csv", ["datapackage.json", "book.csv", "party.csv", "campaign.csv", "contract.csv", "contract.modification.csv"].map((name) => `tests/cli/books/tables/${name}`), { vendor: "radio" }],
  ["fpds", [actions], {}],
])
  test(`${format} ${files.join(" ")} ${JSON.stringify(options)} as the command has it, byte for byte`, () => {
    same(format, files, options);
  });

test("chunks of any size give the same, single bytes too", () => {
  const whole = fed("usaspending", [actions]);
  for (const step of [1, 2, 7, 333]) assert.deepEqual(fed("usaspending", [actions], {}, step), whole);
  assert.deepEqual(whole.answer.total, {
    rows: 4, taken: 3, passed_over: 0, refused: 1, amount: "1501234.00", currency: "USD", repeated: 0, repeated_amount: "0.00", printed: null,
  });
});

test("a chunk larger than what the engine takes at once is taken whole", () => {
  const [header, row] = readFileSync(join(root, actions), "utf8").split("\n");
  const rows = Array.from({ length: 3000 }, (_, n) => row.replace("ADVERTISING", `ADVERTISING ${n} ${"-".repeat(200)}`));
  const bytes = new TextEncoder().encode([header, ...rows].join("\n"));
  assert.ok(bytes.length > 1 << 19);
  const imported = (step) => {
    const importing = engine.import("usaspending");
    importing.begin("many.csv");
    for (let at = 0; at < bytes.length; at += step) importing.feed(bytes.subarray(at, at + step));
    importing.end();
    const made = { total: importing.finish().total, book: importing.bookText() };
    importing.close();
    return made;
  };
  const whole = imported(bytes.length);
  assert.equal(whole.total.taken, 3000);
  assert.deepEqual(whole, imported(1000));
});

test("rows are counted while they are read, and an import that is closed takes nothing more", () => {
  const importing = engine.import("usaspending");
  importing.begin("a.csv", "all.zip");
  assert.equal(importing.feed(readFileSync(join(root, actions))), true);
  assert.equal(importing.rows, 4);
  importing.close();
  assert.equal(importing.feed(new Uint8Array(3)), false);
  assert.equal(importing.rows, 0);
});

test("a first look tells the format, the first rows and the filters", () => {
  const look = engine.firstLook(readFileSync(join(root, actions)), "actions.csv", { whole: true });
  assert.equal(look.format, "usaspending");
  assert.equal(look.layout, "extract");
  assert.ok(look.rows.length > 0 && look.rows.every((row) => row.length === look.names.length));
  assert.deepEqual(look.filters, engine.imports().options.map(({ name }) => name));
  const releases = engine.firstLook(readFileSync(join(root, "tests/cli/books/ocds-releases.json")).subarray(0, 2000), "releases.json");
  assert.deepEqual([releases.format, releases.layout, releases.rows[0][0]], ["ocds", "release-package", "ocds-ex0002-posters"]);
  const other = engine.firstLook(new TextEncoder().encode("a,b\n1,2\n"), "other.csv", { whole: true, language: "sv" });
  assert.equal(other.format, null);
  assert.equal(other.problems[0].code, "unknown-layout");
  assert.match(other.problems[0].message, /saknar|layout/);
});

test("two agencies in 2025 come to the published sums", { skip: noData }, () => {
  const file = "../shared/data/usaspending/CBP_ICE_FY2025_Contract_Obligations.csv";
  const { years } = same("usaspending", [file], {}, 65_537);
  const sum = (name) => years.find(({ agency, fiscal_year }) => agency === name && fiscal_year === 2025).amount;
  assert.equal(sum("ICE"), "3988661487.38");
  assert.equal(sum("CBP"), "10175186391.52");
  assert.equal(same("usaspending", [file], { psc: "SUPPORT- MANAGEMENT: ADVERTISING" }).total.amount, "130078368.78");
  assert.equal(same("usaspending", [file], { text: "ADVERTISING" }, 4093).total.amount, "131154738.11");
});

test("an award's rows come to the total that is printed beside them", { skip: noData }, () => {
  const files = ["Contract_72066324C00004_TransactionHistory_1.csv", "Contract_7200AA23M00003_TransactionHistory_1.csv"];
  const { total } = same("usaspending", files.map((name) => `../shared/data/usaspending/award-history/${name}`), {}, 997);
  assert.deepEqual(total.printed, { awards: 2, amount: "121913888.11", taken: "121913888.11", differ: 0 }); // 17,237,186.00 + 104,676,702.11
});
