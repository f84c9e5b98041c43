import { jest } from "@jest/globals";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeZip } from "../../src/core/package/zip-write.ts";
import { CFB, write, utils } from "@e965/xlsx";
import { oneRow, utf8, xlsx, xlsxParts } from "./build-xlsx.ts";
import { grid, gridOf, readBytes, refusedWith } from "./grid.ts";

const ODS = "application/vnd.oasis.opendocument.spreadsheet";

function ods(tables: string, extra: Readonly<Record<string, string>> = {}): Uint8Array {
  const content =
    `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>` +
    `<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style></office:automatic-styles>` +
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const files = new Map([
    ["mimetype", utf8(ODS)],
    ["content.xml", utf8(content)],
    ["META-INF/manifest.xml", utf8("<m/>")],
  ]);
  for (const [name, text] of Object.entries(extra)) files.set(name, utf8(text));
  return writeZip(files);
}

function old(bookType: "biff8" | "biff5" | "xlsb", rows: unknown[][]): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  utils.book_append_sheet(book, sheet, "表一");
  return new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);
}

describe("older formats go through the fallback", () => {
  // The library complains on the console about records that it does not know.
  beforeEach(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  test.each(["biff8", "xlsb"] as const)("%s", async (bookType) => {
    const bytes = old(bookType, [
      ["单位", null],
      ["甲", 3.25],
      [true, 0.1],
    ]);
    const { workbook } = await readBytes(bytes, "a.xls");
    expect(workbook).toMatchObject({ reader: "fallback", format: bookType === "xlsb" ? "xlsb" : "xls" });
    expect(workbook?.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(grid(workbook?.sheets[0])).toEqual(["A1 t 单位", "A2 t 甲", "B2 n 3.25", "A3 b TRUE", "B3 n 0.1"]);
  });

  test(".et is the same inside", async () => {
    expect((await readBytes(old("biff8", [[1]]), "上报表.et")).workbook?.format).toBe("et");
  });

  test(".et as WPS lays it down: its own streams beside the workbook, a record that nobody else knows", async () => {
    const rows = [
      ["单位", "条数"],
      ["甲", 3.25],
      ["乙", 86],
    ];
    const container = CFB.read(old("biff8", rows), { type: "array" });
    const book = CFB.find(container, "/Workbook")!;
    const records = Uint8Array.from(book.content as Uint8Array);
    // Before the end of the last sheet, so that no offset moves.
    const unknown = Uint8Array.of(0x7f, 0x7f, 4, 0, 1, 2, 3, 4);
    const cut = records.length - 4;
    book.content = Uint8Array.of(...records.subarray(0, cut), ...unknown, ...records.subarray(cut));
    for (const name of ["/ETExtData", "/WpsCustomData", "/ThumbnailsCache/Thumbs"]) {
      CFB.utils.cfb_add(container, name, utf8("WPS Office"));
    }
    const bytes = Uint8Array.from(CFB.write(container, { type: "array" }) as number[]);
    const read = await readBytes(bytes, "上报表.et");
    expect([read.workbook?.format, read.workbook?.reader, read.findings]).toEqual(["et", "fallback", []]);
    expect(grid(read.workbook?.sheets[0])).toEqual([
      "A1 t 单位",
      "B1 t 条数",
      "A2 t 甲",
      "B2 n 3.25",
      "A3 t 乙",
      "B3 n 86",
    ]);
  });

  test("a cut .xls is refused at every length, never read as less", async () => {
    const whole = old(
      "biff8",
      Array.from({ length: 200 }, (_, i) => [i, `第${i}行`]),
    );
    for (let length = 600; length < whole.length - 512; length += 997) {
      expect(await refusedWith(whole.slice(0, length), "a.xls")).toBe("file.damaged");
    }
  });

  test("damage anywhere in an .xls never throws and never hangs", async () => {
    const whole = old("biff8", [
      ["单位", 1],
      ["甲", 2],
    ]);
    for (let at = 8; at < whole.length; at += 61) {
      const damaged = whole.slice();
      damaged[at]! ^= 0xff;
      await readBytes(damaged, "a.xls");
    }
  });

  test("the host may load the reader itself; what it throws is damage", async () => {
    const legacy = () =>
      Promise.resolve({
        readLegacy: () => {
          throw new Error("lib");
        },
      });
    const { findings } = await readBytes(old("biff8", [[1]]), "a.xls", { legacy });
    expect(findings.map(({ code }) => code)).toEqual(["file.damaged"]);
  });

  test("an .xlsx of odd layout falls back, a DOCTYPE in it is found first", async () => {
    const parts = xlsxParts(oneRow(`<c r="A1"><v>1</v></c>`));
    const rels = new TextDecoder().decode(parts.get("xl/_rels/workbook.xml.rels")).replace("rId1", "rId9");
    parts.set("xl/_rels/workbook.xml.rels", utf8(rels));
    parts.set("[Content_Types].xml", utf8("<Types/>"));
    const { workbook, findings } = await readBytes(writeZip(parts));
    expect(workbook?.reader ?? findings[0]?.code).toMatch(/^(?:fallback|file\.damaged|workbook\.no-sheet)$/);
    parts.set("xl/worksheets/sheet1.xml", utf8("<!DOCTYPE a><worksheet/>"));
    expect(await refusedWith(writeZip(parts))).toBe("file.doctype");
  });
});

describe("ods", () => {
  test("values as stored, repeats, merges, hidden tables", async () => {
    const bytes = ods(
      `<table:table table:name="表" table:style-name="ta1"><table:table-column table:number-columns-repeated="1024"/>` +
        `<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>甲<text:s text:c="2"/>乙</text:p><text:p>丙</text:p></table:table-cell><table:covered-table-cell/>` +
        `<table:table-cell office:value-type="float" office:value="0.1" table:number-columns-repeated="2"><text:p>0.10</text:p></table:table-cell></table:table-row>` +
        `<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>` +
        `<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="percentage" office:value="0.5"/><table:table-cell office:value-type="date" office:date-value="2021-03-05"><text:p>3月5日</text:p></table:table-cell>` +
        `<table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell table:formula="of:=[.A1]+1" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>` +
        `<table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row></table:table>`,
    );
    const { workbook, findings } = await readBytes(bytes, "a.ods");
    const line = (row: number) => [
      `A${row} n 0.5`,
      `B${row} d 2021-03-05`,
      `C${row} b TRUE`,
      `D${row} n 7 =[.A1]+1`,
      `E${row} e #DIV/0! =1/0`,
    ];
    expect(grid(workbook?.sheets[0])).toEqual([
      "A1 t 甲  乙\n丙",
      "C1 n 0.1",
      "D1 n 0.1",
      ...line(1002),
      ...line(1003),
    ]);
    expect(workbook?.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(workbook).toMatchObject({ reader: "own", format: "ods" });
    expect(findings.map(({ code }) => code)).toEqual(["workbook.hidden-sheet"]);
  });

  test("repeated content beyond the limit is refused at once", async () => {
    const cell = `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/>`;
    const row = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`;
    expect(await refusedWith(ods(`<table:table table:name="a">${row}</table:table>`), "a.ods")).toBe(
      "workbook.too-many-cells",
    );
  });

  test("encrypted and with a DOCTYPE", async () => {
    const manifest = { "META-INF/manifest.xml": "<m><manifest:encryption-data/></m>" };
    expect(await refusedWith(ods("", manifest), "a.ods")).toBe("file.password");
    expect(await refusedWith(ods("", { "content.xml": "<!DOCTYPE a><a/>" }), "a.ods")).toBe("file.doctype");
  });
});

describe("tables of a .docx", () => {
  const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
  const docx = (body: string) =>
    writeZip(
      new Map([
        ["[Content_Types].xml", utf8("<Types/>")],
        ["word/document.xml", utf8(`<w:document ${W}><w:body>${body}</w:body></w:document>`)],
      ]),
    );
  const tc = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

  test("are sheets, with merged cells", async () => {
    const bytes = docx(
      `<w:p><w:r><w:t>前言</w:t></w:r></w:p><w:tbl><w:tr>${tc("单位", `<w:vMerge w:val="restart"/>`)}${tc("条数", `<w:gridSpan w:val="2"/>`)}</w:tr>` +
        `<w:tr>${tc("", "<w:vMerge/>")}${tc("本月")}${tc("累计")}</w:tr><w:tr>${tc("甲")}${tc("1<w:tab/>")}${tc("2")}</w:tr></w:tbl>` +
        `<w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p><w:tbl><w:tr>${tc("内")}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`.replace(
          "1<w:tab/>",
          "1",
        ),
    );
    const { workbook } = await readBytes(bytes, "上报.docx");
    expect(workbook?.format).toBe("docx");
    expect(workbook?.sheets.map((sheet) => [sheet.name, grid(sheet)])).toEqual([
      [
        "表1",
        ["A1 t 前言", "A2 t 单位", "B2 t 条数", "B3 t 本月", "C3 t 累计", "A4 t 甲", "B4 t 1", "C4 t 2"],
      ],
      ["表2", ["A1 t 新"]],
      ["表3", ["A1 t 内"]],
    ]);
    expect(workbook?.sheets[0]?.merges).toEqual([
      { top: 2, left: 2, bottom: 2, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test("have the lines that stand above them, not what is far, deleted, moved away or running text", async () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const table = `<w:tbl><w:tr>${tc("标题")}</w:tr></w:tbl>`;
    const bytes = docx(
      p("很远") +
        Array.from({ length: 9 }, (_, i) => p(`第${i + 1}行`)).join("") +
        `<w:p><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>` +
        p("长".repeat(201)) +
        `<w:p><w:r><w:t>单位：</w:t><w:tab/></w:r><w:r><w:t>万元</w:t></w:r></w:p>${table}${p("填表人：张三")}${table}`,
    );
    const { workbook } = await readBytes(bytes, "上报.docx");
    const [first, second] = workbook!.sheets.map((sheet) => grid(sheet));
    expect(first!.slice(0, 2)).toEqual(["A1 t 第1行", "A2 t 第2行"]);
    expect(first!.slice(-2)).toEqual(["A10 t 单位：\t万元", "A11 t 标题"]);
    expect(second).toEqual(["A1 t 填表人：张三", "A2 t 标题"]);
  });

  test("without a table there is nothing to collect", async () => {
    expect(await refusedWith(docx("<w:p/>"), "a.docx")).toBe("workbook.no-sheet");
  });
});

describe("by content, not by name", () => {
  test.each([
    ["PDF", utf8("%PDF-1.7 …"), "a.xlsx"],
    ["PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), "a.png"],
    ["HTML", utf8("<html><table><tr><td>1</td></tr></table></html>"), "a.xls"],
    [
      "XML 2003",
      utf8(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
      "a.xls",
    ],
    ["OFD", writeZip(new Map([["OFD.xml", utf8("<a/>")]])), "a.ofd"],
    ["PPTX", writeZip(new Map([["ppt/presentation.xml", utf8("<a/>")]])), "a.pptx"],
    ["ZIP", writeZip(new Map([["甲.xlsx", utf8("x")]])), "a.zip"],
    ["RTF", utf8("{\\rtf1 }"), "a.doc"],
  ])("%s is recognised and left", async (label, bytes, path) => {
    const { workbook, findings } = await readBytes(bytes, path);
    expect(workbook).toBeNull();
    expect(findings).toMatchObject([{ code: "workbook.kind-unread", params: { found: label } }]);
  });

  test("an .xlsx named .xls and a .csv named .xlsx are read with a note", async () => {
    const { workbook, findings } = await readBytes(xlsx(oneRow(`<c r="A1"><v>1</v></c>`)), "a.xls");
    expect(workbook?.format).toBe("xlsx");
    expect(findings).toMatchObject([
      { code: "workbook.kind-differs", params: { expected: ".xls", found: ".xlsx" } },
    ]);
    expect((await readBytes(utf8("a,b\n"), "a.xlsx")).findings.map(({ code }) => code)).toEqual([
      "workbook.kind-differs",
    ]);
  });

  test("lock files are passed over by their name", async () => {
    for (const path of ["能源科/~$上报表.xlsx", "._上报表.xlsx", "__MACOSX/a.xlsx", "Thumbs.db"]) {
      const { workbook, findings } = await readWorkbook({ path, bytes: utf8("x") });
      expect([workbook, findings[0]?.code, findings[0]?.severity]).toEqual([
        null,
        "workbook.lock-file",
        "note",
      ]);
    }
  });

  test("names as markup are only names", async () => {
    const path = `__proto__/<img src=x onerror=alert(1)>.xlsx`;
    const { findings } = await readBytes(utf8("%PDF"), path);
    expect(findings[0]?.location).toEqual({ kind: "submission", file: path });
  });
});

describe("hostile packages", () => {
  const damaged = (edit: (parts: Map<string, Uint8Array>) => void) => {
    const parts = xlsxParts(oneRow(`<c r="A1"><v>1</v></c>`));
    edit(parts);
    return writeZip(parts);
  };
  const sheet = "xl/worksheets/sheet1.xml";

  test.each<[string, (parts: Map<string, Uint8Array>) => void, string]>([
    [
      "DOCTYPE",
      (parts) => parts.set(sheet, utf8(`<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>`)),
      "file.doctype",
    ],
    [
      "billion laughs",
      (parts) =>
        parts.set("xl/workbook.xml", utf8(`<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>`)),
      "file.doctype",
    ],
    ["ill-formed", (parts) => parts.set(sheet, utf8(`<worksheet><sheetData></worksheet>`)), "file.xml"],
    [
      "ill-formed inside a quick cell",
      (parts) =>
        parts.set(
          sheet,
          utf8(`<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>`),
        ),
      "file.xml",
    ],
    ["two roots", (parts) => parts.set(sheet, utf8(`<worksheet/><worksheet/>`)), "file.xml"],
    [
      "cut in the data",
      (parts) => parts.set(sheet, utf8(`<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>`)),
      "file.xml",
    ],
    ["invalid UTF-8", (parts) => parts.set(sheet, Uint8Array.of(0x3c, 0xff)), "file.encoding"],
    ["another root", (parts) => parts.set(sheet, utf8(`<html/>`)), "file.xml"],
    ["empty part", (parts) => parts.set(sheet, new Uint8Array(0)), "file.xml"],
    ["deep nesting", (parts) => parts.set(sheet, utf8("<a>".repeat(300))), "file.xml"],
    ["zip slip", (parts) => parts.set("../../evil.txt", utf8("x")), "read"],
  ])("%s", async (_, edit, code) => {
    expect(await refusedWith(damaged(edit))).toBe(code);
  });

  test("cut anywhere, a workbook is refused, never read as less", async () => {
    const whole = xlsx(oneRow(`<c r="A1"><v>1</v></c>`));
    for (let length = 5; length < whole.length; length += 13) {
      expect(await refusedWith(whole.slice(0, length))).not.toBe("read");
    }
  });

  test("a flipped byte anywhere gives the same cells or a refusal", async () => {
    const whole = xlsx(oneRow(`<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>`));
    for (let at = 0; at < whole.length; at++) {
      const flipped = whole.slice();
      flipped[at]! ^= 0x15;
      if ((await refusedWith(flipped)) === "read")
        expect(await gridOf(flipped)).toEqual(["A1 n 1", "B1 n 2"]);
    }
  });
});
