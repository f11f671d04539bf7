// SPDX-License-Identifier: MIT
// What was pasted and not added yet, kept while the reader looks at other views.

import { language } from "../../../ui/language.svelte";
import { desk } from "../../desk.svelte";
import { blank, type Draft, type Named } from "./draft";

class Kept {
  draft = $state.raw<Draft>(blank(language.current));
}

export const kept = new Kept();

const asWords = ({ words }: Named): Named => ({ id: null, words });

// Ids were those of the book before; in another one the words stay.
desk.manuscript.follow({
  changed() {},
  settle() {},
  laid() {
    const { publisher, payee, payer, about } = kept.draft;
    kept.draft = { ...kept.draft, publisher: asWords(publisher), payee: asWords(payee), payer: asWords(payer), about: asWords(about) };
  },
});
