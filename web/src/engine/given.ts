// SPDX-License-Identifier: MIT
// The book that a page brings along: `mediabuy explore` writes it there, inert and in base64.

export interface Given {
  /** Null: nothing but a place. */
  book: File | null;
  /** Where to begin, as an address's fragment. */
  place: string;
}

export function givenBook(): Given | null {
  const block = document.querySelector<HTMLElement>("script#book[type='application/toml;base64']");
  if (!block) return null;
  const { name, place } = block.dataset;
  const bytes = Uint8Array.from(atob(block.textContent ?? ""), (letter) => letter.charCodeAt(0));
  return { book: name ? new File([bytes], name) : null, place: place ?? "" };
}
