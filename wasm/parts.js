// SPDX-License-Identifier: MIT
// The module in two parts with one memory and one table: mediabuy.wasm has what a first view asks for (first-view.js
// says what that is), mediabuy-rest.wasm every other function. In the table a function of the rest has a stand-in,
// which brings the rest when it is called before somebody else has.

const here = { first: new URL("mediabuy.wasm", import.meta.url), rest: new URL("mediabuy-rest.wasm", import.meta.url) };

/** Node has no fetch for files: there the bytes are read first. */
const inNode = Boolean(globalThis.process?.versions?.node);
async function bytesInNode(address) {
  const files = "node:fs/promises"; // kept from bundlers, which would look for it in the browser
  const { readFile } = await import(/* @vite-ignore */ files);
  return readFile(address);
}

async function fetched(address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  return response;
}

/** A part compiled: from bytes where the caller has them, else from beside this file. */
async function compiled(part, bytes) {
  if (bytes) return WebAssembly.compile(bytes);
  // A server that does not know the type of the file is no reason to fail.
  return WebAssembly.compileStreaming(fetched(here[part])).catch(async () =>
    WebAssembly.compile(await (await fetched(here[part])).arrayBuffer()),
  );
}

/** The rest at once, while a question waits for it: in a worker only, elsewhere a page would stand still. */
function compiledNow(bytes) {
  if (bytes) return new WebAssembly.Module(bytes);
  const request = new XMLHttpRequest();
  request.open("GET", here.rest.href, false);
  request.responseType = "arraybuffer";
  request.send();
  return new WebAssembly.Module(request.response);
}

/**
 * The module that `create` makes, and `rest()`, which ends when all of it is there. `bytes` has those of a part where
 * the caller has them.
 */
export async function joined(create, { first, rest }) {
  if (inNode) [first, rest] = [first ?? (await bytesInNode(here.first)), rest ?? (await bytesInNode(here.rest))];
  let primary, table;
  let whole = false;
  const join = (module) => {
    if (whole) return;
    whole = true; // its functions take the places of their stand-ins
    new WebAssembly.Instance(module, { primary });
  };
  const placeholder = new Proxy(
    {},
    {
      get: (_, slot) => (...given) => {
        if (!whole) join(compiledNow(rest));
        return table.get(Number(slot))(...given);
      },
    },
  );
  const part = await compiled("first", first);
  const module = await new Promise((resolve, reject) => {
    const instantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(part, { ...imports, placeholder }).then((instance) => {
        primary = instance.exports;
        table = Object.values(primary).find((item) => item instanceof WebAssembly.Table);
        receive(instance, part);
      }, reject);
      return {};
    };
    create({ instantiateWasm }).then(resolve, reject);
  });
  let coming; // asked for again where it failed
  const bring = () => compiled("rest", rest).then(join).finally(() => (coming = undefined));
  return { module, rest: async () => void (whole || (await (coming ??= bring()))) };
}
