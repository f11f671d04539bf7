// SPDX-License-Identifier: MIT
// The bytes of a stream, piece by piece.

export interface Pieces {
  /** Null behind the last. It lasts until the next is asked for. */
  next(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

/** Bytes that are read at once. */
const roomBytes = 1 << 20;

/** Into one room, over and over: the browser need not find new memory for each piece, which takes as long as reading. */
function intoRoom(reader: ReadableStreamBYOBReader): Pieces {
  let room = new ArrayBuffer(roomBytes);
  return {
    async next() {
      const { done, value } = await reader.read(new Uint8Array(room));
      if (value) room = value.buffer;
      return done ? null : value;
    },
    cancel: () => reader.cancel().catch(() => undefined),
  };
}

function asGiven(reader: ReadableStreamDefaultReader<Uint8Array>): Pieces {
  return {
    next: async () => (await reader.read()).value ?? null,
    cancel: () => reader.cancel().catch(() => undefined),
  };
}

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
