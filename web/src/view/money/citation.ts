// SPDX-License-Identifier: MIT
// "Cite this": figure, range, source, date, record and link, as one line of text.

import { asPublished, inSentence } from "../../ui/day";
import { currencyName, inWords, isExact, money } from "../../ui/decimal";
import { sourceOf, type Selection } from "./selection";
import { words } from "./words";

export function citation(selection: Selection, link: string | null): string {
  const { report } = selection;
  const dates = [
    report.as_of && words().asOf(inSentence(report.as_of)),
    report.known_by && words().knownBy(inSentence(report.known_by)),
  ].filter(Boolean);
  const said: string[] = [];
  if (selection.kind === "figure") {
    const { figure, row } = selection;
    const source = sourceOf(report, figure.source);
    said.push(`“${figure.as_printed}” (${figure.reads}), ${currencyName(row.currency)}, ${row.name}`);
    if (source) said.push(`${source.publisher}, ${asPublished(source.published, source.published_text)}`);
    if (source?.address) said.push(source.address);
    said.push(`${words().inBook}: ${report.book.title}, ${figure.file}:${figure.line}, ${dates.join(", ")}`);
  } else {
    const { interval, name, currency, open } = selection;
    const figure = interval.point === null ? (interval.low === null ? words().unknown : words().bounds) : money(interval.point, currency, isExact(interval));
    said.push(`${name}: ${figure}, ${inWords(interval)}${open ? ` (${words().kindOf(open)})` : ""}. ${report.title}`);
    said.push(`${words().inBook}: ${report.book.title}, ${report.book.name}, ${dates.join(", ")}`);
  }
  if (link) said.push(link);
  return said.map((part) => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`)).join(" ");
}
