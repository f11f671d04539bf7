// SPDX-License-Identifier: MIT
// A value as a reader sees it, by the type that the engine's table gives its field.

import { isDay, inTable } from "../../ui/day";
import { everyDigit } from "../../ui/decimal";
import { words } from "./words";

export const isNumber = (type: string) => type === "money" || type === "ratio" || type === "count";

export function cell(value: unknown, type: string): string {
  if (value === null || value === undefined) return words().none;
  if (typeof value === "boolean") return value ? words().yes : words().no;
  const text = Array.isArray(value) ? value.join(", ") : String(value);
  if (type === "date") return isDay(text) ? inTable(text) : text;
  // A year counts, too, and bears no comma.
  return type === "money" || type === "ratio" ? everyDigit(text) : text;
}
