import type { Finding } from "../../src/core/finding/finding.ts";
import { message } from "../../src/core/finding/message.ts";
import type { CollectOptions } from "../../src/core/collect/collected-file.ts";
import { collectFile } from "../../src/core/collect/collect-file.ts";
import { textOfValue } from "../../src/core/collect/corrections.ts";
import type { Correction, Plan } from "../../src/core/model/plan.ts";
import type { Sheet, Workbook } from "../../src/core/model/sheet.ts";
import { cell, field, form, plan, sheet, stamp, unit, workbook } from "../support/sheets.ts";

const list = form(
  "采用明细",
  [field("标题", { required: true }), field("日期", { type: "date" }), field("篇数", { type: "integer" })],
  {
    primaryKey: ["标题"],
  },
);
const fixed = form("统计表", [field("监测信息", { type: "integer" }), field("合计", { type: "integer" })], {
  kind: "fixed",
});
const HEADER = ["标题", "日期", "篇数"];
const UNITS = ["能源科", "综合科", "新能源科", "办公室"];

function collect(
  sheets: readonly Sheet[],
  path = "能源科.xlsx",
  options: CollectOptions = {},
  used: Plan = plan([list], UNITS),
  more: Partial<Workbook> = {},
) {
  const result = collectFile(stamp(path), workbook(sheets, more), used, options);
  const all: Finding[] = [...result.findings, ...result.submissions.flatMap((one) => one.findings)];
  return {
    ...result,
    units: result.submissions.map((one) => one.unit),
    rows: result.submissions.map((one) =>
      one.lists.map((data) => data.records.map((record) => record.values.map(textOfValue).join(" "))),
    ),
    codes: all.map((one) => one.code).sort(),
    all,
  };
}

const one = (rows: Parameters<typeof sheet>[1] = [["一", "2021-03-05", 1]], name = "采用明细") =>
  sheet(name, [HEADER, ...rows]);

