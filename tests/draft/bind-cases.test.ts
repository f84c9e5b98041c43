import { readFileSync } from "node:fs";
import { bindingCases, type CaseDomain } from "../support/binding-cases.ts";
import { emptyMeasure, measureTexts, measureWithout } from "./bind-measure.ts";
import type { BindingMeasure } from "./bind-measure.ts";

/**
 * The labelled sets of bench/binding: lists of 40 indicators with similar names and sentences about them. `sure` must
 * never be wrong; how many are sure is what the thresholds of bind-decide.ts are tuned by. `YUTIAO_SHOW=1` prints the misses.
 */
const SETS = [
  { name: "cases", lists: 5, sentences: 129, alone: 0.87, whole: 0.82, any: 0.97 },
  { name: "fresh", lists: 5, sentences: 70, alone: 0.8, whole: 0.8, any: 0.97 },
  { name: "fresh-second", lists: 2, sentences: 27, alone: 0.76, whole: 0.76, any: 0.97 },
];

function domainsOf(name: string): CaseDomain[] {
  return bindingCases(readFileSync(`bench/binding/${name}.txt`, "utf8"));
}

function show(name: string, measure: BindingMeasure): void {
  if (!process.env["YUTIAO_SHOW"]) return;
  const { blanks, bindable, sure, sureRight, proposedRight, mistakes, misses } = measure;
  const figures = JSON.stringify({ blanks, bindable, sure, sureRight, proposedRight });
  process.stdout.write([name, figures, ...mistakes, ...misses, ""].join("\n"));
}

describe.each(SETS)("$name", ({ name, lists, sentences, alone, whole, any }) => {
  const domains = domainsOf(name);

  test("the set is as large as it says", () => {
    expect(domains.map((domain) => domain.indicators.length)).toEqual(new Array(lists).fill(40));
    expect(domains.flatMap((domain) => domain.texts)).toHaveLength(sentences);
  });

  test("each sentence alone: nothing sure is wrong, most are sure", () => {
    const measure = emptyMeasure();
    for (const domain of domains) for (const text of domain.texts) measureTexts(measure, domain, [text]);
    show("alone", measure);
    expect(measure.mistakes).toEqual([]);
    expect(measure.sureRight / measure.bindable).toBeGreaterThan(alone);
    expect((measure.sureRight + measure.proposedRight) / measure.bindable).toBeGreaterThan(any);
  });

  test("each domain as one draft", () => {
    const measure = emptyMeasure();
    for (const domain of domains) measureTexts(measure, domain, domain.texts);
    show("whole", measure);
    expect(measure.mistakes).toEqual([]);
    expect(measure.sureRight / measure.bindable).toBeGreaterThan(whole);
  });

  test("with the right indicator taken out of the plan no other is sure in its place", () => {
    const measure = emptyMeasure();
    for (const domain of domains) measureWithout(measure, domain);
    show("without", measure);
    expect(measure.mistakes).toEqual([]);
  });
});
