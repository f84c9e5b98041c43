import type { BilingualText, LeftReason, SayNote } from "./said.ts";

/** What each note of `say` means, for people. */
export const NOTE_TEXTS: Readonly<Record<SayNote, BilingualText>> = {
  "below-ten": { zh: "小于10，写准确数，去掉概数词", en: "below ten: exact, without an approximator" },
  "exactly-round": {
    zh: "恰为整数，加概数词就不真，去掉概数词",
    en: "exactly round: the approximator would be false and is dropped",
  },
  "near-not-true": {
    zh: "没有合适的整数可说“近”，改说“余”",
    en: "no round number is near enough for 近; 余 instead",
  },
  "about-not-true": {
    zh: "整数离得太远，不能说“约”，写准确数",
    en: "the round number is too far for 约; exact instead",
  },
  "post-more": { zh: "连续量不足10，“多”放在单位后面", en: "continuous unit below ten: 多 follows the unit" },
  "scale-dropped": { zh: "数小于万（亿），去掉“万（亿）”", en: "n is below the scale, which is dropped" },
  "more-moved": {
    zh: "不足10万（亿），“余”移到“万（亿）”后面",
    en: "below ten of the scale: 余 moved behind it",
  },
  rounded: { zh: "四舍五入", en: "rounded half up" },
  "kept-precision": {
    zh: "再舍入就成了0、100%或不真，保留原有小数",
    en: "rounding would give 0, 100 % or an untruth; more decimals are kept",
  },
  "share-exact": {
    zh: "百分数、百分点、倍数不用“余”“多”，写准确数",
    en: "shares never take 余 or 多; exact instead",
  },
  "all-or-nothing": { zh: "0%和100%是准确数", en: "0 % and 100 % are exact" },
  zero: { zh: "数为0，最好改写为“无”“未发生”或“零…”", en: "zero: better rewritten as 无, 未发生 or 零…" },
  unchanged: { zh: "没有增减，可写“持平”", en: "no change: 持平 may be written" },
  "fall-verb": {
    zh: "负数写作“下降”“减少”，不写负号",
    en: "a negative number is said with 下降 or 减少, without a minus sign",
  },
  "limit-not-true": {
    zh: "取整后不真，去掉概数词",
    en: "the marker would not be true of a round number and is dropped",
  },
  "count-not-whole": {
    zh: "计数单位带小数，是平均数，写准确数",
    en: "a count with decimals is an average; exact",
  },
  "loose-place": { zh: "概数比实际数小20%以上", en: "the round number leaves more than 20 % unsaid" },
  rank: { zh: "位次，不加概数词", en: "a rank never takes an approximator" },
  "exact-instead": {
    zh: "没有既合写法又属实的说法，写准确数",
    en: "nothing in this form is true; exact instead",
  },
};

/** Why a place is left, and what to do; {text} is the slot, {alternative} what could be written. */
const LEFT_TEXTS: Readonly<Record<LeftReason, BilingualText>> = {
  missing: {
    zh: "没有可填的数，请先核对指标。",
    en: "There is no number to write; check the indicator first.",
  },
  "zero-with-marker": {
    zh: "数为0，不能填“{text}”。请改写为“未发生…”“无…”或“零…”。",
    en: "The number is 0, which “{text}” cannot say. Rewrite the sentence with 未发生, 无 or 零.",
  },
  "fall-not-said": {
    zh: "数为负（下降或减少），句中没有这样说。请改写为“{alternative}”。",
    en: "The number fell, and the sentence does not say so. Rewrite it as “{alternative}”.",
  },
  "fall-in-times": {
    zh: "减少、下降不能用倍，请改用百分数或几分之几。",
    en: "A fall is never said in 倍; use a percentage or a fraction.",
  },
  "markers-contradict": {
    zh: "“{text}”里的概数词重复或矛盾，请只留一个。可写“{alternative}”。",
    en: "The approximators of “{text}” repeat or contradict each other; keep one. “{alternative}” would be true.",
  },
  "marker-colloquial": {
    zh: "“{text}”用了口语概数词，可写“{alternative}”。",
    en: "“{text}” is colloquial; “{alternative}” would be true.",
  },
  "rank-not-whole": {
    zh: "位次应是正整数，请核对指标。",
    en: "A rank is a whole number from 1; check the indicator.",
  },
  "digits-differ": {
    zh: "稿中已写的数字与指标不符（应为“{alternative}”），请核对。",
    en: "The digits already typed do not fit the value (“{alternative}”); check them.",
  },
  "cannot-be-said": {
    zh: "“{text}”填不出属实的说法，请改写。",
    en: "Nothing true fits “{text}”; rewrite it.",
  },
};

/** A left place's advice in both languages. */
export function adviceFor(reason: LeftReason, text: string, alternative: string | null): BilingualText {
  const fill = (template: string) =>
    template.replace("{text}", () => text).replace("{alternative}", () => alternative ?? "…");
  return { zh: fill(LEFT_TEXTS[reason].zh), en: fill(LEFT_TEXTS[reason].en) };
}
