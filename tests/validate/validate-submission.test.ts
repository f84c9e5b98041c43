import { message, textOfParam } from "../../src/core/finding/message.ts";
import type { Finding } from "../../src/core/finding/finding.ts";
import { compileRules } from "../../src/core/expression/rules.ts";
import { makeRoster } from "../../src/core/collect/roster.ts";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import { consolidatedFromWorkbook } from "../../src/core/publish/consolidated-from-workbook.ts";
import { consolidatedSheets } from "../../src/core/publish/consolidated-sheets.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import type { History } from "../../src/core/validate/unit-scope.ts";
import type { Plan, Rule } from "../../src/core/model/plan.ts";
import type { Sheet } from "../../src/core/model/sheet.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { validateSubmission } from "../../src/core/validate/validate-submission.ts";
import { indicatorOf } from "../support/consolidation.ts";
import { field, form, plan, rule, sheet, type CellNote } from "../support/sheets.ts";
import { submissionsOf } from "../support/submissions.ts";

const number = (name: string) => field(name, { type: "integer" });
const list = form("采用明细", [field("类型"), number("网站"), number("微信"), number("合计")]);
const brief = form("简报", [number("篇数")], { kind: "fixed" });
const balance = form("统计表", [number("网站数"), number("微信数"), number("总数")], { kind: "fixed" });
const HEADER = ["类型", "网站", "微信", "合计"];

const listSheet = (...rows: CellNote[][]) => sheet("采用明细", [HEADER, ...rows]);
const briefSheet = (n: CellNote) => sheet("简报", [["篇数", n]]);
const balanceSheet = (a: CellNote, b: CellNote, c: CellNote) =>
  sheet("统计表", [
    ["网站数", a],
    ["微信数", b],
    ["总数", c],
  ]);

function planOf(...rules: Rule[]): Plan {
  return plan([list, brief, balance], ["甲科"], { rules });
}

/** Validates one unit's files, each an array of sheets. */
function validate(used: Plan, ...files: Sheet[][]) {
  const compiled = compileRules(used);
  expect(compiled.findings).toEqual([]);
  const siblings = files.flatMap((sheets, i) => submissionsOf(`甲科${i + 1}.xlsx`, sheets, used));
  return siblings.flatMap((one) => validateSubmission(one, used, compiled.rules, siblings));
}

test("a row rule is checked row by row and shows both sides and all cells", () => {
  const used = planOf(
    rule("7", "合计 = 网站 + 微信", { form: "采用明细", name: "行平衡", message: "请核对合计" }),
  );
  const found = validate(used, [listSheet(["简报", 1, 2, 3], ["专报", 10, 20, 55], ["快讯", 1, 1, 2])]);
  expect(found).toMatchObject([
    {
      code: "validate.rule-failed",
      severity: "error",
      outcome: "failed",
      location: { unit: "甲科", file: "甲科1.xlsx", sheet: "采用明细", cell: "D3" },
      related: [{ cell: "B3" }, { cell: "C3" }],
      params: { rule: "7", name: "行平衡", found: "55", expected: "30", advice: { zh: "请核对合计" } },
    },
  ]);
});

test("级别, 允许误差 and 适用条件 are obeyed", () => {
  const doubt = rule("1", "合计 = 网站 + 微信", {
    form: "采用明细",
    severity: "doubt",
    tolerance: new Decimal(1),
  });
  expect(validate(planOf(doubt), [listSheet(["a", 1, 2, 4], ["b", 1, 2, 5])])).toMatchObject([
    { severity: "doubt", location: { cell: "D3" } },
  ]);
  const some = rule("2", "合计 > 0", { form: "采用明细", condition: '类型 = "简报"' });
  expect(validate(planOf(some), [listSheet(["简报", 0, 0, 0], ["专报", 0, 0, 0])])).toMatchObject([
    { location: { cell: "D2" } },
  ]);
});

test("a rule across forms is checked once per unit, also when the forms came in two files", () => {
  const used = planOf(rule("1", '简报.篇数 = COUNT(采用明细, 类型="简报")'));
  const rows = [
    ["简报", 1, 1, 2],
    ["简报", 1, 1, 2],
    ["专报", 1, 1, 2],
  ];
  expect(validate(used, [listSheet(...rows), briefSheet(2)])).toEqual([]);
  expect(validate(used, [listSheet(...rows)], [briefSheet(3)])).toMatchObject([
    {
      code: "validate.rule-failed",
      location: { file: "甲科2.xlsx", cell: "B1" },
      params: { found: "3", expected: "2" },
    },
  ]);
});

