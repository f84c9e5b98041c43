import { writeZip } from "../../../src/core/package/zip-write.ts";
import { concat, utf8, xlsx, xlsxParts } from "../../workbook/build-xlsx.ts";
import { gb18030 } from "../mess/containers.ts";
import { edited, HONEST, honestParts, type HostileCase, rowsXml, sheetAs, textOf, withRows } from "./case.ts";

const number = (value: string, attributes = "") => ({ xml: `<c r="@"${attributes}>${value}</c>` });
const v = (text: string) => number(`<v>${text}</v>`);
const formula = (text: string, result = "") =>
  number(`<f>${text}</f>${result === "" ? "" : `<v>${result}</v>`}`);
const DATE_STYLES = `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`;
const csv = (
  name: string,
  bytes: Uint8Array | string,
  codes: readonly string[],
  counts: number | null,
  says?: RegExp,
): HostileCase => ({
  threat: 22,
  name: `.csv: ${name}`,
  path: "乙科.csv",
  bytes: () => (typeof bytes === "string" ? utf8(bytes) : bytes),
  codes,
  counts,
  ...(says ? { says } : {}),
});

/** A number cell in which something else stands: the other row still counts. */
function spoiled(
  threat: number,
  name: string,
  cell: { readonly xml: string } | string,
  code: string,
  says: RegExp,
): HostileCase {
  return {
    threat,
    name,
    bytes: withRows(["名称", "数"], ["甲", cell], ["乙", 20]),
    codes: [code],
    says,
    counts: 20,
  };
}

