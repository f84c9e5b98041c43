/** Eight tables, so that eight bytes are taken at a time: reading checks every part of every file. */
const TABLES: readonly Int32Array[] = makeTables();
const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

function makeTables(): Int32Array[] {
  const tables = Array.from({ length: 8 }, () => new Int32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[0]![byte] = rest;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let t = 1; t < 8; t++) {
      const before = tables[t - 1]![byte]!;
      tables[t]![byte] = (before >>> 8) ^ tables[0]![before & 255]!;
    }
  }
  return tables;
}

/** CRC-32 as zip stores it, unsigned; of bytes that come in pieces each with the CRC of those before it. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = TABLES[0]!;
  // Whole words can be read only from an aligned address.
  const head = IS_LITTLE_ENDIAN ? Math.min((4 - (bytes.byteOffset & 3)) & 3, bytes.length) : bytes.length;
  let crc = before ^ -1;
  for (let i = 0; i < head; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 255]!;
  const pairs = (bytes.length - head) >>> 3;
  if (pairs > 0) crc = crcOfWords(crc, new Int32Array(bytes.buffer, bytes.byteOffset + head, pairs * 2));
  for (let i = head + pairs * 8; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 255]!;
  return (crc ^ -1) >>> 0;
}

function crcOfWords(start: number, words: Int32Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let crc = start;
  for (let i = 0; i < words.length; i += 2) {
    const a = crc ^ words[i]!;
    const b = words[i + 1]!;
    crc =
      t7[a & 255]! ^
      t6[(a >>> 8) & 255]! ^
      t5[(a >>> 16) & 255]! ^
      t4[a >>> 24]! ^
      t3[b & 255]! ^
      t2[(b >>> 8) & 255]! ^
      t1[(b >>> 16) & 255]! ^
      t0[b >>> 24]!;
  }
  return crc;
}
