import { encodeBlocks, encodeText } from "../../src/core/document/text-encoding.ts";

test("blocks give the bytes of the joined text, wherever they are cut", () => {
  const text = "\ufeff<w:t>共300余条𠮷，é</w:t>\ud842";
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
    const whole = encodeText(text, encoding);
    for (let first = 0; first <= text.length; first++) {
      const blocks = [text.slice(0, first), "", text.slice(first)];
      expect(Buffer.compare(encodeBlocks(blocks, encoding, whole.length), whole)).toBe(0);
    }
  }
});

test("a text that takes more bytes than was said is not cut short", () => {
  expect(() => encodeBlocks(["共", "余条"], "utf-8", 8)).toThrow("8 bytes");
});
