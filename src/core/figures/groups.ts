import { textFromValue } from "../consolidate/value-text.ts";
import { type Expression, formsOf } from "../expression/ast.ts";
import { evaluate } from "../expression/evaluate.ts";
import type { ConsolidatedCell, ConsolidatedRow } from "../model/consolidated.ts";
import type { FigureGroup } from "../model/figure.ts";
import type { Form } from "../model/plan.ts";
import { isDay, isNumber } from "../model/value.ts";
import type { Decimal } from "../number/decimal.ts";
import { allUnitsScope } from "./all-units-scope.ts";
import type { IndicatorData } from "./all-units-scope.ts";
import type { UnitData } from "./unit-data.ts";

const UNIT = "填报单位";
const MONTH = "月份";
const NO_VALUE = "";

/** The values of 分组: the same formula over each group's data; a group is what its rows say (单位, 月份 of 归属日期, a field). */
export function groupsOf(
  expression: Expression,
  groupBy: readonly string[],
  data: IndicatorData,
  factor: Decimal,
): FigureGroup[] {
  if (groupBy.length === 0) return [];
  const forms = formsOf(expression);
  const parts = {
    current: partition(data.current, forms, groupBy),
    previous: data.previous && partition(data.previous, forms, groupBy),
    lastYear: data.lastYear && partition(data.lastYear, forms, groupBy),
    earlier: data.earlier?.map((one) => partition(one, forms, groupBy)) ?? null,
  };
  return [...parts.current.keys].map(([text, key]) => {
    const scope = allUnitsScope({
      current: parts.current.of(text),
      previous: parts.previous?.of(text) ?? null,
      lastYear: parts.lastYear?.of(text) ?? null,
      earlier: parts.earlier?.map((one) => one.of(text)) ?? null,
    });
    const result = evaluate(expression, scope);
    const value = result.outcome === "value" && isNumber(result.value) ? result.value.times(factor) : null;
    return { key, value };
  });
}

interface Partition {
  /** Keys in the order in which they first occur in the data. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  of(key: string): UnitData;
}

/** Splits the data of some forms by group in one pass. Forms that lack a field of the group have no part in it. */
function partition(data: UnitData, forms: readonly Form[], groupBy: readonly string[]): Partition {
  const keys = new Map<string, readonly string[]>();
  const split = new Set<string>();
  const rows = new Map<string, ConsolidatedRow[]>();
  const cells = new Map<string, ConsolidatedCell[]>();
  const put = <T>(map: Map<string, T[]>, form: Form, key: readonly string[], one: T) => {
    const text = JSON.stringify(key);
    if (!keys.has(text)) keys.set(text, key);
    const place = form.name + "\n" + text;
    const list = map.get(place);
    if (list) list.push(one);
    else map.set(place, [one]);
  };
  for (const form of forms) {
    const rowKey = form.kind === "list" ? keyOfRow(form, groupBy) : null;
    if (rowKey) split.add(form.name);
    if (rowKey) for (const row of data.rows(form) ?? []) put(rows, form, rowKey(row), row);
    if (form.kind === "fixed" && groupBy.every((by) => by === UNIT)) {
      for (const cell of data.cells(form) ?? [])
        put(
          cells,
          form,
          groupBy.map(() => cell.unit),
          cell,
        );
    }
  }
  return {
    keys,
    of: (key) => ({
      // Of a form that cannot be split a group has no part: that is not the same as no rows.
      rows: (form) =>
        split.has(form.name) && data.rows(form) ? (rows.get(form.name + "\n" + key) ?? []) : undefined,
      cells: (form) => cells.get(form.name + "\n" + key),
    }),
  };
}

function keyOfRow(form: Form, groupBy: readonly string[]): ((row: ConsolidatedRow) => string[]) | null {
  const dateIndex = form.fields.findIndex((field) => field.name === form.dateField);
  const parts = groupBy.map((by): ((row: ConsolidatedRow) => string) | null => {
    const index = form.fields.findIndex((field) => field.name === by || field.aliases.includes(by));
    if (index >= 0) return (row) => textFromValue(row.values[index] ?? null);
    if (by === UNIT) return (row) => row.source.unit;
    return by === MONTH && dateIndex >= 0 ? (row) => monthOf(row, dateIndex) : null;
  });
  if (parts.includes(null)) return null;
  return (row) => parts.map((part) => part!(row));
}

function monthOf(row: ConsolidatedRow, index: number): string {
  const value = row.values[index] ?? null;
  return isDay(value) ? `${value.year}-${String(value.month).padStart(2, "0")}` : NO_VALUE;
}
