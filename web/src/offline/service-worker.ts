// SPDX-License-Identifier: MIT
// Keeps the page where it was visited once, so that it opens without a network. Every file is in the list that
// the build has put in; what is kept never changes, since another page is another version with a place of its own.

declare const __FILES__: readonly string[];
declare const __VERSION__: string;

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", heard: (event: Event & Lasting) => void): void;
  addEventListener(name: "fetch", heard: (event: Asked) => void): void;
  addEventListener(name: "message", heard: (event: MessageEvent & Lasting) => void): void;
}
const worker = self as unknown as Scope;

// The same host may hold other pages, and this one under another path: their stores are not ours to touch.
const ours = `mediabuy ${worker.registration.scope} `;
const store = ours + __VERSION__;
const start = worker.registration.scope;
const addresses = new Set(__FILES__.map((file) => new URL(file, start).href));

async function keepAll(): Promise<void> {
  const kept = await caches.open(store);
  await kept.addAll([...addresses].map((address) => new Request(address, { cache: "no-cache" })));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours) && name !== store).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The page itself answers to its folder and to index.html; what it is asked is in the fragment. */
function keptAddress({ url, mode }: Request): string | null {
  const address = new URL(url);
  address.hash = address.search = "";
  if (mode === "navigate" && address.href === new URL("index.html", start).href) return start;
  return addresses.has(address.href) ? address.href : null;
}

async function answer(address: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(store)).match(address);
  return kept ?? fetch(request); // the browser may clear a store to make room
}

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(worker.skipWaiting());
});
worker.addEventListener("fetch", (event) => {
  const address = event.request.method === "GET" ? keptAddress(event.request) : null;
  if (address) event.respondWith(answer(address, event.request));
});
