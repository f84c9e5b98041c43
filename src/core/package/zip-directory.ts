import { decodeZipName } from "./zip-name.ts";
import { refuse } from "./refusal.ts";

/** What the central directory says about one entry, before anything of it is believed. */
export interface DirectoryRecord {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly deflatedSize: number;
  readonly size: number;
  readonly offset: number;
  /** The record's own bytes, kept so that rewriting changes only what must change. */
  readonly raw: Uint8Array;
}

export interface Directory {
  readonly records: readonly DirectoryRecord[];
  /** Where the directory starts: no entry may reach beyond. */
  readonly start: number;
  readonly comment: Uint8Array;
}

const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_SIGNATURE = 0x06054b50;
const LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
export const RECORD_SIGNATURE = 0x02014b50;
export const RECORD_SIZE = 46;
const DIRECTORY_PART = "zip";

interface DirectoryEnd {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end. */
  readonly limit: number;
  readonly comment: Uint8Array;
}

/** Reads the central directory (zip64 too); a count above `mostParts` is refused before the records are read. */
export function readDirectory(bytes: Uint8Array, mostParts: number): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  if (end.count > mostParts) {
    throw refuse("file.too-many-parts", { found: String(end.count), expected: String(mostParts) });
  }
  // Bytes before the archive (a self-extractor, a stray line) shift every offset alike.
  const start = end.limit - end.size;
  const shift = start - end.offset;
  if (start < 0 || shift < 0) throw damaged();
  const records: DirectoryRecord[] = [];
  let at = start;
  for (let i = 0; i < end.count; i++) {
    const record = readRecord(bytes, view, at, end.limit, shift);
    records.push(record);
    at += record.raw.length;
  }
  return { records, start, comment: end.comment };
}

function findEnd(bytes: Uint8Array, view: DataView): DirectoryEnd {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== END_SIGNATURE) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + END_SIZE + commentLength > bytes.length) continue;
    const comment = bytes.subarray(at + END_SIZE, at + END_SIZE + commentLength);
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_SIGNATURE)
      return readEnd64(view, at - 20, comment);
    return {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      limit: at,
      comment,
    };
  }
  throw damaged();
}

function readEnd64(view: DataView, locator: number, comment: Uint8Array): DirectoryEnd {
  const stated = readUint64(view, locator + 8);
  // The locator's offset is wrong when bytes stand before the archive; then the record stands right before the locator.
  const at = isEnd64(view, stated) ? stated : locator - 56;
  if (!isEnd64(view, at)) throw damaged();
  return {
    count: readUint64(view, at + 32),
    size: readUint64(view, at + 40),
    offset: readUint64(view, at + 48),
    limit: at,
    comment,
  };
}

function isEnd64(view: DataView, at: number): boolean {
  return at >= 0 && at + 56 <= view.byteLength && view.getUint32(at, true) === END64_SIGNATURE;
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  limit: number,
  shift: number,
): DirectoryRecord {
  if (at + RECORD_SIZE > limit || view.getUint32(at, true) !== RECORD_SIGNATURE) throw damaged();
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = RECORD_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > limit) throw damaged();
  const flags = view.getUint16(at + 8, true);
  const extraAt = at + RECORD_SIZE + nameLength;
  const extra = bytes.subarray(extraAt, extraAt + extraLength);
  const sizes = wideSizes(view, extraAt, extraLength, {
    size: view.getUint32(at + 24, true),
    deflatedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  return {
    name: decodeZipName(bytes.subarray(at + RECORD_SIZE, extraAt), flags, extra),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    offset: sizes.offset + shift,
    raw: bytes.subarray(at, at + length),
  };
}

interface Sizes {
  readonly size: number;
  readonly deflatedSize: number;
  readonly offset: number;
}

/** The zip64 extra field holds, in this order, those of the three that are 0xFFFFFFFF in the record. */
function wideSizes(view: DataView, extraAt: number, extraLength: number, narrow: Sizes): Sizes {
  const end = extraAt + extraLength;
  for (let at = extraAt; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const widen = (value: number): number => {
      if (value !== 0xffffffff || next + 8 > fieldEnd) return value;
      next += 8;
      return readUint64(view, next - 8);
    };
    return {
      size: widen(narrow.size),
      deflatedSize: widen(narrow.deflatedSize),
      offset: widen(narrow.offset),
    };
  }
  return narrow;
}

function readUint64(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw damaged();
  const value = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

function damaged() {
  return refuse("file.damaged", { part: DIRECTORY_PART });
}