describe("which unit", () => {
  const labelled = (text: string, name = "采用明细") => sheet(name, [[text], HEADER, ["一", null, 1]]);

  test.each([
    ["a labelled cell", [labelled("填报单位：综合科")], "x.xlsx", ["综合科"]],
    [
      "the cell beside the label",
      [sheet("采用明细", [["填报单位", "综合科"], HEADER, ["一", null, 1]])],
      "x.xlsx",
      ["综合科"],
    ],
    [
      "among other labels in one cell",
      [labelled("填报单位：综合科（盖章）  填报日期：2021年3月5日  单位：篇")],
      "x.xlsx",
      ["综合科"],
    ],
    ["a label and a name that are spread out", [labelled("填 报 单 位 ： 综　合　科")], "x.xlsx", ["综合科"]],
    [
      "a spread label behind another",
      [labelled("填报日期：2021年3月5日  单  位：综合科")],
      "x.xlsx",
      ["综合科"],
    ],
    ["主管单位 is another label", [labelled("主管单位：综合科")], "能源科.xlsx", ["能源科"]],
    ["another sheet of the file", [sheet("封面", [["报送单位", "综合科"]]), one()], "x.xlsx", ["综合科"]],
    [
      "the foot",
      [sheet("采用明细", [HEADER, ["一", null, 1], ["填报单位（盖章）：综合科"]])],
      "x.xlsx",
      ["综合科"],
    ],
    ["the file name", [one()], "报送/2021年3月综合科采用明细.xlsx", ["综合科"]],
    ["the longest name", [one()], "新能源科.xlsx", ["新能源科"]],
    ["the folder", [one()], "报送.zip/综合科/采用明细.xlsx", ["综合科"]],
    ["the name of the zip", [one()], "综合科.zip/采用明细.xlsx", ["综合科"]],
    ["单位：篇 is a measure unit", [labelled("单位：篇")], "综合科.xlsx", ["综合科"]],
  ])("%s", (_, sheets, path, expected) => expect(collect(sheets, path).units).toEqual(expected));

  test("two units in one name are a tie, never a guess", () => {
    const found = collect([one()], "综合科转能源科.xlsx");
    expect(found.units).toEqual([]);
    expect(found.codes).toEqual(["collect.unit-ambiguous"]);
    expect(found.unknown).toEqual({ path: "综合科转能源科.xlsx", unit: null });
  });

  test("no match is a finding", () => {
    const found = collect([one()], "表1.xlsx");
    expect(found).toMatchObject({ units: [], codes: ["collect.unit-unknown"], status: "refused" });
  });

  test("a unit that is not on the list is said, not given to the unit of the file name", () => {
    const found = collect([labelled("填报单位：气象局")], "能源科.xlsx");
    expect(found).toMatchObject({ units: [], codes: ["collect.unit-unlisted"], unknown: { unit: "气象局" } });
    expect(message(found.all[0]!, "zh-CN")).toContain("文件名或文件夹像是“能源科”");
  });

  test("a fuller spelling in the sheet goes with the file name, with a doubt", () => {
    const used = plan([list], ["发改局", "能源科"]);
    const found = collect([labelled("填报单位：发展和改革局")], "发改局.xlsx", {}, used);
    expect(found).toMatchObject({ units: ["发改局"], codes: ["collect.unit-conflict"] });
  });

  test("sheet and file name disagree: the sheet counts, with a doubt", () => {
    expect(collect([labelled("填报单位：综合科")], "能源科.xlsx")).toMatchObject({
      units: ["综合科"],
      codes: ["collect.unit-conflict"],
    });
  });

  test("aliases and codes", () => {
    const used = plan([list], [], {
      units: [unit("能源与环境科", { code: "A07", aliases: ["能环科"] }), unit("综合科")],
    });
    expect(collect([one()], "能环科3月.xlsx", {}, used).units).toEqual(["能源与环境科"]);
    expect(collect([labelled("填报单位：A07")], "x.xlsx", {}, used).units).toEqual(["能源与环境科"]);
  });

  test("an alias of two units is a tie", () => {
    const used = plan([list], [], {
      units: [unit("甲科", { aliases: ["业务科"] }), unit("乙科", { aliases: ["业务科"] })],
    });
    expect(collect([one()], "业务科.xlsx", {}, used).codes).toEqual(["collect.unit-ambiguous"]);
  });

  test("parent and branch in one name is the branch", () => {
    const used = plan([list], [], { units: [unit("市局"), unit("能源科", { parent: "市局" })] });
    expect(collect([one()], "市局能源科.xlsx", {}, used).units).toEqual(["能源科"]);
  });

  test("a unit column gives each row to its unit; unknown rows are findings", () => {
    const rows = [
      ["单位", ...HEADER],
      ["能源科", "一", null, 1],
      ["综合科", "二", null, 2],
      ["能源科", "三", null, 3],
      ["某科", "四", null, 4],
    ];
    const found = collect([sheet("采用明细", rows)], "x.xlsx");
    expect(found.units).toEqual(["能源科", "综合科"]);
    expect(found.rows).toEqual([[["一  1", "三  3"]], [["二  2"]]]);
    expect(found.all.find((finding) => finding.code === "collect.unit-unknown")).toMatchObject({
      location: { cell: "A5" },
      params: { found: "某科" },
    });
  });

  test("a merged unit cell names all its rows", () => {
    const rows = [
      ["填报单位", ...HEADER],
      ["能源科", "一", null, 1],
      [null, "二", null, 2],
      ["综合科", "三", null, 3],
    ];
    const found = collect([sheet("采用明细", rows, { merges: ["A2:A3"] })], "x.xlsx");
    expect(found.rows).toEqual([[["一  1", "二  2"]], [["三  3"]]]);
  });

  test("a consolidated workbook belongs to its 编制单位, its 填报单位 column names branches below", () => {
    const sheets = [
      sheet("方案", [
        ["项目", "内容"],
        ["编制单位", "综合科"],
      ]),
      sheet("采用明细", [
        ["填报单位", "来源文件", "来源工作表", "来源行", ...HEADER],
        ["一股", "a.xlsx", "表", 3, "一", null, 1],
      ]),
    ];
    expect(collect(sheets, "汇总.xlsx")).toMatchObject({ units: ["综合科"], codes: [] });
  });

  test("a plan without units takes the label, else what the file name says", () => {
    const free = plan([list]);
    expect(collect([labelled("填报单位：某县统计局")], "a.xlsx", {}, free).units).toEqual(["某县统计局"]);
    expect(collect([one()], "2021年3月能源科采用明细（修订）.xlsx", {}, free).units).toEqual(["能源科"]);
    expect(collect([one()], "能源科/2021年3月报表.xlsx", {}, free).units).toEqual(["能源科"]);
    expect(collect([one()], "2021年3月.xlsx", {}, free).codes).toEqual(["collect.unit-unknown"]);
  });
});

