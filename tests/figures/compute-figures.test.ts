import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import type { ComputeFiguresOptions } from "../../src/core/figures/compute-figures.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import {
  fieldOf,
  formOf,
  indicatorOf,
  planOf,
  rosterOf,
  submissionOf,
  unitOf,
} from "../support/consolidation.ts";
import type { Content } from "../support/consolidation.ts";

const forms = [
  formOf("动态信息", "list", ["标题", "栏目", "日期:date", "阅读量:number:次", "预算:number:万元"], {
    dateField: "日期",
  }),
  formOf("信箱", "fixed", [
    "收件数:integer:件",
    "回复数:integer:件",
    fieldOf("库存", { type: "integer", basis: "point" }),
    "满意率:percent:%",
    "经费:number:万元",
  ]),
];
const units = [unitOf("甲科"), unitOf("乙科"), unitOf("丙科", { forms: ["信箱"] })];

const contents: Readonly<Record<string, Content>> = {
  甲科: {
    动态信息: [
      ["一", "要闻", "2021-07-01", 100, 1.5],
      ["二", "公告", "2021-07-15", null, 2],
    ],
    信箱: { 收件数: 40, 回复数: 38, 库存: 3, 满意率: 0.9, 经费: 1.25 },
  },
  乙科: {
    动态信息: [["三", "要闻", "2021-06-30", 50, null]],
    信箱: { 收件数: 10, 回复数: 9, 库存: 2, 满意率: 0.8, 经费: 2 },
  },
};

function compute(
  indicators: readonly Indicator[],
  options: {
    data?: Readonly<Record<string, Content>>;
    missing?: readonly string[];
    past?: ComputeFiguresOptions["past"];
  } = {},
) {
  const plan = planOf({ units, forms, indicators });
  const data = options.data ?? contents;
  const submissions = Object.entries(data).map(([unit, content]) => submissionOf(plan, unit, content));
  const { consolidated } = consolidate(
    submissions,
    rosterOf(plan, Object.keys(data), options.missing ?? []),
    plan,
  );
  return computeFigures(consolidated, plan, options.past ? { past: options.past } : {});
}

