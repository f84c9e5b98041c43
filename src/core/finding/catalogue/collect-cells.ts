import type { CatalogueEntry } from "../entry.ts";

/** Findings of collecting (收表): the cells as read. */
export const collectCellsCatalogue = {
  "type-error": {
    severity: "error",
    zh: {
      title: "填写内容不是要求的类型",
      message: "“{field}”填的是“{found}”，应为：{expected}，没有计入",
      why: "不能确定的内容不计入汇总，也不当作 0。",
      fix: "请改成要求的类型",
    },
    en: {
      title: "Type error",
      message: "“{field}” holds “{found}”, expected: {expected}; it was left out",
      why: "What cannot be read for certain is left out, never taken for 0.",
      fix: "Correct the cell",
    },
  },
  "collect.uncounted-below": {
    severity: "doubt",
    zh: {
      title: "下级汇总时没有计入",
      message: "“{field}”在下级汇总时因读不准没有计入，这里也没有计入",
      why: "下级读不准的格子不是空白，更不是 0；往上汇总仍要标明不完整。",
      fix: "请下级改正后重新汇总报送",
    },
    en: {
      title: "Not counted by the level below",
      message: "“{field}” could not be read by the level below and is not counted here either",
      why: "A cell that could not be read is no blank and no 0; the total stays marked as incomplete.",
      fix: "Ask the level below to correct it and to send the consolidated workbook again",
    },
  },
  "collect.short-below": {
    severity: "doubt",
    zh: {
      title: "下级汇总表不完整",
      message: "“{form}”的下级汇总不完整：{found}",
      why: "缺报的单位、没有计入的格子不会因为往上汇总就齐了。",
      fix: "请下级补齐后重新汇总报送",
    },
    en: {
      title: "The level below is not complete",
      message: "“{form}” as consolidated by the level below is not complete: {found}",
      why: "Units that did not report and cells that were not counted are not made whole by adding up.",
      fix: "Ask the level below to complete it and to send the consolidated workbook again",
    },
  },
  "collect.error-cell": {
    severity: "error",
    zh: {
      title: "单元格是错误值",
      message: "“{field}”是错误值 {found}，没有计入",
      why: "错误值不是数，不能参加汇总。",
      fix: "请修正公式，或直接填写数值",
    },
    en: {
      title: "Error value",
      message: "“{field}” holds the error value {found}; it was left out",
      why: "An error value is no number.",
      fix: "Correct the formula, or type the value",
    },
  },
  "collect.formula-no-value": {
    severity: "error",
    zh: {
      title: "公式没有结果",
      message: "“{field}”的公式没有保存结果（{found}），没有计入",
      why: "没有结果的公式不能当作 0。",
      fix: "请用 Excel 或 WPS 打开这个文件，重新计算后保存",
    },
    en: {
      title: "Formula without a result",
      message: "The formula of “{field}” has no stored result ({found}); it was left out",
      why: "A formula without a result must not be taken for 0.",
      fix: "Open the file in Excel or WPS, recalculate and save it",
    },
  },
  "collect.percent-unclear": {
    severity: "error",
    zh: {
      title: "百分比写法不清",
      message: "“{field}”填的是“{found}”，没有百分号，可能是 {expected}，没有计入",
      why: "50 可能是 50%，也可能是 5000%。",
      fix: "请带上百分号填写，如 50%",
    },
    en: {
      title: "Percent unclear",
      message: "“{field}” holds “{found}” without a percent sign; it may mean {expected} and was left out",
      why: "50 may mean 50% or 5000%.",
      fix: "Write the percent sign, for example 50%",
    },
  },
  "collect.measure-unit": {
    severity: "error",
    zh: {
      title: "计量单位不符",
      message: "“{field}”填的是“{found}”，计量单位与要求的 {expected} 不符，没有计入",
      why: "计量单位不同的数不能相加。",
      fix: "请按要求的计量单位填写，只填数字",
    },
    en: {
      title: "Other unit of measure",
      message: "“{field}” holds “{found}”, whose unit is not the expected {expected}; it was left out",
      why: "Numbers in different units cannot be added.",
      fix: "Give the number in the expected unit, digits only",
    },
  },
  "collect.date-as-number": {
    severity: "error",
    zh: {
      title: "数字变成了日期",
      message: "“{field}”的单元格是日期 {found}，应为：{expected}，没有计入",
      why: "输入“3-5”会被表格软件自动改成日期。",
      fix: "请把单元格格式改为“常规”后重新填写",
    },
    en: {
      title: "Number turned into a date",
      message: "“{field}” holds the date {found}, expected: {expected}; it was left out",
      why: "Spreadsheets turn an entry like 3-5 into a date.",
      fix: "Set the cell's format to General and type the number again",
    },
  },
  "collect.reading-direction": {
    severity: "error",
    zh: {
      title: "含有改变文字方向的字符",
      message:
        "“{field}”里有改变文字方向的不可见字符，看到的和存的不一样（存的是“{found}”，应为：{expected}），没有计入",
      why: "看到的内容与实际内容不同，不能确定。",
      fix: "请清除单元格后重新填写",
    },
    en: {
      title: "Characters that turn the reading direction",
      message:
        "“{field}” holds invisible characters that turn the reading direction; what is seen is not what is stored (stored: “{found}”, expected: {expected}); it was left out",
      why: "Only what is certain is read; a guessed number cannot be proved.",
      fix: "Clear the cell and type it again",
    },
  },
  "collect.value-converted": {
    severity: "note",
    zh: {
      title: "换了写法读取",
      message: "“{field}”填的是“{found}”，读作 {expected}",
      why: "写法不同但意思确定的，照读并说明。",
      fix: "",
    },
    en: {
      title: "Read from another notation",
      message: "“{field}” holds “{found}”, read as {expected}",
      why: "Another notation with a certain meaning is read, and said.",
      fix: "",
    },
  },
  "collect.stored-as-text": {
    severity: "note",
    zh: {
      title: "数字存成了文本",
      message: "“{field}”的“{found}”存成了文本，读作 {expected}",
      why: "存成文本的数在表格软件里不参加求和，单位自己的合计可能有误。",
      fix: "建议改成数字格式",
    },
    en: {
      title: "Stored as text",
      message: "“{found}” in “{field}” is stored as text, read as {expected}",
      why: "Numbers stored as text are left out of sums in a spreadsheet, so the unit's own totals may be wrong.",
      fix: "Better store it as a number",
    },
  },
  "collect.invisible-characters": {
    severity: "note",
    zh: {
      title: "含有看不见的字符",
      message: "“{field}”里有看不见的字符，去掉后读作 {expected}",
      why: "看不见的字符会使相同的内容对不上。",
      fix: "",
    },
    en: {
      title: "Invisible characters",
      message: "“{field}” holds invisible characters; without them it was read as {expected}",
      why: "Invisible characters keep equal texts from matching.",
      fix: "",
    },
  },
  "collect.date-from-number": {
    severity: "note",
    zh: {
      title: "数字按日期读取",
      message: "“{field}”填的是数字 {found}，按日期读作 {expected}",
      why: "单元格没有设成日期格式。",
      fix: "请核实日期是否正确",
    },
    en: {
      title: "Number read as a date",
      message: "“{field}” holds the number {found}, read as the day {expected}",
      why: "The cell has no date format.",
      fix: "Check the day",
    },
  },
  "collect.bare-ratio": {
    severity: "note",
    zh: {
      title: "百分比没有百分号",
      message: "“{field}”填的是“{found}”，没有百分号，按 {expected} 读取",
      why: "百分比字段里的小数按比率读取。",
      fix: "若应为 {found}%，请带上百分号填写",
    },
    en: {
      title: "Percent without its sign",
      message: "“{field}” holds “{found}” without a percent sign, read as {expected}",
      why: "A bare number in a percent field is a ratio.",
      fix: "If {found}% is meant, write the percent sign",
    },
  },
  "collect.long-number": {
    severity: "doubt",
    zh: {
      title: "数字超过 15 位",
      message: "“{field}”的 {found} 超过 15 位，表格软件只保留 15 位，后面的数字可能已经变成 0",
      why: "身份证号、银行账号等长号码应存成文本。",
      fix: "请把单元格设成文本格式后重新填写",
    },
    en: {
      title: "More than 15 digits",
      message:
        "{found} in “{field}” has more than 15 digits; spreadsheets keep 15, so the last ones may be lost",
      why: "Long identifiers must be stored as text.",
      fix: "Set the cell's format to Text and type it again",
    },
  },
  "collect.covered-value": {
    severity: "doubt",
    zh: {
      title: "合并单元格下面藏着内容",
      message: "{cell} 被合并单元格盖住，里面还有内容“{found}”，没有计入",
      why: "看不见的数不能悄悄计入。",
      fix: "请取消合并，核实后重新填写",
    },
    en: {
      title: "Value under a merged cell",
      message: "{cell} is covered by a merged cell and still holds “{found}”; it was left out",
      why: "A number nobody sees must not slip in.",
      fix: "Unmerge the cells, check and fill them again",
    },
  },
  "collect.merged-number": {
    severity: "doubt",
    zh: {
      title: "几格合并填一个数",
      message: "“{field}”的 {cell} 是合并单元格，数只计在第一行",
      why: "合并的数属于哪一行不能确定，各行都计会翻倍。",
      fix: "请取消合并，每行分别填写",
    },
    en: {
      title: "One number for merged cells",
      message: "{cell} of “{field}” is merged; its number was counted for the first row only",
      why: "Nobody can say which row a merged number belongs to; counting each would multiply it.",
      fix: "Unmerge the cells and fill each row",
    },
  },
  "collect.merged-text": {
    severity: "note",
    zh: {
      title: "合并单元格按各行读取",
      message: "“{field}”的 {cell} 是合并单元格，“{found}”算作其中每一行的内容",
      why: "合并的类别、单位等对各行都有效。",
      fix: "",
    },
    en: {
      title: "Merged text read for each row",
      message: "{cell} of “{field}” is merged; “{found}” was read for each of its rows",
      why: "A merged category holds for each row.",
      fix: "",
    },
  },
  "collect.cell-ambiguous": {
    severity: "error",
    zh: {
      title: "同一项目出现多处",
      message: "“{field}”在表里有几处：{found}，不能确定用哪一处，没有计入",
      why: "只读能够确定的数；猜出来的数无法追溯。",
      fix: "请在方案“字段”表的“单元格”一栏写明位置",
    },
    en: {
      title: "Label found more than once",
      message: "“{field}” stands in several places: {found}; none was read",
      why: "Only what is certain is read; a guessed number cannot be proved.",
      fix: "Give 单元格 for this field in the plan",
    },
  },
  "collect.cell-moved": {
    severity: "error",
    zh: {
      title: "单元格与名称对不上",
      message: "方案规定“{field}”填在 {cell}，表中这个名称的位置：{label}；{cell} {found}，应为：{expected}",
      why: "表中增删过行列，按原来的单元格取数会取成别的项目的数。",
      fix: "请恢复原表的行列后重报，或在方案“字段”表中改正“单元格”",
    },
    en: {
      title: "Cell and label do not agree",
      message:
        "The plan says that “{field}” stands in {cell}; place of its label: {label}; {cell}: {found}, expected: {expected}",
      why: "Rows or columns were added or deleted, so the given cell holds another item's number.",
      fix: "Restore the rows and columns of the form and send it again, or correct 单元格 on the plan's 字段 sheet",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