describe("which sheet", () => {
  const both = plan([list, fixed], UNITS);
  const table = sheet("Sheet2", [["统计表"], ["监测信息", 3], ["合计", 3]]);

  test("forms are found by their labels on any sheet", () => {
    const found = collect([table, one([["一", null, 1]], "Sheet1")], "能源科.xlsx", {}, both);
    expect(found.submissions[0]!.lists.map((data) => data.sheet)).toEqual(["Sheet1"]);
    expect(
      found.submissions[0]!.fixed.map((data) => [...data.cells.values()].map((one) => one.cell)),
    ).toEqual([["B2", "B3"]]);
    expect(found.codes).toEqual([]);
  });

  test("工作表名 of the plan wins; without that sheet the labels do, with a note", () => {
    const named = plan([{ ...list, sheetName: "二" }], UNITS);
    expect(
      collect([one([["一", null, 1]], "一"), one([["二", null, 2]], "二")], "能源科.xlsx", {}, named).rows,
    ).toEqual([[["二  2"]]]);
    expect(collect([one([["一", null, 1]], "一")], "能源科.xlsx", {}, named).codes).toEqual([
      "collect.sheet-renamed",
    ]);
  });

  test("nothing of the plan in the file", () => {
    expect(
      collect(
        [
          sheet("通讯录", [
            ["姓名", "电话"],
            ["张三", "1"],
          ]),
        ],
        "能源科.xlsx",
      ),
    ).toMatchObject({
      status: "refused",
      codes: ["collect.no-table"],
      unit: "能源科",
    });
    expect(collect([], "能源科.xlsx").codes).toEqual(["collect.no-table"]);
  });

  test("a sheet with the form's name and none of its labels", () => {
    expect(
      collect([
        sheet("采用明细", [
          ["甲", "乙"],
          [1, 2],
        ]),
      ]).codes,
    ).toEqual(["collect.no-header"]);
  });

  test("two forms with the same columns are told apart by title, or not at all", () => {
    const twins = plan([form("上报明细", list.fields), form("采用明细", list.fields)], UNITS);
    expect(collect([sheet("Sheet1", [HEADER, ["一", null, 1]])], "能源科.xlsx", {}, twins).codes).toContain(
      "collect.form-ambiguous",
    );
    const titled = collect(
      [sheet("Sheet1", [["采用明细表"], HEADER, ["一", null, 1]])],
      "能源科.xlsx",
      {},
      twins,
    );
    expect(titled.submissions[0]!.lists[0]!.form.name).toBe("采用明细");
  });

  test("a list on several sheets is read in parts, a copied sheet once", () => {
    const months = [
      one([["一", null, 1]], "1月"),
      one([["二", null, 2]], "2月"),
      one([["二", null, 2]], "2月 (2)"),
    ];
    const found = collect(months);
    expect(found.rows).toEqual([[["一  1"], ["二  2"]]]);
    expect(found.codes).toEqual(["collect.several-sheets", "collect.sheet-repeated"]);
  });

  test("a fixed form twice with different numbers counts for neither", () => {
    const again = sheet("Sheet3", [
      ["监测信息", 4],
      ["合计", 4],
    ]);
    const found = collect(
      [
        sheet("Sheet2", [
          ["监测信息", 3],
          ["合计", 3],
        ]),
        again,
      ],
      "能源科.xlsx",
      {},
      plan([fixed], UNITS),
    );
    expect(found.submissions[0]!.fixed).toEqual([]);
    expect(found.codes).toEqual(["collect.fixed-repeated"]);
  });

  test("hidden sheets, rows and columns are read, and said so", () => {
    const hidden = sheet("采用明细", [HEADER, ["一", null, 1], ["二", null, 2]], {
      hidden: true,
      hiddenRows: [3],
      hiddenColumns: [3, 9],
    });
    const found = collect([hidden]);
    expect(found.rows).toEqual([[["一  1", "二  2"]]]);
    expect(found.codes).toEqual(["collect.hidden-columns", "collect.hidden-rows", "collect.hidden-sheet"]);
  });
});

