import type { Codec } from "../package/codec.ts";
import { decodeXml } from "../package/xml-text.ts";
import { PartReader, type PartReading } from "./part-reader.ts";
import type { PartRole, PartText } from "./part-positions.ts";

/**
 * Reads one part into paragraphs with positions.
 * @throws Refusal when the XML is not well-formed.
 */
export function readPart(bytes: Uint8Array, role: PartRole, codec?: Codec): PartReading {
  const decoded = decodeXml(bytes, role.name, codec);
  const encoding = decoded.isUtf8 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return readPartText({ xml: decoded.text, encoding, hasBom: decoded.hasBom }, role);
}

/** The same for a part that is text already. */
export function readPartText(source: PartText, role: PartRole): PartReading {
  const first = new PartReader(source, role, new Set());
  // A field that is begun and never ended would swallow the rest of the part: read again without its begin mark.
  return first.unclosed.length === 0
    ? first.reading()
    : new PartReader(source, role, new Set(first.unclosed)).reading();
}
