// Writing one big consolidated list (unit, 11 fields, three source columns, as 汇总表 has it) and small workbooks, ours
// against hucre alone, in turns. `node --import ./scripts/typescript.mjs bench/writing.mjs [ROWS]`
import { performance } from "node:perf_hooks";
import { writeXlsx } from "hucre/xlsx";
import { Decimal } from "../src/core/number/decimal.ts";
import { writeWorkbook } from "../src/core/workbook/write-workbook.ts";

const ROWS = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const HEADERS = [
  ..."填报单位 编号 标题 栏目 日期 字数 稿费 率 网站 微博 微信 合计 来源文件 来源工作表 来源行".split(" "),
];

function valuesOf(row) {
  return [
    `单位${row % 40}`,
    `K${row}`,
    `第${row}条动态信息的标题`,
    ["要闻", "公告", "简讯"][row % 3],
    { kind: "day", year: 2021, month: 1 + (row % 12), day: 1 + (row % 28) },
    new Decimal(row % 5000),
    new Decimal(row * 3).div(4),
    new Decimal(row % 100).div(100),
    ...[1, 2, 3, 4].map((n) => new Decimal((row * n) % 97)),
    `单位${row % 40}.xlsx`,
    "动态信息",
    row,
  ];
}

const LOOKS = { 5: "date", 8: "percent" };
const rows = [{ row: 1, cells: HEADERS.map((value, i) => ({ column: i + 1, value, look: "header" })) }];
for (let row = 2; row <= ROWS + 1; row++) {
  const cells = valuesOf(row).map((value, i) => {
    const look = LOOKS[i + 1];
    return { column: i + 1, value, ...(look ? { look } : {}) };
  });
  rows.push({ row, cells });
}
const sheet = { name: "动态信息", rows, freeze: { rows: 1, columns: 1 } };

const plain = rows.map(({ cells }) =>
  cells.map(({ value }) =>
    value instanceof Decimal
      ? Number(value)
      : typeof value === "object"
        ? new Date(Date.UTC(value.year, value.month - 1, value.day))
        : value,
  ),
);

const writers = {
  ours: () => writeWorkbook([sheet]),
  "hucre, values only": () => writeXlsx({ sheets: [{ name: "动态信息", rows: plain }] }),
};
const times = Object.fromEntries(Object.keys(writers).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, write] of Object.entries(writers)) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const bytes = await write();
    const { user, system } = process.cpuUsage(cpu);
    times[name].push({
      ms: performance.now() - start,
      cpu: (user + system) / 1000,
      bytes: bytes.length,
      rss: process.memoryUsage().rss,
    });
  }
}
for (const [name, list] of Object.entries(times)) {
  const middle = [...list].sort((a, b) => a.ms - b.ms)[Math.floor(list.length / 2)];
  const peak = Math.max(...list.map(({ rss }) => rss));
  console.log(
    `${name.padEnd(20)} ${middle.ms.toFixed(0).padStart(7)} ms (cpu ${middle.cpu.toFixed(0)})  ${(middle.bytes / 1e6).toFixed(1)} MB  rss ${(peak / 1e6).toFixed(0)} MB`,
  );
}
