import { changeOfIndicator, directionBefore } from "../../src/core/report/direction.ts";

test.each([
  ["同比增长", "rise"],
  ["同比下降了", "fall"],
  ["降幅达", "fall"],
  ["负增长", "fall"],
  ["比上年减少 ", "fall"],
  ["提升至", null],
  ["下降到", null],
  ["共办理", null],
  ["下降明显，共办理", null],
])("%s: %s", (lead, direction) => {
  expect(directionBefore(`${lead}X%`, lead.length)).toBe(direction);
});

test("a row of placeholders shares the word before the first", () => {
  const text = "分别下降X%、Y%";
  const first = { start: 4, end: 6 } as Parameters<typeof directionBefore>[2] extends
    readonly (infer P)[] | undefined
    ? P
    : never;
  expect(directionBefore(text, 7, [first])).toBe("fall");
  expect(directionBefore(text, 7)).toBeNull();
});

test.each([
  ["事故起数同比", null, "signed"],
  ["事故降幅", null, "fall"],
  ["事故起数", "同比(事故起数)", "signed"],
  ["信息条数", "COUNT(信息)", "none"],
])("%s with %s is %s", (name, formula, change) => {
  expect(changeOfIndicator(name, formula)).toBe(change);
});
