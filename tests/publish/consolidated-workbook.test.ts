import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import { figuresJson } from "../../src/core/figures/figures-json.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import type { SheetOut } from "../../src/core/model/sheet-out.ts";
import type { Workbook } from "../../src/core/model/sheet.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { consolidatedSheets } from "../../src/core/publish/consolidated-sheets.ts";
import { figuresFromWorkbook } from "../../src/core/publish/figures-from-workbook.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import {
  fieldOf,
  formOf,
  indicatorOf,
  planOf,
  rosterOf,
  submissionOf,
  unitOf,
} from "../support/consolidation.ts";

const forms = [
  formOf("动态信息", "list", ["标题", "栏目", "日期:date", "阅读量:number:次", "完成率:percent:%"], {
    dateField: "日期",
  }),
  formOf("信箱", "fixed", [
    "收件数:integer:件",
    "回复数:integer:件",
    fieldOf("最高", { type: "number", aggregation: "max" }),
  ]),
];

function build(indicators: readonly Indicator[]) {
  const plan = planOf({ units: [unitOf("甲科"), unitOf("乙科"), unitOf("丙科")], forms, indicators });
  const submissions = [
    submissionOf(plan, "甲科", {
      动态信息: [
        ["=一", "要闻", "2021-07-01", 100, 0.5],
        ["二", "公告", "2021-07-15", null, 0.25],
        ["三", "要闻*", "2021-07-16", 7, null],
      ],
      信箱: { 收件数: 40, 回复数: 38, 最高: 3 },
    }),
    submissionOf(plan, "乙科", {
      动态信息: [["四", "要闻", "2021-07-31", "不适用", 1]],
      信箱: { 收件数: 0, 回复数: null, 最高: 9 },
    }),
  ];
  const { consolidated, findings } = consolidate(
    submissions,
    rosterOf(plan, ["甲科", "乙科"], ["丙科"]),
    plan,
  );
  const computed = computeFigures(consolidated, plan);
  const sheets = consolidatedSheets(
    consolidated,
    computed.figures,
    [...findings, ...computed.findings],
    plan,
  );
  return { plan, figures: computed.figures, sheets };
}

const INDICATORS = [
  indicatorOf("动态信息:条 = COUNT(动态信息)"),
  indicatorOf('要闻:条 = COUNT(动态信息, 栏目="要闻" 且 日期>=2021-07-02)'),
  indicatorOf('非要闻:条 = COUNT(动态信息, 栏目<>"要闻")'),
  indicatorOf("阅读:次 = SUM(动态信息.阅读量)"),
  indicatorOf('要闻阅读:次 = SUM(动态信息.阅读量, 栏目="要闻")'),
  indicatorOf("阅读条数:条 = COUNT(动态信息.阅读量)"),
  indicatorOf("平均阅读:次 = AVG(动态信息.阅读量)"),
  indicatorOf("收件:件 = 信箱.收件数"),
  indicatorOf("收件合计:件 = SUM(信箱.收件数)"),
  indicatorOf("回复率:% = SUM(信箱.回复数) / SUM(信箱.收件数)"),
  indicatorOf("栏目数:个 = COUNTDISTINCT(动态信息.栏目)"),
  indicatorOf("同比:% = 同比(信箱.收件数)"),
  indicatorOf("宣讲:场", {
    source: "manual",
    given: { text: "80余场", unit: "宣传科", person: "张某", ground: "台账" },
  }),
  indicatorOf("单位动态:条 = COUNT(动态信息)", { groupBy: ["填报单位"] }),
];

async function readBack(sheets: readonly SheetOut[]): Promise<Workbook> {
  const bytes = await writeWorkbook(sheets);
  const { workbook } = await readWorkbook({ path: "汇总表.xlsx", bytes });
  return workbook!;
}

function sheet(sheets: readonly SheetOut[], name: string): SheetOut {
  return sheets.find((one) => one.name === name)!;
}

function texts(one: SheetOut): string[][] {
  return one.rows.map((row) =>
    row.cells.map((cell) =>
      cell.value instanceof Decimal ? cell.value.toFixed() : String(cell.value ?? ""),
    ),
  );
}

