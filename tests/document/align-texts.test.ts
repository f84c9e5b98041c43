import fc from "fast-check";
import { alignTexts } from "../../src/core/document/align-texts.ts";

test.each([
  ["nothing changed", ["甲", "乙", "丙"], ["甲", "乙", "丙"], [0, 1, 2]],
  ["a paragraph was put in", ["甲", "乙", "丙"], ["甲", "新", "乙", "丙"], [0, 2, 3]],
  ["one was taken out", ["甲", "乙", "丙"], ["甲", "丙"], [0, null, 1]],
  ["one was changed", ["甲", "乙", "丙"], ["甲", "乙改", "丙"], [0, null, 2]],
  [
    "one of three equal ones is gone from the middle",
    ["题", "乙", "乙", "尾"],
    ["题", "乙", "尾"],
    [0, 1, null, 2],
  ],
  ["everything is new", ["甲", "乙"], ["丙", "丁", "戊"], [null, null]],
  ["there is nothing", [], ["甲"], []],
])("%s", (_name, before, after, partners) => {
  expect(alignTexts(before, after)).toEqual(partners);
});

test("what `same` allows is paired between two certain pairs, and only in equal number", () => {
  const same = (a: string, b: string) => b.startsWith(a);
  expect(alignTexts(["甲", "乙", "丙"], ["甲", "乙+", "丙"], same)).toEqual([0, 1, 2]);
  expect(alignTexts(["甲", "乙", "丙"], ["甲", "乙+", "乙+", "丙"], same)).toEqual([0, null, 3]);
});

test("partners are equal, in order, and each stands for one only", () => {
  const texts = fc.array(fc.constantFrom("甲", "乙", "丙", "丁", ""), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const found = alignTexts(before, after);
      expect(found).toHaveLength(before.length);
      const partners = found.filter((partner) => partner !== null);
      found.forEach((partner, at) => {
        if (partner !== null) expect(after[partner]).toBe(before[at]);
      });
      expect(partners).toEqual([...new Set(partners)].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});
