// SPDX-License-Identifier: MIT
// Places on the paper. A band is as wide as its amount, on one scale for the whole drawing; amounts become pixels here,
// through a float, and never come back.

import { stages as every, type Flow, type Link, type Node, type Stage } from "./links";

export interface Box {
  node: Node;
  x: number;
  y: number;
  height: number;
}

export interface Band {
  link: Link;
  /** From the middle of one side to that of the other. */
  from: { x: number; y: number };
  to: { x: number; y: number };
  width: number;
}

/** The side of a vendor from which less is known to go on than came. */
export interface Rest {
  node: Node;
  x: number;
  y: number;
  height: number;
}

export interface Layout {
  boxes: Box[];
  bands: Band[];
  rests: Rest[];
  height: number;
}

export interface Room {
  /** Between the first and the last column, pixels. */
  width: number;
  /** Of a node. */
  thick: number;
  /** The tallest column's bands together. */
  tall: number;
  /** From the top of a node to that of the next, at least: its words need it. */
  pitch: number;
}

const pixelsOf = (link: Link, perUnit: number) => (link.amount?.point == null ? 0 : Number(link.amount.point) * perUnit);

/** A return is drawn on the side of the contract that it came in on. */
const ends = ({ kind, from, to }: Link) => (kind === "returned" ? { left: to, right: from } : { left: from, right: to });

export function layoutOf({ nodes, links }: Flow, stages: readonly Stage[], { width, thick, tall, pitch }: Room): Layout {
  const column = new Map(nodes.map((node) => [node.id, stages.indexOf(node.stage)]));
  const drawn = links.filter((link) => {
    const { left, right } = ends(link);
    return (column.get(left) ?? -1) >= 0 && (column.get(right) ?? -1) >= 0;
  });
  const goesOn = (node: Node) => node.stage === "vendor" && stages.includes("platform");
  const isDrawn = (node: Node) => stages.length === every.length || goesOn(node) || drawn.some(({ from, to }) => from === node.id || to === node.id);
  const shown = nodes.filter((node) => stages.includes(node.stage) && isDrawn(node));
  const side = (node: Node, which: "left" | "right", of: readonly Link[] = drawn) => of.filter((link) => ends(link)[which] === node.id);
  const sum = (some: readonly Link[], perUnit: number) => some.reduce((total, link) => total + pixelsOf(link, perUnit), 0);
  // Some of the stages are drawn on the scale of all, with the nodes as tall as among all.
  const size = (node: Node, perUnit: number) => Math.max(sum(side(node, "left", links), perUnit), sum(side(node, "right", links), perUnit));

  const inColumn = (at: number) => shown.filter((node) => column.get(node.id) === at);
  const largest = Math.max(...every.map((stage) => nodes.filter((node) => node.stage === stage).reduce((total, node) => total + size(node, 1), 0)));
  const perUnit = largest > 0 ? tall / largest : 0;

  const step = stages.length > 1 ? (width - thick) / (stages.length - 1) : 0;
  const boxes = new Map<string, Box>();
  let height = 0;
  stages.forEach((_, at) => {
    let y = 0;
    for (const node of inColumn(at)) {
      const own = Math.max(size(node, perUnit), 2);
      boxes.set(node.id, { node, x: at * step, y, height: own });
      height = Math.max(height, y + Math.max(own, pitch));
      y += Math.max(own + 14, pitch);
    }
  });

  const order = new Map([...boxes.keys()].map((id, at) => [id, at]));
  const used = new Map<string, number>();
  const take = (key: string, pixels: number) => {
    const start = used.get(key) ?? 0;
    used.set(key, start + pixels);
    return start;
  };
  const middles = (which: "left" | "right", other: "left" | "right") => {
    const at = new Map<string, number>();
    for (const { node, y } of boxes.values()) {
      const some = side(node, which).toSorted((a, b) => order.get(ends(a)[other])! - order.get(ends(b)[other])!);
      for (const link of some) {
        const pixels = pixelsOf(link, perUnit);
        at.set(link.key, y + take(`${which} ${node.id}`, pixels) + pixels / 2);
      }
    }
    return at;
  };
  const [starts, stops] = [middles("left", "right"), middles("right", "left")];
  const bands = drawn.map((link): Band => {
    const { left, right } = ends(link);
    return {
      link,
      from: { x: boxes.get(left)!.x + thick, y: starts.get(link.key)! },
      to: { x: boxes.get(right)!.x, y: stops.get(link.key)! },
      width: pixelsOf(link, perUnit),
    };
  });
  const rests = [...boxes.values()].flatMap(({ node, x, y, height: own }): Rest[] => {
    if (node.stage !== "vendor" || node.gap || !stages.includes("platform")) return [];
    const gone = used.get(`left ${node.id}`) ?? 0;
    return own - gone > 1 ? [{ node, x: x + thick, y: y + gone, height: own - gone }] : [];
  });
  return { boxes: [...boxes.values()], bands, rests, height };
}