test("missing data is neither pass nor fail, and visible", () => {
  const used = planOf(rule("1", "总数 = 网站数 + 微信数", { form: "统计表" }));
  const found = validate(used, [balanceSheet(1, null, 3)]);
  expect(found).toMatchObject([
    {
      code: "validate.rule-not-evaluable",
      severity: "doubt",
      outcome: "notEvaluable",
      location: { cell: "B2" },
    },
  ]);
  expect(message(found[0]!, "zh-CN")).toContain("统计表.微信数");
  expect(validate(used, [balanceSheet(1, "不适用", 3)])).toMatchObject([
    { severity: "note", outcome: "notEvaluable" },
  ]);
  expect(validate(used, [balanceSheet(1, "无", 3)]).map((one) => one.code)).toEqual([
    "type-error",
    "validate.rule-not-evaluable",
  ]);
});

test("a unit that sent none of a rule's forms is not asked", () => {
  expect(validate(planOf(rule("1", "总数 = 网站数 + 微信数", { form: "统计表" })), [briefSheet(1)])).toEqual(
    [],
  );
});

test("a rule over a form that the unit need not send does not apply to it; what was not read is named", () => {
  const across = rule("2", "SUM(采用明细.网站) = 简报.篇数");
  const asked = planOf(across);
  const [finding] = validate(asked, [briefSheet(3)]);
  expect(message(finding!, "zh-CN")).toBe(
    "2（SUM(采用明细.网站) = 简报.篇数）无法计算：采用明细.网站 没有读到",
  );
  const unasked = { ...asked, units: asked.units.map((one) => ({ ...one, forms: ["简报"] })) };
  expect(validate(unasked, [briefSheet(3)])).toEqual([]);
  expect(validate(unasked, [briefSheet(3), listSheet(["x", 1, 0, 1])])).toMatchObject([
    { code: "validate.rule-failed" },
  ]);
  const [past] = validate(planOf(rule("3", "简报.篇数 >= 上期.简报.篇数")), [briefSheet(3)]);
  expect(message(past!, "zh-CN")).toContain("上期.简报.篇数 没有读到");
});

test("very many failing rows are cut, with their number", () => {
  const used = planOf(rule("1", "合计 = 网站 + 微信", { form: "采用明细" }));
  const found = validate(used, [listSheet(...Array.from({ length: 300 }, () => ["a", 1, 1, 5]))]);
  expect(found.length).toBe(101);
  expect(found[100]).toMatchObject({
    code: "collect.more-of-the-same",
    severity: "error",
    params: { count: 200 },
  });
});

const adviceOf = ([first]: readonly Finding[]) => textOfParam(first!.params["advice"]!, "zh-CN");

describe("likely cause", () => {
  const used = planOf(rule("1", "总数 = 网站数 + 微信数", { form: "统计表" }));
  const advice = (a: number, b: number, c: number) => adviceOf(validate(used, [balanceSheet(a, b, c)]));

  test.each([
    ["two digits swapped", [61, 507, 586], "把 B3 的 586 改为 568 则平衡"],
    ["a digit dropped", [1100, 139, 129], "把 B3 的 129 改为 1239 则平衡"],
    ["元 for 万元", [30_000, 4, 7], "把 B1 的 30000 改为 3 则平衡"],
    ["wrong sign", [45, -30, 75], "把 B2 的 -30 改为 30 则平衡"],
  ] as const)("%s", (_, [a, b, c], expected) => expect(advice(a, b, c)).toContain(expected));

  test("nothing is said without a repair, or with two", () => {
    expect(advice(100, 200, 777)).not.toContain("改为");
    expect(advice(68, 500, 586)).not.toContain("改为");
  });

  test("two digits that do not stand side by side, and a total summed up over itself", () => {
    expect(advice(100, 221, 123)).toContain("把 B3 的 123 改为 321 则平衡");
    expect(advice(101, 202, 606)).toContain("像是把合计行也加了进去");
  });

  const rowRule = planOf(rule("1", "合计 = 网站 + 微信", { form: "采用明细" }));
  const rowAdvice = (...cells: number[]) => adviceOf(validate(rowRule, [listSheet(["a", ...cells])]));

  test("neighbouring columns swapped, inside the rule or with a column beside it", () => {
    // 7 + 12 = 19, but -7 + 19 = 12 as well: two repairs, so neither is said.
    expect(rowAdvice(7, 19, 12)).not.toContain("则平衡");
    const wide = form("采用明细", [
      field("类型"),
      number("阅读"),
      number("网站"),
      number("微信"),
      number("合计"),
    ]);
    const used = plan([wide], ["甲科"], { rules: [rule("1", "合计 = 网站 + 微信", { form: "采用明细" })] });
    const rows = [
      ["类型", "阅读", "网站", "微信", "合计"],
      ["a", 37, 911, 20, 57],
    ];
    expect(adviceOf(validate(used, [sheet("采用明细", rows)]))).toContain("把 C2 和 B2 的数对调则平衡");
  });

  test("in a list that is summed up: the one wrong row, or a total row that nobody called so", () => {
    const over = planOf(rule("1", "简报.篇数 = SUM(采用明细.合计)"));
    const said = (total: number, ...sums: number[]) => {
      const rows = sums.map((n, i) => [`r${i}`, 0, n, n]);
      return adviceOf(validate(over, [briefSheet(total), listSheet(...rows)]));
    };
    expect(said(1000, 113, 240, 511, 163)).toContain("把 采用明细!D5 的 163 改为 136 则平衡");
    expect(said(113 + 240 + 501, 113, 240, 501, 854)).toContain(
      "第 5 行（采用明细!D5）像是合计行，不计入则平衡",
    );
  });

  test("what may be either of two rows is not said", () => {
    const over = planOf(rule("1", "简报.篇数 = SUM(采用明细.合计)"));
    const found = validate(over, [
      briefSheet(100),
      listSheet(["a", 0, 0, 25], ["b", 0, 0, 25], ["c", 0, 0, 77]),
    ]);
    expect(adviceOf(found)).not.toContain("则平衡");
  });
});

