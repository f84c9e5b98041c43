import type { Correction, Field, Form, Plan } from "../model/plan.ts";
import { GENERAL, positionFromAddress, type Cell } from "../model/sheet.ts";
import { isDay, isNotApplicable, isNumber, textFromDay, type Value } from "../model/value.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { castCell } from "../table/cast-cell.ts";
import { labelKey } from "../table/label.ts";
import { compactText } from "../table/visible-text.ts";
import type { UnitNames } from "./unit-names.ts";

/** A correction that names its record by key, with the field it names. */
export interface KeyedCorrection {
  readonly field: Field;
  readonly correction: Correction;
}

/** The corrections (更正记录) that concern one unit and form, ready to be looked up cell by cell. */
export interface FormCorrections {
  readonly byCell: ReadonlyMap<string, readonly Correction[]>;
  /** By the record's key (as `recordKey` writes it), then the field. */
  readonly byKey: ReadonlyMap<string, readonly KeyedCorrection[]>;
}

/** null when there are none, which is the usual case. */
export function correctionsFor(
  plan: Plan,
  names: UnitNames,
  unit: string,
  form: Form,
): FormCorrections | null {
  const byCell = new Map<string, Correction[]>();
  const byKey = new Map<string, KeyedCorrection[]>();
  for (const correction of plan.corrections) {
    if (compactText(correction.form) !== compactText(form.name)) continue;
    if (correction.unit !== unit && names.exactly(correction.unit) !== unit) continue;
    const address = correction.position.trim().replace(/^.*!/, "");
    if (positionFromAddress(address)) {
      push(byCell, address.replace(/\$/g, "").toUpperCase(), correction);
      continue;
    }
    const place = keyAndField(correction.position, form);
    if (place) push(byKey, place.key, { field: place.field, correction });
  }
  return byCell.size + byKey.size === 0 ? null : { byCell, byKey };
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

/** "2021-001 篇数", "2021-001/篇数", for a fixed form just "篇数": the longest field name at the end, the key before it. */
function keyAndField(position: string, form: Form): { key: string; field: Field } | null {
  const whole = labelKey(position);
  let best: { key: string; field: Field; length: number } | null = null;
  for (const field of form.fields) {
    for (const name of [field.name, ...field.aliases]) {
      const key = labelKey(name);
      if (key === "" || !whole.endsWith(key) || (best && best.length >= key.length)) continue;
      best = { key: whole.slice(0, whole.length - key.length), field, length: key.length };
    }
  }
  return best && (best.key !== "" || form.kind === "fixed") ? best : null;
}

/** A record's primary key as corrections write it: values one after the other, separators and width do not count. */
export function recordKey(values: readonly Value[], form: Form): string {
  const at = form.primaryKey.map((name) => form.fields.findIndex((field) => field.name === name));
  return at.map((i) => (i < 0 ? "" : labelKey(textOfValue(values[i] ?? null)))).join("");
}

/** A value as people write it, for findings and comparisons. */
export function textOfValue(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (isDay(value)) return textFromDay(value);
  if (isNotApplicable(value)) return "不适用";
  return isNumber(value) ? textFromDecimal(value) : "";
}

/** Whether a cell still holds what the correction says it held (原值): as written, or read as the same value. */
export function stillHolds(
  cell: Cell | undefined,
  field: Field,
  written: string,
  date1904: boolean,
): boolean {
  const now = compactText(cell?.text ?? "");
  const before = compactText(written);
  if (now === before || (now === "" && before === "空")) return true;
  const a = castCell(cell, field, date1904);
  const b = castCell(textCell(written), field, date1904);
  return a.problem === undefined && b.problem === undefined && textOfValue(a.value) === textOfValue(b.value);
}

/** A text as if it stood in a cell, so that 改为 is read like any other cell. */
export function textCell(text: string): Cell {
  return { column: 1, type: "text", text, format: GENERAL, formula: null };
}
