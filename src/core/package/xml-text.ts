import { ownCodec, type Codec } from "./codec.ts";
import { refuse, type Refusal } from "./refusal.ts";

/** Line and column (1-based, UTF-16 code units) of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The refusal for XML that is not well-formed, showing what stands at the offset. */
export function illFormed(xml: string, part: string, offset: number): Refusal {
  const at = Math.min(offset, xml.length);
  const found = xml.slice(at, at + 20).replace(/[^ -\ufffd]+/g, " ");
  return refuse("file.xml", { part, ...lineAndColumn(xml, at), found: found === "" ? "…" : found });
}

/** Text of a part, and whether it was UTF-8: only then may it be written back as UTF-8 without a word. */
export interface DecodedPart {
  readonly text: string;
  readonly isUtf8: boolean;
  /** A byte order mark stood before the text (it is not in `text`). */
  readonly hasBom: boolean;
}

/**
 * Decodes an XML part: UTF-8 or, with a byte order mark, UTF-16. Anything else, and bytes that are neither, is refused;
 * so is a declaration that names another encoding, which could hide markup (UTF-7).
 */
export function decodeXml(bytes: Uint8Array, part: string, codec: Codec = ownCodec): DecodedPart {
  const [first, second, third] = [bytes[0], bytes[1], bytes[2]];
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const hasBom = isLittle || isBig || (first === 0xef && second === 0xbb && third === 0xbf);
  const label = isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8";
  const isUtf8 = label === "utf-8";
  let text: string;
  try {
    text = isUtf8
      ? codec.decodeUtf8(hasBom ? bytes.subarray(3) : bytes)
      : new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw refuse("file.encoding", { part, found: label.toUpperCase() });
  }
  const declared = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]?.toLowerCase();
  const expected = isUtf8 ? /^(?:utf-?8|us-ascii|ascii)$/ : /^utf-?16(?:le|be)?$/;
  if (declared !== undefined && !expected.test(declared)) {
    throw refuse("file.encoding", { part, found: declared });
  }
  return { text, isUtf8, hasBom };
}

const REFERENCE = /&(?:#(\d{1,8})|#[xX]([0-9A-Fa-f]{1,8})|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Character data as a reader sees it: references resolved, line ends as \n. The references were checked when scanned. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(
    REFERENCE,
    (_, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
      name === undefined
        ? String.fromCodePoint(decimal === undefined ? parseInt(hex!, 16) : parseInt(decimal, 10))
        : NAMED[name]!,
  );
}

/** Attribute values additionally turn white space into blanks. */
export function decodeAttribute(raw: string): string {
  return decodeXmlText(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n?|[\t\n]/g, " ") : raw);
}

/** The end of a reference that starts at `at` ("&"), or -1 when it is none that XML knows without a DOCTYPE. */
export function referenceEnd(xml: string, at: number): number {
  const parts = /^&(?:#(\d{1,8})|#x([0-9A-Fa-f]{1,8})|lt|gt|amp|quot|apos);/.exec(xml.slice(at, at + 13));
  if (!parts) return -1;
  const digits = parts[1] ?? parts[2];
  if (digits !== undefined && !isXmlCharacter(parseInt(digits, parts[1] === undefined ? 16 : 10))) return -1;
  return at + parts[0].length;
}

function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}

/** Escapes text for element content or a double-quoted attribute; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r -\ufffd]/g, "")
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"));
}

/** Excel's own escapes inside strings: _x000D_ is a carriage return, _x005F_ an underscore. */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
