// SPDX-License-Identifier: MIT
import type { Engine } from "mediabuy";
import { expect, test } from "vitest";
import type { Found } from "./importing";
import { Inlet } from "./inlet";

const mebibyte = 1 << 20;

/** Takes what it is given, and keeps count of it. */
class Counting {
  bytes = 0;
  ended = 0;
  closed = false;
  rows = 0;
  constructor(readonly options: unknown) {}
  begin() {}
  feed(piece: Uint8Array) {
    if (this.closed) throw new Error("fed after it was closed");
    this.bytes += piece.length;
    return true;
  }
  end() {
    this.ended += 1;
  }
  finish() {
    return {};
  }
  close() {
    this.closed = true;
  }
}

function begin(size = 80 * mebibyte) {
  const imports: Counting[] = [];
  const engine = { import: (_: string, options: unknown) => (imports.push(new Counting(options)), imports.at(-1)) } as unknown as Engine;
  const file = new File([new Uint8Array(6 * mebibyte).fill(97)], "actions.csv");
  const look = { format: "usaspending", filters: ["psc", "text"] };
  const found = [{ name: file.name, size, zip: false, parts: [{ name: file.name, size, look }], refusal: null }] as unknown as Found[];
  return { inlet: new Inlet(), imports, engine, file, found };
}
const question = { format: "usaspending", filters: {} };

test("of a large file the beginning is read beforehand, once, and nothing is kept of it", async () => {
  const { inlet, imports, engine, file, found } = begin();
  await inlet.rehearse(engine, [file], found);
  await inlet.rehearse(engine, [file], found);
  expect(imports.map(({ options }) => options)).toEqual([{}, { psc: ["R701"] }]);
  expect(imports[0]!.bytes).toBeGreaterThanOrEqual(4 * mebibyte);
  expect(imports[0]!.bytes).toBeLessThan(6 * mebibyte);
  expect(imports[1]!.bytes).toBe(6 * mebibyte); // there is no more of it
  expect(imports.every(({ closed, ended }) => closed && ended === 0)).toBe(true);
});

test("of a small file nothing is read beforehand", async () => {
  const { inlet, imports, engine, file, found } = begin(6 * mebibyte);
  await inlet.rehearse(engine, [file], found);
  expect(imports).toEqual([]);
});

test("an import that begins ends it, at whatever it was", async () => {
  const { inlet, imports, engine, file, found } = begin();
  const rehearsing = inlet.rehearse(engine, [file], found);
  const imported = await inlet.read(engine, [file], question, {}, () => undefined);
  await rehearsing;
  const [own, ...others] = [...imports].sort((a, b) => b.ended - a.ended);
  expect(imported.kind).toBe("read");
  expect(own).toMatchObject({ bytes: 6 * mebibyte, ended: 1, closed: false });
  expect(others.map(({ bytes, closed }) => [bytes, closed])).toEqual([[0, true], [0, true]]);
});

test("a newer import takes the place of the one before", async () => {
  const { inlet, imports, engine, file } = begin();
  const first = inlet.read(engine, [file], question, {}, () => undefined);
  const second = inlet.read(engine, [file], question, {}, () => undefined);
  expect([(await first).kind, (await second).kind]).toEqual(["cancelled", "read"]);
  expect(imports.map(({ bytes, closed, ended }) => [bytes, closed, ended])).toEqual([
    [0, true, 0],
    [6 * mebibyte, false, 1],
  ]);
});
