import {
  clauseEnd,
  clauseOf,
  clauseStart,
  LONGEST_REACH,
  sentenceStart,
  startsSentence,
} from "../../src/core/draft/bind-clauses.ts";

const BLANK = /X条/;
const place = (text: string) => ({ start: text.search(BLANK), end: text.search(BLANK) + 2 });

test.each([..."，,；;：:。！？!?（）()", "\n", "\t"])("a clause ends at %j on either side", (mark) => {
  const text = `前文${mark} 发布X条信息 ${mark}后文`;
  const { start, end } = place(text);
  expect(clauseOf(text, start, end)).toBe("发布X条信息");
  expect(text.slice(clauseStart(text, start), clauseEnd(text, end))).toBe(" 发布X条信息 ");
});

test.each(["、", "“", "”", "-", "%", " ", "《"])("a clause goes on over %j", (mark) => {
  const text = `发布${mark}X条${mark}信息`;
  const { start, end } = place(text);
  expect(clauseOf(text, start, end)).toBe(text);
});

test.each([..."。！？!?；;", "\n"])("a sentence starts behind %j", (mark) => {
  const text = `前文${mark}今年，发布X条`;
  const { start } = place(text);
  expect(sentenceStart(text, start)).toBe(3);
  expect(startsSentence(text, 3)).toBe(true);
  expect(startsSentence(text, 0)).toBe(true);
  expect(startsSentence(text, clauseStart(text, start))).toBe(false);
});

test.each([..."，,：:、（）\t"])("a sentence goes on over %j", (mark) => {
  const text = `前文${mark}发布X条`;
  expect(sentenceStart(text, place(text).start)).toBe(0);
  expect(startsSentence(text, 3)).toBe(false);
});

test("nothing is followed further than the longest reach", () => {
  const far = "字".repeat(LONGEST_REACH + 40);
  const text = `${far}X条${far}`;
  const { start, end } = place(text);
  expect(start - clauseStart(text, start)).toBe(LONGEST_REACH);
  expect(clauseEnd(text, end) - end).toBe(LONGEST_REACH);
  expect(start - sentenceStart(text, start)).toBe(LONGEST_REACH);
});

test("a clause may be the whole text, or empty", () => {
  expect(clauseOf("X条", 0, 2)).toBe("X条");
  expect(clauseStart("，X条", 1)).toBe(1);
  expect(clauseEnd("X条，", 2)).toBe(2);
});
