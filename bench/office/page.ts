// Runs in the page of bench/office-writing.mjs: our Excel adapter over the real office.js.
import type { RowOut } from "../../src/core/model/sheet-out.ts";
import { decimalFromText } from "../../src/core/number/decimal.ts";
import { excelWorkbook } from "../../src/hosts/excel/workbook.ts";
import type { Watch } from "../../src/ports/progress.ts";

/** What one writing did to the page. Times in milliseconds, memory in bytes. */
export interface Measured {
  readonly state: string;
  readonly findings: readonly string[];
  readonly milliseconds: number;
  readonly longestTask: number;
  readonly tasksOver50: number;
  readonly peakHeap: number;
}

const HEADERS = [
  "填报单位",
  "标题",
  "栏目",
  "日期",
  "阅读量",
  "点赞数",
  "金额",
  "占比",
  "是否原创",
  "来源文件",
  "来源工作表",
  "来源行",
];
const ROWS_IN_PART = 2000;

function rowAt(index: number): RowOut {
  const day = { kind: "day", year: 2021, month: (index % 12) + 1, day: (index % 28) + 1 } as const;
  const values = [
    `第${index % 40}分馆`,
    `关于开展第${index}次读者活动的情况报告`,
    index % 3 === 0 ? "要闻" : "动态",
    day,
    index * 7,
    index % 100,
    decimalFromText(`${index}.05`),
    decimalFromText("0.25"),
    index % 2 === 0,
    `报送/第${index % 40}分馆.xlsx`,
    "活动明细",
    (index % 5000) + 2,
  ];
  return { row: index + 2, cells: values.map((value, column) => ({ column: column + 1, value })) };
}

async function* parts(count: number): AsyncGenerator<RowOut[]> {
  yield [
    { row: 1, cells: HEADERS.map((value, index) => ({ column: index + 1, value, look: "header" as const })) },
  ];
  for (let from = 0; from < count; from += ROWS_IN_PART) {
    // Rows come from the worker in the pane, each part as a message of its own.
    await turn();
    yield Array.from({ length: Math.min(ROWS_IN_PART, count - from) }, (_, index) => rowAt(from + index));
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function write(count: number): Promise<Measured> {
  await Office.onReady();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ["longtask"] });
  let peakHeap = 0;
  const watch: Watch = {
    report: () => undefined,
    cancelled: () => false,
    tick: () => {
      const { memory } = performance as Performance & {
        readonly memory: { readonly usedJSHeapSize: number };
      };
      peakHeap = Math.max(peakHeap, memory.usedJSHeapSize);
      return turn();
    },
  };
  const range = { top: 1, left: 1, bottom: count + 1, right: HEADERS.length };
  const began = performance.now();
  const outcome = await excelWorkbook({ Excel, Office }).write(
    [{ name: "活动明细", rows: parts(count), tables: [{ name: "TABLE_1", range, columns: HEADERS }] }],
    watch,
  );
  const milliseconds = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 300));
  observer.disconnect();
  return {
    state: outcome.state,
    findings: outcome.findings.map(({ code, params }) => `${code} ${JSON.stringify(params)}`),
    milliseconds,
    longestTask: Math.max(0, ...tasks),
    tasksOver50: tasks.length,
    peakHeap,
  };
}

Object.assign(window, { yutiaoWrite: write });
