import type { CatalogueEntry } from "../entry.ts";

/** Findings of validating (审核): the plan's constraints and rules; bare codes are Frictionless's. */
export const validateCatalogue = {
  "constraint-error": {
    severity: "error",
    zh: {
      title: "不符合填写要求",
      message: "“{field}”填的是“{found}”，应为：{expected}",
      why: "方案“字段”表规定了必填、最小、最大、下拉选项和格式。",
      fix: "请改正；若填写无误，请核对方案的规定",
    },
    en: {
      title: "Constraint error",
      message: "“{field}” holds “{found}”, expected: {expected}",
      why: "The plan's 字段 sheet sets required, minimum, maximum, options and pattern.",
      fix: "Correct it; if it is right, check the plan",
    },
  },
  "validate.text-nearly": {
    severity: "doubt",
    zh: {
      title: "与公式里的写法略有不同",
      message: "“{field}”填的是“{found}”，方案公式里写的是“{expected}”，写法不同就不算同一个",
      why: "公式按原字比较，多一个空格或引号，这一条就不在按条件取的数里。",
      fix: "若是同一个意思，请改成公式里的写法后重报；也可在“字段”表给出下拉选项",
    },
    en: {
      title: "Nearly what a formula says",
      message:
        "“{field}” holds “{found}”, a formula of the plan says “{expected}”; they are not the same text",
      why: "Formulas compare letter by letter; one space or quotation mark more leaves the record out of a count.",
      fix: "If the same is meant, write it as the formula does; 下拉选项 in the plan would prevent this",
    },
  },
  "unique-error": {
    severity: "error",
    zh: {
      title: "应当唯一的内容重复",
      message: "“{field}”的“{found}”与 {other} 重复，应为：{expected}",
      why: "规定唯一的内容重复，往往是同一条填了两次。",
      fix: "请删去重复的一条，或改正内容",
    },
    en: {
      title: "Unique error",
      message: "“{found}” in “{field}” is also in {other}, expected: {expected}",
      why: "A repeated value is often a record typed twice.",
      fix: "Delete the second record, or correct it",
    },
  },
  "primary-key": {
    severity: "error",
    zh: {
      title: "主键重复或空缺",
      message: "主键（{field}）“{found}”：{problem}，应为：{expected}",
      why: "主键认定一条记录，不能空缺，不能重复。",
      fix: "请补填或改正主键；若是同一条，请删去一条",
    },
    en: {
      title: "Primary key error",
      message: "Primary key ({field}) “{found}”: {problem}, expected: {expected}",
      why: "The key tells records apart; it must be there and be single.",
      fix: "Fill in or correct the key; delete a record that was typed twice",
    },
  },
  "foreign-key": {
    severity: "error",
    zh: {
      title: "引用的内容不存在",
      message: "“{field}”填的是“{found}”，在{expected}中找不到",
      why: "方案规定这里只能填另一张表里已有的内容。",
      fix: "请改正，或在被引用的表中补上这一条",
    },
    en: {
      title: "Foreign key error",
      message: "“{field}” holds “{found}”, which is not in {expected}",
      why: "The plan allows only what another table has.",
      fix: "Correct it, or add the record to the table it refers to",
    },
  },
  "validate.date-outside-period": {
    severity: "doubt",
    zh: {
      title: "日期不在报告期内",
      message: "“{field}”是 {found}，不在报告期 {expected} 内",
      why: "不属于本期的数据会使本期数偏大。",
      fix: "请核实这一条是否属于本期",
    },
    en: {
      title: "Date outside the period",
      message: "“{field}” is {found}, outside the period {expected}",
      why: "Records of other periods make this period's numbers too large.",
      fix: "Check whether the record belongs here",
    },
  },
  "validate.rule-failed": {
    severity: "error",
    zh: {
      title: "审核公式不通过",
      message: "{name}：应为 {formula}；填报数为 {found}，要求 {expected}",
      why: "审核公式由方案规定，用来发现填报差错。",
      fix: "{advice}",
    },
    en: {
      title: "Rule failed",
      message: "{name}: {formula} does not hold; found {found}, expected {expected}",
      why: "The plan's rules find slips.",
      fix: "{advice}",
    },
  },
  "validate.rule-not-evaluable": {
    severity: "doubt",
    zh: {
      title: "审核公式无法计算",
      message: "{name}（{formula}）无法计算：{reason}",
      why: "数据缺少时，既不能算通过，也不能算不通过。",
      fix: "请补齐公式用到的数据",
    },
    en: {
      title: "Rule not evaluable",
      message: "{name} ({formula}) could not be evaluated: {reason}",
      why: "Where data is missing a rule has neither passed nor failed.",
      fix: "Complete the data that the formula uses",
    },
  },
  "validate.rule-broken": {
    severity: "error",
    zh: {
      title: "审核公式本身有误",
      message: "{name}（{formula}）本身有误：{reason}",
      why: "公式有误时不能判断数据对错。",
      fix: "请修改方案中的这条审核公式",
    },
    en: {
      title: "Rule is wrong",
      message: "{name} ({formula}) is itself wrong: {reason}",
      why: "A wrong rule says nothing about the data.",
      fix: "Correct the rule in the plan",
    },
  },
  "validate.explained": {
    severity: "note",
    zh: {
      title: "需核实的问题已有说明",
      message: "{name}：{found}。单位说明：{text}",
      why: "单位已在“审核说明”中说明，规则、单元格和现值都相符。",
      fix: "",
    },
    en: {
      title: "Doubt explained",
      message: "{name}: {found}. The unit explains: {text}",
      why: "The unit's explanation matches rule, cell and value.",
      fix: "",
    },
  },
  "validate.explanation-outdated": {
    severity: "note",
    zh: {
      title: "原来的说明已不适用",
      message: "对“{name}”的说明针对的是“{expected}”，现在是“{found}”，需要重新核实",
      why: "数值变了，原来的说明不能再用。",
      fix: "请重新说明",
    },
    en: {
      title: "Explanation outdated",
      message: "The explanation of “{name}” was given for “{expected}”; the value is now “{found}”",
      why: "When the value changes the explanation no longer holds.",
      fix: "Explain it again",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
