import { commentsOfFindings } from "../../src/core/audit/audit-comments.ts";
import { auditReport, type AuditInput } from "../../src/core/audit/audit-report.ts";
import { conflictsAcross } from "../../src/core/audit/conflicts-across.ts";
import { figuresOfPlans } from "../../src/core/audit/figures-of-plans.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { FigureSet } from "../../src/core/model/figure.ts";
import { opened, openedText } from "../support/documents.ts";
import { docx, p } from "../support/docx.ts";
import { figure, figureSet } from "../support/reports.ts";

async function auditOf(text: string, figures: AuditInput["figures"], previous?: string) {
  const scan = async (lines: string) => scanParagraphs("报告.txt", (await openedText(lines)).paragraphs);
  return auditReport({
    scan: await scan(text),
    figures,
    previous: previous === undefined ? null : await scan(previous),
  });
}

const NEWS = figureSet([figure("动态信息 条 312"), figure("专报 期 12")], "信息报送方案");
const VISITS = figureSet([figure("动态信息 条 86"), figure("走访企业 家 45")], "招商统计方案");

test("one report against several plans: what only one has is judged by it, what both have by the one that is named or fits", async () => {
  const plans = figuresOfPlans([NEWS, VISITS]);
  const verdicts = async (text: string) =>
    (await auditOf(text, plans)).numbers.map((one) => [
      one.number.text,
      one.verdict,
      one.figure?.indicator.code ?? null,
      one.reservation,
    ]);
  expect(await verdicts("编发专报12期，走访企业54家。")).toEqual([
    ["12期", "true", "专报", null],
    ["54家", "false", "走访企业", null],
  ]);
  expect(await verdicts("发布动态信息86条。")).toEqual([["86条", "true", "招商统计方案!动态信息", null]]);
  expect(await verdicts("一、招商工作\n发布动态信息312条。")).toEqual([
    ["312条", "false", "招商统计方案!动态信息", null],
  ]);
  expect(await verdicts("发布动态信息500条。")).toEqual([
    ["500条", "unverifiable", "信息报送方案!动态信息", "other-plan"],
  ]);
});

test("the same code in two plans means two indicators", async () => {
  const coded = (line: string, plan: string) =>
    figureSet([figure(line, { indicator: { code: "A1" } })], plan);
  const plans = figuresOfPlans([coded("受理来信 件 40", "信访"), coded("检查企业 家 90", "安监")]);
  const { numbers } = await auditOf("受理来信40件，检查企业91家。", plans);
  expect(numbers.map(({ figure: tied, verdict }) => [tied?.indicator.code, verdict])).toEqual([
    ["信访!A1", "true"],
    ["安监!A1", "false"],
  ]);
});

const growths = ({ arithmetic }: Awaited<ReturnType<typeof auditOf>>) =>
  arithmetic.map(({ kind, number, expected, isCertain }) => [kind, number.text, expected, isCertain]);

test("同比 is recomputed from the figures of the year before, from its own indicator, or from last year's report", async () => {
  const now = figureSet([figure("办理提案 件 57")]);
  const past: FigureSet = { ...figureSet([figure("办理提案 件 50")]), period: "2023年" };
  const right = "办理提案57件，同比增长14%。";
  const wrong = "办理提案57件，同比增长41%。";
  const files = figuresOfPlans([now, past]);
  expect(growths(await auditOf(right, files))).toEqual([]);
  expect(growths(await auditOf(wrong, files))).toEqual([["growth-differs", "41%", "14%", true]]);
  // The year after is no year before.
  const later = figuresOfPlans([now, { ...past, period: "2025年" }]);
  expect(growths(await auditOf(wrong, later))).toEqual([]);
  const indicators = figureSet([figure("办理提案 件 57"), figure("上年办理提案 件 50")]);
  expect(growths(await auditOf(wrong, indicators))).toEqual([["growth-differs", "41%", "14%", true]]);
  const formulas = figureSet([
    figure("办理提案 件 57", { indicator: { formula: "SUM(提案.件数)" } }),
    figure("去年数 件 50", { indicator: { formula: "SUM(上年同期.提案.件数)" } }),
  ]);
  expect(growths(await auditOf(wrong, formulas))).toEqual([["growth-differs", "41%", "14%", true]]);
  const report = "2023年办理提案50件。";
  expect(growths(await auditOf(right, now, report))).toEqual([]);
  expect(growths(await auditOf(wrong, now, report))).toEqual([["growth-differs", "41%", "14%", false]]);
  expect(growths(await auditOf("办理提案57件，同比下降14%。", now, report))).toEqual([
    ["growth-differs", "14%", "14%", false],
  ]);
  expect(growths(await auditOf(wrong, now))).toEqual([]);
});

