// SPDX-License-Identifier: MIT
import { words } from "./parts";

/** Copies a text that is on the page, and says whether it could. */
export async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return words().copied;
  } catch {
    return words().selectIt; // no clipboard here: the words are on the page all the same
  }
}
