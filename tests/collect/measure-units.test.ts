import { message } from "../../src/core/finding/message.ts";
import { collect, fixed, one } from "../support/collected.ts";
import { field, form, plan, sheet } from "../support/sheets.ts";

const money = field("金额", { type: "number", measureUnit: "元", aliases: ["金额（万元）"] });
const listed = plan([form("经费表", [field("项目"), money])], ["能源科"]);
const box = plan([form("经费", [money, field("说明")], { kind: "fixed" })], ["能源科"]);
const texts = (found: ReturnType<typeof collect>) =>
  found.all.filter(({ severity }) => severity !== "note").map((one) => message(one, "zh-CN"));

test("a column whose label says 万元 is not read as 元, though the plan has it as an alias", () => {
  const rows = sheet("经费表", [
    ["项目", "金额（万元）"],
    ["甲", 3.5],
  ]);
  const found = collect([rows], "能源科.xlsx", {}, listed);
  expect(found.rows).toEqual([[["甲 "]]]);
  expect(found.all.map(({ code, location }) => [code, "cell" in location && location.cell])).toEqual([
    ["collect.measure-unit", "B1"],
  ]);
});

test("nor where a person took the label for the field, and it is not proposed for that", () => {
  const used = plan([form("经费表", [field("项目"), { ...money, aliases: [] }])], ["能源科"]);
  const rows = sheet("经费表", [
    ["项目", "金额（万元）"],
    ["甲", 3.5],
  ]);
  const mapping = { unit: "能源科", form: "经费表", label: "金额（万元）", field: "金额" };
  const taken = collect([rows], "能源科.xlsx", { mappings: [mapping] }, used);
  expect(taken.rows).toEqual([[["甲 "]]]);
  expect(taken.codes).toEqual(["collect.header-mapped", "collect.measure-unit"]);
  expect(collect([rows], "能源科.xlsx", {}, used).codes).toEqual(["collect.measure-unit", "missing-label"]);
});

test("a cell of a fixed form in another unit is said with what stands there; a blank one is a blank", () => {
  const of = (value: number | null) => sheet("经费", [["单位：万元"], ["金额", value], ["说明", "按预算"]]);
  expect(texts(collect([of(3.5)], "能源科.xlsx", {}, box))).toEqual([
    "“金额”填的是“3.5（单位：万元）”，计量单位与要求的 元 不符，没有计入",
  ]);
  expect(texts(collect([of(null)], "能源科.xlsx", {}, box))).toEqual([]);
});

describe("a fixed form without a single value", () => {
  const blank = (...more: string[][]) => [
    sheet("统计表", [["统计表"], ...more, ["监测信息", null], ["合计", null]]),
  ];
  const used = plan([fixed], ["能源科"]);

  test("is in doubt until 零报告 is declared", () => {
    expect(collect(blank(), "能源科.xlsx", {}, used).codes).toEqual(["collect.empty-form"]);
    expect(collect(blank(["本期零报告"]), "能源科.xlsx", {}, used).codes).toEqual(["collect.zero-report"]);
  });

  test("an instruction that asks for 零报告 declares nothing", () => {
    const asked = ["注：没有的请写“零报告”", "本期没有的，应填“零报告”", "如无数据，实行零报告"];
    for (const text of asked) {
      expect(collect(blank([text]), "能源科.xlsx", {}, used).codes).toEqual(["collect.empty-form"]);
      expect(collect([one([[text]])]).codes).toContain("collect.empty-form");
    }
    for (const text of ["零报告", "本单位无此类情况，零报告。", "零 报 告", "注：本月实行零报告"]) {
      expect(collect([one([[text]])]).codes).toEqual(["collect.zero-report"]);
    }
  });

  test("a 0 is a value", () => {
    const zero = sheet("统计表", [
      ["监测信息", 0],
      ["合计", null],
    ]);
    expect(collect([zero], "能源科.xlsx", {}, used).codes).toEqual([]);
  });
});
