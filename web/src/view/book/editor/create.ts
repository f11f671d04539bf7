// SPDX-License-Identifier: MIT
// The editor itself, which a page loads only when somebody opens the text of a book. It lives in a shadow root:
// there its sheets are adopted ones, which need no style element. It keeps no history of its own; what is typed
// goes to the desk, whose history undoes forms and typing alike.

import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { nextDiagnostic, previousDiagnostic, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Annotation, ChangeSet, EditorState, Text } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import type { Change } from "../../../ui/changes";
import type { Problem } from "../../../engine/envelope";
import { contextAt, type Context } from "./context";
import type { Offer } from "./complete";
import { changeOf, rangeOf, type Fix } from "./places";
import { highlight, theme } from "./theme";
import { bookLanguage } from "./toml";

export interface EditorWords {
  /** What the field is, for those who listen, with how to leave it. */
  label: string;
  /** The library's own phrases, in the language of the page. */
  phrases: Record<string, string>;
}

export interface EditorHost {
  root: ShadowRoot;
  text: string;
  words: EditorWords;
  /** Somebody typed; what it came to is asked for with `take`. */
  typed(): void;
  undo(): void;
  redo(): void;
  offers(context: Context): Promise<Offer[] | null>;
  /** Where the cursor is, from 1. */
  at(line: number): void;
}

/** What was changed since it was last asked for, as one stretch of the text before. */
export interface Typed {
  at: number;
  removed: number;
  inserted: string;
}

export interface Editor {
  take(): Typed | null;
  /** The same change as elsewhere, or another text altogether. */
  follow(change: Change, back: boolean): void;
  replace(text: string): Promise<void>;
  tell(problems: readonly Problem[]): void;
  goTo(line: number): void;
  fix(fix: Fix): void;
  search(): void;
  focus(): void;
  destroy(): void;
}

/** Not typed here: it must not go back to where it came from. */
const foreign = Annotation.define<true>();

const piece = 1 << 18;

/** A long text is taken apart in pieces, with a breath for the page between them. */
async function textOf(text: string): Promise<Text> {
  if (text.length <= 4 * piece) return Text.of(text.split("\n"));
  let doc = Text.empty;
  for (let at = 0, end = 0; end >= 0; at = end + 1) {
    end = text.indexOf("\n", at + piece);
    const lines = text.slice(at, end < 0 ? undefined : end).split("\n");
    doc = doc.append(Text.of(at === 0 ? lines : ["", ...lines])); // the last line so far ends where this begins
    await new Promise((go) => setTimeout(go));
  }
  return doc;
}

function stretch(changes: ChangeSet, doc: Text): Typed | null {
  let [from, to, end] = [Infinity, -1, -1];
  changes.iterChangedRanges((fromA, toA, _fromB, toB) => {
    from = Math.min(from, fromA);
    to = Math.max(to, toA);
    end = Math.max(end, toB);
  });
  if (to < 0) return null;
  // Before the first change both texts are the same, so that it begins at one place in both.
  return { at: from, removed: to - from, inserted: doc.sliceString(from, end, "\n") };
}

function completing(offers: EditorHost["offers"]) {
  return async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const line = state.doc.lineAt(pos);
    const before = line.text.slice(0, pos - line.from);
    const context = contextAt((number) => state.doc.line(number).text, line.number, before, state.doc.lines);
    if (!explicit && !context.quoted && !context.word && !context.header) return null;
    const found = await offers(context);
    if (!found?.length) return null;
    const header = context.header ? /^\s*/.exec(before)![0].length : null;
    const from = header === null ? pos - context.word.length : line.from + header;
    const options = found.map(
      ({ text, label, detail, info, sort }): Completion => ({
        label,
        detail,
        info: info || undefined,
        boost: sort === "required" ? 1 : 0,
        // The name that an id stands for finds it too.
        apply: (view) => {
          const rest = state.doc.sliceString(pos, line.to);
          const close = context.header ? (/^\]*/.exec(rest)?.[0].length ?? 0) : 0;
          view.dispatch({
            changes: { from, to: pos + close, insert: text },
            selection: { anchor: from + text.length },
            userEvent: "input.complete",
          });
        },
      }),
    );
    return { from, to: pos, options, filter: true, validFor: /^[\w.\[\] -]*$/ };
  };
}

