import { say } from "../../src/core/number/say.ts";
import type { SayOptions } from "../../src/core/number/say.ts";
import { contains } from "../../src/core/number/verdict.ts";

/** Slot | n in base units | text; beyond the vectors, each by the section named. */
const FILLS = `
9.1 | X万人 | 9800 | 0.98万人
9.1 | X万余元 | 9850 | 0.98万余元
9.1 | X亿元 | 4400000 | 0.044亿元
9.1 | X亿元 | 50 | 50元
9.1 | X万人 | 3 | 3人
9.1 | X亿元 | 700000000 | 7亿元
9.1 | X.XX亿元 | 700000000 | 7.00亿元
9.1 | X万亿元 | 12345678900000 | 12.35万亿元
9.2 | 约X% | 5 | 约5%
9.2 | 约X人 | 300 | 300人
9.3 | 近X人 | 18 | 近20人
9.3 | 近X人 | 12 | 12人
9.3 | 近X人 | 1234 | 近1300人
9.3 | 近X公里 | 43.5 | 近44公里
9.3 | 近X公里 | 4.8 | 近5公里
9.3 | 不足X件 | 12 | 不足20件
9.3 | 不足X件 | 300 | 300件
9.3 | 不足X件 | 1234 | 不足1240件
9.3 | 近X% | 28.4 | 近29%
9.3 | 近X% | 1.55 | 近1.6%
9.3 | 约X% | 1.4 | 约1.4%
9.3 | 超过X% | 0.45 | 超过0.4%
9.3 | 超过X.X% | 61.44 | 超过61.4%
9.3 | 不足X% | 29.3 | 不足30%
9.3 | 超过X公里 | 5.3 | 超过5公里
9.3 | 约X公里 | 4.2 | 约4公里
9.3 | X天以内 | 3 | 3天以内
9.3 | 不超过X件 | 312 | 不超过312件
9.3 | X万元以内 | 123456 | 12.35万元以内
9.3 | X%以内 | 5.333333 | 5.34%以内
9.3 | X%以内 | 100 | 100%以内
9.4 | X余万人 | 120000 | 10余万人
9.4 | X余万元 | 92000 | 9万余元
9.4 | X余万元 | 96100 | 9.6万余元
9.5 | X余年 | 9.9 | 9年多
9.5 | X年多 | 3 | 3年
9.5 | X年多 | 12.5 | 12年多
2.7 | X千余人 | 3280 | 3200余人
2.7 | X千万元 | 56000000 | 5600万元
6.5 | X余公里 | 40.5 | 40余公里
6.5 | X余公里 | 105 | 100余公里
6.8 | X余条 | 12345 | 1.2万余条
6.8 | X余条 | 1234567 | 120余万条
6.8 | X人 | 12000 | 1.2万人
6.8 | X人 | 12345 | 12345人
6.8 | 超X.X万人 | 123456 | 超12.3万人
6.8 | 近X.X万人 | 29310 | 近3万人
6.8 | X.X万余人 | 20500 | 2万余人
4 | X.X% | 5 | 5.0%
4 | X.XX% | 5.005 | 5.01%
4 | X% | 93.46 | 93.46%
4 | X% | 99.99666666 | 99.997%
4 | X% | 0.00004 | 0.00004%
4 | X.X人 | 312 | 312人
4 | X.X公里 | 43.52 | 43.5公里
4 | X元 | 123456.789 | 123456.79元
7.3 | X余家 | 1 | 1家
7.3 | X件 | 0 | 0件
7.3 | X万元 | 0 | 0万元
28 | X成 | 42 | 四成
28 | 超过X成 | 42 | 超过四成
28 | 近X成 | 88 | 近九成
28 | X成以上 | 45 | 四成以上
28 | X成多 | 45 | 四成多
28 | X成 | 98 | 98%
35 | 第X位 | 4 | 第4位
35 | 前X名 | 10 | 前10名
blank | [X]万辆 | 123000 | 12.3万辆
blank | ＿＿个 | 48 | 48个
blank | 【 】项 | 12 | 12项
blank | （  ）个 | 5 | 5个
blank | ×××% | 100 | 100%
blank | \${数}条 | 312 | 312条
blank | {{新增条数}}余条 | 312 | 300余条
blank | …余场次 | 37 | 30余场次
blank | 余场次 | 312 | 300余场次
blank | % | 9.7 | 9.7%
blank | X 家 | 312 | 312家
blank | XXX余起 | 386 | 380余起
blank | 11.X% | 11.44 | 11.4%
blank | 3X余条 | 35 | 30余条
blank | X艘科考船以上 | 45 | 40艘科考船以上
blank | XX | 12 | 12
`
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((part) => part.trim()) as [string, string, string, string]);

