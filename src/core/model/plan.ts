import type { Decimal } from "../number/decimal.ts";
import type { PlanLocation } from "../finding/finding.ts";
import type { Period } from "./period.ts";

/** 汇总方案: what is collected, from whom, how, and what is said of it. Compiled from a workbook or a data package. */
export interface Plan {
  readonly name: string;
  readonly period: Period | null;
  /** 编制单位; "" when not said. */
  readonly organisation: string;
  /** 报送截止时间 and 数据截至日期 as ISO days; null when not said. */
  readonly deadline: string | null;
  readonly asOf: string | null;
  /** 历史期: periods whose consolidated workbooks give 上期 and 上年同期. */
  readonly history: readonly HistoryPeriod[];
  /** Empty: every unit that is recognised is expected. */
  readonly units: readonly ReportingUnit[];
  readonly forms: readonly Form[];
  readonly rules: readonly Rule[];
  readonly indicators: readonly Indicator[];
  readonly corrections: readonly Correction[];
  /** Columns and sheets we do not know, kept so that nothing is lost when the plan is written again. */
  readonly unknown: readonly UnknownColumn[];
}

export interface UnknownColumn {
  readonly sheet: string;
  readonly header: string;
  /** One text per data row of that sheet. */
  readonly cells: readonly string[];
}

export interface HistoryPeriod {
  readonly period: Period;
  /** Path of the consolidated workbook, relative to the plan. */
  readonly path: string;
}

/** 填报单位 */
export interface ReportingUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** 上级: code or name of the parent; null at the top. */
  readonly parent: string | null;
  /** 应报表: names of forms; null means all. */
  readonly forms: readonly string[] | null;
  readonly contact: string;
  readonly phone: string;
  /** 起始期, 终止期: the unit reports only in between, both inclusive. */
  readonly from: Period | null;
  readonly to: Period | null;
  readonly source: PlanLocation;
}

/** 表样 with its fields. `list`: rows are records; `fixed`: labelled cells. */
export interface Form {
  readonly name: string;
  readonly kind: "list" | "fixed";
  /** 工作表名; null: found. */
  readonly sheetName: string | null;
  /** 表头行, 1-based and inclusive; null: found. */
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  /** 主键: names of fields; empty: none. */
  readonly primaryKey: readonly string[];
  /** 归属日期: the date field that decides which period a row belongs to. */
  readonly dateField: string | null;
  /** 表号 */
  readonly number: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** 跨单位重复: rows of several units with one 主键 count once; absent: each counts. */
  readonly duplicates?: "once";
  /** What the form's schema says beyond the workbook's columns; absent: nothing. */
  readonly standard?: SchemaKeys;
  readonly source: PlanLocation;
}

/** Keys of Table Schema that only the JSON form has words for; the workbook form keeps them in its column of JSON. */
export interface SchemaKeys {
  readonly foreignKeys: readonly ForeignKey[];
  /** Sets of fields that no two records may share, beside 主键. */
  readonly uniqueKeys: readonly (readonly string[])[];
  /** How the columns of a file must match the fields; null: as people write them, with drift proposed. */
  readonly fieldsMatch: FieldsMatch | null;
  /** Records given with the plan itself (`data`), one text per field: a list to refer to, which no unit owes. */
  readonly given: readonly (readonly string[])[];
}

export type FieldsMatch = "exact" | "equal" | "subset" | "superset" | "partial";

/** 外键: values of `fields` must stand in `referenceFields` of `form`, which may be the form itself. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly form: string;
  readonly referenceFields: readonly string[];
}

/** Limits of Table Schema that only the JSON form has words for; null: no limit. Lengths count characters. */
export interface FieldLimits {
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly exclusiveMinimum: string | null;
  readonly exclusiveMaximum: string | null;
}

