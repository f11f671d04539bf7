// SPDX-License-Identifier: MIT
import { flushSync } from "svelte";
import { MediaQuery } from "svelte/reactivity";

/** Room for a margin beside the figures. Below this everything stands in one column. */
export const withMargin = new MediaQuery("(min-width: 1160px)");
/** Tables become two-sided rows. */
export const phone = new MediaQuery("(max-width: 639px)");

class Printing {
  current = $state(false);

  constructor() {
    // The sheet is laid out as soon as these return.
    addEventListener("beforeprint", () => flushSync(() => (this.current = true)));
    addEventListener("afterprint", () => (this.current = false));
  }
}

/** Nothing stays folded on paper. */
export const printing = new Printing();

/** The narrower of A4 and Letter within their margins. Units: pixels. */
const sheet = 680;

/** The width to draw for: a sheet is laid out before anything on it can be measured. */
export const roomFor = (measured: number) => (printing.current ? Math.min(measured, sheet) : measured);
