// SPDX-License-Identifier: MIT
// What forms and editor ask of the engine about the open book. The desk lends its client; nobody else has one.

import type { Entry, Found, Head, Keys, Made, Readings, Search, Written } from "../engine/authoring";
import type { Client } from "../engine/client";
import type { BookNumber } from "../engine/messages";
import { language } from "../ui/language.svelte";

interface OpenBook {
  readonly number: BookNumber | null;
  readonly name: string;
  readonly currency: string;
  readonly text: string | null;
}

export class Author {
  readonly #client: Client;
  readonly #open: () => OpenBook;
  #keys: Promise<Keys> | null = null;

  constructor(client: Client, open: () => OpenBook) {
    this.#client = client;
    this.#open = open;
  }

  /** The key table is the same for every book. */
  keys(): Promise<Keys> {
    this.#keys ??= this.#client.keys();
    return this.#keys;
  }

  async find(search: Search): Promise<Found> {
    const { number } = this.#open();
    return number === null ? { records: [], more: 0 } : this.#client.records(number, search, language.current);
  }

  /** The book with entries in it, and what is wrong with them. Nothing is changed yet. */
  async write(entries: Entry[]): Promise<Written | null> {
    const { text, name } = this.#open();
    return text === null ? null : this.#client.write(text, name, entries, language.current);
  }

  readings(text: string): Promise<Readings> {
    return this.#client.readings(text, this.#open().currency, language.current);
  }

  async format(): Promise<string | null> {
    const { text, name } = this.#open();
    return text === null ? null : (await this.#client.format(text, name, language.current)).text;
  }

  template(head: Head): Promise<Made> {
    return this.#client.template(head, language.current);
  }
}