describe("explanations (审核说明)", () => {
  const used = planOf(rule("3", "总数 = 网站数 + 微信数", { form: "统计表", severity: "doubt" }));
  const explained = (value: CellNote, text = "含纸质") => [
    balanceSheet(1, 2, 9),
    sheet("审核说明", [
      ["规则", "工作表", "单元格", "现值", "说明"],
      ["3", "统计表", "B3", value, text],
    ]),
  ];

  test("a doubt whose rule, cell and value match is cleared, and the words are kept", () => {
    expect(validate(used, explained(9))).toMatchObject([
      { code: "validate.explained", severity: "note", params: { text: "含纸质" } },
    ]);
  });

  test("a changed value reopens it", () => {
    expect(validate(used, explained(8)).map((one) => one.code)).toEqual([
      "validate.rule-failed",
      "validate.explanation-outdated",
    ]);
  });

  test("errors are never explained away", () => {
    const strict = planOf(rule("3", "总数 = 网站数 + 微信数", { form: "统计表" }));
    expect(validate(strict, explained(9)).map((one) => one.code)).toEqual(["validate.rule-failed"]);
  });
});

test("200,000 rows with keys, bounds and a rule are checked whole", () => {
  const keyed = form(
    "明细",
    [field("编号", { unique: true }), field("数", { type: "integer", minimum: "0", required: true })],
    { primaryKey: ["编号"] },
  );
  const one = plan([keyed], ["甲科"], { rules: [rule("1", "数 >= 0", { form: "明细" })] });
  const rows = Array.from({ length: 200_000 }, (_, i) => [`N${i}`, i]);
  const [submission] = submissionsOf("甲科.xlsx", [sheet("明细", [["编号", "数"], ...rows])], one);
  const { rules } = compileRules(one);
  expect(validateSubmission(submission!, one, rules, [submission!])).toEqual([]);
});

test("a sum over a column with a cell that could not be read is no proof against anybody", () => {
  const used = planOf(
    rule("1", "统计表.网站数 = SUM(采用明细.网站)"),
    rule("2", '简报.篇数 = COUNT(采用明细, 类型="简报")'),
    rule("3", "统计表.微信数 = SUM(采用明细.微信)"),
  );
  const spoiled = listSheet(["简报", "约3", 2, 5], [{ type: "error", text: "#REF!" }, 1, 1, 2]);
  const found = validate(used, [spoiled, briefSheet(1), balanceSheet(4, 3, 7)]);
  expect(
    found
      .filter(({ code }) => code.startsWith("validate."))
      .map(({ params, outcome }) => [params["rule"], outcome]),
  ).toEqual([
    ["1", "notEvaluable"],
    ["2", "notEvaluable"],
  ]);
});

