import { readFileSync } from "node:fs";
import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import { indicatorNamed } from "../support/binding-cases.ts";
import { openedText } from "../support/documents.ts";

const BLANK = /\{([^|}]*)\|([^}]*)\}/g;

interface Case {
  readonly text: string;
  readonly plan: readonly Indicator[];
  readonly blanks: readonly { readonly start: number; readonly text: string; readonly label: string }[];
}

/** Paragraphs scanned and bound by what stands in them alone, as a draft is. */
function casesOf(file: string): readonly Case[] {
  const lines = readFileSync(new URL(`../fixtures/cases/${file}`, import.meta.url), "utf8").split("\n");
  let plan: readonly Indicator[] = [];
  return lines.flatMap((line): readonly Case[] => {
    if (line === "" || line.startsWith("#")) return [];
    if (line.startsWith("= ")) {
      const named = line.slice(2).split("；");
      plan = named.map((one) => indicatorNamed(...(one.split(":") as [string, string])));
      return [];
    }
    let taken = 0;
    const blanks = [...line.matchAll(BLANK)].map((match) => {
      const [whole, text = "", label = ""] = match;
      const start = match.index - taken;
      taken += whole.length - text.length;
      return { start, text, label };
    });
    return [{ text: line.replace(BLANK, "$1"), plan, blanks }];
  });
}

const cases = casesOf("blind-offices-drafts.txt");
const placeholdersOf = async ({ text }: Case) => {
  const { paragraphs } = await openedText(text);
  return { paragraphs, placeholders: scanParagraphs("文稿.txt", paragraphs).placeholders };
};

test.each(cases)("$text", async (one) => {
  const { paragraphs, placeholders } = await placeholdersOf(one);
  expect(placeholders.map(({ start, text }) => [start, text])).toEqual(
    one.blanks.map(({ start, text }) => [start, text]),
  );
  const bindings = bindPlaceholders({ paragraphs, placeholders }, one.plan, { reach: { period: "2024年" } });
  bindings.forEach(({ certainty, indicator }, at) => {
    if (certainty === "sure") expect(indicator).toBe(one.blanks[at]!.label);
  });
});

test("most blanks that have an indicator are bound surely", async () => {
  let sure = 0;
  let bindable = 0;
  for (const one of cases) {
    const { paragraphs, placeholders } = await placeholdersOf(one);
    const options = { reach: { period: "2024年" } };
    const bindings = bindPlaceholders({ paragraphs, placeholders }, one.plan, options);
    sure += bindings.filter(({ certainty }) => certainty === "sure").length;
    bindable += one.blanks.filter(({ label }) => label !== "-").length;
  }
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(sure / bindable).toBeGreaterThan(0.85);
});
