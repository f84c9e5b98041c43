import { Refusal } from "../package/refusal.ts";
import { findEntry, isZip, openZip, type ZipArchive } from "../package/zip.ts";
import { BUNDLE_LIMITS } from "../package/limits.ts";
import { isOle, OleFile } from "./ole.ts";

/**
 * What a file is by its content. "ooxml-workbook" is .xlsx, .xlsm or .xlsb; "ole-workbook" .xls or .et; "bundle" a zip
 * of files that is no package; "text" what may be a .csv. The others are recognised, never read: `label` names them.
 */
export type FileKind =
  | { readonly kind: "ooxml-workbook" | "ods" | "word" | "bundle" | "text" | "empty" }
  | { readonly kind: "ole-workbook"; readonly stream: string }
  | { readonly kind: "password" }
  | { readonly kind: "unread"; readonly label: string };

const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF", "PDF"],
  ["\u0089PNG", "PNG"],
  ["\u00ff\u00d8\u00ff", "JPEG"],
  ["GIF8", "GIF"],
  ["BM", "BMP"],
  ["II*\u0000", "TIFF"],
  ["MM\u0000*", "TIFF"],
  ["Rar!", "RAR"],
  ["7z\u00bc\u00af", "7Z"],
  ["\u001f\u008b", "GZIP"],
  ["MZ", "EXE"],
  ["{\\rtf", "RTF"],
];

/** Recognises a file by its content, never by its name. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: "empty" };
  if (isZip(bytes) || isEmptyZip(bytes)) return kindOfZip(bytes);
  if (isOle(bytes)) return kindOfOle(bytes);
  const label = labelByMagic(bytes) ?? labelOfMarkup(bytes);
  return label === null ? { kind: "text" } : { kind: "unread", label };
}

function isEmptyZip(bytes: Uint8Array): boolean {
  return bytes.length >= 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 5 && bytes[3] === 6;
}

function kindOfZip(bytes: Uint8Array): FileKind {
  // Names alone decide; the stricter limits of a package apply when it is opened as one.
  let archive: ZipArchive;
  try {
    archive = openZip(bytes, BUNDLE_LIMITS);
  } catch (error) {
    // A zip that cannot be opened is refused by whoever reads it next, with the reason.
    if (error instanceof Refusal)
      return error.code === "file.password" ? { kind: "password" } : { kind: "ooxml-workbook" };
    throw error;
  }
  const names = archive.entries.map(({ name }) => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^ofd\.xml$/)) return { kind: "unread", label: "OFD" };
  if (has(/^content\.xml$/) && (has(/^mimetype$/) || has(/^meta-inf\/manifest\.xml$/)))
    return kindOfOpenDocument(archive);
  const isPackage = has(/^\[content_types\]\.xml$/) || has(/^_rels\/\.rels$/);
  if (has(/^word\/document\d*\.xml$/)) return { kind: "word" };
  if (has(/^xl\//)) return { kind: "ooxml-workbook" };
  if (has(/^ppt\//)) return { kind: "unread", label: "PPTX" };
  return { kind: isPackage ? "ooxml-workbook" : "bundle" };
}

function kindOfOpenDocument(archive: ZipArchive): FileKind {
  const entry = findEntry(archive, "mimetype");
  const mimetype = entry?.method === 0 ? new TextDecoder().decode(entry.data.subarray(0, 100)) : "";
  if (/opendocument\.text/.test(mimetype)) return { kind: "unread", label: "ODT" };
  if (/opendocument\.presentation/.test(mimetype)) return { kind: "unread", label: "ODP" };
  return { kind: "ods" };
}

function kindOfOle(bytes: Uint8Array): FileKind {
  const file = new OleFile(bytes);
  if (file.find("EncryptedPackage") !== undefined) return { kind: "password" };
  const stream = file.find("Workbook") ?? file.find("Book");
  if (stream !== undefined) return { kind: "ole-workbook", stream: stream.name };
  if (file.find("WordDocument") !== undefined) return { kind: "unread", label: "DOC / WPS" };
  if (file.find("PowerPoint Document") !== undefined) return { kind: "unread", label: "PPT / DPS" };
  return { kind: "unread", label: "OLE" };
}

function labelByMagic(bytes: Uint8Array): string | null {
  for (const [magic, label] of MAGIC) {
    let matches = true;
    for (let i = 0; i < magic.length && matches; i++) matches = bytes[i] === magic.charCodeAt(i);
    // "BM" and "MZ" also begin honest text; a picture or program has NUL bytes within its header.
    if (matches && (magic.length > 2 || label === "GZIP" || bytes.subarray(2, 32).includes(0))) return label;
  }
  return null;
}

/** Many systems export "xls" files that are a web page or the XML of Excel 2003. */
function labelOfMarkup(bytes: Uint8Array): string | null {
  const opening = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart().toLowerCase();
  if (opening.startsWith("mime-version:")) return "MHTML";
  if (!opening.startsWith("<")) return null;
  if (/^<(?:!doctype html|html|table|head|meta|style|body|div)[\s>]/.test(opening)) return "HTML";
  if (opening.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "XML 2003";
  return opening.startsWith("<?xml") ? (opening.includes("<html") ? "HTML" : "XML") : null;
}
