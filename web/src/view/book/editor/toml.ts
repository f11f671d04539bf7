// SPDX-License-Identifier: MIT
// How a book's text is coloured: keys, texts, days and amounts. A stream of tokens is enough; what the text
// means is the engine's business.

import { StreamLanguage, type StreamParser } from "@codemirror/language";

interface State {
  /** Inside a text of several lines: what ends it. */
  open: "" | '"""' | "'''";
  /** Before the equals sign of a line. */
  key: boolean;
  /** Inside lists and tables of a value a new line begins no key. */
  depth: number;
}

const day = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?/;

const parser: StreamParser<State> = {
  name: "book",
  startState: () => ({ open: "", key: true, depth: 0 }),
  copyState: (state) => ({ ...state }),
  languageData: { commentTokens: { line: "#" }, closeBrackets: { brackets: ["[", "{", '"'] } },
  token(stream, state) {
    if (state.open) {
      const from = stream.pos;
      const end = stream.string.indexOf(state.open, from);
      if (end < 0) stream.skipToEnd();
      else {
        stream.pos = end + 3;
        state.open = "";
      }
      return "string";
    }
    if (stream.sol() && state.depth === 0) state.key = true;
    if (stream.eatSpace()) return null;
    if (stream.match("#")) {
      stream.skipToEnd();
      return "comment";
    }
    if (state.key && stream.match(/^\[\[?[^\]]*\]\]?/)) return "heading";
    for (const mark of ['"""', "'''"] as const) {
      if (!stream.match(mark)) continue;
      state.open = mark;
      return parser.token(stream, state) ?? "string";
    }
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'[^']*'?/)) return state.key ? "propertyName" : "string";
    if (stream.eat("=")) {
      state.key = false;
      return "operator";
    }
    const mark = stream.eat(/[[\]{},]/);
    if (mark) {
      if (mark === "[" || mark === "{") state.depth += 1;
      else if (mark !== ",") state.depth = Math.max(0, state.depth - 1);
      // In a table on one line a key stands after the brace and after each comma.
      state.key = mark === "{" || (mark === "," && /[{][^}]*$/.test(stream.string.slice(0, stream.pos)));
      return "punctuation";
    }
    if (state.key && stream.match(/^[\w.-]+/)) return "propertyName";
    if (stream.match(day)) return "number";
    if (stream.match(/^[+-]?\d[\d_]*(?:\.[\d_]+)?(?:[eE][+-]?\d+)?/)) return "number";
    if (stream.match(/^(?:true|false)\b/)) return "bool";
    stream.next();
    return null;
  },
};

export const bookLanguage = StreamLanguage.define(parser);
