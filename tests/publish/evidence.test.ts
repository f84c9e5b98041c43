import type { Ledger } from "../../src/core/publish/evidence.ts";
import { type Evidence, ledgerFromWorkbook, NO_LEDGER } from "../../src/core/publish/evidence.ts";
import { evidenceSheets } from "../../src/core/publish/evidence-sheets.ts";
import {
  ruleRecords,
  rulesFromWorkbook,
  rulesSheet,
  uncountedRules,
} from "../../src/core/publish/rules-sheet.ts";
import type { TraceEntry } from "../../src/core/model/figure.ts";
import { rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { figure, figureSet } from "../support/reports.ts";
import { plan as planOf, rule } from "../support/sheets.ts";

const HASH = "a".repeat(64);
const place = (cell: string, value: string, more: Partial<TraceEntry> = {}): TraceEntry => ({
  unit: "能源科",
  file: "能源科.xlsx",
  sheet: "情况",
  cell,
  value,
  ...more,
});
const SET = {
  ...figureSet([
    figure("动态信息 条 312", {
      provenance: {
        formula: "SUM(信息.条数)",
        trace: [place("C7", "300"), place("C8", "12", { corrected: { from: "21", ground: "电话核实" } })],
      },
    }),
    figure("专项资金 万元 734.6", {
      provenance: { formula: "SUM(资金.金额)", trace: [place("D7", "734.6", { file: "不明.xlsx" })] },
    }),
    figure("宣讲活动 场 -", {
      phrase: "80余场",
      indicator: { source: "manual" },
      provenance: {
        formula: "台账",
        trace: [{ unit: "宣传科", file: "", sheet: "", value: "80余场", giver: "方知夏" }],
      },
    }),
    figure("上年投诉 件 9"),
  ]),
  files: [{ path: "能源科.xlsx", size: 1234, sha256: HASH }],
};
const evidence = (ledger: Ledger, source = ""): Evidence => ({ ...ledger, set: SET, source });

const texts = (sheets: readonly SheetOut[], name: string) =>
  sheets
    .find((sheet) => sheet.name === name)!
    .rows.map(({ cells }) =>
      cells.map(({ value }) => (value instanceof Decimal ? value.toFixed() : String(value))),
    );

test("every trail with its values, the files with hashes, and what is missing said in plain words", () => {
  const sheets = evidenceSheets([evidence(NO_LEDGER, "figures.json")]);
  expect(sheets.map(({ name }) => name)).toEqual([
    "数据依据清单",
    "来源文件",
    "指标",
    "取数明细",
    "审核情况",
    "审核说明",
    "更正记录",
  ]);
  expect(texts(sheets, "取数明细").slice(1)).toEqual([
    ["动态信息", "动态信息", "能源科", "能源科.xlsx", "情况", "C7", "300", "1"],
    ["动态信息", "动态信息", "能源科", "能源科.xlsx", "情况", "C8", "12", "21", "电话核实", "1"],
    ["专项资金", "专项资金", "能源科", "不明.xlsx", "情况", "D7", "734.6", "2"],
    ["宣讲活动", "宣讲活动", "宣传科", "", "", "80余场", "方知夏"],
  ]);
  expect(texts(sheets, "来源文件").slice(1)).toEqual([
    ["1", "能源科.xlsx", "1234", HASH, "1", "2"],
    ["2", "不明.xlsx", "未知", "1", "1"],
  ]);
  // In base units, with every digit.
  expect(texts(sheets, "指标")[2]).toEqual(
    expect.arrayContaining(["专项资金", "7346000", "元", "SUM(资金.金额)"]),
  );
  const gaps = texts(sheets, "数据依据清单").filter(([name]) => name === "缺少");
  expect(gaps.map(([, text]) => text)).toEqual([
    "figures.json 不带审核公式、审核说明和更正记录；要列出这些，请用汇总表（.xlsx）",
    "1 个来源文件没有哈希值：不明.xlsx",
    "指标“上年投诉”只有数值，没有取数明细（由历史期或其他工作簿算出）",
  ]);
});

test("only the figures that were asked for; two plans keep two files of one name apart", () => {
  const only = new Set([SET.figures[1]!.provenance]);
  expect(texts(evidenceSheets([evidence(NO_LEDGER)], only), "取数明细")).toHaveLength(2);
  const two = evidenceSheets([evidence(NO_LEDGER, "a"), evidence(NO_LEDGER, "b")]);
  expect(texts(two, "来源文件").map(([number]) => number)).toEqual(["序号", "1", "2", "3", "4"]);
  expect(texts(two, "取数明细").at(-2)!.at(-1)).toBe("4");
});

test("exact values: what Excel would cut stays text, what looks like a formula stays text", async () => {
  const trace = [
    place("A1", "12345678901234567890"),
    place("A2", "0.1234567890123456789"),
    place("A3", "=1+1"),
    place("A4", "123456789012345"),
    place("A5", "0012"),
  ];
  const set = figureSet([figure("某数 个 1", { provenance: { formula: "", trace } })]);
  const bytes = await writeWorkbook(evidenceSheets([{ ...NO_LEDGER, set, source: "" }]));
  const { workbook } = await readWorkbook({ path: "清单.xlsx", bytes });
  const rows = workbook!.sheets.find(({ name }) => name === "取数明细")!.rows.slice(1);
  const values = rows.map(({ cells }) => cells.find(({ column }) => column === 7)!);
  expect(values.map(({ text, type, formula }) => [text, type, formula])).toEqual([
    ["12345678901234567890", "text", null],
    ["0.1234567890123456789", "text", null],
    ["=1+1", "text", null],
    ["123456789012345", "number", null],
    ["0012", "text", null],
  ]);
});

test("rules keep their counts in the workbook; a workbook without them says so", async () => {
  const plan = planOf([], [], { rules: [rule("1", "合计 = 甲 + 乙"), rule("2", "甲 >= 0")] });
  const count = { passed: 40, failed: 2, notEvaluable: 1, broken: 0, notApplicable: 3 };
  const records = ruleRecords(plan.rules, [{ rule: "1", ...count }], []);
  const bytes = await writeWorkbook([rulesSheet(records)!]);
  const { workbook } = await readWorkbook({ path: "汇总表.xlsx", bytes });
  expect(rulesFromWorkbook(workbook!)).toEqual(records);
  expect(records[1]!.count).toEqual({
    rule: "2",
    passed: 0,
    failed: 0,
    notEvaluable: 0,
    broken: 0,
    notApplicable: 0,
  });
  const bare = await writeWorkbook([{ name: "方案", rows: [rowOut(1, ["项目", "内容"])] }]);
  const older = (await readWorkbook({ path: "旧.xlsx", bytes: bare })).workbook!;
  const ledger = ledgerFromWorkbook(older, plan);
  expect(ledger.rules).toEqual(uncountedRules(plan.rules));
  const first = texts(evidenceSheets([{ ...ledger, set: figureSet([]), source: "旧.xlsx" }]), "数据依据清单");
  expect(first.filter(([name]) => name === "缺少").map(([, text]) => text)).toEqual([
    "旧.xlsx 没有审核公式的执行结果（审核情况），只列出公式",
  ]);
});
