import { draftPlan } from "../../src/core/plan-draft/draft-plan.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import type { Sheet } from "../../src/core/model/sheet.ts";
import { type CellNote, DATE, PERCENT, cell, sheet, stamp, workbook } from "../support/sheets.ts";

function draft(files: Readonly<Record<string, readonly Sheet[]>>) {
  return draftPlan(
    Object.entries(files).map(([path, sheets]) => ({ stamp: stamp(path), workbook: workbook(sheets) })),
  );
}

/** Fields as "name type unit". */
function fields(plan: Plan | null, form: string): string[] {
  const found = plan?.forms.find((one) => one.name === form);
  return (found?.fields ?? []).map(({ name, type, measureUnit }) =>
    [name, type, measureUnit].join(" ").trim(),
  );
}

const rules = (plan: Plan | null) =>
  (plan?.rules ?? []).map(({ formula, severity }) => `${severity} ${formula}`);
const day = (serial: number) => cell(String(serial), { format: DATE });
const percent = (ratio: number) => cell(String(ratio), { format: PERCENT });

function news(unit: string, from: number, rows: number): Sheet {
  return sheet("采用明细", [
    ["2021年信息采用明细表"],
    [`填报单位：${unit}`],
    ["序号", "编号", "标题", "采用日期", "栏目", "稿酬（元）", "采用率", "备注"],
    ...Array.from({ length: rows }, (_, i): CellNote[] => [
      i + 1,
      `A${from + i}`,
      `${unit}第${i}条`,
      day(44200 + i),
      ["要闻", "动态", "公告"][i % 3]!,
      100.5 + i,
      percent(0.5),
      i === 0 ? "头条" : null,
    ]),
    [null, "合计", null, null, null, 9999],
    ["填表人：张三"],
  ]);
}

test("what is too much to be looked at is said", () => {
  const labels = Array.from({ length: 1100 }, (_, i) => [`指标${i}`, i + 7]);
  const wide = Array.from({ length: 90 }, (_, i) => `数${i}`);
  const { findings } = draft({
    "甲科.xlsx": [sheet("统计表", labels)],
    "乙科.xlsx": [
      sheet("明细", [["标题", ...wide], ...[1, 2, 3].map((n) => [`第${n}条`, ...wide.map((_, i) => n * i)])]),
    ],
  });
  expect(findings.filter(({ code }) => code === "plan.draft-cut").map(({ params }) => params)).toMatchObject([
    { form: "统计表", found: { zh: "带名称的数很多" }, count: 1000 },
    { form: "统计表", found: { zh: "找合计关系时有 1000 个数字字段" }, count: 80 },
    { form: "明细", found: { zh: "找合计关系时有 90 个数字字段" }, count: 80 },
  ]);
});

test("a list: fields, types, units, options, key, date, period, units; 序号 and 合计 are no data", () => {
  const { plan, findings } = draft({
    "办公室.xlsx": [news("办公室", 100, 8)],
    "能源科.xlsx": [news("能源科", 200, 6)],
  });
  expect(findings).toEqual([]);
  expect(plan!.forms.map(({ name, kind, sheetName }) => [name, kind, sheetName])).toEqual([
    ["信息采用明细表", "list", "采用明细"],
  ]);
  expect(fields(plan, "信息采用明细表")).toEqual([
    "编号 text",
    "标题 text",
    "采用日期 date",
    "栏目 text",
    "稿酬 number 元",
    "采用率 percent",
    "备注 text",
  ]);
  const [form] = plan!.forms;
  expect(form!.primaryKey).toEqual(["编号"]);
  expect(form!.dateField).toBe("采用日期");
  expect(form!.fields.map(({ required }) => required)).toEqual([true, true, true, true, true, true, false]);
  expect(form!.fields[3]!.options).toEqual(["公告", "动态", "要闻"]);
  expect(form!.fields[4]).toMatchObject({ minimum: "0", maximum: null, aliases: ["稿酬（元）"] });
  expect(form!.fields[5]).toMatchObject({ minimum: "0", maximum: "1" });
  expect(plan!.period?.text).toBe("2021年");
  expect(plan!.units.map(({ name }) => name)).toEqual(["办公室", "能源科"]);
  expect(plan!.indicators.map(({ name, formula }) => [name, formula])).toEqual([
    ["信息采用", "COUNT(信息采用明细表)"],
    ["稿酬", "SUM(信息采用明细表.稿酬)"],
  ]);
});

