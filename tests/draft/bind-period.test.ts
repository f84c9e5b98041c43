import fc from "fast-check";
import { isOtherPeriod, ownPeriodOf, withoutOwnPeriods } from "../../src/core/draft/bind-period.ts";
import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { saidPeriods } from "../../src/core/draft/said-period.ts";
import { indicatorNamed, labelledText, paragraphOf } from "../support/binding-cases.ts";

const seed = Date.now() % 2 ** 31;
beforeAll(() => process.stdout.write(`binding by period: seed ${seed}\n`));

const certaintyOf = (notation: string, period: string, heading = ""): string => {
  const { paragraph, placeholders } = labelledText("line/2", notation);
  const paragraphs = [...(heading === "" ? [] : [paragraphOf("line/1", heading, 1)]), paragraph];
  const plan = [indicatorNamed("发布动态信息", "条")];
  return bindPlaceholders({ paragraphs, placeholders }, plan, { reach: { period } })[0]!.certainty;
};

/** Ways of saying a stretch of months of a year; the figures' own year is 2024. */
const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const year = fc.constantFrom("", "2024年", "今年", "二〇二四年");
const month = fc.integer({ min: 1, max: 12 });
type Said = readonly [words: string, first: number, last: number];
const halves = fc.constantFrom<Said>(["上半年", 1, 6], ["下半年", 7, 12]);
const quarters = fc
  .integer({ min: 1, max: 4 })
  .chain((n) =>
    fc.constantFrom<Said>(
      [`${CHINESE[n]}季度`, n * 3 - 2, n * 3],
      [`第${CHINESE[n]}季度`, n * 3 - 2, n * 3],
      [`${n}季度`, n * 3 - 2, n * 3],
    ),
  );
const upToQuarter = fc.constantFrom<Said>(["前三季度", 1, 9], ["前两季度", 1, 6], ["一、二季度", 1, 6]);
const months = month.chain((n) =>
  fc.constantFrom<Said>([`${n}月`, n, n], [`${n}月份`, n, n], [`${CHINESE[n]}月份`, n, n]),
);
const ranges = fc
  .tuple(month, month, fc.constantFrom("—", "-", "至", "～", "月至", "月—"))
  .filter(([a, b]) => a < b)
  .map(([a, b, to]): Said => [`${a}${to}${b}月`, a, b]);
const firstMonths = fc.integer({ min: 2, max: 11 }).map((n): Said => [`前${n}个月`, 1, n]);
const wholeYear = fc.constantFrom<Said>(["全年", 1, 12], ["2024年", 1, 12], ["2024年度", 1, 12]);
const partOfYear = fc
  .tuple(year, fc.oneof(halves, quarters, upToQuarter, months, ranges, firstMonths))
  .map(([of, [words, first, last]]): Said => [of + words, first, last]);
const said = fc.oneof({ weight: 5, arbitrary: partOfYear }, wholeYear);

const OWN: readonly Said[] = [
  ["2024年", 1, 12],
  ["2024年上半年", 1, 6],
  ["2024年第三季度", 7, 9],
  ["2024年前三季度", 1, 9],
  ["2024年1—11月", 1, 11],
  ["2024年7月", 7, 7],
];

const places = fc.constantFrom<(words: string) => string>(
  (words) => `${words}，发布动态信息{X条|-}。`,
  (words) => `${words}发布动态信息{X条|-}。`,
  (words) => `${words}，全局上下共同努力，发布动态信息{X条|-}。`,
  (words) => `发布动态信息{X条|-}（${words}）。`,
  (words) => `发布动态信息${words}为{X条|-}。`,
  (words) => `${words}工作平稳有序。发布动态信息{X条|-}。`,
);

test("a period of another size or place never binds surely, whatever the figures' own is", () => {
  let others = 0;
  fc.assert(
    fc.property(said, fc.constantFrom(...OWN), places, ([words, first, last], [own, from, to], place) => {
      if (first === from && last === to) return;
      others += 1;
      expect([place(words), own, certaintyOf(place(words), own)]).not.toEqual([place(words), own, "sure"]);
    }),
    { numRuns: 1500, seed },
  );
  expect(others).toBeGreaterThan(1000);
});

test("the figures' own period, however it is said, forbids nothing", () => {
  fc.assert(
    fc.property(
      said,
      fc.constantFrom("，发布动态信息{X条|-}。", "发布动态信息{X条|-}。"),
      ([words, first, last], rest) => {
        const own = first === last ? `2024年${first}月` : `2024年${first}—${last}月`;
        expect([words, rest, own, certaintyOf(words + rest, own)]).toEqual([words, rest, own, "sure"]);
      },
    ),
    { numRuns: 600, seed },
  );
});

