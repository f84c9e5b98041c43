import type { Field } from "../../src/core/model/plan.ts";
import { cellAddress } from "../../src/core/model/sheet.ts";
import { findFixedCells } from "../../src/core/table/fixed-cells.ts";
import { field, form, sheet, type CellNote } from "../support/sheets.ts";

function places(
  rows: readonly (readonly CellNote[])[],
  names: readonly (string | Field)[],
  merges: string[] = [],
) {
  const fields = names.map((name) => (typeof name === "string" ? field(name, { type: "integer" }) : name));
  const found = findFixedCells(sheet("表", rows, { merges }), form("f", fields, { kind: "fixed" }));
  return fields.map((one) => {
    const place = found.found.get(one);
    if (place) return cellAddress(place.row, place.column);
    return found.missing.includes(one) ? "missing" : "ambiguous";
  });
}

test("right of the label, with title, unit row and numbering", () => {
  const rows = [
    ["信息工作统计表"],
    ["填报单位：能源科", "单位：条"],
    ["项目", "数量"],
    ["一、监测信息", 12],
    ["其中：舆情", 3],
    ["合计", null],
  ];
  expect(places(rows, ["监测信息", "舆情", "合计"], ["A1:B1"])).toEqual(["B4", "B5", "B6"]);
});

test("a field whose own name says 其中, under its label with and without it", () => {
  const named = (label: string) =>
    places(
      [
        ["人数", 12],
        [label, 3],
      ],
      ["人数", "其中：女"],
    );
  expect(named("其中：女")).toEqual(["B1", "B2"]);
  expect(named("其中女")).toEqual(["B1", "B2"]);
  expect(named("女")).toEqual(["B1", "B2"]);
  expect(
    places(
      [
        ["教师", 9],
        ["其中：女", 4],
        ["学生", 8],
        ["其中：女", 5],
      ],
      ["教师", "其中：女"],
    )[1],
  ).toBe("ambiguous");
});

test("below the label where the labels stand side by side", () => {
  expect(
    places(
      [
        ["篇数", "分数"],
        [12, 30],
      ],
      ["篇数", "分数"],
    ),
  ).toEqual(["A2", "B2"]);
});

test("blank values stay on the side of the other labels", () => {
  expect(
    places(
      [
        ["篇数", "分数", "人数"],
        [12, 30, null],
      ],
      ["篇数", "分数", "人数"],
    ),
  ).toEqual(["A2", "B2", "C2"]);
  expect(
    places(
      [
        ["篇数", null, "人数", 4],
        ["分数", 30],
      ],
      ["篇数", "分数", "人数"],
    ),
  ).toEqual(["B1", "B2", "D1"]);
});

test("a merged label reaches to its end", () => {
  expect(places([["篇数", null, 12]], ["篇数"], ["A1:B1"])).toEqual(["C1"]);
});

test("where a row label and a column label cross", () => {
  const rows = [
    ["渠道", "发布数", "阅读量（次）"],
    ["网站", 1, 2],
    ["微博", 3, 4],
  ];
  expect(places(rows, ["网站发布数", "微博 阅读量", "发布数/微博"])).toEqual(["B2", "C3", "B3"]);
});

test("two levels of columns", () => {
  const rows = [
    ["渠道", "本月", null, "累计", null],
    [null, "篇数", "分数", "篇数", "分数"],
    ["网站", 1, 2, 3, 4],
  ];
  expect(places(rows, ["网站本月篇数", "网站累计分数"], ["A1:A2", "B1:C1", "D1:E1"])).toEqual(["B3", "E3"]);
});

test("单元格 of the plan decides; a label twice is ambiguous, a label nowhere missing", () => {
  const rows = [
    ["篇数", 1],
    ["篇数", 2],
    ["分数", 3],
  ];
  expect(places(rows, [field("分数", { cell: "$D$3" }), "篇数", "人数"])).toEqual([
    "D3",
    "ambiguous",
    "missing",
  ]);
});

describe("given cells whose labels have moved away", () => {
  const moved = (rows: readonly (readonly CellNote[])[]) => {
    const fields = ["篇数", "分数"].map((name, i) => field(name, { type: "integer", cell: `B${i + 2}` }));
    const found = findFixedCells(sheet("表", rows), form("f", fields, { kind: "fixed" }));
    return found.moved.map((one) => [one.cell, one.label, one.other?.name, one.isRead]);
  };

  test("in place, or with labels nowhere or above, nothing is said", () => {
    expect(moved([["项目"], ["篇数", 1], ["分数", 2]])).toEqual([]);
    expect(moved([["项目"], ["甲", 1], ["乙", 2]])).toEqual([]);
    // 篇数 is called otherwise here, and its cell is right behind another field's label.
    expect(moved([["项目"], ["分数", 1], ["乙", 2]])).toEqual([
      ["B2", "", "分数", false],
      ["B3", "A2", undefined, true],
    ]);
    expect(
      moved([
        ["", "篇数"],
        ["甲", 1],
        ["分数", 2],
      ]),
    ).toEqual([]);
  });

  test("beside another field's label, or blank, they are not read", () => {
    expect(moved([["项目"], [], ["篇数", 1], ["分数", 2]])).toEqual([
      ["B2", "A3", undefined, false],
      ["B3", "A4", "篇数", false],
    ]);
  });

  test("beside no label of the form they are read", () => {
    expect(moved([["项目"], ["门户", 1], ["分数", 2], ["篇数"]])).toEqual([["B2", "A4", undefined, true]]);
  });
});

test("text fields take the text beside them, but not another label", () => {
  const rows = [
    ["联系人", "张三"],
    ["备注", "填表人：李四"],
  ];
  expect(places(rows, [field("联系人"), field("备注")])).toEqual(["B1", "B2"]);
});

test("many alike labels and merges take linear time", () => {
  const rows = Array.from({ length: 3000 }, () => Array.from({ length: 40 }, () => "篇数"));
  const merges = Array.from({ length: 3000 }, (_, i) => `A${i + 1}:B${i + 1}`);
  expect(places(rows, ["篇数", "篇数分数", "网站篇数"], merges)).toEqual(["ambiguous", "missing", "missing"]);
});

test("a number beyond a blank cell is nobody's unless headings tell the columns apart", () => {
  const rows = [
    ["人数", null, null, 5],
    ["经费", 10],
  ];
  expect(places(rows, ["人数", "经费"])).toEqual(["ambiguous", "B2"]);
  expect(places([["项目", "本月", null, "累计"], ...rows], ["人数", "经费"])).toEqual(["B2", "B3"]);
  expect(places(rows, ["人数", "经费"], ["B1:D1"])).toEqual(["B1", "B2"]);
  expect(places([["人数", null, "经费", 5]], ["人数", "经费"])).toEqual(["B1", "D1"]);
});
