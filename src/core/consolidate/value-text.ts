import { isDay, isNotApplicable, isNumber, textFromDay } from "../model/value.ts";
import type { Value } from "../model/value.ts";
import { textFromDecimal } from "../number/decimal.ts";

/** A value as JSON and traces give it: exact digits, ISO day, 是/否, 不适用; "" for a blank. */
export function textFromValue(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (isNotApplicable(value)) return "不适用";
  if (isDay(value)) return textFromDay(value);
  return isNumber(value) ? textFromDecimal(value) : "";
}
