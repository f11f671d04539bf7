// SPDX-License-Identifier: MIT
// The words of the small parts that every view uses.

import { table } from "./language.svelte";

export const words = table({
  en: {
    copied: "Copied.",
    selectIt: "Select the text to copy it.",
    inFile: (file: string) => `in ${file}`,
    overTheRest: "The answers below are over the records that could be read.",
    noBook: "Nothing in it could be read as a book, so there are no answers to show.",
    showOther: (many: string) => `Show the other ${many}`,
    question: "the question",
    nothingHas: "Nothing has these words.",
    more: (many: number) => `${many} more; type to narrow`,
    showMore: (many: string) => `Show ${many} more`,
    dayEarlier: "One day earlier",
    dayLater: "One day later",
  },
  sv: {
    copied: "Kopierat.",
    selectIt: "Markera texten för att kopiera den.",
    inFile: (file: string) => `i ${file}`,
    overTheRest: "Svaren nedan gäller de poster som gick att läsa.",
    noBook: "Inget i filen gick att läsa som en bok, så det finns inga svar att visa.",
    showOther: (many: string) => `Visa de andra ${many}`,
    question: "frågan",
    nothingHas: "Inget har de orden.",
    more: (many: number) => `${many} till; skriv för att begränsa`,
    showMore: (many: string) => `Visa ${many} till`,
    dayEarlier: "En dag tidigare",
    dayLater: "En dag senare",
  },
});