function valueOf(notation: string, options?: Parameters<typeof compute>[1]): string | null {
  return compute([indicatorOf(notation)], options).figures.figures[0]!.value?.toFixed() ?? null;
}

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
    expect(valueOf(notation)).toBe(expected);
  });

  test("a number under 1 is not taken for a ratio by its size", () => {
    const data = { 甲科: { 信箱: { 收件数: 1, 回复数: 1, 经费: 0.5 } } };
    expect(valueOf("经费:% = SUM(信箱.经费)", { data })).toBe("0.5");
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
    expect(valueOf("动态:条 = COUNT(动态信息)", { data: { 甲科: { 动态信息: [] } } })).toBe("0");
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
    expect(valueOf("上期:件 = 上期.收件数", { past: [june, lastJuly] })).toBe("40");
    expect(valueOf("同比:% = 同比(信箱.收件数)", { past: [june, lastJuly] })).toBe("100");
    expect(valueOf("环比:% = 环比(信箱.收件数)", { past: [june, lastJuly] })).toBe("25");
  });

  test("年初至今 adds 本期 values, takes 时点 values as they are now, and is missing where a month is", () => {
    expect(valueOf("累计:件 = 年初至今(信箱.收件数)", { past: [june, spring] })).toBe("190");
    expect(valueOf("累计:件 = 年初至今(SUM(信箱.收件数))", { past: [june, spring] })).toBe("190");
    expect(valueOf("累计:条 = 年初至今(COUNT(动态信息))", { past: [june, spring] })).toBe("5");
    expect(valueOf("库存:件 = 年初至今(信箱.库存)", { past: [june, spring] })).toBe("5");
    expect(valueOf("库存:件 = 年初至今(SUM(信箱.库存))", { past: [june, spring] })).toBe("5");
    expect(valueOf("累计:件 = 年初至今(信箱.收件数)", { past: [june] })).toBeNull();
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

describe("provenance", () => {
  test("counted rows and summed cells, with their values", () => {
    const { figures } = compute([
      indicatorOf('要闻:条 = COUNT(动态信息, 栏目="要闻")'),
      indicatorOf("收件:件 = 信箱.收件数"),
      indicatorOf("阅读:次 = SUM(动态信息.阅读量)"),
    ]);
    const [count, cells, sum] = figures.figures;
    expect(count!.provenance).toEqual({
      formula: 'COUNT(动态信息, 栏目="要闻")',
      trace: [
        { unit: "甲科", file: "甲科.xlsx", sheet: "动态信息", row: 2, value: "一" },
        { unit: "乙科", file: "乙科.xlsx", sheet: "动态信息", row: 2, value: "三" },
      ],
      // Every record was looked at, whether it counts or not.
      conditions: [
        { unit: "甲科", file: "甲科.xlsx", sheet: "动态信息", field: "栏目", cells: "B2:B3" },
        { unit: "乙科", file: "乙科.xlsx", sheet: "动态信息", field: "栏目", cells: "B2" },
      ],
    });
    expect(cells!.provenance.trace).toEqual([
      { unit: "甲科", file: "甲科.xlsx", sheet: "信箱", cell: "B1", value: "40" },
      { unit: "乙科", file: "乙科.xlsx", sheet: "信箱", cell: "B1", value: "10" },
    ]);
    expect(sum!.provenance.trace.map((entry) => [entry.cell, entry.value])).toEqual([
      ["D2", "100"],
      ["D2", "50"],
    ]);
  });

  test("a corrected cell shows what the file holds and on what ground it was changed", () => {
    const plan = planOf({ forms, indicators: [indicatorOf("收件:件 = 信箱.收件数")] });
    const correction = {
      form: "信箱",
      sheet: "信箱",
      cell: "B1",
      position: "B1",
      from: "4",
      to: "40",
      ground: "来函更正",
      person: "张某",
      date: "2021-08-01",
    };
    const data = { 信箱: { 收件数: 40 } };
    const of = (applied: boolean) => {
      const submission = submissionOf(plan, "甲科", data, { corrections: [{ ...correction, applied }] });
      const { consolidated } = consolidate([submission], rosterOf(plan, ["甲科"]), plan);
      return computeFigures(consolidated, plan).figures.figures[0]!.provenance.trace[0]!.corrected;
    };
    expect(of(true)).toEqual({ from: "4", ground: "来函更正" });
    expect(of(false)).toBeUndefined();
  });

  test("every figure's provenance recomputes it", () => {
    const number = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
    const row = fc.tuple(
      fc.constantFrom("一", "二"),
      fc.constantFrom("要闻", "公告"),
      fc.constant("2021-07-01"),
      number,
    );
    const unit = fc.record({
      rows: fc.array(row, { maxLength: 6 }),
      received: number,
      answered: number,
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 3 }), (data) => {
        const names = ["甲科", "乙科", "丙科"];
        const given = Object.fromEntries(
          data.map((one, i) => [
            names[i]!,
            { 动态信息: one.rows, 信箱: { 收件数: one.received, 回复数: one.answered } },
          ]),
        );
        const { figures } = compute(
          [
            indicatorOf("行:条 = COUNT(动态信息)"),
            indicatorOf('要闻:条 = COUNT(动态信息, 栏目="要闻")'),
            indicatorOf("阅读:次 = SUM(动态信息.阅读量)"),
            indicatorOf("收件:件 = 信箱.收件数"),
            indicatorOf("最多:件 = MAX(信箱.收件数)"),
          ],
          { data: given },
        );
        const [rows, news, reads, received, most] = figures.figures as readonly [
          Figure,
          Figure,
          Figure,
          Figure,
          Figure,
        ];
        expect(rows.value?.toNumber()).toBe(rows.provenance.trace.length);
        expect(news.value?.toNumber()).toBe(news.provenance.trace.length);
        expect(sumOfTrace(reads)).toBe(reads.value?.toFixed() ?? null);
        expect(sumOfTrace(received)).toBe(received.value?.toFixed() ?? null);
        if (most.value) {
          expect(
            most.provenance.trace.map((entry) => new Decimal(entry.value)).some((n) => n.eq(most.value!)),
          ).toBe(true);
        }
      }),
    );
  });
});

function sumOfTrace(figure: Figure): string | null {
  if (figure.value === null) return null;
  return figure.provenance.trace
    .reduce((sum, entry) => sum.plus(new Decimal(entry.value)), new Decimal(0))
    .toFixed();
}
