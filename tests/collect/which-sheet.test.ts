import { HEADER, UNITS, collect, fixed, list, one } from "../support/collected.ts";
import { form, plan, sheet } from "../support/sheets.ts";

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

  test("a second sheet with the columns of a list is a doubt; a copy or an example is none", () => {
    const more = one([["二", null, 2]], "采用明细(2)");
    const found = collect([one([["一", null, 1]]), more]);
    expect(found.rows).toEqual([[["一  1"]]]);
    expect(found.all).toMatchObject([
      {
        code: "collect.sheet-like-form",
        severity: "doubt",
        location: { sheet: "采用明细(2)" },
        params: { form: "采用明细" },
      },
    ]);
    for (const other of [one([["一", null, 1]], "备份"), one([["例", null, 9]], "填写示例")]) {
      expect(collect([one([["一", null, 1]]), other]).codes).toEqual(["collect.sheet-ignored"]);
    }
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
