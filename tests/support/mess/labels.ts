import type { CellNote } from "../sheets.ts";
import type { Page } from "./book.ts";
import { cleanBook, FIRST, LIST_HEADER } from "./clean-book.ts";
import { fileOf, inFixed, inList, type Mess, relabel, withEveryRow } from "./mess.ts";

/** Puts a column in before the n-th (from 0), its label in the header row. */
function insertColumn(page: Page, n: number, label: CellNote, value: (row: number) => CellNote): void {
  page.rows.forEach((row, i) => {
    const isData = i >= FIRST - 1 && i < page.rows.length - 1;
    if (i === FIRST - 2) row.splice(n, 0, label);
    else if (isData) row.splice(n, 0, value(i));
  });
}

function moveColumns(page: Page, order: readonly number[]): void {
  for (let i = FIRST - 2; i < page.rows.length - 1; i += 1) {
    const row = page.rows[i]!;
    page.rows[i] = order.map((from) => row[from] ?? null);
  }
}

const REVERSED = LIST_HEADER.map((_, i) => LIST_HEADER.length - 1 - i);

/** Titles, headers and columns that are not where or what they should be. */
export const LABEL_MESSES: readonly Mess[] = [
  {
    name: "more title rows",
    apply: inList((page) => page.rows.unshift(["附件2"], ["表号：XX-01"], [], ["制定机关：某局"])),
    problems: [],
  },
  {
    name: "no title rows at all, unit by file name",
    apply: inList((page) => {
      page.rows.splice(0, 2);
      page.merges = [];
    }),
    problems: [],
  },
  {
    name: "the whole table moved right and down",
    apply: inList((page) => {
      page.rows = [[], [], [], ...page.rows.map((row) => [null, null, ...row])];
      page.merges = [];
    }),
    problems: [],
  },
  {
    name: "a header of two rows, merged",
    apply: inList((page) => {
      const top: CellNote[] = ["编号", "日期", "栏目", "采用情况", null, null, "金额", "采用率"];
      const low: CellNote[] = [null, null, null, "网上", "纸质", "篇数", null, null];
      page.rows.splice(FIRST - 2, 1, top, low);
      page.merges = ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4", "H3:H4"];
    }),
    problems: [],
  },
  {
    name: "a row of column numbers under the header",
    apply: inList((page) => page.rows.splice(FIRST - 1, 0, ["甲", "乙", "丙", "1", "2", "3", "4", "5"])),
    problems: [],
    notes: ["collect.rows-skipped"],
  },
  {
    name: "labels written with spaces and another width",
    apply: inList((page) => (page.rows[FIRST - 2] = LIST_HEADER.map((label) => [...label].join("　")))),
    problems: [],
  },
  {
    name: "（必填） behind the labels",
    apply: inList((page) => (page.rows[FIRST - 2] = LIST_HEADER.map((label) => `*${label}（必填）`))),
    problems: [],
    notes: ["collect.header-rewritten"],
  },
  {
    name: "labels of the fixed form with their unit",
    apply: inFixed((page) => (page.rows[3]![0] = "网站（条）")),
    problems: [],
  },
  {
    name: "a sheet that explains every field",
    apply: (unit) => {
      const book = cleanBook(unit);
      const words = Object.keys(unit.counts).map((name): CellNote[] => [name, "本期数"]);
      book.pages[1]!.name = "Sheet2";
      book.pages.push({ name: "指标解释", rows: [["项目", "解释"], ...words] });
      return { files: [fileOf(unit, book)] };
    },
    problems: [],
  },
  {
    name: "an alias as label",
    apply: inList((page) => relabel(page, "篇数", "采用数")),
    problems: [],
  },
  {
    name: "columns in another order",
    apply: inList((page) => moveColumns(page, REVERSED)),
    problems: [],
  },
  {
    name: "a renamed column",
    apply: (unit) => ({
      ...inList((page) => relabel(page, "金额", "金额合计"))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.header-drift", "missing-label!"],
  },
  {
    name: "a blank label over numbers",
    apply: (unit) => ({
      ...inList((page) => relabel(page, "金额", null))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["blank-header", "missing-label!"],
  },
  {
    name: "a column twice",
    apply: (unit) => ({
      ...inList((page) => insertColumn(page, 8, "金额", () => 1))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["duplicate-label!"],
  },
  {
    name: "a column of the unit's own",
    apply: inList((page) => insertColumn(page, 3, "经办人", () => "王五")),
    problems: [],
    notes: ["extra-label"],
  },
  {
    name: "a blank column between",
    apply: inList((page) => insertColumn(page, 3, null, () => null)),
    problems: [],
  },
  {
    name: "序号 in front",
    apply: inList((page) => insertColumn(page, 0, "序号", (i) => i - FIRST + 2)),
    problems: [],
  },
];
