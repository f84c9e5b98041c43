/** The sheets of a plan in its workbook form and their headers, in the order in which we write them (SPEC section 1). */
export const PLAN_COLUMNS = {
  方案: ["项目", "内容"],
  填报单位: ["代码", "名称", "别名", "上级", "应报表", "联系人", "电话", "起始期", "终止期"],
  表样: ["表名", "类型", "工作表名", "表头行", "主键", "跨单位重复", "归属日期", "表号", "说明"],
  字段: [
    "表名",
    "字段",
    "别名",
    "类型",
    "计量单位",
    "必填",
    "唯一",
    "最小",
    "最大",
    "下拉选项",
    "格式",
    "无数据时填写",
    "单元格",
    "汇总方式",
    "期间口径",
    "统计口径",
  ],
  审核公式: ["序号", "表名", "名称", "级别", "公式", "允许误差", "适用条件", "审核提示"],
  指标: [
    "代码",
    "名称",
    "别名",
    "计量单位",
    "取数公式",
    "分组",
    "来源",
    "数值",
    "提供单位",
    "提供人",
    "依据",
    "表述方式",
    "小数位",
    "统计口径",
  ],
  更正记录: ["单位", "表名", "位置", "原值", "改为", "依据", "经办人", "日期"],
} as const;

export type PlanSheetName = keyof typeof PLAN_COLUMNS;
export type PlanColumn = (typeof PLAN_COLUMNS)[PlanSheetName][number];

export const PLAN_SHEETS = Object.keys(PLAN_COLUMNS) as readonly PlanSheetName[];

/** Without these sheets there is no plan. */
export const NEEDED_SHEETS: readonly PlanSheetName[] = ["表样", "字段", "指标"];

/** The header by which the header row of a sheet is known. */
export const KEY_COLUMN: Readonly<Record<PlanSheetName, PlanColumn>> = {
  方案: "项目",
  填报单位: "名称",
  表样: "表名",
  字段: "字段",
  审核公式: "公式",
  指标: "名称",
  更正记录: "位置",
};

/** Column for what a data package says beside the plan, as JSON; kept so that converting there and back loses nothing. */
export const EXTRAS_COLUMN = "datapackage";

/** Columns that a consolidated workbook adds to the plan's own sheets; no part of the plan. */
export const RESULT_COLUMNS: Readonly<Partial<Record<PlanSheetName, readonly string[]>>> = {
  指标: ["值", "完整性", "状态", "备注"],
};
/** The result column by which a sheet with results is known; without it 备注 is the clerk's own. */
export const RESULT_MARK = "值";
