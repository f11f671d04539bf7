// SPDX-License-Identifier: MIT
// Every view of the page. A view asks its questions of the engine and shows the answers; to add one, write
// its component and list it here. The navigation shows what is listed, in this order.

import type { Component } from "svelte";
import type { Answers, Questions } from "../engine/messages";
import type { Place } from "../ui/address";
import { bookView } from "./book/view";
import { calculators } from "./calculators/view";
import { calendar } from "./calendar/view";
import { claimsView } from "./claims/view";
import { flowView } from "./flow/view";
import { importView } from "./import/view";
import { invoicesView } from "./invoices/view";
import { ladderView } from "./ladder/view";
import { money } from "./money/view";
import { pacingView } from "./pacing/view";
import { time } from "./time/view";
import { whyView } from "./why/view";

export interface View {
  /** As in the address. */
  name: string;
  /** In the language of the page. */
  title(): string;
  /** By which it is found besides: words of those who use it. */
  words?(): string;
  /** Beside the record stand the tools. */
  tool?: true;
  /** `hurried`: a date is dragged over a large book. Lists can wait until it lies still, sums and sentences cannot. */
  questions(place: Place, hurried: boolean): Questions;
  /** What can be asked only once those are answered. */
  then?(place: Place, answers: Answers, hurried: boolean): Questions;
  /** It chooses among all that the book holds, by name: `desk.things`. */
  chooses?: true;
  /** What is wrong with the book stands in the view itself. */
  ownProblems?: true;
  /** What draws it is a file of its own, fetched when it is wanted first. */
  component(): Promise<{ default: Component }>;
}

export const views: readonly View[] = [money, flowView, ladderView, time, whyView, claimsView, calendar, invoicesView, pacingView, calculators, importView, bookView];
