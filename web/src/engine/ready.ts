// SPDX-License-Identifier: MIT
// Answers that lie ready: what a first visit asks of the built-in book, which this engine was asked when the page was
// built (build/ready.ts). So the first view need not wait for the engine; whatever else is asked does.

import type { Language } from "../ui/language.svelte";
import type { Envelope } from "./envelope";
import type { Answers, CommandQuestion, Hello, Questions } from "./messages";

export interface Ready {
  hello: Hello;
  answers: { question: CommandQuestion; answer: Envelope }[];
}

const modules: Record<Language, () => Promise<{ default: Ready }>> = {
  en: () => import("virtual:ready/en"),
  sv: () => import("virtual:ready/sv"),
};

/** The same for the same question, whatever the order of its options. */
const keyOf = ({ command, options }: CommandQuestion) =>
  JSON.stringify([command, Object.entries(options).filter(([name, text]) => text !== undefined && name !== "language").sort()]);

interface Known {
  hello: Hello;
  /** By the key of their question. */
  answers: ReadonlyMap<string, Envelope>;
}
const fetched: Partial<Record<Language, Promise<Known | null>>> = {};

/** Null where they cannot be fetched: the engine knows as well. */
const readyIn = (language: Language): Promise<Known | null> =>
  (fetched[language] ??= modules[language]().then(
    ({ default: { hello, answers } }) => ({ hello, answers: new Map(answers.map(({ question, answer }) => [keyOf(question), answer])) }),
    () => null,
  ));

export async function readyHello(language: Language): Promise<Hello | null> {
  return (await readyIn(language))?.hello ?? null;
}

/** Null unless all of them lie ready. */
export async function readyAnswers(questions: Questions, language: Language): Promise<Answers | null> {
  const known = (await readyIn(language))?.answers;
  const out: Answers = {};
  for (const [name, question] of Object.entries(questions)) {
    const answer = "command" in question ? known?.get(keyOf(question)) : undefined;
    if (!answer) return null;
    out[name] = answer;
  }
  return out;
}
