import fc from "fast-check";
import { decodeXml, holdsXmlCharacters, NO_XML_CHARACTER } from "../../src/core/package/xml-text.ts";

const seed = Date.now() % 2 ** 31;
beforeAll(() => process.stdout.write(`xml text: seed ${seed}\n`));

const CHARACTERS = [..."ab<\t\n\r \u007f中，é\ufffd\uffef\ufdd0\u{20000}\u{1fffe}"];
const FORBIDDEN = [..."\0\u0008\u000b\u000c\u000e\u001f\ufffe\uffff"];

test("a character that XML cannot hold is seen wherever it stands", () => {
  const texts = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map((list) => list.join(""));
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.constantFrom(...FORBIDDEN),
      fc.nat(3),
      (before, after, forbidden, offset) => {
        const bytesOf = (text: string) =>
          new TextEncoder().encode("-".repeat(offset) + text).subarray(offset);
        expect(NO_XML_CHARACTER.test(before + after)).toBe(false);
        expect(holdsXmlCharacters(bytesOf(before + after))).toBe(true);
        expect(NO_XML_CHARACTER.test(before + forbidden + after)).toBe(true);
        expect(holdsXmlCharacters(bytesOf(before + forbidden + after))).toBe(false);
      },
    ),
    { seed, numRuns: 1000 },
  );
});

test("a part of any length is decoded as a whole, wherever its pieces are cut", () => {
  for (const head of ["", "a", "ab"]) {
    const text = `${head}${"中𠀀é".repeat(30_000)}`;
    expect(decodeXml(new TextEncoder().encode(text), "part.xml").text === text).toBe(true);
  }
});
