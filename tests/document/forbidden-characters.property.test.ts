import fc from "fast-check";
import { readPartText } from "../../src/core/document/read-part.ts";
import { Refusal } from "../../src/core/package/refusal.ts";
import { Token, XmlScanner } from "../../src/core/package/xml.ts";

const seed = Date.now() % 2 ** 31;
beforeAll(() => process.stdout.write(`forbidden characters: seed ${seed}\n`));

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const role = { name: "word/document.xml", id: "body", place: "body", headingLevels: new Map() } as const;
const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (text: string) =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${run(text)}${run(text)}<!-- 注 --><?pi?>${run("尾")}</w:p>`;
/** Much of it is written as something before it, which is passed over. */
const XML = `<w:document xmlns:w="${W}"><w:body>${["一", "二二", "𠀀", "&amp;", "\ufffd"].map(paragraph).join("\n")}</w:body></w:document>\n`;
const FORBIDDEN = [..."\0\u0001\u0008\u000b\u000c\u000e\u001f\ufffe\uffff"];

function isRefused(read: () => void): boolean {
  try {
    read();
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

test("what XML can hold is read", () => {
  const [first] = readPartText({ xml: XML, encoding: "utf-8", hasBom: false }, role).positions.paragraphs;
  expect(first!.paragraph.text).toBe("一一尾");
});

test("a character that XML cannot hold is seen wherever it stands, in documents and elsewhere", () => {
  fc.assert(
    fc.property(fc.nat(XML.length), fc.constantFrom(...FORBIDDEN), (at, forbidden) => {
      const xml = XML.slice(0, at) + forbidden + XML.slice(at);
      expect(isRefused(() => readPartText({ xml, encoding: "utf-8", hasBom: false }, role))).toBe(true);
      expect(isRefused(() => new XmlScanner(xml, "part.xml").next())).toBe(true);
      const scanner = new XmlScanner(xml, "part.xml", true);
      expect(
        isRefused(() => {
          while (scanner.next() !== Token.eof);
        }),
      ).toBe(true);
    }),
    { seed, numRuns: 2000 },
  );
});
