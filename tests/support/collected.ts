import type { Finding } from "../../src/core/finding/finding.ts";
import type { CollectOptions } from "../../src/core/collect/collected-file.ts";
import { collectFile } from "../../src/core/collect/collect-file.ts";
import { textOfValue } from "../../src/core/collect/corrections.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import type { Sheet, Workbook } from "../../src/core/model/sheet.ts";
import { field, form, plan, sheet, stamp, workbook } from "./sheets.ts";

export const list = form(
  "采用明细",
  [field("标题", { required: true }), field("日期", { type: "date" }), field("篇数", { type: "integer" })],
  {
    primaryKey: ["标题"],
  },
);
export const fixed = form(
  "统计表",
  [field("监测信息", { type: "integer" }), field("合计", { type: "integer" })],
  {
    kind: "fixed",
  },
);
export const HEADER = ["标题", "日期", "篇数"];
export const UNITS = ["能源科", "综合科", "新能源科", "办公室"];

/** What one file gives, with its findings in one list. */
export function collect(
  sheets: readonly Sheet[],
  path = "能源科.xlsx",
  options: CollectOptions = {},
  used: Plan = plan([list], UNITS),
  more: Partial<Workbook> = {},
) {
  const result = collectFile(stamp(path), workbook(sheets, more), used, options);
  const all: Finding[] = [...result.findings, ...result.submissions.flatMap((one) => one.findings)];
  return {
    ...result,
    units: result.submissions.map((one) => one.unit),
    rows: result.submissions.map((one) =>
      one.lists.map((data) => data.records.map((record) => record.values.map(textOfValue).join(" "))),
    ),
    codes: all.map((one) => one.code).sort(),
    all,
  };
}

/** A sheet of the list. */
export const one = (rows: Parameters<typeof sheet>[1] = [["一", "2021-03-05", 1]], name = "采用明细") =>
  sheet(name, [HEADER, ...rows]);
