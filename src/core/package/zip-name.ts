const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * The name of a zip entry. Chinese Windows writes names in GBK without saying so; newer programs write UTF-8,
 * with the flag or with Info-ZIP's extra field. Bytes that are not UTF-8 are therefore read as GB18030.
 */
export function decodeZipName(bytes: Uint8Array, flags: number, extra: Uint8Array): string {
  const unicode = unicodePath(extra);
  return decodeUtf8(unicode ?? bytes, (flags & UTF8_FLAG) !== 0) ?? new TextDecoder("gb18030").decode(bytes);
}

function decodeUtf8(bytes: Uint8Array, sure: boolean): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: !sure }).decode(bytes);
  } catch {
    return null;
  }
}

function unicodePath(extra: Uint8Array): Uint8Array | null {
  let at = 0;
  while (at + 4 <= extra.length) {
    const id = extra[at]! | (extra[at + 1]! << 8);
    const length = extra[at + 2]! | (extra[at + 3]! << 8);
    if (id === UNICODE_PATH && length > 5 && at + 4 + length <= extra.length) {
      return extra.subarray(at + 9, at + 4 + length);
    }
    at += 4 + length;
  }
  return null;
}

/** Part names are the same whatever their case, their slashes and a leading slash (OPC, part name equivalence). */
export function foldPartName(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}