function table(unit: string, values: readonly (readonly number[])[]): Sheet {
  return sheet("统计", [
    ["信息工作统计表"],
    [`填报单位：${unit}`],
    ["项目", "发布数（条）", "阅读量（万）"],
    ...["合计", "网站", "微博", "微信"].map((label, i) => [label, ...values[i]!]),
    ["填表人", "李四", "电话", 12345678],
  ]);
}

test("a table of rows and columns: one field for each cell, sums down its columns, no telephone number", () => {
  const { plan, findings } = draft({
    "a局.xlsx": [
      table("a局", [
        [60, 6],
        [10, 1],
        [20, 2],
        [30, 3],
      ]),
    ],
    "b局.xlsx": [
      table("b局", [
        [150, 15],
        [40, 4],
        [50, 5],
        [60, 6],
      ]),
    ],
    "c局.xlsx": [
      table("c局", [
        [27, 9],
        [8, 2],
        [9, 3],
        [10, 4],
      ]),
    ],
  });
  expect(fields(plan, "信息工作统计表")).toEqual(
    ["合计", "网站", "微博", "微信"].flatMap((row) => [`${row}发布数 integer 条`, `${row}阅读量 integer 万`]),
  );
  expect(plan!.forms[0]!.kind).toBe("fixed");
  expect(plan!.forms[0]!.fields.every((field) => field.cell === null)).toBe(true);
  expect(rules(plan)).toEqual([
    "error 合计发布数 = 网站发布数 + 微博发布数 + 微信发布数",
    "error 合计阅读量 = 网站阅读量 + 微博阅读量 + 微信阅读量",
  ]);
  expect(findings.map(({ code }) => code)).toEqual(["plan.draft-sum", "plan.draft-sum"]);
});

function labelled(unit: string, values: readonly number[]): Sheet {
  const labels = ["一、收到信件", "（一）来信", "（二）来电", "二、办结数", "其中：按期办结"];
  return sheet("信箱", [
    ["信箱办理情况"],
    ["单位名称", unit],
    ["指标名称", "计量单位", "本期"],
    ...labels.map((label, i): CellNote[] => [label, "件", values[i]!]),
  ]);
}

test("labels without their numbering, units of the unit column, 其中 never above its whole", () => {
  const { plan } = draft({
    "甲.xlsx": [labelled("甲局", [30, 10, 20, 25, 20])],
    "乙.xlsx": [labelled("乙局", [70, 30, 40, 60, 55])],
  });
  expect(fields(plan, "信箱办理情况")).toEqual(
    ["收到信件", "来信", "来电", "办结数", "按期办结"].map((name) => `${name} integer 件`),
  );
  expect(rules(plan)).toContain("error 按期办结 <= 办结数");
  expect(plan!.units.map(({ name }) => name)).toEqual(["甲局", "乙局"]);
});

function money(unit: string, rows: readonly (readonly number[])[]): Sheet {
  return sheet(
    "Sheet1",
    [
      ["项目资金情况表"],
      ["单位：万元"],
      ["项目名称", "资金", null, null, "建设状态"],
      [null, "合计", "中央", "地方", null],
      ...rows.map((cells, i): CellNote[] => [`${unit}项目${i}`, ...cells, "在建"]),
    ],
    { merges: ["A3:A4", "B3:D3", "E3:E4"] },
  );
}

test("a header of two rows, a unit over the whole table, a sum along the row", () => {
  const { plan } = draft({
    "城东区.xlsx": [
      money("城东区", [
        [300.5, 100.5, 200],
        [90, 40, 50],
        [77, 70, 7],
      ]),
    ],
    "城西区.xlsx": [
      money("城西区", [
        [12, 2, 10],
        [530, 500, 30],
      ]),
    ],
  });
  expect(plan!.forms[0]).toMatchObject({ kind: "list", name: "项目资金情况表", sheetName: null });
  expect(fields(plan, "项目资金情况表")).toEqual([
    "项目名称 text",
    "合计 number 万元",
    "中央 number 万元",
    "地方 integer 万元",
    "建设状态 text",
  ]);
  expect(rules(plan)).toEqual(["error 合计 = 中央 + 地方"]);
});

