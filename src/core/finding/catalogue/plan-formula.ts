import type { CatalogueEntry } from "../entry.ts";

/** Findings of formulas in a plan. */
export const planFormulaCatalogue = {
  "plan.formula-empty": {
    severity: "error",
    zh: {
      title: "公式是空的",
      message: "这里应当有公式，但没有内容",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请填写公式，或删去这一行",
    },
    en: {
      title: "Formula is empty",
      message: "A formula is expected here and there is none",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write the formula or delete the row",
    },
  },
  "plan.formula-syntax": {
    severity: "error",
    zh: {
      title: "公式看不懂",
      message: "公式第 {column} 个字处的“{found}”不合写法",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请检查这一处前后的括号、逗号和运算符",
    },
    en: {
      title: "Formula cannot be read",
      message: "“{found}” at character {column} of the formula does not fit there",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Check the brackets, commas and operators around it",
    },
  },
  "plan.formula-incomplete": {
    severity: "error",
    zh: {
      title: "公式没有写完",
      message: "公式到第 {column} 个字就结束了，后面还缺内容",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请补上缺少的数、名称或右括号",
    },
    en: {
      title: "Formula is not complete",
      message: "The formula ends at character {column} although something must follow",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Add the missing number, name or closing bracket",
    },
  },
  "plan.formula-quote": {
    severity: "error",
    zh: {
      title: "引号不成对",
      message: "公式第 {column} 个字处的引号没有另一半",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请补上引号",
    },
    en: {
      title: "Quote not closed",
      message: "The quote at character {column} of the formula has no partner",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Add the closing quote",
    },
  },
  "plan.formula-unknown-name": {
    severity: "error",
    zh: {
      title: "公式里的名称不存在",
      message: "公式第 {column} 个字处的“{found}”不是方案里的表名或字段名（相近的有：{expected}）",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请改成“表样”“字段”两表中的名称，或在“别名”一栏加上这个写法",
    },
    en: {
      title: "Unknown name in a formula",
      message:
        "“{found}” at character {column} of the formula is no form or field of the plan (similar: {expected})",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Use a name of the sheets 表样 and 字段, or add this spelling to 别名",
    },
  },
  "plan.formula-ambiguous-name": {
    severity: "error",
    zh: {
      title: "公式里的名称有歧义",
      message: "公式第 {column} 个字处的“{found}”在几张表里都有：{expected}",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请写成“表.字段”，例如 {expected} 之一",
    },
    en: {
      title: "Ambiguous name in a formula",
      message: "“{found}” at character {column} of the formula stands in several forms: {expected}",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write form.field, one of {expected}",
    },
  },
  "plan.formula-unknown-function": {
    severity: "error",
    zh: {
      title: "没有这个函数",
      message: "公式第 {column} 个字处的“{found}”不是可用的函数（可用：{expected}）",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请改用可用的函数",
    },
    en: {
      title: "Unknown function",
      message: "“{found}” at character {column} of the formula is no function here (there are {expected})",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Use one of the functions there are",
    },
  },
  "plan.formula-arguments": {
    severity: "error",
    zh: {
      title: "函数的参数不对",
      message: "公式第 {column} 个字处的“{found}”参数不对，应写成 {expected}",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请按这个样子改写",
    },
    en: {
      title: "Wrong arguments",
      message:
        "“{found}” at character {column} of the formula has the wrong arguments; it is written {expected}",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write it in this way",
    },
  },
  "plan.formula-type": {
    severity: "error",
    zh: {
      title: "类型不同，不能计算或比较",
      message: "公式第 {column} 个字处的“{found}”把文本、数字、日期等不同类型放在一起计算或比较",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "文本要写在引号里，数字、日期、是否只能同类相比",
    },
    en: {
      title: "Types do not go together",
      message:
        "“{found}” at character {column} of the formula combines different types, such as text and numbers",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Put text in quotes; numbers, dates and yes/no go with their own kind only",
    },
  },
  "plan.formula-condition": {
    severity: "error",
    zh: {
      title: "此处应当是条件",
      message: "公式第 {column} 个字处的“{found}”不是条件，条件要有比较，例如 合计 = 网站 + 微博",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请写成比较，多个条件用 且、或 连接",
    },
    en: {
      title: "Condition expected",
      message:
        "“{found}” at character {column} of the formula is no condition; a condition compares, such as 合计 = 网站 + 微博",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write a comparison; join several with 且 or 或",
    },
  },
  "plan.formula-form-alone": {
    severity: "error",
    zh: {
      title: "表名不能单独使用",
      message: "公式第 {column} 个字处的“{found}”是表名，不是一个数",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请写成“表.字段”，数行数写成 COUNT({found})",
    },
    en: {
      title: "Form name alone",
      message: "“{found}” at character {column} of the formula is a form, not a number",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write form.field, or COUNT({found}) for the number of rows",
    },
  },
  "plan.formula-list-field": {
    severity: "error",
    zh: {
      title: "明细表的字段要放在汇总函数里",
      message: "公式第 {column} 个字处的“{found}”是明细表的一列，这里不知道用哪一行",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请放进 SUM、COUNT、MAX 等函数，例如 SUM({expected})",
    },
    en: {
      title: "Field of a list outside an aggregate",
      message:
        "“{found}” at character {column} of the formula is a column of a list, and no single row is meant here",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Put it into SUM, COUNT, MAX or the like, such as SUM({expected})",
    },
  },
  "plan.formula-aggregate": {
    severity: "error",
    zh: {
      title: "汇总函数里只能用一张表",
      message: "公式第 {column} 个字处的“{found}”混用了几张表、几个时期，或在汇总函数里又用了汇总函数",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请拆成几个汇总函数再相加减",
    },
    en: {
      title: "Aggregate over more than one form",
      message:
        "“{found}” at character {column} of the formula mixes several forms or periods, or one aggregate inside another",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Split it into several aggregates",
    },
  },
  "plan.formula-period": {
    severity: "error",
    zh: {
      title: "时期不能叠加",
      message:
        "公式第 {column} 个字处的“{found}”又换了一次时期：上期、上年同期、年初至今、同比、环比不能互相套用",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请只用其中一个",
    },
    en: {
      title: "Periods cannot be stacked",
      message:
        "“{found}” at character {column} of the formula changes the period a second time: 上期, 上年同期, 年初至今, 同比 and 环比 cannot be nested",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Use one of them only",
    },
  },
  "plan.formula-chained": {
    severity: "error",
    zh: {
      title: "不能连续比较",
      message: "公式第 {column} 个字处又出现了一个“{found}”，一次只能比较两边",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请写成两个比较，用 且 连接",
    },
    en: {
      title: "Chained comparison",
      message: "A second “{found}” stands at character {column} of the formula; a comparison has two sides",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write two comparisons joined by 且",
    },
  },
  "plan.formula-date": {
    severity: "error",
    zh: {
      title: "没有这一天",
      message: "公式第 {column} 个字处的“{found}”不是日历上的日期",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请改成存在的日期，例如 2021-07-01",
    },
    en: {
      title: "No such day",
      message: "“{found}” at character {column} of the formula is no day of the calendar",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write a day that exists, such as 2021-07-01",
    },
  },
  "plan.formula-limit": {
    severity: "error",
    zh: {
      title: "公式太长或括号套得太深",
      message: "公式超过 4000 个字或括号超过 60 层",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请拆成几条公式",
    },
    en: {
      title: "Formula too long or too deep",
      message: "The formula is longer than 4000 characters or has more than 60 levels of brackets",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Split it into several formulas",
    },
  },
  "plan.formula-unit-alone": {
    severity: "error",
    zh: {
      title: "这里没有单一的填报单位",
      message: "公式第 {column} 个字处的“{found}”只能放在汇总函数里：指标的范围是全部单位",
      why: "写错的公式没有检查任何东西，也算不出数。",
      fix: "请写成 COUNTDISTINCT(表.填报单位)，或放在条件里",
    },
    en: {
      title: "No single unit here",
      message:
        "“{found}” at character {column} of the formula can only stand inside an aggregate: an indicator covers all units",
      why: "A formula that is wrong checks nothing and computes nothing.",
      fix: "Write COUNTDISTINCT(form.填报单位), or use it in a condition",
    },
  },
  "plan.percent-literal": {
    severity: "doubt",
    zh: {
      title: "百分比与大于 1 的数比较",
      message: "公式第 {column} 个字处：“{found}”是百分比（93% 就是 0.93），却与 {expected} 比较",
      why: "百分比按比率保存，50% 是 0.5；与 50 比较永远小于。",
      fix: "若是指百分之 {expected}，请写成 {expected}%",
    },
    en: {
      title: "Percent compared with a number above 1",
      message:
        "At character {column} of the formula “{found}” is a percent (93% is 0.93) and is compared with {expected}",
      why: "Percents are kept as ratios, 50% is 0.5; it is always below 50.",
      fix: "If {expected} per cent is meant, write {expected}%",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
