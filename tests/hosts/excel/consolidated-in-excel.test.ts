import { consolidate } from "../../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../../src/core/figures/compute-figures.ts";
import { figuresJson } from "../../../src/core/figures/figures-json.ts";
import { planFromWorkbook } from "../../../src/core/plan/plan-from-workbook.ts";
import { workbookSheetsFromPlan } from "../../../src/core/plan/workbook-from-plan.ts";
import { consolidatedSheets } from "../../../src/core/publish/consolidated-sheets.ts";
import { figuresFromWorkbook } from "../../../src/core/publish/figures-from-workbook.ts";
import { sheetsForOpenWorkbook } from "../../../src/core/publish/open-workbook-sheets.ts";
import { formOf, indicatorOf, planOf, rosterOf, submissionOf, unitOf } from "../../support/consolidation.ts";
import { quiet, sheetOf } from "../workbook-contract.ts";
import { openExcel } from "./open-excel.ts";

const plan = planOf({
  units: [unitOf("甲科"), unitOf("乙科")],
  forms: [
    formOf("动态信息", "list", ["标题", "栏目", "日期:date"]),
    formOf("信箱", "fixed", ["收件数:integer:件"]),
  ],
  indicators: [
    indicatorOf("动态信息:条 = COUNT(动态信息)"),
    indicatorOf('要闻:条 = COUNT(动态信息, 栏目="要闻")'),
    indicatorOf("收件:件 = SUM(信箱.收件数)"),
  ],
});

const submissions = [
  submissionOf(plan, "甲科", {
    动态信息: [
      ["=cmd|'/c calc'!A1", "要闻", "2021-07-01"],
      ["007", "公告", "2021-07-15"],
    ],
    信箱: { 收件数: 40 },
  }),
  submissionOf(plan, "乙科", { 动态信息: [["三", "要闻", "2021-07-31"]], 信箱: { 收件数: 2 } }),
];

test("a plan in the open workbook, its consolidation written beside it, and the figures read back", async () => {
  const { book, port } = openExcel([...workbookSheetsFromPlan(plan), sheetOf("填表须知", [["先看这里"]])]);
  const opened = await port.read(null, quiet);
  const read = planFromWorkbook(opened.value!, { path: "" });
  expect(read.findings).toEqual([]);
  const { consolidated } = consolidate(submissions, rosterOf(read.plan!, ["甲科", "乙科"], []), read.plan!);
  const { figures } = computeFigures(consolidated, read.plan!);
  const overview = await port.overview();
  const own = overview.value!.sheets.filter(({ isOurs }) => !isOurs).map(({ name }) => name);
  const sheets = sheetsForOpenWorkbook(
    consolidatedSheets(consolidated, figures, [], read.plan!),
    read.plan!,
    own,
  );
  const outcome = await port.write(sheets, quiet);
  expect([outcome.state, outcome.findings]).toEqual(["written", []]);
  expect(outcome.names).toEqual(expect.arrayContaining(["指标结果", "动态信息", "信箱"]));
  // What a branch typed as a formula stands there as text.
  expect(book.sheet("动态信息").value("B2")).toBe("=cmd|'/c calc'!A1");
  expect([...book.sheet("动态信息").formulas]).toEqual([]);
  expect([...book.sheet("指标结果").formulas.values()]).toContain("=COUNTA('动态信息'!$A$2:$A$4)");
  const again = await port.read(null, quiet);
  const back = figuresFromWorkbook(again.value!, "");
  expect(back.findings).toEqual([]);
  const values = (set: typeof figures) => figuresJson(set).indicators.map(({ code, value }) => [code, value]);
  expect(values(back.figures!)).toEqual(values(figures));
  expect(planFromWorkbook(again.value!, { path: "" }).plan?.unknown).toEqual(read.plan!.unknown);
});

test("an empty workbook gets the whole consolidated workbook, plan and all", async () => {
  const { port } = openExcel([]);
  const { consolidated } = consolidate(submissions, rosterOf(plan, ["甲科", "乙科"], []), plan);
  const { figures } = computeFigures(consolidated, plan);
  const sheets = consolidatedSheets(consolidated, figures, [], plan);
  expect(sheetsForOpenWorkbook(sheets, plan, ["Sheet1"])).toEqual(sheets);
  expect((await port.write(sheets, quiet)).state).toBe("written");
  const { value } = await port.read(null, quiet);
  const back = figuresFromWorkbook(value!, "");
  expect(back.findings).toEqual([]);
  expect(back.figures?.figures.map((figure) => figure.value?.toString())).toEqual(["3", "2", "42"]);
});