test("numbers that add up by chance in one small record are no rule", () => {
  const one = sheet("表", [
    ["指标", "数量"],
    ["会议", 3],
    ["培训", 1],
    ["调研", 2],
  ]);
  const { plan, findings } = draft({ "甲局.xlsx": [one] });
  expect(rules(plan)).toEqual([]);
  expect(plan!.forms[0]!.kind).toBe("fixed");
  expect(findings.map(({ code }) => code)).toContain("plan.draft-kind-unsure");
});

test("a cell unlike its column is said; the type follows the others", () => {
  const rows = Array.from({ length: 12 }, (_, i): CellNote[] => [`第${i}件`, i === 5 ? "约三百" : 10 + i]);
  const { plan, findings } = draft({
    "a局.xlsx": [sheet("明细", [["名称", "数量"], ...rows])],
    "b局.xlsx": [
      sheet("明细", [
        ["名称", "数量"],
        ["另一件", 5],
        ["又一件", 6],
      ]),
    ],
  });
  expect(fields(plan, "明细")).toEqual(["名称 text", "数量 integer"]);
  const unlike = findings.find(({ code }) => code === "plan.draft-cell-unlike")!;
  expect(unlike.location).toMatchObject({ file: "a局.xlsx", sheet: "明细", cell: "B7" });
});

test("codes and long numbers stay text; — in a column of numbers means that there is none", () => {
  const { plan } = draft({
    "a局.xlsx": [
      sheet("名册", [
        ["身份证号", "区号", "人数"],
        ["110101199001011234", "010", 3],
        ["110101199001011235", "021", "—"],
      ]),
    ],
    "b局.xlsx": [
      sheet("名册", [
        ["身份证号", "区号", "人数"],
        ["110101199001011236", "022", 4],
      ]),
    ],
  });
  expect(fields(plan, "名册")).toEqual(["身份证号 text", "区号 text", "人数 integer 人"]);
  expect(plan!.forms[0]!.fields[2]!.missingValues).toEqual(["—"]);
  expect(plan!.forms[0]!.primaryKey).toEqual(["身份证号"]);
});

test("samples without a table give no plan and say so", () => {
  const { plan, findings } = draft({ "空.xlsx": [sheet("说明", [["请各单位认真填报。"]])] });
  expect(plan).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(["plan.draft-nothing"]);
  expect(draftPlan([]).plan).toBeNull();
});

test("names that mean something to JavaScript or to formulas are plain names", () => {
  const rows = (n: number): CellNote[][] => [
    ["__proto__", "constructor", "数[量]", "且"],
    [`x${n}`, 1 + n, 2, 3],
    [`y${n}`, 4, 5, 6 + n],
  ];
  const { plan } = draft({ "a局.xlsx": [sheet("表", rows(1))], "b局.xlsx": [sheet("表", rows(5))] });
  expect(fields(plan, plan!.forms[0]!.name)).toEqual([
    "__proto__ text",
    "constructor integer",
    "数（量） integer",
    "且 integer",
  ]);
  expect(plan!.indicators.map(({ formula }) => formula)).toContain(`SUM(${plan!.forms[0]!.name}.[数（量）])`);
});

test("many numbers and many columns are no endless work", () => {
  const wide = sheet("宽表", [
    Array.from({ length: 300 }, (_, i) => `列${i}`),
    ...Array.from({ length: 200 }, (_, r) => Array.from({ length: 300 }, (_, c) => (r * 31 + c * 17) % 97)),
  ]);
  expect(draft({ "a局.xlsx": [wide] }).plan!.forms[0]!.fields).toHaveLength(300);
});

