// SPDX-License-Identifier: MIT
import { table } from "../../ui/language.svelte";

export const words = table({
  en: {
    notices: "Notices",
    newer: "A newer version of this page is here.",
    reload: "Reload",
    restored: (name: string, when: string) => `Unsaved changes of ${name} from ${when} are restored.`,
    offered: (name: string, when: string) => `Unsaved changes of ${name} from ${when} are kept here.`,
    takeUp: "Take them up",
    discard: "Discard them",
    save: "Save as a file",
    elsewhere: (name: string, when: string) => `${name} was changed elsewhere at ${when}.`,
    readAgain: "Read it again",
    readAgainLosing: "Read it again, without my changes",
    keepMine: "Keep mine",
    otherTab: (name: string) =>
      `${name} is open in another tab. What is changed here is kept over a reload only once that tab is closed.`,
    keepsNothing: "This browser keeps no unsaved changes for this page: save them as a file before you leave it.",
    notSaved: (name: string, why: string) => `${name} was not saved. The browser said: “${why}”`,
    notAllowed: "it may not be written",
    offline: "Kept on this machine: it opens without a network.",
  },
  sv: {
    notices: "Meddelanden",
    newer: "Det finns en nyare version av den här sidan.",
    reload: "Ladda om",
    restored: (name: string, when: string) => `Osparade ändringar i ${name} från ${when} är återställda.`,
    offered: (name: string, when: string) => `Osparade ändringar i ${name} från ${when} finns kvar här.`,
    takeUp: "Ta fram dem",
    discard: "Kasta dem",
    save: "Spara som fil",
    elsewhere: (name: string, when: string) => `${name} ändrades på annat håll ${when}.`,
    readAgain: "Läs om den",
    readAgainLosing: "Läs om den, utan mina ändringar",
    keepMine: "Behåll mina",
    otherTab: (name: string) =>
      `${name} är öppen i en annan flik. Det som ändras här finns kvar efter en omladdning först när den fliken är stängd.`,
    keepsNothing: "Webbläsaren sparar inga ändringar åt den här sidan: spara dem som fil innan du lämnar den.",
    notSaved: (name: string, why: string) => `${name} sparades inte. Webbläsaren sade: ”${why}”`,
    notAllowed: "den får inte skrivas",
    offline: "Sparad på den här datorn: den öppnas utan nätverk.",
  },
});
