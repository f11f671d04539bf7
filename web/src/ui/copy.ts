// SPDX-License-Identifier: MIT

/** Copies a text that is on the page, and says whether it could. */
export async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied.";
  } catch {
    return "Select the text to copy it."; // no clipboard here: the words are on the page all the same
  }
}
