import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import { compute, figureValue, forms, units } from "../support/computed.ts";
import { formOf, indicatorOf, planOf, rosterOf, submissionOf, unitOf } from "../support/consolidation.ts";

describe("groups", () => {
  const groups = (notation: string, groupBy: string[]) =>
    compute([indicatorOf(notation, { groupBy })]).figures.figures[0]!.groups.map((group) => [
      ...group.key,
      group.value?.toFixed() ?? null,
    ]);
  test("by unit, by month of 归属日期, by field, by two", () => {
    expect(groups("动态:条 = COUNT(动态信息)", ["填报单位"])).toEqual([
      ["甲科", "2"],
      ["乙科", "1"],
    ]);
    expect(groups("动态:条 = COUNT(动态信息)", ["月份"])).toEqual([
      ["2021-07", "2"],
      ["2021-06", "1"],
    ]);
    expect(groups("动态:条 = COUNT(动态信息)", ["栏目", "填报单位"])).toEqual([
      ["要闻", "甲科", "1"],
      ["公告", "甲科", "1"],
      ["要闻", "乙科", "1"],
    ]);
    expect(groups("率:% = SUM(信箱.回复数) / SUM(信箱.收件数)", ["填报单位"])).toEqual([
      ["甲科", "95"],
      ["乙科", "90"],
    ]);
    expect(groups("动态:条 = COUNT(动态信息)", [])).toEqual([]);
  });

  test("a form that cannot be split has no part in a group, which is not the same as 0", () => {
    const plan = planOf({
      units: [unitOf("甲科")],
      forms: [formOf("台账", "list", ["类别"]), formOf("名册", "list", ["姓名"])],
      indicators: [indicatorOf("差:条 = COUNT(台账) - COUNT(名册)", { groupBy: ["类别"] })],
    });
    const submission = submissionOf(plan, "甲科", { 台账: [["一"], ["二"]], 名册: [["张"]] });
    const { consolidated } = consolidate([submission], rosterOf(plan, ["甲科"]), plan);
    const [figure] = computeFigures(consolidated, plan).figures.figures;
    expect(figure!.value!.toFixed()).toBe("1");
    expect(figure!.groups).toEqual([
      { key: ["一"], value: null },
      { key: ["二"], value: null },
    ]);
  });
});

describe("periods", () => {
  const plan = planOf({ units, forms });
  const pastOf = (from: string, to: string, received: number, stock: number) => {
    const submission = submissionOf(plan, "甲科", {
      信箱: { 收件数: received, 库存: stock },
      动态信息: [["x", "要闻", from, 1]],
    });
    return {
      period: { text: from, kind: "month" as const, from, to },
      consolidated: consolidate([submission], rosterOf(plan, ["甲科"]), plan).consolidated,
    };
  };
  const june = pastOf("2021-06-01", "2021-06-30", 40, 9);
  const lastJuly = pastOf("2020-07-01", "2020-07-31", 25, 8);
  const spring = pastOf("2021-01-01", "2021-05-31", 100, 7);

  test("上期, 上年同期, 同比, 环比", () => {
    expect(figureValue("上期:件 = 上期.收件数", { past: [june, lastJuly] })).toBe("40");
    expect(figureValue("同比:% = 同比(信箱.收件数)", { past: [june, lastJuly] })).toBe("100");
    expect(figureValue("环比:% = 环比(信箱.收件数)", { past: [june, lastJuly] })).toBe("25");
  });

  test("年初至今 adds 本期 values, takes 时点 values as they are now, and is missing where a month is", () => {
    expect(figureValue("累计:件 = 年初至今(信箱.收件数)", { past: [june, spring] })).toBe("190");
    expect(figureValue("累计:件 = 年初至今(SUM(信箱.收件数))", { past: [june, spring] })).toBe("190");
    expect(figureValue("累计:条 = 年初至今(COUNT(动态信息))", { past: [june, spring] })).toBe("5");
    expect(figureValue("库存:件 = 年初至今(信箱.库存)", { past: [june, spring] })).toBe("5");
    expect(figureValue("库存:件 = 年初至今(SUM(信箱.库存))", { past: [june, spring] })).toBe("5");
    expect(figureValue("累计:件 = 年初至今(信箱.收件数)", { past: [june] })).toBeNull();
  });

  test("what was missing then is missing in the figure that reads it, and in no other", () => {
    const short = { ...june, consolidated: { ...june.consolidated } };
    const roster = { ...rosterOf(plan, ["甲科"]), expected: ["甲科", "乙科"] };
    const exclusions = [{ form: "信箱", field: "收件数", count: 2 }];
    short.consolidated = { ...short.consolidated, roster, exclusions };
    const completeness = (notation: string) => {
      const past = [short, spring];
      const { complete, missing, excluded } = compute([indicatorOf(notation)], { past }).figures.figures[0]!
        .completeness;
      return [complete, missing.filter((unit) => !unit.startsWith(spring.period.text)), excluded];
    };
    const then = "2021-06-01：乙科";
    // 丙科 has not reported in this period, so only what reads this period lacks it.
    expect(completeness("上期:件 = 上期.收件数")).toEqual([false, [then], 2]);
    expect(completeness("环比:% = 环比(信箱.收件数)")).toEqual([false, ["丙科", then], 2]);
    expect(completeness("累计:件 = 年初至今(SUM(信箱.收件数))")).toEqual([false, [then, "丙科"], 2]);
    expect(completeness("库存:件 = 年初至今(信箱.库存)")).toEqual([false, ["丙科"], 0]);
    expect(completeness("收件:件 = 信箱.收件数")).toEqual([false, ["丙科"], 0]);
  });
});
