// SPDX-License-Identifier: MIT
import { mount } from "svelte";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/print.css";
import { givenBook } from "./engine/given";
import { offline } from "./offline/offline.svelte";
import { keeper } from "./store/keeper.svelte";
import App from "./view/App.svelte";
import { desk, type First } from "./view/desk.svelte";
import { views } from "./view/registry";

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
  await offline.begin(); // the first answer comes first
}

mount(App, { target: document.getElementById("page")! });
void begin();
