// SPDX-License-Identifier: MIT
// Quantities as they are read: units with every digit, money with its cents.

import type { PaceRow } from "mediabuy";
import { amount, everyDigit } from "../../ui/decimal";
import { term } from "../../ui/words";

export const quantity = ({ measure }: Pick<PaceRow, "measure">, text: string) => (measure === "money" ? amount(text, true) : everyDigit(text));

/** "completed views"; "USD". */
export const unitOf = ({ unit }: Pick<PaceRow, "unit">) => (unit === null ? "" : /^[A-Z]{3}$/.test(unit) ? unit : term(unit));
