import { parsePhraseAt } from "../../src/core/number/phrase.ts";

/** Walks a text as a scan does; what matters is that it ends in time and never throws. */
function walk(text: string): number {
  let found = 0;
  for (let position = 0; position < text.length;) {
    const phrase = parsePhraseAt(text, position);
    if (phrase) found++;
    position = phrase && phrase.end > position ? phrase.end : position + 1;
  }
  return found;
}

const HOSTILE = [
  "1",
  "一",
  "近",
  "0.",
  "1,234",
  "1 234",
  "百分之",
  "分之",
  "三、四",
  "十",
  "万",
  "几",
  "上",
  "1/",
  "余",
  "1万",
  "第1",
  "1-",
  "3个",
];

test.each(HOSTILE)("a page of %j is walked to its end", (unit) => {
  expect(() => walk(unit.repeat(40_000 / unit.length))).not.toThrow();
});
