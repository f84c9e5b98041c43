// Auditing a report of 50 pages and tracing figures over 20,000 source rows, every step apart; twice the size beside it,
// so that what grows faster than its input shows. `node --import ./scripts/typescript.mjs bench/auditing.mjs`
import { performance } from "node:perf_hooks";
import { audit } from "../src/app/audit.ts";
import { compile } from "../src/app/compile.ts";
import { trace } from "../src/app/trace.ts";
import { writeDocument } from "../src/core/document/write-document.ts";
import { rowOut } from "../src/core/model/sheet-out.ts";
import { writeWorkbook } from "../src/core/workbook/write-workbook.ts";
import { nodeCodec } from "../src/hosts/node/node-codec.ts";

const ROUNDS = 3;
const PARAGRAPHS_PER_PAGE = 12;
const UNITS = 40;
const NOUNS = ["来信", "来访", "投诉", "建议", "咨询", "提案", "督办", "公示", "简报", "专报"];
const context = {
  codec: nodeCodec,
  watch: { report: () => undefined, cancelled: () => false, tick: () => Promise.resolve() },
};

const sheet = (name, rows) => ({ name, rows: rows.map((cells, index) => rowOut(index + 1, cells)) });

async function planFile() {
  const sums = NOUNS.map((noun, at) => [`S${at}`, `${noun}件数`, "件", `SUM(台账.${noun})`]);
  const counts = NOUNS.map((noun, at) => [`C${at}`, `有${noun}的记录`, "条", `COUNT(台账, ${noun}>0)`]);
  const bytes = await writeWorkbook([
    sheet("方案", [
      ["项目", "内容"],
      ["名称", "台账"],
      ["报告期", "2024年"],
    ]),
    sheet("表样", [
      ["表名", "类型"],
      ["台账", "明细表"],
    ]),
    sheet("字段", [
      ["表名", "字段", "类型"],
      ["台账", "标题", "文本"],
      ...NOUNS.map((noun) => ["台账", noun, "整数"]),
    ]),
    sheet("指标", [["代码", "名称", "计量单位", "取数公式"], ...sums, ...counts]),
  ]);
  return { path: "方案.xlsx", bytes };
}

async function submission(unit, rows) {
  const body = Array.from({ length: rows }, (_, row) => [
    `第${row + 1}条`,
    ...NOUNS.map((_noun, at) => (row * 7 + at * 3 + unit) % 5),
  ]);
  const bytes = await writeWorkbook([
    sheet("台账", [["填报单位", `第${unit}科`], ["标题", ...NOUNS], ...body]),
  ]);
  const path = `第${unit}科.xlsx`;
  return { path, size: bytes.length, modified: null, bytes: () => Promise.resolve(bytes) };
}

function report(pages, values) {
  const filler = "全年坚持稳中求进工作总基调，扎实推进各项重点任务，圆满完成年度目标，各项工作取得新的成效。";
  const blocks = Array.from({ length: pages * PARAGRAPHS_PER_PAGE }, (_, at) => {
    const noun = NOUNS[at % NOUNS.length];
    const value = values.get(`${noun}件数`);
    const said = at % 97 === 5 ? value + 7 : value;
    return {
      kind: "paragraph",
      look: "line",
      text: `${filler}其中第${at}项统计：${noun}件数${said}件，同比增长${at % 20}.5%，由${at}件增加到${at + 50}件。`,
    };
  });
  return { path: "报告.docx", bytes: writeDocument({ title: "报告", blocks }) };
}

async function timed(run) {
  const times = [];
  let result;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    result = await run();
    times.push(performance.now() - start);
  }
  return { result, time: times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] };
}

for (const scale of [1, 2]) {
  const rows = (20_000 * scale) / UNITS;
  const submissions = [];
  for (let unit = 1; unit <= UNITS; unit++) submissions.push(await submission(unit, rows));
  const input = {
    plan: await planFile(),
    submissions,
    drafts: [],
    related: () => Promise.resolve(null),
    clean: false,
    chosen: [],
  };
  const { result: compiled, time: compiling } = await timed(() => compile(input, context));
  const file = (path) => compiled.outputs.find((output) => output.path === path);
  const view = compiled.view("zh-CN", []);
  const values = new Map(view.figures.indicators.map(({ name, value }) => [name, Number(value)]));
  const pages = 50 * scale;
  const workbook = file("汇总表.xlsx");
  const json = file("figures.json");
  const traced = (figures, of, withEvidence) =>
    timed(() => trace({ figures: [figures], of, withEvidence }, context));
  const audited = await timed(() =>
    audit(
      { figures: [json], reports: [report(pages, values)], previous: report(pages, values), locale: "zh-CN" },
      context,
    ),
  );
  const { numbers } = audited.result.view("zh-CN", []);
  const wrong = numbers.filter(({ verdict }) => verdict === "false").length;
  const steps = {
    compile: compiling,
    "trace one figure, figures.json": (await traced(json, { figure: "来信件数" }, false)).time,
    "trace one figure, 汇总表": (await traced(workbook, { figure: "来信件数" }, false)).time,
    "trace a cell, figures.json": (await traced(json, { cell: { file: "第7科.xlsx", cell: "C9" } }, false))
      .time,
    "数据依据清单 of all, figures.json": (await traced(json, "all", true)).time,
    [`audit of ${pages} pages, ${numbers.length} numbers, ${wrong} false`]: audited.time,
  };
  console.log(
    `${20_000 * scale} rows, 20 indicators; figures.json ${(json.bytes.length / 1e6).toFixed(1)} MB`,
  );
  for (const [name, time] of Object.entries(steps)) console.log(`  ${name}: ${time.toFixed(0)} ms`);
}
