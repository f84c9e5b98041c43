import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { textFromValue } from "../../src/core/consolidate/value-text.ts";
import type { Consolidated } from "../../src/core/model/consolidated.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import { fieldOf, formOf, planOf, rosterOf, submissionOf, unitOf } from "../support/consolidation.ts";
import type { Content } from "../support/consolidation.ts";

const plan = planOf({
  units: [unitOf("甲科"), unitOf("乙科"), unitOf("丙科")],
  forms: [
    formOf("动态信息", "list", ["编号", "栏目", "日期:date", "条数:integer:条"], {
      primaryKey: ["编号"],
      dateField: "日期",
    }),
    formOf("信箱", "fixed", [
      "收件数:integer:件",
      fieldOf("最高", { type: "number", aggregation: "max" }),
      fieldOf("最低", { type: "number", aggregation: "min" }),
      fieldOf("平均", { type: "number", aggregation: "average" }),
      fieldOf("末次", { type: "number", aggregation: "last" }),
      fieldOf("不汇总", { type: "number", aggregation: "none" }),
      "办结率:percent:%",
      "备注",
    ]),
  ],
});

function consolidated(contents: Readonly<Record<string, Content>>, on: Plan = plan) {
  const submissions = Object.entries(contents).map(([unit, content]) => submissionOf(on, unit, content));
  return consolidate(submissions, rosterOf(on, Object.keys(contents)), on);
}

function plainTotals(result: Consolidated): Record<string, string> {
  return Object.fromEntries(
    [...result.fixed[0]!.totals].map(([field, value]) => [field.name, textFromValue(value)]),
  );
}

describe("lists", () => {
  test("rows stand in the order of the plan's units, each with its source", () => {
    const { consolidated: result } = consolidated({
      丙科: { 动态信息: [["3", "要闻", "2021-07-03", 1]] },
      甲科: {
        动态信息: [
          ["1", "要闻", "2021-07-01", 2],
          ["2", "公告", "2021-07-02", null],
        ],
      },
    });
    const list = result.lists[0]!;
    expect(list.rows.map((row) => [row.source.unit, row.source.file, row.source.sheet, row.row])).toEqual([
      ["甲科", "甲科.xlsx", "动态信息", 2],
      ["甲科", "甲科.xlsx", "动态信息", 3],
      ["丙科", "丙科.xlsx", "动态信息", 2],
    ]);
    expect(list.units).toEqual(["甲科", "丙科"]);
  });

  test("a form with only its header was read; one that nobody sent was not", () => {
    const { consolidated: result } = consolidated({ 甲科: { 动态信息: [] } });
    expect(result.lists[0]).toMatchObject({ rows: [], units: ["甲科"] });
    expect(result.fixed[0]).toMatchObject({ cells: [], units: [] });
    expect(result.fixed[0]!.totals.size).toBe(0);
  });

  test("the same key in two units is a doubt and both rows stay; inside one unit it is not ours to say", () => {
    const { consolidated: result, findings } = consolidated({
      甲科: {
        动态信息: [
          ["1", "要闻", null, 2],
          ["1", "要闻", null, 2],
          [null, "x", null, 1],
        ],
      },
      乙科: {
        动态信息: [
          ["1", "公告", null, 2],
          [null, "x", null, 1],
        ],
      },
    });
    expect(result.lists[0]!.rows).toHaveLength(5);
    expect(findings.map((finding) => [finding.code, finding.location])).toEqual([
      [
        "consolidate.duplicate-key",
        { kind: "cell", unit: "乙科", file: "乙科.xlsx", sheet: "动态信息", cell: "A2", field: "编号" },
      ],
    ]);
    expect(findings[0]!.severity).toBe("doubt");
    expect(findings[0]!.params).toMatchObject({ found: "1", other: "甲科" });
  });

  test("只计一次: the row of the unit that the plan lists first stands for all; other content is in doubt", () => {
    const once = { ...plan, forms: plan.forms.map((form) => ({ ...form, duplicates: "once" as const })) };
    const contents = {
      丙科: { 动态信息: [["1", "要闻", null, 2]] },
      乙科: {
        动态信息: [
          ["1", "要闻", null, 5],
          [null, "x", null, 1],
        ],
      },
      甲科: { 动态信息: [["1", "要闻", null, 2]] },
    };
    const { consolidated: result, findings } = consolidated(contents, once);
    expect(result.lists[0]!.rows.map((row) => [row.source.unit, row.row])).toEqual([
      ["甲科", 2],
      ["乙科", 3],
    ]);
    expect(result.lists[0]!.units).toEqual(["甲科", "乙科", "丙科"]);
    expect(
      findings.map(({ code, severity, params }) => [code, severity, params["other"], params["difference"]]),
    ).toEqual([
      ["consolidate.duplicate-once", "doubt", "甲科", "；条数 5 ≠ 2"],
      ["consolidate.duplicate-once", "note", "甲科", ""],
    ]);
  });
});

