import { type AuditedNumber, verdictSentences } from "../../src/taskpane/session/verdict-sentences.ts";

const PARAGRAPH = "到馆36万余人次，办证6500余张。讲座64场。";
const SECOND = PARAGRAPH.indexOf("讲座");

function numberAt(text: string, paragraph = "body/1"): AuditedNumber {
  const start = PARAGRAPH.indexOf(text);
  const from = start < SECOND ? 0 : SECOND;
  const sentence = from === 0 ? PARAGRAPH.slice(0, SECOND) : PARAGRAPH.slice(SECOND);
  return {
    file: "报告.docx",
    paragraph,
    start,
    end: start + text.length,
    text,
    sentence,
    at: start - from,
    kind: "statistic",
    low: null,
    high: null,
    lowOpen: false,
    highOpen: false,
    unit: "",
    markers: [],
    verdict: "true",
  };
}

test("a sentence stands once, with its numbers in reading order", () => {
  const numbers = ["36万余人次", "6500余张", "64场"].map((text) => numberAt(text));
  expect(verdictSentences(numbers).map(({ sentence, numbers: own }) => [sentence, own])).toEqual([
    ["到馆36万余人次，办证6500余张。", numbers.slice(0, 2)],
    ["讲座64场。", numbers.slice(2)],
  ]);
});

test("the same words in another paragraph are another sentence", () => {
  const sentences = verdictSentences([numberAt("64场"), numberAt("64场", "body/2")]);
  expect(sentences.map(({ key }) => key)).toEqual([`body/1@${SECOND}`, `body/2@${SECOND}`]);
});

test("what a filter leaves stays in its sentence", () => {
  const [sentence] = verdictSentences([numberAt("6500余张")]);
  expect(sentence!.sentence).toBe("到馆36万余人次，办证6500余张。");
  expect(sentence!.numbers).toHaveLength(1);
});
