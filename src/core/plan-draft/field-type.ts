import type { Field, FieldType } from "../model/plan.ts";
import { castCell } from "../table/cast-cell.ts";
import { labelKey } from "../table/label.ts";
import { compactText } from "../table/visible-text.ts";
import { defaultAggregation } from "../plan/read-forms.ts";
import type { PlacedCell } from "./drafted-form.ts";
import { isDayCell, isNumberCell } from "./label-cells.ts";

/** The type of a field with the cells that do not fit it. */
export interface TypedField {
  readonly field: Field;
  readonly unlike: readonly PlacedCell[];
}

/** What people type where there is nothing to report. */
const NOTHING = new Set(["-", "--", "—", "——", "/", "\\", "无", "暂无", "空"]);
const CODE_NAME = /(?:编号|编码|代码|号码|电话|手机|证号|文号|账号|帐号|邮编|传真|(?:^|[^编])号)$/;
const YEAR_NAME = /(?:年份|年度)$/;
const DATE_NAME = /(?:日期|时间|年月日|日)$/;
/** So few cells may be slips of the pen; with more of them the field is text. */
const MOST_UNLIKE = 0.1;
const LEAST_LIKE = 5;
const MOST_CELLS = 20_000;

/** Gives a field the narrowest type that reads its cells in all samples; few that do not fit are slips and listed. */
export function typedField(field: Field, cells: readonly PlacedCell[]): TypedField {
  // What no reader can read says nothing about the type.
  const sound = cells.slice(0, MOST_CELLS).filter(({ cell }) => cell.type !== "error");
  const blanks = [...new Set(sound.map(({ cell }) => compactText(cell.text)))].filter((text) =>
    NOTHING.has(text),
  );
  const candidates = candidateTypes(field, sound);
  const tries = candidates.map((type): TypedField => {
    const typed = retyped(field, type, type === "text" ? [] : blanks);
    const unlike = sound.filter(
      ({ view, cell }) => castCell(cell, typed, view.sample.workbook.date1904).problem,
    );
    return { field: typed, unlike };
  });
  const whole = tries.find(({ field: { type }, unlike }) => unlike.length === 0 && type !== "text");
  const slips = tries.filter(
    ({ unlike }) => sound.length - unlike.length >= LEAST_LIKE && unlike.length <= sound.length * MOST_UNLIKE,
  );
  slips.sort(
    (x, y) =>
      Number(x.field.type === "text") - Number(y.field.type === "text") || x.unlike.length - y.unlike.length,
  );
  if (sound.length > 0 && (whole ?? slips[0])) return whole ?? slips[0]!;
  return { field: retyped(field, "text", []), unlike: [] };
}

function retyped(field: Field, type: FieldType, missingValues: readonly string[]): Field {
  const aggregation = YEAR_NAME.test(field.name) ? "none" : defaultAggregation(type);
  return {
    ...field,
    type,
    missingValues,
    aggregation,
    measureUnit: isNumeric(type) ? field.measureUnit : "",
  };
}

export function isNumeric(type: FieldType): boolean {
  return type === "integer" || type === "number" || type === "percent";
}

function candidateTypes(field: Field, cells: readonly PlacedCell[]): readonly FieldType[] {
  const key = labelKey(field.name);
  const share = (test: (one: PlacedCell) => boolean) => cells.filter(test).length / Math.max(1, cells.length);
  if (cells.length === 0) return ["text"];
  if (CODE_NAME.test(key) || share(({ cell }) => isLongCode(cell.text)) > 0) return ["text"];
  if (share(({ cell }) => isDayCell(cell) && !isNumberCell(cell)) > 0.5) return ["date", "text"];
  if (DATE_NAME.test(key) && share(({ cell }) => /^(?:19|20)\d{6}$/.test(cell.text)) === 1)
    return ["date", "text"];
  if (share(isPercentCell) > 0.5) return ["percent", "number", "text"];
  if (share(({ cell }) => isNumberCell(cell)) > 0.5) return ["integer", "number", "text"];
  return share(({ cell }) => cell.type === "boolean" || isYesNo(cell.text)) === 1
    ? ["boolean", "text"]
    : ["text"];
}

function isPercentCell({ cell }: PlacedCell): boolean {
  return cell.format.kind === "percent" || /[%％]$/.test(cell.text.trim());
}

/** 001 and numbers of 12 digits and more are codes: nobody adds them up. */
function isLongCode(text: string): boolean {
  const plain = compactText(text);
  return /^0\d+$/.test(plain) || /^\d{12,}$/.test(plain);
}

function isYesNo(text: string): boolean {
  return ["是", "否", "√", "×"].includes(compactText(text));
}