/** The outline of a band: as tall at every place as its amount. */
export function outline({ from, to, width }: Band): string {
  const [half, middle] = [width / 2, (from.x + to.x) / 2];
  return (
    `M${from.x} ${from.y - half}C${middle} ${from.y - half} ${middle} ${to.y - half} ${to.x} ${to.y - half}` +
    `L${to.x} ${to.y + half}C${middle} ${to.y + half} ${middle} ${from.y + half} ${from.x} ${from.y + half}Z`
  );
}

/** Its middle, where a width cannot be drawn. */
export function thread({ from, to }: Band): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/** Places along its middle, all the same part of it apart. */
export function along({ from, to }: Band, parts: number): { x: number; y: number }[] {
  return Array.from({ length: parts - 1 }, (_, at) => {
    const t = (at + 1) / parts;
    const x = from.x + (to.x - from.x) * (1.5 * t * (1 - t) + t ** 3);
    return { x, y: from.y + (to.y - from.y) * (3 * t * t - 2 * t ** 3) };
  });
}

/** Nodes so that bands cross little: contracts by vendor, funds and platforms as they are reached first. */
export function inGoodOrder(flow: Flow): Flow {
  const place = new Map<string, number>();
  const reach = (of: Stage, by: Stage) => {
    const ordered = flow.nodes.filter(({ stage }) => stage === of);
    const first = (node: Node) =>
      Math.min(
        ...flow.links.flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : [])).map((id) => place.get(id) ?? Infinity).filter((at) => at < Infinity),
        1e6,
      );
    const sorted = by === of ? ordered : ordered.toSorted((a, b) => first(a) - first(b));
    sorted.forEach(({ id }, at) => place.set(id, at));
    return sorted;
  };
  const vendors = reach("vendor", "vendor");
  const contracts = reach("contract", "vendor");
  // Each side is ordered by its own neighbours only.
  for (const { id } of vendors) place.delete(id);
  const funds = reach("fund", "contract");
  vendors.forEach(({ id }, at) => place.set(id, at));
  for (const { id } of [...contracts, ...funds]) place.delete(id);
  const platforms = reach("platform", "vendor");
  return { nodes: [...funds, ...contracts, ...vendors, ...platforms], links: flow.links };
}

/** Words in at most `lines` lines of so many characters; what is cut ends in an ellipsis, and stands in the table. */
export function broken(text: string, characters: number, lines: number): string[] {
  const out: string[] = [""];
  for (const word of text.split(" ")) {
    const longer = `${out.at(-1)} ${word}`.trimStart();
    if (out.at(-1) && longer.length > characters) out.push(word);
    else out[out.length - 1] = longer;
  }
  const kept = out.slice(0, lines).map((line) => (line.length > characters ? `${line.slice(0, characters - 1)}…` : line));
  if (out.length > lines && !kept[lines - 1]!.endsWith("…")) {
    const last = kept[lines - 1]!;
    kept[lines - 1] = `${last.length >= characters ? last.slice(0, characters - 1) : last}…`;
  }
  return kept;
}
