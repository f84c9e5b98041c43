import fc from "fast-check";
import { findHeader } from "../../src/core/table/header.ts";
import { listBody } from "../../src/core/table/list-body.ts";
import { field, form, sheet, type CellNote } from "../support/sheets.ts";

const fields = [field("标题"), field("日期"), field("篇数")];
const list = form("采用明细", fields);

function columns(rows: readonly (readonly CellNote[])[], names: readonly string[], merges: string[] = []) {
  const found = findHeader(
    sheet("表", rows, { merges }),
    form(
      "f",
      names.map((name) => field(name)),
    ),
  );
  return found && `${found.first}-${found.last} ${found.columns.join(",")}`;
}

describe("where the header is", () => {
  test("below title rows and blank rows", () => {
    const rows = [
      ["采用情况统计表"],
      ["填报单位：能源科", null, "单位：篇"],
      [],
      ["标题", "日期", "篇数"],
      ["一", "2021-1-1", 1],
    ];
    expect(columns(rows, ["标题", "日期", "篇数"], ["A1:C1"])).toBe("4-4 1,2,3");
  });

  test("a title or a line above tells no doubled column from another", () => {
    const titled = (line: CellNote[], merges: string[]) =>
      columns(
        [["标题一"], line, ["标题", "篇数", null, "篇数"], ["一", 1, null, 2]],
        ["标题", "篇数"],
        merges,
      );
    expect(titled([], ["A1:B1"])).toBe("3-3 1,0");
    expect(titled(["填报单位：能源科", null, null, "单位：篇"], [])).toBe("3-3 1,0");
    expect(titled([null, null, "填报日期：2022年1月5日"], [])).toBe("3-3 1,0");
  });

  test("moved and unknown columns, blank columns", () => {
    expect(columns([["序号", null, "篇数", "备注", "标题"]], ["标题", "篇数"])).toBe("1-1 5,3");
  });

  test("two rows with merged parents, in every spelling of the field", () => {
    const rows = [
      ["单位", "本月", null, "累计", null],
      [null, "数量", "金额", "数量", "金额"],
      ["一", 1, 2, 3, 4],
    ];
    const merges = ["A1:A2", "B1:C1", "D1:E1"];
    expect(columns(rows, ["单位", "本月数量", "本月金额", "累计数量", "累计金额"], merges)).toBe(
      "1-2 1,2,3,4,5",
    );
    expect(columns(rows, ["单位", "本月 数量", "累计/金额"], merges)).toBe("1-2 1,2,5");
  });

  test("two rows without merges, as a .csv has them", () => {
    const rows = [
      ["项目", "本月", null, "累计"],
      [null, "数量", "金额", "数量"],
    ];
    expect(columns(rows, ["项目", "本月数量", "本月金额", "累计数量"])).toBe("1-2 1,2,3,4");
  });

  test("three levels", () => {
    const rows = [
      ["项目", "本年", null, null],
      [null, "上半年", null, "下半年"],
      [null, "数量", "金额", "数量"],
    ];
    const merges = ["A1:A3", "B1:D1", "B2:C2"];
    expect(columns(rows, ["项目", "本年上半年数量", "本年上半年金额", "本年下半年数量"], merges)).toBe(
      "1-3 1,2,3,4",
    );
  });

  test("a unit in a row of its own", () => {
    expect(
      columns(
        [
          ["项目", "金额"],
          [null, "（万元）"],
        ],
        ["项目", "金额（万元）"],
      ),
    ).toBe("1-2 1,2");
  });

  test("表头行 of the plan is taken as it is", () => {
    const rows = [["标题", "日期", "篇数"], ["x"], ["标题", "篇数", "日期"]];
    const given = form("f", fields, { headerRows: { first: 3, last: 3 } });
    expect(findHeader(sheet("表", rows), given)!.columns).toEqual([1, 3, 2]);
  });

  test("a title row more or less than 表头行 says: the labels are looked for", () => {
    const given = form("f", fields, { headerRows: { first: 2, last: 3 } });
    const header = findHeader(
      sheet("表", [
        ["标题", "日期", "篇数"],
        ["一", "2021-03-05", 1],
      ]),
      given,
    )!;
    expect([header.first, header.last, header.columns]).toEqual([1, 1, [1, 2, 3]]);
  });

  test("no label at all is no header", () => {
    expect(
      findHeader(
        sheet("表", [
          ["甲", "乙"],
          [1, 2],
        ]),
        list,
      ),
    ).toBeNull();
    expect(findHeader(sheet("表", []), list)).toBeNull();
  });
});

