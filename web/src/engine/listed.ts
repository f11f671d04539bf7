// SPDX-License-Identifier: MIT
// How much of its lists a report is asked for.

/** A list within a report is cut to so many, so that an answer over a hundred thousand records is as small as any. It
 *  says how many more there are, and the whole list is there for the asking. */
export const mostListed = "50";
/** While a date is dragged over a large book: its sums and no list. */
export const noneListed = "0";
