import { auditReport } from "../../src/core/audit/audit-report.ts";
import type { Audit } from "../../src/core/audit/audited.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { openedText } from "../support/documents.ts";
import { figureSet } from "../support/reports.ts";
import { blindReport, blindSentences, missedOf } from "./blind.ts";

async function auditOf(lines: readonly string[], figures: readonly Figure[]): Promise<Audit> {
  const { paragraphs } = await openedText(lines.join("\n"));
  return auditReport({ scan: scanParagraphs("报告.txt", paragraphs), figures: figureSet(figures) });
}

test("a report written without reading the audit: every planted error is found where it stands", async () => {
  const report = blindReport();
  const { findings } = await auditOf(report.wrong, report.figures);
  expect(report.planted.length).toBeGreaterThanOrEqual(50);
  expect(missedOf(report, findings)).toEqual([]);
});

test("its true twin: nothing is accused", async () => {
  const { figures, right } = blindReport();
  const { findings } = await auditOf(right, figures);
  const accused = findings.filter(({ severity }) => severity !== "note");
  expect(
    accused.map(({ code, location, params }) => [
      code,
      location.kind === "text" ? location.paragraph : "",
      params,
    ]),
  ).toEqual([]);
});

test.each([
  ["blind-audits.txt", 70],
  ["blind-audits-second.txt", 40],
  ["blind-audits-third.txt", 65],
])(
  "sentences with their figures: each number gets the verdict that was expected: %s",
  async (file, count) => {
    const sentences = blindSentences(file);
    const wrong: string[] = [];
    for (const { figures, sentence, verdicts } of sentences) {
      const { numbers } = await auditOf([sentence], figures);
      for (const [text, verdict] of verdicts) {
        const got = numbers.find(({ number }) => number.text === text)?.verdict ?? "not found";
        if (got !== verdict)
          wrong.push(
            `${figures[0]?.phrase ?? String(figures[0]?.value)} ${sentence} ${text}: ${got}, not ${verdict}`,
          );
      }
    }
    expect(sentences.length).toBeGreaterThanOrEqual(count);
    expect(wrong).toEqual([]);
  },
);
