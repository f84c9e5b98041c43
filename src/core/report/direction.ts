import type { TextSpan } from "../model/draft.ts";

/** Which way the sentence says that a number moved; null where it does not say. 下降到, 增长至 tell a level, no move. */
export type Direction = "rise" | "fall" | null;

const FALL =
  /(?:下降|减少|降低|回落|下滑|下跌|缩减|压减|压缩|缩短|缩小|精简|收窄|负增长|降幅|减幅|跌幅|减|降)(?:幅度)?[了为达]{0,2}$/;
const RISE =
  /(?:增长|增加|上升|提高|提升|上涨|增收|扩大|攀升|增幅|涨幅|升幅|增|升|涨)(?:幅度)?[了为达]{0,2}$/;
const LINK = /^[、和与及，]?$/;
const FARTHEST = 12;

/**
 * The direction that stands right before a span, or before the row of placeholders that it ends ("分别增长X%、X%").
 * `others` are placeholders of the same paragraph.
 */
export function directionBefore(
  text: string,
  start: number,
  others: readonly Pick<TextSpan, "start" | "end">[] = [],
): Direction {
  let from = start;
  const before = others.filter((other) => other.end <= start).sort((a, b) => b.end - a.end);
  for (const other of before) {
    if (!LINK.test(text.slice(other.end, from))) break;
    from = other.start;
  }
  const lead = text.slice(Math.max(0, from - FARTHEST), from).replace(/\s+$/, "");
  // 负增长 ends like a rise, so falls are asked first.
  if (FALL.test(lead)) return "fall";
  return RISE.test(lead) ? "rise" : null;
}

const CHANGE_NAME = /同比|环比|增速|增幅|增长|变化|变动|涨幅|升降/;
const FALL_NAME = /下降|减少|降幅|降低|压减|缩减|回落/;
const CHANGE_FORMULA = /(?:同比|环比)\s*[（(]/;

/** Is the indicator a change, whose sign is its direction? Of one whose name says fall, plus means fall. */
export function changeOfIndicator(name: string, formula: string | null): "signed" | "fall" | "none" {
  if (FALL_NAME.test(name)) return "fall";
  return CHANGE_NAME.test(name) || CHANGE_FORMULA.test(formula ?? "") ? "signed" : "none";
}
