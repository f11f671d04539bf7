// SPDX-License-Identifier: MIT
// A date dragged over a book of 100,000 allocations: how long the questions of the page take as WebAssembly, from
// the question to the parsed answer, step by step and on random dates.
//
//   node tests/bench/drag.mjs [--allocations N] [--dates N] [--npm FOLDER]
//
// Beside each figure stands its ratio to a floor that is measured in the same run: one walk over as many amounts
// in typed arrays, by two days and into 500 sums, which no engine that looks at each amount can beat by much.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dayNumber, days, largeBook } from "./large_book.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the page asks, by view, while the hand drags; the four answers are always asked. Lists come once it rests: `most`
 *  as web/src/engine/messages.ts has it. */
export const views = {
  Money: { report: ["report", { by: "platform", most: 0 }], awards: ["report", { by: "contract", layer: "award", most: 0 }] },
  Why: { why: ["why", { ids: ["buy-1"] }] },
  Calendar: { expiring: ["expiring", { within: "90d", most: 50 }] },
};
/** And once it rests. */
export const atRest = {
  Money: { report: ["report", { by: "platform", most: 50 }], awards: ["report", { by: "contract", layer: "award", most: 50 }] },
  Calendar: { expiring: ["expiring", { within: "90d", most: 400 }] },
};
const head = ["answers", {}];

export const percentile = (times, share) => [...times].sort((x, y) => x - y)[Math.min(times.length - 1, Math.floor(times.length * share))];

function drawing(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

/** Dates as a hand drags them: one of the two lines moves, a month to and fro at most each time (so fast that the whole
 *  axis is crossed in half a second), the other lies still; after twenty steps the hand takes the other line. The line of
 *  what was known lies at the edge, which is no limit, until it is pulled from there for the first time. */
export function* draggedDates(count) {
  const draw = drawing(42);
  const lines = [days >> 1, days - 1];
  for (let i = 0; i < count; ++i) {
    const moved = Math.floor(i / 20) % 2;
    const step = Math.floor(draw() * 61) - 30;
    lines[moved] = Math.min(days - 1, Math.max(0, lines[moved] + step));
    const [asOf, knownBy] = lines.map(dayNumber);
    yield i < 20 ? { asOf } : { asOf, knownBy };
  }
}

/** Dates anywhere, of one line or the other: harder than any drag. */
export function* randomDates(count) {
  const draw = drawing(42);
  for (let i = 0; i < count; ++i) {
    const day = dayNumber(Math.floor(draw() * days));
    yield i % 2 ? { asOf: day } : { asOf: dayNumber(days - 1), knownBy: day };
  }
}

/** Milliseconds of each of the dates. Processor time, where the machine has other things to do. */
export function measure(ask, count, datesOf = draggedDates) {
  const [wall, processor] = [[], []];
  for (const dates of datesOf(count)) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    ask(dates);
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - began);
    processor.push((user + system) / 1000);
  }
  return { wall, processor };
}

/** The floor: see above. */
export function plainWalk(count) {
  const [from, known, group, amount] = [new Int32Array(count), new Int32Array(count), new Uint16Array(count), new BigInt64Array(count)];
  for (let i = 0; i < count; ++i) {
    from[i] = i % days;
    known[i] = (i * 7) % days;
    group[i] = (i * 31) % 500;
    amount[i] = BigInt(i * 100);
  }
  return ({ asOf, knownBy }) => {
    const day = (Date.parse(asOf) - Date.parse(dayNumber(0))) / 86_400_000;
    const by = knownBy ? (Date.parse(knownBy) - Date.parse(dayNumber(0))) / 86_400_000 : days;
    const sums = new BigInt64Array(500);
    for (let i = 0; i < count; ++i) if (from[i] <= day && known[i] <= by) sums[group[i]] += amount[i];
    return sums;
  };
}

export async function openLarge({ npm = join(root, "build/npm"), allocations = 100_000 } = {}) {
  const { load } = await import(pathToFileURL(join(npm, "index.js")).href);
  const engine = await load({ wasmBinary: readFileSync(join(npm, "mediabuy.wasm")) });
  const text = largeBook({ allocations });
  const began = performance.now();
  const { book, problems } = engine.read(text, "large.toml");
  return { engine, book, problems, bytes: text.length, milliseconds: performance.now() - began };
}

/** All questions of a view, and the head. */
export const viewAsked = (book, questions) => (dates) =>
  [head, ...Object.values(questions)].map(([command, options]) => book.ask(command, { ...options, ...dates }));

async function main(args) {
  const option = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
  const allocations = Number(option("--allocations", 100_000));
  const count = Number(option("--dates", 200));
  const { book, bytes, milliseconds } = await openLarge({ npm: option("--npm", undefined), allocations });
  console.log(`a book of ${allocations} allocations, ${(bytes / 1e6).toFixed(1)} MB, opened in ${milliseconds.toFixed(0)} ms`);
  const floor = percentile(measure(plainWalk(allocations), 50).processor, 0.5);
  console.log(`a plain walk over as many amounts: ${floor.toFixed(2)} ms\n`);
  console.log("milliseconds a step of a drag      p50     p99   as processor time     p50     p99   times the walk");
  const show = (name, ask, datesOf = draggedDates) => {
    measure(ask, 5, datesOf); // compiled by then
    const { wall, processor } = measure(ask, count, datesOf);
    const cell = (times, share) => percentile(times, share).toFixed(2).padStart(8);
    const ratio = (percentile(processor, 0.5) / floor).toFixed(1).padStart(16);
    console.log(`${name.padEnd(30)}${cell(wall, 0.5)}${cell(wall, 0.99)}${" ".repeat(20)}${cell(processor, 0.5)}${cell(processor, 0.99)}${ratio}`);
  };
  for (const [name, questions] of Object.entries(views)) {
    show(`the view ${name}, whole`, viewAsked(book, questions));
    show("  the same on random dates", viewAsked(book, questions), randomDates);
    for (const [, [command, options]] of Object.entries(questions))
      show(`  ${command} ${options.by ?? options.ids ?? options.within ?? ""}`, (dates) => book.ask(command, { ...options, ...dates }));
  }
  show("  answers", (dates) => book.ask("answers", dates));
  for (const [name, questions] of Object.entries(atRest)) show(`${name} at rest`, viewAsked(book, questions));
  book.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
