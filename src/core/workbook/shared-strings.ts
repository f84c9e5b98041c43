import { Token, type XmlScanner } from "../package/xml.ts";
import { decodeExcelEscapes } from "../package/xml-text.ts";

/** The strings that cells point to by number. */
export function readSharedStrings(scanner: XmlScanner): string[] {
  const strings: string[] = [];
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.end || !scanner.isTag("si")) continue;
    strings.push(scanner.token === Token.empty ? "" : richText(scanner));
  }
  return strings;
}

/**
 * The text of a string item whose start tag was just read (si, is): plain, or in formatted runs.
 * Phonetic guides (rPh) are hints for reading aloud, not text.
 */
export function richText(scanner: XmlScanner): string {
  const outside = scanner.depth - 1;
  let text = "";
  for (;;) {
    const token = scanner.next();
    if (token === Token.start) {
      if (scanner.isTag("t")) text += scanner.elementText();
      else if (scanner.isTag("rPh")) scanner.skipElement();
    } else if (scanner.depth === outside) {
      return decodeExcelEscapes(text);
    }
  }
}
