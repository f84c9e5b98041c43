/** Where the n-th occurrence of a zip signature starts. */
export function signatureAt(bytes: Uint8Array, signature: number, n = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0, seen = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === signature && seen++ === n) return at;
  }
  throw new Error("no such signature");
}
export const LOCAL = 0x04034b50;
export const RECORD = 0x02014b50;
export const END = 0x06054b50;

/** A copy with little-endian numbers written at offsets from a signature. */
export function patched(
  bytes: Uint8Array,
  signature: number,
  n: number,
  edits: readonly [number, number, 2 | 4][],
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = signatureAt(copy, signature, n);
  for (const [offset, value, width] of edits) {
    if (width === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}
