import { exampleTable, fillTable } from "../../src/core/number/examples.ts";

/** The guide's table of phrases: what each claims. */
const CLAIMS = `
312条 [312, 312]
1.2万条 [11500, 12499]
47.15万亿元 [47145000000000, 47155000000000)
93.5% [93.45, 93.55)
300余条 [301, 399]
310余条 [311, 319]
1000余条 [1001, 1999]
十余次 [11, 19]
三百余条 [301, 399]
10余万条 [100001, 199999]
10万余条 [100001, 109999]
1.2万余条 [12001, 12999]
1.20万余条 [12001, 12099]
三年多 (3, 4)
5公里多 (5, 6)
10多年 (10, 20)
10年多 (10, 11)
20%多 (20, 30)
近200条 [180, 199]
近30% [27, 30)
近1500条 [1401, 1499]
约300人 [270, 330]
约188人 [187, 189]
5%左右 [4.5, 5.5]
300条以上 [300, +∞)
5%以内 (−∞, 5]
突破400万件 [4000001, +∞)
至少300家 [300, +∞)
不超过50元 (−∞, 50]
不足100件 (−∞, 99]
约5亿多元 (500000000, 600000000)
几十条 [20, 99]
数百名 [200, 999]
十几次 [11, 19]
三四个 [3, 4]
五六百辆 [500, 699]
二三十人 [20, 39]
上百条 [100, 999]
十来个 [8, 12]
百把人 [80, 120]
2800～3200元 [2800, 3200]
1~3万元 [10000, 30000]
63%～68% [63, 68]
0.94个百分点 [0.935, 0.945)
四成 [35, 45)
近九成 [81, 90)
超过四成 (40, +∞)
增长1倍 [1, 1]
下降2倍 [−2, −2]
过半 (50, +∞)
半数以上 [50, +∞)
三分之一 [0.316667, 0.35]
零事故 [0, 0]
持平 [0, 0]
下降2.3% (−2.35, −2.25]
减少37件 [−37, −37]
第4位 [4, 4]
前10名 [1, 10]
15余条 [16, 19]
`
  .trim()
  .split("\n");

test("the guide's phrases claim what the truth table says, in either language", () => {
  for (const locale of ["zh-CN", "en"] as const) {
    expect(exampleTable(locale).map(({ phrase, interval }) => `${phrase} ${interval}`)).toEqual(CLAIMS);
  }
});

test("a bad style is told behind the rule, parted as the language parts", () => {
  const last = (locale: "zh-CN" | "en") => exampleTable(locale).at(-1)?.meaning;
  expect(last("zh-CN")?.split("；").length).toBeGreaterThan(1);
  expect(last("en")?.split("; ").length).toBeGreaterThan(1);
});

/** The guide's table of slots: slot, value, text, interval. */
const FILLS = [
  ["X余条", "312", "300余条", "[301, 399]"],
  ["X余条", "300", "300条", "[300, 300]"],
  ["X余条", "8", "8条", "[8, 8]"],
  ["X余条", "0", "数为0，不能填“X余条”。请改写为“未发生…”“无…”或“零…”。", ""],
  ["X余公里", "5.3", "5公里多", "(5, 6)"],
  ["X余万元", "96100", "9.6万余元", "(96000, 97000)"],
  ["X余万人", "154321", "10余万人", "[100001, 199999]"],
  ["X万余人", "9800", "9800人", "[9800, 9800]"],
  ["X.XX亿元", "785000000", "7.85亿元", "[784500000, 785500000)"],
  ["近X万人", "28400", "近2.9万人", "[28001, 28999]"],
  ["不足X件", "95", "不足100件", "(−∞, 99]"],
  ["超过X%", "60", "60%", "[59.5, 60.5)"],
  ["X%以上", "98.3", "98%以上", "[98, +∞)"],
  ["第X位", "4", "第4位", "[4, 4]"],
];

test("the guide's slots are filled truly, and the one that cannot be has its advice", () => {
  expect(fillTable("zh-CN").map((row) => [row.slot, row.n, row.text, row.interval])).toEqual(FILLS);
  const left = fillTable("en").filter(({ interval }) => interval === "");
  expect(left.map(({ text }) => text)).toEqual([expect.stringContaining("0")]);
  expect(left[0]?.text).not.toMatch(/[\u4e00-\u9fff]{4}/);
});
