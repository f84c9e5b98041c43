import { nameKey } from "../expression/characters.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Aggregation, Field, FieldType, Form, PeriodBasis } from "../model/plan.ts";
import { positionFromAddress } from "../model/sheet.ts";
import { Decimal } from "../number/decimal.ts";
import type { PlanRow } from "./plan-row.ts";
import { fieldWriting } from "./field-writing.ts";
import { fieldLimits, schemaKeys, withKnownReferences } from "./schema-keys.ts";

export const FORM_KINDS = [
  ["list", "明细表", "明细"],
  ["fixed", "固定表", "固定"],
] as const;

export const FIELD_TYPES = [
  ["text", "文本", "字符", "字符串"],
  ["integer", "整数"],
  ["number", "小数", "数字", "数值", "金额"],
  ["date", "日期"],
  ["boolean", "是否", "是/否"],
  ["percent", "百分比", "百分数", "%"],
] as const;

export const AGGREGATIONS = [
  ["sum", "求和", "合计", "汇总", "累加", "相加"],
  ["max", "最大", "最大值"],
  ["min", "最小", "最小值"],
  ["last", "最新", "最后", "末值", "最近"],
  ["average", "平均", "平均值"],
  ["none", "不汇总", "无"],
] as const;

export const PERIOD_BASES = [
  ["period", "本期", "当期", "本期数"],
  ["cumulative", "累计", "累计数"],
  ["point", "时点", "时点数", "期末"],
] as const;

/** 跨单位重复: whether a record that several units sent counts for each of them. */
export const DUPLICATES = [
  ["each", "分别计数", "都计", "各计", "分别计"],
  ["once", "只计一次", "计一次", "去重"],
] as const;

/** 汇总方式 when nothing is said: numbers add up, nothing else does; a percent is never added or averaged. */
export function defaultAggregation(type: FieldType): Aggregation {
  return type === "integer" || type === "number" ? "sum" : "none";
}

/** 表样 and 字段: the forms with their fields, in the order of the plan. Forms without a single field are left out. */
export function formsFromRows(formRows: readonly PlanRow[], fieldRows: readonly PlanRow[]): Form[] {
  const named = uniqueByName(formRows, "表名");
  const fieldsByForm = fieldRowsByForm(
    fieldRows,
    named.map(({ name }) => name),
  );
  const read = named.flatMap(({ row, name }) => {
    const fields = fieldsFromRows(fieldsByForm.get(nameKey(name)) ?? []);
    if (fields.length > 0) return [{ row, form: formFromRow(row, name, fields) }];
    row.report(makeFinding("plan.form-empty", row.locate("表名"), { found: name }));
    return [];
  });
  const forms = read.map(({ form }) => form);
  return read.map(({ row, form }) => withKnownReferences(form, forms, row));
}

function uniqueByName(rows: readonly PlanRow[], column: "表名" | "字段"): { row: PlanRow; name: string }[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const name = row.required(column);
    if (name === null) return [];
    if (seen.has(nameKey(name))) {
      row.report(makeFinding("plan.duplicate", row.locate(column), { found: name, expected: column }));
      return [];
    }
    seen.add(nameKey(name));
    return [{ row, name }];
  });
}

/** A blank 表名 can only mean the form where the plan has just one. */
function fieldRowsByForm(rows: readonly PlanRow[], forms: readonly string[]): Map<string, PlanRow[]> {
  const byForm = new Map<string, PlanRow[]>(forms.map((name) => [nameKey(name), []]));
  for (const row of rows) {
    const form = forms.length === 1 && row.text("表名") === "" ? forms[0]! : row.required("表名");
    if (form === null) continue;
    const list = byForm.get(nameKey(form));
    if (list) list.push(row);
    else {
      const params = { column: "表名", found: form, expected: forms.join("、") || "—" };
      row.report(makeFinding("plan.form-unknown", row.locate("表名"), params));
    }
  }
  return byForm;
}

function formFromRow(row: PlanRow, name: string, fields: readonly Field[]): Form {
  return {
    name,
    kind: row.choice("类型", FORM_KINDS, "list"),
    sheetName: row.textOrNull("工作表名"),
    headerRows: headerRows(row),
    primaryKey: row.known("plan.field-unknown", "主键", row.items("主键"), fields),
    dateField: dateFieldOf(row, fields),
    number: row.text("表号"),
    description: row.text("说明"),
    fields,
    ...duplicatesOf(row),
    ...schemaKeys(row, fields),
    source: row.locate("表名"),
  };
}

/** 归属日期. By a field that holds no days no record is told to lie in the period or outside it, which is a doubt. */
function dateFieldOf(row: PlanRow, fields: readonly Field[]): string | null {
  const text = row.text("归属日期");
  const name = text === "" ? undefined : row.known("plan.field-unknown", "归属日期", [text], fields)[0];
  if (name === undefined) return null;
  const days = fields.filter(({ type }) => type === "date").map((field) => field.name);
  if (!days.includes(name)) {
    const none = { zh: "类型为日期的字段", en: "a field of type 日期" };
    const expected = days.length > 0 ? days.join("、") : none;
    const params = { column: "归属日期", found: name, expected };
    row.report(makeFinding("plan.value-invalid", row.locate("归属日期"), params, { severity: "doubt" }));
  }
  return name;
}

