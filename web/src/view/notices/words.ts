// SPDX-License-Identifier: MIT
import { table } from "../../ui/language.svelte";

export const words = table({
  en: {
    notices: "Notices",
    newer: "A newer version of this page is here.",
    reload: "Reload",
    offline: "Kept on this machine: it opens without a network.",
  },
  sv: {
    notices: "Meddelanden",
    newer: "Det finns en nyare version av den här sidan.",
    reload: "Ladda om",
    offline: "Sparad på den här datorn: den öppnas utan nätverk.",
  },
});
