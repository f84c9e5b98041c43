import { rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { type Content, formOf, planOf, submissionOf, unitOf } from "./consolidation.ts";
import { inputFile } from "./memory-files.ts";

/** Unit and 上级, which is told once by code and else by name. */
const UNITS: readonly (readonly [name: string, parent: string | null, code: string])[] = [
  ["省局", null, "00"],
  ["东市局", "00", "01"],
  ["东一县局", "东市局", "0101"],
  ["东二县局", "东市局", "0102"],
  ["西市局", "00", "02"],
  ["西一县局", "西市局", "0201"],
  ["北县局", "西市局", "0202"],
];

/** An invented bureau of three levels, as a plan in memory. */
export const THREE_LEVELS = planOf({
  units: UNITS.map(([name, parent, code]) => unitOf(name, { parent, code })),
  forms: [
    formOf("来信情况表", "fixed", ["收件数:integer:件", "回复数:integer:件", "办结率:percent:%"]),
    formOf("活动明细", "list", ["名称", "人数:integer:人"]),
  ],
});

type Events = readonly (readonly [string, number])[];

interface Report {
  readonly received: number;
  readonly answered: number;
  /** null: the unit sends no list. */
  readonly events: Events | null;
}

/** 西市局 reported the sum of its counties and is wrong by 10; 东市局 reported its own office; 省局 and 北县局 nothing. */
const REPORTS: Readonly<Record<string, Report>> = {
  东市局: { received: 3, answered: 2, events: [["展览", 5]] },
  东一县局: {
    received: 40,
    answered: 38,
    events: [
      ["讲座", 30],
      ["培训", 12],
    ],
  },
  东二县局: { received: 25, answered: 25, events: [] },
  西市局: { received: 110, answered: 95, events: null },
  西一县局: { received: 100, answered: 95, events: [["讲座", 60]] },
};

export const UNITS_THAT_REPORTED = Object.keys(REPORTS);

export function submissionsOfThreeLevels() {
  return Object.entries(REPORTS).map(([unit, { received, answered, events }]) => {
    const letters: Content = { 来信情况表: { 收件数: received, 回复数: answered } };
    return submissionOf(THREE_LEVELS, unit, events ? { ...letters, 活动明细: events } : letters);
  });
}

/** The same as workbooks, to be opened in the pane. */
export async function filesOfThreeLevels(): Promise<{
  readonly plan: InputFile;
  readonly submissions: readonly InputFile[];
}> {
  const plan = await writeWorkbook([
    table("方案", [
      ["项目", "内容"],
      ["名称", "来信和活动汇总"],
      ["报告期", "2025年"],
    ]),
    table("填报单位", [
      ["代码", "名称", "上级"],
      ...UNITS.map(([name, parent, code]) => [code, name, parent]),
    ]),
    table("表样", [
      ["表名", "类型"],
      ["来信情况表", "固定表"],
      ["活动明细", "明细表"],
    ]),
    table("字段", [
      ["表名", "字段", "类型", "计量单位"],
      ["来信情况表", "收件数", "整数", "件"],
      ["来信情况表", "回复数", "整数", "件"],
      ["来信情况表", "办结率", "百分比", "%"],
      ["活动明细", "名称", "文本", null],
      ["活动明细", "人数", "整数", "人"],
    ]),
    table("指标", [
      ["代码", "名称", "计量单位", "取数公式"],
      ["SJ", "收到来信", "件", "SUM(来信情况表.收件数)"],
    ]),
  ]);
  const submissions = Object.entries(REPORTS).map(async ([unit, { received, answered, events }]) => {
    const letters = table("来信情况表", [
      ["来信情况表"],
      [`填报单位：${unit}`],
      ["项目", "数量"],
      ["收件数", received],
      ["回复数", answered],
    ]);
    const list = events && table("活动明细", [["名称", "人数"], ...events]);
    return inputFile(`${unit}.xlsx`, await writeWorkbook(list ? [letters, list] : [letters]));
  });
  return { plan: inputFile("三级方案.xlsx", plan), submissions: await Promise.all(submissions) };
}

function table(name: string, rows: readonly (readonly (string | number | null)[])[]): SheetOut {
  return { name, rows: rows.map((cells, index) => rowOut(index + 1, cells)) };
}
