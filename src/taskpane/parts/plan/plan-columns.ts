import type { FormulaQuestion } from "../../../app/session/formula-check.ts";
import type { PlanLineView, PlanSheetView } from "../../../app/session/plan-detail.ts";
import type { PlanColumn, PlanSheetName } from "../../../core/plan/plan-sheets.ts";

/** What a clerk fills nearly always; the rest is shown where it is used, or on demand. */
export const MAIN_COLUMNS: Readonly<Record<PlanSheetName, readonly PlanColumn[]>> = {
  方案: ["项目", "内容"],
  填报单位: ["名称", "别名", "上级", "联系人", "电话"],
  表样: ["表名", "类型", "主键", "归属日期"],
  字段: ["表名", "字段", "类型", "计量单位", "必填", "别名"],
  审核公式: ["表名", "名称", "级别", "公式", "审核提示"],
  指标: ["名称", "计量单位", "取数公式", "来源"],
  更正记录: ["单位", "表名", "位置", "原值", "改为", "依据"],
};

export const WIDE_COLUMNS: readonly PlanColumn[] = ["公式", "适用条件", "取数公式", "审核提示", "内容"];

/** The column that names a row, and those that tell about it beside the name. */
const TITLE: Readonly<Record<PlanSheetName, PlanColumn>> = {
  方案: "项目",
  填报单位: "名称",
  表样: "表名",
  字段: "字段",
  审核公式: "名称",
  指标: "名称",
  更正记录: "位置",
};
const ABOUT: Readonly<Record<PlanSheetName, readonly PlanColumn[]>> = {
  方案: ["内容"],
  填报单位: ["上级", "应报表", "联系人", "电话"],
  表样: ["类型", "主键", "工作表名"],
  字段: ["类型", "计量单位", "汇总方式"],
  审核公式: ["公式"],
  指标: ["计量单位", "取数公式", "数值"],
  更正记录: ["单位", "原值", "改为"],
};

export function textOf(sheet: PlanSheetView, line: PlanLineView, column: PlanColumn): string {
  return line.texts[sheet.columns.indexOf(column)] ?? "";
}

export function titleOf(sheet: PlanSheetView, line: PlanLineView): string {
  const title = textOf(sheet, line, TITLE[sheet.name]);
  return title || (sheet.name === "审核公式" ? textOf(sheet, line, "公式") : "");
}

export function aboutOf(sheet: PlanSheetView, line: PlanLineView): string {
  const title = titleOf(sheet, line);
  return ABOUT[sheet.name]
    .map((column) => textOf(sheet, line, column))
    .filter((text) => text !== "" && text !== title)
    .join(" · ");
}

/** How the formula of a column is checked; null for a column that holds none. */
export function formulaOf(
  sheet: PlanSheetView,
  line: PlanLineView,
  column: PlanColumn,
): Pick<FormulaQuestion, "kind" | "form"> | null {
  if (sheet.name === "审核公式" && (column === "公式" || column === "适用条件")) {
    return { kind: "rule", form: textOf(sheet, line, "表名") };
  }
  return sheet.name === "指标" && column === "取数公式" ? { kind: "indicator", form: "" } : null;
}