describe("sheets", () => {
  const { sheets } = build(INDICATORS);
  test("the plan's, one per list, two per fixed form, roster and findings", () => {
    expect(sheets.map((one) => one.name)).toEqual([
      "方案",
      "填报单位",
      "表样",
      "字段",
      "指标",
      "动态信息",
      "信箱",
      "信箱明细",
      "完整性",
      "分组指标",
      "报送情况",
      "审核意见",
      "数据依据",
      "来源列",
    ]);
  });

  test("a list's table says where each row came from", () => {
    const list = sheet(sheets, "动态信息");
    expect(texts(list)[0]).toEqual([
      "填报单位",
      "标题",
      "栏目",
      "日期",
      "阅读量",
      "完成率",
      "来源文件",
      "来源工作表",
      "来源行",
    ]);
    expect(texts(list)[2]!.slice(-3)).toEqual(["甲科.xlsx", "动态信息", "3"]);
    expect(list.tables?.[0]!.range).toEqual({ top: 1, left: 1, bottom: 5, right: 9 });
  });

  test("a fixed form has its totals live over the long table", () => {
    expect(texts(sheet(sheets, "信箱"))).toEqual([
      ["收件数", "40"],
      ["回复数", "38"],
      ["最高", "9"],
    ]);
    expect(sheet(sheets, "信箱").rows[0]!.cells[1]!.formula).toBe(
      `SUMIFS('信箱明细'!$C$2:$C$7,'信箱明细'!$B$2:$B$7,"=收件数")`,
    );
    expect(sheet(sheets, "信箱").rows[2]!.cells[1]!.formula).toBeUndefined();
    expect(texts(sheet(sheets, "信箱明细")).slice(0, 2)).toEqual([
      ["单位", "字段", "值", "文件", "工作表", "单元格"],
      ["甲科", "收件数", "40", "甲科.xlsx", "信箱", "B1"],
    ]);
  });

  test("报送情况 names the missing unit; 审核意见 puts errors first", () => {
    expect(texts(sheet(sheets, "报送情况")).map((row) => row.slice(0, 3))).toContainEqual([
      "丙科",
      "是",
      "未报",
    ]);
    expect(texts(sheet(sheets, "审核意见")).length).toBeGreaterThan(1);
  });

  test.each([
    ["动态信息", "COUNTA('动态信息'!$A$2:$A$5)"],
    ["要闻", `COUNTIFS('动态信息'!$C$2:$C$5,"=要闻",'动态信息'!$D$2:$D$5,">="&DATE(2021,7,2))`],
    ["要闻阅读", `SUMIFS('动态信息'!$E$2:$E$5,'动态信息'!$C$2:$C$5,"=要闻")`],
    ["收件", "'信箱'!B1"],
    [
      "回复率",
      `((SUMIFS('信箱明细'!$C$2:$C$7,'信箱明细'!$B$2:$B$7,"=回复数")/SUMIFS('信箱明细'!$C$2:$C$7,'信箱明细'!$B$2:$B$7,"=收件数")))*100`,
    ],
    ["栏目数", undefined],
    ["同比", undefined],
  ])("the formula of %s", (name, formula) => {
    const indicators = sheet(sheets, "指标");
    const column = indicators.rows[0]!.cells.find((cell) => cell.value === "值")!.column;
    const row = indicators.rows.find((one) =>
      one.cells.some((cell) => cell.column === 2 && cell.value === name),
    )!;
    expect(row.cells.find((cell) => cell.column === column)?.formula).toBe(formula);
  });
});

describe("reading back", () => {
  test("the workbook is the same plan again", async () => {
    const { plan, sheets } = build(INDICATORS);
    const { plan: again, findings } = planFromWorkbook(await readBack(sheets), { path: "汇总表.xlsx" });
    expect(
      again!.indicators.map(({ code, formula, groupBy, source }) => ({ code, formula, groupBy, source })),
    ).toEqual(
      plan.indicators.map(({ code, formula, groupBy, source }) => ({ code, formula, groupBy, source })),
    );
    expect(again!.forms.map((form) => form.fields.map((field) => field.name))).toEqual(
      plan.forms.map((form) => form.fields.map((field) => field.name)),
    );
    expect(again!.unknown).toEqual([]);
    expect(findings.filter((one) => one.severity === "error")).toEqual([]);
  });

  test("the figures are the same, with their proof down to the source's cell", async () => {
    const { figures, sheets } = build(INDICATORS);
    const { figures: again, findings } = figuresFromWorkbook(await readBack(sheets), "汇总表.xlsx");
    expect(findings).toEqual([]);
    const view = (set: typeof figures) =>
      figuresJson(set).indicators.map(
        ({ code, name, unit, value, phrase, complete, missing, groups, source, formula }) => ({
          code,
          name,
          unit,
          value,
          phrase,
          complete,
          missing,
          groups,
          source,
          formula,
        }),
      );
    expect(view(again!)).toEqual(view(figures));
    expect(again!.files).toEqual(figures.files);
    expect(figures.files!.map((file) => file.path)).toEqual(["乙科.xlsx", "甲科.xlsx"]);
    expect([again!.plan, again!.period, again!.asOf]).toEqual([figures.plan, figures.period, figures.asOf]);
    expect(again!.figures[0]!.provenance.trace).toEqual(figures.figures[0]!.provenance.trace);
    expect(again!.figures[7]!.provenance.trace).toEqual(figures.figures[7]!.provenance.trace);
    expect(again!.figures[3]!.provenance.trace).toEqual(figures.figures[3]!.provenance.trace);
    expect(again!.figures[3]!.provenance.trace.map((entry) => entry.cell)).toEqual(["D2", "D4"]);
  });

  test("a value that was typed over is a finding, and the data count", async () => {
    const { sheets } = build(INDICATORS.slice(0, 1));
    const changed = sheets.map((one) =>
      one.name !== "指标"
        ? one
        : {
            ...one,
            rows: one.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => (cell.formula ? { column: cell.column, value: 400 } : cell)),
            })),
          },
    );
    const { figures, findings } = figuresFromWorkbook(await readBack(changed), "汇总表.xlsx");
    expect(findings.map((one) => [one.code, one.params["found"], one.params["expected"]])).toEqual([
      ["figures.value-changed", "400", "4"],
    ]);
    expect(figures!.figures[0]!.value?.toFixed()).toBe("4");
  });

  test("a plan without results holds no figures", async () => {
    const { sheets } = build(INDICATORS);
    const only = sheets.filter((one) => ["方案", "表样", "字段", "填报单位"].includes(one.name));
    const { figures, findings } = figuresFromWorkbook(await readBack(only), "方案.xlsx");
    expect(figures).toBeNull();
    expect(findings.map((one) => one.code)).toContain("figures.file-unreadable");
  });
});

