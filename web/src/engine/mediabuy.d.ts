// SPDX-License-Identifier: MIT
// What the worker uses of the npm package `mediabuy`.

declare module "mediabuy" {
  import type { Command, Envelope, Problem } from "./envelope";

  export interface Options {
    by?: string;
    layer?: string;
    ids?: string[];
    asOf?: string;
    knownBy?: string;
  }

  export interface Book {
    report(options: Options): Envelope;
    status(options: Options): Envelope;
    check(options: Options): Envelope;
    answers(options: Options): Envelope;
    close(): void;
  }

  export interface Engine {
    readonly version: string;
    commands(): Command[];
    read(text: string, name: string): { book: Book | null; problems: Problem[] };
    reference(): Book;
  }

  export function load(options?: { wasmBinary?: BufferSource }): Promise<Engine>;
}
