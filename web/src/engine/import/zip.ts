// SPDX-License-Identifier: MIT
// A zip read where it lies: its list of members by slices of the file, each member as a stream that the browser
// itself decompresses. What the command refuses is refused here too (cli/zip_archive.hpp gives the reasons).
// Source: PKWARE, APPNOTE.TXT (.ZIP File Format Specification) 6.3, with its Zip64 extensions.

import { Refused, type RefusalCode } from "./importing";

export interface Member {
  /** With its folders. */
  name: string;
  /** Uncompressed, as the archive says; reading ends where it is not so. */
  size: number;
  packed: number;
  deflated: boolean;
  checksum: number;
  /** Of its local header in the file. */
  at: number;
}

const mostMembers = 1000;
const mostExpanded = 2 ** 38;
const mostGrowth = 300;
const harmlessSize = 2 ** 26;
const mostOfList = 2 ** 26;

const endMark = 0x06054b50;
const endSize = 22;
const locatorMark = 0x07064b50;
const locatorSize = 20;
const end64Mark = 0x06064b50;
const end64Size = 56;
const centralMark = 0x02014b50;
const centralSize = 46;
const localMark = 0x04034b50;
const localSize = 30;
const in64 = 0xffffffff;
const longestComment = 0xffff;

const viewOf = async (file: Blob, from: number, to: number) => new DataView(await file.slice(from, to).arrayBuffer());

/** By how it begins, whatever its name is: with a member, or with the end of an empty list of them. */
export async function isZip(file: File): Promise<boolean> {
  if (/\.zip$/i.test(file.name)) return true;
  const begins = await viewOf(file, 0, 4);
  return begins.byteLength === 4 && [localMark, endMark].includes(begins.getUint32(0, true));
}

const tooLarge = (from: number, to: number) => to > mostExpanded || (to > harmlessSize && to / mostGrowth > from);

/** Nothing is written where a name says, but no zip to be trusted has such a name. */
const leadsOut = (name: string) => !name || /^\/|\\|^.:/.test(name) || name.split("/").includes("..");

// eslint-disable-next-line no-control-regex
const hasControlCharacters = (name: string) => /[\u0000-\u001f\u007f]/.test(name);

/** UTF-8 where it is, else each byte as a letter: a name is only shown. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

interface List {
  count: number;
  at: number;
  size: number;
}

/** The list of members, as the record at the end of the file has it; null where there is none. */
async function findList(file: Blob): Promise<List | null> {
  const from = Math.max(0, file.size - endSize - longestComment);
  const tail = await viewOf(file, from, file.size);
  let end = tail.byteLength - endSize;
  while (end >= 0 && !(tail.getUint32(end, true) === endMark && end + endSize + tail.getUint16(end + 20, true) === tail.byteLength)) end -= 1;
  if (end < 0) return null;
  const plain = { count: tail.getUint16(end + 10, true), size: tail.getUint32(end + 12, true), at: tail.getUint32(end + 16, true) };
  if (plain.count !== 0xffff && plain.size !== in64 && plain.at !== in64) return plain.at + plain.size <= from + end ? plain : null;
  const locator = from + end - locatorSize;
  if (locator < 0) return null;
  const told = await viewOf(file, locator, locator + locatorSize);
  if (told.getUint32(0, true) !== locatorMark) return null;
  const at = Number(told.getBigUint64(8, true));
  if (at + end64Size > locator) return null;
  const end64 = await viewOf(file, at, at + end64Size);
  if (end64.getUint32(0, true) !== end64Mark) return null;
  const [count, size, list] = [32, 40, 48].map((offset) => Number(end64.getBigUint64(offset, true))) as [number, number, number];
  return list + size <= at ? { count, size, at: list } : null;
}

/** Of the sizes and the place that do not fit into 32 bits, the extra field has those that are marked so, in this order. */
function in64Bits(extra: DataView, [size, packed, at]: [number, number, number]): [number, number, number] | null {
  if (![size, packed, at].includes(in64)) return [size, packed, at];
  for (let field = 0; field + 4 <= extra.byteLength; field += 4 + extra.getUint16(field + 2, true)) {
    if (extra.getUint16(field, true) !== 1) continue;
    const end = Math.min(extra.byteLength, field + 4 + extra.getUint16(field + 2, true));
    let next = field + 4;
    const wide = [size, packed, at].map((each) => {
      if (each !== in64) return each;
      next += 8;
      return next <= end ? Number(extra.getBigUint64(next - 8, true)) : NaN;
    });
    return wide.some(Number.isNaN) ? null : (wide as [number, number, number]);
  }
  return null;
}

