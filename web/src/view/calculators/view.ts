// SPDX-License-Identifier: MIT
import type { Calculator } from "../../engine/envelope";
import type { Questions } from "../../engine/messages";
import type { Place } from "../../ui/address";
import { desk } from "../desk.svelte";
import type { View } from "../registry";
import { questionOf, readExample, type Given } from "./form";
import { words } from "./words";

/** The calculator of the address; where it names none, the first of the table. */
export const chosenOf = ({ calculator }: Place): Calculator | undefined =>
  calculator ? desk.calculators.find(({ name }) => name === calculator) : desk.calculators[0];

/** Where nothing was given yet, its first example stands in the form. */
export const givenOf = ({ given }: Place, calculator: Calculator): Given =>
  given ?? (calculator.examples[0] ? readExample(calculator.examples[0], calculator) : {});

/** Every calculator of the engine's table, in one panel. */
export const calculators: View = {
  name: "calculators",
  title: () => words().title,
  tool: true,
  component: () => import("./Calculators.svelte"),
  questions: (place): Questions => {
    const chosen = chosenOf(place);
    if (chosen) return { calculation: questionOf(chosen, givenOf(place, chosen)) };
    // A name that the table has not got is the engine's to refuse.
    return place.calculator ? { calculation: { calculator: place.calculator, arguments: [], options: {} } } : {};
  },
};
