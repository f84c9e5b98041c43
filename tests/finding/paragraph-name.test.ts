import { paragraphName } from "../../src/core/finding/paragraph-name.ts";

test.each([
  ["body/4", "正文第4段", "Body, paragraph 4"],
  ["header1/1", "页眉1第1段", "Header 1, paragraph 1"],
  ["footer12/3", "页脚12第3段", "Footer 12, paragraph 3"],
  ["footnotes/2", "脚注第2段", "Footnotes, paragraph 2"],
  ["endnotes/2", "尾注第2段", "Endnotes, paragraph 2"],
  ["line/17", "第17行", "Line 17"],
])("%s is said as a person says it", (id, zh, en) => {
  expect(paragraphName(id, "zh-CN")).toBe(zh);
  expect(paragraphName(id, "en")).toBe(en);
});

test.each(["", "body", "body/", "body/4#1", "constructor/1", "glossary/2", "正文第4段"])(
  "%p is no paragraph of ours and stays",
  (id) => {
    expect(paragraphName(id, "zh-CN")).toBe(id);
    expect(paragraphName(id, "en")).toBe(id);
  },
);
