// SPDX-License-Identifier: MIT
// A file that the page has made, handed to the reader.

export function download(name: string, type: string, contents: string | Blob): void {
  const address = URL.createObjectURL(new Blob([contents], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address)); // once the browser has taken it
}

/** "ice-2025.toml" and "calendar" on a day as "ice-2025-calendar-2025-10-15.ics". */
export function fileName(book: string | null, what: string, day: string | null, ending: string): string {
  const stem = (book ?? "").replace(/\.[a-z]+$/i, "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
  return `${[stem, what, day].filter(Boolean).join("-")}.${ending}`;
}
