// SPDX-License-Identifier: MIT
import { mount } from "svelte";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/print.css";
import { givenBook } from "./engine/given";
import { inSentence } from "./ui/day";
import { currencyName } from "./ui/decimal";
import { later } from "./ui/later.svelte";
import { offline } from "./offline/offline.svelte";
import { keeper } from "./store/keeper.svelte";
import App from "./view/App.svelte";
import { desk, type First } from "./view/desk.svelte";
import { views, type View } from "./view/registry";

const given = givenBook();
if (given?.place && !location.hash) history.replaceState(null, "", given.place);

/** Unsaved work comes before the book that the page brings along, which is still there. */
async function first(): Promise<First | null> {
  const draft = await keeper.first(given?.book?.name ?? null);
  if (draft) return { ...draft, saved: false };
  return given?.book ? { name: given.book.name, text: await given.book.text(), saved: true } : null;
}

async function begin(): Promise<void> {
  await desk.begin(views, first());
  keeper.begin();
  // The first answer comes first, with the view that it stands in; what draws the others is fetched once that has come.
  setTimeout(() => views.forEach((view) => later.add(() => fetched(view))), 1000);
  later.add(() => void offline.begin());
}

const fetched = (view: View | undefined) => void view?.component().catch(() => undefined); // told when it is shown

void begin(); // the engine loads while the page is laid out
fetched(desk.view);
later.add(() => {
  const target = document.getElementById("page")!;
  target.replaceChildren();
  mount(App, { target });
});
// The browser takes long over the first day and the first amount it writes: there is time for them before the answer.
later.add(() => inSentence("2026-01-09"));
later.add(() => currencyName("USD"));