/** Only rows with a 主键 can be told to be the same. */
function duplicatesOf(row: PlanRow): Pick<Form, "duplicates"> {
  if (row.choice("跨单位重复", DUPLICATES, "each") === "each") return {};
  if (row.items("主键").length > 0) return { duplicates: "once" };
  row.report(makeFinding("plan.duplicates-without-key", row.locate("跨单位重复"), { column: "跨单位重复" }));
  return {};
}

/** "2" or "2-3". Excel takes 2-3 for a date, 2 March: then month and day are the two rows. */
function headerRows(row: PlanRow): Form["headerRows"] {
  const text = nameKey(row.text("表头行"));
  if (text === "") return null;
  const parts =
    /^\d{4}-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^第?(\d{1,4})(?:[-—–~～至到]+(\d{1,4}))?行?$/.exec(text);
  const first = Number(parts?.[1] ?? 0);
  const last = Number(parts?.[2] ?? first);
  if (first >= 1 && last >= first) return { first, last };
  row.invalid("plan.value-invalid", "表头行", "2、2-3");
  return null;
}

function fieldsFromRows(rows: readonly PlanRow[]): Field[] {
  return uniqueByName(rows, "字段").map(({ row, name }) => fieldFromRow(row, name));
}

function fieldFromRow(row: PlanRow, name: string): Field {
  const type: FieldType = row.choice("类型", FIELD_TYPES, "text");
  const missing = row.items("无数据时填写");
  const bounds = boundsOf(row, type);
  return {
    name,
    aliases: row.items("别名").filter((alias) => nameKey(alias) !== nameKey(name)),
    type,
    measureUnit: row.text("计量单位"),
    required: row.flag("必填"),
    unique: row.flag("唯一"),
    ...bounds,
    options: row.items("下拉选项"),
    pattern: patternOf(row, type),
    missingValues: missing.filter((text) => text !== "0"),
    blankIsZero: missing.includes("0"),
    cell: cellOf(row),
    aggregation: row.choice<Aggregation>("汇总方式", AGGREGATIONS, defaultAggregation(type)),
    basis: row.choice<PeriodBasis>("期间口径", PERIOD_BASES, "period"),
    definition: row.text("统计口径"),
    ...fieldLimits(row, type),
    ...fieldWriting(row, type),
    source: row.locate("字段"),
  };
}

function boundsOf(row: PlanRow, type: FieldType): { minimum: string | null; maximum: string | null } {
  if (type === "text" || type === "boolean") return textBounds(row);
  const read = (column: "最小" | "最大") => (type === "date" ? row.day(column) : row.number(column));
  const minimum = read("最小");
  const maximum = read("最大");
  if (minimum !== null && maximum !== null && isAbove(minimum, maximum, type)) {
    row.report(
      makeFinding("plan.bounds-reversed", row.locate("最小"), { found: minimum, expected: maximum }),
    );
    return { minimum: null, maximum: null };
  }
  if (type === "percent") {
    for (const [column, bound] of [
      ["最小", minimum],
      ["最大", maximum],
    ] as const) {
      if (bound === null || new Decimal(bound).abs().lte(1) || row.text(column).includes("%")) continue;
      row.report(makeFinding("plan.percent-bound", row.locate(column), { found: bound, column }));
    }
  }
  return { minimum, maximum };
}

/** Text has no order: a bound on it is a slip, which keeps nothing from being read. */
function textBounds(row: PlanRow): { minimum: null; maximum: null } {
  for (const column of ["最小", "最大"] as const) {
    if (row.text(column) !== "") row.invalid("plan.value-invalid", column, { zh: "留空", en: "blank" });
  }
  return { minimum: null, maximum: null };
}

function isAbove(minimum: string, maximum: string, type: FieldType): boolean {
  return type === "date" ? minimum > maximum : new Decimal(minimum).gt(maximum);
}

/** 格式: a regular expression for text; for other types the words of the standard or a date pattern, kept as written. */
function patternOf(row: PlanRow, type: FieldType): string | null {
  const text = row.textOrNull("格式");
  if (text === null || type !== "text") return text;
  try {
    new RegExp(text, "u");
    return text;
  } catch {
    row.report(makeFinding("plan.pattern-invalid", row.locate("格式"), { found: text }));
    return null;
  }
}

function cellOf(row: PlanRow): string | null {
  const text = nameKey(row.text("单元格")).replace(/\$/g, "").toUpperCase();
  if (text === "") return null;
  if (positionFromAddress(text)) return text;
  row.invalid("plan.cell-invalid", "单元格");
  return null;
}
