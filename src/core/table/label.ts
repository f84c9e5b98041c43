import { isMeasureUnit } from "./measure-unit.ts";
import { compactText, narrowText, visibleText } from "./visible-text.ts";

const SEPARATORS = /[\s/\\\-_·:;,.、。|*#'"“”‘’`~—–]+/g;
/** 编号（必填） is the label 编号. */
const FILLING_HINT = /\((?:必填项?|选填项?|非必填|下拉选择|下拉选项|单选)\)$/;
const BRACKETS: Readonly<Record<string, string>> = {
  "【": "(",
  "〔": "(",
  "[": "(",
  "】": ")",
  "〕": ")",
  "]": ")",
};

/**
 * A label for comparing: width, case, white space and separators do not count, so that 本月数量, 本月 数量 and
 * 本月/数量 are one. Brackets stay.
 */
export function labelKey(text: string): string {
  return compactText(text)
    .replace(/[【〔[\]】〕]/g, (bracket) => BRACKETS[bracket]!)
    .toLowerCase()
    .replace(SEPARATORS, "")
    .replace(FILLING_HINT, "");
}

/** A label taken apart at its last bracket when that holds a measure unit: 金额（万元） is 金额 and 万元. */
export interface LabelParts {
  readonly key: string;
  /** "" where the label names no unit. */
  readonly measureUnit: string;
}

export function labelParts(text: string): LabelParts {
  const key = labelKey(text);
  const parts = /^(.+?)\((?:单位)?([^()]{1,12})\)$/.exec(key);
  if (parts && isMeasureUnit(parts[2]!)) return { key: parts[1]!, measureUnit: parts[2]! };
  return { key, measureUnit: "" };
}

/** A label of a fixed form without what only orders it: 一、 （二） 1. 其中： and a colon at the end. */
export function plainLabel(text: string): string {
  return narrowText(visibleText(text).text)
    .replace(
      /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[.、)](?!\d)))\s*/,
      "",
    )
    .replace(/^其中[::]?\s*/, "")
    .replace(/:$/, "")
    .trim();
}

/** How alike two label keys are, 0 to 1 (shared pairs of characters); 1 only when equal. Labels above 60 characters are not compared. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2 || a.length > 60 || b.length > 60) return 0;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
