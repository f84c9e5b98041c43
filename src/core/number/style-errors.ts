/** What is bad style in a number phrase though it can be read; the keys stand in `Claim.styleErrors` and never change. */
export type StyleErrorKey =
  | "概数词叠用"
  | "相邻数字写法"
  | "口语概数"
  | "下降用倍"
  | "余前非整十"
  | "余在单位后"
  | "余接百分数或倍"
  | "余接小数"
  | "多在计数单位后";

interface StyleErrorText {
  /** Row or section of the number law. */
  readonly source: string;
  readonly zh: string;
  readonly en: string;
}

export const STYLE_ERRORS: Readonly<Record<StyleErrorKey, StyleErrorText>> = {
  概数词叠用: {
    source: "row 17",
    zh: "概数词重复或矛盾（如“约…左右”“近…余”“…余以上”），只留一个。",
    en: "Two approximators contradict or repeat each other (约…左右, 近…余); keep one.",
  },
  相邻数字写法: {
    source: "row 20",
    zh: "相邻两数表示概数时用汉字，中间不加顿号（三四百，不写“三、四百”“34百”）。",
    en: "Adjacent digits that mean a span are written in Chinese numerals without 、 (三四百).",
  },
  口语概数: {
    source: "row 22",
    zh: "“来”是口语概数，范围说法不一，公文中不用。",
    en: "来 is colloquial and its range is disputed; do not use it in reports.",
  },
  下降用倍: {
    source: "row 30",
    zh: "减少、下降不能用倍，改用百分数或几分之几。",
    en: "A fall is never said in 倍; use a percentage or a fraction.",
  },
  余前非整十: {
    source: "section 2.1",
    zh: "“余”“多”前的数应是整十数（310余条）；末位不是0时去掉末位或写准确数。",
    en: "The number before 余 or 多 must be a multiple of ten; drop the last digit or write the exact number.",
  },
  余在单位后: {
    source: "section 2.3",
    zh: "“余”不放在单位后面（不写“5公里余”），连续量用“多”（5公里多）。",
    en: "余 never follows the unit; with continuous units 多 does (5公里多).",
  },
  余接百分数或倍: {
    source: "section 2.6",
    zh: "百分数、百分点、倍数前不用“余”“多”，写准确数。",
    en: "余 and 多 never stand with %, percentage points or 倍; write the exact number.",
  },
  余接小数: {
    source: "section 2.6",
    zh: "小数后不接“余”“多”（万、亿前的小数除外）。",
    en: "A decimal without a scale word never takes 余 or 多.",
  },
  多在计数单位后: {
    source: "section 2.3",
    zh: "计数的单位后不加“多”（不写“5条多”）。",
    en: "多 never follows a classifier that counts things (5条多).",
  },
};
