// SPDX-License-Identifier: MIT
// The steps of a reader in the browser's history. A run of steps (a date that is dragged) is one entry, whose address is
// written anew on the way: a browser stops a page that does so at every step, four times a second is enough.

const pause = 250; // milliseconds

interface Late {
  run: string | null;
  address: string;
}

export class Trail {
  #late: Late | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** Whether the step belongs to the run of the last one. */
  step(address: string, run: string | null): boolean {
    const sameRun = run !== null && (history.state as { run?: string } | null)?.run === run;
    if (sameRun) this.#rewrite({ run, address });
    else {
      this.#settle();
      history.pushState({ run }, "", address);
    }
    return sameRun;
  }

  /** The reader has gone elsewhere: what still waits to be written is not of that place. */
  leave(): void {
    this.#late = null;
  }

  #rewrite(step: Late): void {
    if (this.#resting) {
      this.#late = step;
      return;
    }
    this.#write(step);
    this.#resting = setTimeout(() => this.#settle(), pause);
  }

  /** Writes the address that still waits to be written. */
  #settle(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    if (this.#late) this.#write(this.#late);
    this.#late = null;
  }

  #write({ run, address }: Late): void {
    history.replaceState({ run }, "", address);
  }
}
