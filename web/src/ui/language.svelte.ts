// SPDX-License-Identifier: MIT
// The language of the page. Its words lie in tables beside the parts that show them (`words.ts`), one for each
// language with the same entries; the engine words its answers in the same language.

export const languages = { en: "English", sv: "Svenska" } as const;
export type Language = keyof typeof languages;

const kept = "mediabuy.language";

export const isLanguage = (text: string | null | undefined): text is Language => text != null && Object.hasOwn(languages, text);

/** What was chosen here before, else the first of the reader's languages that the page has. */
function preferred(): Language {
  try {
    const chosen = localStorage.getItem(kept);
    if (isLanguage(chosen)) return chosen;
  } catch {
    // a page from a file may keep nothing
  }
  const wanted = globalThis.navigator?.languages ?? [];
  return wanted.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

class Chosen {
  current = $state<Language>(preferred());

  choose(language: Language): void {
    this.current = language;
    try {
      localStorage.setItem(kept, language);
    } catch {
      // it lasts as long as the page does
    }
  }
}

export const language = new Chosen();

type Entry = string | ((...told: never[]) => string);
/** Of another language: the same entries, with the same arguments. */
type Same<Words> = {
  [Name in keyof Words]: Words[Name] extends (...told: infer Told) => string ? (...told: Told) => string : string;
};

/** A table of words; what it returns gives those of the page's language, and follows it. */
export function table<Words extends Record<string, Entry>>(each: { en: Words; sv: Same<Words> }): () => Same<Words> {
  return () => (language.current === "sv" ? each.sv : (each.en as unknown as Same<Words>));
}