describe("cells", () => {
  test("what cannot be read is excluded and shown, and never 0", () => {
    const found = collect([
      one([
        ["一", "2021-13-05", "十二"],
        ["二", null, cell("#REF!", { type: "error" })],
        ["三", null, cell("", { type: "error", formula: "A1" })],
      ]),
    ]);
    expect(found.submissions[0]!.lists[0]!.excluded).toBe(4);
    expect(found.submissions[0]!.lists[0]!.records.map((record) => record.unread)).toEqual([
      [1, 2],
      [2],
      [2],
    ]);
    expect(
      found.all.map((finding) => [
        finding.code,
        "cell" in finding.location && finding.location.cell,
        finding.params["found"],
      ]),
    ).toEqual([
      ["type-error", "B2", "2021-13-05"],
      ["type-error", "C2", "十二"],
      ["collect.error-cell", "C3", "#REF!"],
      ["collect.formula-no-value", "C4", "=A1"],
    ]);
  });

  test("every missing, doubled and renamed column is said", () => {
    const found = collect([
      sheet("采用明细", [
        ["标题", "篇数", "篇 数", "采用日期", "备注"],
        ["一", 1, 2, "2021-03-05", "x"],
      ]),
    ]);
    expect(found.codes).toEqual(["collect.header-drift", "duplicate-label", "extra-label", "missing-label"]);
    expect(found.rows).toEqual([[["一  "]]]);
  });

  test("a label merged over columns is named once, however many there are", () => {
    const one = collect([sheet("采用明细", [HEADER, ["一", null, 1]], { merges: ["C1:XFD1"] })]);
    expect(one.all.find(({ code }) => code === "duplicate-label")!.params["found"]).toBe("C1");
    const many = [...HEADER, ...Array.from({ length: 30 }, () => "篇数")];
    const found = collect([sheet("采用明细", [many, ["一", null, 1]])]);
    expect(found.all.find(({ code }) => code === "duplicate-label")!.params["found"]).toMatch(
      /^C1、.*、V1…$/,
    );
  });

  test("an accepted mapping is used for its unit only", () => {
    const rows = [
      ["标题", "日期", "采用篇数"],
      ["一", null, 7],
    ];
    const mapping = { unit: "能源科", form: "采用明细", label: "采用篇数", field: "篇数" };
    expect(collect([sheet("采用明细", rows)], "能源科.xlsx", { mappings: [mapping] }).rows).toEqual([
      [["一  7"]],
    ]);
    expect(collect([sheet("采用明细", rows)], "综合科.xlsx", { mappings: [mapping] }).rows).toEqual([
      [["一  "]],
    ]);
  });

  test("clean text is no news in a .csv, numbers stored as text are in a workbook", () => {
    const rows = [["一", "2021-03-05", "12"]];
    expect(collect([one(rows)], "能源科.csv", {}, undefined, { format: "csv" }).codes).toEqual([]);
    expect(collect([one(rows)]).codes).toEqual(["collect.stored-as-text"]);
  });

  test("merged cells: a text holds for its rows, a number for the first, what is hidden below is left out", () => {
    const rows = [HEADER, ["一", null, 5], [null, null, 6], ["二", null, 7]];
    const found = collect([sheet("采用明细", rows, { merges: ["A2:A3", "C2:C3"] })]);
    expect(found.rows).toEqual([[["一  5", "一  ", "二  7"]]]);
    expect(found.codes).toEqual(["collect.covered-value", "collect.merged-number", "collect.merged-text"]);
  });

  test.each([
    ["alone", ["无"]],
    ["with a zero", ["本月无", null, 0]],
    ["in each column", ["无", "无", "无"]],
  ])("an only row that says 无 is no record: %s", (_, row) => {
    const found = collect([one([row])]);
    expect(found.rows).toEqual([[[]]]);
    expect(found.codes).toEqual(["collect.empty-form", "collect.rows-skipped"]);
  });

  test.each([
    ["a number counts", [["无", null, 3]], 1],
    [
      "a category called 无",
      [
        ["无", null, 0],
        ["有", null, 2],
      ],
      2,
    ],
    ["a longer name", [["无人机巡查"]], 1],
  ])("a row that says 无 may be a record: %s", (_, rows, count) =>
    expect(collect([one(rows)]).rows[0]![0]).toHaveLength(count),
  );

  test.each([
    [
      "beside subtotals",
      [["一月"], ["一", null, 1], ["小计", null, 1]],
      ["collect.heading-like", "collect.total-row"],
    ],
    ["before data", [["一月"], ["一", null, 1], ["合计", null, 1]], ["collect.total-row"]],
    ["behind all data", [["一", null, 1], ["本表数据截至月底"]], ["collect.heading-like"]],
    ["in each row", [["一"], ["二"]], []],
  ])("a text alone in its row %s", (_, rows, codes) => {
    const found = collect([one(rows)]);
    expect(found.rows[0]![0]).toHaveLength(2);
    expect(found.codes).toEqual(codes);
  });

  test.each(["本年累计", "全市", "总数："])("%s is counted, and a doubt", (label) => {
    const rows = [
      ["一", null, 1],
      [label, null, 1],
    ];
    expect(collect([one(rows)]).codes).toContain("collect.total-like");
  });

  test("only a header is a doubt, 零报告 makes it a note", () => {
    expect(collect([one([])]).codes).toEqual(["collect.empty-form"]);
    expect(collect([one([["本月零报告"]])]).codes).toContain("collect.zero-report");
  });

  test("many alike findings are cut, and their number is said", () => {
    const found = collect([one(Array.from({ length: 1500 }, (_, i) => [`第${i}条`, null, "x"]))]);
    expect(found.codes.filter((code) => code === "type-error").length).toBe(100);
    expect(found.all[found.all.length - 1]).toMatchObject({
      code: "collect.more-of-the-same",
      severity: "error",
      params: { count: 1400, cap: 100 },
    });
    expect(found.submissions[0]!.lists[0]!.excluded).toBe(1500);
  });
});