describe("earlier periods of one unit", () => {
  const cumulative = form("进度", [number("本月"), field("存量", { type: "integer", basis: "point" })], {
    kind: "fixed",
  });
  const news = form("动态", [number("条数")]);
  const used = plan([cumulative, news], ["甲科", "乙科"], {
    rules: [
      rule("1", "年初至今(本月) <= 60", { form: "进度" }),
      rule("2", "年初至今(存量) = 存量", { form: "进度" }),
      rule("3", "年初至今(SUM(动态.条数)) = 年初至今(进度.本月)"),
      rule("4", "SUM(上期.进度.本月) = 上期.进度.本月"),
    ],
  });
  const page = (n: number, stock: number) =>
    sheet("进度", [
      ["本月", n],
      ["存量", stock],
    ]);
  const rows = (...counts: number[]) => sheet("动态", [["条数"], ...counts.map((n) => [n])]);
  const before = (n: number, stock: number, ...counts: number[]) => {
    const counted = [
      ...submissionsOf("甲科.xlsx", [page(n, stock), rows(...counts)], used),
      ...submissionsOf("乙科.xlsx", [page(1000, 1), rows(1000)], used),
    ];
    return consolidate(counted, makeRoster(new Map(), { unread: [], unknown: [] }, used).roster, used)
      .consolidated;
  };
  const rulesOf = (history: History) => {
    const compiled = compileRules(used);
    expect(compiled.findings).toEqual([]);
    const own = submissionsOf("甲科.xlsx", [page(30, 7), rows(10, 20)], used);
    const found = own.flatMap((one) => validateSubmission(one, used, compiled.rules, own, history));
    return found.map(({ params, outcome }) => [params["rule"], outcome, params["found"] ?? ""]);
  };

  test("年初至今 adds up 本期 values of the year, and takes 时点 values as they are", () => {
    const [january, february] = [before(10, 5, 10), before(25, 6, 5, 20)];
    expect(rulesOf({ previous: february, earlier: [january, february] })).toEqual([["1", "failed", "65"]]);
  });

  test("a finding is about this period's cells, and no earlier one is the slip", async () => {
    const stock = plan([balance], ["甲科"], {
      rules: [rule("1", "上期.总数 = 网站数"), rule("2", "上期.总数 > 50")].map((one) => ({
        ...one,
        form: "统计表",
      })),
    });
    const sent = (n: number) => submissionsOf("甲科.xlsx", [balanceSheet(n, 0, n)], stock);
    const { roster } = makeRoster(new Map(), { unread: [], unknown: [] }, stock);
    const { consolidated } = consolidate(sent(12), roster, stock);
    const sheets = consolidatedSheets(consolidated, computeFigures(consolidated, stock).figures, [], stock);
    const { workbook } = await readWorkbook({ path: "上期.xlsx", bytes: await writeWorkbook(sheets) });
    const previous = consolidatedFromWorkbook(workbook!, stock, "上月")!;
    const now = sent(21);
    const found = validateSubmission(now[0]!, stock, compileRules(stock).rules, now, { previous });
    expect(found).toMatchObject([
      {
        location: { file: "甲科.xlsx", cell: "B1" },
        related: [{ file: "上月/甲科.xlsx", cell: "B3" }],
        params: { found: "12", expected: "21", advice: { zh: "把 B1 的 21 改为 12 则平衡" } },
      },
      { location: { file: "甲科.xlsx" }, related: [{ file: "上月/甲科.xlsx", cell: "B3" }] },
    ]);
  });

  test("without a gap only: a year with one is not evaluable", () => {
    expect(rulesOf({})).toEqual([
      ["1", "notEvaluable", ""],
      ["3", "notEvaluable", ""],
      ["4", "notEvaluable", ""],
    ]);
    expect(rulesOf({ earlier: [] })).toEqual([["4", "notEvaluable", ""]]);
  });
});

test("a text that only nearly is what a formula compares it with is a doubt", () => {
  const used = plan([form("动态", [field("标题"), field("栏目")])], ["甲科"], {
    indicators: [indicatorOf('要闻:条 = COUNT(动态, 栏目="要闻")')],
    rules: [rule("1", 'COUNT(动态, 栏目<>"公告") >= 0', { form: "动态" })],
  });
  const rows = sheet("动态", [
    ["标题", "栏目"],
    ...["要闻", "要 闻", "「要闻」", "公 告", "动态", "要闻类"].map((text, i) => [`第${i}条`, text]),
  ]);
  const [submission] = submissionsOf("甲科.xlsx", [rows], used);
  const found = validateSubmission(submission!, used, compileRules(used).rules, [submission!]);
  expect(
    found
      .filter(({ code }) => code === "validate.text-nearly")
      .map(({ severity, location, params }) => [
        severity,
        "cell" in location && location.cell,
        params["found"],
        params["expected"],
      ]),
  ).toEqual([
    ["doubt", "B3", "要 闻", "要闻"],
    ["doubt", "B4", "「要闻」", "要闻"],
    ["doubt", "B5", "公 告", "公告"],
  ]);
});
