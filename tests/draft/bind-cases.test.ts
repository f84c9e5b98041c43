import { readFileSync } from "node:fs";
import { bindingCases } from "../support/binding-cases.ts";
import { emptyMeasure, measureTexts, measureWithout } from "./bind-measure.ts";
import type { BindingMeasure } from "./bind-measure.ts";

/**
 * The labelled set bench/binding/cases.txt: five lists of 40 indicators with similar names, 132 sentences. `sure` must
 * never be wrong; how many are sure is what the thresholds of bind-decide.ts are tuned by. `YUTIAO_SHOW=1` prints the misses.
 */
const domains = bindingCases(readFileSync("bench/binding/cases.txt", "utf8"));

function show(name: string, measure: BindingMeasure): void {
  if (!process.env["YUTIAO_SHOW"]) return;
  const { blanks, bindable, sure, sureRight, proposedRight, mistakes, misses } = measure;
  const figures = JSON.stringify({ blanks, bindable, sure, sureRight, proposedRight });
  process.stdout.write([name, figures, ...mistakes, ...misses, ""].join("\n"));
}

test("the set is as large as it says", () => {
  expect(domains.map((domain) => domain.indicators.length)).toEqual([40, 40, 40, 40, 40]);
  expect(domains.flatMap((domain) => domain.texts).length).toBeGreaterThanOrEqual(120);
});

test("each sentence alone: nothing sure is wrong, most are sure", () => {
  const measure = emptyMeasure();
  for (const domain of domains) for (const text of domain.texts) measureTexts(measure, domain, [text]);
  show("alone", measure);
  expect(measure.mistakes).toEqual([]);
  expect(measure.sureRight / measure.bindable).toBeGreaterThan(0.87);
  expect((measure.sureRight + measure.proposedRight) / measure.bindable).toBeGreaterThan(0.97);
});

test("each domain as one draft", () => {
  const measure = emptyMeasure();
  for (const domain of domains) measureTexts(measure, domain, domain.texts);
  show("whole", measure);
  expect(measure.mistakes).toEqual([]);
  expect(measure.sureRight / measure.bindable).toBeGreaterThan(0.82);
});

test("with the right indicator taken out of the plan no other is sure in its place", () => {
  const measure = emptyMeasure();
  for (const domain of domains) measureWithout(measure, domain);
  show("without", measure);
  expect(measure.mistakes).toEqual([]);
});
