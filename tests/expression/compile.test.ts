import fc from "fast-check";
import { compileExpression } from "../../src/core/expression/compile.ts";
import { nameTable } from "../../src/core/expression/names.ts";
import { field, form } from "./notation.ts";

const own = form("通报", "list", [
  "合计",
  "网站",
  "微博",
  "微信",
  "网站数",
  "非税收入",
  "12345热线",
  "a且b",
  "A",
  "日期:日期",
]);
const other = form("简报", "fixed", ["篇数", "单位:文本", "合计"]);
const third = form("台账", "list", ["单位:文本", "项目:文本", "是否办结:是否"]);
const names = nameTable([own, other, third]);

const compile = (text: string, kind: "rule" | "indicator" = "rule") =>
  compileExpression(text, names, { kind, ownForm: kind === "rule" ? own : null });

function problem(text: string, kind: "rule" | "indicator" = "rule"): string {
  const compiled = compile(text, kind);
  if (!("error" in compiled)) return "none";
  const { code, column, params } = compiled.error;
  return `${code.replace("plan.formula-", "")}@${column} ${params.found}`.trim();
}

test.each([
  "合计 = 网站 + 微博 + 微信",
  "合计=网站+微博+微信",
  "网站数>网站",
  "网站且微博".replace("且", ">0且") + ">0",
  "非税收入>0",
  "非 非税收入>0",
  "非(合计>0)或网站>0",
  "12345热线 >= 0",
  "[12345热线]>=0",
  "a且b > 0",
  "A>0且合计>0",
  "A>0 AND 合计>0",
  "通报.合计 = 简报!合计",
  "‘通报’.【合计】 ＞＝ ０",
  "合计 ≥ 0 且 合计 ≠ 5",
  "日期 < 2021年 7 月 1 日",
  "日期 < 2021-7-1",
  "日期 = “2021-07-01”",
  "合计 = “”",
  '合计 = "不适用"',
  '合计 = "5"',
  "简报.单位 = 2021",
  '合计 <= SUM(台账.项目="a")'.replace('SUM(台账.项目="a")', 'COUNT(台账, 项目="a")'),
  "合计 = COUNT(台账, 台账.单位=简报.单位, 是否办结)",
  '填报单位 = "能源科"',
  "= 合计 > 0",
  "  合计　>　0 ",
])("%s compiles", (text) => {
  expect(problem(text)).toBe("none");
});

test.each([
  "[标题[新]]",
  "[标题[新]]]",
  "'标题[新]'",
  "标题[新]",
  "[A'B]",
  "'A'B'",
  "'A''B'",
  "A'B",
  "SUM(表.[标题[新]])",
])("a name that holds the sign that ends it: %s", (text) => {
  const odd = form("表", "list", ["标题[新]", "A'B"]);
  const kind = text.startsWith("SUM") ? "indicator" : "rule";
  const compiled = compileExpression(kind === "rule" ? `${text} > 0` : text, nameTable([odd]), {
    kind,
    ownForm: kind === "rule" ? odd : null,
  });
  expect("error" in compiled ? compiled.error : null).toBeNull();
});

