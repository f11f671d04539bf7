// SPDX-License-Identifier: MIT
import { MediaQuery } from "svelte/reactivity";

/** Room for a margin beside the figures. Below this everything stands in one column. */
export const withMargin = new MediaQuery("(min-width: 1160px)");
/** Tables become two-sided rows. */
export const phone = new MediaQuery("(max-width: 639px)");
