import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import { compareData } from "../../src/core/publish/compare-data.ts";
import { compareFigures } from "../../src/core/publish/compare-figures.ts";
import { compareTraces } from "../../src/core/publish/compare-traces.ts";
import type { TraceEntry } from "../../src/core/model/figure.ts";
import { figure, figureSet } from "../support/reports.ts";
import { formOf, indicatorOf, planOf, rosterOf, submissionOf, unitOf } from "../support/consolidation.ts";

type Row = readonly (string | number | null)[];

function state(
  rows: readonly Row[],
  cells: Record<string, number | null>,
  primaryKey: readonly string[] = [],
) {
  const forms = [
    formOf("动态", "list", ["标题", "栏目", "篇数:integer:篇"], { primaryKey }),
    formOf("信箱", "fixed", ["收件:integer:件", "回复:integer:件"]),
  ];
  const indicators = [
    indicatorOf("条数:条 = COUNT(动态)"),
    indicatorOf("篇数:篇 = SUM(动态.篇数)"),
    indicatorOf("收件:件 = SUM(信箱.收件)"),
  ];
  const plan = planOf({ units: [unitOf("甲科")], forms, indicators });
  const submissions = [submissionOf(plan, "甲科", { 动态: rows, 信箱: cells })];
  const { consolidated } = consolidate(submissions, rosterOf(plan, ["甲科"], []), plan);
  return { consolidated, figures: computeFigures(consolidated, plan).figures };
}

type State = ReturnType<typeof state>;

const changes = (a: State, b: State) =>
  compareData(a.consolidated, b.consolidated).map(
    ({ kind, key, field, before, after }) =>
      `${kind} ${key}${field}: ${before?.value ?? "-"} > ${after?.value ?? "-"}`,
  );

test("cells of a fixed form: filled, changed, emptied; a blank that stays blank is nothing", () => {
  const old = state([], { 收件: 5, 回复: null });
  expect(changes(old, state([], { 收件: null, 回复: 4 }))).toEqual([
    "emptied 收件: 5 > ",
    "added 回复:  > 4",
  ]);
  expect(changes(old, state([], { 收件: 0, 回复: null }))).toEqual(["changed 收件: 5 > 0"]);
  expect(changes(old, old)).toEqual([]);
});

test("records by primary key, wherever they stand", () => {
  const old = state(
    [
      ["一", "要闻", 1],
      ["二", "公告", 2],
      ["三", null, 3],
    ],
    {},
    ["标题"],
  );
  const now = state(
    [
      ["三", "动态", 3],
      ["一", "要闻", 9],
      ["四", "要闻", 4],
    ],
    {},
    ["标题"],
  );
  expect(changes(old, now)).toEqual([
    "changed 一篇数: 1 > 9",
    "added 三栏目:  > 动态",
    "row-removed 二: 二 公告 2 > -",
    "row-added 四: - > 四 要闻 4",
  ]);
});

test("without a key equal records pair off, then the same row when most of it stayed", () => {
  const old = state(
    [
      ["一", "要闻", 1],
      ["一", "要闻", 1],
      ["二", "公告", 2],
    ],
    {},
  );
  const now = state(
    [
      ["一", "要闻", 1],
      ["新", "动态", 7],
      ["二", "公告", 3],
    ],
    {},
  );
  expect(changes(old, now)).toEqual([
    "changed 篇数: 2 > 3",
    "row-removed : 一 要闻 1 > -",
    "row-added : - > 新 动态 7",
  ]);
});

test("indicators before and after; what moved has the changes that fed it", () => {
  const old = state(
    [
      ["一", "要闻", 1],
      ["二", "公告", 2],
    ],
    { 收件: 5, 回复: 1 },
    ["标题"],
  );
  const now = state(
    [
      ["一", "要闻", 4],
      ["二", "动态", 2],
    ],
    { 收件: 5, 回复: 2 },
    ["标题"],
  );
  const data = compareData(old.consolidated, now.consolidated);
  const figures = compareFigures(old.figures, now.figures, data);
  expect(
    figures.map(({ code, before, after, difference, moved }) => [code, before, after, difference, moved]),
  ).toEqual([
    ["条数", "2", "2", "0", false],
    ["篇数", "3", "6", "3", true],
    ["收件", "5", "5", "0", false],
  ]);
  expect(figures[1]!.causes.map((at) => data[at]!.field)).toEqual(["篇数"]);
  expect(figures[0]!.causes).toEqual([]);
});

