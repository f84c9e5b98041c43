import { viewOfFinding } from "../../src/core/finding/message.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { sheet, withoutPlaces, workbook, workbookFromSheetsOut } from "./notation.ts";

const SMALL = {
  表样: "表名\n动态信息",
  字段: `表名|字段|类型
         动态信息|栏目|文本
         动态信息|阅读量|整数`,
  指标: "名称|取数公式\n动态信息|",
};

const FULL = {
  方案: `某市信息工作统计方案||
         项目|内容
         名称|2021年信息统计
         报告期|2021年
         编制单位|某市办公室
         报送截止时间|d:44571
         数据截至日期|2021年12月31日
         历史期|2020年 ../2020/汇总 表.xlsx
         历史期|2021年1—6月，上半年.xlsx
         版本|3`,
  填报单位: `代码|名称|别名|上级|应报表|联系人|电话|起始期|终止期|备注
             01|能源科|能源、能源 处;|||王某|13800000000|2021年|2021年12月|新设
             02|住建科||能源科|简报|||2020年第四季度||
             03|代管办|||无||||| `,
  表样: `表名|类型|工作表名|表头行|主键|归属日期|表号|说明
         动态信息|明细表|动态|2-3|编号|日期|信1表|每条一行
         简报|固定表||d:44258|||信2表|`,
  字段: `表名|字段|别名|类型|计量单位|必填 *|唯一|最小|最大|下拉选项|格式|无数据时填写|单元格（固定表）|汇总方式|期间口径|统计口径
         动态信息|编号||文本||是|√|||||||||
         |日期||日期||是||2021-01-01|d:44561||||||
         |栏目||文本|||||| 要闻，通知、"其他,未分类"|||||
         |办结率||百分比||||0|100%||||||
         简报|篇数|采用篇数，采用数|整数|篇|是||０|'1,000|||0、/|$C$7|求和|累计|正式采用
         简报|在岗|人数|小数|人||||||||d4||时点|`,
  审核公式: `序号|表名|名称|级别|公式|允许误差|适用条件|审核提示
             1|动态信息|栏目必填|需核实|栏目<>""||日期>=2021-07-01|请核实
             2||篇数一致||简报.篇数=COUNT(动态信息)|±0.5||
             3|简报|写错的|错误|篇数=不存在的|||`,
  指标: `代码|名称|别名|计量单位|取数公式|分组|来源|数值|提供单位|提供人|依据|表述方式|小数位|统计口径
         X1|信息数|信息条数|条|COUNT(动态信息)|填报单位、月份|||||||1|
         |要闻占比||%|=COUNT(动态信息,栏目="要闻")/COUNT(动态信息)||汇总|||||约|2|
         |篇数||篇||||||||||
         |活动|||||手工|80余场|宣传科|李某|台账|余||`,
  更正记录: `单位|表名|位置|原值|改为|依据|经办人|日期
             能源科|简报|C7|3|5|电话核实|王某|2021-12-30`,
};

const merged = (notation: Record<string, string>) => {
  const sheets = Object.entries(notation).map(([name, grid]) => {
    const merges = name === "字段" ? [{ top: 2, bottom: 5, left: 1, right: 1 }] : [];
    return sheet(name, grid, merges);
  });
  return workbook(sheets);
};

const read = (notation: Record<string, string>) =>
  planFromWorkbook(merged(notation), { path: "方案/方案.xlsx" });

function problems(notation: Record<string, string>): string[] {
  return planFromWorkbook(workbook(notation), { path: "方案.xlsx" }).findings.map((finding) => {
    const { code, sheet: of, cell } = viewOfFinding(finding, "zh-CN");
    return `${code} ${of ?? ""} ${cell ?? ""}`.trim();
  });
}

test("a plan with only 表样, 字段 and 指标 works, with the defaults of the specification", () => {
  const { plan, findings } = planFromWorkbook(workbook(SMALL), { path: "收表/信息方案.xlsx" });
  expect(findings).toEqual([]);
  expect(plan).toMatchObject({ name: "信息方案", period: null, units: [], rules: [], history: [] });
  expect(plan!.forms[0]).toMatchObject({ name: "动态信息", kind: "list", headerRows: null, primaryKey: [] });
  expect(plan!.forms[0]!.fields[1]).toMatchObject({ type: "integer", aggregation: "sum", basis: "period" });
  expect(plan!.indicators[0]).toMatchObject({ code: "动态信息", formula: null, source: "consolidated" });
});

test("every column of every sheet is read", () => {
  const { plan, findings } = read(FULL);
  expect(findings.map((finding) => viewOfFinding(finding, "zh-CN").cell)).toEqual(["J1", "B10", "E4"]);
  expect(withoutPlaces(plan)).toMatchSnapshot();
});

test("a plan written as sheets is read back without loss", () => {
  const { plan } = read(FULL);
  const again = planFromWorkbook(workbookFromSheetsOut(workbookSheetsFromPlan(plan!)), { path: "方案.xlsx" });
  expect(withoutPlaces(again.plan)).toEqual(withoutPlaces(plan));
});

