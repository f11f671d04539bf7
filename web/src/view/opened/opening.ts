// SPDX-License-Identifier: MIT
// One panel is open at a time: the source of a figure, the parts of a sum, or what an answer rests on.

import { tick } from "svelte";
import type { Place } from "../../ui/address";
import { desk } from "../desk.svelte";

type Open = Pick<Place, "figure" | "answer" | "id">;

/** What gets the focus back when the panel is closed. */
let opener: HTMLElement | SVGElement | null = null;

/** Opens a panel, moves the focus into it, and remembers where the focus was. */
export async function openPanel(what: Partial<Open>, button: HTMLElement | SVGElement | null, scroll: boolean): Promise<void> {
  if (button) opener = button;
  desk.go({ figure: null, answer: null, ...what });
  await desk.settled();
  await tick();
  const panel = document.querySelector<HTMLElement>("#source");
  panel?.focus({ preventScroll: true });
  if (scroll) panel?.scrollIntoView({ block: "nearest" });
}

export async function closePanel(): Promise<void> {
  const back = opener?.isConnected
    ? opener
    : document.querySelector<HTMLElement | SVGElement>("[aria-controls=source][aria-expanded=true]");
  desk.go({ figure: null, answer: null });
  await tick();
  back?.focus();
  opener = null;
}