const severities = { error: "error", warning: "warning", note: "info" } as const;

export async function createEditor(host: EditorHost): Promise<Editor> {
  let pending: ChangeSet | null = null;
  let line = 0;
  /** The text that the problems are of, and what was changed in it since. */
  let told: { doc: Text; since: ChangeSet } | null = null;

  const view = new EditorView({
    root: host.root,
    parent: host.root,
    state: EditorState.create({
      doc: await textOf(host.text),
      extensions: [
        // Only the line feed parts lines, as in the engine: a carriage return stays where it is.
        EditorState.lineSeparator.of("\n"),
        EditorState.phrases.of(host.words.phrases),
        // Editable, it can be focused without one; checkers and some readers look for the tabindex.
        EditorView.contentAttributes.of({ "aria-label": host.words.label, spellcheck: "false", tabindex: "0" }),
        indentUnit.of("  "),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        closeBrackets(),
        bookLanguage,
        syntaxHighlighting(highlight),
        highlightSelectionMatches(),
        search({ top: true }),
        autocompletion({ override: [completing(host.offers)], icons: false, activateOnTypingDelay: 60 }),
        keymap.of([
          { key: "Mod-z", run: () => (host.undo(), true), preventDefault: true },
          { key: "Mod-y", run: () => (host.redo(), true), preventDefault: true },
          { key: "Mod-Shift-z", run: () => (host.redo(), true), preventDefault: true },
          { key: "F8", run: nextDiagnostic },
          { key: "Shift-F8", run: previousDiagnostic },
          { key: "Tab", run: acceptCompletion },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
        theme,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && told) told = { doc: told.doc, since: told.since.compose(update.changes) };
          if (update.docChanged && !update.transactions.some((each) => each.annotation(foreign))) {
            pending = pending ? pending.compose(update.changes) : update.changes;
            host.typed();
          }
          const now = update.state.doc.lineAt(update.state.selection.main.head).number;
          if (now !== line) host.at((line = now));
        }),
      ],
    }),
  });

  /** A repair was made for the text that was read; it goes to where that stands now. */
  function repair(fix: Fix) {
    if (!told) return;
    const changes = ChangeSet.of(changeOf(told.doc, fix), told.doc.length).map(told.since);
    view.dispatch({ changes, userEvent: "input.fix" });
  }

  const diagnosticsOf = (problems: readonly Problem[]): Diagnostic[] =>
    problems
      .filter((problem) => problem.line !== null)
      .map((problem) => ({
        ...rangeOf(view.state.doc, problem),
        severity: severities[problem.severity],
        message: `${problem.message}. ${problem.advice}`.trim(),
        actions: problem.fixes.map((fix) => ({
          name: fix.label,
          apply: () => repair(fix),
        })),
      }))
      .sort((a, b) => a.from - b.from);

  return {
    take() {
      const typed = pending && stretch(pending, view.state.doc);
      pending = null;
      return typed;
    },
    follow({ at, removed, inserted }, back) {
      const [gone, put] = back ? [inserted, removed] : [removed, inserted];
      view.dispatch({
        changes: { from: at, to: at + gone.length, insert: view.state.toText(put) },
        selection: { anchor: at + put.length },
        annotations: foreign.of(true),
        effects: EditorView.scrollIntoView(at, { y: "nearest" }),
      });
    },
    async replace(text) {
      const doc = await textOf(text);
      pending = null;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: doc }, selection: { anchor: 0 }, annotations: foreign.of(true) });
    },
    tell(problems) {
      const { doc } = view.state;
      told = { doc, since: ChangeSet.empty(doc.length) };
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(problems)));
    },
    goTo(number) {
      const { from, to } = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines));
      view.dispatch({ selection: { anchor: to, head: from }, effects: EditorView.scrollIntoView(from, { y: "start", yMargin: 64 }) });
    },
    fix: repair,
    search: () => openSearchPanel(view),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
