import type { CatalogueEntry } from "../entry.ts";

/** Findings of a plan: what its parts say of each other. */
export const planCatalogue = {
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
