import { message } from "../../src/core/finding/message.ts";
import { readCsv } from "../../src/core/workbook/csv.ts";
import { collect, UNITS } from "../support/collected.ts";
import { field, form, plan, sheet } from "../support/sheets.ts";

const LIST = form("动态", [
  field("标题"),
  field("字数", { type: "integer" }),
  field("日期", { type: "date" }),
  field("栏目"),
]);
const csv = (text: string) => readCsv(new TextEncoder().encode(text), "能源科");
const read = (text: string, forms = [LIST]) =>
  collect([csv(text)], "能源科.csv", {}, plan(forms, UNITS), { format: "csv" });

test.each([
  ["in the middle", "标题,字数,日期,栏目\n甲,1,000,2021-01-02,要闻\n乙,5,2021-01-03,公告\n", "E2"],
  ["at the end", "标题,日期,栏目,字数\n甲,2021-01-02,要闻,1,000\n乙,2021-01-03,公告,5\n", "E2"],
  ["with a blank behind it", "标题,字数,日期,栏目\n甲,1,000,2021-01-02,\n乙,5,2021-01-03,公告\n", "E2"],
  ["in a text", "标题,字数,日期,栏目\n甲,乙,5,2021-01-02,要闻\n丙,5,2021-01-03,公告\n", "E2"],
])("a comma without quotes %s: the record counts, none of its values does", (_, text, cell) => {
  const found = read(text);
  expect(found.all).toMatchObject([
    { code: "extra-cell", severity: "error", location: { cell, unit: "能源科" } },
  ]);
  const [line] = text.split("\n").slice(1);
  const shown = line!.replace(/,$/, "");
  expect(message(found.all[0]!, "zh-CN")).toContain(`第 2 行有 5 个值，表头只有 4 列：“${shown}”`);
  const [data] = found.submissions[0]!.lists;
  expect(data!.records.map(({ values }) => values.filter((value) => value !== null).length)).toEqual([0, 4]);
  expect(data!.records[0]!.unread).toEqual([0, 1, 2, 3]);
  expect(data!.excluded).toBe(4);
});

test.each([
  ["a comma behind every record", "标题,字数,日期,栏目\n甲,5,2021-01-02,要闻,\n乙,5,2021-01-03,公告,\n"],
  ["a comma behind one record", "标题,字数,日期,栏目\n甲,5,2021-01-02,要闻,\n乙,5,2021-01-03,公告\n"],
  ["shorter records", "标题,字数,日期,栏目\n甲,5\n乙,5,2021-01-03,公告\n"],
  ["the same in quotes", '标题,字数,日期,栏目\n甲,"1,000",2021-01-02,要闻\n'],
])("%s: nothing is shifted", (_, text) => {
  const found = read(text);
  expect(found.codes.filter((code) => code === "extra-cell" || code === "type-error")).toEqual([]);
});

test("remarks behind a record that can be read in no other way shift nothing", () => {
  const counts = form("统计", [field("名称"), field("数", { type: "integer" })]);
  const found = read("名称,数\n甲,10,x,y\n", [counts]);
  expect(found.codes).toEqual(["blank-header", "blank-header"]);
  expect(found.rows).toEqual([[["甲 10"]]]);
});

test("rows that name their units each keep theirs", () => {
  const found = collect(
    [csv("填报单位,标题,字数,日期,栏目\n综合科,甲,1,000,2021-01-02,要闻\n能源科,乙,5,2021-01-03,公告\n")],
    "x.csv",
    {},
    plan([LIST], UNITS),
    { format: "csv" },
  );
  expect(found.submissions.map(({ unit, lists }) => [unit, lists[0]!.excluded])).toEqual([
    ["综合科", 4],
    ["能源科", 0],
  ]);
});

describe("two numbers beside a label of a fixed form", () => {
  const box = form("统计", [field("网站", { type: "integer" }), field("微博", { type: "integer" })], {
    kind: "fixed",
  });
  const ambiguous = (found: ReturnType<typeof collect>) =>
    found.all
      .filter(({ code }) => code === "collect.cell-ambiguous")
      .map((one) => message(one, "zh-CN").slice(0, 30));

  test("1,000 without quotes is one number or two", () => {
    expect(ambiguous(read("项目,数量\n网站,1,000\n微博,2\n", [box]))).toEqual(
      ["“网站”在表里有几处：B2（1）、C2（000），不能确定用哪一处"].map((text) => text.slice(0, 30)),
    );
  });

  test("上年同期 before 本期 in a .csv, where all numbers are texts", () => {
    expect(ambiguous(read("项目,上年同期,本期\n网站,5,7\n微博,1,2\n", [box]))).toHaveLength(2);
    expect(ambiguous(read("项目,本期,上年同期\n网站,7,5\n微博,2,1\n", [box]))).toEqual([]);
  });

  test("columns that no heading tells apart", () => {
    const rows = (more: (string | number)[][] = []) =>
      sheet("统计", [...more, ["网站", 5, 7], ["微博", 1, 2]]);
    const of = (one: ReturnType<typeof sheet>) => collect([one], "能源科.xlsx", {}, plan([box], UNITS));
    expect(ambiguous(of(rows()))).toHaveLength(2);
    expect(ambiguous(of(rows([["项目", "数量", "行次"]])))).toEqual([]);
  });
});
