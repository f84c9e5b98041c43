import { HEADER, collect, one } from "../support/collected.ts";
import { cell, sheet } from "../support/sheets.ts";

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
    [
      "before data",
      [["一月"], ["一", null, 1], ["合计", null, 1]],
      ["collect.heading-like", "collect.total-row"],
    ],
    [
      "numbered like a heading",
      [["一、要闻"], ["二、公告"]],
      ["collect.heading-like", "collect.heading-like"],
    ],
    ["behind all data", [["一", null, 1], ["本表数据截至月底"]], ["collect.heading-like"]],
    ["in each row", [["一"], ["二"]], []],
  ])("a text alone in its row %s", (_, rows, codes) => {
    const found = collect([one(rows)]);
    expect(found.rows[0]![0]).toHaveLength(2);
    expect(found.codes).toEqual(codes);
  });

  test("a lone number under the data may be their sum: counted, and a doubt", () => {
    const rows = [
      ["一", null, 1],
      [null, null, 1],
    ];
    expect(collect([one(rows)]).codes).toEqual(["collect.total-like"]);
    const texts = one([
      ["一", null, "1"],
      [null, null, "1"],
    ]);
    const csv = { format: "csv" } as const;
    expect(collect([texts], "能源科.csv", {}, undefined, csv).codes).toEqual(["collect.total-like"]);
    expect(collect([one([["2021", null, 1]])]).codes).toEqual([]);
  });

  test("columns that all stand twice: nothing is read, which is no empty list", () => {
    const twice = sheet("采用明细", [
      [...HEADER, ...HEADER],
      ["一", "2021-03-05", 1, "二", "2021-03-05", 2],
    ]);
    const found = collect([twice]);
    expect(found.codes).toEqual(["duplicate-label", "duplicate-label", "duplicate-label"]);
    expect(found.submissions[0]!.lists[0]).toMatchObject({ records: [], excluded: 1 });
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
