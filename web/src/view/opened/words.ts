// SPDX-License-Identifier: MIT
import { table } from "../../ui/language.svelte";
import { count } from "../../ui/words";

export const words = table({
  en: {
    close: "Close",
    cite: "Cite this",
    command: "Show the command",
    restsOn: (question: string) => `What this rests on: ${question}`,
    noTotal: (title: string) => `${title}: no total.`,
    moreReadings: (number: number) => `and ${count(number)} more`,
    noSource: "no source recorded",
    onDay: (day: string) => `, on ${day}`,
    fiveClocks: "Five clocks",
    facts: "The facts it rests on",
    noFacts: "The book holds no fact about it.",
    meaning: (name: string) =>
      ({
        flight: "the booked run",
        performance: "the contract’s work",
        ordering: "new orders under it",
        termination: "an early end",
        funds: "the money behind it",
      })[name] ?? "",
    decides: "decides",
    disagree: "Where printed figures disagree",
    conflicts: "conflicts",
    tension: "in tension",
    alsoFound: "also found",
    noneExclude: "No two figures in the book exclude each other.",
  },
  sv: {
    close: "Stäng",
    cite: "Citera",
    command: "Visa kommandot",
    restsOn: (question: string) => `Vad det här vilar på: ${question}`,
    noTotal: (title: string) => `${title}: ingen summa.`,
    moreReadings: (number: number) => `och ${count(number)} till`,
    noSource: "ingen källa angiven",
    onDay: (day: string) => `, den ${day}`,
    fiveClocks: "Fem klockor",
    facts: "De fakta det vilar på",
    noFacts: "Boken har inga fakta om det.",
    meaning: (name: string) =>
      ({
        flight: "den bokade perioden",
        performance: "avtalets arbete",
        ordering: "nya avrop under det",
        termination: "ett slut i förtid",
        funds: "pengarna bakom det",
      })[name] ?? "",
    decides: "avgör",
    disagree: "Där tryckta siffror säger emot varandra",
    conflicts: "säger emot",
    tension: "i spänning",
    alsoFound: "dessutom funnet",
    noneExclude: "Inga två siffror i boken utesluter varandra.",
  },
});
