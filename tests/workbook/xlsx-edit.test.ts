import fc from "fast-check";
import { rowOut, type CellLook, type CellOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { cellAddress } from "../../src/core/model/sheet.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { Token, XmlScanner } from "../../src/core/package/xml.ts";
import { openZip, readEntry } from "../../src/core/package/zip.ts";
import { writeZip } from "../../src/core/package/zip-write.ts";
import type { CellEdit } from "../../src/core/workbook/cell-edit.ts";
import { editWorkbook } from "../../src/core/workbook/xlsx-edit.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { utf8, xlsx, xlsxParts, type XlsxNotation } from "./build-xlsx.ts";
import { grid, readBytes } from "./grid.ts";

const mark = (cell: string, look: "error" | "doubt" = "error", sheet = "表"): CellEdit => ({
  sheet,
  cell,
  look,
  comment: `请核对 ${cell}`,
});
const LIST: SheetOut = {
  name: "退回修改单",
  rows: [rowOut(1, ["序号", "级别"], "header"), rowOut(2, [1, "错误"])],
};

async function part(bytes: Uint8Array, name: string): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readEntry(openZip(bytes), name));
}

function raw(bytes: Uint8Array): Map<string, string> {
  return new Map(
    openZip(bytes).entries.map(({ name, rawLocal }) => [name, Buffer.from(rawLocal).toString("base64")]),
  );
}

/** Each cell of a sheet part as it is written, its style apart, and everything outside the rows. */
function taken(xml: string): { cells: Map<string, { raw: string; style: number }>; around: string } {
  const scanner = new XmlScanner(xml, "sheet");
  const cells = new Map<string, { raw: string; style: number }>();
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.text || scanner.token === Token.end || !scanner.isTag("c")) continue;
    const start = scanner.tokenStart;
    const address = scanner.attribute("r")!;
    const style = Number(scanner.attribute("s") ?? 0);
    scanner.skipElement();
    cells.set(address, { raw: xml.slice(start, scanner.tokenEnd).replace(/ s="\d+"/, ""), style });
  }
  const around = xml
    .replace(/<sheetData.*?(?:<\/sheetData>|(?<=<sheetData)\/>)/s, "")
    .replace(/<legacyDrawing[^>]*>/, "");
  return { cells, around };
}

/** The cell formats of a styles part, attributes by name. */
function formatsOf(styles: string): { fill: string; rest: string }[] {
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)![1]!;
  return [...list.matchAll(/<xf\s[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([text]) => ({
    fill: /fillId="(\d+)"/.exec(text)![1]!,
    rest: text.replace(/ (?:fillId|applyFill)="\w+"/g, "").replace(/><\/xf>|\/>/, ""),
  }));
}

const arbitraryCell = fc.record({
  value: fc.oneof(
    fc.integer({ min: -1e6, max: 1e6 }).map((n) => new Decimal(n).div(100)),
    fc.string({ maxLength: 12 }),
    fc.boolean(),
    fc.constant({ kind: "day", year: 2025, month: 3, day: 5 } as const),
    fc.constant(null),
  ),
  look: fc.constantFrom<CellLook>("plain", "header", "input", "total", "percent", "date", "error"),
  comment: fc.option(fc.constantFrom("已核", "a<b&c"), { nil: undefined, freq: 6 }),
});
const arbitrarySheet = (name: string) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 8 }), arbitraryCell), {
      maxLength: 30,
      selector: ([row, column]) => row * 100 + column,
    })
    .map((places): SheetOut => {
      const rows = new Map<number, CellOut[]>();
      for (const [row, column, { value, look, comment }] of places) {
        const cells = rows.get(row) ?? [];
        rows.set(row, cells);
        cells.push({ column, value, look, ...(comment === undefined ? {} : { comment }) });
      }
      return {
        name,
        rows: [...rows]
          .sort(([a], [b]) => a - b)
          .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) })),
        merges: [{ top: 14, left: 1, bottom: 14, right: 3 }],
      };
    });
const arbitraryMarks = fc.uniqueArray(
  fc.record({
    cell: fc
      .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 9 }))
      .map(([row, column]) => cellAddress(row, column)),
    look: fc.constantFrom("error" as const, "doubt" as const),
  }),
  { minLength: 1, maxLength: 6, selector: ({ cell }) => cell },
);