test("a .csv with a header of two rows and without merged cells", () => {
  const csv = (from: number): Sheet =>
    sheet(`单位${from}-台账`, [
      ["编号", "信件", null, "备注"],
      [null, "来信", "来电", null],
      ...Array.from({ length: 4 }, (_, i): CellNote[] => [`L${from + i}`, i, i * 2 + from, "已办"]),
    ]);
  const { plan } = draft({ "东城区.csv": [csv(10)], "西城区.csv": [csv(20)] });
  expect(fields(plan, plan!.forms[0]!.name)).toEqual([
    "编号 text",
    "来信 integer",
    "来电 integer",
    "备注 text",
  ]);
});

test("an order of the samples changes nothing but the order of the units", () => {
  const files = Object.entries({ "甲局.xlsx": [news("甲局", 1, 5)], "乙局.xlsx": [news("乙局", 50, 7)] });
  const [there, back] = [files, [...files].reverse()].map(
    (entries) => draft(Object.fromEntries(entries)).plan!,
  );
  expect(there!.forms).toEqual(back!.forms);
  expect(there!.indicators).toEqual(back!.indicators);
});

test("columns of one name are left out and said; the others stay", () => {
  const book = sheet("表", [
    ["名称", "数量", "数量", "金额"],
    ["甲", 1, 2, 3],
    ["乙", 4, 5, 6],
  ]);
  const { plan, findings } = draft({ "a局.xlsx": [book] });
  expect(fields(plan, plan!.forms[0]!.name)).toEqual(["名称 text", "金额 integer"]);
  const repeated = findings.find(({ code }) => code === "plan.draft-label-repeated")!;
  expect(repeated.params).toMatchObject({ field: "数量", found: "B1、C1" });
});

test("one number with decimals among whole ones makes decimals, not a slip", () => {
  const rows = Array.from({ length: 20 }, (_, i): CellNote[] => [`第${i}件`, i === 7 ? 3.25 : i]);
  const { plan, findings } = draft({ "a局.xlsx": [sheet("明细", [["事由", "金额"], ...rows])] });
  expect(fields(plan, "明细")).toEqual(["事由 text", "金额 number"]);
  expect(findings.map(({ code }) => code)).toEqual(["plan.draft-kind-unsure"]);
});

test("a form that cannot read its own sample is left out, with the reason", () => {
  // Without a label over its first column this is taken for crossing labels, and the reader finds them nowhere.
  const rows: CellNote[][] = [
    [1, "阿一", "甲", "女", "东区", 32, "15/10/2017", 1562],
    [2, "阿二", "乙", "女", "西区", 25, "16/08/2016", 1582],
    [3, "阿三", "丙", "男", "南区", 36, "21/05/2015", 2587],
    [4, "阿四", "丁", "女", "东区", 25, "15/10/2017", 3549],
    [5, "阿五", "戊", "女", "东区", 58, "16/08/2016", 2468],
  ];
  const odd = sheet("Sheet1", [[0, "名字", "姓", "性别", "地区", "年龄", "登记", "号"], ...rows]);
  const { plan, findings } = draft({ "甲科.xlsx": [odd] });
  expect(plan).toBeNull();
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: "plan.draft-form-unread", severity: "doubt" }),
      expect.objectContaining({ code: "plan.draft-nothing" }),
    ]),
  );
});

test("男/女 in one cell is one label, not two", () => {
  const rows = Array.from({ length: 5 }, (_, i): CellNote[] => [`第${i}人`, i % 2 === 0 ? "男" : "女", i]);
  const { plan } = draft({ "甲科.xlsx": [sheet("名册", [["姓名", "男/女", "进/出次数"], ...rows])] });
  expect(plan!.forms[0]!.fields.map(({ name }) => name)).toEqual(["姓名", "男/女", "进/出次数"]);
});

test("names of units by which a sample is nobody's are not proposed", () => {
  const table = sheet("检查情况", [
    ["检查情况明细表"],
    ["编号", "名称", "件数"],
    ...Array.from({ length: 5 }, (_, i): CellNote[] => [`B${i}`, `第${i}项`, i]),
  ]);
  const { plan, findings } = draft({ "001-1519293514-检查情况_LINE_UP.xlsx": [table] });
  expect(plan!.units).toEqual([]);
  expect(findings.map(({ code }) => code)).toContain("plan.draft-unit-unknown");
});
