import { readFileSync } from "node:fs";
import { auditReport } from "../../src/core/audit/audit-report.ts";
import { WRONG, type Audit } from "../../src/core/audit/audited.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { openedText } from "../support/documents.ts";
import { figure, figureSet } from "../support/reports.ts";

/** The labelled drafts with their blanks filled truly: real sentences, their indicators and exact values. */
interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly placeholders: readonly {
    readonly start: number;
    readonly end: number;
    readonly indicator: string;
    readonly classifier: string;
    readonly truth_value_example: number | string;
    readonly expected_example: string;
  }[];
}

const file = new URL("../fixtures/cases/drafts-dev.jsonl", import.meta.url);
const cases = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Labelled)
  .filter(({ placeholders }) => placeholders.length > 0);

const figures = cases.flatMap(({ id, placeholders }) =>
  placeholders.map(({ indicator: name, classifier: measureUnit, truth_value_example: value }, at): Figure =>
    figure(`x 条 ${value}`, { indicator: { code: `${id}-${at}`, name, measureUnit } }),
  ),
);

/** Another number in the same form: never true of the same value. */
function altered(text: string): string {
  return text.replace(/\d+(?:\.(\d+))?/, (digits, decimals: string | undefined) =>
    decimals === undefined
      ? String(Number(digits) * 2 + (digits.endsWith("0") ? 0 : 3))
      : (Number(digits) * 1.7 + 1).toFixed(decimals.length),
  );
}

function filled({ text, placeholders }: Labelled, wrong = -1): string {
  let report = "";
  let at = 0;
  placeholders.forEach(({ start, end, expected_example: said }, index) => {
    report += text.slice(at, start) + (index === wrong ? altered(said) : said);
    at = end;
  });
  return report + text.slice(at);
}

async function auditOf(text: string, known: readonly Figure[]): Promise<Audit> {
  const { paragraphs } = await openedText(text);
  const set = { ...figureSet(known), period: "" };
  return auditReport({ scan: scanParagraphs("报告.txt", paragraphs), figures: set });
}

const accused = ({ numbers }: Audit) =>
  numbers.filter(({ verdict }) => WRONG.has(verdict)).map(({ number }) => number.text);

test("real sentences, truly filled: nothing is accused, not even with the right indicator out of the plan", async () => {
  for (const one of cases) {
    expect([one.id, accused(await auditOf(filled(one), figures))]).toEqual([one.id, []]);
    for (const { indicator } of one.placeholders) {
      const others = figures.filter((known) => known.indicator.name !== indicator);
      expect([one.id, indicator, accused(await auditOf(filled(one), others))]).toEqual([
        one.id,
        indicator,
        [],
      ]);
    }
  }
}, 60_000);

test("real sentences with one number changed: most are found, and only what was changed is accused", async () => {
  let planted = 0;
  let found = 0;
  for (const one of cases) {
    for (const [at, { expected_example: said }] of one.placeholders.entries()) {
      const hits = accused(await auditOf(filled(one, at), figures));
      planted += 1;
      if (hits.length > 0) found += 1;
      expect([one.id, said, hits.length <= 1]).toEqual([one.id, said, true]);
    }
  }
  expect(found / planted).toBeGreaterThanOrEqual(0.6);
}, 60_000);
