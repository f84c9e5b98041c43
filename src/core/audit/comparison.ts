/** Words of a comparison with another period that stand between a number and its rate. */
export const COMPARISON_WORDS: readonly {
  readonly name: "同比" | "环比";
  readonly said: RegExp;
  readonly longest: number;
}[] = [
  {
    name: "同比",
    said: /^[，,（(]?(?:同比|比上年同期|较上年同期|比去年同期|较去年同期|比上年|较上年|比去年|较去年)/,
    longest: 14,
  },
  { name: "环比", said: /^[，,（(]?(?:环比|比上月|较上月|比上期|较上期)/, longest: 14 },
];
