// SPDX-License-Identifier: MIT
// What claims are about, to choose from. Of a large book it is a long list, so that it is asked for once for each
// book and known-by day, and not with every step of the other dates.

import type { Envelope, SubjectsRow } from "../../engine/envelope";
import type { Place } from "../../ui/address";

class SpokenOf {
  items = $state.raw<readonly { id: string; name: string; kind: string }[]>([]);
  #of = "";
  #ids = new Set<string>();

  isOf(book: number | null, { knownBy }: Place): boolean {
    return this.#of === `${book} ${knownBy ?? ""}`;
  }

  take(answer: Envelope, book: number | null, { knownBy }: Place): void {
    if (answer.problems.some((problem) => problem.severity === "error" && problem.line === null)) return;
    this.items = (answer.rows as SubjectsRow[]).map(({ about, name, kind }) => ({ id: about, name, kind }));
    this.#ids = new Set(this.items.map(({ id }) => id));
    this.#of = `${book} ${knownBy ?? ""}`;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }
}

export const spokenOf = new SpokenOf();
