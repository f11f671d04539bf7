// SPDX-License-Identifier: MIT
// Which of the tabs a book belongs to: the first that has it open. The browser gives it on when that one is closed.

const lockOf = (name: string) => `mediabuy.book.${name}`;

export class Ownership {
  #release: () => void = () => undefined;
  #waiting = new AbortController();
  #turn = 0;

  /** Takes a book in place of the one before. `told` hears whether it is this tab's, and once more if it becomes so. */
  take(name: string | null, told: (mine: boolean) => void): void {
    const turn = ++this.#turn;
    const tell = (mine: boolean) => void (turn === this.#turn && told(mine));
    this.#waiting.abort();
    this.#release();
    this.#waiting = new AbortController();
    this.#release = () => undefined;
    if (name === null) tell(true);
    else void this.#ask(lockOf(name), turn, tell).catch(() => tell(true)); // no locks here: each tab is by itself
  }

  async #ask(lock: string, turn: number, tell: (mine: boolean) => void): Promise<void> {
    const { signal } = this.#waiting;
    const hold = (): Promise<void> => {
      tell(true);
      return turn === this.#turn ? new Promise((release) => (this.#release = release)) : Promise.resolve();
    };
    const free = await new Promise<boolean>((decided, refused) => {
      const got = (held: Lock | null) => {
        decided(held !== null);
        return held ? hold() : undefined;
      };
      navigator.locks.request(lock, { ifAvailable: true }, got).catch(refused);
    });
    if (free) return;
    tell(false);
    await navigator.locks.request(lock, { signal }, hold).catch(() => undefined); // another book was opened here
  }
}

/** Whether another tab has it open now. */
export async function isOpenElsewhere(name: string): Promise<boolean> {
  try {
    const { held } = await navigator.locks.query();
    return held?.some((lock) => lock.name === lockOf(name)) ?? false;
  } catch {
    return false;
  }
}
