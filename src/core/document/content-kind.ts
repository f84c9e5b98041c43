import { isZip } from "../package/zip.ts";

/** What a file given as a document really is, by its first bytes. */
export type ContentKind = "zip" | "text" | "password" | { readonly unread: string };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "PDF"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "RTF"],
  [[0x89, 0x50, 0x4e, 0x47], "PNG"],
  [[0xff, 0xd8, 0xff], "JPEG"],
  [[0x47, 0x49, 0x46, 0x38], "GIF"],
  [[0x52, 0x61, 0x72, 0x21], "RAR"],
  [[0x37, 0x7a, 0xbc, 0xaf], "7z"],
];

export function contentKind(bytes: Uint8Array): ContentKind {
  if (isZip(bytes)) return "zip";
  if (startsWith(bytes, OLE)) {
    // An encrypted .docx is an OLE file with a stream of this name; anything else is .doc, .wps or .xls.
    return holdsName(bytes, "EncryptedPackage") ? "password" : { unread: ".doc / .wps" };
  }
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  return known ? { unread: known[1] } : "text";
}

/** What a text is that is not meant to be read as it stands, by its first line; null for plain text. */
export function markupKind(line: string): string | null {
  const start = line.trimStart().slice(0, 20).toLowerCase();
  if (/^<(?:!doctype html|html|head|body|meta|table|div|p)\b/.test(start)) return "HTML";
  if (start.startsWith("<?xml")) return "XML";
  return start.startsWith("mime-version:") ? "MHT" : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** Names in an OLE directory are UTF-16LE. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (
      length < name.length &&
      bytes[at + length * 2] === name.charCodeAt(length) &&
      bytes[at + length * 2 + 1] === 0
    )
      length++;
    if (length === name.length) return true;
  }
  return false;
}

/** What a zip that is no .docx is, by the names of its parts. */
export function kindOfZip(names: Iterable<string>): string {
  let kind = "zip";
  for (const name of names) {
    if (name.startsWith("xl/")) kind = ".xlsx";
    else if (name.startsWith("ppt/")) kind = ".pptx";
    else if (name === "ofd.xml") kind = ".ofd";
    else if (name === "content.xml") kind = ".odt";
  }
  return kind;
}
