import { findFixedCells } from "../../src/core/table/fixed-cells.ts";
import { type CellNote, field, form, sheet } from "../support/sheets.ts";

const BOX = form("统计", [field("网站", { type: "integer" }), field("微博", { type: "integer" })], {
  kind: "fixed",
});
const found = (rows: readonly CellNote[][]) => {
  const { found: places, ambiguous } = findFixedCells(sheet("统计", rows), BOX);
  return { read: [...places.values()].map(({ row }) => row), ambiguous: ambiguous.map((one) => one.cells) };
};

test.each([
  [
    "one row",
    [
      ["网站", "微博"],
      [1, 2],
    ],
    [2, 2],
  ],
  [
    "the second is there to compare with",
    [
      ["", "网站", "微博"],
      ["本期", 1, 2],
      ["上年同期", 3, 4],
    ],
    [2, 2],
  ],
  [
    "a growth below",
    [
      ["", "网站", "微博"],
      ["本期", 1, 2],
      ["增长率", 3, 4],
    ],
    [2, 2],
  ],
])("numbers below their labels: %s", (_, rows, read) => {
  expect(found(rows)).toEqual({ read, ambiguous: [] });
});

test.each([
  [
    "two rows without names",
    [
      ["网站", "微博"],
      [1, 2],
      [3, 4],
    ],
  ],
  [
    "a row for each branch",
    [
      ["股室", "网站", "微博"],
      ["甲股", 1, 2],
      ["乙股", 3, 4],
      ["合计", 4, 6],
    ],
  ],
  [
    "上年同期 first",
    [
      ["", "网站", "微博"],
      ["上年同期", 1, 2],
      ["本期", 3, 4],
    ],
  ],
])("several rows of numbers below their labels are ambiguous: %s", (_, rows) => {
  const { read, ambiguous } = found(rows);
  expect(read).toEqual([]);
  expect(ambiguous).toHaveLength(2);
});

const headed = (first: string, second: string, more: Parameters<typeof field>[1] = {}, third?: string) => {
  const numbers = third === undefined ? [7, 70] : [7, 70, 77];
  const used = form("统计", [field("收件", { type: "integer", ...more })], { kind: "fixed" });
  const rows: CellNote[][] = [
    ["项目", first, second, ...(third === undefined ? [] : [third])],
    ["收件", ...numbers],
  ];
  const { found: places, ambiguous } = findFixedCells(sheet("统计", rows), used);
  return ambiguous[0]?.cells.join(" ") ?? [...places.values()].map(({ column }) => column).join(" ");
};

test.each([
  ["本月", "本年累计", {}, "2"],
  ["本年累计", "本月", {}, "B2 C2"],
  ["本月", "本年累计", { basis: "cumulative" as const }, "B2 C2"],
  ["本年累计", "本月", { basis: "cumulative" as const }, "2"],
  ["计划数", "完成数", {}, "B2 C2"],
  ["完成数", "计划数", {}, "2"],
  ["计划数", "完成数", { aliases: ["计划收件"] }, "2"],
  ["1月", "2月", {}, "B2 C2"],
  ["第一季度", "合计", {}, "B2 C2"],
  ["数量", "占比", {}, "2"],
  ["数量", "数量", {}, "B2 C2"],
  ["上年同期", "本期", {}, "B2 C2"],
])("numbers under %s and %s (%p): %s", (first, second, more, expected) => {
  expect(headed(first, second, more)).toBe(expected);
});

test("a third column may be the one that is meant", () => {
  expect(headed("上年同期", "上年累计", {}, "本期")).toBe("B2 D2");
  expect(headed("本月", "上年同月", { basis: "cumulative" }, "本年累计")).toBe("B2 D2");
  expect(headed("本月", "上年同月", {}, "增长率")).toBe("2");
});
