// SPDX-License-Identifier: MIT
// The only script addresses that this page ever makes. The browser is told to accept no other.

import worker from "./worker?worker&url";

const serviceWorker = new URL("./service-worker.js", document.baseURI).href;

interface Rules {
  createScriptURL(url: string): string;
}
interface WithTrustedTypes {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
}

const rules: Rules = {
  createScriptURL(url) {
    if (url !== worker && url !== serviceWorker) throw new TypeError("no script of this page lies there");
    return url;
  },
};
const policy = (globalThis as WithTrustedTypes).trustedTypes?.createPolicy("mediabuy-worker", rules) ?? rules;

export const workerAddress = () => policy.createScriptURL(worker);
export const serviceWorkerAddress = () => policy.createScriptURL(serviceWorker);