describe("labels", () => {
  const level = (label: string, more: Parameters<typeof field>[1] = {}, name = "金额") => {
    const header = findHeader(sheet("表", [["标题", label]]), form("f", [field("标题"), field(name, more)]))!;
    return header.mapped.find((one) => one.field.name === name)?.level ?? null;
  };

  test.each([
    ["金额", {}, "exact"],
    ["金 额", {}, "rewritten"],
    ["总金额", { aliases: ["总金额"] }, "exact"],
    ["金额(万元)", { measureUnit: "万元" }, "rewritten"],
    ["金额（元）", { measureUnit: "元" }, "rewritten"],
    ["金额（元）", { measureUnit: "万元" }, null],
    ["金额（万元）", {}, null],
    ["金额（不含税）", {}, null],
  ])("%s for %j", (label, more, expected) => expect(level(label, more)).toBe(expected));

  test("a unit that changes the size must stand in both or be settled by a person", () => {
    expect(level("阅读量", {}, "阅读量（万）")).toBeNull();
    expect(level("篇数", {}, "篇数（篇）")).toBe("rewritten");
    expect(level("阅读量(万)", {}, "阅读量（万）")).toBe("rewritten");
  });

  test("full width and case do not count", () => {
    expect(level("ＧＤＰ", {}, "gdp")).toBe("rewritten");
  });

  test("two columns for one field are both left out", () => {
    const header = findHeader(sheet("表", [["标题", "篇数", "篇 数", "日期"]]), list)!;
    expect(
      header.duplicates.map((one) => [one.field.name, one.columns.map((column) => column.cell)]),
    ).toEqual([["篇数", ["B1", "C1"]]]);
    expect(header.columns).toEqual([1, 4, 0]);
    expect(header.missing).toEqual([]);
  });

  test("a renamed column is proposed, never taken; once accepted it is read", () => {
    const rows = [["标题", "日期", "采用篇数", "备注"]];
    const header = findHeader(sheet("表", rows), list)!;
    expect(header.columns).toEqual([1, 2, 0]);
    expect(header.drift.map((one) => [one.column.label, one.field.name])).toEqual([["采用篇数", "篇数"]]);
    const accepted = findHeader(sheet("表", rows), list, new Map([["采用篇数", "篇数"]]))!;
    expect(accepted.columns).toEqual([1, 2, 3]);
    expect(accepted.mapped[2]!.level).toBe("remembered");
  });

  test("our own columns are neither missing nor extra", () => {
    const rows = [["填报单位", "来源文件", "来源工作表", "来源行", "标题", "日期", "篇数"]];
    const header = findHeader(sheet("表", rows), list)!;
    expect(header.extra).toEqual([]);
    expect(header.columns).toEqual([5, 6, 7]);
  });

  test("names of the prototype are plain names", () => {
    expect(columns([["__proto__", "constructor"]], ["constructor", "__proto__", "toString"])).toBe(
      "1-1 2,1,0",
    );
  });

  test("whatever the order of the columns, each field finds its own", () => {
    const names = ["标题", "日期", "篇数", "栏目", "分数"];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 3 }), fc.nat(3), (order, above) => {
        const rows = [...Array.from({ length: above }, () => ["标 题 表"]), order, order.map((_, i) => i)];
        const header = findHeader(
          sheet("表", rows),
          form(
            "f",
            names.map((name) => field(name)),
          ),
        )!;
        expect(header.columns).toEqual(names.map((name) => order.indexOf(name) + 1));
      }),
    );
  });
});

describe("which rows are data", () => {
  const body = (rows: readonly (readonly CellNote[])[], merges: string[] = [], used = list) => {
    const one = sheet("表", [["标题", "日期", "篇数"], ...rows], { merges });
    const found = listBody(one, findHeader(one, used)!);
    return {
      data: found.data.map((row) => row.row),
      totals: found.totals.map((total) => total.cell),
      skipped: found.skipped.map((row) => row.row),
      gaps: found.gaps,
      unlabelled: [...found.unlabelled],
    };
  };

  test("totals anywhere, notes and signatures below", () => {
    const found = body([
      ["一", "2021-1-1", 1],
      ["小 计", null, 1],
      ["二", "2021-1-2", 2],
      ["合计：", null, 3],
      ["注：本表由办公室汇总"],
      ["填表人：张三", "审核人：李四"],
    ]);
    expect(found).toMatchObject({ data: [2, 4], totals: ["A3", "A5"], skipped: [6, 7], gaps: [] });
  });

  test("合计 in the second column", () => {
    expect(body([["5", "合计", 12]])).toMatchObject({ data: [], totals: ["B2"] });
  });

  test("a word that the plan offers as a value is data", () => {
    const used = form("f", [field("标题", { options: ["合计", "其他"] }), ...fields.slice(1)]);
    expect(body([["合计", null, 3]], [], used)).toMatchObject({ data: [2], totals: [] });
  });

  test("a title that begins with 说明： is data, a lone one is a note", () => {
    expect(body([["说明：关于通报的说明", "2021-1-1", 1], ["说明：以上"]])).toMatchObject({
      data: [2],
      skipped: [3],
    });
  });

  test("what follows the notes and looks like data stays data", () => {
    expect(body([["一", "2021-1-1", 1], ["注：口径见附件"], ["二", "2021-1-2", 2], ["续"]])).toMatchObject({
      data: [2, 4],
      skipped: [3, 5],
    });
  });

  test("column numbers, section headings and repeated headers", () => {
    const rows = [
      ["甲", "1", "2"],
      ["一、政务类"],
      ["一", "2021-1-1", 1],
      ["标题", "日期", "篇数"],
      ["二", "2021-1-2", 2],
    ];
    expect(body(rows, ["A3:C3"])).toMatchObject({ data: [4, 6], skipped: [2, 3, 5] });
  });

  test("three small numbers in the first row are data unless they number the columns", () => {
    expect(body([["3", 5, 1]])).toMatchObject({ data: [2] });
  });

  test("gaps are said, rows left out are no gap, and numbered blank rows are none either", () => {
    expect(
      body([["一", null, 1], [], ["\u00a0"], ["二", null, 2], ["小计", null, 3], ["三", null, 3]]).gaps,
    ).toEqual([{ first: 3, last: 4 }]);
  });

  test("a column without a label is named once", () => {
    expect(
      body([
        ["一", null, 1, "x"],
        ["二", null, 2, "y"],
      ]).unlabelled,
    ).toEqual([[4, "D2"]]);
  });

  test("200,000 rows are told apart whole", () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => [`第${i}条`, "2021-1-1", i]);
    expect(body(rows).data.length).toBe(200_000);
  });
});
