import type { Obstacle } from "../model/document.ts";
import { Token, type XmlScanner } from "../package/xml.ts";
import type { Mutable, ParagraphBuilder } from "./paragraph-builder.ts";
import type { RunPosition, TextElement } from "./part-positions.ts";

/** Does the text that comes belong to the paragraph's text, and may it be changed? */
export interface TextState {
  readonly isVisible: boolean;
  readonly obstacle: Obstacle | null;
}

/** Elements of a run that stand for one character of the paragraph's text. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "\u2011"],
]);

export function isCharacter(name: string): boolean {
  return CHARACTERS.has(name);
}

/** Reads such an element, whose start tag was just read. */
export function readCharacter(
  name: string,
  scanner: XmlScanner,
  paragraph: ParagraphBuilder,
  run: RunPosition,
  { isVisible, obstacle }: TextState,
): void {
  const element = textElement(scanner, "character");
  scanner.skipElement();
  element.to = scanner.tokenEnd;
  if (!isVisible) return;
  const xml = { from: element.from, to: element.to };
  const start = paragraph.length;
  const piece = { start, end: start + 1, xml, isCdata: false, element, run };
  paragraph.addPiece(CHARACTERS.get(name)!, piece, obstacle);
}

/** Reads the w:t whose start tag was just read, to its end tag; comments and CDATA sections part it into pieces. */
export function readText(
  scanner: XmlScanner,
  paragraph: ParagraphBuilder,
  run: RunPosition,
  { isVisible, obstacle }: TextState,
): void {
  if (scanner.token !== Token.start) return;
  const outside = scanner.depth - 1;
  const element = textElement(scanner, "text");
  for (;;) {
    const token = scanner.next();
    if (token === Token.end && scanner.depth === outside) break;
    if (token !== Token.text || !isVisible) continue;
    const { isCdata } = scanner;
    const from = scanner.tokenStart + (isCdata ? "<![CDATA[".length : 0);
    const to = scanner.tokenEnd - (isCdata ? "]]>".length : 0);
    const text = scanner.text();
    if (text === "") continue;
    const start = paragraph.length;
    const piece = { start, end: start + text.length, xml: { from, to }, isCdata, element, run };
    paragraph.addPiece(text, piece, obstacle);
  }
  element.closeFrom = scanner.tokenStart;
  element.to = scanner.tokenEnd;
}

function textElement(scanner: XmlScanner, kind: TextElement["kind"]): Mutable<TextElement> {
  const space = scanner.attributeValueSpan("xml:space");
  return {
    from: scanner.tokenStart,
    to: scanner.tokenEnd,
    name: scanner.name,
    openEnd: scanner.tokenEnd,
    closeFrom: scanner.tokenEnd,
    kind,
    preserve: scanner.attribute("xml:space") === "preserve",
    space: space && { from: space.start, to: space.end },
  };
}
