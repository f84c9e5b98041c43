import fc from "fast-check";
import { auditReport } from "../../src/core/audit/audit-report.ts";
import { WRONG, type Audit } from "../../src/core/audit/audited.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { say } from "../../src/core/number/say.ts";
import { makeTag } from "../../src/core/report/tag.ts";
import { openedDocx, openedText } from "../support/documents.ts";
import { p, sdt } from "../support/docx.ts";
import { figure, figureSet } from "../support/reports.ts";

async function auditOf(text: string, figures: readonly Figure[], previous?: string): Promise<Audit> {
  const scan = async (lines: string) => scanParagraphs("报告.txt", (await openedText(lines)).paragraphs);
  return auditReport({
    scan: await scan(text),
    figures: figureSet(figures),
    previous: previous === undefined ? null : await scan(previous),
  });
}

const verdicts = ({ numbers }: Audit) => numbers.map(({ number, verdict }) => [number.text, verdict]);
const codes = ({ findings }: Audit) => findings.map(({ code }) => code);

const INFO = figure("动态信息 条 312");

test.each([
  ["312", "312条", "true"],
  ["312", "300余条", "true"],
  ["312", "近320条", "true"],
  ["12345", "1.23万条", "true-rounded"],
  ["1950", "1000余条", "true-loose"],
  ["300", "300余条", "false-boundary"],
  ["300", "超过300条", "false-boundary"],
  ["400", "300余条", "false"],
  ["312", "300多余条", "unverifiable"],
  ["310", "近300余条", "style"],
  ["312", "313条", "false"],
])("%s is said as %s: %s", async (value, written, expected) => {
  const audit = await auditOf(`共发布动态信息${written}。`, [figure(`动态信息 条 ${value}`)]);
  if (expected === "unverifiable") {
    // What cannot be read as one number is never accused.
    expect(audit.numbers.every(({ verdict }) => !verdict.startsWith("false"))).toBe(true);
  } else expect(verdicts(audit)).toEqual([[written, expected]]);
});

test("our own control says which indicator a number is, whatever words stand around it", async () => {
  const { tag } = makeTag("动态信息", "X条", "312", "312条");
  const audit = async (text: string) => {
    const document = await openedDocx([p("甲乙丙丁", sdt(`<w:tag w:val="${tag}"/>`, text), "。")]);
    return auditReport({ scan: scanParagraphs("a.docx", document.paragraphs), figures: figureSet([INFO]) });
  };
  expect((await audit("312条")).numbers[0]).toMatchObject({ verdict: "true", tie: "control", value: "312" });
  expect((await audit("321条")).numbers[0]).toMatchObject({ verdict: "false", tie: "control" });
  expect((await audit("312条次")).numbers[0]).toMatchObject({ verdict: "unit" });
});

test("a control of an indicator that the figures do not have is no tie", async () => {
  const { tag } = makeTag("别的", "X条", "1", "1条");
  const document = await openedDocx([p("甲乙", sdt(`<w:tag w:val="${tag}"/>`, "1条"), "。")]);
  const audit = auditReport({
    scan: scanParagraphs("a.docx", document.paragraphs),
    figures: figureSet([INFO]),
  });
  expect(audit.numbers[0]).toMatchObject({ verdict: "unverifiable", tie: null });
});

test.each([
  ["培训人次 人次 312", "全年培训人次达312人。", "unit"],
  ["培训人次 人次 312", "全年培训人次达156人。", "unverifiable"],
  ["营业收入 万元 734.6", "实现营业收入734.6元。", "unit"],
  ["营业收入 元 7346000", "实现营业收入734.6万元。", "true"],
  ["营业收入 元 7346000", "实现营业收入734.6亿元。", "unit"],
  ["道路里程 公里 1200", "建成道路里程1200米。", "unit"],
  ["道路里程 公里 1200.4", "建成道路里程1200公里。", "true-rounded"],
])("units: %s, %s %s", async (line, text, expected) => {
  const audit = await auditOf(text, [figure(line)]);
  expect(audit.numbers.map(({ verdict }) => verdict)).toEqual([expected]);
});

