import { deflateSync } from "fflate";
import { ownCodec, type Codec } from "./codec.ts";
import { deflateQuick } from "./deflate-quick.ts";
import type { PackedPart } from "./deflate-stream.ts";
import { foldPartName } from "./zip-name.ts";
import type { ZipArchive, ZipEntry } from "./zip.ts";

const LOCAL_SIZE = 30;
const RECORD_SIZE = 46;
const END_SIZE = 22;
const UTF8_FLAG = 0x800;
const ZIP64_FIELD = 1;
/** 1980-01-01 00:00, the earliest that zip can say: the same files give the same bytes. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x21;
/** Parts that long are deflated in less time for a little more size. */
const LONG_PART = 1 << 16;

/** One entry ready to be laid down: its bytes, and its directory record with the offset still open. */
interface Piece {
  readonly local: readonly Uint8Array[];
  readonly record: Uint8Array;
}

/**
 * Writes a package again with some parts replaced (by name, as `findEntry` finds them) and some added at the end.
 * Untouched entries are copied raw, byte for byte, in their order; an entry's own time stays.
 */
export function rewriteZip(
  archive: ZipArchive,
  replaced: ReadonlyMap<string, Uint8Array | PackedPart>,
  added: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const fold = archive.limits.foldNames ? foldPartName : (name: string) => name;
  const news = new Map<string, Uint8Array | PackedPart>();
  for (const [name, bytes] of replaced) news.set(fold(name), bytes);
  const pieces = archive.entries.map((entry): Piece => {
    const bytes = entry.isFolder ? undefined : news.get(fold(entry.name));
    return bytes === undefined ? rawPiece(entry) : replacedPiece(entry, bytes, archive.codec);
  });
  for (const [name, bytes] of added) pieces.push(newPiece(name, bytes, archive.codec));
  return layDown(pieces, archive.comment);
}

/** A zip of these files in this order, with fixed times: the same files give the same bytes. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Piece[] = [];
  for (const [name, bytes] of files) pieces.push(newPiece(name, bytes, ownCodec));
  return layDown(pieces, new Uint8Array(0));
}

function rawPiece(entry: ZipEntry): Piece {
  // A zip64 field of the record goes: sizes and offset fit into 32 bits once the limits were passed.
  const nameLength = new DataView(entry.rawRecord.buffer, entry.rawRecord.byteOffset).getUint16(28, true);
  const name = entry.rawRecord.subarray(RECORD_SIZE, RECORD_SIZE + nameLength);
  return { local: [entry.rawLocal], record: recordOf(entry, name, entry.data.length, entry.size, entry.crc) };
}

/** The entry's record with its sizes in 32 bits, without zip64 field. */
function recordOf(
  entry: ZipEntry,
  name: Uint8Array,
  deflatedSize: number,
  size: number,
  crc: number,
): Uint8Array {
  const raw = entry.rawRecord;
  const rawView = new DataView(raw.buffer, raw.byteOffset, raw.length);
  const extraStart = RECORD_SIZE + name.length;
  const extraEnd = extraStart + rawView.getUint16(30, true);
  const extra = withoutZip64(raw.subarray(extraStart, extraEnd));
  const record = joined([raw.subarray(0, RECORD_SIZE), name, extra, raw.subarray(extraEnd)]);
  const view = new DataView(record.buffer);
  view.setUint32(16, crc, true);
  view.setUint32(20, deflatedSize, true);
  view.setUint32(24, size, true);
  view.setUint16(30, extra.length, true);
  view.setUint16(34, 0, true);
  return record;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + (extra[at + 2]! | (extra[at + 3]! << 8));
    if ((extra[at]! | (extra[at + 1]! << 8)) !== ZIP64_FIELD) kept.push(extra.subarray(at, end));
    at = end;
  }
  return joined(kept);
}

function replacedPiece(entry: ZipEntry, part: Uint8Array | PackedPart, codec: Codec): Piece {
  const raw = new DataView(entry.rawRecord.buffer, entry.rawRecord.byteOffset, entry.rawRecord.length);
  const name = entry.rawRecord.subarray(RECORD_SIZE, RECORD_SIZE + raw.getUint16(28, true));
  const isPacked = !(part instanceof Uint8Array);
  const packed = isPacked ? { method: 8, data: part.data, crc: part.crc } : pack(part, codec);
  const size = isPacked ? part.size : part.length;
  const header = {
    flags: raw.getUint16(8, true) & UTF8_FLAG,
    method: packed.method,
    time: raw.getUint16(12, true),
    date: raw.getUint16(14, true),
  };
  const record = recordOf(entry, name, packed.data.length, size, packed.crc);
  const view = new DataView(record.buffer);
  view.setUint16(6, 20, true);
  view.setUint16(8, header.flags, true);
  view.setUint16(10, header.method, true);
  return { local: [localHeader(name, header, packed, size), packed.data], record };
}

function newPiece(name: string, bytes: Uint8Array, codec: Codec): Piece {
  const nameBytes = new TextEncoder().encode(name);
  const packed = pack(bytes, codec);
  const header = {
    flags: nameBytes.length === name.length ? 0 : UTF8_FLAG,
    method: packed.method,
    time: FIXED_TIME,
    date: FIXED_DATE,
  };
  const record = new Uint8Array(RECORD_SIZE + nameBytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  writeCommon(view, 6, nameBytes, header, packed, bytes.length);
  record.set(nameBytes, RECORD_SIZE);
  return { local: [localHeader(nameBytes, header, packed, bytes.length), packed.data], record };
}

interface Header {
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
}

interface Packed {
  readonly method: number;
  readonly data: Uint8Array;
  readonly crc: number;
}

function pack(bytes: Uint8Array, codec: Codec): Packed {
  const isLong = bytes.length >= LONG_PART;
  const deflated =
    bytes.length === 0 ? bytes : isLong ? deflateQuick(bytes) : deflateSync(bytes, { level: 6 });
  const crc = codec.crc32(bytes);
  return deflated.length < bytes.length
    ? { method: 8, data: deflated, crc }
    : { method: 0, data: bytes, crc };
}

function localHeader(name: Uint8Array, header: Header, packed: Packed, size: number): Uint8Array {
  const local = new Uint8Array(LOCAL_SIZE + name.length);
  const view = new DataView(local.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, name, header, packed, size);
  local.set(name, LOCAL_SIZE);
  return local;
}

/** The fields from "version needed" to "extra length", which local header and directory record share. */
function writeCommon(
  view: DataView,
  at: number,
  name: Uint8Array,
  header: Header,
  packed: Packed,
  size: number,
) {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, header.flags, true);
  view.setUint16(at + 4, header.method, true);
  view.setUint16(at + 6, header.time, true);
  view.setUint16(at + 8, header.date, true);
  view.setUint32(at + 10, packed.crc, true);
  view.setUint32(at + 14, packed.data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** Local entries stand in the directory's order; readers go by the directory's offsets. */
function layDown(pieces: readonly Piece[], comment: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  let at = 0;
  for (const piece of pieces) {
    new DataView(piece.record.buffer, piece.record.byteOffset).setUint32(42, at, true);
    for (const block of piece.local) {
      blocks.push(block);
      at += block.length;
    }
  }
  const start = at;
  for (const { record } of pieces) {
    blocks.push(record);
    at += record.length;
  }
  const end = new Uint8Array(END_SIZE);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, pieces.length, true);
  view.setUint16(10, pieces.length, true);
  view.setUint32(12, at - start, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  return joined([...blocks, end, comment]);
}

function joined(blocks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const block of blocks) length += block.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