test("marking cells changes those cells' fills and nothing else, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitrarySheet("表"),
      arbitrarySheet("别的"),
      arbitraryMarks,
      async (sheet, other, marks) => {
        const before = await writeWorkbook([sheet, other]);
        const after = (await editWorkbook(
          before,
          marks.map(({ cell, look }) => mark(cell, look)),
          [LIST],
        ))!;
        expect(after).not.toBeNull();
        const [old, now] = [raw(before), raw(after)];
        const touched =
          /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles|comments\d*)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?sheet1\.xml(?:\.rels)?|xl\/drawings\/vmlDrawing\d*\.vml)$/;
        for (const [name, bytes] of old)
          if (!touched.test(name)) expect([name, now.get(name) === bytes]).toEqual([name, true]);
        expect(now.get("xl/worksheets/sheet2.xml")).toBe(old.get("xl/worksheets/sheet2.xml"));

        const [a, b] = [
          taken(await part(before, "xl/worksheets/sheet1.xml")),
          taken(await part(after, "xl/worksheets/sheet1.xml")),
        ];
        expect(b.around).toBe(a.around);
        const styles = formatsOf(await part(after, "xl/styles.xml"));
        const wanted = new Map(marks.map(({ cell, look }) => [cell, look]));
        const fills = new Map<string, Set<string>>();
        for (const [address, { raw: text, style }] of b.cells) {
          const was = a.cells.get(address);
          const look = wanted.get(address);
          if (look === undefined) {
            expect([address, text, style]).toEqual([address, was?.raw, was?.style]);
            continue;
          }
          expect(text).toBe(was?.raw ?? `<c r="${address}"/>`);
          expect(styles[style]!.rest).toBe(styles[was?.style ?? 0]!.rest);
          fills.set(look, (fills.get(look) ?? new Set()).add(styles[style]!.fill));
        }
        for (const cell of wanted.keys()) expect(b.cells.has(cell)).toBe(true);
        for (const one of fills.values()) expect(one.size).toBe(1);

        const [read, again] = [(await readBytes(before)).workbook!, (await readBytes(after)).workbook!];
        expect(again.sheets.slice(0, 2)).toEqual(read.sheets.slice(0, 2));
        expect(grid(again.sheets[2])).toEqual(["A1 t 序号", "B1 t 级别", "A2 n 1", "B2 t 错误"]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0"><alignment horizontal="center"/></xf></cellXfs>';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

function book(notation: XlsxNotation): Uint8Array {
  return xlsx({ styles: STYLES, ...notation, extra: { "[Content_Types].xml": TYPES, ...notation.extra } });
}

const sheetOf = (bytes: Uint8Array) => part(bytes, "xl/worksheets/sheet1.xml");

test("a cell that is not there is put in, in order, with the look of its row or column", async () => {
  const bytes = book({
    head: '<cols><col min="3" max="4" width="9" style="1"/></cols>',
    sheets: { 表: '<row r="2" s="1" customFormat="1"><c r="B2"><v>1</v></c></row><row r="5"/>' },
  });
  const after = (await editWorkbook(
    bytes,
    ["A1", "A2", "D2", "C5", "D9"].map((cell) => ({ sheet: "表", cell, look: "doubt" as const })),
  ))!;
  const xml = await sheetOf(after);
  const data = /<sheetData>(.*)<\/sheetData>/.exec(xml)![1];
  // 2 is the plain style with the fill, 3 the percent style of row and column with it.
  expect(data).toBe(
    '<row r="1"><c r="A1" s="2"/></row><row r="2" s="1" customFormat="1"><c r="A2" s="3"/><c r="B2"><v>1</v></c><c r="D2" s="3"/></row>' +
      '<row r="5"><c r="C5" s="3"/></row><row r="9"><c r="D9" s="3"/></row>',
  );
  const styles = await part(after, "xl/styles.xml");
  expect(styles).toContain('<cellXfs count="4">');
  expect(styles).toMatch(
    /<xf applyFill="1" numFmtId="9" fontId="0" fillId="1" borderId="0"><alignment horizontal="center"\/><\/xf>/,
  );
});

test("an empty sheet, cells without addresses and a workbook without styles", async () => {
  const empty = (await editWorkbook(book({ sheets: { 表: "" } }), [mark("B2")]))!;
  expect(grid((await readBytes(empty)).workbook!.sheets[0])).toEqual([]);
  expect(await sheetOf(empty)).toContain('<row r="2"><c r="B2" s="2"/></row>');

  const bare = book({ sheets: { 表: "<row><c><v>1</v></c><c><v>2</v></c></row>" } });
  expect(await sheetOf((await editWorkbook(bare, [mark("B1")]))!)).toContain(
    '<c><v>1</v></c><c s="2"><v>2</v></c>',
  );
  expect(await sheetOf((await editWorkbook(bare, [mark("C1")]))!)).toContain(
    '<v>2</v></c><c r="C1" s="2"/></row>',
  );

  const parts = xlsxParts({
    sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    extra: { "[Content_Types].xml": TYPES },
  });
  const plain = (await editWorkbook(writeZip(parts), [mark("A1")]))!;
  expect((await readBytes(plain)).workbook).not.toBeNull();
  expect(await part(plain, "xl/yutiaoStyles1.xml")).toContain("FFFFC7CE");
});

test("comments join those that are there: plain text is lengthened, runs get another run, shapes are not doubled", async () => {
  const comments = (text: string) =>
    `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0">${text}</comment></commentList></comments>`;
  const vml =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1030"><br></v:shape></xml>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>' +
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>';
  const made = (text: string, drawing = vml) =>
    book({
      parts: {
        表: `<worksheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId2"/></worksheet>`,
      },
      extra: {
        "xl/comments1.xml": comments(text),
        "xl/drawings/vmlDrawing1.vml": drawing,
        "xl/worksheets/_rels/sheet1.xml.rels": relations,
      },
    });
  const edits = [mark("A1"), { ...mark("B2"), comment: "a<b\n第二行" }];
  const plain = (await editWorkbook(made("<text><t>原批注</t></text>"), edits))!;
  expect(await part(plain, "xl/comments1.xml")).toContain("<text><t>原批注\n请核对 A1</t></text>");
  const runs = (await editWorkbook(made("<text><r><t>原</t></r></text>"), edits))!;
  const xml = await part(runs, "xl/comments1.xml");
  expect(xml).toContain('<r><t>原</t></r><r><t xml:space="preserve">\n请核对 A1</t></r></text>');
  expect(xml).toContain("<author>张三</author><author>余条</author></authors>");
  expect(xml).toContain(
    '<comment ref="B2" authorId="1"><text><r><t xml:space="preserve">a&lt;b\n第二行</t></r></text></comment>',
  );
  const drawing = await part(runs, "xl/drawings/vmlDrawing1.vml");
  // The shape that was there, ill-formed as it is, stays; one is added, for the new comment alone.
  expect(drawing).toContain('<v:shape id="_x0000_s1030"><br></v:shape>');
  expect(drawing.match(/ObjectType="Note"/g)).toHaveLength(1);
  expect(drawing).toContain('id="_x0000_s1031"');
  expect((await sheetOf(runs)).match(/<legacyDrawing/g)).toHaveLength(1);
  // openpyxl names the prefixes in its own way; the added shape goes by them.
  const renamed = vml
    .replace(/\bv:|:v\b/g, (found) => found.replace("v", "ns1"))
    .replace("xmlns:o=", "xmlns:ns0=");
  const other = (await editWorkbook(made("<text><t>原</t></text>", renamed), edits))!;
  const shapes = await part(other, "xl/drawings/vmlDrawing1.vml");
  expect(shapes).toContain('<ns1:shape id="_x0000_s1031"');
  expect(shapes).toContain('<ns1:path ns0:connecttype="none"/>');
  expect(shapes).toContain('<x:ClientData ObjectType="Note">');
  expect(shapes).not.toMatch(/[<\s/](?:v|o):/);
});

test("legacyDrawing stands where the schema wants it", async () => {
  const tail =
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/><extLst/>';
  const after = (await editWorkbook(book({ sheets: { 表: "" }, tail }), [mark("A1")]))!;
  expect(await sheetOf(after)).toMatch(
    /footer="0"\/><legacyDrawing [^>]*r:id="rIdYutiao\d+"\/><tableParts count="0"\/><extLst\/>/,
  );
});

test("a text is written into a blank cell only", async () => {
  const bytes = book({ sheets: { 表: '<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row>' } });
  const after = (await editWorkbook(bytes, [
    { sheet: "表", cell: "A1", text: "=1+1 <x>" },
    { sheet: "表", cell: "A3", text: " 两端 " },
  ]))!;
  expect(grid((await readBytes(after)).workbook!.sheets[0])).toEqual([
    "A1 t =1+1 <x>",
    "B1 n 1",
    "A3 t  两端 ",
  ]);
  expect(await sheetOf(after)).toContain('<c r="A1" s="1" t="inlineStr">');
  expect(await editWorkbook(bytes, [{ sheet: "表", cell: "B1", text: "x" }])).toBeNull();
});

test("an added sheet's r:id is in a declared namespace also where the root declares none", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const workbook = `<workbook xmlns="${MAIN}"><sheets><sheet xmlns:ns0="${office}" name="表" sheetId="1" ns0:id="rId1"/></sheets></workbook>`;
  const after = (await editWorkbook(
    book({ sheets: { 表: "" }, extra: { "xl/workbook.xml": workbook } }),
    [],
    [LIST],
  ))!;
  const scanner = new XmlScanner(await part(after, "xl/workbook.xml"), "workbook");
  const prefixes: (string | null)[] = [];
  while (scanner.next() !== Token.eof) {
    const prefix = scanner.isTag("sheet")
      ? /([\w]+):id=/.exec(scanner.xml.slice(scanner.tokenStart, scanner.tokenEnd))
      : null;
    if (prefix) prefixes.push(scanner.namespaceOf(prefix[1]!));
  }
  expect(prefixes).toEqual([office, office]);
});

