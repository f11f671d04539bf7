// SPDX-License-Identifier: MIT
import { table } from "../../ui/language.svelte";

export const words = table({
  en: {
    see: "How it looks where there are some shows in the teaching book: a campaign from order to payment, four platforms, twelve invoices, every kind of discrepancy. Everything in it is invented.",
    open: "Open the teaching book",
    failed: "The teaching book could not be fetched.",
  },
  sv: {
    see: "Hur det ser ut där det finns några visar övningsboken: en kampanj från order till betalning, fyra plattformar, tolv fakturor, alla slags avvikelser. Allt i den är påhittat.",
    open: "Öppna övningsboken",
    failed: "Övningsboken gick inte att hämta.",
  },
});
