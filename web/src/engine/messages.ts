// SPDX-License-Identifier: MIT
// What page and worker say to each other.

import type { Command, Envelope, Problem } from "./envelope";

/** The built-in book is always open; an opened one gets a number of its own. */
export type BookNumber = number;
export const builtIn: BookNumber = 0;

export interface Question {
  /** By its name in the command table. */
  command: string;
  options: Record<string, string | string[] | undefined>;
}

export type Questions = Record<string, Question>;
export type Answers = Record<string, Envelope>;

export interface Hello {
  version: string;
  commands: Command[];
}

export interface Opened {
  book: BookNumber | null;
  problems: Problem[];
}

export type Request =
  | { kind: "hello" }
  | { kind: "open"; text: string; name: string }
  | { kind: "close"; book: BookNumber }
  | { kind: "ask"; book: BookNumber; questions: Questions };

export type Reply =
  | { kind: "hello"; hello: Hello }
  | { kind: "opened"; opened: Opened }
  | { kind: "closed" }
  | { kind: "answers"; answers: Answers }
  | { kind: "superseded" }
  | { kind: "failed"; message: string };

export type Numbered<Message> = { id: number; message: Message };
