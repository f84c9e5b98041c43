import type { Plan } from "../../../src/core/model/plan.ts";
import { writeZip } from "../../../src/core/package/zip-write.ts";
import { inputFile } from "../memory-files.ts";
import { unit as listed } from "../sheets.ts";
import { type Book, xlsxBytes } from "./book.ts";
import { cleanBook, FIRST, listPage } from "./clean-book.ts";
import { csvText, docxBytes, gb18030, legacyBytes, lockedBytes, odsBytes, utf16 } from "./containers.ts";
import { messPlan } from "./mess-plan.ts";
import { fileOf, type Mess, type Messed, withCounts, withRow } from "./mess.ts";
import type { TrueUnit } from "./truth.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A clean book whose second line says something else, or nothing. */
function withUnitLine(unit: TrueUnit, line: readonly (string | null)[], path = `${unit.name}.xlsx`): Messed {
  const book = cleanBook(unit);
  for (const page of book.pages) page.rows[1] = [...line];
  return { files: [fileOf(unit, book, path)] };
}

/** The list as a .csv beside a workbook with the fixed form alone. */
function asCsv(encode: (text: string) => Uint8Array, delimiter: string, extension = "csv") {
  return (unit: TrueUnit): Messed => {
    const [list, fixed] = cleanBook(unit).pages;
    list!.merges = [];
    return {
      files: [
        inputFile(`${unit.name}采用明细.${extension}`, encode(csvText(list!, delimiter))),
        fileOf(unit, { pages: [fixed!] }, `${unit.name}统计表.xlsx`),
      ],
    };
  };
}

/** A second version in which the first row's money is 1 元; both carry what tells them apart. */
function twoVersions(
  unit: TrueUnit,
  mark: (book: Book, which: "old" | "new") => string,
): { old: Messed["files"][0]; new: Messed["files"][0]; later: TrueUnit } {
  const later = withRow(unit, 0, { money: 100 });
  const file = (which: "old" | "new") => {
    const book = cleanBook(which === "old" ? unit : later);
    return fileOf(unit, book, mark(book, which));
  };
  return { old: file("old"), new: file("new"), later };
}

function resubmitted(mark: (unit: TrueUnit, book: Book, which: "old" | "new") => string) {
  return (unit: TrueUnit): Messed => {
    const both = twoVersions(unit, (book, which) => mark(unit, book, which));
    return { files: [both.new, both.old], counted: both.later };
  };
}

const nothing = (unit: TrueUnit): TrueUnit =>
  withCounts({ ...unit, rows: [] }, Object.fromEntries(Object.keys(unit.counts).map((name) => [name, null])));

