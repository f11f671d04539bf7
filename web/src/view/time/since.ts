// SPDX-License-Identifier: MIT
import type { Place } from "../../ui/address";
import { isDay } from "../../ui/day";

/** The other day of "what changed between two dates". */
export const sinceOf = ({ own }: Pick<Place, "own">) => {
  const since = own["time.since"] ?? "";
  return isDay(since) ? since : null;
};
