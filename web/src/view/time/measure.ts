// SPDX-License-Identifier: MIT
// How wide words are in the drawing's letters. Asked once for each text.

const known = new Map<string, number>();
let pen: CanvasRenderingContext2D | null = null;

/** Units: pixels, at 13 pixels a letter: names of lanes are that large, all else a little smaller. */
export function measure(text: string): number {
  const width = known.get(text);
  if (width !== undefined) return width;
  if (!pen) {
    pen = document.createElement("canvas").getContext("2d")!;
    pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  }
  const measured = pen.measureText(text).width;
  if (known.size > 20_000) known.clear(); // a book of a hundred thousand flights names many
  known.set(text, measured);
  return measured;
}
