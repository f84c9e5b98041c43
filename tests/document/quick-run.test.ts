import { jest } from "@jest/globals";
import fc from "fast-check";
import type { ParagraphPosition } from "../../src/core/document/part-positions.ts";
import { QuickRuns } from "../../src/core/document/quick-run.ts";
import { readPartText } from "../../src/core/document/read-part.ts";
import { TRANSITIONAL } from "../support/docx.ts";

const seed = Date.now() % 2 ** 31;
beforeAll(() => process.stdout.write(`quick runs: seed ${seed}\n`));

/** Runs as they are written and as they might be; "@" is where an attribute makes a run like no other, "%" its text. */
const RUNS = [
  "<w:r@><w:rPr><w:b/></w:rPr><w:t>%</w:t></w:r>",
  "<w:r@><w:rPr><w:b/></w:rPr><w:t>，</w:t></w:r>",
  "<w:r@><w:t>%</w:t></w:r>",
  '<w:r@><w:rPr/><w:t xml:space="preserve"> 余 </w:t></w:r>',
  "<w:r@><w:t></w:t></w:r>",
  "<w:r@><w:t/></w:r>",
  "<w:r@><w:t>甲&amp;乙</w:t></w:r>",
  "<w:r@><w:t>甲\r\n乙</w:t></w:r>",
  "<w:r@><w:t><![CDATA[<丙>]]></w:t></w:r>",
  "<w:r@><w:t>丁<!-- 无 -->戊</w:t></w:r>",
  "<w:r@><!-- 无 --><w:t>%</w:t></w:r>",
  "<w:r@><w:t>%</w:t><w:rPr><w:i/></w:rPr></w:r>",
  "<w:r@><w:t>%</w:t><w:t>壬</w:t></w:r>",
  "<w:r@><w:t>%</w:t><w:br/></w:r>",
  "<w:r@><w:tab/><w:t>%</w:t></w:r>",
  "<w:r@><w:t>%</w:t> <?丑 <w:t> ?></w:r >",
  `<x:r@ xmlns:x="${TRANSITIONAL}"><x:t>%</x:t></x:r>`,
  '<w:r@><w:rPr w:x="&lt;"/><w:t>%</w:t></w:r>',
  '<w:r@><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r@><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r@><w:fldChar w:fldCharType="end"/></w:r>',
];
const AROUND = [
  ["", ""],
  ["<w:hyperlink>", "</w:hyperlink>"],
  ["<w:ins>", "</w:ins>"],
  ["<w:del>", "</w:del>"],
  ["<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
  ['<w:ins xmlns:w="urn:other">', "</w:ins>"],
  ['<v:z xmlns:v="urn:v"/>', ""],
  ["</w:p><w:p>", ""],
] as const;

/** Few kinds in one body, so that they come again. */
const bodies = fc.subarray(RUNS, { minLength: 1, maxLength: 4 }).chain((kinds) => {
  const runs = fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 });
  return fc
    .array(fc.tuple(fc.constantFrom(...AROUND), runs), { minLength: 1, maxLength: 8 })
    .map((groups) => groups.map(([[open, close], list]) => open + list.join("") + close).join(""));
});

/** Everything that reading gives, "@" being the same everywhere or not; in a form that tells apart runs and containers that are not the same one. */
function placesOf(body: string, isUnique: boolean): unknown {
  let number = 0;
  const xml = `<w:document xmlns:w="${TRANSITIONAL}"><w:body><w:p>${body}</w:p></w:body></w:document>`;
  const numbered = xml
    .replace(/@/g, () => ` w:n="${10_000 + (isUnique ? number++ : 0)}"`)
    .replace(/%/g, (_, at: number) => "甲乙丙丁".slice(0, 1 + (at % 4)));
  const role = { name: "document.xml", id: "body", place: "body", headingLevels: new Map() } as const;
  const { positions } = readPartText({ xml: numbered, encoding: "utf-8", hasBom: false }, role);
  const seen: unknown[] = [];
  const numberOf = (one: unknown) => (seen.includes(one) ? seen.indexOf(one) : seen.push(one) - 1);
  const placed = ({ pieces, ...rest }: ParagraphPosition) => ({
    ...rest,
    pieces: pieces.map(({ start, end, xml: span, isCdata, element, run }) => {
      const identity = [element, run, run.container].map(numberOf);
      return { start, end, span, isCdata, element: { ...element }, run: { ...run }, identity };
    }),
  });
  return positions.paragraphs.map(placed);
}

test("runs that are written alike are read as they would be one by one", () => {
  const read = jest.spyOn(QuickRuns.prototype, "read");
  const quick = () => read.mock.results.filter(({ value }) => value === true).length;
  let alike = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      read.mockClear();
      const expected = placesOf(body, true);
      expect(quick()).toBe(0);
      expect(placesOf(body, false)).toEqual(expected);
      alike += quick();
    }),
    { seed, numRuns: 400 },
  );
  expect(alike).toBeGreaterThan(400);
  read.mockRestore();
});

test("a run that stands too deep is refused, however it is written", () => {
  const run = "<w:r@><w:t>甲</w:t></w:r>";
  // Document, body, paragraph, run and its w:t are five; 256 may be open.
  const inside = (depth: number) => run + "<w:smartTag>".repeat(depth) + run + "</w:smartTag>".repeat(depth);
  for (const isUnique of [true, false]) {
    expect(placesOf(inside(251), isUnique)).toHaveLength(1);
    expect(() => placesOf(inside(252), isUnique)).toThrow();
  }
});
