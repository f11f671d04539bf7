// SPDX-License-Identifier: MIT
// Keys that act alone. Who speaks to the machine, or brushes keys, can switch them off (WCAG 2.2, 2.1.4).

const kept = "mediabuy.keys";

function readKept(): boolean {
  try {
    return localStorage.getItem(kept) !== "off";
  } catch {
    return true; // a page from a file may keep nothing
  }
}

/** Where letters are text. An editor in a shadow root names itself as the target there. */
const isWriting = (event: KeyboardEvent) =>
  event.composedPath().some((each) => each instanceof HTMLElement && (each.isContentEditable || each.matches("input, textarea, select, [role=slider]")));

class SingleKeys {
  on = $state(readKept());

  set(on: boolean): void {
    this.on = on;
    try {
      localStorage.setItem(kept, on ? "on" : "off");
    } catch {
      // it lasts as long as the page does
    }
  }

  /** The key that was pressed alone and may act; null where it is text, or part of something else. */
  pressed(event: KeyboardEvent): string | null {
    if (!this.on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return null;
    return event.key;
  }
}

export const singleKeys = new SingleKeys();
