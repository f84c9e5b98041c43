import { message } from "../../src/core/finding/message.ts";
import { HEADER, collect, list, one, UNITS } from "../support/collected.ts";
import { plan, sheet } from "../support/sheets.ts";

const YEAR = { text: "2021年", kind: "year", from: "2021-01-01", to: "2021-12-31" } as const;
const used = plan([list], UNITS, { period: YEAR });
const under = (...lines: string[]) =>
  sheet("采用明细", [...lines.map((line) => [line]), HEADER, ["一", "2021-03-05", 1]]);
const doubts = (sheets: Parameters<typeof collect>[0], path = "能源科.xlsx") =>
  collect(sheets, path, {}, used)
    .all.filter(({ code }) => code === "collect.period-differs")
    .map((one) => message(one, "zh-CN").split("”")[0]!.slice(1));

test.each([
  ["a title", ["2020年度信息采用明细表"]],
  ["a title with the unit", ["能源科2020年7月采用情况统计表"]],
  ["a line of its own", ["采用明细表", "（2020年第四季度）"]],
  ["报告期", ["报告期：2020年"]],
])("%s of another period is a doubt, and the numbers count", (_, lines) => {
  expect(doubts([under(...lines)])).toHaveLength(1);
  expect(collect([under(...lines)], "能源科.xlsx", {}, used).rows).toEqual([[["一 2021-03-05 1"]]]);
});

test.each([
  ["the same year", ["2021年度信息采用明细表"]],
  ["a part of it", ["2021年7月采用明细表"]],
  ["a longer one around it", ["2020年12月至2021年2月采用明细表"]],
  ["when the form was made", ["采用明细表（2020年修订）"]],
  ["a document number", ["京统〔2020〕5号"]],
  ["a date", ["填报日期：2022年1月5日"]],
  ["both years, of which one is meant", ["2020年度采用明细表", "报告期：2021年"]],
  ["nothing", ["采用明细表"]],
])("%s asks nothing", (_, lines) => expect(doubts([under(...lines)])).toEqual([]));

test("a file name tells an earlier period, once; a later one may be the day it was sent", () => {
  expect(doubts([one(), one([["二", null, 2]], "明细二")], "能源科2020年7月.xlsx")).toEqual([
    "能源科2020年7月",
  ]);
  expect(doubts([one()], "能源科2022年1月.xlsx")).toEqual([]);
  expect(doubts([under("2021年采用明细表")], "能源科2020年.xlsx")).toEqual([]);
});
