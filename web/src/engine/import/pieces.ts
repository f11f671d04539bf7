// SPDX-License-Identifier: MIT
// The bytes of a stream, piece by piece.

export interface Pieces {
  /** Null behind the last. It lasts until the next is asked for. */
  next(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

/** Bytes that are read at once, if there are so many. */
const roomBytes = 1 << 22;

type Reader = ReadableStreamBYOBReader | ReadableStreamDefaultReader<Uint8Array>;

/** Whose streams are not at their end. Chromium's collector of garbage takes a stream of a file of which only those who
 *  wait for its next bytes know, and then they wait for ever: so it is known here too. */
const unfinished = new Set<Reader>();

function piecesBy(reader: Reader, read: () => Promise<Uint8Array | null>): Pieces {
  unfinished.add(reader);
  const finish = () => void unfinished.delete(reader);
  return {
    async next() {
      try {
        const piece = await read();
        if (!piece) finish();
        return piece;
      } catch (error) {
        finish();
        throw error;
      }
    },
    cancel: () => reader.cancel().then(finish, finish),
  };
}

/** Into one room, over and over: the browser need not find new memory for each piece, which takes as long as reading. */
function intoRoom(reader: ReadableStreamBYOBReader): Pieces {
  let room = new ArrayBuffer(roomBytes);
  return piecesBy(reader, async () => {
    const { done, value } = await reader.read(new Uint8Array(room));
    if (value) room = value.buffer;
    return done ? null : value;
  });
}

const asGiven = (reader: ReadableStreamDefaultReader<Uint8Array>) => piecesBy(reader, async () => (await reader.read()).value ?? null);

/** What is decompressed, and in older browsers every file, comes in pieces of the browser's own. */
export function piecesOf(stream: ReadableStream<Uint8Array>): Pieces {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: "byob" });
  } catch (error) {
    if (error instanceof TypeError) return asGiven(stream.getReader());
    throw error;
  }
  return intoRoom(reader);
}
