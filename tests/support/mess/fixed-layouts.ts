import type { CellNote } from "../sheets.ts";
import { cleanBook } from "./clean-book.ts";
import { fileOf, inFixed, type Mess, planWithFields, withCounts } from "./mess.ts";

/** The fixed form laid out otherwise than the plan knows it. */
export const FIXED_LAYOUT_MESSES: readonly Mess[] = [
  {
    name: "code and unit columns between label and number",
    apply: inFixed((page) => {
      page.rows = page.rows.map((row, i) => {
        if (i < 2) return row;
        return i === 2 ? ["指标名称", "代码", "计量单位", "数量"] : [row[0]!, i - 2, "条", row[1]!];
      });
    }),
    problems: [],
  },
  {
    name: "rows of the fixed form in another order, with 其中 and ordinals",
    apply: inFixed((page) => {
      const body = page.rows.splice(3).reverse();
      page.rows.push(...body.map((row, i): CellNote[] => [`${i + 1}. ${String(row[0])}：`, row[1]!]));
    }),
    problems: [],
  },
  {
    name: "the fixed form lying on its side",
    apply: inFixed((page) => {
      const body = page.rows.splice(2).slice(1);
      page.rows.push(
        body.map((row) => row[0]!),
        body.map((row) => row[1]!),
      );
    }),
    problems: [],
  },
  {
    name: "last year's numbers in front of this year's",
    apply: (unit) => ({
      ...inFixed((page) => {
        page.rows = page.rows.map((row, i) => {
          if (i < 2) return row;
          return i === 2 ? ["项目", "上年同期", "本期"] : [row[0]!, 1, row[1]!];
        });
      })(unit),
      counted: withCounts(unit, Object.fromEntries(Object.keys(unit.counts).map((name) => [name, null]))),
    }),
    lacks: ["网站条数", "经费"],
    problems: ["collect.cell-ambiguous!", "validate.rule-not-evaluable"],
  },
  {
    name: "last year's numbers behind this year's",
    apply: inFixed((page) => {
      page.rows = page.rows.map((row, i) => {
        if (i < 2) return row;
        return i === 2 ? ["项目", "本期", "上年同期"] : [...row, 1];
      });
    }),
    problems: [],
  },
  {
    name: "a label of the fixed form twice",
    apply: (unit) => ({
      ...inFixed((page) => page.rows.push(["网站", 5]))(unit),
      counted: withCounts(unit, { 网站: null }),
    }),
    lacks: ["网站条数"],
    problems: ["collect.cell-ambiguous!", "validate.rule-not-evaluable"],
  },
  {
    name: "a label of the fixed form taken out",
    apply: (unit) => ({
      ...inFixed((page) => page.rows.splice(4, 1))(unit),
      counted: withCounts(unit, { 微博: null }),
    }),
    problems: ["missing-label!", "validate.rule-not-evaluable"],
  },
  {
    name: "given cells, a row put in above them",
    apply: (unit) => {
      const cells = Object.keys(unit.counts).map((name, i) => [name, { cell: `B${i + 4}` }]);
      const moved = inFixed((page) => page.rows.splice(3, 0, ["上级单位", null]))(unit);
      const none = Object.fromEntries(Object.keys(unit.counts).map((name) => [name, null]));
      const plan = planWithFields("统计表", Object.fromEntries(cells) as Record<string, object>);
      return { ...moved, plan, counted: withCounts(unit, none) };
    },
    lacks: ["网站条数", "经费"],
    problems: ["collect.cell-moved!", "validate.rule-not-evaluable"],
  },
  {
    name: "given cells, all in place",
    apply: (unit) => {
      const cells = Object.keys(unit.counts).map((name, i) => [name, { cell: `B${i + 4}` }]);
      const plan = planWithFields("统计表", Object.fromEntries(cells) as Record<string, object>);
      return { files: [fileOf(unit, cleanBook(unit))], plan };
    },
    problems: [],
  },
];