describe("fixed forms", () => {
  test("cells add up by 汇总方式; blank, 不适用 and 0 are three things; shares are never added", () => {
    const { consolidated: result } = consolidated({
      甲科: { 信箱: { 收件数: 10, 最高: 3, 最低: 3, 平均: 1, 末次: 5, 不汇总: 1, 办结率: 0.9, 备注: "一" } },
      乙科: { 信箱: { 收件数: 0, 最高: 7, 最低: 1, 平均: 2, 末次: 6, 不汇总: 2, 办结率: 0.8, 备注: "二" } },
      丙科: { 信箱: { 收件数: "不适用", 最高: null, 最低: null, 平均: null, 末次: null } },
    });
    expect(plainTotals(result)).toEqual({ 收件数: "10", 最高: "7", 最低: "1", 平均: "1.5", 末次: "6" });
  });

  test("a field that only was blank or 不适用 has no total, never 0; one that was 0 has 0", () => {
    const blank = consolidated({ 甲科: { 信箱: { 收件数: null, 最高: "不适用" } } }).consolidated;
    expect(plainTotals(blank)).toEqual({});
    expect(blank.fixed[0]!.cells.map((cell) => cell.field.name)).toEqual(["收件数", "最高"]);
    expect(plainTotals(consolidated({ 甲科: { 信箱: { 收件数: 0 } } }).consolidated)).toEqual({
      收件数: "0",
    });
  });

  test("excluded cells are counted per form", () => {
    const submissions = [submissionOf(plan, "甲科", { 动态信息: [] }, { excluded: 2 })];
    const { consolidated: result } = consolidate(submissions, rosterOf(plan, ["甲科"]), plan);
    expect(result.exclusions).toEqual([{ form: "动态信息", field: "", count: 2 }]);
  });
});

describe("a parent that also reported", () => {
  const tree = planOf({
    units: [unitOf("全委"), unitOf("甲科", { parent: "全委" }), unitOf("乙科", { parent: "全委" })],
    forms: [formOf("信箱", "fixed", ["收件数:integer:件", "回复数:integer:件"])],
  });
  const branches = {
    甲科: { 信箱: { 收件数: 10, 回复数: 9 } },
    乙科: { 信箱: { 收件数: 5, 回复数: 5 } },
  };

  test("is not counted again where it is the sum of its branches", () => {
    const { consolidated: result, findings } = consolidated(
      { 全委: { 信箱: { 收件数: 15, 回复数: 14 } }, ...branches },
      tree,
    );
    expect(plainTotals(result)).toEqual({ 收件数: "15", 回复数: "14" });
    expect(
      result.rollUps.map((one) => [one.unit, one.field, String(one.own), String(one.below), one.counted]),
    ).toEqual([
      ["全委", "收件数", "15", "15", false],
      ["全委", "回复数", "14", "14", false],
    ]);
    expect(findings).toEqual([]);
  });

  test("keeps what no branch filled, with a doubt", () => {
    const { consolidated: result, findings } = consolidated(
      {
        全委: { 信箱: { 收件数: 15, 回复数: 14 } },
        甲科: { 信箱: { 收件数: 10 } },
        乙科: { 信箱: { 收件数: 5, 回复数: "不适用" } },
      },
      tree,
    );
    expect(plainTotals(result)).toEqual({ 收件数: "15", 回复数: "14" });
    const cells = result.fixed[0]!.cells.filter(({ field }) => field.name === "回复数");
    expect(cells.map(({ unit }) => unit)).toEqual(["全委", "乙科"]);
    expect(findings).toMatchObject([
      {
        code: "consolidate.parent-alone",
        severity: "doubt",
        location: { unit: "全委", field: "回复数", cell: cells[0]!.cell },
        params: { found: "14" },
      },
    ]);
  });

  test("a 0 that no branch filled adds nothing and asks nothing", () => {
    const reports = { 全委: { 信箱: { 收件数: 10, 回复数: 0 } }, 甲科: { 信箱: { 收件数: 10 } } };
    expect(consolidated(reports, tree).findings).toEqual([]);
  });

  test("a number that differs is a doubt at the parent's cell", () => {
    const { consolidated: result, findings } = consolidated(
      { 全委: { 信箱: { 收件数: 16, 回复数: 14 } }, ...branches },
      tree,
    );
    expect(plainTotals(result)).toEqual({ 收件数: "15", 回复数: "14" });
    expect(findings.map((one) => [one.code, one.params["found"], one.params["expected"]])).toEqual([
      ["consolidate.parent-differs", "16", "15"],
    ]);
  });

  test("counts beside its branches where it reported less than they did: its own office", () => {
    const { consolidated: result, findings } = consolidated(
      { 全委: { 信箱: { 收件数: 2, 回复数: 1 } }, ...branches },
      tree,
    );
    expect(plainTotals(result)).toEqual({ 收件数: "17", 回复数: "15" });
    expect(findings.map((one) => one.code)).toEqual([
      "consolidate.parent-counted",
      "consolidate.parent-counted",
    ]);
  });

  test("units whose 上级 run in a circle are counted once each", () => {
    const circle = planOf({
      units: [unitOf("甲科", { parent: "乙科" }), unitOf("乙科", { parent: "甲科" })],
      forms: tree.forms,
    });
    const { consolidated: result } = consolidated(branches, circle);
    expect(result.fixed[0]!.cells.length + result.rollUps.filter((one) => !one.counted).length).toBe(4);
  });
});