test.each([
  ["", "empty@1"],
  ["   ", "empty@1"],
  ["合计 = ", "incomplete@6"],
  ["合计 = 网站 +", "incomplete@10"],
  ["(合计 > 0", "incomplete@8"],
  ["合计 > 0)", "syntax@7 )"],
  ["合计 ? 0", "syntax@4 ? 0".replace("? 0", "?")],
  ["合计 = 网占 + 1", "unknown-name@6 网占"],
  ["合计 = 网站数量", "unknown-name@6 网站数量"],
  ["合计 = 简报.页数", "unknown-name@9 页数"],
  ["合计 = 月报.页数", "unknown-name@6 月报"],
  ["合计 = 100万", "unknown-name@6 100万"],
  ['单位 = "a"', "ambiguous-name@1 单位"],
  ["合计 > 通报", "form-alone@6 通报"],
  ["合计 = 台账.项目", "list-field@6 台账.项目"],
  ["合计 = IF(网站>0,1,2)", "unknown-function@6 IF"],
  ["合计 = 网站(1)", "unknown-function@6 网站"],
  ["合计 = COUNT()", "arguments@6 COUNT()"],
  ["合计 = SUM(1)", "arguments@6 SUM(1)"],
  ["合计 = 同比(网站, 微博)", "arguments@6 同比(网站, 微博)"],
  ["合计 = SUM(通报)", "form-alone@10 通报"],
  ["合计 = SUM(台账.项目)", "type@10 台账.项目"],
  ["合计 = SUM(通报.合计 + 简报.篇数)", "aggregate@6 SUM(通报.合计 + 简报.篇数)"],
  ["合计 = SUM(COUNT(台账))", "aggregate@6 SUM(COUNT(台账))"],
  ["合计 = COUNT(台账, SUM(网站)>0)", "aggregate@16 SUM(网站)"],
  ["合计 = COUNT(台账, 项目)", "condition@16 项目"],
  ["合计 + 日期 > 0", "type@1 合计 + 日期"],
  ['合计 = "很多"', 'type@1 合计 = "很多"'],
  ['简报.单位 > "a"', 'type@1 简报.单位 > "a"'],
  ["合计 且 网站>0", "condition@1 合计"],
  ["非 合计", "condition@3 合计"],
  ["0 < 合计 < 9", "chained@8 <"],
  ['合计 = "未完', 'quote@6 "'],
  ["日期 > 2021-02-30", "date@6 2021-02-30"],
  ["同比(上期.合计) > 0", "period@4 上期.合计"],
  ["同比(环比(合计)) > 0", "period@4 环比(合计)"],
  ["年初至今(同比(合计)) > 0", "period@6 同比(合计)"],
  [`${"(".repeat(61)}1${")".repeat(61)} > 0`, "limit@1 ((((((((((((((((((((((((((((((…"],
  [`合计 > ${"1+".repeat(2500)}1`, `limit@1 合计 > ${"1+".repeat(12)}1…`],
])("%s: %s", (text, expected) => {
  expect(problem(text)).toBe(expected);
});

test("what an unknown name may have meant, and both places of a shared one", () => {
  const unknown = compile("合计 = 网站量");
  expect("error" in unknown && unknown.error.params.expected).toBe("网站、网站数");
  const shared = compile("合计 > 0", "indicator");
  expect("error" in shared && shared.error.params.expected).toBe("通报.合计、简报.合计");
});

test("an indicator has no single unit", () => {
  expect(problem('COUNT(台账, 填报单位="甲")', "indicator")).toBe("none");
  expect(problem("COUNT(台账) + 填报单位", "indicator")).toBe("unit-alone@13 填报单位");
});

test("上期 is a scope only before a separator", () => {
  const plan = nameTable([form("表", "fixed", ["上期", "本期", "上期末", field("上年同期增长")])]);
  const singles = (text: string) => {
    const compiled = compileExpression(text, plan, { kind: "rule", ownForm: plan.forms[0]! });
    if ("error" in compiled) return compiled.error.code;
    return compiled.expression.singles
      .map(({ reference }) => `${reference.period}:${reference.field}`)
      .join(" ");
  };
  expect(singles("本期 >= 上期.本期")).toBe("current:本期 previous:本期");
  expect(singles("本期 >= 上期")).toBe("current:本期 current:上期");
  expect(singles("上期末 >= 上期 ! 表 ! 上期末")).toBe("current:上期末 previous:上期末");
  expect(singles("上年同期增长 >= 上年同期.上期")).toBe("current:上年同期增长 same-last-year:上期");
});

test("no text throws, and every problem has a place inside the text", () => {
  const piece = fc.constantFrom(
    ..."合计 网站 微博 通报 简报 台账 上期 上年同期 年初至今 同比 COUNT SUM ( ) （ ， , . ! = <> >= + - * / % \" “ ' [ ] 且 或 非 1 2.5 2021-07-01 、 ？".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }),
      fc.constantFrom("rule" as const, "indicator" as const),
      (parts, kind) => {
        const text = parts.join("");
        const compiled = compile(text, kind);
        if ("error" in compiled) {
          expect(compiled.error.column).toBeGreaterThanOrEqual(1);
          expect(compiled.error.column).toBeLessThanOrEqual(text.length + 1);
        } else expect(compiled.expression.text).toBe(text);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ["deep unary", `合计 > ${"-".repeat(3900)}1`],
  ["many 非", `${"非".repeat(3900)}合计>0`],
  ["a long chain", `合计 > ${"网站+".repeat(1300)}1`],
  ["open calls", `合计 > ${"SUM(".repeat(59)}`],
  ["open brackets", `${"(".repeat(59)}合计`],
  ["open name brackets", "[".repeat(3900)],
  ["quotes", '"'.repeat(3900)],
  ["spaces", `合计${" ".repeat(3900)}`],
])("%s comes to an end", (_, text) => {
  expect(() => compile(text)).not.toThrow();
});
