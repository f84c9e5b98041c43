import { Token, XmlScanner } from "../package/xml.ts";
import { Unsure } from "./unsure.ts";

/** Where an element stands in the text of its part. */
export interface ElementSpan {
  readonly name: string;
  /** Of its start tag, or of the empty tag. */
  readonly start: number;
  readonly tagEnd: number;
  /** Before the end tag; `tagEnd` of an empty tag. */
  readonly contentEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

/** A part's root and the children of the root, in order. */
export interface PartOutline {
  readonly root: ElementSpan;
  readonly children: readonly ElementSpan[];
}

/** A replacement of [from, to) by `text`. */
export interface TextSplice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The outline of a part whose root has no prefix and stands in the given namespace.
 * @throws Refusal for XML that is not well-formed; Unsure for another root, where we would not know what we write.
 */
export function outlineOf(xml: string, part: string, namespace: string): PartOutline {
  const scanner = new XmlScanner(xml, part);
  const children: ElementSpan[] = [];
  let root: ElementSpan | null = null;
  let open: { name: string; start: number; tagEnd: number } | null = null;
  let rootTag = { name: "", start: 0, tagEnd: 0 };
  while (scanner.next() !== Token.eof) {
    const { token, depth, tokenStart, tokenEnd } = scanner;
    if (token === Token.text) continue;
    const level = token === Token.start ? depth : depth + 1;
    if (level > 2) continue;
    const here = { name: scanner.name, start: tokenStart, tagEnd: tokenEnd };
    if (level === 1 && token !== Token.end) {
      if (scanner.prefix !== "" || scanner.namespace !== namespace) throw new Unsure(`root of ${part}`);
      rootTag = here;
    }
    if (token === Token.start) {
      if (level === 2) open = here;
      continue;
    }
    const isEmpty = token === Token.empty;
    const from = level === 1 ? rootTag : isEmpty ? here : open!;
    const span = { ...from, contentEnd: isEmpty ? tokenEnd : tokenStart, end: tokenEnd, isEmpty };
    if (level === 1) root = span;
    else children.push(span);
  }
  return { root: root!, children };
}

/**
 * The same for a worksheet, without going through its rows where that is safe: they may be a million.
 * What stands inside sheetData is passed over unseen, so the part must have been read before.
 */
export function outlineOfSheet(xml: string, part: string, namespace: string): PartOutline {
  const start = /<sheetData[^>]*>/.exec(xml);
  const from = start === null ? 0 : start.index + start[0].length;
  const to = xml.indexOf("</sheetData", from);
  if (start === null || to < 0 || start[0].endsWith("/>") || !isPlainMarkup(xml)) {
    return outlineOf(xml, part, namespace);
  }
  const { root, children } = outlineOf(xml.slice(0, from) + xml.slice(to), part, namespace);
  const shifted = (span: ElementSpan): ElementSpan => ({
    ...span,
    start: span.start < from ? span.start : span.start + to - from,
    tagEnd: span.tagEnd <= from ? span.tagEnd : span.tagEnd + to - from,
    contentEnd: span.contentEnd < from ? span.contentEnd : span.contentEnd + to - from,
    end: span.end < from ? span.end : span.end + to - from,
  });
  return { root: shifted(root), children: children.map(shifted) };
}

/** No comments, CDATA sections or instructions after the head: then every "<" begins a tag, and tags can be searched for. */
export function isPlainMarkup(xml: string): boolean {
  return xml.indexOf("<!") === -1 && xml.indexOf("<?", 1) === -1;
}

/** Puts markup in as the last child of an element; an empty tag is opened for it. */
export function appendInto(xml: string, span: ElementSpan, markup: string): TextSplice {
  if (!span.isEmpty) return { from: span.contentEnd, to: span.contentEnd, text: markup };
  const slash = xml.lastIndexOf("/", span.tagEnd - 1);
  return { from: slash, to: span.tagEnd, text: `>${markup}</${span.name}>` };
}

/** A start or empty tag with one attribute set, in its place or as the first. Other attributes keep their writing. */
export function withAttribute(tag: string, name: string, value: string): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`).exec(tag);
  if (found) {
    const at = found.index;
    return `${tag.slice(0, at)}${found[1]!}"${value}"${tag.slice(at + found[0].length)}`;
  }
  return tag.replace(/^<[^\s/>]+/, (start) => `${start} ${name}="${value}"`);
}

/** Makes all splices in one pass; of several at one place the earlier in the list comes first. */
export function spliced(xml: string, splices: readonly TextSplice[]): string {
  const sorted = splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => a.splice.from - b.splice.from || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { splice } of sorted) {
    if (splice.from < at) throw new Error(`splices overlap at ${splice.from}`);
    pieces.push(xml.slice(at, splice.from), splice.text);
    at = splice.to;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}
