import type { Field, PeriodBasis } from "../model/plan.ts";
import { isNumber, type Value } from "../model/value.ts";
import { isNumeric } from "./field-type.ts";

/** The values of one field in the order of the records of all samples, as collected; null is blank. */
export type FieldValues = readonly Value[];

const LEAST_RECORDS = 3;
const SHARE_NAME = /率|占比|比重|比例/;
const CHANGE_NAME = /增长|增幅|增减|减少|净增|同比|环比|变化|涨|跌/;
const MOST_OPTIONS = 12;
const LEAST_FOR_OPTIONS = 10;
const RECORDS_OF_AN_OPTION = 3;
const LONGEST_OPTION = 20;

/** 必填, 最小, 最大, 下拉选项 and 期间口径 as the samples suggest them: only limits that hold for any honest number. */
export function limitedField(field: Field, values: FieldValues): Field {
  const filled = values.filter((value) => value !== null);
  return {
    ...field,
    required: filled.length === values.length && values.length >= LEAST_RECORDS,
    ...boundsOf(field, filled),
    options: optionsOf(field, filled),
    basis: basisOf(field),
  };
}

function boundsOf(field: Field, filled: FieldValues): Pick<Field, "minimum" | "maximum"> {
  const numbers = filled.filter(isNumber);
  if (!isNumeric(field.type) || numbers.length === 0 || CHANGE_NAME.test(field.name)) {
    return { minimum: null, maximum: null };
  }
  const minimum = numbers.every((number) => !number.isNegative()) ? "0" : null;
  const isShare = field.type === "percent" && SHARE_NAME.test(field.name);
  return { minimum, maximum: isShare && numbers.every((number) => number.lte(1)) ? "1" : null };
}

function optionsOf(field: Field, filled: FieldValues): readonly string[] {
  if (field.type !== "text" || filled.length < LEAST_FOR_OPTIONS) return [];
  const options = new Set<string>();
  for (const value of filled) {
    if (typeof value !== "string" || value.length > LONGEST_OPTION) return [];
    options.add(value);
    if (options.size > MOST_OPTIONS) return [];
  }
  const few = options.size >= 2 && filled.length >= options.size * RECORDS_OF_AN_OPTION;
  return few ? [...options].sort() : [];
}

function basisOf({ name, type }: Field): PeriodBasis {
  if (!isNumeric(type)) return "period";
  if (/期末|年末|月末|季末|时点|截至|在册|存量/.test(name)) return "point";
  return /累计/.test(name) ? "cumulative" : "period";
}

const KEY_NAME = /(?:编号|编码|代码|证号|文号|号码|流水号|单号|[Ii][Dd])$/;
const TITLE_NAME = /(?:标题|题目|名称)$/;
const LEAST_FOR_TITLE_KEY = 10;

/**
 * 主键: the first field that is never blank, never repeated and called like a number of records (编号, 文号); failing that,
 * in enough records, a title.
 */
export function primaryKeyOf(
  fields: readonly Field[],
  values: ReadonlyMap<string, FieldValues>,
): readonly string[] {
  const isKey = (field: Field) => {
    const all = values.get(field.name) ?? [];
    const distinct = new Set(all.map(String));
    return field.required && all.length >= 2 && distinct.size === all.length;
  };
  const named = fields.find((field) => KEY_NAME.test(field.name) && isKey(field));
  const titled = fields.find(
    (field) =>
      TITLE_NAME.test(field.name) &&
      isKey(field) &&
      (values.get(field.name)?.length ?? 0) >= LEAST_FOR_TITLE_KEY,
  );
  const key = named ?? titled;
  return key ? [key.name] : [];
}

/** 归属日期: the only date of the list, or the one among several that is plainly called 日期 or of what happened. */
export function dateFieldOf(fields: readonly Field[]): string | null {
  const dates = fields.filter((field) => field.type === "date");
  if (dates.length <= 1) return dates[0]?.name ?? null;
  return dates.find(({ name }) => /^(?:日期|发生日期|发布日期|归属日期|时间)$/.test(name))?.name ?? null;
}
