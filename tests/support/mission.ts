import { type RowOut, rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { writeZip } from "../../src/core/package/zip-write.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { inputFile } from "./memory-files.ts";

/** What one unit of the mission reports: so many rows of the list, and the four cells of the fixed form. */
export interface MissionUnit {
  readonly name: string;
  readonly rows: number;
  readonly cells: readonly [number, number, number, number];
  /** What the unit writes as 合计; absent: the sum. */
  readonly total?: number;
}

export const MISSION_NAMES = [
  "办公室",
  "综合科",
  "能源科",
  "价格科",
  "投资科",
  "信用科",
  "服务业科",
  "高技术科",
  "环资科",
  "法规科",
  "财金科",
  "评审中心",
];
const FIXED_FIELDS = ["监测涉委信息", "公开文件信息", "回复留言建议", "采用信息约稿"] as const;

export function missionUnits(): readonly MissionUnit[] {
  return MISSION_NAMES.map((name, index) => ({
    name,
    rows: 20 + index * 3,
    cells: [11 + index * 2, 7 + index, 3 + (index % 5), index % 4],
  }));
}

/** One list form 动态信息 and one fixed form 信息工作统计表, with the check 合计 = the four. */
export async function missionPlan(): Promise<InputFile> {
  const table = (name: string, rows: readonly (readonly (string | null)[])[]): SheetOut => ({
    name,
    rows: rows.map((cells, index) => rowOut(index + 1, cells)),
  });
  const bytes = await writeWorkbook([
    table("方案", [
      ["项目", "内容"],
      ["名称", "信息工作"],
      ["报告期", "2021年"],
    ]),
    table("填报单位", [["代码", "名称"], ...MISSION_NAMES.map((name, index) => [`U${index + 1}`, name])]),
    table("表样", [
      ["表名", "类型"],
      ["动态信息", "明细表"],
      ["信息工作统计表", "固定表"],
    ]),
    table("字段", [
      ["表名", "字段", "类型", "计量单位", "必填"],
      ["动态信息", "标题", "文本", null, "是"],
      ["动态信息", "日期", "日期", null, null],
      ["信息工作统计表", "监测涉委信息", "整数", "条", "是"],
      ["信息工作统计表", "公开文件信息", "整数", "条", "是"],
      ["信息工作统计表", "回复留言建议", "整数", "条", "是"],
      ["信息工作统计表", "采用信息约稿", "整数", "篇", "是"],
      ["信息工作统计表", "合计", "整数", null, null],
    ]),
    table("审核公式", [
      ["序号", "表名", "名称", "级别", "公式"],
      [
        "1",
        "信息工作统计表",
        "合计平衡",
        "错误",
        "合计 = 监测涉委信息 + 公开文件信息 + 回复留言建议 + 采用信息约稿",
      ],
    ]),
    table("指标", [
      ["代码", "名称", "别名", "计量单位", "取数公式"],
      ["DT", "工作动态信息", "网站动态信息", "条", "COUNT(动态信息)"],
      ["JC", "监测涉委信息", null, "条", "SUM(信息工作统计表.监测涉委信息)"],
      ["GK", "公开机关文件信息", null, "条", "SUM(信息工作统计表.公开文件信息)"],
      ["HF", "回复信箱留言建议", null, "条", "SUM(信息工作统计表.回复留言建议)"],
      ["CY", "采用信息约稿", "市政府网站采用", "篇", null],
    ]),
  ]);
  return inputFile("方案.xlsx", bytes);
}

export async function missionSubmission(unit: MissionUnit): Promise<InputFile> {
  const total = unit.total ?? unit.cells.reduce((sum, value) => sum + value, 0);
  const labels = [...FIXED_FIELDS, "合计"];
  const fixed: SheetOut = {
    name: "统计表",
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    rows: [
      rowOut(1, ["信息工作统计表"], "title"),
      rowOut(2, [`填报单位：${unit.name}`]),
      rowOut(3, ["项目", "数量"], "header"),
      ...[...unit.cells, total].map((value, index): RowOut => rowOut(index + 4, [labels[index]!, value])),
    ],
  };
  const list: SheetOut = {
    name: "动态信息",
    rows: [
      rowOut(1, ["标题", "日期"], "header"),
      ...Array.from({ length: unit.rows }, (_, index) =>
        rowOut(index + 2, [`${unit.name}信息${index + 1}`, "2021-06-01"]),
      ),
    ],
  };
  return inputFile(`${unit.name}.xlsx`, await writeWorkbook([list, fixed]));
}

/** A .docx of plain paragraphs whose runs are cut at places that a small fixed generator picks. */
export function docxWithCutRuns(lines: readonly string[], seed: number): Uint8Array {
  let state = seed >>> 0;
  const next = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % bound;
  };
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  const paragraphs = lines.map((line) => {
    const pieces: string[] = [];
    for (let at = 0; at < line.length;) {
      const length = 1 + next(9);
      pieces.push(run(line.slice(at, at + length)));
      at += length;
    }
    return `<w:p>${pieces.join("")}</w:p>`;
  });
  const parts = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`,
  };
  const encoder = new TextEncoder();
  return writeZip(new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)])));
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
