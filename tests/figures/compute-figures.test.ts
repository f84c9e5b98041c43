import { compute, contents, figureValue } from "../support/computed.ts";
import { indicatorOf } from "../support/consolidation.ts";

describe("values", () => {
  test.each([
    ["动态信息:条 = COUNT(动态信息)", "3"],
    ['要闻:条 = COUNT(动态信息, 栏目="要闻")', "2"],
    ["七月:条 = COUNT(动态信息, 日期>=2021-07-01)", "2"],
    ["阅读:次 = SUM(动态信息.阅读量)", "150"],
    ["阅读:次 = 动态信息.阅读量", "150"],
    ["收件:件 = SUM(信箱.收件数)", "50"],
    ["收件:件 = 信箱.收件数", "50"],
    ["报表单位:个 = COUNT(信箱)", "2"],
    ["回复率:% = SUM(信箱.回复数) / SUM(信箱.收件数)", "94"],
    ["回复率: = SUM(信箱.回复数) / SUM(信箱.收件数)", "94"],
    ["回复倍:倍 = SUM(信箱.回复数) / SUM(信箱.收件数)", "0.94"],
    ["平均满意:% = AVG(信箱.满意率)", "85"],
    ["单位:个 = COUNTDISTINCT(动态信息.填报单位)", "2"],
    ["经费:元 = SUM(信箱.经费)", "32500"],
    ["经费:万元 = SUM(信箱.经费)", "3.25"],
    ["收件数:件", "50"],
    ["动态信息:条", "3"],
  ])("%s is %s", (notation, expected) => {
    expect(figureValue(notation)).toBe(expected);
  });

  test("a number under 1 is not taken for a ratio by its size", () => {
    const data = { 甲科: { 信箱: { 收件数: 1, 回复数: 1, 经费: 0.5 } } };
    expect(figureValue("经费:% = SUM(信箱.经费)", { data })).toBe("0.5");
  });

  test("an indicator without unit has its fields'", () => {
    expect(compute([indicatorOf("经费: = SUM(信箱.经费)")]).figures.figures[0]!.indicator.measureUnit).toBe(
      "万元",
    );
  });

  test("a unit of another dimension is a doubt", () => {
    expect(compute([indicatorOf("经费:公里 = SUM(信箱.经费)")]).findings.map((one) => one.code)).toContain(
      "figures.unit-differs",
    );
  });
});

describe("what is missing", () => {
  test.each([
    ["收件:件 = 信箱.收件数", {}, "figures.not-read"],
    ["收件:件 = SUM(信箱.收件数)", {}, "figures.not-read"],
    ["动态:条 = COUNT(动态信息)", {}, "figures.not-read"],
    ["收件:件 = 信箱.收件数", { 甲科: { 信箱: { 收件数: null } } }, "figures.no-value"],
    ["满意:% = 信箱.满意率", contents, "figures.not-summed"],
    ["收件:件 = 信箱.收件数", { 甲科: { 信箱: { 收件数: "不适用" } } }, "figures.no-value"],
    [
      "率:% = 信箱.回复数 / 信箱.收件数",
      { 甲科: { 信箱: { 回复数: 0, 收件数: 0 } } },
      "figures.division-by-zero",
    ],
    ["同比:% = 同比(信箱.收件数)", contents, "figures.not-read"],
  ])("%s", (notation, data, code) => {
    const { figures, findings } = compute([indicatorOf(notation)], { data });
    expect(figures.figures[0]).toMatchObject({ value: null, completeness: { complete: false } });
    expect(findings.map((one) => one.code)).toContain(code);
  });

  test("a list that was read and is empty counts 0", () => {
    expect(figureValue("动态:条 = COUNT(动态信息)", { data: { 甲科: { 动态信息: [] } } })).toBe("0");
  });

  test("a broken formula has no value and stops nothing", () => {
    const { figures } = compute([indicatorOf("坏:条 = COUNT(没有)"), indicatorOf("好:条 = COUNT(动态信息)")]);
    expect(figures.figures.map((figure) => figure.value?.toFixed() ?? null)).toEqual([null, "3"]);
    expect(figures.figures.map((figure) => figure.completeness.complete)).toEqual([false, true]);
  });
});

describe("completeness", () => {
  test("only the units that owe the form are expected; a missing one is named, the figure is there", () => {
    const { figures, findings } = compute(
      [indicatorOf("动态:条 = COUNT(动态信息)"), indicatorOf("收件:件 = 信箱.收件数")],
      { missing: ["丙科"] },
    );
    const [list, mail] = figures.figures;
    expect(list!.completeness).toEqual({
      complete: true,
      expected: ["甲科", "乙科"],
      missing: [],
      excluded: 0,
    });
    expect(mail!.completeness).toEqual({
      complete: false,
      expected: ["甲科", "乙科", "丙科"],
      missing: ["丙科"],
      excluded: 0,
    });
    expect(mail!.value?.toFixed()).toBe("50");
    expect(findings.map((one) => [one.code, one.params["found"]])).toEqual([["figures.incomplete", "丙科"]]);
  });
});

describe("hand-given", () => {
  const given = (text: string, unit = "场") =>
    compute([
      indicatorOf(`宣讲:${unit}`, {
        source: "manual",
        given: { text, unit: "宣传科", person: "张某", ground: "台账" },
      }),
    ]);
  test.each([
    ["312", "312", null],
    ["1,234", "1234", null],
    ["312场", "312", null],
    ["３１２", "312", null],
    ["80余场", null, "80余场"],
    ["1.2万场", null, "1.2万场"],
  ])("%s", (text, value, phrase) => {
    const figure = given(text).figures.figures[0]!;
    expect([figure.value?.toFixed() ?? null, figure.phrase]).toEqual([value, phrase]);
    expect(figure.provenance).toEqual({
      formula: "台账",
      trace: [{ unit: "宣传科", file: "", sheet: "", value: text, giver: "张某" }],
    });
  });

  test("percent points stay what they are", () => {
    expect(given("93.46%", "%").figures.figures[0]!.value?.toFixed()).toBe("93.46");
  });

  test.each([
    ["", "figures.given-missing"],
    ["很多", "figures.given-unreadable"],
    ["80人次", "figures.given-unreadable"],
  ])("%s is a finding", (text, code) => {
    const { figures, findings } = given(text);
    expect(figures.figures[0]).toMatchObject({
      value: null,
      phrase: null,
      completeness: { complete: false },
    });
    expect(findings.map((one) => one.code)).toEqual([code]);
  });
});