describe("corrections (更正记录)", () => {
  const correction = (
    position: string,
    from: string,
    to: string,
    more: Partial<Correction> = {},
  ): Correction => ({
    unit: "能源科",
    form: "采用明细",
    position,
    from,
    to,
    ground: "电话核实",
    person: "张三",
    date: "2021-04-01",
    source: { kind: "plan" },
    ...more,
  });
  const withCorrections = (...corrections: Correction[]) => plan([list, fixed], UNITS, { corrections });

  test.each([["C2"], ["$C$2"], ["一 篇数"], ["一/篇数"], ["采用明细!C2"]])("at %s", (position) => {
    const found = collect([one()], "能源科.xlsx", {}, withCorrections(correction(position, "1", "68")));
    expect(found.rows).toEqual([[["一 2021-03-05 68"]]]);
    expect(found.codes).toContain("collect.correction-applied");
    expect(found.submissions[0]!.corrections).toMatchObject([
      { cell: "C2", from: "1", to: "68", applied: true },
    ]);
  });

  test("a cell that could not be read is read by its correction", () => {
    const found = collect(
      [one([["一", null, "六八"]])],
      "能源科.xlsx",
      {},
      withCorrections(correction("一 篇数", "六八", "68")),
    );
    expect(found.rows).toEqual([[["一  68"]]]);
    expect(found.codes).toEqual(["collect.correction-applied"]);
  });

  test("a cell that no longer holds 原值 is never overwritten", () => {
    const found = collect(
      [one([["一", null, 70]])],
      "能源科.xlsx",
      {},
      withCorrections(correction("C2", "1", "68")),
    );
    expect(found.rows).toEqual([[["一  70"]]]);
    expect(found.all[0]).toMatchObject({
      code: "collect.correction-stale",
      params: { from: "1", to: "68", found: "70" },
    });
  });

  test("a new value that cannot be read says so, and changes nothing", () => {
    const found = collect([one()], "能源科.xlsx", {}, withCorrections(correction("C2", "1", "六八")));
    expect(found.rows).toEqual([[["一 2021-03-05 1"]]]);
    expect(found.all[0]).toMatchObject({
      code: "collect.correction-unreadable",
      params: { field: "篇数", found: "六八" },
    });
    expect(found.submissions[0]!.corrections).toMatchObject([{ to: "六八", applied: false }]);
  });

  test("other units and forms are left alone", () => {
    expect(collect([one()], "综合科.xlsx", {}, withCorrections(correction("C2", "1", "68"))).rows).toEqual([
      [["一 2021-03-05 1"]],
    ]);
  });

  test("a field of a fixed form", () => {
    const used = withCorrections(correction("合计", "3", "5", { form: "统计表" }));
    const found = collect(
      [
        sheet("统计表", [
          ["监测信息", 3],
          ["合计", 3],
        ]),
      ],
      "能源科.xlsx",
      {},
      used,
    );
    expect([...found.submissions[0]!.fixed[0]!.cells.values()].map((one) => textOfValue(one.value))).toEqual([
      "3",
      "5",
    ]);
  });
});

