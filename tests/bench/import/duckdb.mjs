// SPDX-License-Identifier: MIT
// The question of the benchmark, asked of DuckDB: node duckdb.mjs FILE[,FILE…] THREADS CODES AMOUNT CODE TEXT…
// Prints actions, cents, bytes, seconds and the most memory above the start in MB. Its own folder of packages
// is named by DUCKDB_AT. The columns are given, all as text, so that it need not look for their types.
import { openSync, readSync, closeSync } from "node:fs";
import { createRequire } from "node:module";

const [named, threads, codes, amount, code, ...texts] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(process.env.DUCKDB_AT + "/")("@duckdb/node-api");

const files = named.split(",");
const room = Buffer.alloc(1 << 16);
const from = openSync(files[0]);
const header = room.toString("utf8", 0, readSync(from, room)).split("\n", 1)[0].split(",");
closeSync(from);

const database = await DuckDBInstance.create(":memory:", { threads });
const connection = await database.connect();
const start = process.memoryUsage.rss();
const began = process.hrtime.bigint();
const columns = header.map((name) => `'${name}': 'VARCHAR'`).join(", ");
const quoted = codes.split(",").map((c) => `'${c}'`).join(", ");
const answer = await connection.runAndReadAll(`
  select count(*)::varchar, (coalesce(sum("${amount}"::decimal(18, 2)), 0) * 100)::bigint::varchar,
         (${texts.map((t) => `coalesce(sum(strlen("${t}")), 0)`).join(" + ")})::bigint::varchar
  from read_csv([${files.map((f) => `'${f}'`).join(", ")}], header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
                new_line = '\\n', columns = {${columns}})
  where "${code}" in (${quoted})`);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
const above = (process.resourceUsage().maxRSS * 1024 - start) / 1e6;
console.log(...answer.getRows()[0], seconds, above);
