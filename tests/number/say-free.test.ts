import { textOfRow } from "./rows.ts";
import { exampleTable, fillTable } from "../../src/core/number/examples.ts";
import { explainClaim, explainSaid } from "../../src/core/number/explain.ts";
import { read } from "../../src/core/number/read.ts";
import { say } from "../../src/core/number/say.ts";
import { NOTE_TEXTS } from "../../src/core/number/said-texts.ts";
import { STYLE_NAMES, styleLabel, styleNamed } from "../../src/core/number/style.ts";

test.each([
  ["-37", "件", "yu", "减少37件"],
  ["-2.3", "%", "exact", "下降2.3%"],
  ["-0.3", "个百分点", "exact", "下降0.3个百分点"],
  ["-12000", "元", "jin", "减少1.2万元"],
  ["0", "%", "exact", "0%"],
  ["0", "件", "余", "0件"],
  ["5.3", "公里", "余", "5公里多"],
  ["5.3", "公里", "多", "5公里多"],
  ["0.6", "公里", "余", "0.6公里"],
  ["43.5", "公里", "余", "40余公里"],
  ["43.5", "公里", "精确", "43.5公里"],
  ["5.3", "公里", "近", "5.3公里"],
  ["1234.567", "公里", "取整", "1234.57公里"],
  ["12345.678", "元", "取整", "1.23万元"],
  ["93.456", "%", "余", "93.5%"],
  ["93.456", "%", "精确", "93.456%"],
  ["93.456", "%", "超过", "超过93%"],
  ["93", "%", "超过", "93%"],
  ["93.456", "%", "以上", "93%以上"],
  ["100", "%", "以上", "100%"],
  ["93.456", "%", "近", "近94%"],
  ["1.5", "%", "近", "1.5%"],
  ["4.2", "%", "约", "约4%"],
  ["5", "%", "约", "约5%"],
  ["0.4", "%", "约", "0.4%"],
  ["1.1", "倍", "余", "1.1倍"],
  ["1.9", "倍", "近", "近2倍"],
  ["5.3", "条", "余", "5.3条"],
  ["312", "万元", "余", "300余元"],
  ["123400000", "条", "精确", "12340万条"],
  ["33.333333333333333333", "%", "精确", "33.33%"],
  ["312", "", "余", "300余"],
  ["312", "条", "no such style", "312条"],
])("%s%s in style %s is %s", (n, unit, style, text) => {
  expect(say(n, unit, style).text).toBe(text);
});

test.each([
  ["93.456", "%", "exact", 1, "93.5%"],
  ["5", "%", "exact", 2, "5.00%"],
  ["12345", "元", "round", 1, "1.2万元"],
  ["123456789", "元", "round", 2, "1.23亿元"],
  ["12.345", "公里", "exact", 1, "12.3公里"],
  ["312", "条", "exact", 2, "312条"],
])("%s%s in style %s with %i decimals is %s", (n, unit, style, decimals, text) => {
  expect(say(n, unit, style, "", { decimals }).text).toBe(text);
});

test.each(["", "abc", "1e5000", "NaN", "0x10", "1,234"])("%j is no number", (n) => {
  expect(say(n, "条", "余")).toMatchObject({ outcome: "left", reason: "missing", text: null });
});

test("a fall in 倍 is left", () => {
  expect(say("-0.5", "倍", "exact")).toMatchObject({ outcome: "left", reason: "fall-in-times" });
});

test("numbers of every JavaScript kind", () => {
  expect(
    [say(312, "条", "余"), say(312n, "条", "余"), say("312", "条", "余")].map(({ text }) => text),
  ).toEqual(Array(3).fill("300余条"));
});

test("styles are known by both names", () => {
  for (const name of STYLE_NAMES) expect(styleNamed(` ${name} `)).not.toBeNull();
  expect(styleNamed("差不多")).toBeNull();
  expect(styleLabel("chao")).toBe("超过");
});

test("explanations name rule, interval and reasons in both languages", () => {
  const said = say("9", "条", "余");
  expect(explainSaid(said, "zh-CN")).toEqual({
    row: 1,
    rule: textOfRow(1, "zh"),
    interval: "[9, 9]",
    reasons: ["9，写法“余”", NOTE_TEXTS["below-ten"].zh],
  });
  expect(explainSaid(say("154321", "", undefined, "X余万人"), "en").reasons).toEqual([
    "154321 in the form “X余万人”",
    NOTE_TEXTS["loose-place"].en,
    "closer: 15万余人",
  ]);
  expect(explainClaim(read("约300条左右")!, "en")).toMatchObject({ row: 17, interval: "[270, 330]" });
  expect(explainClaim(read("约300条左右")!, "zh-CN").reasons).toHaveLength(1);
  expect(explainSaid(say("0", "", undefined, "X余起"), "zh-CN").rule).toContain("X余起");
});

test("every note has two texts and the example tables are complete", () => {
  for (const { zh, en } of Object.values(NOTE_TEXTS)) expect([zh, en]).not.toContain("");
  for (const locale of ["zh-CN", "en"] as const) {
    for (const row of exampleTable(locale)) expect(row.meaning).not.toBe("");
    expect(fillTable(locale).every(({ text }) => text !== "")).toBe(true);
  }
  expect(exampleTable("zh-CN")).toContainEqual({
    phrase: "300余条",
    interval: "[301, 399]",
    meaning: textOfRow(3, "zh"),
  });
});
