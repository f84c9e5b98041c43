import type { CatalogueEntry } from "../entry.ts";

/** Findings of a plan's sheets and of single values in them. */
export const planSheetsCatalogue = {
  "plan.sheet-missing": {
    severity: "error",
    zh: {
      title: "方案缺少工作表",
      message: "方案里没有“{expected}”工作表",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请补上这张表；一份方案至少要有“表样”“字段”“指标”",
    },
    en: {
      title: "Sheet missing from the plan",
      message: "The plan has no sheet “{expected}”",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Add it; a plan needs at least 表样, 字段 and 指标",
    },
  },
  "plan.no-form": {
    severity: "error",
    zh: {
      title: "方案里没有可用的表样",
      message: "“表样”“字段”两表里没有一张能用的表",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请在“表样”里填表名，在“字段”里填它的字段",
    },
    en: {
      title: "No usable form",
      message: "The sheets 表样 and 字段 do not define a single usable form",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Name a form on 表样 and its fields on 字段",
    },
  },
  "plan.header-missing": {
    severity: "error",
    zh: {
      title: "方案工作表缺少表头",
      message: "“{found}”工作表里没有找到表头“{expected}”",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请在第一行写上表头",
    },
    en: {
      title: "Header missing",
      message: "The sheet “{found}” has no header “{expected}”",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write the headers in the first row",
    },
  },
  "plan.column-unknown": {
    severity: "note",
    zh: {
      title: "方案里有不认识的列",
      message: "“{found}”不是这张表的表头，已原样保留",
      why: "不认识的列不起作用，但不会丢失。",
      fix: "若是写错了，请改成：{expected}",
    },
    en: {
      title: "Unknown column",
      message: "“{found}” is no header of this sheet; it is kept as it is",
      why: "An unknown column has no effect and is not lost.",
      fix: "If it is a slip, use one of: {expected}",
    },
  },
  "plan.item-unknown": {
    severity: "note",
    zh: {
      title: "方案里有不认识的项目",
      message: "“{found}”不是“方案”表认识的项目，已原样保留",
      why: "不认识的项目不起作用，但不会丢失。",
      fix: "若是写错了，请改成：{expected}",
    },
    en: {
      title: "Unknown item",
      message: "“{found}” is no item of the sheet 方案; it is kept as it is",
      why: "An unknown item has no effect and is not lost.",
      fix: "If it is a slip, use one of: {expected}",
    },
  },
  "plan.sheet-not-kept": {
    severity: "note",
    zh: {
      title: "工作表太大，没有随方案保留",
      message: "工作表“{sheet}”不是方案的一部分，又很大，没有随方案保留；改写或转换方案时不会带上它",
      why: "方案里另外的小表（说明、联系人）照样保留；这样大的表是数据。",
      fix: "需要的话请另存一份",
    },
    en: {
      title: "A large sheet is not kept with the plan",
      message:
        "The sheet “{sheet}” is no part of the plan and large; a plan that is written again is without it",
      why: "Small other sheets (instructions, contacts) are kept; one of this size holds data.",
      fix: "Keep a copy of it elsewhere if it is needed",
    },
  },
  "plan.value-invalid": {
    severity: "error",
    zh: {
      title: "填写的内容不在可选范围内",
      message: "“{column}”一栏填的是“{found}”，应为：{expected}",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成其中之一",
    },
    en: {
      title: "Value not allowed",
      message: "Column “{column}” holds “{found}”; expected: {expected}",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Use one of these",
    },
  },
  "plan.value-missing": {
    severity: "error",
    zh: {
      title: "必须填写的栏目是空的",
      message: "“{column}”一栏没有填写",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请填写，或删去这一行",
    },
    en: {
      title: "Required value missing",
      message: "Column “{column}” is empty",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Fill it in or delete the row",
    },
  },
  "plan.number-invalid": {
    severity: "error",
    zh: {
      title: "应填数字",
      message: "“{column}”一栏填的是“{found}”，应为数字",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成数字",
    },
    en: {
      title: "Number expected",
      message: "Column “{column}” holds “{found}”; a number is expected",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write a number",
    },
  },
  "plan.date-invalid": {
    severity: "error",
    zh: {
      title: "应填日期",
      message: "“{column}”一栏填的是“{found}”，应为日期，例如 2021-07-01",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成日期",
    },
    en: {
      title: "Date expected",
      message: "Column “{column}” holds “{found}”; a date such as 2021-07-01 is expected",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write a date",
    },
  },
  "plan.period-invalid": {
    severity: "error",
    zh: {
      title: "报告期看不懂",
      message:
        "报告期“{found}”看不懂，应写成 2021年、2021年上半年、2021年第三季度、2021年7月 或 2021-01-01至2021-06-30",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请按其中一种写法改写",
    },
    en: {
      title: "Period cannot be read",
      message:
        "The period “{found}” cannot be read; write 2021年, 2021年上半年, 2021年第三季度, 2021年7月 or 2021-01-01至2021-06-30",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Use one of these forms",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
