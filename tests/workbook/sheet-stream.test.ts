import { jest } from "@jest/globals";
import { read } from "@e965/xlsx";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import {
  rowOut,
  type CellOut,
  type RowOut,
  type SheetOut,
  type ValueOut,
} from "../../src/core/model/sheet-out.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { crc32 } from "../../src/core/package/crc32.ts";
import { DeflateStream } from "../../src/core/package/deflate-stream.ts";
import { inflateSync } from "fflate";
import { openZip, readEntry } from "../../src/core/package/zip.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { readBytes } from "./grid.ts";

jest.setTimeout(60_000);

const LONG = 600;
const HEADER = rowOut(1, ["单位", "内容", "其他"], "header");

/** A long sheet is written by our stream; the same rows above a short end by the library. */
function sheetOf(rows: readonly RowOut[], length: number): SheetOut {
  const last = Math.max(1, ...rows.map(({ row }) => row));
  const filler = Array.from({ length: length - rows.length }, (_, i) => rowOut(last + 1 + i, ["填"]));
  return {
    name: "表",
    rows: [HEADER, ...rows, ...filler],
    freeze: { rows: 1, columns: 0 },
    widths: [10, 20],
  };
}

const value: fc.Arbitrary<ValueOut> = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."甲 <>&\"'=_x000D_\n\t\r\u0000\u{20BB7}a") }),
  fc
    .constantFrom("0.1234567890123456789", "-440101199001011234", "3", "0", "1e-30", "1e400")
    .map((n) => new Decimal(n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({
    kind: fc.constant("day" as const),
    year: fc.integer({ min: 1890, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
);
const cellAt = (column: number): fc.Arbitrary<CellOut> =>
  fc.record(
    {
      column: fc.constant(column),
      value,
      look: fc.constantFrom(...(["plain", "input", "percent", "date", "total", "doubt"] as const)),
      format: fc.constantFrom("0.0", 'yyyy"年"'),
    },
    { requiredKeys: ["column", "value"] },
  );
const row = (number: number): fc.Arbitrary<RowOut> =>
  fc.record(
    {
      row: fc.constant(number),
      cells: fc.tuple(cellAt(1), cellAt(3), cellAt(28)),
      height: fc.constant(30),
      hidden: fc.constant(true),
    },
    { requiredKeys: ["row", "cells"] },
  );

test("what the stream writes is read as what the library writes: values, formats, heights, hidden rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(row(2), row(3), row(7)), async (rows) => {
      const long = await readBytes(await writeWorkbook([sheetOf(rows, LONG)]));
      const short = await readBytes(await writeWorkbook([sheetOf(rows, 4)]));
      expect(long.findings).toEqual(short.findings);
      const compared = (read: typeof long) => read.workbook!.sheets[0]!.rows.slice(0, 4);
      expect(compared(long)).toEqual(compared(short));
    }),
    { numRuns: 15 },
  );
});

test("another reader sees the same cells, and the part is well-formed and says how far it goes", async () => {
  const rows = Array.from({ length: LONG }, (_, i): RowOut => ({
    row: i + 2,
    cells: [
      { column: 1, value: `甲<${i}> & "乙"` },
      { column: 2, value: new Decimal(i).div(8), look: "percent" },
      { column: 3, value: { kind: "day", year: 2021, month: 3, day: 1 + (i % 28) }, look: "date" },
    ],
  }));
  const table = {
    name: "T",
    range: { top: 1, left: 1, bottom: LONG + 1, right: 3 },
    columns: ["单位", "内容", "其他"],
  };
  const bytes = await writeWorkbook([
    { name: "表", rows: [HEADER, ...rows], tables: [table] },
    sheetOf([], 3),
  ]);
  const xml = new TextDecoder().decode(await readEntry(openZip(bytes), "xl/worksheets/sheet1.xml"));
  new SaxesParser({ xmlns: true }).write(xml).close();
  expect(xml).toContain(`<dimension ref="A1:C${LONG + 1}"/>`);
  expect(xml.indexOf("<tableParts")).toBeGreaterThan(xml.indexOf("</sheetData>"));
  const sheet = read(bytes, { cellDates: false }).Sheets["表"]!;
  expect([sheet["A1"].v, sheet["A600"].v, sheet["B600"].v, sheet["C600"].v, sheet["C600"].w]).toEqual([
    "单位",
    '甲<598> & "乙"',
    598 / 8,
    44256 + (598 % 28),
    `2021-03-${String(1 + (598 % 28)).padStart(2, "0")}`,
  ]);
});

test("a long sheet with comments or formulas in its rows is left to the library", async () => {
  const rows = Array.from({ length: LONG }, (_, i) => rowOut(i + 2, [i, i]));
  const cells = [
    { column: 1, value: 3, formula: "1+2" },
    { column: 2, value: "看", comment: "请核" },
  ];
  const bytes = await writeWorkbook([{ name: "表", rows: [HEADER, ...rows, { row: LONG + 2, cells }] }]);
  const { workbook } = await readBytes(bytes);
  const last = workbook!.sheets[0]!.rows[LONG + 1]!.cells;
  expect(last.map(({ text, formula }) => [text, formula])).toEqual([
    ["3", "1+2"],
    ["看", null],
  ]);
});

test("pieces of any size deflate to the whole, with its size and checksum", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 8 }), (pieces) => {
      const stream = new DeflateStream();
      for (const piece of pieces) stream.push(piece);
      const { data, size, crc } = stream.finish();
      const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
      expect(inflateSync(data)).toEqual(whole);
      expect([size, crc]).toEqual([whole.length, crc32(whole)]);
    }),
    { numRuns: 40 },
  );
});
