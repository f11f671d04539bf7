// SPDX-License-Identifier: MIT
// Places words beside what they name: not over each other, not over a mark, not under a line that crosses the
// drawing. What finds no room beside its mark goes into a row below, with a line that leads to it; what finds
// none in `most` rows is handed back, so that it can be said that it is missing.

export interface Wanted {
  key: string;
  /** What it names, from left to right. */
  from: number;
  to: number;
  width: number;
}

export interface Placed {
  key: string;
  /** Left edge of the words. */
  x: number;
  /** 0: beside the mark; 1 and on: rows below it. */
  row: number;
  /** Where a line goes down from the mark to the words; null where they stand right at it. */
  lead: number | null;
}

export interface Room {
  left: number;
  right: number;
  /** Places of lines from top to bottom. */
  lines?: readonly number[];
  /** What lies on the row of the marks besides them. */
  taken?: readonly (readonly [number, number])[];
  /** Rows below the marks. */
  most?: number;
  /** Whether words may stand beside their mark at all. */
  beside?: boolean;
  /** Rather no name than a line behind other words. */
  strict?: boolean;
}

const gap = 6;
/** From a line to the words beside it. */
const clear = 4;
const sweep = 10;
const mostSteps = 40;

type Span = readonly [number, number];
const meet = (a: Span, b: Span, air: number) => a[0] < b[1] + air && b[0] < a[1] + air;

interface Row {
  words: Span[];
  leads: number[];
}

export function place(wanted: readonly Wanted[], room: Room): { placed: Placed[]; rows: number; left: string[] } {
  const { left, right, lines = [], taken = [], most = 40, beside = true, strict = false } = room;
  const rows: Row[] = [{ words: [...taken, ...wanted.map(({ from, to }): Span => [from, to])], leads: [] }];
  const rowAt = (row: number) => (rows[row] ??= { words: [], leads: [] });
  const placed: Placed[] = [];
  const over: string[] = [];

  const inside = (x: number, width: number) => x >= left && x + width <= right;
  const crossed = (x: number, width: number) => lines.some((line) => line > x - clear && line < x + width + clear);
  const free = (row: number, x: number, width: number, behind: boolean) =>
    !rowAt(row).words.some((span) => meet(span, [x, x + width], gap)) &&
    (behind || !rowAt(row).leads.some((lead) => lead > x - 2 && lead < x + width + 2));
  /** A line down to a row must not run through words above it. */
  const canLead = (row: number, x: number) => {
    for (let above = 1; above < row; above++) if (rowAt(above).words.some(([a, b]) => x > a - 2 && x < b + 2)) return false;
    return true;
  };

  function put(each: Wanted, row: number, x: number, lead: number | null): void {
    rowAt(row).words.push([x, x + each.width]);
    if (lead !== null) for (let above = 1; above < row; above++) rowAt(above).leads.push(lead);
    placed.push({ key: each.key, x, row, lead: row === 0 ? null : lead });
  }

  /** Where words may begin and still touch their mark, or the line down from it; the nearest first. */
  function candidates({ from, to, width }: Wanted): number[] {
    const places = [from, (from + to - width) / 2, to - width, Math.max(left, Math.min(from, right - width))];
    for (const line of lines) places.push(line + clear + 1, line - clear - 1 - width);
    for (let n = 1; n <= mostSteps && (n * sweep < width || n * sweep < to - from); n++) {
      if (n * sweep < width) places.push(from - n * sweep);
      if (n * sweep < to - from) places.push(from + n * sweep);
    }
    return places.filter((x) => inside(x, width) && x > from - width - 4 && x <= to + 4);
  }

  /** `behind`: a line may go down behind words, whose letters stand clear of it. */
  const tryRow = (each: Wanted, row: number, places: readonly number[], behind: boolean): boolean => {
    const middle = Math.max(left, Math.min((Math.max(each.from, left) + Math.min(each.to, right)) / 2, right));
    const lead = Math.max(each.from, Math.min(each.from + 3, middle));
    const leads = behind || (canLead(row, lead) && !lines.some((line) => Math.abs(line - lead) < 1));
    for (const x of places) {
      const beneath = row === 1 && x <= each.to && x + each.width >= each.from;
      const led = leads && x <= lead && lead <= x + each.width;
      if ((!beneath && !led) || !free(row, x, each.width, behind)) continue;
      put(each, row, x, beneath ? null : lead);
      return true;
    }
    return false;
  };

  const tryBeside = (each: Wanted): boolean => {
    for (const x of [each.to + gap, each.from - gap - each.width]) {
      if (!inside(x, each.width) || crossed(x, each.width)) continue;
      const own = (span: Span) => span[0] === each.from && span[1] === each.to;
      if (rows[0]!.words.some((span) => !own(span) && meet(span, [x, x + each.width], gap - 1))) continue;
      put(each, 0, x, null);
      return true;
    }
    return false;
  };

  // From right to left, so that lines which lead down do not meet words that begin further right.
  const order = [...wanted].sort((a, b) => b.from - a.from || b.to - a.to || (a.key < b.key ? -1 : 1));
  for (const each of order) {
    if (beside && tryBeside(each)) continue;
    const all = candidates(each);
    const apart = all.filter((x) => !crossed(x, each.width));
    const some = (places: readonly number[], behind: boolean) => {
      for (let row = 1; row <= most; row++) if (tryRow(each, row, places, behind)) return true;
      return false;
    };
    if (!some(apart, false) && (strict || (!some(apart, true) && !some(all, true)))) over.push(each.key);
  }
  const used = placed.reduce((rowsUsed, { row }) => Math.max(rowsUsed, row), 0);
  return { placed, rows: used, left: over };
}

/** As much of a text as fits, with a mark where it goes on. */
export function shortened(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join("")}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join("").trimEnd()}…`;
}

/** Words in lines of at most `width`; a word that is wider is broken. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (let word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    while (measure(word) > width) {
      let cut = 1;
      while (cut < word.length && measure(word.slice(0, cut + 1)) <= width) cut++;
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
    }
    line = word;
  }
  return line ? [...lines, line] : lines;
}
