import { cell, DATE } from "../sheets.ts";
import { serial } from "./clean-book.ts";
import { fileOf, inList, type Mess, oneCell, planWithFields, put, rewritten, withRow } from "./mess.ts";
import { cleanBook } from "./clean-book.ts";
import { yuan } from "./truth.ts";

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (text: string) => text.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ",");
const parts = (day: string) => day.split("-").map(Number) as [number, number, number];

const DAYS: readonly ((day: string) => ReturnType<typeof cell> | string)[] = [
  (day) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日`,
  (day) => parts(day).join("-"),
  (day) => parts(day).join("/"),
  (day) => parts(day).join("."),
  (day) => wide(`${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日`),
  (day) => cell(day.replace(/-/g, "")),
  (day) => `${day} 10:20:30`,
  (day) => cell(String(serial(day))),
  (day) => cell(`${serial(day)}.75`, { format: { code: "yyyy-mm-dd", kind: "date" } }),
];

/** Numbers, percents and days as people type them. */
export const VALUE_MESSES: readonly Mess[] = [
  {
    name: "full-width digits",
    apply: rewritten("网上", (row) => wide(String(row.online))),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "numbers stored as text",
    apply: rewritten("篇数", (row) => String(row.pieces)),
    problems: [],
    notes: ["collect.stored-as-text"],
  },
  {
    name: "thousands separators",
    apply: rewritten("金额", (row) => grouped(yuan(row.money)!)),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "full-width thousands separators and currency sign",
    apply: rewritten("金额", (row) => wide(`¥${grouped(yuan(row.money)!)}`.replace("¥", "")) + " 元"),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "no-break and ideographic spaces",
    apply: rewritten("网上", (row) => `\u00a0${row.online}\u3000`),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "zero-width characters",
    apply: rewritten("网上", (row) => `\u200b${row.online}\ufeff`),
    problems: [],
    notes: ["collect.invisible-characters"],
  },
  {
    name: "1.2万",
    apply: oneCell("金额", "1.2万", { money: 1_200_000 }),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "1.2万元",
    apply: oneCell("金额", "1.2万元", { money: 1_200_000 }),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "a count with its unit",
    apply: rewritten("篇数", (row) => `${row.pieces}篇`),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "a number of another unit",
    apply: oneCell("金额", "300公里", { money: null }),
    lacks: ["采用金额"],
    problems: ["collect.measure-unit!"],
  },
  {
    name: "percent as text",
    apply: rewritten("采用率", (row) => `${row.rate}%`),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "a bare ratio in a percent field",
    apply: rewritten("采用率", (row) => cell(String(row.rate! / 100))),
    problems: [],
    notes: ["collect.bare-ratio"],
  },
  {
    name: "a bare 50 in a percent field",
    apply: oneCell("采用率", 50, { rate: null }),
    problems: ["collect.percent-unclear!"],
  },
  {
    name: "days in nine forms",
    apply: (unit) => {
      const book = cleanBook(unit);
      unit.rows.forEach((row, n) => put(book.pages[0]!, n, "日期", DAYS[n % DAYS.length]!(row.day)));
      return { files: [fileOf(unit, book)] };
    },
    problems: [],
    notes: ["collect.date-from-number", "collect.value-converted"],
  },
  { name: "a day without a year", apply: oneCell("日期", "3月5日"), problems: ["type-error!"] },
  { name: "a day that no calendar has", apply: oneCell("日期", "2021年2月30日"), problems: ["type-error!"] },
  {
    name: "a 1904 workbook",
    apply: (unit) => {
      const book = { ...cleanBook(unit), date1904: true };
      unit.rows.forEach((row, n) =>
        put(book.pages[0]!, n, "日期", cell(String(serial(row.day) - 1462), { format: DATE })),
      );
      return { files: [fileOf(unit, book)] };
    },
    problems: [],
  },
  {
    name: "a count that Excel turned into a day",
    apply: oneCell("金额", cell("44260", { format: DATE }), { money: null }),
    lacks: ["采用金额"],
    problems: ["collect.date-as-number!"],
  },
  {
    name: "error cells",
    apply: oneCell("金额", cell("#REF!", { type: "error" }), { money: null }),
    lacks: ["采用金额"],
    problems: ["collect.error-cell!"],
  },
  {
    name: "a formula without a stored value",
    apply: oneCell("金额", cell("", { type: "error", formula: "VLOOKUP(A4,Z:Z,1)" }), { money: null }),
    lacks: ["采用金额"],
    problems: ["collect.formula-no-value!", "workbook.formula-no-value"],
  },
  {
    name: "a word where a number should stand",
    apply: oneCell("金额", "约三百", { money: null }),
    lacks: ["采用金额"],
    problems: ["type-error!"],
  },
  {
    name: "a dash for nothing",
    apply: oneCell("金额", "—", { money: null }),
    lacks: ["采用金额"],
    problems: ["type-error!"],
  },
  {
    name: "a dash that the plan knows as blank",
    apply: (unit) => ({
      ...oneCell("金额", "—", { money: null })(unit),
      plan: planWithFields("采用明细", { 金额: { missingValues: ["—"] } }),
    }),
    problems: [],
  },
  { name: "不适用", apply: oneCell("金额", "不适用", { money: null }), problems: [] },
  { name: "a blank number", apply: oneCell("金额", null, { money: null }), problems: [] },
  {
    name: "a blank that the plan counts as 0",
    apply: (unit) => ({
      ...oneCell("金额", null, { money: 0 })(unit),
      plan: planWithFields("采用明细", { 金额: { blankIsZero: true } }),
    }),
    problems: [],
  },
  {
    name: "an unreadable cell where blanks count as 0",
    apply: (unit) => ({
      ...oneCell("金额", "待定", { money: null })(unit),
      plan: planWithFields("采用明细", { 金额: { blankIsZero: true } }),
    }),
    lacks: ["采用金额"],
    problems: ["type-error!"],
  },
  {
    name: "full-width minus, below the minimum",
    apply: oneCell("网上", "－５", { online: -5 }),
    problems: ["constraint-error!", "validate.rule-failed!"],
  },
  {
    name: "a number read backwards by a direction mark",
    apply: oneCell("金额", "\u202e321", { money: null }),
    lacks: ["采用金额"],
    problems: ["collect.reading-direction!"],
  },
  {
    name: "more digits than Excel keeps",
    apply: oneCell("编号", cell("12345678901234567")),
    problems: ["collect.long-number"],
  },
  {
    name: "a fraction in a field for whole numbers",
    apply: (unit) => ({
      ...inList((page) => put(page, 0, "网上", cell("1.5")))(unit),
      counted: withRow(unit, 0, { online: null }),
    }),
    problems: ["type-error!", "validate.rule-not-evaluable"],
  },
  {
    name: "a word outside the drop-down",
    apply: oneCell("栏目", "快讯"),
    problems: ["constraint-error!"],
  },
  {
    name: "a drop-down word with a space",
    apply: oneCell("栏目", "要 闻"),
    problems: [],
    notes: ["collect.value-converted"],
  },
  {
    name: "a day outside the period",
    apply: oneCell("日期", "2020-12-31"),
    problems: ["validate.date-outside-period"],
  },
];
