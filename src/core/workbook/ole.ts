import { refuse, type Refusal } from "../package/refusal.ts";

/** A stream of an OLE compound file, as its directory names it. */
export interface OleStream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const END_OF_CHAIN = 0xfffffffe;
const MINI_LIMIT = 4096;
const ENTRY_SIZE = 128;
const HEADER_SIZE = 512;
const STREAM = 2;
const ROOT = 5;

export function isOle(bytes: Uint8Array): boolean {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return bytes.length >= HEADER_SIZE && magic.every((byte, i) => bytes[i] === byte);
}

/**
 * An OLE compound file (.xls, .et, .doc, .wps and encrypted .xlsx), read as far as is needed to know what it is and
 * that its chains of sectors are whole: the library that reads the cells does not notice a chain that runs in a circle.
 */
export class OleFile {
  readonly streams: readonly OleStream[];
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectors: Uint32Array;
  private readonly miniSectors: Uint32Array;
  private readonly miniBytes: Uint8Array;

  /** @throws Refusal when the file is cut or its directory cannot be followed. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw this.damaged();
    this.sectorSize = 1 << shift;
    this.sectors = this.readAllocation();
    const directory = this.readChain(this.view.getUint32(48, true), null);
    const entries = readEntries(directory);
    this.streams = entries.filter(({ kind }) => kind === STREAM);
    const root = entries.find(({ kind }) => kind === ROOT);
    const miniTable =
      this.view.getUint32(64, true) > 0
        ? this.readChain(this.view.getUint32(60, true), null)
        : new Uint8Array(0);
    this.miniSectors = wordsOf(miniTable);
    this.miniBytes =
      root !== undefined && root.size > 0 ? this.readChain(root.start, root.size) : new Uint8Array(0);
  }

  /** The stream of that name, whatever its case and storage; undefined when there is none. */
  find(name: string): OleStream | undefined {
    return this.streams.find((stream) => stream.name.toLowerCase() === name.toLowerCase());
  }

  /** @throws Refusal when the stream is cut. */
  read(stream: OleStream): Uint8Array {
    if (stream.size >= MINI_LIMIT) return this.readChain(stream.start, stream.size);
    const whole = new Uint8Array(stream.size);
    let sector = stream.start;
    for (let at = 0; at < stream.size; at += 64) {
      if (sector >= this.miniSectors.length) throw this.damaged();
      const piece = this.miniBytes.subarray(sector * 64, sector * 64 + Math.min(64, stream.size - at));
      if (piece.length < Math.min(64, stream.size - at)) throw this.damaged();
      whole.set(piece, at);
      sector = this.miniSectors[sector]!;
    }
    return whole;
  }

  private readAllocation(): Uint32Array {
    const perSector = this.sectorSize / 4;
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const tables: number[] = [];
    for (let i = 0; i < 109; i++) tables.push(this.view.getUint32(76 + i * 4, true));
    let next = this.view.getUint32(68, true);
    for (let guard = 0; next < END_OF_CHAIN - 1; guard++) {
      const at = this.offsetOf(next);
      if (guard > most) throw this.damaged();
      for (let i = 0; i < perSector - 1; i++) tables.push(this.view.getUint32(at + i * 4, true));
      next = this.view.getUint32(at + (perSector - 1) * 4, true);
    }
    const used = tables.filter((sector) => sector < END_OF_CHAIN - 1);
    if (used.length > most) throw this.damaged();
    const words = new Uint32Array(used.length * perSector);
    used.forEach((sector, index) => {
      const at = this.offsetOf(sector);
      for (let i = 0; i < perSector; i++)
        words[index * perSector + i] = this.view.getUint32(at + i * 4, true);
    });
    return words;
  }

  /** The bytes of a chain of sectors; a circle or a sector beyond the file is damage. `size` null means to its end. */
  private readChain(start: number, size: number | null): Uint8Array {
    const wanted = size === null ? Infinity : Math.ceil(size / this.sectorSize);
    if (size !== null && size > this.bytes.length) throw this.damaged();
    const pieces: Uint8Array[] = [];
    let sector = start;
    while (sector !== END_OF_CHAIN && pieces.length < wanted) {
      if (pieces.length > this.sectors.length || sector >= this.sectors.length) throw this.damaged();
      const at = (sector + 1) * this.sectorSize;
      if (at >= this.bytes.length) throw this.damaged();
      const piece = this.bytes.subarray(at, at + this.sectorSize);
      // Some programs leave out the unused end of the last sector; a table of sectors has no unused end.
      if (size === null && piece.length < this.sectorSize) throw this.damaged();
      pieces.push(piece);
      sector = this.sectors[sector]!;
    }
    if (size !== null && pieces.length < wanted) throw this.damaged();
    const whole = new Uint8Array(size ?? pieces.length * this.sectorSize);
    let at = 0;
    for (const piece of pieces) {
      const part = piece.subarray(0, Math.min(piece.length, whole.length - at));
      whole.set(part, at);
      at += part.length;
    }
    if (size !== null && at < size) throw this.damaged();
    return whole;
  }

  private offsetOf(sector: number): number {
    const at = (sector + 1) * this.sectorSize;
    if (at + this.sectorSize > this.bytes.length) throw this.damaged();
    return at;
  }

  private damaged(): Refusal {
    return refuse("file.damaged", { part: "OLE" });
  }
}

function readEntries(directory: Uint8Array): (OleStream & { kind: number })[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: (OleStream & { kind: number })[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const kind = directory[at + 66]!;
    if (kind === 0) continue;
    const nameLength = Math.min(62, Math.max(0, view.getUint16(at + 64, true) - 2));
    let name = "";
    for (let i = 0; i + 1 < nameLength; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    entries.push({ name, kind, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Uint32Array(Math.floor(bytes.length / 4));
  for (let i = 0; i < words.length; i++) words[i] = view.getUint32(i * 4, true);
  return words;
}
