import { foreignWords, reachOfFigures } from "../../src/core/draft/bind-foreign.ts";
import { isOtherPeriod, ownPeriodPattern, periodBefore } from "../../src/core/draft/bind-period.ts";
import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { indicatorNamed, labelledText } from "../support/binding-cases.ts";
import { figure, figureSet } from "../support/reports.ts";

const REACH = { period: "2026年第二季度", units: ["城东分馆", "城西分馆", "一科"] };

function certaintiesOf(notation: string, ...names: string[]): string[] {
  const { paragraph, placeholders } = labelledText("line/1", notation);
  const plan = names.map((name) => indicatorNamed(name.split(":")[0]!, name.split(":")[1]!));
  const options = { reach: REACH };
  return bindPlaceholders({ paragraphs: [paragraph], placeholders }, plan, options).map(
    ({ certainty }) => certainty,
  );
}

describe("a number of another time", () => {
  test.each([
    ["上半年，全市报送信息", "上半年"],
    ["上半年X条，下半年报送信息", "下半年"],
    ["前三季度，报送信息", "前三季度"],
    ["第二季度报送信息", "二季度"],
    ["6月份报送信息", "6月"],
    ["六月份报送信息", "六月份"],
    ["截至6月底，报送信息", ""],
    ["1至6月，报送信息", ""],
    ["6月15日召开会议", ""],
    ["一季度X条，今年报送信息", "今年"],
    ["报送信息", ""],
  ])("%s: %s", (lead, period) => {
    expect(periodBefore(lead)).toBe(period);
  });

  test("only a half, quarter or month other than the figures' own is another time", () => {
    expect(isOtherPeriod("下半年", "2026年上半年")).toBe(true);
    expect(isOtherPeriod("上半年", "2026年上半年")).toBe(false);
    expect(isOtherPeriod("一季度", "2026年第二季度")).toBe(true);
    expect(isOtherPeriod("前三季度", "2026年第二季度")).toBe(false);
    expect(isOtherPeriod("6月", "2026年7月")).toBe(true);
    expect(isOtherPeriod("一季度", "2026年")).toBe(false);
    expect(isOtherPeriod("", "2026年7月")).toBe(false);
  });

  test("is not surely theirs", () => {
    expect(certaintiesOf("一季度报送信息{X条|-}。", "报送信息:条")).toEqual(["proposed"]);
    expect(certaintiesOf("二季度报送信息{X条|报送信息}。", "报送信息:条")).toEqual(["sure"]);
    expect(certaintiesOf("一季度报送信息{X条|一季度报送信息}。", "一季度报送信息:条")).toEqual(["sure"]);
  });

  test.each([
    ["2026年", "2026年报送", "报送"],
    ["2026年度", "2026年度报送", "报送"],
    ["2026年", "今年报送", "报送"],
    ["2026年", "2025年报送", "2025年报送"],
    ["2026年上半年", "2026年上半年报送", "报送"],
    ["2026年上半年", "今年1—6月报送", "报送"],
    ["2026年上半年", "下半年报送", "下半年报送"],
    ["2026年第二季度", "第二季度报送", "报送"],
    ["2026年7月", "7月份报送", "报送"],
    ["2026年7月", "17月报送", "17月报送"],
    ["2026年7月", "7月底报送", "7月底报送"],
  ])("figures of %s: %s says %s", (period, text, rest) => {
    expect(text.replace(ownPeriodPattern(period)!, "")).toBe(rest);
  });

  test("a span of years, or none, has no words of its own", () => {
    expect(ownPeriodPattern("")).toBeNull();
    expect(ownPeriodPattern("2024年—2026年")).toBeNull();
  });

  test("of two times that want one indicator neither is sure, whatever the figures' period", () => {
    const both = "上半年，报送信息{X条|-}；下半年，报送信息{X条|-}。";
    expect(certaintiesOf(both, "报送信息:条")).toEqual(["proposed", "proposed"]);
    const again = "上半年，报送信息{X条|报送信息}；上半年，报送信息{X条|报送信息}。";
    expect(certaintiesOf(again, "报送信息:条")).toEqual(["sure", "sure"]);
  });
});

describe("a number of one unit", () => {
  test.each([
    ["城东分馆接待读者", ["城东分馆"]],
    ["城东分馆办证X张，接待读者", ["城东分馆"]],
    ["城东分馆办证X张，城西分馆接待读者", ["城西分馆"]],
    ["城东分馆办证X张，全市接待读者", []],
    ["由城东分馆组织，接待读者", []],
    ["一科接待读者", []],
  ])("%s: %j", (sentence, words) => {
    expect(foreignWords({ own: "", sentence, period: "" }, null, REACH)).toEqual(words);
  });

  test("is not surely the total; two units never share an indicator", () => {
    expect(certaintiesOf("城东分馆接待读者{X人次|-}。", "接待读者:人次")).toEqual(["proposed"]);
    expect(certaintiesOf("城东分馆接待读者{X人次|城东分馆接待读者}。", "城东分馆接待读者:人次")).toEqual([
      "sure",
    ]);
    const two = "东湖馆接待读者{X人次|-}，西湖馆接待读者{X人次|-}。";
    expect(certaintiesOf(two, "接待读者:人次")).toEqual(["proposed", "proposed"]);
  });

  test("the units are those expected and those whose cells count", () => {
    const trace = [
      { unit: "城东分馆", file: "a.xlsx", sheet: "表", cell: "A1", value: "1" },
      { unit: "办公室", file: "", sheet: "", value: "80余场", giver: "办公室" },
    ];
    const one = figure("接待读者 人次 312", {
      completeness: { complete: true, expected: ["城西分馆"], missing: [], excluded: 0 },
      provenance: { formula: "", trace: trace as never },
    });
    expect(reachOfFigures(figureSet([one]))).toEqual({ period: "2024年", units: ["城西分馆", "城东分馆"] });
  });
});

test.each([
  ["全省共报送信息{X条|-}。", "本市报送信息:条", "proposed"],
  ["全市共报送信息{X条|本市报送信息}。", "本市报送信息:条", "sure"],
  ["全省共报送信息{X条|全省报送信息}。", "全省报送信息:条", "sure"],
  ["受理有效投诉{X件|-}。", "投诉:件", "proposed"],
  ["受理有效投诉{X件|有效投诉}。", "有效投诉:件", "sure"],
  ["有效受理投诉{X件|投诉}。", "投诉:件", "sure"],
])("%s with %s is %s", (text, name, certainty) => {
  expect(certaintiesOf(text, name)).toEqual([certainty]);
});