/** How Table Schema says that a field's values are written; only the JSON form has words for it. */
export interface FieldWriting {
  /** "." and "" unless said: then "," between thousands is read as well. */
  readonly decimalChar: string;
  readonly groupChar: string;
  /** false: signs before and after the number (€95, 2kg, 95%) are no part of it. */
  readonly bareNumber: boolean;
  /** The words for 是 and 否; null: those that we read. */
  readonly trueValues: readonly string[] | null;
  readonly falseValues: readonly string[] | null;
  /** What a text must be; null: any text. */
  readonly format: "email" | "uri" | "uuid" | null;
}

/** 文本 整数 小数 日期 是否 百分比 */
export type FieldType = "text" | "integer" | "number" | "date" | "boolean" | "percent";

/** 汇总方式. `none` (不汇总) leaves the field out of the totals. */
export type Aggregation = "sum" | "max" | "min" | "last" | "average" | "none";

/** 期间口径: 本期, 累计, 时点. */
export type PeriodBasis = "period" | "cumulative" | "point";

export interface Field {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: FieldType;
  /** 计量单位 as written ("万元"); "" when none. */
  readonly measureUnit: string;
  readonly required: boolean;
  readonly unique: boolean;
  /** 最小, 最大 as written: a number for number fields, an ISO day for dates; null: no bound. */
  readonly minimum: string | null;
  readonly maximum: string | null;
  /** 下拉选项 */
  readonly options: readonly string[];
  /** 格式: a regular expression for text, a date pattern for dates; null when none. */
  readonly pattern: string | null;
  /** 无数据时填写: texts that mean "blank" or, when it is 0, that a blank counts as 0. */
  readonly missingValues: readonly string[];
  readonly blankIsZero: boolean;
  /** 单元格 of a fixed form; null: found by label. */
  readonly cell: string | null;
  readonly aggregation: Aggregation;
  readonly basis: PeriodBasis;
  /** 统计口径, for people. */
  readonly definition: string;
  /** Absent: none of them is given. */
  readonly limits?: FieldLimits;
  /** Absent: written as usual. */
  readonly writing?: FieldWriting;
  readonly source: PlanLocation;
}

/** 审核公式; the text is compiled by the expression stage. */
export interface Rule {
  /** 序号 as written; rules are named by it in findings. */
  readonly id: string;
  /** 表名; null where the formula itself names its forms. */
  readonly form: string | null;
  readonly name: string;
  /** 级别 */
  readonly severity: "error" | "doubt" | "note";
  readonly formula: string;
  /** 允许误差; 0 when not said. */
  readonly tolerance: Decimal;
  /** 适用条件; null: always. */
  readonly condition: string | null;
  /** 审核提示, shown to the unit. */
  readonly message: string;
  readonly source: PlanLocation;
  /** Where 适用条件 stands; absent without one. */
  readonly conditionSource?: PlanLocation;
}

/** 指标 */
export interface Indicator {
  /** 代码; the name when not given. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly measureUnit: string;
  /** 取数公式; null: the field or form whose name or alias is the indicator's. */
  readonly formula: string | null;
  /** 分组: 填报单位, 月份 or a field; empty: only the total. */
  readonly groupBy: readonly string[];
  readonly source: "consolidated" | "manual";
  /** What was given by hand; null for consolidated indicators. */
  readonly given: GivenValue | null;
  /** 表述方式 (余 多 近 …) and 小数位, used for {{指标名称}}; null: the placeholder's own form. */
  readonly style: string | null;
  readonly decimals: number | null;
  readonly definition: string;
  readonly location: PlanLocation;
  /** Where 取数公式 stands; absent without one. */
  readonly formulaLocation?: PlanLocation;
}

/** 来源 = 手工: a number or a phrase with its giver and ground. A phrase is never made more exact. */
export interface GivenValue {
  /** 数值 as written: "312" or "80余场". */
  readonly text: string;
  readonly unit: string;
  readonly person: string;
  readonly ground: string;
}

/** 更正记录: applied at reading, shown in trace. */
export interface Correction {
  readonly unit: string;
  readonly form: string;
  /** Cell ("C7"), or key and field as written. */
  readonly position: string;
  readonly from: string;
  readonly to: string;
  readonly ground: string;
  readonly person: string;
  readonly date: string;
  readonly source: PlanLocation;
}
