import type { CellNote } from "../sheets.ts";
import { cell, DATE, PERCENT } from "../sheets.ts";
import type { Book, Page } from "./book.ts";
import type { TrueRow, TrueUnit } from "./truth.ts";
import { yuan } from "./truth.ts";

export const LIST_HEADER = ["编号", "日期", "栏目", "网上", "纸质", "篇数", "金额", "采用率"] as const;
/** The first row of data of a clean 采用明细. */
export const FIRST = 4;

/** The serial of a day in the 1900 system. */
export function serial(day: string): number {
  return Date.parse(day) / 86_400_000 + 25_569;
}

/** A unit's submission as it should be: two sheets, titles, 填报单位, a signature line. */
export function cleanBook(unit: TrueUnit): Book {
  return { pages: [listPage(unit), fixedPage(unit)] };
}

export function listPage({ name, rows }: TrueUnit): Page {
  return {
    name: "采用明细",
    merges: ["A1:H1"],
    rows: [
      ["2021年信息采用情况表"],
      [`填报单位：${name}`],
      [...LIST_HEADER],
      ...rows.map(listCells),
      ["填表人：张三", null, null, "审核人：李四"],
    ],
  };
}

function listCells(row: TrueRow): CellNote[] {
  return [
    row.key,
    cell(String(serial(row.day)), { format: DATE }),
    row.column,
    row.online,
    row.paper,
    row.pieces,
    row.money === null ? null : cell(yuan(row.money)!),
    row.rate === null ? null : cell(String(row.rate / 100), { format: PERCENT }),
  ];
}

export function fixedPage({ name, counts }: TrueUnit): Page {
  return {
    name: "统计表",
    merges: ["A1:B1"],
    rows: [
      ["2021年信息工作统计"],
      [`填报单位：${name}`],
      ["项目", "数量"],
      ...Object.entries(counts).map(([label, n]): CellNote[] => [label, countCell(label, n)]),
    ],
  };
}

/** A cell of 统计表. */
function countCell(label: string, n: number | null): CellNote {
  return n === null ? null : cell(label === "经费" ? yuan(n)! : String(n));
}
