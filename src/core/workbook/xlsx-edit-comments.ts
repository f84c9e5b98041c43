import { positionFromAddress } from "../model/sheet.ts";
import { Token, XmlScanner } from "../package/xml.ts";
import { escapeXml } from "../package/xml-text.ts";
import { Unsure } from "./unsure.ts";
import { safeText } from "./value-out.ts";
import { appendInto, outlineOf, spliced, type TextSplice } from "./xml-outline.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const AUTHOR = "余条";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A comments part without any comment. */
export const EMPTY_COMMENTS = `${XML_HEAD}<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

/** A drawing part for comments without any shape. */
export const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** The comments part with texts added, by address, and the addresses that had no comment before. */
export function withComments(
  xml: string,
  part: string,
  texts: ReadonlyMap<string, string>,
): { readonly xml: string; readonly fresh: readonly string[] } {
  const { children } = outlineOf(xml, part, MAIN);
  const authors = children.find(({ name }) => name === "authors");
  const list = children.find(({ name }) => name === "commentList");
  if (!authors || !list) throw new Unsure(`no authors or list in ${part}`);
  const scanner = new XmlScanner(xml, part);
  const splices: TextSplice[] = [];
  const left = new Map(texts);
  let authorCount = 0;
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.text || scanner.token === Token.end) continue;
    if (scanner.isTag("author")) authorCount += 1;
    if (!scanner.isTag("comment")) continue;
    const address = scanner.attribute("ref") ?? "";
    const text = left.get(address);
    if (text === undefined) continue;
    left.delete(address);
    splices.push(appendedText(scanner, text));
  }
  if (left.size > 0) {
    splices.push(appendInto(xml, authors, `<author>${AUTHOR}</author>`));
    const comments = [...left].map(
      ([address, text]) =>
        `<comment ref="${address}" authorId="${authorCount}"><text><r>${textMarkup(text)}</r></text></comment>`,
    );
    splices.push(appendInto(xml, list, comments.join("")));
  }
  return { xml: spliced(xml, splices), fresh: [...left.keys()] };
}

function textMarkup(text: string): string {
  return `<t xml:space="preserve">${escapeXml(safeText(text))}</t>`;
}

/**
 * At the start tag of a comment: where to put more text. Runs take another run; plain text is only lengthened, since
 * plain text and runs are not shown together.
 */
function appendedText(scanner: XmlScanner, text: string): TextSplice {
  const outside = scanner.depth - 1;
  let textTag: { end: number; isEmpty: boolean; start: number } | null = null;
  let textEnd = 0;
  let plainEnd: number | null = null;
  let hasRuns = false;
  if (scanner.token === Token.empty) throw new Unsure("a comment without text");
  while (scanner.depth > outside) {
    const token = scanner.next();
    if (token === Token.text) continue;
    const isEnd = token === Token.end;
    if (scanner.isTag("text")) {
      if (isEnd) textEnd = scanner.tokenStart;
      else {
        const isEmpty = token === Token.empty;
        textTag = { start: scanner.tokenStart, end: scanner.tokenEnd, isEmpty };
      }
    } else if (scanner.isTag("r") && !isEnd) hasRuns = true;
    else if (scanner.isTag("t") && isEnd && !hasRuns) plainEnd = scanner.tokenStart;
  }
  if (!textTag) throw new Unsure("a comment without text");
  const more = `\n${text}`;
  if (textTag.isEmpty) {
    return { from: textTag.start, to: textTag.end, text: `<text><r>${textMarkup(text)}</r></text>` };
  }
  if (plainEnd !== null && !hasRuns) {
    return { from: plainEnd, to: plainEnd, text: escapeXml(safeText(more)) };
  }
  return { from: textEnd, to: textEnd, text: `<r>${textMarkup(more)}</r>` };
}

const VML = "urn:schemas-microsoft-com:vml";
const OFFICE = "urn:schemas-microsoft-com:office:office";
const EXCEL = "urn:schemas-microsoft-com:office:excel";

/**
 * The drawing part with one hidden note box for each address, under the prefixes that the part itself uses (openpyxl
 * calls them ns0, ns1). It is not parsed: Excel itself writes such parts that are not well-formed.
 * @throws Unsure where one of the three is not declared at its beginning.
 */
export function withNoteShapes(vml: string, addresses: readonly string[]): string {
  if (addresses.length === 0) return vml;
  const [v, o, x] = [VML, OFFICE, EXCEL].map(
    (uri) => new RegExp(`\\sxmlns:([A-Za-z][\\w.-]*)\\s*=\\s*["']${uri}["']`).exec(vml)?.[1],
  );
  const end = /<\/xml\s*>\s*$/.exec(vml.slice(-200));
  if (!end || v === undefined || o === undefined || x === undefined) throw new Unsure("an unusual drawing");
  let highest = 1024;
  for (const [, number] of vml.matchAll(/_x0000_s(\d{1,9})/g)) highest = Math.max(highest, Number(number));
  const shapes = addresses.map((address, index) => noteShape(address, highest + index + 1));
  const type = /id\s*=\s*["']_x0000_t202["']/.test(vml) ? "" : SHAPE_TYPE;
  const prefixes = { v, o, x } as const;
  const markup = [type, ...shapes]
    .join("")
    .replace(
      /(<\/?|\s)([vox]):/g,
      (_, before: string, prefix: keyof typeof prefixes) => `${before}${prefixes[prefix]}:`,
    );
  const at = Math.max(0, vml.length - 200) + end.index;
  return vml.slice(0, at) + markup + vml.slice(at);
}

function noteShape(address: string, number: number): string {
  const { row, column } = positionFromAddress(address)!;
  const top = Math.max(0, row - 2);
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:220pt;height:110pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column}, 15, ${top}, 2, ${column + 4}, 15, ${top + 7}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
