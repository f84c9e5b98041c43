import { foreignWords, reachOfFigures } from "../../src/core/draft/bind-foreign.ts";
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
  test("is not surely theirs", () => {
    expect(certaintiesOf("一季度报送信息{X条|-}。", "报送信息:条")).toEqual(["proposed"]);
    expect(certaintiesOf("二季度报送信息{X条|报送信息}。", "报送信息:条")).toEqual(["sure"]);
    expect(certaintiesOf("一季度报送信息{X条|一季度报送信息}。", "一季度报送信息:条")).toEqual(["sure"]);
  });

  test("of two times that want one indicator neither is sure, whatever the figures' period", () => {
    const both = "上半年，报送信息{X条|-}；下半年，报送信息{X条|-}。";
    expect(certaintiesOf(both, "报送信息:条")).toEqual(["proposed", "proposed"]);
    const again = "二季度，报送信息{X条|报送信息}；二季度，报送信息{X条|报送信息}。";
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
    expect(foreignWords({ own: "", sentence, periods: [] }, null, REACH)).toEqual(words);
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
