// SPDX-License-Identifier: MIT
import type { View } from "../registry";
import Money from "./Money.svelte";

/** How much, and to whom: one layer counted, the awards beside it. */
export const money: View = {
  name: "money",
  title: "Money",
  component: Money,
  questions: ({ by, asOf, knownBy }) => {
    const dates = { ...(asOf && { asOf }), ...(knownBy && { knownBy }) };
    return {
      report: { command: "report", options: { by, ...dates } },
      awards: { command: "report", options: { by: "contract", layer: "award", ...dates } },
    };
  },
};