test("our own sheet of an earlier return is replaced; anybody else's name is kept apart", async () => {
  const once = (await editWorkbook(book({ sheets: { 表: "" } }), [], [LIST]))!;
  const twice = (await editWorkbook(once, [], [{ ...LIST, rows: [rowOut(1, ["新的"])] }]))!;
  const sheets = (await readBytes(twice)).workbook!.sheets;
  expect(sheets.map(({ name }) => name)).toEqual(["表", "退回修改单"]);
  expect(grid(sheets[1])).toEqual(["A1 t 新的"]);
  const withFormula = book({
    sheets: { 表: "", 退回修改单: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' },
  });
  const kept = (await readBytes((await editWorkbook(withFormula, [], [LIST]))!)).workbook!.sheets;
  expect(kept.map(({ name }) => name)).toEqual(["表", "退回修改单", "退回修改单 (2)"]);
});

test("a byte order mark stays, and marks the same give the same bytes", async () => {
  const sheet = `\ufeff<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
  const bytes = book({ parts: { 表: sheet } });
  const after = (await editWorkbook(bytes, [mark("A1")]))!;
  expect((await sheetOf(after)).startsWith('\ufeff<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
  expect(await editWorkbook(bytes, [mark("A1")])).toEqual(after);
});

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const worksheet = (content: string, head = "") =>
  `<worksheet xmlns="${MAIN}"${head}><sheetData>${content}</sheetData></worksheet>`;
test.each<[string, Uint8Array | (() => Uint8Array)]>([
  ["another sheet", book({ sheets: { 别的: ROW } })],
  [
    "a workbook with macros",
    book({
      sheets: { 表: ROW },
      extra: {
        "[Content_Types].xml": TYPES.replace(
          "openxmlformats-officedocument.spreadsheetml.sheet.main",
          "ms-excel.sheet.macroEnabled.main",
        ),
      },
    }),
  ],
  ["a strict workbook", book({ sheets: { 表: ROW }, strict: true })],
  ["a signed workbook", book({ sheets: { 表: ROW }, extra: { "_xmlsignatures/sig1.xml": "<x/>" } })],
  [
    "a prefixed sheet",
    book({ parts: { 表: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>` } }),
  ],
  [
    "a UTF-16 sheet",
    book({ parts: { 表: Uint8Array.from([0xff, 0xfe, ...Buffer.from(worksheet(ROW), "utf16le")]) } }),
  ],
  ["rows out of order", book({ sheets: { 表: `<row r="3"/>${ROW}` } })],
  ["cells out of order", book({ sheets: { 表: '<row r="1"><c r="C1"/><c r="A1"/></row>' } })],
  ["a style that is not there", book({ sheets: { 表: '<row r="1"><c r="A1" s="99"/></row>' } })],
  ["styles without fills", book({ sheets: { 表: ROW }, styles: '<cellXfs count="1"><xf/></cellXfs>' })],
  ["an ill-formed sheet", book({ parts: { 表: "<worksheet><sheetData>" } })],
  ["a DOCTYPE", book({ parts: { 表: `<!DOCTYPE x>${worksheet(ROW)}` } })],
  ["no zip", utf8("名称,数量")],
  ["a cut file", () => book({ sheets: { 表: ROW } }).slice(0, 300)],
])("%s is left to a new workbook: null, no exception", async (_, made) => {
  expect(await editWorkbook(typeof made === "function" ? made() : made, [mark("A1")], [LIST])).toBeNull();
});
