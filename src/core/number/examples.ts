import { explainClaim, intervalText } from "./explain.ts";
import { read } from "./read.ts";
import { say } from "./say.ts";

/** One row of the guide's tables, made by the code itself. */
export interface ExampleRow {
  readonly phrase: string;
  readonly interval: string;
  readonly meaning: string;
}

/** One phrase or more for every row of the truth table. */
const EXAMPLE_PHRASES: readonly string[] = [
  ..."312条 1.2万条 47.15万亿元 93.5% 300余条 310余条 1000余条 十余次 三百余条 10余万条 10万余条 1.2万余条 1.20万余条".split(
    " ",
  ),
  ..."三年多 5公里多 10多年 10年多 20%多 近200条 近30% 近1500条 约300人 约188人 5%左右 300条以上 5%以内 突破400万件".split(
    " ",
  ),
  ..."至少300家 不超过50元 不足100件 约5亿多元 几十条 数百名 十几次 三四个 五六百辆 二三十人 上百条 十来个 百把人".split(
    " ",
  ),
  ..."2800～3200元 1~3万元 63%～68% 0.94个百分点 四成 近九成 超过四成 增长1倍 下降2倍 过半 半数以上 三分之一".split(
    " ",
  ),
  ..."零事故 持平 下降2.3% 减少37件 第4位 前10名 15余条".split(" "),
];

/** Reads every example phrase: what it claims and by which rule. */
export function exampleTable(locale: "zh-CN" | "en"): ExampleRow[] {
  return EXAMPLE_PHRASES.map((phrase) => {
    const claim = read(phrase);
    if (!claim) throw new Error(`example ${phrase} is no phrase`);
    const { interval, rule, reasons } = explainClaim(claim, locale);
    return { phrase, interval, meaning: [rule, ...reasons].join(locale === "en" ? "; " : "；") };
  });
}

/** Slots of the guide with a value each, in base units. */
const EXAMPLE_FILLS: readonly (readonly [string, string])[] = [
  ["X余条", "312"],
  ["X余条", "300"],
  ["X余条", "8"],
  ["X余条", "0"],
  ["X余公里", "5.3"],
  ["X余万元", "96100"],
  ["X余万人", "154321"],
  ["X万余人", "9800"],
  ["X.XX亿元", "785000000"],
  ["近X万人", "28400"],
  ["不足X件", "95"],
  ["超过X%", "60"],
  ["X%以上", "98.3"],
  ["第X位", "4"],
];

/** What becomes of a slot: the phrase with its interval, or the advice where it is left. */
export function fillTable(
  locale: "zh-CN" | "en",
): { slot: string; n: string; text: string; interval: string }[] {
  return EXAMPLE_FILLS.map(([slot, n]) => {
    const said = say(n, "", undefined, slot);
    if (said.outcome === "said") return { slot, n, text: said.text, interval: intervalText(said) };
    return { slot, n, text: locale === "en" ? said.advice.en : said.advice.zh, interval: "" };
  });
}
