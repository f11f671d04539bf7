// SPDX-License-Identifier: MIT
import { table } from "../../ui/language.svelte";

export const words = table({
  en: { title: "Money" },
  sv: { title: "Pengar" },
});