test("审核说明 and version evidence travel with the submission", () => {
  const sheets = [
    sheet("采用明细", [["填报日期：2021年4月2日"], HEADER, ["一", null, 1]]),
    sheet("审核说明", [
      ["说明表"],
      ["规则", "工作表", "单元格", "现值", "说明"],
      ["1", "采用明细", "$c$3", 1, "确实如此"],
      ["", "", "", "", "x"],
    ]),
  ];
  const found = collect(sheets, "能源科（修订）.xlsx", {}, undefined, { modified: "2021-04-03T01:00:00Z" });
  expect(found.submissions[0]).toMatchObject({
    version: { reportedOn: "2021-04-02", modified: "2021-04-03T01:00:00Z", nameMark: 1 },
    explanations: [{ rule: "1", sheet: "采用明细", cell: "C3", value: "1", text: "确实如此" }],
  });
});

test.each([
  ["第2版", 2],
  ["第三稿", 3],
  ["v2", 2],
  ["V12", 12],
  ["修订", 1],
  ["最终", 1000],
  ["", null],
  ["dev3", null],
])("mark %s in a name", (mark, expected) => {
  expect(collect([one()], `能源科${mark}.xlsx`).submissions[0]!.version.nameMark).toBe(expected);
});

test("200,000 rows are read whole", () => {
  const big = one(
    Array.from({ length: 200_000 }, (_, i) => [
      `第${i}条`,
      cell("44260", { format: { code: "yyyy-mm-dd", kind: "date" } }),
      i,
    ]),
  );
  expect(collect([big]).submissions[0]!.lists[0]!.records.length).toBe(200_000);
});
