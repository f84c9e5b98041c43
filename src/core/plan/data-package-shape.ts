import type { FieldType } from "../model/plan.ts";
import type { PlanColumn } from "./plan-sheets.ts";

/** Our profile of Data Package v2: what it adds to the standard are the keys below. */
export const PROFILE = "urn:yutiao:profile:plan:1.0";

/** Keys of one object that stand for columns of one sheet. "list": an array of texts. */
export type KeyMap = readonly (readonly [key: string, column: PlanColumn, kind?: "list"])[];

export const UNIT_KEYS: KeyMap = [
  ["code", "代码"],
  ["name", "名称"],
  ["aliases", "别名", "list"],
  ["parent", "上级"],
  ["forms", "应报表", "list"],
  ["contact", "联系人"],
  ["phone", "电话"],
  ["from", "起始期"],
  ["to", "终止期"],
];

export const RULE_KEYS: KeyMap = [
  ["id", "序号"],
  ["form", "表名"],
  ["name", "名称"],
  ["severity", "级别"],
  ["formula", "公式"],
  ["tolerance", "允许误差"],
  ["condition", "适用条件"],
  ["message", "审核提示"],
];

export const INDICATOR_KEYS: KeyMap = [
  ["code", "代码"],
  ["name", "名称"],
  ["aliases", "别名", "list"],
  ["measureUnit", "计量单位"],
  ["formula", "取数公式"],
  ["groupBy", "分组", "list"],
  ["source", "来源"],
  ["value", "数值"],
  ["givenByUnit", "提供单位"],
  ["givenBy", "提供人"],
  ["ground", "依据"],
  ["style", "表述方式"],
  ["decimals", "小数位"],
  ["description", "统计口径"],
];

export const CORRECTION_KEYS: KeyMap = [
  ["unit", "单位"],
  ["form", "表名"],
  ["position", "位置"],
  ["from", "原值"],
  ["to", "改为"],
  ["ground", "依据"],
  ["person", "经办人"],
  ["date", "日期"],
];

/** Of a resource, beside the standard's name, description, schema and dialect. */
export const FORM_KEYS: KeyMap = [
  ["name", "表名"],
  ["kind", "类型"],
  ["number", "表号"],
  ["description", "说明"],
  ["dateField", "归属日期"],
  ["duplicates", "跨单位重复"],
];

/** Of a Table Schema field, beside its type, constraints and missingValues. */
export const FIELD_KEYS: KeyMap = [
  ["name", "字段"],
  ["aliases", "别名", "list"],
  ["measureUnit", "计量单位"],
  ["cell", "单元格"],
  ["aggregation", "汇总方式"],
  ["basis", "期间口径"],
  ["description", "统计口径"],
];

export const CONSTRAINT_KEYS: KeyMap = [
  ["required", "必填"],
  ["unique", "唯一"],
  ["minimum", "最小"],
  ["maximum", "最大"],
  ["enum", "下拉选项", "list"],
];

/** A percent is a number of the standard with `percent: true`. */
export const JSON_TYPES: Readonly<Record<FieldType, string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  date: "date",
  boolean: "boolean",
  percent: "number",
};
