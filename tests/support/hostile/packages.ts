import { zipSync } from "fflate";
import { writeZip } from "../../../src/core/package/zip-write.ts";
import { concat, utf8, xlsx } from "../../workbook/build-xlsx.ts";
import { legacyBytes, lockedBytes, utf16 } from "../mess/containers.ts";
import { END, LOCAL, patched, RECORD } from "../zip-patch.ts";
import { edited, HONEST, honestParts, SHEET, sheetAs, type HostileCase } from "./case.ts";

const honest = () => writeZip(honestParts());
const old = () =>
  legacyBytes(
    {
      pages: [
        {
          name: "明细",
          rows: [
            ["名称", "数"],
            ["甲", 10],
            ["乙", 20],
          ],
        },
      ],
    },
    "biff8",
  );
const MAIN = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;

/** Threats 1 to 8 and 20: containers and XML. */
export const PACKAGE_CASES: readonly HostileCase[] = [
  {
    threat: 1,
    name: "a part of 40 MB of zeros",
    bytes: () =>
      zipSync({ ...Object.fromEntries(honestParts()), "xl/media/a.bin": new Uint8Array(40 << 20) }),
    codes: ["file.ratio-too-high"],
    says: /展开后有 40 MB/,
    counts: null,
  },
  {
    threat: 1,
    name: "2,100 parts",
    bytes: edited((parts) => {
      for (let i = 0; i < 2100; i += 1) parts.set(`xl/a${i}.xml`, utf8("<a/>"));
    }),
    codes: ["file.too-many-parts"],
    says: /部件有 \d+ 个，超过上限 2000 个/,
    counts: null,
  },
  {
    threat: 1,
    name: "overlapping parts",
    bytes: () => patched(honest(), RECORD, 0, [[20, 400, 4]]),
    codes: ["file.damaged"],
    says: /已损坏或不完整/,
    counts: null,
  },
  {
    threat: 1,
    name: "zips in zips in zips",
    path: "乙科.zip",
    bytes: () => {
      let bytes = honest();
      for (let i = 0; i < 5; i += 1) bytes = writeZip(new Map([[`乙科${i}.zip`, bytes]]));
      return bytes;
    },
    codes: ["workbook.kind-unread"],
    says: /实际是 ZIP/,
    counts: null,
  },
  ...(
    [
      ["a wrong CRC", () => patched(honest(), RECORD, 1, [[16, 1, 4]]), "file.damaged"],
      ["a size stated too small", () => patched(honest(), RECORD, 3, [[24, 20, 4]]), "file.damaged"],
      ["a count that is wrong", () => patched(honest(), END, 0, [[10, 9, 2]]), "file.damaged"],
      ["the encryption bit", () => patched(honest(), RECORD, 0, [[8, 1, 2]]), "file.password"],
      ["LZMA", () => patched(honest(), RECORD, 0, [[10, 14, 2]]), "file.method-unknown"],
      [
        "a part twice",
        () => {
          const parts = honestParts();
          parts.set("xl/worksheets/sheetX.xml", parts.get(SHEET)!);
          const zip = writeZip(parts);
          const name = utf8("xl/worksheets/sheet1.xml");
          for (let at = 0; at + name.length <= zip.length; at += 1) {
            if (new TextDecoder().decode(zip.subarray(at, at + name.length)) === "xl/worksheets/sheetX.xml")
              zip.set(name, at);
          }
          return zip;
        },
        "file.part-duplicate",
      ],
      ["methods that differ", () => patched(honest(), LOCAL, 0, [[8, 0, 2]]), "file.damaged"],
    ] as const
  ).map(([name, bytes, code]) => ({ threat: 2, name, bytes, codes: [code], says: /没有读取/, counts: null })),
  {
    threat: 3,
    name: "cut in half",
    bytes: () => honest().slice(0, 700),
    codes: ["file.damaged"],
    says: /已损坏或不完整/,
    counts: null,
  },
  {
    threat: 3,
    name: "an empty file",
    bytes: () => new Uint8Array(0),
    codes: ["file.empty"],
    says: /文件里没有内容（找到：0 字节）/,
    counts: null,
  },
  {
    threat: 3,
    name: "a cut .xls",
    path: "乙科.xls",
    bytes: () => old().slice(0, 1500),
    codes: ["file.damaged"],
    says: /已损坏/,
    counts: null,
  },
  {
    threat: 4,
    name: "a part called ../../evil.txt",
    bytes: edited((parts) => parts.set("../../evil.txt", utf8("x"))),
    codes: [],
    counts: 30,
  },
  ...[
    "<img src=x onerror=alert(1)>乙科.xlsx",
    '=HYPERLINK("http://x","乙科").xlsx',
    "\u202excod.乙科.xlsx",
    "__proto__/乙科.xlsx",
    "constructor乙科.xlsx",
  ].map((path): HostileCase => ({
    threat: 4,
    name: `a file called ${JSON.stringify(path)}`,
    path,
    bytes: honest,
    codes: [],
    counts: 30,
  })),
  {
    threat: 5,
    name: "a PDF called .xlsx",
    bytes: () => utf8("%PDF-1.7\n…"),
    codes: ["workbook.kind-unread"],
    says: /实际是 PDF/,
    counts: null,
  },
  {
    threat: 5,
    name: "a web page called .xls",
    path: "乙科.xls",
    bytes: () => utf8("<html><table><tr><td>1</td></tr></table></html>"),
    codes: ["workbook.kind-unread"],
    says: /实际是 HTML/,
    counts: null,
  },
  {
    threat: 5,
    name: "a workbook called .csv",
    path: "乙科.csv",
    bytes: honest,
    codes: ["workbook.kind-differs"],
    says: /内容实际是 .xlsx，已按内容读取/,
    counts: 30,
  },
  {
    threat: 5,
    name: "a lock file",
    path: "~$乙科.xlsx",
    bytes: () => utf8("\u0004张三"),
    codes: ["workbook.lock-file"],
    says: /已跳过/,
    counts: null,
  },
  {
    threat: 5,
    name: "a file of a Mac",
    path: "._乙科.xlsx",
    bytes: () => Uint8Array.of(0, 5, 22, 7),
    codes: ["workbook.lock-file"],
    says: /已跳过/,
    counts: null,
  },
  ...(
    [
      ["XXE", `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>`],
      ["billion laughs", `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`],
      ["a DOCTYPE from elsewhere", `<!DOCTYPE w SYSTEM "http://example.com/a.dtd">`],
    ] as const
  ).map(([name, doctype]) => ({
    threat: 6,
    name,
    bytes: sheetAs((xml) => `<?xml version="1.0"?>${doctype}${xml}`),
    codes: ["file.doctype"],
    says: /“xl\/worksheets\/sheet1.xml”第 1 行第 \d+ 列有 DOCTYPE/,
    counts: null,
  })),
  {
    threat: 6,
    name: "a DOCTYPE hidden in UTF-16",
    bytes: sheetAs((xml) => utf16(`<!DOCTYPE w [<!ENTITY a "b">]>${xml}`)),
    codes: ["file.doctype"],
    counts: null,
  },
  {
    threat: 6,
    name: "UTF-7",
    bytes: sheetAs((xml) => `<?xml version="1.0" encoding="UTF-7"?>${xml}`),
    codes: ["file.encoding"],
    counts: null,
  },
  {
    threat: 6,
    name: "a .docx with a DOCTYPE",
    path: "乙科.docx",
    bytes: () =>
      writeZip(
        new Map([
          ["[Content_Types].xml", utf8("<Types/>")],
          ["word/document.xml", utf8(`<!DOCTYPE a><w:document xmlns:w="w"/>`)],
        ]),
      ),
    codes: ["file.doctype"],
    says: /“word\/document.xml”第 1 行/,
    counts: null,
  },
  {
    threat: 6,
    name: "an .ods with a DOCTYPE",
    path: "乙科.ods",
    bytes: () => odsOf(`<!DOCTYPE a><a/>`),
    codes: ["file.doctype"],
    counts: null,
  },
  ...(
    [
      ["not well-formed", (xml: string) => xml.replace("</sheetData>", "")],
      ["two roots", (xml: string) => xml + xml],
      ["NUL", (xml: string) => xml.replace("甲", "甲\u0000")],
      [
        "an element too deep",
        (xml: string) => xml.replace("</sheetData>", `</sheetData>${"<a>".repeat(300)}${"</a>".repeat(300)}`),
      ],
    ] as const
  ).map(([name, change]) => ({
    threat: 7,
    name,
    bytes: sheetAs(change),
    codes: [name === "an element too deep" ? "file.xml-depth" : "file.xml"],
    says: /第 \d+ 行/,
    counts: null,
  })),
  {
    threat: 7,
    name: "bytes that are no UTF-8",
    bytes: sheetAs((xml) => concat(utf8(xml.slice(0, -20)), Uint8Array.of(0xff, 0xfe), utf8(xml.slice(-20)))),
    codes: ["file.encoding"],
    counts: null,
  },
  {
    threat: 8,
    name: "prefixes",
    bytes: sheetAs((xml) =>
      xml.replace(MAIN, MAIN.replace("xmlns=", "xmlns:q=")).replace(/<(\/?)([a-zA-Z])/g, "<$1q:$2"),
    ),
    codes: [],
    counts: 30,
  },
  {
    threat: 8,
    name: "strict OOXML",
    bytes: () => xlsx({ sheets: { 明细: HONEST }, strict: true }),
    codes: [],
    counts: 30,
  },
  { threat: 8, name: "a part in UTF-16", bytes: sheetAs((xml) => utf16(xml)), codes: [], counts: 30 },
  {
    threat: 8,
    name: "CDATA and character references",
    bytes: sheetAs((xml) => xml.replace(">名称<", "><![CDATA[名]]>&#x79F0;<")),
    codes: [],
    counts: 30,
  },
  {
    threat: 8,
    name: "part names in another case",
    bytes: edited((parts) => {
      const sheet = parts.get(SHEET)!;
      parts.delete(SHEET);
      parts.set("XL/Worksheets/Sheet1.XML", sheet);
    }),
    codes: [],
    counts: 30,
  },
  {
    threat: 20,
    name: "a workbook with a password",
    bytes: lockedBytes,
    codes: ["file.password"],
    says: /设了打开密码/,
    counts: null,
  },
  {
    threat: 20,
    name: "an encrypted .ods",
    path: "乙科.ods",
    bytes: () => odsOf("<a/>", "<m><manifest:encryption-data/></m>"),
    codes: ["file.password"],
    says: /设了打开密码/,
    counts: null,
  },
  {
    threat: 20,
    name: "an .xls with FILEPASS",
    path: "乙科.xls",
    bytes: () => {
      const bytes = old();
      // The CODEPAGE record (0x0042) near the beginning of the stream becomes FILEPASS (0x002F).
      for (let at = 512; at < bytes.length - 4; at += 1) {
        if (bytes[at] === 0x42 && bytes[at + 1] === 0 && bytes[at + 2] === 2 && bytes[at + 3] === 0) {
          bytes[at] = 0x2f;
          break;
        }
      }
      return bytes;
    },
    codes: ["file.password"],
    says: /设了打开密码/,
    counts: null,
  },
];

function odsOf(content: string, manifest = "<m/>"): Uint8Array {
  return writeZip(
    new Map([
      ["mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet")],
      ["content.xml", utf8(content)],
      ["META-INF/manifest.xml", utf8(manifest)],
    ]),
  );
}