/** Every member but folders. Throws what is wrong with the archive before a row of it is read. */
export async function membersOf(file: File): Promise<Member[]> {
  const refuse = (code: RefusalCode, name = "", ...numbers: number[]): never => {
    throw new Refused({ code, file: name ? `${file.name}/${name}` : file.name, numbers });
  };
  const damaged = () => refuse("zip-damaged");
  const list = await findList(file);
  if (!list || list.size > mostOfList) return damaged();
  if (list.count > mostMembers) refuse("zip-many", "", list.count, mostMembers);
  const central = await viewOf(file, list.at, list.at + list.size);
  const members: Member[] = [];
  const names = new Set<string>();
  for (let at = 0, left = list.count; left > 0; left -= 1) {
    if (at + centralSize > central.byteLength || central.getUint32(at, true) !== centralMark) return damaged();
    const [flags, method] = [central.getUint16(at + 8, true), central.getUint16(at + 10, true)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => central.getUint16(at + offset, true)) as [number, number, number];
    const behind = at + centralSize + nameLength + extraLength;
    if (behind + commentLength > central.byteLength) return damaged();
    const name = nameIn(new Uint8Array(central.buffer, at + centralSize, nameLength));
    const sizes = in64Bits(new DataView(central.buffer, behind - extraLength, extraLength), [
      central.getUint32(at + 24, true),
      central.getUint32(at + 20, true),
      central.getUint32(at + 42, true),
    ]);
    if (!sizes) return damaged();
    const [size, packed, local] = sizes;
    if (hasControlCharacters(name)) refuse("zip-control");
    if (leadsOut(name)) refuse("zip-leads-out", name);
    if (flags & 1) refuse("zip-encrypted", name);
    if (/\.zip$/i.test(name)) refuse("zip-inner", name);
    if (method !== 0 && method !== 8) refuse("zip-method", name, method);
    if (tooLarge(packed, size)) refuse("zip-grows", name, packed, size);
    if (names.has(name)) refuse("zip-twice", name);
    names.add(name);
    if (size > 0 || !name.endsWith("/"))
      members.push({ name, size, packed, deflated: method === 8, checksum: central.getUint32(at + 16, true), at: local });
    at = behind + commentLength;
  }
  if (!members.length) refuse("zip-empty");
  // Members that lie in one another: no writer makes such, but bombs do.
  let free = 0;
  for (const { at, packed } of [...members].sort((a, b) => a.at - b.at)) {
    if (at < free || at + localSize + packed > list.at) refuse("zip-overlap");
    free = at + localSize + packed;
  }
  const expanded = members.reduce((sum, { size }) => sum + size, 0);
  if (tooLarge(file.size, expanded)) refuse("zip-grows", "", file.size, expanded);
  return members;
}

const longestBlock = 0xffff;

/** Bytes that are not compressed, as deflate writes such: in blocks, each behind its length. */
function asBlocks(stored: Blob): BlobPart[] {
  const parts: BlobPart[] = [];
  let at = 0;
  do {
    const length = Math.min(longestBlock, stored.size - at);
    const last = at + length === stored.size ? 1 : 0;
    parts.push(Uint8Array.of(last, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), stored.slice(at, at + length));
    at += length;
  } while (at < stored.size);
  return parts;
}

/** The member in pieces. Around its bytes is put what gzip has there, so that the browser itself tests length and
 *  checksum; where they are others than the archive says, the last piece is followed by an error. */
export async function streamOf(file: File, { name, size, packed, deflated, checksum, at }: Member): Promise<ReadableStream<Uint8Array>> {
  const damaged = () => new Refused({ code: "member-damaged", file: `${file.name}/${name}`, numbers: [] });
  const local = await viewOf(file, at, at + localSize);
  if (local.byteLength < localSize || local.getUint32(0, true) !== localMark) throw damaged();
  const from = at + localSize + local.getUint16(26, true) + local.getUint16(28, true);
  if (!deflated && packed !== size) throw damaged();
  const bytes = file.slice(from, from + packed);
  const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, checksum, true);
  tail.setUint32(4, size % 2 ** 32, true);
  const reader = new Blob([head, ...(deflated ? [bytes] : asBlocks(bytes)), tail])
    .stream()
    .pipeThrough(new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>)
    .getReader();
  let read = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read().catch(() => Promise.reject(damaged()));
        if (done) return read === size ? controller.close() : controller.error(damaged());
        read += value.length;
        if (read > size) throw damaged();
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