test.each([
  "去年",
  "上年",
  "上年同期",
  "去年同期",
  "去年上半年",
  "2023年",
  "2023年上半年",
  "二〇二三年",
  "前年",
  "本月",
  "当月",
  "上月",
  "上个月",
  "本季度",
  "上季度",
  "本周",
  "上周",
  "当日",
  "单日",
  "当天",
  "每月",
  "每季度",
  "每周",
  "每年",
  "3月5日",
  "3月上旬",
  "上旬",
  "9月中旬",
  "X月",
  "XX月份",
  "截至6月底",
  "截至6月30日",
  "截止9月末",
  "6月末",
  "三季度末",
  "去年底",
  "上年末",
  "年初",
  "年中",
  "3月以来",
  "2020年以来",
  "近三年",
  "近半年",
  "三年来",
  "近年来",
  "“十四五”期间",
  "春节期间",
  "国庆假期",
  "汛期",
  "暑期",
  "春季",
  "节日期间",
  "节前",
  "本学期",
  "春季学期",
  "首季度",
  "Q1",
])("no figure of a year is of %s", (words) => {
  for (const sentence of [`${words}，发布动态信息{X条|-}。`, `${words}发布动态信息{X条|-}。`])
    expect([sentence, certaintyOf(sentence, "2024年")]).not.toEqual([sentence, "sure"]);
});

test.each([
  ["2024年", "今年以来"],
  ["2024年", "年初以来"],
  ["2024年", "2024年以来"],
  ["2024年", "本年度"],
  ["2024年", "一年来"],
  ["2024年", "截至目前"],
  ["2024年", "截至12月底"],
  ["2024年", "截至2024年12月31日"],
  ["2024年", "截至年底"],
  ["2024年", "年末"],
  ["2024年", "1—12月"],
  ["2024年", "截至X月底"],
  ["2024年上半年", "1—6月"],
  ["2024年上半年", "1月1日至6月30日"],
  ["2024年上半年", "截至6月底"],
  ["2024年上半年", "今年以来"],
  ["2024年第一季度", "本季度"],
  ["2024年7月", "本月"],
  ["2024年7月", "X月"],
  ["2024年7月", "截至7月底"],
])("figures of %s are of %s", (own, words) => {
  expect(certaintyOf(`${words}，发布动态信息{X条|-}。`, own)).toBe("sure");
});

test.each([
  ["较上年同期多发布动态信息{X条|-}。"],
  ["2024年，认真落实《2023年工作要点》，发布动态信息{X条|-}。"],
  ["3月5日，召开推进会。发布动态信息{X条|-}。"],
  ["一季度工作平稳。全年发布动态信息{X条|-}。"],
])("%s speaks of no other time", (sentence) => {
  const others = saidPeriods(sentence).filter((one) => isOtherPeriod(one, ownPeriodOf("2024年")));
  const last = others[others.length - 1];
  expect(last === undefined || sentence.slice(last.end).includes("。")).toBe(true);
  if (!sentence.startsWith("较")) expect(certaintyOf(sentence, "2024年")).toBe("sure");
});

test("a heading that names another time speaks for its paragraphs, unless they name their own", () => {
  expect(certaintyOf("发布动态信息{X条|-}。", "2024年", "一、上半年工作")).toBe("proposed");
  expect(certaintyOf("全年发布动态信息{X条|-}。", "2024年", "一、上半年工作")).toBe("sure");
  expect(certaintyOf("发布动态信息{X条|-}。", "2024年", "一、2024年工作")).toBe("sure");
});

test("what has added up till the end of a month is not that month's", () => {
  expect(certaintyOf("截至7月底，累计发布动态信息{X条|-}。", "2024年7月")).toBe("proposed");
  expect(certaintyOf("截至7月底，累计发布动态信息{X条|-}。", "2024年1—7月")).toBe("sure");
});

test("nouns of a list told 分别 have each their own time", () => {
  const notation = "一季度、二季度分别发布动态信息{X条|-}、{X条|-}。";
  const { paragraph, placeholders } = labelledText("line/1", notation);
  const plan = [indicatorNamed("发布动态信息", "条")];
  const reach = { period: "2024年第二季度" };
  const [first] = bindPlaceholders({ paragraphs: [paragraph], placeholders }, plan, { reach });
  expect(first!.certainty).not.toBe("sure");
});

test.each([
  ["2026年", "2026年报送", "报送"],
  ["2026年", "2026年度报送", "报送"],
  ["2026年", "今年报送", "报送"],
  ["2026年", "2025年报送", "2025年报送"],
  ["2026年上半年", "2026年上半年报送", "报送"],
  ["2026年上半年", "今年1—6月报送", "报送"],
  ["2026年上半年", "下半年报送", "下半年报送"],
  ["2026年第二季度", "第二季度报送", "报送"],
  ["2026年7月", "7月份报送", "报送"],
  ["2026年7月", "17月报送", "17月报送"],
  ["", "2026年报送", "2026年报送"],
  ["2024年—2026年", "2026年报送", "2026年报送"],
])("figures of %s: %s says %s", (period, text, rest) => {
  expect(withoutOwnPeriods(text, saidPeriods(text), ownPeriodOf(period)).trim()).toBe(rest);
});
