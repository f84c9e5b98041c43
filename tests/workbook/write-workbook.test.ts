import { jest } from "@jest/globals";
import fc from "fast-check";
import { Decimal } from "../../src/core/number/decimal.ts";
import { rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { openZip, readEntry } from "../../src/core/package/zip.ts";
import { Token, XmlScanner } from "../../src/core/package/xml.ts";
import { legalSheetNames } from "../../src/core/workbook/sheet-names.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { grid, gridOf, readBytes } from "./grid.ts";

async function part(bytes: Uint8Array, name: string): Promise<string> {
  return new TextDecoder().decode(await readEntry(openZip(bytes), name));
}

const cell = (value: SheetOut["rows"][number]["cells"][number]["value"]): SheetOut => ({
  name: "表",
  rows: [{ row: 1, cells: [{ column: 1, value }] }],
});

describe("writeWorkbook", () => {
  test("what is written is read back: text, exact numbers, days, formulas, blanks", async () => {
    const sheet: SheetOut = {
      name: "动态信息",
      rows: [
        rowOut(1, ["单位", "条数"], "header"),
        {
          row: 3,
          cells: [
            { column: 1, value: "=1+1" },
            { column: 2, value: new Decimal("0.1234567890123456789"), look: "percent" },
            { column: 3, value: { kind: "day", year: 2021, month: 3, day: 5 } },
            { column: 4, value: new Decimal("440101199001011234") },
            { column: 5, value: 7, formula: "SUM(A1:A2)", comment: "合计" },
            { column: 6, value: "甲", formula: 'A1&"x"' },
            { column: 7, value: true },
            { column: 8, value: null, look: "input" },
            { column: 9, value: "两行\n文字 _x000D_ <&>" },
          ],
        },
      ],
    };
    const { workbook } = await readBytes(await writeWorkbook([sheet]));
    expect(grid(workbook?.sheets[0])).toEqual([
      "A1 t 单位",
      "B1 t 条数",
      "A3 t =1+1",
      "B3 n 0.1234567890123456789",
      "C3 n 44260",
      "D3 n 440101199001011234",
      "E3 n 7 =SUM(A1:A2)",
      'F3 t 甲 =A1&"x"',
      "G3 b TRUE",
      "I3 t 两行\n文字 _x000D_ <&>",
    ]);
    expect(workbook?.sheets[0]?.rows[1]?.cells.map(({ format }) => format.kind).slice(1, 3)).toEqual([
      "percent",
      "date",
    ]);
  });

  test("decimals of any size come back digit by digit, text of any kind character by character", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.bigInt(-(10n ** 25n), 10n ** 25n), fc.nat(20)), { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom(...'=+-@_x000D余条<&>" \n'), minLength: 1 }),
        async (numbers, text) => {
          const decimals = numbers.map(([digits, scale]) =>
            new Decimal(digits.toString()).div(new Decimal(10).pow(scale)),
          );
          const row = rowOut(1, [text, ...decimals]);
          const { workbook } = await readBytes(await writeWorkbook([{ name: "a", rows: [row] }]));
          const cells = workbook?.sheets[0]?.rows[0]?.cells ?? [];
          expect(cells.map((read) => read.text)).toEqual([
            text,
            ...decimals.map((n) => (n.isZero() ? "0" : n.toFixed())),
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("days that Excel cannot say stand as text", async () => {
    expect(await gridOf(await writeWorkbook([cell({ kind: "day", year: 1900, month: 2, day: 28 })]))).toEqual(
      ["A1 t 1900-02-28"],
    );
    expect(await gridOf(await writeWorkbook([cell({ kind: "day", year: 1900, month: 3, day: 1 })]))).toEqual([
      "A1 n 61",
    ]);
  });

  test("the same sheets give the same bytes, whatever the clock", async () => {
    const clock = jest.useFakeTimers({ now: 0 });
    const first = await writeWorkbook([cell("甲")], { title: "汇总" });
    clock.setSystemTime(1e12);
    const second = await writeWorkbook([cell("甲")], { title: "汇总" });
    jest.useRealTimers();
    expect(second).toEqual(first);
    expect(await part(first, "docProps/core.xml")).not.toContain("modified");
  });

  test("a given time is in the file", async () => {
    const bytes = await writeWorkbook([cell("甲")], { created: "2021-07-01T00:00:00Z" });
    expect((await readBytes(bytes)).workbook?.modified).toBe("2021-07-01T00:00:00Z");
  });

  test("merges, widths, hidden things, freeze, protection, tables, names and drop-downs are in the parts", async () => {
    const many = Array.from({ length: 60 }, (_, i) => `选项${i},甲`);
    const bytes = await writeWorkbook(
      [
        {
          name: "填报",
          rows: [rowOut(1, ["甲", "乙"], "header"), { ...rowOut(2, [1, 2]), height: 30, hidden: true }],
          widths: [20, 10],
          hiddenColumns: [2],
          merges: [{ top: 4, left: 1, bottom: 4, right: 2 }],
          freeze: { rows: 1, columns: 0 },
          isProtected: true,
          landscape: true,
          tables: [{ name: "T甲", range: { top: 1, left: 1, bottom: 2, right: 2 }, columns: ["甲", "乙"] }],
          validations: [
            { range: { top: 2, left: 1, bottom: 9, right: 1 }, kind: "list", options: ["是", "否"] },
            { range: { top: 2, left: 2, bottom: 9, right: 2 }, kind: "list", options: many },
            {
              range: { top: 10, left: 1, bottom: 10, right: 1 },
              kind: "date",
              min: "2021-01-01",
              strictness: "warn",
            },
            { range: { top: 11, left: 1, bottom: 11, right: 1 }, kind: "whole", min: "0", max: "9" },
          ],
        },
        { name: "说明", rows: [], hidden: true },
      ],
      { definedNames: [{ name: "起点", refersTo: "'填报'!$A$1" }] },
    );
    const sheet = await part(bytes, "xl/worksheets/sheet1.xml");
    for (const piece of [
      'ySplit="1"',
      "<sheetProtection",
      'orientation="landscape"',
      '"是,否"',
      "'下拉选项'!$A$1:$A$60",
      "DATE(2021,1,1)",
      'errorStyle="warning"',
      "<tablePart",
    ]) {
      expect(sheet).toContain(piece);
    }
    const { workbook } = await readBytes(bytes);
    expect(workbook?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["填报", false],
      ["说明", true],
      ["下拉选项", true],
    ]);
    expect(workbook?.sheets[0]).toMatchObject({
      hiddenColumns: [2],
      merges: [{ top: 4, left: 1, bottom: 4, right: 2 }],
      rows: [{}, { hidden: true }],
    });
    expect(workbook?.sheets[2]?.rows).toHaveLength(60);
    expect(await part(bytes, "xl/workbook.xml")).toContain("起点");
  });

  test("rows that stay in view stand on every printed page", async () => {
    const long: SheetOut = {
      name: "取数明细",
      rows: [rowOut(1, ["代码", "指标"], "header"), rowOut(2, ["DT", "动态信息"])],
      freeze: { rows: 1, columns: 0 },
    };
    const bytes = await writeWorkbook([long, { ...long, name: "封面", freeze: { rows: 0, columns: 1 } }]);
    const workbook = await part(bytes, "xl/workbook.xml");
    expect(workbook.match(/_xlnm\.Print_Titles[^<]*/g)).toEqual([
      expect.stringMatching(/localSheetId="0".*取数明细'?!\$1:\$1/),
    ]);
  });

  test("every part is well-formed whatever the text", async () => {
    const nasty = "\u0000\u0001]]>&\"'<\ufffe\ud83d\ude00";
    const bytes = await writeWorkbook(
      [
        {
          name: nasty,
          rows: [
            {
              row: 1,
              cells: [
                { column: 1, value: nasty, comment: nasty },
                { column: 2, value: nasty, look: "title" },
              ],
            },
          ],
        },
      ],
      { title: nasty },
    );
    for (const { name } of openZip(bytes).entries) {
      if (!/\.(?:xml|rels|vml)$/.test(name)) continue;
      const scanner = new XmlScanner(await part(bytes, name), name);
      while (scanner.next() !== Token.eof);
    }
  });
});

test("sheet names are made legal and different", () => {
  expect(legalSheetNames(["a/b:c", "A_B_C", "", "'x'", "History", "很".repeat(40), "很".repeat(40)])).toEqual(
    ["a_b_c", "A_B_C (2)", "Sheet", "x", "History_", "很".repeat(31), "很".repeat(27) + " (2)"],
  );
});
