import { auditReport } from "../../src/core/audit/audit-report.ts";
import type { Audit } from "../../src/core/audit/audited.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import { openedText } from "../support/documents.ts";
import { figureSet } from "../support/reports.ts";
import { missedOf, officeReports, type OfficeReport } from "./blind.ts";

async function auditOf(
  lines: readonly string[],
  { figures, period, previous }: OfficeReport,
): Promise<Audit> {
  const scan = async (texts: readonly string[]) =>
    scanParagraphs("报告.txt", (await openedText(texts.join("\n"))).paragraphs);
  return auditReport({
    scan: await scan(lines),
    figures: { ...figureSet(figures), period },
    previous: await scan(previous),
  });
}

const reports = ["blind-offices.txt", "blind-offices-second.txt"].flatMap(officeReports);

test.each(reports)("$office: every planted error is found where it stands", async (report) => {
  const { findings } = await auditOf(report.wrong, report);
  expect(missedOf(report, findings)).toEqual([]);
});

test.each(reports)("$office: nothing that is true is accused", async (report) => {
  const { findings } = await auditOf(report.right, report);
  const accused = findings.filter(({ severity }) => severity !== "note");
  expect(accused.map(({ code, params }) => [code, params])).toEqual([]);
});

test("there are six reports with ninety planted errors and more", () => {
  expect(reports).toHaveLength(6);
  expect(reports.flatMap(({ planted }) => planted).length).toBeGreaterThanOrEqual(90);
});
