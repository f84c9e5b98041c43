import type { CellNote } from "../sheets.ts";
import { cell } from "../sheets.ts";
import type { Page } from "./book.ts";
import { cleanBook, FIRST, LIST_HEADER } from "./clean-book.ts";
import {
  fileOf,
  inFixed,
  inList,
  type ListColumn,
  type Mess,
  planWithFields,
  put,
  withCounts,
  withEveryRow,
  withRow,
} from "./mess.ts";

const at = (column: ListColumn) => LIST_HEADER.indexOf(column);

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

/** Headers, titles, rows and columns that are not where or what they should be. */
export const LAYOUT_MESSES: readonly Mess[] = [
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
    apply: inList((page) => (page.rows[FIRST - 2]![at("篇数")] = "采用数")),
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
      ...inList((page) => (page.rows[FIRST - 2]![at("金额")] = "金额合计"))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.header-drift", "missing-label!"],
  },
  {
    name: "金额（万元） where the plan says 元",
    apply: (unit) => ({
      ...inList((page) => (page.rows[FIRST - 2]![at("金额")] = "金额（万元）"))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.measure-unit!", "missing-label!"],
  },
  {
    name: "金额（元） as the plan says",
    apply: inList((page) => (page.rows[FIRST - 2]![at("金额")] = "金额（元）")),
    problems: [],
    notes: ["collect.header-rewritten"],
  },
  {
    name: "单位：万元 above a list whose money the plan has in 元",
    apply: (unit) => ({
      ...inList((page) => (page.rows[1]![6] = "单位：万元"))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.measure-unit!"],
  },
  {
    name: "单位：万元 above a list whose label says 元",
    apply: inList((page) => {
      page.rows[1]![6] = "单位：万元";
      page.rows[FIRST - 2]![at("金额")] = "金额（元）";
    }),
    problems: [],
  },
  {
    name: "单位：元、篇 above a list",
    apply: inList((page) => (page.rows[1]![6] = "单位：元、篇")),
    problems: [],
  },
  {
    name: "单位：万元 above the fixed form",
    apply: (unit) => ({
      ...inFixed((page) => (page.rows[1]![1] = "单位：万元"))(unit),
      counted: withCounts(unit, { 经费: null }),
    }),
    lacks: ["经费"],
    problems: ["collect.measure-unit!", "validate.rule-not-evaluable"],
  },
  ...["信息统计表（金额单位：人民币万元）", "信息统计表（万元）"].map((title): Mess => ({
    name: `the title ${title} above the fixed form`,
    apply: (unit) => ({
      ...inFixed((page) => (page.rows[0] = [title]))(unit),
      counted: withCounts(unit, { 经费: null }),
    }),
    lacks: ["经费"],
    problems: ["collect.measure-unit!", "validate.rule-not-evaluable"],
  })),
  {
    name: "the title 信息统计表（单位：人民币元） above the fixed form",
    apply: inFixed((page) => (page.rows[0] = ["信息统计表（单位：人民币元）"])),
    problems: [],
  },
  {
    name: "万元 beside one number of the fixed form",
    apply: (unit) => ({
      ...inFixed((page) => (page.rows[7]![2] = "万元"))(unit),
      counted: withCounts(unit, { 经费: null }),
    }),
    lacks: ["经费"],
    problems: ["collect.measure-unit!", "validate.rule-not-evaluable"],
  },
  {
    name: "a row of units under the header",
    apply: inList((page) =>
      page.rows.splice(FIRST - 1, 0, [null, null, null, null, null, "（篇）", "（元）", "（%）"]),
    ),
    problems: [],
  },
  {
    name: "a row of units under the header that says 万元",
    apply: (unit) => ({
      ...inList((page) => page.rows.splice(FIRST - 1, 0, [null, null, null, null, null, null, "万元"]))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.header-drift", "missing-label!"],
  },
  {
    name: "a blank label over numbers",
    apply: (unit) => ({
      ...inList((page) => (page.rows[FIRST - 2]![at("金额")] = null))(unit),
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
  {
    name: "a 合计 row below",
    apply: inList((page) => page.rows.splice(-1, 0, ["合  计", null, null, 9, 9, 99, 999, null])),
    problems: [],
    notes: ["collect.total-row"],
  },
  {
    name: "a total row under a name of its own",
    apply: (unit) => {
      const total = { ...unit.rows[0]!, key: "全科合计", online: 5, paper: 5, pieces: 10 };
      const counted = withCounts(
        { ...unit, rows: [...unit.rows, total] },
        { 采用篇数: unit.counts["采用篇数"]! + 10 },
      );
      return { files: [fileOf(unit, cleanBook(counted))], counted };
    },
    problems: ["collect.total-like"],
  },
  {
    name: "a total row without any word",
    apply: (unit) => {
      const book = cleanBook(unit);
      book.pages[0]!.rows.splice(-1, 0, [null, null, null, 5, 5, 10]);
      const total = { ...unit.rows[0]!, online: 5, paper: 5, pieces: 10, money: null };
      return { files: [fileOf(unit, book)], counted: { ...unit, rows: [...unit.rows, total] } };
    },
    problems: ["collect.total-like", "constraint-error!", "primary-key!", "validate.rule-failed!"],
  },
  {
    name: "小计 rows in the middle",
    apply: inList((page) => page.rows.splice(FIRST + 2, 0, ["小计：", null, null, 9, 9, 99, 999, null])),
    problems: [],
    notes: ["collect.total-row"],
  },
  {
    name: "notes below the table",
    apply: inList((page) => page.rows.push(["注：1.本表数据截至12月31日。"], ["2.金额含税。"])),
    problems: [],
    notes: ["collect.rows-skipped"],
  },
  {
    name: "a section heading merged across",
    apply: inList((page) => {
      page.rows.splice(FIRST + 1, 0, ["（二）下半年"]);
      page.merges!.push(`A${FIRST + 2}:H${FIRST + 2}`);
    }),
    problems: [],
    notes: ["collect.rows-skipped"],
  },
  {
    name: "the header repeated on the second page",
    apply: inList((page) => page.rows.splice(FIRST + 2, 0, [...LIST_HEADER])),
    problems: [],
    notes: ["collect.rows-skipped"],
  },
  {
    name: "blank rows between",
    apply: inList((page) => page.rows.splice(FIRST + 1, 0, [], [])),
    problems: [],
    notes: ["blank-row"],
  },
  {
    name: "hidden rows",
    apply: inList((page) => (page.hiddenRows = [FIRST, FIRST + 1])),
    problems: [],
    notes: ["workbook.hidden-cells", "collect.hidden-rows"],
  },
  {
    name: "a hidden column",
    apply: inList((page) => (page.hiddenColumns = [4])),
    problems: [],
    notes: ["workbook.hidden-cells", "collect.hidden-columns"],
  },
  {
    name: "a hidden sheet",
    apply: inFixed((page) => (page.hidden = true)),
    problems: [],
    notes: ["workbook.hidden-sheet", "collect.hidden-sheet"],
  },
  {
    name: "a category merged over its rows",
    apply: (unit) => {
      const book = cleanBook(unit);
      const page = book.pages[0]!;
      put(page, 1, "栏目", null);
      page.merges!.push(`C${FIRST}:C${FIRST + 1}`);
      return { files: [fileOf(unit, book)], counted: withRow(unit, 1, { column: unit.rows[0]!.column }) };
    },
    problems: [],
    notes: ["collect.merged-text"],
  },
  {
    name: "a number merged over two rows",
    apply: (unit) => {
      const book = cleanBook(unit);
      const page = book.pages[0]!;
      put(page, 1, "金额", null);
      page.merges!.push(`G${FIRST}:G${FIRST + 1}`);
      return { files: [fileOf(unit, book)], counted: withRow(unit, 1, { money: null }) };
    },
    problems: ["collect.merged-number"],
  },
  {
    name: "the sheet under another name",
    apply: inList((page) => (page.name = "Sheet1")),
    problems: [],
  },
  {
    name: "a copy of the sheet left behind",
    apply: inList((page, book) => book.pages.push({ ...page, name: "采用明细 (2)" })),
    problems: [],
    notes: ["collect.sheet-ignored"],
  },
  {
    name: "code and unit columns between label and number",
    apply: inFixed((page) => {
      page.rows = page.rows.map((row, i) => {
        if (i < 2) return row;
        return i === 2 ? ["指标名称", "代码", "计量单位", "数量"] : [row[0]!, i - 2, "条", row[1]!];
      });
    }),
    problems: [],
  },
  {
    name: "rows of the fixed form in another order, with 其中 and ordinals",
    apply: inFixed((page) => {
      const body = page.rows.splice(3).reverse();
      page.rows.push(...body.map((row, i): CellNote[] => [`${i + 1}. ${String(row[0])}：`, row[1]!]));
    }),
    problems: [],
  },
  {
    name: "the fixed form lying on its side",
    apply: inFixed((page) => {
      const body = page.rows.splice(2).slice(1);
      page.rows.push(
        body.map((row) => row[0]!),
        body.map((row) => row[1]!),
      );
    }),
    problems: [],
  },
  {
    name: "last year's numbers in front of this year's",
    apply: (unit) => ({
      ...inFixed((page) => {
        page.rows = page.rows.map((row, i) => {
          if (i < 2) return row;
          return i === 2 ? ["项目", "上年同期", "本期"] : [row[0]!, 1, row[1]!];
        });
      })(unit),
      counted: withCounts(unit, Object.fromEntries(Object.keys(unit.counts).map((name) => [name, null]))),
    }),
    lacks: ["网站条数", "经费"],
    problems: ["collect.cell-ambiguous!", "validate.rule-not-evaluable"],
  },
  {
    name: "last year's numbers behind this year's",
    apply: inFixed((page) => {
      page.rows = page.rows.map((row, i) => {
        if (i < 2) return row;
        return i === 2 ? ["项目", "本期", "上年同期"] : [...row, 1];
      });
    }),
    problems: [],
  },
  {
    name: "a label of the fixed form twice",
    apply: (unit) => ({
      ...inFixed((page) => page.rows.push(["网站", 5]))(unit),
      counted: withCounts(unit, { 网站: null }),
    }),
    lacks: ["网站条数"],
    problems: ["collect.cell-ambiguous!", "validate.rule-not-evaluable"],
  },
  {
    name: "a label of the fixed form taken out",
    apply: (unit) => ({
      ...inFixed((page) => page.rows.splice(4, 1))(unit),
      counted: withCounts(unit, { 微博: null }),
    }),
    problems: ["missing-label!", "validate.rule-not-evaluable"],
  },
  {
    name: "given cells, a row put in above them",
    apply: (unit) => {
      const cells = Object.keys(unit.counts).map((name, i) => [name, { cell: `B${i + 4}` }]);
      const moved = inFixed((page) => page.rows.splice(3, 0, ["上级单位", null]))(unit);
      const none = Object.fromEntries(Object.keys(unit.counts).map((name) => [name, null]));
      const plan = planWithFields("统计表", Object.fromEntries(cells) as Record<string, object>);
      return { ...moved, plan, counted: withCounts(unit, none) };
    },
    lacks: ["网站条数", "经费"],
    problems: ["collect.cell-moved!", "validate.rule-not-evaluable"],
  },
  {
    name: "given cells, all in place",
    apply: (unit) => {
      const cells = Object.keys(unit.counts).map((name, i) => [name, { cell: `B${i + 4}` }]);
      const plan = planWithFields("统计表", Object.fromEntries(cells) as Record<string, object>);
      return { files: [fileOf(unit, cleanBook(unit))], plan };
    },
    problems: [],
  },
  {
    name: "only the header",
    apply: (unit) => ({
      ...inList((page) => page.rows.splice(FIRST - 1))(unit),
      counted: { ...unit, rows: [] },
    }),
    problems: ["collect.empty-form", "validate.rule-failed!"],
  },
  {
    name: "only the header, and 零报告",
    apply: (unit) => {
      const zero = withCounts({ ...unit, rows: [] }, { 采用篇数: 0 });
      const book = cleanBook(zero);
      book.pages[0]!.rows.splice(FIRST - 1, 1, ["本期无采用，零报告"]);
      return { files: [fileOf(unit, book)], counted: zero };
    },
    problems: [],
    notes: ["collect.zero-report"],
  },
  {
    name: "a cell far away from the table",
    apply: inList((page) => {
      page.rows[19_999] = [];
      page.rows[19_999]![0] = "注：见附件";
      for (let i = 0; i < page.rows.length; i += 1) page.rows[i] ??= [];
    }),
    problems: [],
    notes: ["workbook.stray-cell"],
  },
  {
    name: "stored formulas whose results fit",
    apply: inList((page) => {
      for (let i = FIRST; i < page.rows.length; i += 1) {
        const row = page.rows[i - 1]!;
        const sum = Number(row[3]) + Number(row[4]);
        row[5] = cell(String(sum), { formula: `D${i}+E${i}` });
      }
    }),
    problems: [],
  },
];