test("a missing value, a plan without indicators and a text without numbers prove nothing", async () => {
  expect(verdicts(await auditOf("发布动态信息312条。", [figure("动态信息 条 -")]))).toEqual([
    ["312条", "unverifiable"],
  ]);
  expect(verdicts(await auditOf("发布动态信息312条。", []))).toEqual([["312条", "unverifiable"]]);
  expect(await auditOf("没有数字。", [INFO])).toMatchObject({
    numbers: [],
    arithmetic: [],
    conflicts: [],
    findings: [],
  });
});

test("thresholds, dates, ordinals, document numbers and names are not audited", async () => {
  const text = "2021年，依据国发〔2021〕24号第3条，对60岁及以上老人、“十四五”规划和第2批名单作了安排。";
  expect((await auditOf(text, [INFO])).numbers).toEqual([]);
});

test("a fall without the word for it is doubtful, with the wrong word false, with the right word true", async () => {
  const growth = figure("网站访问量同比增长率 % -5.2");
  expect(verdicts(await auditOf("网站访问量同比下降5.2%。", [growth]))).toEqual([["5.2%", "true"]]);
  expect(codes(await auditOf("网站访问量同比增长5.2%。", [growth]))).toContain("audit.direction-differs");
  expect(verdicts(await auditOf("网站访问量同比增长率为5.2%。", [growth]))[0]![1]).toBe("unverifiable");
});

test("one indicator with two values is a conflict at both places", async () => {
  const audit = await auditOf("共发布动态信息312条。\n另据统计，全年发布动态信息320条。", [INFO]);
  expect(audit.conflicts).toMatchObject([
    { indicator: "动态信息", places: [{ text: "312条" }, { text: "320条" }] },
  ]);
  const agreeing = await auditOf("共发布动态信息312条。\n全年发布动态信息300余条。", [INFO]);
  expect(agreeing.conflicts).toEqual([]);
});

test("last year's sentence with last year's number is doubted, unless the figures prove it", async () => {
  const previous = "2023年，共走访企业56家，发布动态信息312条。\n开展演练3次。";
  const report = "2024年，共走访企业56家，发布动态信息312条。\n开展演练4次。";
  const audit = await auditOf(report, [INFO], previous);
  expect(audit.repeated.map(({ number }) => number.text)).toEqual(["56家"]);
  expect(codes(audit)).toContain("audit.not-updated");
});

test("a blank that still stands is said", async () => {
  expect(codes(await auditOf("发布动态信息X余条。", [INFO]))).toContain("audit.blank-left");
});

test("auditing twice gives the same, and other paragraphs do not change a verdict", async () => {
  const text = "共发布动态信息321条。";
  const once = await auditOf(text, [INFO]);
  expect(await auditOf(text, [INFO])).toEqual(once);
  const more = await auditOf(`前言。\n${text}\n后记。`, [INFO]);
  expect(verdicts(more)).toEqual(verdicts(once));
});

test("long texts without any punctuation cost no more than their length", async () => {
  const dense = await auditOf("由3条增至4条其中5条共计6条（占7%".repeat(3000), [INFO]);
  expect(dense.numbers).toHaveLength(15_000);
  expect((await auditOf("，其中".repeat(30000), [INFO])).numbers).toEqual([]);
}, 30000);

test("whatever is said truly of a number is never accused, in any style", async () => {
  const styles = ["yu", "duo", "jin", "yue", "chao", "yishang", "round", "exact"];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom(...styles),
      fc.constantFrom("条", "人次", "元", "亩"),
      async (n, style, unit) => {
        const said = say(n, unit, style);
        if (said.outcome !== "said") return;
        const audit = await auditOf(`全年完成测试指标${said.text}。`, [figure(`测试指标 ${unit} ${n}`)]);
        expect(audit.numbers.map(({ verdict }) => WRONG.has(verdict))).toEqual(
          audit.numbers.map(() => false),
        );
      },
    ),
    { numRuns: 150 },
  );
});