test("a sheet we do not know is kept", () => {
  const { plan } = planFromWorkbook(workbook({ ...SMALL, 填报说明: "一、总则||x\n\n|请按时|" }), {
    path: "a.xlsx",
  });
  const sheets = workbookSheetsFromPlan(plan!);
  const own = sheets.find(({ name }) => name === "填报说明")!;
  expect(own.rows).toEqual([
    {
      row: 1,
      cells: [
        { column: 1, value: "一、总则" },
        { column: 3, value: "x" },
      ],
    },
    { row: 3, cells: [{ column: 2, value: "请按时" }] },
  ]);
});

test("a sheet of data that we do not know is not kept, and that is said", () => {
  const long = Array.from({ length: 501 }, (_, i) => `记录${i}`).join("\n");
  const { plan, findings } = planFromWorkbook(workbook({ ...SMALL, 往年数据: long }), { path: "a.xlsx" });
  expect(plan!.unknown).toEqual([]);
  expect(findings.map(({ code, params }) => [code, params])).toEqual([
    ["plan.sheet-not-kept", { sheet: "往年数据" }],
  ]);
});

test("a cell merged downwards names all its rows, however many there are", () => {
  const names = Array.from({ length: 2500 }, (_, i) => [`表${i}|a`, "|b"]).flat();
  const merges = names.flatMap((name, i) =>
    name.startsWith("表") ? [{ top: i + 2, bottom: i + 3, left: 1, right: 1 }] : [],
  );
  const { plan } = planFromWorkbook(
    workbook([
      sheet(
        "表样",
        `表名\n${names
          .filter((name) => name.startsWith("表"))
          .map((name) => name.split("|")[0])
          .join("\n")}`,
      ),
      sheet("字段", `表名|字段\n${names.join("\n")}`, merges),
    ]),
    { path: "a.xlsx" },
  );
  expect(plan!.forms).toHaveLength(2500);
  expect(plan!.forms.every(({ fields }) => fields.length === 2)).toBe(true);
});

test.each<[string, Record<string, string>, string[]]>([
  ["no 指标", { 表样: SMALL.表样, 字段: SMALL.字段 }, ["plan.sheet-missing"]],
  ["no sheet at all", {}, ["plan.sheet-missing", "plan.sheet-missing", "plan.sheet-missing", "plan.no-form"]],
  ["no header", { ...SMALL, 指标: "动态信息" }, ["plan.header-missing 指标"]],
  ["form without fields", { ...SMALL, 表样: "表名\n动态信息\n简报" }, ["plan.form-empty 表样 A3"]],
  ["a form twice", { ...SMALL, 表样: "表名\n动态信息\n动态 信息" }, ["plan.duplicate 表样 A3"]],
  ["a field twice", { ...SMALL, 字段: `${SMALL.字段}\n动态信息|栏目|文本` }, ["plan.duplicate 字段 B4"]],
  ["field of no form", { ...SMALL, 字段: `${SMALL.字段}\n简报|篇数|整数` }, ["plan.form-unknown 字段 A4"]],
  ["unknown type", { ...SMALL, 字段: "字段|类型\n栏目|文字" }, ["plan.value-invalid 字段 B2"]],
  ["unknown flag", { ...SMALL, 字段: "字段|必填\n栏目|也许" }, ["plan.value-invalid 字段 B2"]],
  [
    "a bound that is no number",
    { ...SMALL, 字段: "字段|类型|最小\n栏目|整数|很多" },
    ["plan.number-invalid 字段 C2"],
  ],
  [
    "a bound that is no day",
    { ...SMALL, 字段: "字段|类型|最大\n栏目|日期|年底" },
    ["plan.date-invalid 字段 C2"],
  ],
  [
    "bounds reversed",
    { ...SMALL, 字段: "字段|类型|最小|最大\n栏目|整数|9|1" },
    ["plan.bounds-reversed 字段 C2"],
  ],
  [
    "a percent bound of 100",
    { ...SMALL, 字段: "字段|类型|最大\n比|百分比|100" },
    ["plan.percent-bound 字段 C2"],
  ],
  ["a bad pattern", { ...SMALL, 字段: "字段|格式\n栏目|[0-9" }, ["plan.pattern-invalid 字段 B2"]],
  ["a bad address", { ...SMALL, 字段: "字段|单元格\n栏目|第三行" }, ["plan.cell-invalid 字段 B2"]],
  ["a bad header row", { ...SMALL, 表样: "表名|表头行\n动态信息|3-2" }, ["plan.value-invalid 表样 B2"]],
  ["a key that is no field", { ...SMALL, 表样: "表名|主键\n动态信息|编号" }, ["plan.field-unknown 表样 B2"]],
  ["a bad period", { ...SMALL, 方案: "报告期|去年" }, ["plan.period-invalid 方案 B1"]],
  ["a bad history", { ...SMALL, 方案: "历史期|去年.xlsx" }, ["plan.history-invalid 方案 B1"]],
  [
    "a unit that ends before it begins",
    { ...SMALL, 填报单位: "名称|起始期|终止期\n甲科|2021年|2020年" },
    ["plan.value-invalid 填报单位 C2"],
  ],
  ["an unknown parent", { ...SMALL, 填报单位: "名称|上级\n甲科|市局" }, ["plan.unit-unknown 填报单位 B2"]],
  [
    "units in a circle",
    { ...SMALL, 填报单位: "名称|上级\n甲科|乙科\n乙科|甲科" },
    ["plan.unit-circle 填报单位 B2", "plan.unit-circle 填报单位 B3"],
  ],
  [
    "an unknown form to report",
    { ...SMALL, 填报单位: "名称|应报表\n甲科|月报" },
    ["plan.form-unknown 填报单位 B2"],
  ],
  ["a broken rule", { ...SMALL, 审核公式: "公式\n阅读量=" }, ["plan.formula-incomplete 审核公式 A2"]],
  [
    "a rule that compares nothing",
    { ...SMALL, 审核公式: "公式\n阅读量+1" },
    ["plan.formula-condition 审核公式 A2"],
  ],
  [
    "a rule with a broken condition",
    { ...SMALL, 审核公式: "公式|适用条件\n阅读量>1|栏目" },
    ["plan.formula-condition 审核公式 B2"],
  ],
  ["an indicator of nothing", { ...SMALL, 指标: "名称\n无此字段" }, ["plan.indicator-unresolved 指标 A2"]],
  [
    "an indicator that is text",
    { ...SMALL, 指标: "名称|取数公式\n甲|LAST(栏目)" },
    ["plan.indicator-not-a-number 指标 B2"],
  ],
  [
    "a broken indicator",
    { ...SMALL, 指标: "名称|取数公式\n甲|COUNT(动态)" },
    ["plan.formula-unknown-name 指标 B2"],
  ],
  [
    "a manual indicator without a value",
    { ...SMALL, 指标: "名称|来源|数值\n甲|手工|" },
    ["plan.manual-value-missing 指标 C2"],
  ],
  ["an error cell", { ...SMALL, 填报单位: "名称|电话\n甲科|#REF!" }, ["plan.cell-error 填报单位 B2"]],
  [
    "percent of unlike measures",
    {
      ...SMALL,
      字段: "字段|类型|计量单位\n甲|整数|元\n乙|整数|人",
      指标: "名称|计量单位|取数公式\n人均|%|SUM(甲)/SUM(乙)",
    },
    ["plan.percent-unlike 指标 C2"],
  ],
])("%s is a finding with its cell", (_, notation, expected) => {
  expect(problems(notation)).toEqual(expected);
});

