import fc from "fast-check";
import { checkRule } from "../../src/core/expression/check-rule.ts";
import { compileRules } from "../../src/core/expression/rules.ts";
import type { CompiledRule } from "../../src/core/expression/rules.ts";
import type { Scope } from "../../src/core/expression/scope.ts";
import { hint, message } from "../../src/core/finding/message.ts";
import type { Form, Plan, Rule } from "../../src/core/model/plan.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { form, records, scopeOf, textOf } from "./notation.ts";

const media = form("通报", "list", [
  "编号:文本",
  "合计:小数",
  "网站:小数",
  "微博:小数",
  "类型:文本",
  "完成率:百分比",
]);
const details = form("明细", "list", ["编号:文本", "金额:小数"]);
const brief = form("简报", "fixed", ["篇数", "采用", "备注:文本"]);

function planWith(rules: readonly Partial<Rule>[]): Plan {
  return {
    name: "",
    period: null,
    organisation: "",
    deadline: null,
    asOf: null,
    history: [],
    units: [],
    forms: [media, details, brief],
    rules: rules.map((rule, index) => ({
      id: String(index + 1),
      form: null,
      name: "",
      severity: "error",
      formula: "",
      tolerance: new Decimal(0),
      condition: null,
      message: "",
      source: { kind: "plan", sheet: "审核公式", cell: `E${index + 2}` },
      ...rule,
    })),
    indicators: [],
    corrections: [],
    unknown: [],
  };
}

function compiled(rule: Partial<Rule>): CompiledRule {
  const { rules, findings } = compileRules(planWith([rule]));
  expect(findings).toEqual([]);
  return rules[0]!;
}

function check(rule: Partial<Rule>, scope: Scope): string {
  const result = checkRule(compiled(rule), scope);
  const sides =
    result.left === undefined ? "" : ` ${textOf(result.left)}${result.operator}${textOf(result.right!)}`;
  const difference = result.difference ? ` (${textOf(result.difference)})` : "";
  return `${result.applies ? "" : "n/a "}${result.outcome}${sides}${difference}${result.reason ? ` ${result.reason.kind} ${result.reason.field}` : ""}`;
}

const rows = records(
  media,
  `甲 A1 10 4 6 图文 50%
   甲 A2 10 4 5.99 图文 -
   甲 A3 - 4 5 视频 -
   甲 A4 10 4 / - -`,
);
const rowScope = (index: number, rowForm: Form = media) =>
  scopeOf({ 通报: rows }, { row: rows[index]!, rowForm });

test.each([
  ["合计 = 网站 + 微博", 0, "passed 10=10 (0)"],
  ["合计 = 网站 + 微博", 1, "failed 10=9.99 (0.01)"],
  ["合计 = 网站 + 微博", 2, "notEvaluable blank 合计"],
  ["合计 = 网站 + 微博", 3, "notEvaluable not-applicable 微博"],
  ["合计 >= 网站 且 网站 > 微博", 0, "failed 4>6 (-2)"],
  ["合计 >= 网站 或 网站 > 微博", 0, "passed 10>=4 (6)"],
  ["合计 > 99 或 网站 > 微博", 0, "failed 4>6 (-2)"],
  ["合计 > 0 或 网站 > 3", 2, "passed 4>3 (1)"],
  ["合计 > 0 且 网站 > 9", 2, "failed 4>9 (-5)"],
  ["合计 > 0 且 网站 > 3", 2, "notEvaluable blank 合计"],
  ["非 合计 = 网站", 0, "passed 10=4 (6)"],
  ['类型 <> ""', 3, "failed <>"],
  ['类型 = "图文"', 3, "notEvaluable blank 类型"],
  ['微博 = "不适用"', 3, "passed /=不适用"],
  ["完成率 <= 100%", 0, "passed 0.5<=1 (-0.5)"],
])("%s in row %s: %s", (formula, row, expected) => {
  expect(check({ formula }, rowScope(row))).toBe(expected);
});

test.each([
  ["合计 = 网站 + 微博", "0.01", "passed 10=9.99 (0.01)"],
  ["合计 = 网站 + 微博", "0.009", "failed 10=9.99 (0.01)"],
  ["网站 + 微博 >= 合计", "0.01", "passed 9.99>=10 (-0.01)"],
  ["网站 + 微博 > 合计", "0.01", "passed 9.99>10 (-0.01)"],
  ["网站 + 微博 < 合计", "0.01", "passed 9.99<10 (-0.01)"],
  ["合计 <= 网站 + 微博", "0", "failed 10<=9.99 (0.01)"],
])("%s with a tolerance of %s: %s", (formula, tolerance, expected) => {
  expect(check({ formula, tolerance: new Decimal(tolerance) }, rowScope(1))).toBe(expected);
});

test.each([
  ['类型="视频"', 0, "n/a passed"],
  ['类型="图文"', 1, "failed 10=9.99 (0.01)"],
  ['类型="图文"', 3, "n/a passed"],
  ['类型<>"视频"', 3, "notEvaluable not-applicable 微博"],
  ['填报单位="乙"', 1, "n/a passed"],
])("适用条件 %s in row %s: %s", (condition, row, expected) => {
  expect(check({ formula: "合计 = 网站 + 微博", condition }, rowScope(row))).toBe(expected);
});

