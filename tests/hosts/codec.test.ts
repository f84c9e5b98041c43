import fc from "fast-check";
import { deflateSync } from "fflate";
import { ownCodec } from "../../src/core/package/codec.ts";
import { browserCodec } from "../../src/hosts/browser/browser-codec.ts";
import { nodeCodec } from "../../src/hosts/node/node-codec.ts";

const seed = Date.now() % 2 ** 31;
beforeAll(() => process.stdout.write(`codec: seed ${seed}\n`));

const encoder = new TextEncoder();

/** undefined where it throws. */
function decoded(decodeUtf8: (bytes: Uint8Array) => string, bytes: Uint8Array): string | undefined {
  try {
    return decodeUtf8(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes as they may stand anywhere inside of a file: not at the start of their buffer. */
const anyBytes = fc
  .tuple(fc.uint8Array({ maxLength: 200 }), fc.nat(5))
  .map(([bytes, offset]) => Uint8Array.from([...new Uint8Array(offset), ...bytes]).subarray(offset));

describe.each([
  ["Node", nodeCodec],
  ["browser", browserCodec()],
])("the codec of %s", (_, codec) => {
  test("gives what the core's own gives", async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.string({ unit: "binary" }), async (bytes, text) => {
        expect(codec.crc32(bytes)).toBe(ownCodec.crc32(bytes));
        expect(decoded(codec.decodeUtf8, bytes)).toBe(decoded(ownCodec.decodeUtf8, bytes));
        const utf8 = encoder.encode(text);
        expect(codec.decodeUtf8(utf8)).toBe(ownCodec.decodeUtf8(utf8));
        expect(await codec.inflate(deflateSync(bytes), bytes.length)).toEqual(bytes);
      }),
      { seed, numRuns: 500 },
    );
  });

  test.each([
    ["half a character", [0x61, 0xe4, 0xb8]],
    ["a character written too long", [0xc0, 0xaf]],
    ["half a surrogate pair", [0xed, 0xa0, 0x80]],
    ["a character beyond the last", [0xf4, 0x90, 0x80, 0x80]],
  ])("%s is no UTF-8", (_name, bytes) => {
    expect(() => codec.decodeUtf8(Uint8Array.from(bytes))).toThrow();
  });

  test("keeps a byte order mark, and texts of any length", () => {
    for (const text of ["", "\ufeff中", "中𠀀é".repeat(200_000)]) {
      expect(codec.decodeUtf8(encoder.encode(text)) === text).toBe(true);
    }
  });

  test("a stream that yields more than it may is refused", async () => {
    const inflate = async () => codec.inflate(deflateSync(new Uint8Array(5000)), 1000);
    await inflate().then(
      (bytes) => expect(bytes.length).toBeGreaterThan(1000),
      (error: unknown) => expect(String(error)).toMatch(/Error/),
    );
  });
});