/** Whose file it is, how often it came, and what kind of file it is. */
export const SOURCE_MESSES: readonly Mess[] = [
  {
    name: "填报单位 in one cell, the name in the next",
    apply: (unit) => withUnitLine(unit, ["填报单位", unit.name], "上报.xlsx"),
    problems: [],
  },
  {
    name: "填报单位 with underlines and a stamp",
    apply: (unit) => withUnitLine(unit, [`填报单位（盖章）：__${unit.name}__`], "上报.xlsx"),
    problems: [],
  },
  {
    name: "the unit only in the foot",
    apply: (unit) => {
      const book = cleanBook(unit);
      for (const page of book.pages) {
        page.rows[1] = [];
        page.rows.push([`填报单位：${unit.name}`]);
      }
      return { files: [fileOf(unit, book, "上报.xlsx")] };
    },
    problems: [],
  },
  {
    name: "the unit only in the file name",
    apply: (unit) => withUnitLine(unit, [], `2021年${unit.name}上报表.xlsx`),
    problems: [],
  },
  {
    name: "the unit only in the folder",
    apply: (unit) => withUnitLine(unit, [], `${unit.name}/上报表.xlsx`),
    problems: [],
  },
  {
    name: "the unit by an alias",
    apply: (unit) => withUnitLine(unit, [`报送单位：${unit.name.replace("科", "处")}`], "a.xlsx"),
    problems: [],
  },
  {
    name: "the unit by its code as the file name",
    apply: (unit) => withUnitLine(unit, [], `U3.xlsx`),
    problems: [],
  },
  {
    name: "a unit that nobody knows",
    apply: (unit) => ({ ...withUnitLine(unit, ["填报单位：某某中心"], "a.xlsx"), counted: null }),
    problems: ["collect.unit-missing!", "collect.unit-unlisted!"],
  },
  {
    name: "two units in one line",
    apply: (unit) => ({ ...withUnitLine(unit, [`填报单位：${unit.name}、法规科`], "a.xlsx"), counted: null }),
    problems: ["collect.unit-ambiguous!", "collect.unit-missing!"],
  },
  {
    name: "the sheet of one unit in a file named after another",
    apply: (unit) => withUnitLine(unit, [`填报单位：${unit.name}`], "送法规科.xlsx"),
    problems: ["collect.unit-conflict"],
  },
  {
    name: "the same file twice",
    apply: (unit) => {
      const bytes = xlsxBytes(cleanBook(unit));
      return { files: [inputFile(`${unit.name}.xlsx`, bytes), inputFile(`备份/${unit.name}.xlsx`, bytes)] };
    },
    problems: [],
    notes: ["collect.identical-file"],
  },
  {
    name: "the same content saved twice",
    apply: (unit) => ({
      files: ["a", "b"].map((mark) =>
        fileOf(
          unit,
          { ...cleanBook(unit), modified: `2022-01-0${mark === "a" ? 1 : 2}T00:00:00Z` },
          `${mark}/${unit.name}.xlsx`,
        ),
      ),
    }),
    problems: [],
    notes: ["collect.same-content"],
  },
  {
    name: "a re-submission by 填报日期",
    apply: resubmitted((unit, book, which) => {
      for (const page of book.pages) page.rows[1]![2] = `填报日期：2022年1月${which === "new" ? 9 : 5}日`;
      return `${which === "new" ? "甲" : "乙"}/${unit.name}.xlsx`;
    }),
    problems: [],
    notes: ["collect.resubmission"],
  },
  {
    name: "a re-submission by the document's own date",
    apply: resubmitted((unit, book, which) => {
      book.modified = `2022-01-0${which === "new" ? 9 : 5}T08:00:00Z`;
      return `${which === "new" ? "甲" : "乙"}/${unit.name}.xlsx`;
    }),
    problems: [],
    notes: ["collect.resubmission"],
  },
  {
    name: "a re-submission by a version mark",
    apply: resubmitted((unit, _, which) => `${unit.name}${which === "new" ? "（修订）" : ""}.xlsx`),
    problems: [],
    notes: ["collect.resubmission"],
  },
  {
    name: "two versions that nothing tells apart",
    apply: (unit) => {
      const both = twoVersions(unit, (_, which) => `${which === "new" ? "甲" : "乙"}/${unit.name}.xlsx`);
      return { files: [both.old, both.new], counted: { ...unit, rows: [] } };
    },
    lacks: ["采用条数", "采用篇数", "采用金额", "要闻条数"],
    problems: ["collect.version-tie!", "validate.rule-not-evaluable"],
  },
  {
    name: "parts with disjoint keys",
    apply: (unit) => {
      const [, fixed] = cleanBook(unit).pages;
      const first = listPage({ ...unit, rows: unit.rows.slice(0, 3) });
      const rest = listPage({ ...unit, rows: unit.rows.slice(3) });
      return {
        files: [
          fileOf(unit, { pages: [first, fixed!] }, `${unit.name}.xlsx`),
          fileOf(unit, { pages: [rest] }, `${unit.name}补报.xlsx`),
        ],
      };
    },
    problems: [],
    notes: ["collect.supplement"],
  },
  {
    name: "all units' rows in one sheet with a unit column",
    apply: (unit) => {
      const [list, fixed] = cleanBook(unit).pages;
      list!.rows[1] = [];
      list!.rows = list!.rows.map((row, i) =>
        i < FIRST - 2 ? row : [i === FIRST - 2 ? "单位" : unit.name, ...row],
      );
      list!.rows.pop();
      return {
        files: [
          fileOf(unit, { pages: [list!] }, "全部.xlsx"),
          fileOf(unit, { pages: [fixed!] }, `${unit.name}.xlsx`),
        ],
      };
    },
    problems: [],
  },
  {
    name: "a sheet for each unit in one file",
    apply: (unit) => {
      const [list, fixed] = cleanBook(unit).pages;
      list!.rows[1] = [];
      const other = { name: "说明", rows: [["请各科室填写"]] };
      const empty = { name: "法规科", rows: list!.rows.slice(0, FIRST - 1) };
      return {
        files: [
          fileOf(unit, { pages: [other, { ...list!, name: unit.name }, empty] }, "汇集.xlsx"),
          fileOf(unit, { pages: [fixed!] }, `${unit.name}.xlsx`),
        ],
      };
    },
    problems: [],
  },
  {
    name: "two files from one template, each with the other's sheet blank",
    apply: (unit) => {
      const [list, fixed] = cleanBook(unit).pages;
      const blankList = { ...list!, rows: list!.rows.slice(0, FIRST - 1) };
      const blankFixed = { ...fixed!, rows: fixed!.rows.map((row, i) => (i < 3 ? row : [row[0]!])) };
      return {
        files: [
          fileOf(
            unit,
            { pages: [list!, blankFixed], modified: "2022-01-01T00:00:00Z" },
            `${unit.name}一.xlsx`,
          ),
          fileOf(
            unit,
            { pages: [blankList, fixed!], modified: "2022-01-02T00:00:00Z" },
            `${unit.name}二.xlsx`,
          ),
        ],
      };
    },
    problems: [],
    notes: ["collect.blank-version"],
  },
  { name: ".csv in GB18030", apply: asCsv(gb18030, ","), problems: [] },
  {
    name: ".csv in UTF-8 with a mark and semicolons",
    apply: asCsv((text) => utf8(`\ufeff${text}`), ";"),
    problems: [],
  },
  { name: ".csv in UTF-16 with tabs", apply: asCsv(utf16, "\t"), problems: [] },
  {
    name: ".ods",
    apply: (unit) => ({ files: [inputFile(`${unit.name}.ods`, odsBytes(cleanBook(unit)))] }),
    problems: [],
  },
  {
    name: ".xls",
    apply: (unit) => ({ files: [inputFile(`${unit.name}.xls`, legacyBytes(cleanBook(unit), "biff8"))] }),
    problems: [],
  },
  {
    name: ".et",
    apply: (unit) => ({ files: [inputFile(`${unit.name}.et`, legacyBytes(cleanBook(unit), "biff8"))] }),
    problems: [],
  },
  {
    name: ".xlsb",
    apply: (unit) => ({ files: [inputFile(`${unit.name}.xlsb`, legacyBytes(cleanBook(unit), "xlsb"))] }),
    problems: [],
  },
  {
    name: "tables of a .docx",
    apply: (unit) => ({ files: [inputFile(`${unit.name}.docx`, docxBytes(cleanBook(unit)))] }),
    problems: [],
  },
  {
    name: "a zip of a folder, with rubbish beside",
    apply: (unit) => {
      const inside = new Map([
        [`${unit.name}/上报表.xlsx`, xlsxBytes(withoutUnit(unit))],
        [`${unit.name}/~$上报表.xlsx`, utf8("x")],
        [`__MACOSX/._a`, utf8("x")],
      ]);
      return { files: [inputFile("报送.zip", writeZip(inside))] };
    },
    problems: [],
    notes: ["workbook.lock-file"],
  },
  {
    name: "a lock file beside",
    apply: (unit) => ({
      files: [fileOf(unit, cleanBook(unit)), inputFile(`~$${unit.name}.xlsx`, utf8("张三"))],
    }),
    problems: [],
    notes: ["workbook.lock-file"],
  },
  {
    name: "an .xlsx named .xls",
    apply: (unit) => ({ files: [fileOf(unit, cleanBook(unit), `${unit.name}.xls`)] }),
    problems: [],
    notes: ["workbook.kind-differs"],
  },
  {
    name: "a picture of the form",
    apply: (unit) => ({
      files: [inputFile(`${unit.name}.jpg`, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))],
      counted: null,
    }),
    problems: ["collect.unit-unread!", "workbook.kind-unread!"],
  },
  {
    name: "a workbook with a password",
    apply: (unit) => ({ files: [inputFile(`${unit.name}.xlsx`, lockedBytes())], counted: null }),
    problems: ["collect.unit-unread!", "file.password!"],
  },
  {
    name: "a cut file",
    apply: (unit) => ({
      files: [inputFile(`${unit.name}.xlsx`, xlsxBytes(cleanBook(unit)).slice(0, 2000))],
      counted: null,
    }),
    problems: ["collect.unit-unread!", "file.damaged!"],
  },
  {
    name: "a file without any table of the plan",
    apply: (unit) => ({
      files: [fileOf(unit, { pages: [{ name: "Sheet1", rows: [["通知"], ["请查收"]] }] })],
      counted: null,
    }),
    problems: ["collect.no-table!", "collect.unit-unread!"],
  },
  {
    name: "nothing at all",
    apply: () => ({ files: [], counted: null }),
    problems: ["collect.unit-missing!"],
  },
  {
    name: "a stopped unit that did not report",
    apply: (unit) => ({
      files: [],
      counted: null,
      plan: stopped(unit),
    }),
    lacks: [],
    problems: [],
  },
  {
    name: "a stopped unit that reported all the same",
    apply: (unit) => ({
      files: [fileOf(unit, cleanBook(unit))],
      counted: null,
      plan: stopped(unit),
    }),
    lacks: [],
    problems: ["collect.unit-not-due!"],
  },
  {
    name: "one form missing",
    apply: (unit) => ({
      files: [fileOf(unit, { pages: [cleanBook(unit).pages[0]!] })],
      counted: { ...nothing(unit), rows: unit.rows },
    }),
    lacks: ["网站条数", "经费"],
    problems: ["collect.form-missing!", "validate.rule-not-evaluable"],
  },
];

function stopped({ name }: TrueUnit): Plan {
  const year = { text: "2020年", kind: "year", from: "2020-01-01", to: "2020-12-31" } as const;
  const units = messPlan().units.map((one) => (one.name === name ? listed(name, { to: year }) : one));
  return { ...messPlan(), units };
}

function withoutUnit(unit: TrueUnit): Book {
  const book = cleanBook(unit);
  for (const page of book.pages) page.rows[1] = [];
  return book;
}
