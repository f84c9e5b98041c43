import type { BilingualText } from "./said.ts";

/** The rows of the truth table in one sentence each; u is the place of the last digit that is not 0. */
export const ROW_TEXTS: Readonly<Record<number, BilingualText>> = {
  1: { zh: "准确数：就是这个数", en: "exact: n is this number" },
  2: {
    zh: "带万、亿或小数：四舍五入到末位，前后各半个末位，至多5%",
    en: "with a scale or decimals: rounded to the last digit, half a unit either way, 5 % at most",
  },
  3: {
    zh: "“余”“多”：大于此数，不到再加一个末位单位",
    en: "余, 多: above the number, by less than one unit of its last non-zero digit",
  },
  5: {
    zh: "“余”在“万（亿）”前：大于此数，不到再加一个末位单位",
    en: "余 before the scale: above, by less than one unit of the last non-zero digit",
  },
  6: {
    zh: "“余”在“万（亿）”后：大于此数，不到再加一个所写末位",
    en: "余 after the scale: above, by less than one unit of the last displayed digit",
  },
  7: { zh: "单位后的“多”：大于此数，不到再加1", en: "多 after the unit: above, by less than one unit" },
  8: {
    zh: "百分数加“多”：大于此数，不到再加一个末位单位",
    en: "多 with a percentage: above, by less than one unit of its last non-zero digit",
  },
  9: {
    zh: "“近”：小于此数，最多差10%，也不超过一个末位单位",
    en: "近: below the number, by at most 10 % and at most one unit of its last digit",
  },
  10: { zh: "“约”“左右”：上下不超过规定的幅度", en: "约, 左右: within the stated width on both sides" },
  11: { zh: "“以上”“至少”：大于或等于", en: "以上, 至少: this number or more" },
  12: { zh: "“以下”“以内”“不超过”：小于或等于", en: "以下, 以内, 不超过: this number or less" },
  13: { zh: "“超过”“突破”：大于，不含本数", en: "超过, 突破: more than this number" },
  16: { zh: "“不足”“不到”：小于，不含本数", en: "不足, 不到: less than this number" },
  17: {
    zh: "概数词重复或矛盾：有“余”“多”的从“余”“多”，否则从严",
    en: "contradictory markers: 余 and 多 decide, else the stricter one",
  },
  18: { zh: "“几”“数”加十百千万：从两个到九个", en: "几, 数 with a place word: two to nine of it" },
  19: { zh: "“十几”：大于整十，不到下一个整十", en: "十几: above the ten, below the next" },
  20: { zh: "相邻两数连用：从前一个数到后一个数", en: "adjacent digits: from the first to the second" },
  21: { zh: "“上百”“上千”：从一个到不足十个", en: "上百, 上千: from one to less than ten of it" },
  22: { zh: "“来”：上下20%（说法不一）", en: "来: within 20 % (disputed)" },
  23: { zh: "“把”“许”等口语概数：上下20%或10%", en: "把, 许: colloquial, within 20 % or 10 %" },
  24: { zh: "范围：含两端", en: "range: both ends included" },
  25: {
    zh: "百分数：四舍五入到末位；0%和100%是准确数",
    en: "percentage: rounded to its last digit; 0 % and 100 % are exact",
  },
  26: {
    zh: "百分点：两个百分数之差，四舍五入到末位",
    en: "percentage points: a difference of percentages, rounded to the last digit",
  },
  28: { zh: "几成：一成是10%，上下5个百分点", en: "成: tenths, within five points" },
  29: { zh: "翻番：翻一番是原来的2倍，翻两番是4倍", en: "翻番: doubled once is ×2, twice ×4" },
  31: { zh: "过半、近半、大多数等", en: "more than half, nearly half, most" },
  32: { zh: "几分之几：上下5%", en: "a fraction: within 5 % of it" },
  33: { zh: "零、无、未发生、持平：等于0", en: "零, 无, 未发生, 持平: 0" },
  34: { zh: "多次、若干、一批：不少于2，没有确数", en: "several: 2 or more, no figure" },
  35: { zh: "位次：第几就是几，“前几名”是不超过", en: "rank: this place; 前N is N or better" },
};