test("what is not counted stands in the workbook, and comes back field by field when it is opened", async () => {
  const plan = planOf({
    units: [unitOf("甲科"), unitOf("乙科")],
    forms,
    indicators: [indicatorOf("阅读:次 = SUM(动态信息.阅读量)"), indicatorOf("收件:件 = 信箱.收件数")],
  });
  const whole = submissionOf(plan, "甲科", {
    动态信息: [["一", "要闻", "2021-07-01", null, 0.5]],
    信箱: { 回复数: 38 },
  });
  const spoiled = {
    ...whole,
    lists: whole.lists.map((list) => ({
      ...list,
      excluded: 1,
      records: list.records.map((record) => ({ ...record, unread: [3] })),
    })),
    fixed: whole.fixed.map((fixed) => ({ ...fixed, excluded: 1 })),
    shortfalls: [{ form: "信箱", field: "", cells: 0, units: ["一组"] }],
  };
  const { consolidated } = consolidate([spoiled], rosterOf(plan, ["甲科"], ["乙科"]), plan);
  const { figures } = computeFigures(consolidated, plan);
  const sheets = consolidatedSheets(consolidated, figures, [], plan);
  expect(texts(sheet(sheets, "动态信息"))).toEqual([
    ["填报单位", "标题", "栏目", "日期", "阅读量", "完成率", "来源文件", "来源工作表", "来源行", "未计入"],
    ["甲科", "一", "要闻", "[object Object]", "0.5", "甲科.xlsx", "动态信息", "2", "阅读量"],
  ]);
  expect(texts(sheet(sheets, "完整性"))).toEqual([
    ["表名", "字段", "未计入单元格", "缺报单位", "下级缺报单位"],
    ["动态信息", "乙科"],
    ["动态信息", "阅读量", "1"],
    ["信箱", "乙科", "甲科：一组"],
    ["信箱", "收件数", "1"],
    ["信箱", "最高", "1"],
  ]);
  const again = figuresFromWorkbook(await readBack(sheets), "汇总表.xlsx");
  const { figures: before } = figures;
  expect(again.figures!.figures.map((figure) => figure.completeness)).toEqual(
    before.map((figure) => figure.completeness),
  );
  expect(before[1]!.completeness).toMatchObject({ missing: ["乙科", "甲科：一组"], excluded: 1 });
});

test("names that Excel refuses or that another form has", async () => {
  const plan = planOf({
    forms: [
      formOf("信箱", "fixed", ["收件数:integer"]),
      formOf("信箱明细", "list", ["标题"]),
      formOf("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二/表", "list", ["标题"]),
    ],
    indicators: [indicatorOf("明细 = COUNT(信箱明细)"), indicatorOf("收件数")],
  });
  const submissions = [submissionOf(plan, "甲科", { 信箱: { 收件数: 2 }, 信箱明细: [["a"]] })];
  const { consolidated } = consolidate(submissions, rosterOf(plan, ["甲科"]), plan);
  const { figures } = computeFigures(consolidated, plan);
  const sheets = consolidatedSheets(consolidated, figures, [], plan);
  expect(new Set(sheets.map((one) => one.name)).size).toBe(sheets.length);
  const { figures: again, findings } = figuresFromWorkbook(await readBack(sheets), "x.xlsx");
  expect(findings).toEqual([]);
  expect(again!.figures.map((figure) => figure.value?.toFixed())).toEqual(["1", "2"]);
});

test("a figure without a number is not complete, though every unit reported", async () => {
  const plan = planOf({
    forms: [formOf("信箱", "fixed", ["收件数:integer:件"])],
    indicators: [indicatorOf("率:% = 信箱.收件数 / (信箱.收件数 - 信箱.收件数)"), indicatorOf("收件数:件")],
  });
  const submissions = [submissionOf(plan, "甲科", { 信箱: { 收件数: 2 } })];
  const { consolidated } = consolidate(submissions, rosterOf(plan, ["甲科"]), plan);
  const { figures } = computeFigures(consolidated, plan);
  const sheets = consolidatedSheets(consolidated, figures, [], plan);
  expect(texts(sheet(sheets, "指标"))[1]).toEqual(expect.arrayContaining(["没有数", "缺数"]));
  const { figures: again } = figuresFromWorkbook(await readBack(sheets), "x.xlsx");
  expect(again!.figures.map((figure) => figure.completeness.complete)).toEqual([false, true]);
});
