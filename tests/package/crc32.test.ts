import fc from "fast-check";
import { crc32 } from "../../src/core/package/crc32.ts";

const seed = Date.now() % 2 ** 31;
beforeAll(() => process.stdout.write(`crc: seed ${seed}\n`));

/** By the definition, bit by bit. */
function bitByBit(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ -1) >>> 0;
}

test("the number that everybody checks with", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("any bytes, wherever they begin, whole and in two pieces", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 90 }), fc.nat(20), fc.nat(90), (whole, skipped, cut) => {
      const bytes = whole.subarray(skipped);
      const expected = bitByBit(bytes);
      expect(crc32(bytes)).toBe(expected);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(expected);
    }),
    { seed, numRuns: 500 },
  );
});
