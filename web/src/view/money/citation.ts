// SPDX-License-Identifier: MIT
// "Cite this": figure, range, source, date, record and link, as one line of text.

import { asPublished, inSentence } from "../../ui/day";
import { currencyName, inWords, isExact, money } from "../../ui/decimal";
import { sourceOf, type Selection } from "./selection";

export function citation(selection: Selection, link: string | null): string {
  const { report } = selection;
  const dates = [
    report.as_of && `as of ${inSentence(report.as_of)}`,
    report.known_by && `known by ${inSentence(report.known_by)}`,
  ].filter(Boolean);
  const said: string[] = [];
  if (selection.kind === "figure") {
    const { figure, row } = selection;
    const source = sourceOf(report, figure.source);
    said.push(`“${figure.as_printed}” (${figure.reads}), ${currencyName(row.currency)}, ${row.name}`);
    if (source) said.push(`${source.publisher}, ${asPublished(source.published, source.published_text)}`);
    if (source?.address) said.push(source.address);
    said.push(`In: ${report.book.title}, ${figure.file}:${figure.line}, ${dates.join(", ")}`);
  } else {
    const { interval, name, currency, open } = selection;
    const figure = interval.point === null ? "unknown" : money(interval.point, currency, isExact(interval));
    said.push(`${name}: ${figure}, ${inWords(interval)}${open ? ` (${open})` : ""}. ${report.title}`);
    said.push(`In: ${report.book.title}, ${report.book.name}, ${dates.join(", ")}`);
  }
  if (link) said.push(link);
  return said.map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`)).join(" ");
}
