// SPDX-License-Identifier: MIT
// A part of the page as one picture: its text and its drawings as they stand there, with a title, dates, sources
// and a link, in an SVG that needs nothing else. What is seen only on the page (buttons, hidden words) stays there.

export interface Caption {
  title: string;
  /** Below the title: book and dates. */
  dates: string;
  /** At the foot, a line each. */
  sources: readonly string[];
  link: string | null;
}

const namespace = "http://www.w3.org/2000/svg";
const margin = 24;

/** What an element of a drawing may take from the sheet; written on it, since the sheet stays behind. */
const drawn = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "stroke-opacity",
  "opacity", "paint-order", "text-anchor", "dominant-baseline", "font-family", "font-size", "font-style", "font-weight",
  "letter-spacing", "stop-color", "stop-opacity", "visibility",
];

const make = (name: string, attributes: Record<string, string | number>, text?: string): SVGElement => {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
};

/** Hidden, or a tool of the page. `heard`: only for ears. */
function leftOut(element: Element, style: CSSStyleDeclaration): boolean {
  return style.display === "none" || style.visibility === "hidden" || element.matches(".tool, .heard, select, input, [hidden]");
}

/** A copy of a drawing with its looks written on each element. */
function copyDrawing(original: SVGSVGElement, x: number, y: number): SVGElement {
  const copy = original.cloneNode(true) as SVGElement;
  const pairs: [Element, Element][] = [[original, copy]];
  const gone: Element[] = [];
  for (let at = 0; at < pairs.length; at++) {
    const [from, to] = pairs[at]!;
    const style = getComputedStyle(from);
    if (style.display === "none") gone.push(to);
    for (const name of drawn) to.setAttribute(name, style.getPropertyValue(name));
    for (const name of [...to.getAttributeNames()]) if (/^(class|style|tabindex|role|on|aria-|data-)/.test(name)) to.removeAttribute(name);
    [...from.children].forEach((child, index) => pairs.push([child, to.children[index]!]));
  }
  for (const each of gone) each.remove();
  const { width, height } = original.getBoundingClientRect();
  for (const [name, value] of Object.entries({ x, y, width, height, overflow: "visible" })) copy.setAttribute(name, String(value));
  return copy;
}

const measuring = () => document.createElement("canvas").getContext("2d")!;

/** The lines of a text as the browser broke it: words that stand at the same height. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.top - box.top) < 2 && box.left >= last.box.left) last.text += word;
    else lines.push({ text: word, box });
  }
  return lines;
}

function addText(to: SVGElement, node: Text, left: number, top: number, canvas: CanvasRenderingContext2D): void {
  const style = getComputedStyle(node.parentElement!);
  canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = canvas.measureText("x");
  const upper = style.textTransform === "uppercase";
  for (const { text, box } of linesOf(node)) {
    const looks = {
      x: box.left - left,
      y: box.top - top + (box.height * up) / (up + down),
      fill: style.color,
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-style": style.fontStyle,
      "font-weight": style.fontWeight,
      "text-decoration": style.textDecorationLine === "underline" ? "underline" : "none",
    };
    to.append(make("text", looks, upper ? text.trimEnd().toUpperCase() : text.trimEnd()));
  }
}

/** The rules above and below a row; other sides are not drawn on this page. */
function addRules(to: SVGElement, element: Element, style: CSSStyleDeclaration, left: number, top: number): void {
  const box = element.getBoundingClientRect();
  for (const [side, y] of [["top", box.top], ["bottom", box.bottom]] as const) {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    if (!width || style.getPropertyValue(`border-${side}-style`) === "none") continue;
    const at = y - top + (side === "top" ? width / 2 : -width / 2);
    const colour = style.getPropertyValue(`border-${side}-color`);
    to.append(make("line", { x1: box.left - left, x2: box.right - left, y1: at, y2: at, stroke: colour, "stroke-width": width }));
  }
}

function addElement(to: SVGElement, element: Element, left: number, top: number, canvas: CanvasRenderingContext2D): void {
  const style = getComputedStyle(element);
  if (leftOut(element, style)) return;
  if (element instanceof SVGSVGElement) {
    const box = element.getBoundingClientRect();
    to.append(copyDrawing(element, box.left - left, box.top - top));
    return;
  }
  addRules(to, element, style, left, top);
  for (const child of element.childNodes) {
    if (child instanceof Text) addText(to, child, left, top, canvas);
    else if (child instanceof Element) addElement(to, child, left, top, canvas);
  }
}

/** Words in lines of at most `width` pixels. */
function wrapped(text: string, width: number, canvas: CanvasRenderingContext2D): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trimStart();
    if (lines.at(-1) && canvas.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Everything as one SVG, and its size in pixels. */
export function picture(element: Element, { title, dates, sources, link }: Caption): { svg: string; width: number; height: number } {
  const canvas = measuring();
  const box = element.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim() || page.color;
  const serif = getComputedStyle(document.documentElement).getPropertyValue("--serif").trim();
  const inner = Math.max(box.width, 320);
  const root = make("svg", { xmlns: namespace });
  const ground = make("rect", { width: "100%", height: "100%", fill: page.backgroundColor });
  root.append(make("title", {}, title), ground);

  let y = margin;
  const write = (text: string, size: number, family: string, weight: number, fill: string) => {
    canvas.font = `${weight} ${size}px ${family}`;
    for (const line of wrapped(text, inner, canvas)) {
      y += size * 1.35;
      root.append(make("text", { x: margin, y: y - size * 0.35, fill, "font-family": family, "font-size": size, "font-weight": weight }, line));
    }
  };
  write(title, 23, serif, 700, page.color);
  write(dates, 13, page.fontFamily, 400, colour("--soft"));
  y += 20;
  const body = make("g", { transform: `translate(${margin} ${y})` });
  addElement(body, element, box.left, box.top, canvas);
  root.append(body);
  y += box.height + 20;
  for (const line of sources) write(line, 12, page.fontFamily, 400, colour("--soft"));
  if (link) write(link, 12, page.fontFamily, 400, colour("--accent"));
  y += margin;

  const [width, height] = [Math.ceil(inner + 2 * margin), Math.ceil(y)];
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) root.setAttribute(name, String(value));
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** The same as pixels, twice as many as on the page. */
export async function asPng(drawing: { svg: string; width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([drawing.svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * drawing.width, 2 * drawing.height];
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture could be made"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
