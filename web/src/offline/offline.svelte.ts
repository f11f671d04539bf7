// SPDX-License-Identifier: MIT
// Whether the page opens without a network, and whether a newer one lies ready.

import { serviceWorkerAddress } from "../engine/addresses";

/** The page in one file has nothing to keep, and a page under development changes too often. */
const keeps = import.meta.env.PROD && import.meta.env.MODE !== "one-file";

class Offline {
  /** From now on the page opens without a network. */
  ready = $state(false);
  /** A newer page that was fetched while this one is open. */
  #waiting = $state.raw<ServiceWorker | null>(null);
  /** In another tab the newer page has taken over already. */
  #replaced = $state(false);

  get newer(): boolean {
    return this.#replaced || this.#waiting !== null;
  }

  async begin(): Promise<void> {
    if (!keeps || !("serviceWorker" in navigator)) return; // absent without https, and from a file
    const { controller } = navigator.serviceWorker;
    if (controller) navigator.serviceWorker.addEventListener("controllerchange", () => (this.#replaced = true));
    try {
      const registration = await navigator.serviceWorker.register(serviceWorkerAddress());
      this.#watch(registration);
    } catch {
      // The host does not have it, or the reader's browser keeps nothing: the page works all the same.
    }
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const follow = (worker: ServiceWorker | null) => {
      if (!worker) return;
      const told = () => this.#told(registration);
      worker.addEventListener("statechange", told);
      told();
    };
    for (const worker of [registration.installing, registration.waiting, registration.active]) follow(worker);
    registration.addEventListener("updatefound", () => follow(registration.installing));
  }

  #told({ active, waiting }: ServiceWorkerRegistration): void {
    this.ready = active !== null;
    this.#waiting = active ? waiting : null;
  }

  /** The newer page takes over here; other tabs keep theirs and are told. */
  takeNewer(): void {
    if (!this.#waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    this.#waiting.postMessage("take over");
  }
}

export const offline = new Offline();
