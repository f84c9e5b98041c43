import { ownCodec, type Codec } from "./codec.ts";
import { MEBIBYTE, PACKAGE_LIMITS, type ZipLimits } from "./limits.ts";
import { Refusal, refuse } from "./refusal.ts";
import { readDirectory, type DirectoryRecord } from "./zip-directory.ts";
import { foldPartName } from "./zip-name.ts";

/** One file in a zip; nothing of it is inflated yet. `name` is as stored, for people only, never a path to write to. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** The compressed bytes, a view into the file. */
  readonly data: Uint8Array;
  /** Local header, data and descriptor as they stand in the file. */
  readonly rawLocal: Uint8Array;
  /** Record of the central directory as it stands in the file. */
  readonly rawRecord: Uint8Array;
  readonly isFolder: boolean;
}

/** A zip whose directory was checked against the limits and for lies. Entries stand in the directory's order. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly limits: ZipLimits;
  readonly codec: Codec;
  /** By folded name, see `findEntry`. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly comment: Uint8Array;
}

const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const LOCAL_SIZE = 30;
const ENCRYPTED_FLAG = 0x1;
const DESCRIPTOR_FLAG = 0x8;
const STRONG_ENCRYPTION_FLAG = 0x40;
const STORED = 0;
const DEFLATED = 8;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Opens a zip without inflating anything: reads the directory and checks number, declared sizes, ratio, names that occur
 * twice, entries that overlap, encryption and method.
 * @throws Refusal
 */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = PACKAGE_LIMITS,
  codec: Codec = ownCodec,
): ZipArchive {
  const directory = readDirectory(bytes, limits.parts);
  checkSizes(directory.records, limits);
  const entries = directory.records.map((record) => openEntry(bytes, record, directory.start));
  checkOverlaps(entries);
  return { entries, limits, codec, byName: indexNames(entries, limits), comment: directory.comment };
}

/** The entry of that name, whatever its case, slashes and leading slash in packages. */
export function findEntry(archive: ZipArchive, name: string): ZipEntry | undefined {
  return archive.byName.get(archive.limits.foldNames ? foldPartName(name) : name);
}

/**
 * Inflates one part and checks its size and CRC-32.
 * @throws Refusal when the part is missing or damaged.
 */
export async function readEntry(archive: ZipArchive, name: string): Promise<Uint8Array> {
  const { codec } = archive;
  const entry = findEntry(archive, name);
  if (!entry) throw refuse("file.part-missing", { part: name });
  let inflated = entry.data;
  if (entry.method === DEFLATED) {
    try {
      inflated = await codec.inflate(entry.data, entry.size);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw refuse("file.damaged", { part: entry.name });
    }
  }
  if (inflated.length !== entry.size || codec.crc32(inflated) !== entry.crc) {
    throw refuse("file.damaged", { part: entry.name });
  }
  return inflated;
}

function checkSizes(records: readonly DirectoryRecord[], limits: ZipLimits): void {
  let total = 0;
  for (const { name, size, deflatedSize, method } of records) {
    total += size;
    if (size > limits.part) throw tooLarge(name, size, limits.part);
    if (method === DEFLATED && size > limits.ratioFrom && size > deflatedSize * limits.ratio) {
      throw refuse("file.ratio-too-high", {
        part: name,
        megabytes: megabytes(size),
        ratio: Math.round(size / Math.max(1, deflatedSize)),
        limit: limits.ratio,
      });
    }
  }
  if (total > limits.total) throw tooLarge("zip", total, limits.total);
}

function tooLarge(part: string, size: number, limit: number): Refusal {
  return refuse("file.too-large", { part, megabytes: megabytes(size), limit: megabytes(limit) });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEBIBYTE);
}

function openEntry(bytes: Uint8Array, record: DirectoryRecord, directoryStart: number): ZipEntry {
  const { name, flags, method, offset, deflatedSize, size } = record;
  if (flags & (ENCRYPTED_FLAG | STRONG_ENCRYPTION_FLAG)) throw refuse("file.password", {});
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > directoryStart || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw refuse("file.damaged", { part: name });
  }
  if (view.getUint16(offset + 6, true) & ENCRYPTED_FLAG) throw refuse("file.password", {});
  if (method !== STORED && method !== DEFLATED) {
    throw refuse("file.method-unknown", { part: name, found: String(method) });
  }
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + LOCAL_SIZE + nameLength + view.getUint16(offset + 28, true);
  const end = start + deflatedSize;
  const agrees =
    view.getUint16(offset + 8, true) === method &&
    end <= directoryStart &&
    (method !== STORED || size === deflatedSize) &&
    sameName(bytes, offset + LOCAL_SIZE, nameLength, record.raw);
  if (!agrees) throw refuse("file.damaged", { part: name });
  const rawEnd = end + descriptorLength(view, record, end, directoryStart);
  return {
    name,
    method,
    crc: record.crc,
    size,
    data: bytes.subarray(start, end),
    rawLocal: bytes.subarray(offset, rawEnd),
    rawRecord: record.raw,
    isFolder: size === 0 && /[\\/]$/.test(name),
  };
}

function sameName(bytes: Uint8Array, at: number, length: number, raw: Uint8Array): boolean {
  if (length !== (raw[28]! | (raw[29]! << 8))) return false;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== raw[46 + i]) return false;
  return true;
}

/** A data descriptor may or may not carry a signature and may or may not be of zip64: 12, 16, 20 or 24 bytes. */
function descriptorLength(view: DataView, record: DirectoryRecord, at: number, limit: number): number {
  if (!(record.flags & DESCRIPTOR_FLAG)) return 0;
  const signed = at + 4 <= limit && view.getUint32(at, true) === DESCRIPTOR_SIGNATURE;
  const crcAt = signed ? at + 4 : at;
  if (crcAt + 12 > limit || view.getUint32(crcAt, true) !== record.crc) return 0;
  // With sizes of 8 bytes the second word is the upper half of the deflated size, 0 here; else it is the size itself.
  const wide = record.size > 0 && view.getUint32(crcAt + 8, true) === 0;
  const length = crcAt - at + (wide ? 20 : 12);
  return at + length <= limit ? length : 0;
}

function checkOverlaps(entries: readonly ZipEntry[]): void {
  const spans = entries.map(({ name, rawLocal }) => ({
    name,
    start: rawLocal.byteOffset,
    end: rawLocal.byteOffset + rawLocal.length,
  }));
  spans.sort((a, b) => a.start - b.start);
  for (let i = 1; i < spans.length; i++) {
    if (spans[i]!.start < spans[i - 1]!.end) throw refuse("file.damaged", { part: spans[i]!.name });
  }
}

function indexNames(entries: readonly ZipEntry[], limits: ZipLimits): Map<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (entry.isFolder) continue;
    const key = limits.foldNames ? foldPartName(entry.name) : entry.name;
    if (byName.has(key)) throw refuse("file.part-duplicate", { part: entry.name });
    byName.set(key, entry);
  }
  return byName;
}