test("a field that only the condition reads is a cause as well", () => {
  const sum = (one: ReturnType<typeof state>) => ({
    ...one,
    figures: computeFigures(one.consolidated, {
      ...one.consolidated.plan,
      indicators: [indicatorOf('要闻:篇 = SUM(动态.篇数, 栏目="要闻")')],
    }).figures,
  });
  const keyed = (column: string) => sum(state([["一", column, 3]], {}, ["标题"]));
  const [old, now] = [keyed("要闻"), keyed("公告")];
  const data = compareData(old.consolidated, now.consolidated);
  const [figure] = compareFigures(old.figures, now.figures, data);
  expect(figure!.causes.map((at) => data[at]!.field)).toEqual(["栏目"]);
});

test("by their traces alone, cells of two periods are two, and what one side cannot hold is no change", () => {
  const entry = (value: string, period?: string): TraceEntry => ({
    unit: "甲科",
    file: period ? `${period}/甲科.xlsx` : "甲科.xlsx",
    sheet: "信箱",
    cell: "B1",
    value,
    ...(period ? { period } : {}),
  });
  const set = (trace: readonly TraceEntry[], more: { isShort?: true } = {}) =>
    figureSet([figure("累计 件 1", { provenance: { formula: "年初至今(信箱.收件)", trace, ...more } })]);
  const old = set([entry("10", "1月"), entry("12")]);
  expect(compareTraces(old, set([entry("10", "1月"), entry("12")]))).toEqual([]);
  expect(compareTraces(old, set([entry("10", "1月"), entry("13")]))).toMatchObject([
    { kind: "changed", before: { file: "甲科.xlsx", value: "12" }, after: { value: "13" } },
  ]);
  expect(compareTraces(old, set([entry("12")], { isShort: true }))).toEqual([]);
  expect(compareTraces(old, set([entry("12")]))).toMatchObject([{ kind: "emptied" }]);
});

test("an indicator that only one plan has is said to be new or gone, not to have lost its units", () => {
  const now = state([["一", "要闻", 1]], {}, ["标题"]);
  const less = { ...now.figures, figures: now.figures.figures.slice(1) };
  const [gone] = compareFigures(now.figures, less, []).filter(({ presence }) => presence === "gone");
  expect(gone).toMatchObject({ code: "条数", unitsAdded: [], unitsRemoved: [] });
  const [added] = compareFigures(less, now.figures, []).filter(({ presence }) => presence === "new");
  expect(added).toMatchObject({ code: "条数", unitsAdded: [], unitsRemoved: [] });
});

test("a counted row that came is the cause of the count", () => {
  const old = state([["一", "要闻", 1]], {}, ["标题"]);
  const now = state(
    [
      ["一", "要闻", 1],
      ["二", "公告", 2],
    ],
    {},
    ["标题"],
  );
  const data = compareData(old.consolidated, now.consolidated);
  const [count] = compareFigures(old.figures, now.figures, data);
  expect(count!.causes.map((at) => data[at]!.kind)).toEqual(["row-added"]);
});

test("nothing changes against itself, and swapping sides swaps the changes", () => {
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom("一", "二", "三"),
      fc.constantFrom("要闻", "公告", null),
      fc.integer({ min: 0, max: 3 }),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(rows, rows, fc.boolean(), (a, b, keyed) => {
      const [old, now] = [a, b].map((list) => state(list, {}, keyed ? ["标题"] : []));
      expect(changes(old!, old!)).toEqual([]);
      const there = compareData(old!.consolidated, now!.consolidated);
      const back = compareData(now!.consolidated, old!.consolidated);
      const count = (list: typeof there, kind: string) => list.filter((one) => one.kind === kind).length;
      expect(count(there, "row-added")).toBe(count(back, "row-removed"));
      expect(count(there, "changed")).toBe(count(back, "changed"));
      expect(count(there, "emptied")).toBe(count(back, "added"));
      expect(b.length - a.length).toBe(count(there, "row-added") - count(there, "row-removed"));
    }),
  );
});
