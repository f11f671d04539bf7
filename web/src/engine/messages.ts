// SPDX-License-Identifier: MIT
// What page and worker say to each other.

import type { Formats, Found as FoundFile, Imported, ImportQuestion, Progress } from "./import/importing";
import type { Entry, Found, Head, Keys, Made, Readings, Search, Written } from "./authoring";
import type { Language } from "../ui/language.svelte";
import type { Calculator, Command, Envelope, Problem } from "./envelope";

/** The built-in book is always open; an opened one gets a number of its own. */
export type BookNumber = number;
export const builtIn: BookNumber = 0;

export interface CommandQuestion {
  /** By its name in the command table. */
  command: string;
  options: Record<string, string | string[] | undefined>;
}

export interface Calculation {
  /** By its name in their table. It needs no book. */
  calculator: string;
  arguments: string[];
  options: Record<string, string>;
}

export type Question = CommandQuestion | Calculation;
export type Questions = Record<string, Question>;
export type Answers = Record<string, Envelope>;
/** An answer as the command prints it. */
export type Format = "csv" | "markdown" | "json" | "text";

/** The whole book as a file. */
export type ExportFormat = "html" | "json";
export interface Exported {
  /** Null where it was refused: the problems say why. */
  text: string | null;
  problems: Problem[];
}

export interface Hello {
  version: string;
  commands: Command[];
  calculators: Calculator[];
}

export interface Opened {
  book: BookNumber | null;
  problems: Problem[];
}

export type Request =
  | { kind: "hello"; language: Language }
  | { kind: "open"; text: string; name: string; language: Language }
  | { kind: "close"; book: BookNumber }
  /** Of the built-in book; that of an opened one lies with whoever opened it. */
  | { kind: "text" }
  | { kind: "keys" }
  | { kind: "records"; book: BookNumber; search: Search; language: Language }
  | { kind: "write"; text: string; name: string; entries: Entry[]; language: Language }
  | { kind: "readings"; text: string; currency: string; language: Language }
  | { kind: "format"; text: string; name: string; language: Language }
  | { kind: "template"; head: Head; language: Language }
  /** What official files can be, and what can be asked of them. */
  | { kind: "formats"; language: Language }
  | { kind: "look"; files: File[]; language: Language }
  /** Tells how far it has come until it has its reply. */
  | { kind: "import"; files: File[]; question: ImportQuestion; language: Language }
  | { kind: "cancel-import" }
  /** The book that the last import made. */
  | { kind: "imported-text" }
  | { kind: "ask"; book: BookNumber; questions: Questions }
  | { kind: "export"; book: BookNumber; format: ExportFormat; options: Record<string, string> }
  | { kind: "print"; book: BookNumber; question: CommandQuestion; format: Format };

export type Reply =
  | { kind: "hello"; hello: Hello }
  | { kind: "opened"; opened: Opened }
  | { kind: "closed" }
  | { kind: "text"; text: string }
  | { kind: "keys"; keys: Keys }
  | { kind: "records"; found: Found }
  | { kind: "written"; written: Written }
  | { kind: "readings"; readings: Readings }
  | { kind: "made"; made: Made }
  | { kind: "answers"; answers: Answers }
  | { kind: "printed"; text: string }
  | { kind: "exported"; exported: Exported }
  | { kind: "formats"; formats: Formats }
  | { kind: "looked"; found: FoundFile[] }
  | { kind: "progress"; progress: Progress }
  | { kind: "imported"; imported: Imported }
  | { kind: "cancelled" }
  | { kind: "imported-text"; text: string | null }
  | { kind: "superseded" }
  | { kind: "failed"; message: string };

export type Numbered<Message> = { id: number; message: Message };