test("the cells are those of the comparison that decided, left side first", () => {
  const result = checkRule(compiled({ formula: "合计 > 0 且 网站 + 微博 = 合计" }), rowScope(1));
  expect(result.cells().map(({ cell }) => cell)).toEqual(["网站3", "微博3", "合计3"]);
});

test("a rule across forms is checked once per unit, a rule with fields of a list row by row", () => {
  const across = compiled({ formula: '简报.篇数 = COUNT(通报, 类型="图文")', form: "通报" });
  expect(across.rowForm).toBeNull();
  expect(across.forms).toEqual([media, brief]);
  const scope = scopeOf({ 通报: rows, 简报: records(brief, "甲 3 2 -") });
  expect(checkRule(across, scope)).toMatchObject({ outcome: "failed" });
  expect(compiled({ formula: "合计 = 网站 + 微博" }).rowForm).toBe(media);
  expect(compiled({ formula: "篇数 >= 采用", form: "简报" }).rowForm).toBeNull();
});

test("a form that the unit did not send makes a rule not evaluable", () => {
  expect(check({ formula: "简报.篇数 = COUNT(通报)" }, scopeOf({ 通报: rows }))).toBe(
    "notEvaluable not-read 篇数",
  );
  expect(check({ formula: "简报.篇数 = COUNT(通报)" }, scopeOf({ 简报: records(brief, "甲 3 2 -") }))).toBe(
    "notEvaluable not-read ",
  );
});

test("wrong rules are findings with outcome broken, and the rest goes on", () => {
  const { rules, findings } = compileRules(
    planWith([
      { formula: "合计 = 网站 +" },
      { formula: "合计" },
      { formula: "合计 > 0", form: "无此表" },
      { formula: "通报.合计 = 明细.金额" },
      { formula: "通报.合计 > 0", condition: "明细.金额 > 0" },
      { formula: "合计 > 0" },
    ]),
  );
  expect(rules.map(({ rule }) => rule.id)).toEqual(["6"]);
  expect(findings.map(({ code, outcome, params }) => `${params["rule"]} ${code} ${outcome}`)).toEqual([
    "1 plan.formula-incomplete broken",
    "2 plan.formula-condition broken",
    "3 plan.form-unknown broken",
    "4 plan.formula-list-field broken",
    "5 plan.formula-list-field broken",
  ]);
  for (const finding of findings) {
    for (const text of [message(finding, "zh-CN"), message(finding, "en"), hint(finding, "en")]) {
      expect(text).not.toMatch(/\{\w+\}/);
    }
  }
});

test("a percent compared with 100 is a doubt", () => {
  const { rules, findings } = compileRules(planWith([{ formula: "完成率 <= 100" }]));
  expect(rules).toHaveLength(1);
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["plan.percent-literal doubt"]);
});

test("a rule over rows that looks into another list finds the same with and without the shared index", () => {
  const rule = compiled({ formula: "合计 = SUM(明细.金额, 明细.编号 = 通报.编号)" });
  const key = fc.constantFrom("A1", "A2", "A3", "-");
  const amount = fc.constantFrom("1", "2.5", "0.1", "-");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, amount), { minLength: 1, maxLength: 8 }),
      fc.array(fc.tuple(key, amount), { minLength: 1, maxLength: 8 }),
      (left, right) => {
        const lines = (pairs: readonly (readonly string[])[]) =>
          pairs.map((pair) => `甲 ${pair.join(" ")}`).join("\n");
        const data = { 通报: records(media, lines(left)), 明细: records(details, lines(right)) };
        const shared = new Map<object, unknown>();
        for (const row of data.通报) {
          const scope = scopeOf(data, { row, rowForm: media });
          const plain = checkRule(rule, scope);
          const indexed = checkRule(rule, { ...scope, shared });
          const bare = ({ cells, ...rest }: typeof plain) => ({ ...rest, cells: cells() });
          expect(bare(indexed)).toEqual(bare(plain));
        }
      },
    ),
  );
});

test("rows that look into another list take as many steps as there are rows and records, not their product", () => {
  const count = 2000;
  const table = Array.from({ length: count }, (_, index) => `甲 A${index} ${index}`).join("\n");
  let visits = 0;
  const counted = records(details, table).map((record) => ({
    ...record,
    value: (name: string) => {
      visits += 1;
      return record.value(name);
    },
  }));
  const data = { 通报: records(media, table), 明细: counted };
  const shared = new Map<object, unknown>();
  const rule = compiled({ formula: "合计 = SUM(明细.金额, 编号 = 通报.编号) 且 合计 <= SUM(明细.金额)" });
  const outcomes = data.通报.map(
    (row) => checkRule(rule, { ...scopeOf(data, { row, rowForm: media }), shared }).outcome,
  );
  expect(new Set(outcomes)).toEqual(new Set(["passed"]));
  expect(visits).toBeLessThan(6 * count);
});
