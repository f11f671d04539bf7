// SPDX-License-Identifier: MIT
// The editor in the page's own colours: they reach into the shadow root as custom properties.

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const highlight = HighlightStyle.define([
  { tag: tags.heading, color: "var(--ink)", fontWeight: "700" },
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--ink)" },
  { tag: [tags.number, tags.bool], color: "var(--ink)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.operator], color: "var(--soft)" },
]);

// Wavy, dashed and dotted tell an error, a warning and a note apart without a colour. The library's own
// underlines are pictures at data: addresses, which the page's policy keeps out.
const underline = (line: string) => ({
  backgroundImage: "none",
  paddingBottom: "0",
  textDecoration: `underline ${line} var(--accent)`,
  textDecorationThickness: line === "wavy" ? "1px" : "2px",
  textUnderlineOffset: "3px",
  textDecorationSkipInk: "none",
});

export const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "13px", maxHeight: "min(72vh, 760px)", border: "1px solid var(--rule)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55", overflow: "auto" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 12px 0 8px" },
  "&.cm-focused .cm-selectionBackground, ::selection": { backgroundColor: "color-mix(in srgb, var(--bar) 45%, transparent)" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", border: "0", borderRight: "1px solid var(--rule)" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 8px 0 10px", fontVariantNumeric: "tabular-nums" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--rule) 35%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)", fontWeight: "700" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--line)" },
  ".cm-lintRange-error": underline("wavy"),
  ".cm-lintRange-warning": underline("dashed"),
  ".cm-lintRange-info, .cm-lintRange-hint": underline("dotted"),
  ".cm-lintRange-active": { backgroundColor: "color-mix(in srgb, var(--bar) 25%, transparent)" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--ink)", maxWidth: "min(56ch, 92vw)" },
  ".cm-diagnostic": { padding: "6px 10px 8px", borderLeft: "0", fontFamily: "var(--serif)", fontSize: "15px", lineHeight: "1.45", whiteSpace: "normal" },
  ".cm-diagnosticAction": { backgroundColor: "transparent", color: "var(--accent)", padding: "4px 0", margin: "0 14px 0 0", minHeight: "24px", fontFamily: "var(--sans)", fontSize: "13px", textDecoration: "underline", textUnderlineOffset: "3px", cursor: "pointer", border: "0" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", fontSize: "13px", maxHeight: "320px" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 10px", minHeight: "24px", lineHeight: "1.4" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "transparent", color: "var(--ink)", outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-completionDetail": { color: "var(--soft)", fontStyle: "normal", marginLeft: "12px" },
  ".cm-completionMatchedText": { textDecoration: "underline", textUnderlineOffset: "3px" },
  ".cm-completionInfo": { padding: "6px 10px", fontFamily: "var(--serif)", fontSize: "14px", maxWidth: "40ch" },
  ".cm-panels": { backgroundColor: "var(--paper)", color: "var(--ink)" },
  ".cm-panels-top": { borderBottom: "1px solid var(--rule)" },
  ".cm-panel.cm-search": { padding: "8px 32px 8px 10px", fontFamily: "var(--sans)", fontSize: "13px" },
  ".cm-panel.cm-search label": { fontSize: "13px" },
  ".cm-textfield": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "0", borderBottom: "1px solid var(--accent)", fontSize: "13px", minHeight: "24px" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--paper)", color: "var(--accent)", border: "0", borderRadius: "0", textDecoration: "underline", textUnderlineOffset: "3px", minHeight: "24px", padding: "2px 4px", cursor: "pointer" },
  ".cm-panel.cm-search [name=close]": { color: "var(--ink)", fontSize: "20px", minWidth: "24px", minHeight: "24px", cursor: "pointer" },
  ".cm-searchMatch": { backgroundColor: "transparent", outline: "1px solid var(--accent)" },
  ".cm-searchMatch-selected": { backgroundColor: "color-mix(in srgb, var(--bar) 45%, transparent)" },
});
