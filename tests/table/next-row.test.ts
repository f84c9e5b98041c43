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