describe("rows of a parent beside its branches'", () => {
  const tree = (key: string[] = []) =>
    planOf({
      units: [unitOf("全委"), unitOf("甲科", { parent: "全委" }), unitOf("乙科", { parent: "甲科" })],
      forms: [formOf("台账", "list", ["事项", "数:integer:个"], { primaryKey: key })],
    });
  const codes = (own: (string | number)[][], key?: string[]) =>
    consolidated(
      { 全委: { 台账: own }, 甲科: { 台账: [["一", 1]] }, 乙科: { 台账: [["二", 2]] } },
      tree(key),
    ).findings.map(({ code, severity, params }) => [code, severity, params["found"]]);

  test("are a doubt where they add up to the branches' sums, at whatever depth", () => {
    expect(
      codes([
        ["甲科", 1],
        ["乙科", 2],
      ]),
    ).toEqual([["consolidate.parent-rows-sum", "doubt", "数 3"]]);
  });

  test("or repeat rows of theirs, unless 主键 tells that", () => {
    expect(
      codes([
        ["一", 1],
        ["三", 4],
      ]),
    ).toEqual([["consolidate.parent-rows-repeated", "doubt", 1]]);
    expect(
      codes(
        [
          ["一", 1],
          ["三", 4],
        ],
        ["事项"],
      ).map(([code]) => code),
    ).toEqual(["consolidate.duplicate-key"]);
  });

  test("are its own otherwise", () => {
    expect(codes([["三", 4]])).toEqual([]);
    expect(codes([])).toEqual([]);
  });
});

test("the order of the files changes nothing", () => {
  const submissions = ["甲科", "乙科", "丙科", "外单位"].flatMap((unit, i) =>
    ["a.xlsx", "b/c.xlsx"].map((file) =>
      submissionOf(
        plan,
        unit,
        { 动态信息: [[String(i), "要闻", "2021-06-30", i]], 信箱: { 收件数: i, 末次: i } },
        { file: `${unit}/${file}` },
      ),
    ),
  );
  const roster = rosterOf(plan, ["甲科", "乙科", "丙科"]);
  const expected = JSON.stringify(flat(consolidate(submissions, roster, plan)));
  fc.assert(
    fc.property(fc.shuffledSubarray(submissions, { minLength: submissions.length }), (shuffled) => {
      expect(JSON.stringify(flat(consolidate(shuffled, roster, plan)))).toBe(expected);
    }),
  );
});

function flat({ consolidated: result, findings }: ReturnType<typeof consolidate>) {
  return {
    rows: result.lists.map((list) => list.rows),
    cells: result.fixed.map((fixed) => fixed.cells),
    totals: result.fixed.map((fixed) => [...fixed.totals]),
    findings,
  };
}
