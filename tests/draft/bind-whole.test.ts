import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { indicatorNamed, labelledText } from "../support/binding-cases.ts";
import { caseLines } from "../number/cases.ts";

/** What is said of each blank: certainty and indicator, [its reasons], <the candidates in their order with theirs>. */
function boundIn(notation: string, list: string): string[] {
  const texts = notation.split("\n").map((line, i) => labelledText(`line/${i}`, line));
  const indicators = list
    .split(" ")
    .map((one) => indicatorNamed(one.split(":")[0]!, one.split(":")[1] ?? ""));
  const input = {
    paragraphs: texts.map(({ paragraph }) => paragraph),
    placeholders: texts.flatMap(({ placeholders }) => placeholders),
  };
  return bindPlaceholders(input, indicators).map(({ certainty, indicator, reasons, candidates }) => {
    const others = candidates.map((one) => `${one.indicator}(${one.reasons.join(" ")})`).join(" ");
    return `${certainty} ${indicator} [${reasons.join(" ")}] <${others}>`;
  });
}

const CASES = caseLines<{ text: string; indicators: string; bound: string[] }>("bind-whole.jsonl");

test.each(CASES)("$text with $indicators", ({ text, indicators, bound }) => {
  expect(boundIn(text, indicators)).toEqual(bound);
});
