import { openZip } from "../package/zip.ts";
import { rewriteZip } from "../package/zip-write.ts";
import type { OpenDocx } from "./open-document.ts";
import { readPart } from "./read-part.ts";

/** The document with some of its parts written anew, as it reads then; the others are not read again. */
export function replaceParts(document: OpenDocx, replaced: ReadonlyMap<string, Uint8Array>): OpenDocx {
  if (replaced.size === 0) return document;
  const { limits, codec } = document.archive;
  const bytes = rewriteZip(document.archive, replaced);
  const parts = document.parts.map((part) => {
    const written = replaced.get(part.name);
    return written ? readPart(written, part, codec).positions : part;
  });
  return {
    ...document,
    bytes,
    archive: openZip(bytes, limits, codec),
    parts,
    paragraphs: parts.flatMap((part) => part.paragraphs.map(({ paragraph }) => paragraph)),
  };
}
