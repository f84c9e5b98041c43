import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { termsOfIndicators } from "../../src/core/draft/bind-names.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import { indicatorNamed, labelledText, paragraphOf } from "../support/binding-cases.ts";

function termsOf(...names: string[]) {
  return termsOfIndicators(names.map((name) => indicatorNamed(name, "件")));
}

describe("a name made ready for comparing", () => {
  test.each([
    ["受理案件数", "受理案件"],
    ["受理案件总数", "受理案件"],
    ["受理案件数量", "受理案件"],
    ["受理案件总数量", "受理案件"],
    ["受理案件总量", "受理案件"],
    ["受理案件情况", "受理案件"],
    ["参加培训人数", "参加培训"],
    ["参加培训总人数", "参加培训"],
    ["价格指数", "价格指数"],
    ["相关系数", "相关系数"],
    ["人数", "人数"],
    ["受理案件数（件）", "受理案件"],
    ["受理案件(起)", "受理案件"],
    ["受理案件（同比）", "受理案件(同比)"],
    ["（件）", "(件)"],
  ])("%s is compared as %s", (name, text) => {
    expect(termsOf(name)[0]?.text).toBe(text);
  });

  test("the name, its aliases and a code in words are names of the indicator, each once", () => {
    const one = indicatorNamed("动态信息", "条", { code: "信息", aliases: ["信息动态", "动态信息"] });
    const coded = indicatorNamed("来稿", "篇", { code: "Z01" });
    expect(termsOfIndicators([one, coded]).map(({ indicator, text }) => [indicator, text])).toEqual([
      [0, "动态信息"],
      [0, "信息动态"],
      [0, "信息"],
      [1, "来稿"],
    ]);
  });

  test("a word that many names have weighs less than a rare one, a light word half", () => {
    const terms = termsOf("审结案件", "执结案件", "受理案件", "网站访问");
    const weight = (name: number, word: string) => {
      return terms[name]?.words.find(({ text }) => text === word)?.weight ?? Number.NaN;
    };
    expect(weight(3, "网站")).toBeGreaterThan(weight(0, "案件"));
    expect(weight(0, "案件")).toBeCloseTo(weight(1, "案件"), 10);
    const [light] = termsOf("发布信息");
    const words = new Map(light?.words.map(({ text, weight: w, light: l }) => [text, { w, l }]));
    expect(words.get("发布")?.l).toBe(true);
    expect(words.get("信息")?.l).toBe(false);
    expect(words.get("发布")?.w).toBeCloseTo((words.get("信息")?.w ?? 0) / 2, 10);
  });
});

describe("binding looks around", () => {
  const certainty = (
    lines: readonly (readonly [notation: string, headingLevel?: number])[],
    list: readonly Indicator[],
  ) => {
    const texts = lines.map(([notation, headingLevel], i) => {
      const text = labelledText(`line/${i}`, notation);
      return { ...text, paragraph: paragraphOf(`line/${i}`, text.paragraph.text, headingLevel ?? null) };
    });
    return bindPlaceholders(
      {
        paragraphs: texts.map(({ paragraph }) => paragraph),
        placeholders: texts.flatMap(({ placeholders }) => placeholders),
      },
      list,
    ).map(({ indicator, candidates }) => [indicator, candidates.map((one) => one.score)] as const);
  };
  const list = [indicatorNamed("普法宣传活动", "场"), indicatorNamed("文艺演出活动", "场")];

  test.each([
    ["一、普法宣传"],
    ["十二、普法宣传"],
    ["（一）普法宣传"],
    ["（十一）普法宣传"],
    ["1．普法宣传"],
    ["12.普法宣传"],
    ["3、普法宣传"],
    ["\u3000 二、普法宣传"],
  ])("%j is a heading, and its words speak for the blanks below", (heading) => {
    const scores = certainty([[heading], ["共开展活动{X场|}。"]], list)[0]?.[1] ?? [];
    const without = certainty([["普法宣传"], ["共开展活动{X场|}。"]], list)[0]?.[1] ?? [];
    expect(Math.max(0, ...scores)).toBeGreaterThan(Math.max(0, ...without));
  });

  test("a heading style speaks as well, up to its first full stop, until the next heading", () => {
    const below = (...lines: [string, number?][]) => {
      return Math.max(0, ...(certainty([...lines, ["共开展活动{X场|}。"]], list)[0]?.[1] ?? []));
    };
    const none = below(["普法宣传"]);
    expect(below(["普法宣传", 1])).toBeGreaterThan(none);
    expect(below(["普法宣传", 1], ["正文"])).toBeGreaterThan(none);
    expect(below(["普法宣传", 1], ["其他", 2])).toBe(none);
    expect(below(["总则。普法宣传", 1])).toBe(none);
  });

  test("of two names of one indicator the better one is compared", () => {
    const named = [indicatorNamed("网信办报送数", "条", { aliases: ["动态信息", "信息"] })];
    const bound = bindPlaceholders(
      (({ paragraph, placeholders }) => ({ paragraphs: [paragraph], placeholders }))(
        labelledText("line/1", "发布动态信息{X条|}。"),
      ),
      named,
    );
    expect(bound[0]).toMatchObject({ certainty: "sure", indicator: "网信办报送数" });
    expect(bound[0]?.reasons).toContain("literal=动态信息");
  });
});
