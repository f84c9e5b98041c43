import { auditReport } from "../../src/core/audit/audit-report.ts";
import { WRONG, type Audit } from "../../src/core/audit/audited.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Finding } from "../../src/core/finding/finding.ts";
import { openedText } from "../support/documents.ts";
import { figureSet } from "../support/reports.ts";
import { FIGURES, HARMLESS, PLANTED } from "./planted.ts";

async function auditOf(lines: readonly string[], previous?: readonly string[]): Promise<Audit> {
  const scan = async (texts: readonly string[]) => {
    const document = await openedText(texts.join("\n"));
    return scanParagraphs("报告.txt", document.paragraphs);
  };
  return auditReport({
    scan: await scan(lines),
    figures: figureSet(FIGURES),
    previous: previous ? await scan(previous) : null,
  });
}

const accusations = ({ findings }: Audit) =>
  findings
    .filter(
      ({ severity, code }) => severity === "error" || (severity === "doubt" && code.startsWith("audit.")),
    )
    .map(({ code, location, params }) => [code, "paragraph" in location ? location.paragraph : "", params]);

const standsAt = (line: string, text: string, finding: Finding, paragraph: string) => {
  const { location } = finding;
  if (location.kind !== "text" || location.paragraph !== paragraph) return false;
  return line.slice(location.start, location.end) === text;
};

test("a report in which everything is true: nothing is accused, and most of it is proved", async () => {
  const audit = await auditOf(PLANTED.map(({ right }) => right));
  expect(accusations(audit)).toEqual([]);
  const proved = audit.numbers.filter(({ verdict }) => verdict.startsWith("true"));
  expect(proved.length).toBeGreaterThanOrEqual(28);
});

test("every planted error is found where it stands", async () => {
  const audit = await auditOf(PLANTED.map(({ wrong }) => wrong));
  const missed = PLANTED.filter(
    ({ wrong, code, at }, index) =>
      !audit.findings.some((one) => one.code === code && standsAt(wrong, at, one, `line/${index + 1}`)),
  );
  expect(missed.map(({ wrong }) => wrong)).toEqual([]);
  expect(PLANTED.length).toBeGreaterThanOrEqual(30);
});

test.each(PLANTED)("one error among true sentences: $wrong", async ({ wrong, code, at }) => {
  const lines = PLANTED.map((one) => (one.wrong === wrong ? wrong : one.right));
  const audit = await auditOf(lines);
  const index = lines.indexOf(wrong);
  const others = audit.findings.filter(
    ({ severity, location }) =>
      severity === "error" && !(location.kind === "text" && location.paragraph === `line/${index + 1}`),
  );
  expect(others.map((one) => one.code)).toEqual([]);
  expect(
    audit.findings.some((one) => one.code === code && standsAt(wrong, at, one, `line/${index + 1}`)),
  ).toBe(true);
});

test("what may be about a plan, another period, one unit or a part is never accused", async () => {
  for (const sentence of HARMLESS) {
    const audit = await auditOf([...PLANTED.map(({ right }) => right), sentence]);
    expect([sentence, accusations(audit)]).toEqual([sentence, []]);
    const alone = await auditOf([sentence]);
    expect([sentence, accusations(alone)]).toEqual([sentence, []]);
    expect(alone.numbers.filter(({ verdict }) => WRONG.has(verdict))).toEqual([]);
  }
});
