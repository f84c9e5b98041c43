import type { ScopeRecord, Scope, ScopeValue } from "../../src/core/expression/scope.ts";
import type { PeriodScope, Reference } from "../../src/core/expression/scope.ts";
import type { Field, FieldType, Form } from "../../src/core/model/plan.ts";
import type { TraceEntry } from "../../src/core/model/figure.ts";
import { isDay, isNumber, isNotApplicable, NOT_APPLICABLE, textFromDay } from "../../src/core/model/value.ts";
import type { Value } from "../../src/core/model/value.ts";
import { Decimal, decimalFromText, textFromDecimal } from "../../src/core/number/decimal.ts";
import { field as plainField, form as plainForm } from "../support/sheets.ts";

const TYPES: Record<string, FieldType> = {
  文本: "text",
  整数: "integer",
  小数: "number",
  日期: "date",
  是否: "boolean",
  百分比: "percent",
};

/**
 * A field as "名称|别名:类型(计量单位)"; 整数 when no type is said. "0" after the name (名称0) cannot be said here:
 * use `blankIsZero` of the options.
 */
export function field(notation: string, options: Partial<Field> = {}): Field {
  const parts = /^([^:|(]+)(?:\|([^:(]+))?(?::(文本|整数|小数|日期|是否|百分比))?(?:\((.+)\))?$/.exec(
    notation,
  )!;
  return plainField(parts[1]!, {
    aliases: parts[2]?.split("|") ?? [],
    type: TYPES[parts[3] ?? "整数"]!,
    measureUnit: parts[4] ?? "",
    ...options,
  });
}

export function form(
  name: string,
  kind: Form["kind"],
  fields: readonly (string | Field)[],
  options: Partial<Form> = {},
): Form {
  const made = fields.map((each) => (typeof each === "string" ? field(each) : each));
  return plainForm(name, made, { kind, ...options });
}

/** "" blank, "/" 不适用, "是"/"否" for booleans, ISO days, digits, "50%" for percents. */
export function value(text: string, type: FieldType): Value {
  if (text === "") return null;
  if (text === "/") return NOT_APPLICABLE;
  if (type === "text") return text;
  if (type === "boolean") return text === "是";
  if (type === "date") {
    const [year, month, day] = text.split("-").map(Number);
    return { kind: "day", year: year!, month: month!, day: day! };
  }
  if (text.endsWith("%")) return decimalFromText(text.slice(0, -1))!.div(100);
  return decimalFromText(text);
}

/** One record per line, cells split on white space, "-" for a blank; the first word is the unit. */
export function records(of: Form, table: string): ScopeRecord[] {
  return table
    .trim()
    .split("\n")
    .map((line, index) => record(of, line.trim().split(/\s+/), index + 2));
}

function record(of: Form, [unit, ...cells]: string[], row: number): ScopeRecord {
  const values = new Map(
    of.fields.map((each, index) => [each.name, value((cells[index] ?? "-").replace(/^-$/, ""), each.type)]),
  );
  return {
    unit: unit!,
    value: (name) => values.get(name) ?? null,
    trace: (name) => ({
      unit: unit!,
      file: `${unit}.xlsx`,
      sheet: of.name,
      ...(name === undefined ? { row } : { cell: `${name}${row}` }),
      value: name === undefined ? "" : textOf(values.get(name) ?? null),
    }),
  };
}

export function textOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (isNotApplicable(value)) return "/";
  return isDay(value) ? textFromDay(value) : isNumber(value) ? textFromDecimal(value) : "";
}

export interface Data {
  /** By "表" or "上期.表" and so on. */
  readonly [form: string]: readonly ScopeRecord[];
}

const PREFIX: Record<PeriodScope, string> = {
  current: "",
  previous: "上期.",
  "same-last-year": "上年同期.",
  "year-to-date": "年初至今.",
};

/** A scope over records in memory; a single value is that of `row` for its form, or the sum over all records. */
export function scopeOf(
  data: Data,
  options: { row?: ScopeRecord; rowForm?: Form; shared?: boolean } = {},
): Scope {
  const find = (of: Form, period: PeriodScope) => data[PREFIX[period] + of.name];
  const single = ({ form: of, field: name, period }: Reference): ScopeValue | undefined => {
    const all = find(of, period);
    if (of === options.rowForm && period === "current") {
      const { row } = options;
      return { value: row!.value(name), trace: () => [row!.trace(name)] };
    }
    if (!all) return undefined;
    const values = all.map((each) => each.value(name)).filter((each) => each !== null);
    const numbers = values.filter(isNumber);
    const sum = numbers.reduce((a, b) => a.plus(b), new Decimal(0));
    const one = values.length === 1 ? values[0]! : numbers.length > 0 ? sum : null;
    return { value: one, trace: (): TraceEntry[] => all.map((each) => each.trace(name)) };
  };
  return {
    single,
    records: find,
    ...(options.row ? { unit: options.row.unit } : {}),
    ...(options.shared ? { shared: new Map<object, unknown>() } : {}),
  };
}