test.each(FILLS)("%s: %s with %s is %s", (_source, slot, n, text) => {
  expect(say(n, "", undefined, slot).text).toBe(text);
});

const LEFT: readonly (readonly [string, string, string, string | null, SayOptions?])[] = [
  ["X余起", "0", "zero-with-marker", null],
  ["X%以上", "0", "zero-with-marker", null],
  ["X件", "-37", "fall-not-said", "减少37件"],
  ["X%", "-2.3", "fall-not-said", "下降2.3%"],
  ["X个百分点", "-0.3", "fall-not-said", "下降0.3个百分点"],
  ["X倍", "-0.5", "fall-in-times", null, { falling: true }],
  ["约X余条", "312", "markers-contradict", "300余条"],
  ["近X家左右", "312", "markers-contradict", "312家"],
  ["X来人", "312", "marker-colloquial", "300余人"],
  ["第X位", "2.5", "rank-not-whole", null],
  ["第X位", "0", "rank-not-whole", null],
  ["第X位", "-1", "rank-not-whole", null],
  ["11.X%", "12.4", "digits-differ", "12.4%"],
  ["X余条", "", "missing", null],
  ["X余条", "一百", "missing", null],
];

const leftCases = LEFT.map(([slot, n, reason, alternative, options]) => ({
  slot,
  n,
  reason,
  alternative,
  options,
}));

test.each(leftCases)("$slot with $n is left: $reason", ({ slot, n, reason, alternative, options }) => {
  const said = say(n, "", undefined, slot, options);
  expect(said).toMatchObject({ outcome: "left", text: null, reason, alternative });
  if (said.outcome === "left") {
    expect(said.advice.zh).not.toContain("{");
    expect(said.advice.en).not.toContain("{");
  }
});

test.each([
  ["X余件", "-312", "300余件"],
  ["X.X%", "-2.31", "2.3%"],
  ["X个百分点", "0.3", "0.3个百分点"],
])("in a sentence that falls %s with %s is %s", (slot, n, text) => {
  expect(say(n, "", undefined, slot, { falling: true }).text).toBe(text);
});

test("the writer's form is kept and the closer wording offered", () => {
  expect(say("154321", "", undefined, "X余万人")).toMatchObject({
    text: "10余万人",
    alternative: "15万余人",
    notes: ["loose-place"],
  });
  expect(say("105000", "", undefined, "X余万人")).toMatchObject({
    text: "10余万人",
    alternative: null,
    notes: [],
  });
});

test("a named blank without marker takes the plan's style, a marked one keeps its own", () => {
  expect(say("312", "条", "余", "{{新增}}条").text).toBe("300余条");
  expect(say("12345", "人", "余", "{{新增}}万人").text).toBe("1.2万余人");
  expect(say("312", "条", "近", "{{新增}}条").text).toBe("近320条");
  expect(say("312", "条", "以上", "{{新增}}条").text).toBe("300条以上");
  expect(say("312", "条", "约", "{{新增}}余条").text).toBe("300余条");
  expect(say("312", "条", "取整", "{{新增}}条").text).toBe("312条");
});

test("a slot without a unit takes the unit given, and only then", () => {
  expect(say("93.5", "%", undefined, "XX").text).toBe("93.5%");
  expect(say("93.5", "", undefined, "XX").text).toBe("93.5");
});

test("a scan may say which characters are the blank", () => {
  expect(say("12", "", undefined, "N名", { blank: { start: 0, end: 1 } }).text).toBe("12名");
  expect(say("312", "", undefined, "近甲乙家", { blank: { start: 1, end: 3 } }).text).toBe("近320家");
});

test.each([
  ["5", "增长X%", "增长5%"],
  ["312", "共X余条", "共300余条"],
  ["-5", "同比下降X%", "同比下降5%"],
  ["3", "下降到X%", "下降到3%"],
  ["4", "居全省第X位", "居全省第4位"],
  ["5000", "达X余人次", "达5000人次"],
])("words that stand before a number stay before it: %s in %s", (n, slot, text) => {
  const said = say(n, "", undefined, slot);
  expect(said.text).toBe(text);
  expect(contains(said, n)).toBe(true);
});

test.each([
  ["5", "下降X%"],
  ["312", "检查企业X家"],
  ["312", "我市XX县"],
  ["312", "无空"],
  ["312", "abc"],
])("what is no slot, or cannot be true in one, is left: %s in %s", (n, slot) => {
  expect(say(n, "", undefined, slot)).toMatchObject({
    outcome: "left",
    text: null,
    reason: "cannot-be-said",
  });
});

test("a fall in a slot that says growth is left, with the words that would be true", () => {
  expect(say("-5", "", undefined, "增长X%")).toMatchObject({
    reason: "fall-not-said",
    alternative: "下降5%",
  });
});
