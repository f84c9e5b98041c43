import { textFromDecimal } from "../../src/core/number/decimal.ts";
import { splitScale, unitAt, unitCompatible, unitNamed } from "../../src/core/number/units.ts";

test.each([
  ["元", "万元", "10000", "same"],
  ["万元", "元", "0.0001", "same"],
  ["亿元", "万元", "0.0001", "same"],
  ["公里", "米", "0.001", "same"],
  ["千米", "公里", "1", "same"],
  ["万亩", "亩", "0.0001", "same"],
  ["平方公里", "公顷", "0.01", "same"],
  ["吨", "公斤", "0.001", "same"],
  ["人", "万人", "10000", "same"],
  ["个百分点", "百分点", "1", "same"],
  ["%", "％", "1", "same"],
  ["个月", "年", "12", "same"],
  ["名", "人", "1", "interchangeable"],
  ["位", "名", "1", "interchangeable"],
  ["个", "家", "1", "generic"],
  ["项", "个", "1", "generic"],
  ["场次", "场", "1", "generic"],
  ["", "人", "1", "unsaid"],
  ["条", "", "1", "unsaid"],
])("%s may stand for %s: times %s, %s", (slot, indicator, factor, closeness) => {
  const match = unitCompatible(slot, indicator)!;
  expect(textFromDecimal(match.factor)).toBe(factor);
  expect(match.closeness).toBe(closeness);
});

test.each([
  ["条", "条次"],
  ["人", "人次"],
  ["人次", "人"],
  ["件", "件次"],
  ["%", "个百分点"],
  ["%", "倍"],
  ["元", "美元"],
  ["元", "人"],
  ["个", "人"],
  ["个", "户"],
  ["个", "人次"],
  ["条", "件"],
  ["亩", "公里"],
  ["次", "人次"],
])("%s never stands for %s", (slot, indicator) => {
  expect(unitCompatible(slot, indicator)).toBeNull();
});

test.each([
  ["人次", 0, "人次"],
  ["个百分点", 0, "个百分点"],
  ["个月", 0, "个月"],
  ["个方面", 0, "个"],
  ["5km长", 1, "km"],
  ["％", 0, "%"],
  ["平方公里", 0, "平方公里"],
])("the unit in %s at %i is %s", (text, position, name) => {
  expect(unitAt(text, position)!.unit.name).toBe(name);
});

test.each(["mall", "的", "", "，条"])("no unit begins %j", (text) => {
  expect(unitAt(text, 0)).toBeNull();
});

test("what a unit counts", () => {
  expect(unitNamed("条次")).toMatchObject({ kind: "count", occurrence: true, continuous: false });
  expect(unitNamed("巡次")).toMatchObject({ kind: "count", occurrence: true });
  expect(unitNamed("碟")).toMatchObject({ kind: "count", occurrence: false, continuous: false });
  expect(unitNamed("元")).toMatchObject({ kind: "money", continuous: true });
  expect(unitNamed("年")).toMatchObject({ kind: "duration", continuous: true });
  expect(unitNamed("公里")).toMatchObject({ kind: "measure", continuous: true });
  expect(unitNamed("倍")).toMatchObject({ kind: "ratio" });
});

test.each([
  ["万元", "万", "元"],
  ["亿千瓦时", "亿", "千瓦时"],
  ["千瓦", "", "千瓦"],
  ["百分点", "", "百分点"],
  ["万亿元", "万亿", "元"],
  ["人", "", "人"],
])("%s is %j and %s", (name, scale, unit) => {
  expect(splitScale(name)).toMatchObject({ scale, unit });
});