/** Threats 9 to 19, 21 and 22: what stands in the cells and beside them. */
export const CONTENT_CASES: readonly HostileCase[] = [
  {
    threat: 9,
    name: "labels and texts called __proto__, constructor, toString",
    bytes: withRows(
      ["名称", "数", "__proto__", "constructor"],
      ["__proto__", 10, "x", 1],
      ["toString", 20, "y", 2],
    ),
    codes: ["extra-label"],
    counts: 30,
  },
  {
    threat: 9,
    name: "sheets called constructor and hasOwnProperty",
    bytes: () => writeZip(xlsxParts({ sheets: { constructor: HONEST, hasOwnProperty: rowsXml([["a"]]) } })),
    codes: [],
    counts: 30,
  },
  {
    threat: 9,
    name: "a comment on a cell called __proto__",
    bytes: edited((parts) =>
      parts.set(
        "xl/comments1.xml",
        utf8(
          `<comments><commentList><comment ref="__proto__"><text><t>x</t></text></comment></commentList></comments>`,
        ),
      ),
    ),
    codes: [],
    counts: 30,
  },
  csv("__proto__ as header", "名称,数,__proto__\n甲,10,1\n乙,20,2\n", ["extra-label"], 30),
  {
    threat: 10,
    name: "200,000 open comments",
    bytes: sheetAs((xml) => xml.replace("<sheetData>", `${"<!--".repeat(200_000)}<sheetData>`)),
    codes: ["file.xml"],
    counts: null,
  },
  {
    threat: 10,
    name: "cells of 100,000 spaces, digits, brackets",
    bytes: withRows(
      ["名称", "数"],
      [" ".repeat(100_000), 10],
      ["1,".repeat(50_000), 20],
      ["(".repeat(100_000), "1 ".repeat(50_000)],
      [`填报单位${" ".repeat(100_000)}：`, "—".repeat(100_000)],
    ),
    codes: ["type-error"],
    counts: 30,
  },
  csv("a million quotes", '"'.repeat(1_000_001), ["workbook.csv-quote"], null, /双引号没有成对/),
  {
    threat: 11,
    name: "100,001 merged ranges",
    bytes: () => {
      const merges = Array.from({ length: 100_001 }, (_, i) => `<mergeCell ref="D${i + 1}:E${i + 1}"/>`);
      return writeZip(honestParts(`<mergeCells>${merges.join("")}</mergeCells>`));
    },
    codes: ["workbook.too-many-merges"],
    says: /合并单元格超过 \d+ 处/,
    counts: null,
  },
  {
    threat: 11,
    name: "1,001 sheets",
    bytes: edited((parts) => {
      const many = Array.from(
        { length: 1001 },
        (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`,
      );
      parts.set(
        "xl/workbook.xml",
        utf8(
          textOf(parts, "xl/workbook.xml").replace(
            /<sheets>.*<\/sheets>/,
            `<sheets>${many.join("")}</sheets>`,
          ),
        ),
      );
    }),
    codes: ["workbook.too-many-sheets"],
    says: /工作表超过 \d+ 张/,
    counts: null,
  },
  {
    threat: 11,
    name: "a dimension that lies, a merge over the whole sheet",
    bytes: sheetAs((xml) =>
      xml
        .replace("<sheetData>", `<dimension ref="A1:XFD1048576"/><sheetData>`)
        .replace("</sheetData>", `</sheetData><mergeCells><mergeCell ref="D1:XFD1048576"/></mergeCells>`),
    ),
    codes: [],
    counts: 30,
  },
  {
    threat: 11,
    name: "a stray cell in the last row",
    bytes: sheetAs((xml) =>
      xml.replace("</sheetData>", `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`),
    ),
    codes: ["workbook.stray-cell"],
    says: /XFD1048576 离表格很远/,
    counts: 30,
  },
  {
    threat: 11,
    name: "an .ods row repeated a million times",
    path: "乙科.ods",
    bytes: () => {
      const cell = `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/>`;
      const row = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`;
      const content = `<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet><table:table table:name="明细">${row}</table:table></office:spreadsheet></office:body></office:document-content>`;
      return writeZip(
        new Map([
          ["mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet")],
          ["content.xml", utf8(content)],
          ["META-INF/manifest.xml", utf8("<m/>")],
        ]),
      );
    },
    codes: ["workbook.too-many-cells"],
    says: /有内容的单元格超过/,
    counts: null,
  },
  {
    threat: 12,
    name: "30,000 honest rows",
    bytes: withRows(["名称", "数"], ...Array.from({ length: 30_000 }, (_, i) => [`甲${i}`, 1])),
    codes: [],
    counts: 30_000,
  },
  {
    threat: 12,
    name: "16,384 columns",
    bytes: withRows(
      ["名称", "数", ...Array.from({ length: 16_382 }, (_, i) => `列${i}`)],
      ["甲", 10],
      ["乙", 20],
    ),
    codes: ["extra-label"],
    counts: 30,
  },
  spoiled(13, "a formula without a result", formula("SUM(B3:B9)"), "collect.formula-no-value", /.+/),
  spoiled(
    13,
    "a formula that goes in circles",
    formula("B2+1", "0"),
    "workbook.formula-circular",
    /绕回到自己/,
  ),
  {
    threat: 13,
    name: "a result that is older than its data",
    bytes: withRows(["名称", "数", "备注"], ["甲", formula("C2*2", "10"), 7], ["乙", 20]),
    codes: ["workbook.formula-stale"],
    says: /应得 14，文件里存着的是 10/,
    counts: 30,
  },
  {
    threat: 14,
    name: "links, DDE and WEBSERVICE",
    bytes: withRows(
      ["名称", "数"],
      ["甲", formula("[1]汇总!B2", "10")],
      ["乙", formula("WEBSERVICE(&quot;http://x/&quot;)", "20")],
      ["丙", formula("cmd|'/c calc'!A0", "0")],
    ),
    codes: ["workbook.external-link", "workbook.formula-dangerous"],
    says: /没有执行，也不会抄到结果里/,
    counts: 30,
  },
  {
    threat: 15,
    name: "texts that a spreadsheet would run",
    bytes: withRows(["名称", "数"], ["=cmd|'/c calc'!A0", 10], ["@SUM(A1)", 20]),
    codes: ["workbook.text-like-formula"],
    says: /只当作文字/,
    counts: 30,
  },
  csv("injection", '名称,数\n=1+1,10\n"=HYPERLINK(""http://x"")",20\n', ["workbook.text-like-formula"], 30),
  spoiled(16, "NaN as a number", v("NaN"), "collect.error-cell", /NaN/),
  spoiled(16, "INF as a number", v("INF"), "collect.error-cell", /INF/),
  spoiled(16, "an error cell", number("<v>#DIV/0!</v>", ` t="e"`), "collect.error-cell", /#DIV\/0!/),
  spoiled(16, "a word", "十来个", "type-error", /十来个/),
  spoiled(16, "TRUE", number("<v>1</v>", ` t="b"`), "type-error", /TRUE/),
  {
    threat: 16,
    name: "full-width, NBSP and zero-width",
    bytes: withRows(["名称", "数"], ["甲", "\u00a0１０\u200b"], ["乙", "２０"]),
    codes: ["collect.invisible-characters", "collect.value-converted"],
    counts: 30,
  },
  ...["0", "60", "-1", "2958466", "1E+300"].map((serial): HostileCase => ({
    threat: 17,
    name: `the day serial ${serial}`,
    bytes: () =>
      xlsx({
        sheets: {
          明细: rowsXml([
            ["名称", "数", "日期"],
            ["甲", 10, number(`<v>${serial}</v>`, ` s="1"`)],
            ["乙", 20],
          ]),
        },
        styles: DATE_STYLES,
      }),
    codes: ["type-error"],
    counts: 30,
  })),
  {
    threat: 18,
    name: "a doubled label",
    bytes: withRows(["名称", "数", "数"], ["甲", 10, 1], ["乙", 20, 2]),
    codes: ["duplicate-label"],
    says: /.+/,
    counts: 0,
  },
  {
    threat: 18,
    name: "a blank label",
    bytes: withRows(["名称", "", "数"], ["甲", 7, 10], ["乙", 7, 20]),
    codes: ["blank-header"],
    counts: 30,
  },
  {
    threat: 18,
    name: "a total in the middle, a merged number",
    bytes: () =>
      writeZip(
        xlsxParts({
          sheets: { 明细: rowsXml([["名称", "数"], ["甲", 10], ["小计", 10], ["乙", 20], ["丙"]]) },
          tail: `<mergeCells><mergeCell ref="B4:B5"/></mergeCells>`,
        }),
      ),
    codes: ["collect.total-row", "collect.merged-number"],
    counts: 30,
  },
  {
    threat: 19,
    name: "hidden rows and a hidden sheet",
    bytes: () =>
      writeZip(
        xlsxParts({
          sheets: { 明细: HONEST.replace(`<row r="2">`, `<row r="2" hidden="1">`) },
          sheetAttributes: { 明细: `state="veryHidden"` },
        }),
      ),
    codes: ["workbook.hidden-sheet", "workbook.hidden-cells"],
    says: /也读取了/,
    counts: 30,
  },
  {
    threat: 21,
    name: "macros",
    path: "乙科.xlsm",
    bytes: edited((parts) => parts.set("xl/vbaProject.bin", utf8("x"))),
    codes: ["workbook.macros"],
    says: /含有宏，没有运行/,
    counts: 30,
  },
  {
    threat: 21,
    name: "an embedded object",
    bytes: edited((parts) => parts.set("xl/embeddings/oleObject1.bin", utf8("x"))),
    codes: ["workbook.embedded-object"],
    says: /没有打开/,
    counts: 30,
  },
  {
    threat: 21,
    name: "a signature",
    bytes: edited((parts) => parts.set("_xmlsignatures/sig1.xml", utf8("<a/>"))),
    codes: ["workbook.signed"],
    says: /数字签名/,
    counts: 30,
  },
  csv("GB18030", gb18030("名称,数\n甲,10\n乙,20\n"), [], 30),
  csv(
    "two encodings",
    concat(utf8("名称,数\n甲,10\n"), gb18030("乙,20\n")),
    ["workbook.csv-encoding"],
    null,
    /第 3 行/,
  ),
  csv("an open quote", '名称,数\n甲,10\n"乙,20\n', ["workbook.csv-quote"], null, /第 3 行/),
  csv("NUL", "名称,数\n甲,1\u00000\n", ["workbook.csv-nul"], null, /第 2 行/),
  csv("line ends of old Macs", "名称,数\r甲,10\r乙,20\r", [], 30),
  csv("semicolons", "名称;数\n甲;10\n乙;20\n", [], 30),
  csv("rows longer and shorter than the header", "名称,数\n甲,10,x,y\n乙\n丙,20\n", ["blank-header"], 30),
];