test("points of a rate are recomputed too", async () => {
  const now = figureSet([figure("办结率 % 96.5"), figure("上年办结率 % 95.2")]);
  expect(growths(await auditOf("办结率96.5%，同比提高1.3个百分点。", now))).toEqual([]);
  expect(growths(await auditOf("办结率96.5%，同比提高3.1个百分点。", now))).toEqual([
    ["growth-differs", "3.1个百分点", "1.3个百分点", true],
  ]);
});

test("what the text says of its own numbers: lengths of time, 倍, events, each problem once", async () => {
  const none = figureSet([]);
  expect(growths(await auditOf("平均用时由8天缩短至5天。小屋由20个增加到60个，增长2倍。", none))).toEqual([]);
  expect(growths(await auditOf("平均用时由5天缩短至8天。", none))).toEqual([
    ["direction", "8天", "增长", true],
  ]);
  expect(growths(await auditOf("小屋由20个增加到60个，增长3倍。", none))).toEqual([
    ["growth-differs", "3倍", "2倍", true],
  ]);
  // Two shapes of one sentence are one problem.
  expect(growths(await auditOf("处置量由上年的480吨减少到432吨，下降12%。", none))).toEqual([
    ["growth-differs", "12%", "-10%", true],
  ]);
  expect(growths(await auditOf("举办培训25期、演练14次，共计39场次。", none))).toEqual([]);
  expect(growths(await auditOf("举办培训25期、演练14次，共计93场次。", none))).toEqual([
    ["sum-differs", "93场次", "39场次", false],
  ]);
  const styles = async (text: string) =>
    (await auditOf(text, none)).findings.filter(({ code }) => code === "audit.style").length;
  expect(await styles("投诉下降2倍。")).toBe(1);
  expect(await styles("投诉增长2倍。")).toBe(0);
});

test("a plan in a name is no plan, and a verb before a name leaves the number open", async () => {
  const figures = figureSet([figure("计划生育奖励对象 人 300"), figure("医疗纠纷 起 19")]);
  const of = async (text: string) =>
    (await auditOf(text, figures)).numbers.map(({ verdict, reservation }) => [verdict, reservation]);
  expect(await of("计划生育奖励对象320人。")).toEqual([["false", null]]);
  expect(await of("计划奖励对象320人。")).not.toEqual([["false", null]]);
  expect(await of("化解医疗纠纷25起。")).toEqual([["unverifiable", "words"]]);
  expect(await of("化解医疗纠纷近19起。")).toEqual([["false-boundary", null]]);
});

test("one indicator said differently in two reports is a conflict; two wordings of one value are none", async () => {
  const reportOf = async (source: string, text: string) => ({
    source,
    numbers: (await auditOf(text, NEWS)).numbers,
  });
  const first = await reportOf("总结.txt", "全年发布动态信息312条。");
  const same = await reportOf("简报.txt", "全年发布动态信息300余条。");
  const other = await reportOf("讲话.txt", "全年发布动态信息321条。");
  expect(conflictsAcross([first, same])).toEqual([]);
  expect(conflictsAcross([other])).toEqual([]);
  const [conflict, ...more] = conflictsAcross([first, other]);
  expect(more).toEqual([]);
  // The wrong one stands first.
  expect(conflict!.places.map(({ source, one }) => [source, one.number.text])).toEqual([
    ["讲话.txt", "321条"],
    ["总结.txt", "312条"],
  ]);
});

test("a comment that cannot stand where its number is says where that is", async () => {
  const bytes = docx({ body: [p("正文。")], headers: [[p("动态信息321条")]] });
  const { paragraphs } = await opened(bytes);
  const scan = scanParagraphs("报告.docx", paragraphs);
  const { findings } = auditReport({ scan, figures: NEWS });
  const [comment] = commentsOfFindings(findings, "zh-CN", paragraphs);
  expect(comment).toMatchObject({
    paragraph: "header1/1",
    text: expect.stringMatching(/^〔页眉〕动态信息321条\n【错误】/),
  });
  const [english] = commentsOfFindings(findings, "en", paragraphs);
  expect(english!.text).toMatch(/^〔Header〕动态信息321条\n【Error】/);
});
