import type { CatalogueEntry } from "../entry.ts";

/** Findings of the plan (汇总方案) and of the formulas in it. `column` of a formula is a 1-based position in its text. */
export const planCatalogue = {
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
  "plan.duplicate": {
    severity: "error",
    zh: {
      title: "名称重复",
      message: "“{found}”在这里已经有了（{expected}）",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改名，或删去重复的一行",
    },
    en: {
      title: "Duplicate name",
      message: "“{found}” is already there ({expected})",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Rename it or delete the second row",
    },
  },
  "plan.form-unknown": {
    severity: "error",
    zh: {
      title: "没有这张表",
      message: "“{column}”一栏的“{found}”不在“表样”里（有：{expected}）",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成“表样”里的表名",
    },
    en: {
      title: "Unknown form",
      message: "“{found}” in column “{column}” is not on the sheet 表样 (there are: {expected})",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Use a form's name as on 表样",
    },
  },
  "plan.field-unknown": {
    severity: "error",
    zh: {
      title: "没有这个字段",
      message: "“{column}”一栏的“{found}”不是这张表的字段（有：{expected}）",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成“字段”里的名称",
    },
    en: {
      title: "Unknown field",
      message: "“{found}” in column “{column}” is no field of this form (there are: {expected})",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Use a field's name as on 字段",
    },
  },
  "plan.unit-unknown": {
    severity: "error",
    zh: {
      title: "没有这个单位",
      message: "“{column}”一栏的“{found}”不在“填报单位”里",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成“填报单位”里的代码或名称",
    },
    en: {
      title: "Unknown unit",
      message: "“{found}” in column “{column}” is not on the sheet 填报单位",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Use a code or name as on 填报单位",
    },
  },
  "plan.unit-circle": {
    severity: "error",
    zh: {
      title: "上级关系成了圈",
      message: "“{found}”沿着上级又回到了自己",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请检查“上级”一栏",
    },
    en: {
      title: "Units in a circle",
      message: "“{found}” is its own superior, directly or through others",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Check the column 上级",
    },
  },
  "plan.form-empty": {
    severity: "error",
    zh: {
      title: "表样没有字段",
      message: "表“{found}”在“字段”里一行也没有",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请在“字段”里填它的字段",
    },
    en: {
      title: "Form without fields",
      message: "The form “{found}” has no row on the sheet 字段",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Add its fields on 字段",
    },
  },
  "plan.cell-invalid": {
    severity: "error",
    zh: {
      title: "单元格地址不对",
      message: "“{column}”一栏填的是“{found}”，应为单元格地址，例如 C7",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成单元格地址",
    },
    en: {
      title: "Cell address invalid",
      message: "Column “{column}” holds “{found}”; an address such as C7 is expected",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write a cell address",
    },
  },
  "plan.pattern-invalid": {
    severity: "error",
    zh: {
      title: "格式不是有效的正则表达式",
      message: "“格式”一栏的“{found}”不是有效的写法",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成有效的正则表达式，例如 \\d+",
    },
    en: {
      title: "Pattern invalid",
      message: "“{found}” in column 格式 is no valid regular expression",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write a valid regular expression, such as \\d+",
    },
  },
  "plan.bounds-reversed": {
    severity: "error",
    zh: {
      title: "最小值大于最大值",
      message: "最小值 {found} 大于最大值 {expected}",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请检查“最小”“最大”两栏",
    },
    en: {
      title: "Bounds reversed",
      message: "The minimum {found} is above the maximum {expected}",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Check the columns 最小 and 最大",
    },
  },
  "plan.indicator-unresolved": {
    severity: "error",
    zh: {
      title: "指标没有取数公式",
      message: "指标“{found}”没有取数公式，也没有同名的字段或表",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请填写取数公式，或把“别名”改成字段名",
    },
    en: {
      title: "Indicator without a formula",
      message: "The indicator “{found}” has no formula, and no field or form has its name",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write its formula, or give it the name of a field as 别名",
    },
  },
  "plan.indicator-untotalled": {
    severity: "error",
    zh: {
      title: "同名的字段不汇总",
      message: "指标“{found}”没有取数公式，同名的字段（{expected}）不汇总，取不出数",
      why: "比率和文本不能相加，汇总方式没有写明时不汇总。",
      fix: "请填写取数公式，比率写成 SUM(分子) / SUM(分母)；或在“字段”表的“汇总方式”中写明",
    },
    en: {
      title: "The field of that name is not totalled",
      message:
        "The indicator “{found}” has no formula, and the field of its name ({expected}) is not totalled",
      why: "Ratios and texts do not add up; without 汇总方式 they are left out of the totals.",
      fix: "Write its formula, a rate as SUM(part) / SUM(whole), or say 汇总方式 on the 字段 sheet",
    },
  },
  "plan.indicator-ambiguous": {
    severity: "error",
    zh: {
      title: "指标对应不止一处",
      message: "指标“{found}”没有取数公式，同名的有：{expected}",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请在取数公式里写明是哪一个",
    },
    en: {
      title: "Indicator with several sources",
      message: "The indicator “{found}” has no formula, and several have its name: {expected}",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Say in 取数公式 which one",
    },
  },
  "plan.indicator-not-a-number": {
    severity: "error",
    zh: {
      title: "取数公式得不到数",
      message: "指标“{found}”的公式得到的不是数（{expected}）",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改成得数的公式，例如 COUNT 或 SUM",
    },
    en: {
      title: "Indicator is no number",
      message: "The formula of the indicator “{found}” does not yield a number ({expected})",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write a formula that yields a number, such as COUNT or SUM",
    },
  },
  "plan.manual-value-missing": {
    severity: "error",
    zh: {
      title: "手工指标没有数值",
      message: "指标“{found}”来源为手工，但“数值”一栏是空的",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请填写数值、提供单位、提供人和依据",
    },
    en: {
      title: "Hand-given value missing",
      message: "The indicator “{found}” is given by hand and its 数值 is empty",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Fill in 数值, 提供单位, 提供人 and 依据",
    },
  },
  "plan.cell-error": {
    severity: "error",
    zh: {
      title: "方案里有错误值",
      message: "单元格里是错误值“{found}”",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请改正这个单元格",
    },
    en: {
      title: "Error value in the plan",
      message: "The cell holds the error value “{found}”",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Correct the cell",
    },
  },
  "plan.duplicates-without-key": {
    severity: "error",
    zh: {
      title: "没有主键，不能去重",
      message: "“{column}”要求只计一次，但这张表没有主键",
      why: "没有主键就分不出两条记录是不是同一条，只能都计入。",
      fix: "请在“主键”一栏写明字段，或改为分别计数",
    },
    en: {
      title: "No key to tell duplicates by",
      message: "“{column}” asks to count records once, but the form has no primary key",
      why: "Without a key nobody can tell whether two records are the same; all of them count.",
      fix: "Name the fields in 主键, or count each",
    },
  },
  "plan.json-invalid": {
    severity: "error",
    zh: {
      title: "方案文件的结构不对",
      message: "“{column}”处是“{found}”，应为{expected}",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请按 Data Package 的规定改正",
    },
    en: {
      title: "Descriptor not valid",
      message: "“{found}” stands at “{column}”; expected {expected}",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Correct it as Data Package says",
    },
  },
  "plan.percent-bound": {
    severity: "doubt",
    zh: {
      title: "百分比的界限大于 1",
      message: "“{column}”一栏是 {found}，而百分比按比率保存，100% 是 1",
      why: "百分比的界限按比率理解，100 就是 10000%。",
      fix: "若是指百分之 {found}，请写成 {found}%",
    },
    en: {
      title: "Bound of a percent above 1",
      message: "Column “{column}” is {found}, while percents are kept as ratios and 100% is 1",
      why: "The bound of a percent is a ratio; 100 means 10000%.",
      fix: "If {found} per cent is meant, write {found}%",
    },
  },
  "plan.history-invalid": {
    severity: "error",
    zh: {
      title: "历史期看不懂",
      message: "历史期“{found}”看不懂，应写成报告期和文件，例如 2020年 ../2020/汇总.xlsx",
      why: "方案写错的地方不会被采用，结果就会少一部分。",
      fix: "请先写报告期，空一格，再写汇总文件的位置",
    },
    en: {
      title: "History cannot be read",
      message: "“{found}” cannot be read; write the period and the file, such as 2020年 ../2020/汇总.xlsx",
      why: "What is wrong in the plan is not used, and a part of the result is missing.",
      fix: "Write the period, a space, and the path of the consolidated workbook",
    },
  },
  "plan.group-unusable": {
    severity: "doubt",
    zh: {
      title: "分不了组",
      message: "指标“{name}”按“{group}”分组，但“{found}”不能这样分，各组没有数",
      why: "固定表只能按填报单位分；明细表按它自己的字段分，按月份分要有归属日期。",
      fix: "请改“分组”，或在“表样”里填归属日期",
    },
    en: {
      title: "Cannot be grouped",
      message:
        "Indicator {name} is grouped by “{group}”, by which {found} cannot be split; its groups have no value",
      why: "A fixed form is split by 填报单位 only, a list by its own fields, and by 月份 where it has a 归属日期.",
      fix: "Change 分组, or give the form its 归属日期 on 表样",
    },
  },
  "plan.percent-unlike": {
    severity: "doubt",
    zh: {
      title: "指标按百分比表述，公式却不是比率",
      message:
        "指标“{found}”的计量单位是 %，公式两边的计量单位不同（{expected}），得数不当作比率，也不乘 100",
      why: "相同计量单位相除才是比率，才能用百分数表述。",
      fix: "请核对公式；若确是比率，请把两个字段的计量单位写成一样",
    },
    en: {
      title: "Percent indicator without a ratio",
      message:
        "The indicator “{found}” is in %, but its formula divides unlike measures ({expected}); the result is no ratio and is not multiplied by 100",
      why: "Only a quotient of like measures is a ratio that can be said in per cent.",
      fix: "Check the formula; if it is a ratio, give both fields the same 计量单位",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
