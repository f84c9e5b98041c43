import fc from "fast-check";
import { scanParagraphs, scanText } from "../../src/core/draft/scan.ts";
import type { Paragraph } from "../../src/core/model/document.ts";

const PIECES = (
  "X XX × *** ＿＿ ____ 【X】 [X] （  ） ${a} {{条数}} {{ }} 〔20XX〕 N 1+N ○○ ？？ …… ——— 第 余 多 万 亿 万亿 条 家 个 人次 % 个百分点 元 年 月 日 市 县 局 同志 " +
  "《 》 “ ” 共 检查 发布信息 约 近 超过 以上 左右 ， 。 ； 、 ： \n 3 12 2021 0.5 三 二三十 百 零 一 · . 202X 11.X 国发 号 届 次 岁 \u3000 \u00a0 A 😀 \ud83d"
).split(" ");
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES, " ", "  ") }, fc.string()), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

const sorted = (spans: readonly { start: number; end: number }[]): boolean => {
  return spans.every((span, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= span.start);
};

test("any text: nothing throws, every span points at the text it claims", () => {
  fc.assert(
    fc.property(text, (words) => {
      const { placeholders, masks, numbers } = scanText(words, "line/1");
      for (const span of [...placeholders, ...placeholders.map(({ blank }) => blank), ...masks, ...numbers]) {
        expect(words.slice(span.start, span.end)).toBe(span.text);
        expect(span.end).toBeGreaterThan(span.start);
      }
      for (const { start, end, blank } of placeholders) {
        expect(blank.start).toBeGreaterThanOrEqual(start);
        expect(blank.end).toBeLessThanOrEqual(end);
      }
    }),
    { numRuns: 2000 },
  );
});

test("any text: placeholders and masks overlap neither themselves nor each other", () => {
  fc.assert(
    fc.property(text, (words) => {
      const { placeholders, masks, numbers } = scanText(words);
      expect(sorted([...placeholders, ...masks].sort((a, b) => a.start - b.start))).toBe(true);
      expect(sorted(numbers)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("any text: the paragraphs' findings point into the text", () => {
  fc.assert(
    fc.property(text, (words) => {
      const paragraph: Paragraph = {
        ...{ id: "body/1", text: words, place: "body", headingLevel: null },
        ...{ controls: [], obstacles: [] },
      };
      for (const { location } of scanParagraphs("draft.txt", [paragraph]).findings) {
        if (location.kind !== "text") throw new Error("a finding about a draft points into its text");
        expect(location.paragraph).toBe("body/1");
        expect(location.end ?? 0).toBeLessThanOrEqual(words.length);
      }
    }),
  );
});

/** Long enough that anything quadratic takes minutes. */
const LINE = 100_000;

test.each([
  ["plain report text", "全市共检查企业XX家，发现隐患300余处，同比增长5.2%，XX市召开第X次会议。"],
  ["blank letters", "X"],
  ["digits", "1"],
  ["stars and digits", "*1"],
  ["opening braces", "{"],
  ["opening brackets", "（"],
  ["opening quotes", "“"],
  ["spaces", " "],
  ["ideographic spaces", "\u3000"],
  ["numerals in characters", "一"],
  ["dates without end", "X年至"],
  ["document numbers", "〔X"],
  ["points", "X."],
  ["plus signs", "N+"],
  ["masked persons", "张某"],
  ["underscores", "_"],
])("linear on one very long line: %s", (_name, piece) => {
  const words = piece.repeat(Math.ceil(LINE / piece.length));
  expect(() => scanText(words)).not.toThrow();
});
