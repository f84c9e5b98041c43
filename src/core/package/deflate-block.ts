import { codeLengths, codesOf } from "./huffman.ts";

/** The order in which deflate writes the lengths of the codes for code lengths. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;
const LONGEST = 258;
/** A match takes at most 15 + 5 + 15 + 13 bits. */
const MOST_BYTES_OF_TOKEN = 6;
const MOST_BYTES_OF_HEADER = 400;

/** Bits in the order of deflate, in a buffer that grows. */
export class BitWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  private held = 0;
  private heldBits = 0;

  /** Room for so many bytes more. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  /** Up to 16 bits, the lowest first. */
  write(value: number, bits: number): void {
    this.held |= value << this.heldBits;
    this.heldBits += bits;
    while (this.heldBits >= 8) {
      this.bytes[this.length++] = this.held;
      this.held >>>= 8;
      this.heldBits -= 8;
    }
  }

  /** Everything so far, the last byte filled up with zeros. */
  finish(): Uint8Array {
    this.reserve(1);
    if (this.heldBits > 0) this.bytes[this.length++] = this.held;
    return this.bytes.slice(0, this.length);
  }
}

/** A literal is its byte; a match is its length (3 to 258) in the upper half and its distance (1 to 32,768) in the lower. */
export function matchToken(length: number, distance: number): number {
  return (length << 16) | distance;
}

/** Writes one block with codes of its own (RFC 1951, 3.2.7). */
export function writeBlock(out: BitWriter, tokens: Uint32Array, isLast: boolean): void {
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  for (const token of tokens) {
    const length = token >>> 16;
    if (length === 0) literals[token]!++;
    else {
      literals[257 + lengthCode(length)]!++;
      distances[distanceCode((token & 0xffff) - 1)]!++;
    }
  }
  literals[END_OF_BLOCK] = 1;
  const literalLengths = codeLengths(literals, 15);
  const distanceLengths = codeLengths(distances, 15);
  out.reserve(tokens.length * MOST_BYTES_OF_TOKEN + MOST_BYTES_OF_HEADER);
  out.write(isLast ? 0b101 : 0b100, 3);
  writeLengths(out, literalLengths, distanceLengths);
  writeTokens(out, tokens, literalLengths, distanceLengths);
}

function writeTokens(
  out: BitWriter,
  tokens: Uint32Array,
  literalLengths: Uint8Array,
  distanceLengths: Uint8Array,
): void {
  const literalCodes = codesOf(literalLengths);
  const distanceCodes = codesOf(distanceLengths);
  for (const token of tokens) {
    const length = token >>> 16;
    const symbol = length === 0 ? token : 257 + lengthCode(length);
    out.write(literalCodes[symbol]!, literalLengths[symbol]!);
    if (length === 0) continue;
    const lengthExtra = length === LONGEST ? 0 : Math.max(0, 29 - Math.clz32(length - 3));
    out.write((length - 3) & ((1 << lengthExtra) - 1), lengthExtra);
    const away = (token & 0xffff) - 1;
    const code = distanceCode(away);
    out.write(distanceCodes[code]!, distanceLengths[code]!);
    const extra = Math.max(0, 30 - Math.clz32(away));
    out.write(away & ((1 << extra) - 1), extra);
  }
  out.write(literalCodes[END_OF_BLOCK]!, literalLengths[END_OF_BLOCK]!);
}

/** Four codes for each power of two, but one of its own for the longest. */
function lengthCode(length: number): number {
  const over = length - 3;
  if (over < 8) return over;
  if (length === LONGEST) return 28;
  const power = 31 - Math.clz32(over);
  return 4 * (power - 1) + ((over >>> (power - 2)) & 3);
}

/** Two codes for each power of two; `away` is the distance less one. */
function distanceCode(away: number): number {
  if (away < 4) return away;
  const power = 31 - Math.clz32(away);
  return 2 * power + ((away >>> (power - 1)) & 1);
}

function writeLengths(out: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const literalCount = usedOf(literals, 257);
  const distanceCount = usedOf(distances, 1);
  const runs = runsOf([...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)]);
  const frequencies = new Uint32Array(19);
  for (const { symbol } of runs) frequencies[symbol]!++;
  const lengths = codeLengths(frequencies, 7);
  const codes = codesOf(lengths);
  let written = LENGTH_ORDER.length;
  while (written > 4 && lengths[LENGTH_ORDER[written - 1]!] === 0) written--;
  out.write(literalCount - 257, 5);
  out.write(distanceCount - 1, 5);
  out.write(written - 4, 4);
  for (const symbol of LENGTH_ORDER.slice(0, written)) out.write(lengths[symbol]!, 3);
  for (const { symbol, extra, extraBits } of runs) {
    out.write(codes[symbol]!, lengths[symbol]!);
    out.write(extra, extraBits);
  }
}

function usedOf(lengths: Uint8Array, least: number): number {
  let used = lengths.length;
  while (used > least && lengths[used - 1] === 0) used--;
  return used;
}

interface Run {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

/** Code lengths with runs put shorter: 16 repeats the one before 3 to 6 times, 17 and 18 stand for 3 to 138 zeros. */
function runsOf(lengths: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at]!;
    let end = at + 1;
    while (lengths[end] === length) end++;
    if (length > 0) runs.push({ symbol: length, extra: 0, extraBits: 0 });
    let left = end - at - (length > 0 ? 1 : 0);
    for (; left >= 3;) {
      const count = Math.min(left, length > 0 ? 6 : 138);
      if (length > 0) runs.push({ symbol: 16, extra: count - 3, extraBits: 2 });
      else if (count <= 10) runs.push({ symbol: 17, extra: count - 3, extraBits: 3 });
      else runs.push({ symbol: 18, extra: count - 11, extraBits: 7 });
      left -= count;
    }
    for (; left > 0; left--) runs.push({ symbol: length, extra: 0, extraBits: 0 });
    at = end;
  }
  return runs;
}
