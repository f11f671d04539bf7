// SPDX-License-Identifier: MIT
// Where in a book's text the cursor is: in which record, at a key or at a value. Read from the lines above it,
// as far as the header of the record.

export interface Context {
  /** As in the engine's key table: "claim", "contract.line"; "book" before the first header. */
  kind: string;
  /** The key whose value it is in; null where a key or a header may be written. */
  key: string | null;
  /** Inside a table on one line, the key that the table is of: period = { start = … } */
  inside: string | null;
  /** Its first id above, to which a line or an option belongs. */
  record: string | null;
  /** Keys that the record has already. */
  keys: string[];
  /** Between quotes, and the words before the cursor there; else the bare word before it. */
  quoted: boolean;
  word: string;
  /** A header is begun: "[[al". */
  header: boolean;
}

const headerAt = /^\s*\[\[?\s*([\w.-]+)\s*\]?\]?/;
const keyAt = /^\s*"?([\w-]+)"?\s*=/;
const idAt = /^\s*id\s*=\s*"([^"]*)"/;

/** An odd number of plain quotes before the cursor: it is inside a text. */
function openQuote(text: string): number | null {
  let open: number | null = null;
  for (let i = 0; i < text.length; i++) {
    if (open !== null && text[i] === "\\") i += 1;
    else if (text[i] === '"') open = open === null ? i : null;
    else if (open === null && text[i] === "#") return null;
  }
  return open;
}

/** What the part of a value before the cursor is inside of: `[` or `{`, from the outermost. */
function nesting(text: string): { opened: string[]; inner: string } {
  const opened: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted && sign === "\\") i += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === "[" || sign === "{") {
      opened.push(sign);
      from = i + 1;
    } else if (sign === "]" || sign === "}") opened.pop();
    else if (sign === "," && opened.at(-1) === "{") from = i + 1;
  }
  return { opened, inner: text.slice(from) };
}

/** The line of the key that a value of several lines belongs to: a list may run over lines. */
function valueStart(lineAt: (number: number) => string, line: number, before: string): { key: string; text: string } | null {
  let text = before;
  for (let number = line; number > Math.max(0, line - 40); number--) {
    const found = keyAt.exec(text);
    if (found && nesting(text.slice(0, found[0].length)).opened.length === 0) {
      const behind = text.slice(found[0].length);
      return number === line || nesting(behind).opened.length > 0 ? { key: found[1]!, text: behind } : null;
    }
    const above = number > 1 ? lineAt(number - 1) : "";
    if (headerAt.test(above) || !above.trim()) return null;
    text = `${above}\n${text}`;
  }
  return null;
}

function recordAbove(lineAt: (number: number) => string, line: number, most: number) {
  const keys: string[] = [];
  let kind: string | null = null;
  let record: string | null = null;
  for (let number = line - 1; number > 0 && number > line - most; number--) {
    const text = lineAt(number);
    const header = /^\s*\[/.test(text) ? headerAt.exec(text) : null;
    if (header && kind === null) {
      kind = header[1]!;
      if (!kind.includes(".")) break;
    } else if (header && kind && !header[1]!.includes(".")) break;
    if (kind === null) {
      const key = keyAt.exec(text)?.[1];
      if (key) keys.push(key);
    }
    const id = idAt.exec(text)?.[1];
    if (id && (kind === null || kind.includes("."))) record = id;
  }
  return { kind: kind ?? "book", keys, record };
}

/** `lineAt` gives a line by its number, from 1; `before` is the cursor's own up to it. */
export function contextAt(lineAt: (number: number) => string, line: number, before: string, last: number): Context {
  const { kind, keys, record } = recordAbove(lineAt, line, 400);
  for (let number = line + 1; number <= Math.min(last, line + 200) && !/^\s*\[/.test(lineAt(number)); number++) {
    const key = keyAt.exec(lineAt(number))?.[1];
    if (key) keys.push(key);
  }
  const header = /^\s*\[/.test(before) && !before.includes("=");
  const found = header ? null : valueStart(lineAt, line, before);
  const quote = openQuote(before);
  const word = quote === null ? (/[\w.-]*$/.exec(before)?.[0] ?? "") : before.slice(quote + 1);
  const blank: Context = { kind, key: null, inside: null, record, keys, quoted: quote !== null, word, header };
  if (!found) return blank;
  const { opened, inner } = nesting(found.text);
  if (opened.at(-1) !== "{") return { ...blank, key: found.key };
  const within = /^\s*([\w-]+)\s*=/.exec(inner)?.[1] ?? null;
  return { ...blank, inside: found.key, key: within };
}
