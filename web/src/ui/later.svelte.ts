// SPDX-License-Identifier: MIT
// What need not stand at once comes in tasks of its own, one after another. Each is drawn before the next begins, so
// that none has to lay out what the others made, and the page hears and answers between them.

type Work = () => void;

/** Units: milliseconds. */
const quick = 8;
/** Where nothing is drawn, as in a tab behind another, nobody waits for it. */
const patience = 50;

class Later {
  /** Something has still to come. */
  pending = $state(false);
  readonly #works: Work[] = [];
  readonly #bell = new MessageChannel();

  constructor() {
    this.#bell.port1.onmessage = () => this.#next();
  }

  /** Done in its turn; the function returned takes it back. */
  add(work: Work): Work {
    this.#works.push(work);
    if (this.#works.length === 1) this.#wait();
    this.pending = true;
    return () => {
      const at = this.#works.indexOf(work);
      if (at > 0) this.#works.splice(at, 1);
      else if (at === 0) this.#works[0] = () => undefined; // its turn is called already
    };
  }

  /** Till after the next picture. */
  #wait(): void {
    if (document.hidden) return this.#bell.port2.postMessage(null);
    let rung = false;
    const ring = () => {
      if (!rung) this.#bell.port2.postMessage(null);
      rung = true;
      clearTimeout(timer);
    };
    const timer = setTimeout(ring, patience);
    requestAnimationFrame(ring);
  }

  /** The first of them, and what goes quickly after it; whatever they make comes after the others. */
  #next(): void {
    const began = performance.now();
    do {
      this.#works[0]?.();
      this.#works.shift();
    } while (this.#works.length && performance.now() - began < quick);
    if (this.#works.length) this.#wait();
    else this.pending = false;
  }
}

export const later = new Later();
