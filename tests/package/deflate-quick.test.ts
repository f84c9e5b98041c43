import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { deflateQuick } from "../../src/core/package/deflate-quick.ts";
import { codeLengths } from "../../src/core/package/huffman.ts";
import { inflateBounded } from "../../src/core/package/inflate-bounded.ts";

const seed = Date.now() % 2 ** 31;

beforeAll(() => process.stdout.write(`deflate: seed ${seed}\n`));

/** Two other people's readers must both give the bytes back. */
function expectSame(bytes: Uint8Array): Uint8Array {
  const deflated = deflateQuick(bytes);
  expect(Buffer.compare(inflateRawSync(deflated), bytes)).toBe(0);
  expect(Buffer.compare(inflateBounded(deflated, bytes.length), bytes)).toBe(0);
  return deflated;
}

/** The same numbers for the same seed, from 0 to 255. */
function noise(length: number, first: number): Uint8Array {
  let state = first;
  return new Uint8Array(length).map(() => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
}

test("bytes of every shape come back, in blocks of any number", () => {
  const words = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 });
  const picks = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 400 })), { maxLength: 200 });
  fc.assert(
    fc.property(words, picks, (parts, order) => {
      const pieces = order.flatMap(([pick, times]) =>
        Array.from({ length: times % 7 === 0 ? times : 1 }, () => [...parts[pick % parts.length]!]),
      );
      expectSame(Uint8Array.from(pieces.flat()));
    }),
    { seed, numRuns: 150 },
  );
});

test("lengths around the shortest and longest match, the window and the block", () => {
  for (const length of [0, 1, 2, 3, 4, 5, 257, 258, 259, 260, 516, 517, 65_536]) {
    expectSame(new Uint8Array(length).fill(7));
  }
  const word = noise(300, 5);
  for (const gap of [32_766, 32_767, 32_768, 32_769, 65_535]) {
    const bytes = noise(gap + 600, 9);
    bytes.set(word, 0);
    bytes.set(word, gap);
    expectSame(bytes);
  }
  // Noise makes one token of each byte, so these are one block, exactly two, and more.
  for (const length of [32_767, 32_768, 32_769, 65_536, 100_000]) expectSame(noise(length, length));
});

test("markup that repeats becomes small, and the same bytes give the same result", () => {
  const runs = Array.from(
    { length: 20_000 },
    (_, at) => `<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>${at}条</w:t></w:r>`,
  );
  const bytes = new TextEncoder().encode(runs.join(""));
  const deflated = expectSame(bytes);
  expect(deflated.length).toBeLessThan(bytes.length / 8);
  expect(Buffer.compare(deflateQuick(bytes.slice()), deflated)).toBe(0);
});

test("a code is complete and within its limit, however uneven the counts", () => {
  // Fibonacci's numbers make the deepest tree.
  const counts = [1, 1];
  while (counts.length < 40) counts.push(counts[counts.length - 1]! + counts[counts.length - 2]!);
  for (const list of [counts, [0, 0, 0], [0, 9, 0], [5], [1, 1, 1, 1000]].map((each) => each.concat(0))) {
    for (const limit of [7, 15]) {
      const lengths = codeLengths(Uint32Array.from(list), limit);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(limit);
      expect([...lengths].reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** -length), 0)).toBe(1);
      list.forEach((count, symbol) => expect(count === 0 || lengths[symbol]! > 0).toBe(true));
    }
  }
});
