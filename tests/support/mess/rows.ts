import { cell } from "../sheets.ts";
import { cleanBook, FIRST, LIST_HEADER } from "./clean-book.ts";
import { fileOf, inFixed, inList, type Mess, put, withCounts, withRow } from "./mess.ts";

/** Rows that are no data, cells that are merged or hidden, sheets that are doubled or renamed. */
export const ROW_MESSES: readonly Mess[] = [
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