test("a plan whose forms do not compile is no plan", () => {
  expect(
    planFromWorkbook(workbook({ 表样: "表名\n简报", 字段: "表名|字段\n月报|数", 指标: "名称\n甲" }), {
      path: "a.xlsx",
    }).plan,
  ).toBeNull();
});

test("units in a long chain, and one that leads into a circle without being in it", () => {
  const chain = Array.from({ length: 5000 }, (_, index) => `u${index}|${index > 0 ? `u${index - 1}` : ""}`);
  const circle = ["甲|乙", "乙|甲", "丙|甲"];
  const { plan, findings } = planFromWorkbook(
    workbook({ ...SMALL, 填报单位: `名称|上级\n${[...chain, ...circle].join("\n")}` }),
    { path: "a.xlsx" },
  );
  expect(findings.map(({ params }) => params["found"])).toEqual(["甲", "乙"]);
  expect(plan!.units.find(({ name }) => name === "丙")!.parent).toBe("甲");
  expect(plan!.units[4999]!.parent).toBe("u4998");
});

test("names such as __proto__ are plain names", () => {
  const notation = {
    表样: "表名\n__proto__",
    字段: "字段|类型\nconstructor|整数",
    指标: "名称\nconstructor",
  };
  const { plan, findings } = planFromWorkbook(workbook(notation), { path: "a.xlsx" });
  expect(findings).toEqual([]);
  expect((plan as Plan).forms[0]!.fields[0]!.name).toBe("constructor");
  expect(({} as Record<string, unknown>)["类型"]).toBeUndefined();
});

test("an item that is misspelt, one given twice, and a 归属日期 without days are told", () => {
  const { plan, findings } = planFromWorkbook(
    workbook({
      方案: "项目|内容\n报告期间|2021年\n名称|甲\n名称|乙",
      表样: "表名|归属日期\n台账|标题",
      字段: "表名|字段|类型\n台账|标题|文本\n台账|采用日|日期",
      指标: "名称\n台账",
    }),
    { path: "a.xlsx" },
  );
  const told = findings.map((finding) => {
    const { code, severity, sheet: of, cell, found, expected } = viewOfFinding(finding, "zh-CN");
    return [code, severity, `${of}!${cell}`, found, expected];
  });
  expect(plan!.name).toBe("甲");
  expect(told).toEqual([
    ["plan.value-invalid", "doubt", "表样!B2", "标题", "采用日"],
    ["plan.item-unknown", "note", "方案!B2", "报告期间", expect.stringContaining("报告期、")],
    ["plan.duplicate", "error", "方案!B4", "名称", "方案"],
  ]);
});
