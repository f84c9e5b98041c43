import { compactText } from "./visible-text.ts";

/** 计量单位 taken apart: 万元 is 10^4 of 元; 千克 and 百分点 are units of their own. */
export interface ScaledUnit {
  readonly exponent: number;
  readonly base: string;
}

const SCALES: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const SCALED = /^(十万|百万|千万|万亿|十亿|百亿|千亿|万|亿|千(?![克米瓦伏卡帕赫兆])|百(?!分))(.*)$/;

/** Classifiers and units that a count may carry in its cell where the plan names no unit. */
const COMMON_UNITS = new Set(
  "条 件 个 人 次 篇 份 家 户 场 期 项 台 元 名 起 宗 例 处 批 组 套 只 头 部 本 张 座 所 间 辆 亩 天 吨 公里 米 平方米 公顷 人次 件次 条次 小时".split(
    " ",
  ),
);

/** "万元" → {exponent: 4, base: "元"}; a unit without scale has exponent 0. */
export function scaledUnit(unit: string): ScaledUnit {
  const parts = SCALED.exec(unit);
  if (!parts) return { exponent: 0, base: unit };
  return { exponent: SCALES[parts[1]!]!, base: parts[2]! };
}

/** Whether a text is nothing but a unit of measure (元, 万元, %, 条, 万): what may stand in brackets behind a label. */
export function isMeasureUnit(text: string): boolean {
  if (text === "%" || text === "百分比" || text === "百分点") return true;
  const { exponent, base } = scaledUnit(text);
  return COMMON_UNITS.has(base) || (exponent > 0 && base === "") || /^(美|欧|日|港)元$/.test(base);
}

/** Whether a unit says that its numbers are percent points (50 means 50%). */
export function isPercentUnit(unit: string): boolean {
  return unit === "%" || unit === "百分比" || unit === "百分点" || unit === "个百分点";
}

/** Whether two units differ in nothing but their size (元, 万元), so that numbers in one must not be read as the other's. */
export function differsInScale(written: string, wanted: string): boolean {
  const [a, b] = [scaledUnit(written), scaledUnit(wanted)];
  return a.base === b.base && a.base !== "" && a.exponent !== b.exponent;
}

/** The unit of measure that a text is, brackets around it aside (（万元） is 万元); null for anything else. */
export function unitOfText(text: string): string | null {
  if (text.length > 14) return null;
  const bare = compactText(text)
    .replace(/^\((.+)\)$/, "$1")
    .replace(/^单位:/, "")
    .replace(/^人民币(?=.)/, "");
  return isMeasureUnit(bare) ? bare : null;
}
