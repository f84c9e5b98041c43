import { GENERAL, type NumberFormat } from "../model/sheet.ts";
import { Token, type XmlScanner } from "../package/xml.ts";
import { builtInFormat, formatFromCode } from "./number-format.ts";

/** The number format of each cell style, by the number in a cell's `s`. */
export function readCellFormats(scanner: XmlScanner): NumberFormat[] {
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  while (scanner.next() !== Token.eof) {
    if (scanner.isTag("cellXfs")) {
      inCellStyles = scanner.token === Token.start;
    } else if (scanner.token === Token.text || scanner.token === Token.end) {
      continue;
    } else if (scanner.isTag("numFmt")) {
      const id = Number(scanner.attribute("numFmtId"));
      custom.set(id, formatFromCode(scanner.attribute("formatCode") ?? ""));
    } else if (inCellStyles && scanner.isTag("xf")) {
      const id = Number(scanner.attribute("numFmtId") ?? 0);
      formats.push(custom.get(id) ?? builtInFormat(id));
    } else if (scanner.isTag("dxfs")) {
      scanner.skipElement();
    }
  }
  return formats.length === 0 ? [GENERAL] : formats;
}
