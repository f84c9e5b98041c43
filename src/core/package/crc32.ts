const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** What the bytes of one word come to: a table for its first byte, its second, its third and its fourth. */
type WordTables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

/**
 * Sixteen tables, so that sixteen bytes are taken at a time: reading checks every part of every file. They are constants of
 * their own, since the engine then knows their place and length beforehand, which halves the time.
 */
const TABLES = makeTables();
const [A1, A2, A3, A4] = tablesOfWord(0);
const [B1, B2, B3, B4] = tablesOfWord(1);
const [C1, C2, C3, C4] = tablesOfWord(2);
const [D1, D2, D3, D4] = tablesOfWord(3);

/** The CRC of each byte with 0, 1, … 15 zeros behind it. */
function makeTables(): readonly Int32Array[] {
  const tables = Array.from({ length: 16 }, () => new Int32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    tables[0]![byte] = rest;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let t = 1; t < tables.length; t++) {
      const before = tables[t - 1]![byte]!;
      tables[t]![byte] = (before >>> 8) ^ tables[0]![before & 255]!;
    }
  }
  return tables;
}

/** Of the four words that are taken at a time the first has the most bytes behind it. */
function tablesOfWord(word: number): WordTables {
  const last = 12 - 4 * word;
  return [TABLES[last + 3]!, TABLES[last + 2]!, TABLES[last + 1]!, TABLES[last]!];
}

/** CRC-32 as zip stores it, unsigned; of bytes that come in pieces each with the CRC of those before it. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = TABLES[0]!;
  // Whole words can be read only from an aligned address.
  const head = IS_LITTLE_ENDIAN ? Math.min((4 - (bytes.byteOffset & 3)) & 3, bytes.length) : bytes.length;
  let crc = before ^ -1;
  for (let i = 0; i < head; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 255]!;
  const fours = (bytes.length - head) >>> 4;
  if (fours > 0) crc = crcOfWords(crc, new Int32Array(bytes.buffer, bytes.byteOffset + head, fours * 4));
  for (let i = head + fours * 16; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 255]!;
  return (crc ^ -1) >>> 0;
}

function crcOfWords(start: number, words: Int32Array): number {
  let crc = start;
  for (let i = 0; i < words.length; i += 4) {
    const a = crc ^ words[i]!;
    const b = words[i + 1]!;
    const c = words[i + 2]!;
    const d = words[i + 3]!;
    crc =
      A1[a & 255]! ^
      A2[(a >>> 8) & 255]! ^
      A3[(a >>> 16) & 255]! ^
      A4[a >>> 24]! ^
      B1[b & 255]! ^
      B2[(b >>> 8) & 255]! ^
      B3[(b >>> 16) & 255]! ^
      B4[b >>> 24]! ^
      C1[c & 255]! ^
      C2[(c >>> 8) & 255]! ^
      C3[(c >>> 16) & 255]! ^
      C4[c >>> 24]! ^
      D1[d & 255]! ^
      D2[(d >>> 8) & 255]! ^
      D3[(d >>> 16) & 255]! ^
      D4[d >>> 24]!;
  }
  return crc;
}
