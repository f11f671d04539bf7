// SPDX-License-Identifier: MIT
// One form for every calculator, made from the engine's table: what it wants, what its examples give it, and
// which of its fields a problem is about. Nothing here knows any calculator.

import type { Calculator, Problem } from "../../engine/envelope";
import type { Calculation } from "../../engine/messages";
import { quoted } from "../../ui/command";
import { readDay } from "../../ui/day";

export type Given = Readonly<Record<string, string>>;

export interface Field {
  name: string;
  help: string;
  /** Not empty: one of these. */
  values: readonly string[];
  default: string | null;
  /** In its place, without a name. */
  argument: boolean;
  date: boolean;
}

export const fieldsOf = ({ arguments: wanted, options }: Calculator): Field[] => [
  ...wanted.map(({ name, help }) => ({ name, help, values: [], default: null, argument: true, date: false })),
  ...options.map(({ name, help, type, values, default: usual }) => ({ name, help, values, default: usual, argument: false, date: type === "date" })),
];

/** The words of a command line; what stands in quotation marks is one of them. */
const wordsOf = (line: string) =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2] ?? word[3]!);

/** What an example gives: "mediabuy calc split '$74,000.00' --by 12,35,28,3". */
export function readExample(line: string, calculator: Calculator): Given {
  const [, , , ...words] = wordsOf(line);
  const places = calculator.arguments.map(({ name }) => name);
  const given: Record<string, string> = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const name = word.startsWith("--") ? word.slice(2) : places.shift();
    if (name) given[name] = word.startsWith("--") ? (words[++at] ?? "") : word;
  }
  return given;
}

const isGiven = (given: Given, { name }: Field) => (given[name] ?? "") !== "";

/** Empty options are left out; of the arguments only those behind the last that is given. */
export function questionOf(calculator: Calculator, given: Given): Calculation {
  const fields = fieldsOf(calculator);
  const places = fields.filter((field) => field.argument);
  const last = places.findLastIndex((field) => isGiven(given, field));
  const options = fields.filter((field) => !field.argument && isGiven(given, field));
  return {
    calculator: calculator.name,
    arguments: places.slice(0, last + 1).map(({ name }) => given[name] ?? ""),
    options: Object.fromEntries(options.map(({ name }) => [name, given[name]!])),
  };
}

export function commandOf({ calculator, arguments: places, options }: Calculation): string {
  const named = Object.entries(options).map(([name, text]) => `--${name} ${quoted(text)}`);
  return ["mediabuy", "calc", calculator, ...places.map(quoted), ...named].join(" ");
}

/** A day may be typed as people write days; what cannot be read as one is left to the engine to explain. */
export function taken({ date }: Field, typed: string): string {
  const text = typed.trim();
  if (!date || !text) return text;
  const read = readDay(text);
  return "day" in read ? read.day : text;
}

const standsIn = (message: string, text: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "u").test(message);

/** How surely a problem is about a field: its message quotes what was given, names the field, or quotes a part. */
function bears({ message: worded }: Problem, { name }: Field, text: string): number {
  const message = worded.replaceAll("”", '"'); // Swedish quotes with the same mark on both sides
  if (text && message.includes(`"${text}"`)) return 4;
  if (message.includes(`"${name}"`) || message.endsWith(` ${name}`)) return 3;
  const parts = [...message.matchAll(/"([^"]+)"/g)].map((quoted) => quoted[1]!);
  if (parts.some((part) => text.includes(part))) return 2;
  return text && standsIn(message, text) ? 1 : 0;
}

/** Each problem at its field; "" for those that are about none, or about several together. */
export function problemsAt(problems: readonly Problem[], fields: readonly Field[], given: Given): Map<string, Problem[]> {
  const placed = new Map<string, Problem[]>();
  for (const problem of problems) {
    const marks = fields.map((field) => bears(problem, field, given[field.name] ?? ""));
    const most = Math.max(0, ...marks);
    const meant = fields.filter((_, at) => most > 0 && marks[at] === most);
    // Of an argument left out before another the engine says only that it is empty.
    const empty = most === 0 ? fields.filter((field) => field.argument && !isGiven(given, field)) : [];
    const name = (meant.length === 1 ? meant[0]?.name : empty[0]?.name) ?? "";
    placed.set(name, [...(placed.get(name) ?? []), problem]);
  }
  return placed;
}
