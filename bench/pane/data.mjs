// A batch that is long in every direction: 100 units with 200 rows each, 20 of them wrong, and a report of 50 pages.
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { rowOut } from "../../src/core/model/sheet-out.ts";
import { asFile } from "../../tests/e2e/files.mjs";

export const UNITS = 100;
export const ROWS = 200;
const WRONG = 20;
export const PAGES = 50;

export const names = Array.from({ length: UNITS }, (_, at) => `第${at + 1}分局`);
const table = (name, rows) => ({ name, rows: rows.map((cells, at) => rowOut(at + 1, cells)) });

export const plan = await writeWorkbook([
  table("方案", [
    ["项目", "内容"],
    ["名称", "大批量"],
    ["报告期", "2026年"],
  ]),
  table("填报单位", [["名称"], ...names.map((name) => [name])]),
  table("表样", [
    ["表名", "类型"],
    ["服务明细", "明细表"],
  ]),
  table("字段", [
    ["表名", "字段", "类型", "计量单位"],
    ["服务明细", "事项", "文本", null],
    ["服务明细", "网站", "整数", "条"],
    ["服务明细", "微博", "整数", "条"],
    ["服务明细", "合计", "整数", "条"],
  ]),
  table("审核公式", [
    ["序号", "表名", "名称", "级别", "公式"],
    ["1", "服务明细", "合计平衡", "错误", "合计 = 网站 + 微博"],
  ]),
  table("指标", [
    ["代码", "名称", "计量单位", "取数公式"],
    ...["网站", "微博", "合计"].map((field) => [field, `${field}信息`, "条", `SUM(服务明细.${field})`]),
    ["SX", "办理事项", "项", "COUNT(服务明细)"],
  ]),
]);

export async function submission(name, unit) {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const [web, blog] = [(at * 7 + unit) % 90, (at * 3 + unit) % 40];
    return [`${name}事项${at + 1}`, web, blog, web + blog + (at < WRONG ? 1 : 0)];
  });
  const bytes = await writeWorkbook([
    table("服务明细", [[`填报单位：${name}`], ["事项", "网站", "微博", "合计"], ...rows]),
  ]);
  return asFile(`${name}.xlsx`, Buffer.from(bytes));
}

const filler = "全年坚持稳中求进工作总基调，扎实推进各项重点任务，圆满完成年度目标。".repeat(2);
const blanks = ["网站信息X余条", "微博信息X余条", "办理事项X余项"];
export const draft = Array.from({ length: PAGES * 12 }, (_, at) =>
  at % 12 === 0 ? `${filler}其中，${blanks[(at / 12) % blanks.length]}。` : filler,
).join("\n");

/** A finished one of as many pages, with a number in every paragraph. */
export const report = Array.from(
  { length: PAGES * 12 },
  (_, at) => `${filler}其中，${["网站信息", "微博信息"][at % 2]}${9000 + at}条。`,
).join("\n");
