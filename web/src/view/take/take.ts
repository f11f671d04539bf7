// SPDX-License-Identifier: MIT
// What can be taken away from a view, with its title, dates and sources.

import type { Snippet } from "svelte";
import type { Envelope } from "../../engine/envelope";
import type { CommandQuestion, Format } from "../../engine/messages";
import { commandLine } from "../../ui/command";
import { asPublished, inSentence } from "../../ui/day";
import { download, fileName } from "../../ui/download";
import { asPng, picture, type Caption } from "../../ui/picture";
import { desk } from "../desk.svelte";
import { words } from "./words";

export interface TakeAway {
  /** In the names of files: "calendar". */
  name: string;
  /** What was asked, without the dates of the page. */
  question: CommandQuestion;
  /** What was answered. */
  answer: Envelope;
  /** The part of the page that a picture shows; none without it. */
  picture?: () => Element | null;
  /** Of the view as a whole; where left out, its title, book and dates are cited. */
  cite?: string;
  /** Further things to take, after the others. */
  extra?: Snippet;
}

/** Another reader can follow the address only if the page brings the book along. */
const link = () => (desk.book.builtIn && location.protocol !== "file:" ? location.href : null);

const datesOf = ({ as_of, known_by }: Envelope) =>
  [as_of && words().asOf(inSentence(as_of)), known_by && words().knownBy(inSentence(known_by))].filter(Boolean).join(", ");

export function commandOf({ question, answer }: TakeAway): string {
  const { ids, ...options } = question.options;
  const named = ids === undefined ? [] : [ids].flat();
  return commandLine(question.command, { ids: named, file: desk.commandBook, ...options }, { asOf: answer.as_of, knownBy: answer.known_by });
}

export function citationOf({ answer, cite }: TakeAway): string {
  if (cite) return cite;
  const said = [`${answer.title}.`, `${words().inBook([answer.book.title, answer.book.name, datesOf(answer)].filter(Boolean).join(", "))}.`, link()];
  return said.filter(Boolean).join(" ");
}

const sourceLines = ({ answer }: TakeAway): string[] => {
  const named = answer.sources.map(({ id, publisher, published, published_text }) =>
    published || published_text ? `${publisher ?? id} (${asPublished(published, published_text)})` : (publisher ?? id),
  );
  const each = [...new Set(named)];
  return each.length ? [`${words().sources}: ${each.join("; ")}.`] : [];
};

const captionOf = (take: TakeAway): Caption => ({
  title: take.answer.title,
  dates: [take.answer.book.title, datesOf(take.answer)].filter(Boolean).join(" · "),
  sources: [...sourceLines(take), `mediabuy ${desk.version}: ${commandOf(take)}`],
  link: link(),
});

const nameOf = ({ answer, name }: TakeAway, ending: string) => fileName(answer.book.name, name, answer.as_of, ending);

const types = { csv: "text/csv;charset=utf-8", json: "application/json", markdown: "text/markdown;charset=utf-8", text: "text/plain;charset=utf-8" };

/** The whole answer, as the command prints it. */
export async function takeTable(take: TakeAway, format: Format): Promise<void> {
  const text = await desk.print(take.question, format);
  const ending = format === "markdown" ? "md" : format === "text" ? "txt" : format;
  if (text !== null) download(nameOf(take, ending), types[format], text);
}

export async function takePicture(take: TakeAway, kind: "svg" | "png"): Promise<void> {
  const shown = take.picture?.();
  if (!shown) return;
  const drawing = picture(shown, captionOf(take));
  const contents = kind === "svg" ? drawing.svg : await asPng(drawing);
  download(nameOf(take, kind), kind === "svg" ? "image/svg+xml" : "image/png", contents);
}
