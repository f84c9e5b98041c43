import type { CatalogueEntry } from "../entry.ts";

/** Findings of collecting (收表): which unit, which form, which column, which version; and the cells as read. */
export const collectCatalogue = {
  "collect.unit-unknown": {
    severity: "error",
    zh: {
      title: "认不出填报单位",
      message: "认不出这份表是哪个单位报的（找到：{found}），没有计入汇总",
      why: "认不出单位的数据不能计入汇总，否则无法追溯来源。",
      fix: "请在表头上方填写“填报单位：单位名称”，或在方案“填报单位”表的“别名”一栏加上这个写法",
    },
    en: {
      title: "Unit not recognised",
      message: "Could not tell which unit sent this file (found: {found}); it was not counted",
      why: "Data of an unknown unit cannot be counted, since nobody could trace it.",
      fix: "Write the unit's name above the table, or add this spelling to 别名 on the plan's 填报单位 sheet",
    },
  },
  "collect.unit-ambiguous": {
    severity: "error",
    zh: {
      title: "填报单位不能确定",
      message: "“{found}”同时像这些单位：{expected}，没有计入汇总",
      why: "一份表只能计入一个单位，不能凭猜测归属。",
      fix: "请在表头上方写清“填报单位：单位名称”，或在文件名中只写一个单位",
    },
    en: {
      title: "More than one unit fits",
      message: "“{found}” fits several units: {expected}; nothing of it was counted",
      why: "A file can belong to one unit only, and guessing is not allowed.",
      fix: "Write 填报单位：name above the table, or name only one unit in the file name",
    },
  },
  "collect.unit-unlisted": {
    severity: "error",
    zh: {
      title: "不在填报名单",
      message: "表上写的填报单位“{found}”不在方案的填报单位名单中，没有计入汇总{suggestion}",
      why: "名单以外的数据计入汇总会使总数无法核对。",
      fix: "若是名单中单位的另一种写法，请在方案“填报单位”表的“别名”一栏加上；若是新单位，请加入名单",
    },
    en: {
      title: "Unit not on the list",
      message:
        "The table names the unit “{found}”, which is not on the plan's list; nothing of it was counted{suggestion}",
      why: "Data from outside the list would make the totals impossible to check.",
      fix: "Add the spelling to 别名 on the plan's 填报单位 sheet, or add the unit to the list",
    },
  },
  "collect.unit-not-due": {
    severity: "error",
    zh: {
      title: "本期不该报的单位",
      message: "按方案的起始期、终止期，“{found}”在{expected}不报送，它的表没有计入",
      why: "已撤并或尚未设立的单位报来的表，往往是别的报告期的。",
      fix: "请核对这份表是哪一期的；确应报送的，请改正方案“填报单位”表的起始期、终止期",
    },
    en: {
      title: "Unit that does not report in this period",
      message:
        "By 起始期 and 终止期 of the plan {found} does not report in {expected}; its form is not counted",
      why: "What a closed or not yet opened unit sent is often of another period.",
      fix: "Check of which period the form is; if the unit should report, correct its 起始期 and 终止期",
    },
  },
  "collect.unit-conflict": {
    severity: "doubt",
    zh: {
      title: "表内单位与文件名不一致",
      message: "按“{unit}”计入：表内写的是“{found}”，而文件名或所在文件夹像是“{other}”",
      why: "常见于沿用别的单位的旧表而没有改表头。",
      fix: "请核实这份表由哪个单位填报",
    },
    en: {
      title: "Sheet and file name disagree",
      message: "Counted for “{unit}”: the sheet says “{found}”, the file name or folder looks like “{other}”",
      why: "This happens when another unit's old workbook was filled in.",
      fix: "Check which unit this file is from",
    },
  },
  "collect.no-table": {
    severity: "error",
    zh: {
      title: "没有找到要收的表",
      message: "这个文件里没有找到方案中的任何一张表（要收：{expected}），没有计入汇总",
      why: "列名与方案都对不上时，不能猜测哪一列是什么。",
      fix: "请核对工作表名和列名，或请单位用下发的表样重新填报",
    },
    en: {
      title: "No form found",
      message: "None of the plan's forms was found in this file (expected: {expected}); nothing was counted",
      why: "Where no column name fits, nobody can say what a column means.",
      fix: "Check sheet and column names, or ask the unit to use the issued workbook",
    },
  },
  "collect.no-header": {
    severity: "error",
    zh: {
      title: "没有找到表头",
      message: "工作表“{sheet}”里没有找到“{form}”的表头（应有列：{expected}）",
      why: "认不出表头就不知道哪一列是什么。",
      fix: "请核对列名，或在方案“表样”中写明表头行",
    },
    en: {
      title: "No header found",
      message: "No header of form “{form}” was found on sheet “{sheet}” (columns expected: {expected})",
      why: "Without a header nobody can say what a column means.",
      fix: "Check the column names, or give 表头行 in the plan",
    },
  },
  "collect.form-ambiguous": {
    severity: "error",
    zh: {
      title: "表样不能确定",
      message: "工作表“{sheet}”同时像这些表：{expected}，没有计入汇总",
      why: "同一张工作表不能同时算作两张表。",
      fix: "请在方案“表样”中写明工作表名，或把工作表改名为表名",
    },
    en: {
      title: "More than one form fits",
      message: "Sheet “{sheet}” fits several forms: {expected}; nothing of it was counted",
      why: "A sheet cannot be counted as two forms.",
      fix: "Give 工作表名 in the plan, or name the sheet after its form",
    },
  },
  "collect.fixed-repeated": {
    severity: "error",
    zh: {
      title: "同一张固定表出现多次",
      message: "“{form}”在这些工作表中都有：{found}，不能确定用哪一张，都没有计入汇总",
      why: "固定表每个单位只有一份，重复计入会使汇总翻倍。",
      fix: "请删去多余的工作表，或在方案“表样”中写明工作表名",
    },
    en: {
      title: "Fixed form found more than once",
      message: "Form “{form}” stands on several sheets: {found}; none was counted",
      why: "A unit has one copy of a fixed form; counting two would double the totals.",
      fix: "Delete the extra sheets, or give 工作表名 in the plan",
    },
  },
  "collect.several-sheets": {
    severity: "note",
    zh: {
      title: "一张明细表分在几个工作表",
      message: "“{form}”分在这些工作表中：{found}，都已读取",
      why: "按月或按类分表填报时，几个工作表合起来才是全部。",
      fix: "",
    },
    en: {
      title: "List on several sheets",
      message: "Form “{form}” stands on several sheets: {found}; all of them were read",
      why: "Units that fill a sheet per month send a list in parts.",
      fix: "",
    },
  },
  "collect.sheet-repeated": {
    severity: "doubt",
    zh: {
      title: "两个工作表内容相同",
      message: "工作表“{sheet}”与“{other}”的内容完全相同，只计一次",
      why: "复制出来的工作表若都计入，数据会翻倍。",
      fix: "请核实是否多复制了一份",
    },
    en: {
      title: "Two sheets are the same",
      message: "Sheet “{sheet}” has the same content as “{other}”; it was counted once",
      why: "A copied sheet would double the data.",
      fix: "Check whether the sheet was copied by mistake",
    },
  },
  "collect.sheet-renamed": {
    severity: "note",
    zh: {
      title: "工作表名不同",
      message: "没有名为“{expected}”的工作表，按列名认定“{found}”就是“{form}”",
      why: "工作表被改名不影响数据，但应当知道。",
      fix: "",
    },
    en: {
      title: "Sheet has another name",
      message: "There is no sheet “{expected}”; by its columns sheet “{found}” is form “{form}”",
      why: "A renamed sheet does no harm but should be known.",
      fix: "",
    },
  },
  "collect.sheet-ignored": {
    severity: "note",
    zh: {
      title: "没有读取的工作表",
      message: "工作表“{sheet}”不是方案要收的表，没有读取",
      why: "方案以外的内容不计入汇总。",
      fix: "",
    },
    en: {
      title: "Sheet not read",
      message: "Sheet “{sheet}” is none of the plan's forms and was not read",
      why: "What the plan does not ask for is not counted.",
      fix: "",
    },
  },
  "collect.hidden-sheet": {
    severity: "note",
    zh: {
      title: "隐藏的工作表",
      message: "工作表“{sheet}”是隐藏的，已照常读取",
      why: "隐藏的内容也是单位报来的数据，不能悄悄丢掉，也不能悄悄算进去。",
      fix: "请核实隐藏的内容是否应当计入",
    },
    en: {
      title: "Hidden sheet",
      message: "Sheet “{sheet}” is hidden; it was read all the same",
      why: "Hidden content is data too and must neither vanish nor slip in unseen.",
      fix: "Check whether the hidden content belongs in the report",
    },
  },
  "collect.hidden-rows": {
    severity: "note",
    zh: {
      title: "隐藏的行",
      message: "有 {count} 行数据是隐藏或被筛选掉的（{found}），已照常读取",
      why: "隐藏的行也是单位报来的数据，不能悄悄丢掉，也不能悄悄算进去。",
      fix: "请核实隐藏的行是否应当计入",
    },
    en: {
      title: "Hidden rows",
      message: "{count} data rows are hidden or filtered out ({found}); they were read all the same",
      why: "Hidden rows are data too and must neither vanish nor slip in unseen.",
      fix: "Check whether the hidden rows belong in the report",
    },
  },
  "collect.hidden-columns": {
    severity: "note",
    zh: {
      title: "隐藏的列",
      message: "这些列是隐藏的，已照常读取：{found}",
      why: "隐藏的列也是单位报来的数据，不能悄悄丢掉，也不能悄悄算进去。",
      fix: "请核实隐藏的列是否应当计入",
    },
    en: {
      title: "Hidden columns",
      message: "These columns are hidden; they were read all the same: {found}",
      why: "Hidden columns are data too and must neither vanish nor slip in unseen.",
      fix: "Check whether the hidden columns belong in the report",
    },
  },
  "missing-label": {
    severity: "error",
    zh: {
      title: "缺少列",
      message: "没有找到“{field}”这一列（或这一项）",
      why: "缺少的数据不能当作 0。",
      fix: "请补上这一列；若只是改了名称，请在方案“字段”表的“别名”一栏加上现在的写法",
    },
    en: {
      title: "Missing label",
      message: "There is no column or label for the field “{field}”",
      why: "Missing data must not be taken for 0.",
      fix: "Add it; if it was only renamed, add the new name to 别名 on the plan's 字段 sheet",
    },
  },
  "incorrect-label": {
    severity: "error",
    zh: {
      title: "列不在其位",
      message: "{cell} 这一列应为“{expected}”，实际是“{found}”",
      why: "方案规定各列的名称、数目和顺序都要与方案完全一致（fieldsMatch 为 exact）。",
      fix: "请按方案的名称和顺序排列各列；认得出的列仍按列名读取",
    },
    en: {
      title: "Incorrect label",
      message: "The column of {cell} should be “{expected}”, but is “{found}”",
      why: "The plan asks for exactly its fields, by name, number and order (fieldsMatch: exact).",
      fix: "Put the columns as the plan has them; a column that is known was read by its label all the same",
    },
  },
  "extra-label": {
    severity: "note",
    zh: {
      title: "多余的列",
      message: "“{found}”不是方案要收的列，没有读取",
      why: "方案以外的列不计入汇总。",
      fix: "",
    },
    en: {
      title: "Extra label",
      message: "“{found}” is no field of the form and was not read",
      why: "What the plan does not ask for is not counted.",
      fix: "",
    },
  },
  "duplicate-label": {
    severity: "error",
    zh: {
      title: "列名重复",
      message: "有几列都是“{field}”（{found}），不能确定用哪一列，都没有读取",
      why: "一列不能覆盖另一列的数。",
      fix: "请只保留一列，或把另一列改名",
    },
    en: {
      title: "Duplicate label",
      message: "Several columns are “{field}” ({found}); none of them was read",
      why: "No column may overwrite another.",
      fix: "Keep one of them, or rename the other",
    },
  },
  "blank-header": {
    severity: "doubt",
    zh: {
      title: "列没有名称",
      message: "从 {cell} 起这一列有内容，但表头是空的，没有读取",
      why: "没有列名就不知道是什么数据。",
      fix: "请补上列名，或删去这一列",
    },
    en: {
      title: "Blank header",
      message: "The column that starts at {cell} holds data but has no label; it was not read",
      why: "Without a label nobody can say what the data is.",
      fix: "Give the column a label, or delete it",
    },
  },
  "collect.header-rewritten": {
    severity: "note",
    zh: {
      title: "列名写法不同",
      message: "列名“{found}”按“{expected}”读取",
      why: "只是全半角、空格、标点或括号里的单位不同。",
      fix: "",
    },
    en: {
      title: "Label spelt otherwise",
      message: "The label “{found}” was read as “{expected}”",
      why: "Only width, spaces, punctuation or the unit in brackets differ.",
      fix: "",
    },
  },
  "collect.header-mapped": {
    severity: "note",
    zh: {
      title: "按记住的对应关系读取",
      message: "列名“{found}”按已确认的对应关系读作“{expected}”",
      why: "经办人确认过的列名对应，保存在任务包里。",
      fix: "",
    },
    en: {
      title: "Accepted mapping used",
      message: "The label “{found}” was read as “{expected}”, as accepted before",
      why: "A person accepted this mapping; it is kept in the task file.",
      fix: "",
    },
  },
  "collect.header-moved": {
    severity: "note",
    zh: {
      title: "表头不在方案写的行",
      message: "方案写的表头行是第 {expected} 行，那里没有方案的列名；表头在第 {found} 行，按列名读取",
      why: "上面多一行或少一行标题，列名照样认得出。",
      fix: "若各单位都这样，请改“表样”的表头行，或不填",
    },
    en: {
      title: "Header in other rows",
      message:
        "By the plan the header stands in row {expected}, which has none of its labels; it was found in row {found}",
      why: "A title row more or less does not change what the labels say.",
      fix: "If all units send it so, change 表头行 on 表样 or leave it blank",
    },
  },
  "collect.header-drift": {
    severity: "doubt",
    zh: {
      title: "列名可能改了",
      message: "“{found}”可能就是“{expected}”，确认之前没有读取",
      why: "改了名的列要由人确认，不能猜。",
      fix: "确认后请接受这个对应关系，或在方案“字段”表的“别名”一栏加上“{found}”",
    },
    en: {
      title: "Label may have been renamed",
      message: "“{found}” may be “{expected}”; it was not read before somebody confirms it",
      why: "A person must confirm a renamed column; it is not guessed.",
      fix: "Accept the mapping, or add “{found}” to 别名 on the plan's 字段 sheet",
    },
  },
  "blank-row": {
    severity: "note",
    zh: {
      title: "数据中间有空行",
      message: "数据中间有空行：{found}",
      why: "空行常常是漏填或误删留下的。",
      fix: "请核实这里是否漏填",
    },
    en: {
      title: "Blank row",
      message: "There are blank rows inside the data: {found}",
      why: "A blank row is often left by a slip.",
      fix: "Check whether something is missing here",
    },
  },
  "collect.total-row": {
    severity: "note",
    zh: {
      title: "合计行不计入",
      message: "“{found}”所在的行是合计，不作为数据",
      why: "合计行若计入，数据会翻倍。",
      fix: "",
    },
    en: {
      title: "Total row left out",
      message: "The row of “{found}” is a total, not data",
      why: "Counting total rows would double the data.",
      fix: "",
    },
  },
  "collect.total-like": {
    severity: "doubt",
    zh: {
      title: "像合计行",
      message: "这一行像是合计行（{found}），已作为数据计入",
      why: "合计行若作为数据计入，汇总数会翻倍。",
      fix: "若是合计行，请在第一列写“合计”或删去后重报；若是数据，请在“审核说明”中说明",
    },
    en: {
      title: "May be a total row",
      message: "This row looks like a total ({found}); it was counted as data",
      why: "A total row that is counted as data doubles the totals.",
      fix: "If it is a total, write 合计 in the first column or delete it and send again; if it is data, explain it",
    },
  },
  "collect.heading-like": {
    severity: "doubt",
    zh: {
      title: "像小标题或说明",
      message: "这一行只有“{found}”一格有内容，像是小标题或说明，已作为数据计入",
      why: "小标题、说明若作为数据计入，条数会偏多。",
      fix: "若是小标题，请合并这一行；若是说明，请以“注：”开头或删去后重报；若是数据，请补填其他各列",
    },
    en: {
      title: "May be a heading or a note",
      message:
        "This row holds nothing but “{found}”; it looks like a heading or a note and was counted as data",
      why: "A heading or a note that is counted as data makes the count too large.",
      fix: "If it is a heading, merge the row; if a note, begin it with 注：or delete it and send again; if data, fill in the other columns",
    },
  },
  "collect.rows-skipped": {
    severity: "note",
    zh: {
      title: "说明和签字行不计入",
      message: "这些行是说明、签字或小标题，不作为数据：{found}",
      why: "列出来，便于发现被误认为说明的数据。",
      fix: "若其中有数据，请改成与其他行一样的写法",
    },
    en: {
      title: "Notes and signatures left out",
      message: "These rows are notes, signatures or headings, not data: {found}",
      why: "They are listed so that no data is lost unseen.",
      fix: "If there is data among them, write it like the other rows",
    },
  },
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
  "collect.empty-form": {
    severity: "doubt",
    zh: {
      title: "只有表头没有数据",
      message: "“{form}”只有表头，没有一行数据",
      why: "没有数据可能是漏填，也可能是零报告。",
      fix: "若确实没有，请在表中写明“零报告”；否则请补填",
    },
    en: {
      title: "Header without data",
      message: "Form “{form}” has a header and not a single row",
      why: "It may have been forgotten, or it may be a zero report.",
      fix: "Write 零报告 in the sheet if there is nothing to report; otherwise fill it in",
    },
  },
  "collect.zero-report": {
    severity: "note",
    zh: {
      title: "零报告",
      message: "“{form}”没有数据，单位已说明是零报告",
      why: "零报告算已报，按 0 行计。",
      fix: "",
    },
    en: {
      title: "Zero report",
      message: "Form “{form}” holds no row, and the unit declares a zero report",
      why: "A zero report counts as received with 0 rows.",
      fix: "",
    },
  },
  "collect.correction-applied": {
    severity: "note",
    zh: {
      title: "已按更正记录更正",
      message: "“{field}”由“{found}”改为“{expected}”（依据：{ground}）",
      why: "更正要有依据、可追溯。",
      fix: "",
    },
    en: {
      title: "Correction applied",
      message: "“{field}” was changed from “{found}” to “{expected}” (ground: {ground})",
      why: "Corrections need a ground and must be traceable.",
      fix: "",
    },
  },
  "collect.correction-stale": {
    severity: "doubt",
    zh: {
      title: "更正记录与现在的数不符",
      message: "更正记录要把“{field}”由“{from}”改为“{to}”，但现在填的是“{found}”，没有更正",
      why: "单位可能已经自己改过，不能悄悄覆盖。",
      fix: "请核实后修改或删去这条更正记录",
    },
    en: {
      title: "Correction no longer fits",
      message:
        "A correction would change “{field}” from “{from}” to “{to}”, but it now holds “{found}”; nothing was changed",
      why: "The unit may have corrected it itself; it is never silently overwritten.",
      fix: "Check, then change or delete the correction",
    },
  },
  "collect.correction-unreadable": {
    severity: "doubt",
    zh: {
      title: "更正记录的新值读不准",
      message: "更正记录要把“{field}”改为“{found}”，应为：{expected}，没有更正",
      why: "读不准的更正不能计入。",
      fix: "请改正这条更正记录的“改为”",
    },
    en: {
      title: "A correction that cannot be read",
      message: "A correction would change “{field}” to “{found}”, expected: {expected}; nothing was changed",
      why: "What cannot be read for certain does not count.",
      fix: "Correct 改为 of this correction",
    },
  },
  "collect.correction-unmatched": {
    severity: "doubt",
    zh: {
      title: "更正记录找不到位置",
      message: "更正记录的位置“{found}”在“{form}”里找不到，没有更正",
      why: "位置应是单元格（如 C7），或主键和字段。",
      fix: "请核对更正记录的表名和位置",
    },
    en: {
      title: "Correction has no place",
      message: "The position “{found}” of a correction was not found in form “{form}”; nothing was changed",
      why: "A position is a cell (C7) or a key and a field.",
      fix: "Check form and position of the correction",
    },
  },
  "collect.identical-file": {
    severity: "note",
    zh: {
      title: "相同的文件只计一次",
      message: "与“{other}”完全相同，只计一次",
      why: "同一文件报了两次，不能翻倍。",
      fix: "",
    },
    en: {
      title: "Identical file counted once",
      message: "The same as “{other}”; counted once",
      why: "A file sent twice must not double the data.",
      fix: "",
    },
  },
  "collect.same-file-two-units": {
    severity: "doubt",
    zh: {
      title: "两个单位的文件完全相同",
      message: "与“{unit}”的“{other}”完全相同",
      why: "可能把别的单位的文件放错了位置。",
      fix: "请核实这个文件由哪个单位填报",
    },
    en: {
      title: "Two units sent the same file",
      message: "Identical to “{other}” of “{unit}”",
      why: "A file may have been put in the wrong place.",
      fix: "Check which unit this file is from",
    },
  },
  "collect.supplement": {
    severity: "note",
    zh: {
      title: "补报",
      message: "“{form}”由几个文件合成（{found}），各条不重复，都已计入",
      why: "主键没有重复，后来的文件是补报。",
      fix: "",
    },
    en: {
      title: "Supplement",
      message: "Form “{form}” came in several files ({found}) without a common key; all of them count",
      why: "Without a common key the later file is a supplement.",
      fix: "",
    },
  },
  "collect.same-content": {
    severity: "note",
    zh: {
      title: "内容相同的文件只计一次",
      message: "“{form}”在“{other}”中的内容相同，只计一次",
      why: "重新保存过的同一份表不能翻倍。",
      fix: "",
    },
    en: {
      title: "Same content counted once",
      message: "The content of form “{form}” is the same as in “{other}”; it was counted once",
      why: "The same table saved again must not double the data.",
      fix: "",
    },
  },
  "collect.blank-version": {
    severity: "note",
    zh: {
      title: "另有填好的一份",
      message: "这份文件里的“{form}”没有填写，用的是 {other}",
      why: "同一模板分成几个文件报送时，没有填的那一份不是新的版本。",
      fix: "若确无数据，请写明“零报告”后重报",
    },
    en: {
      title: "Another file holds the data",
      message: "“{form}” is left blank in this file; {other} was used",
      why: "When one template is sent in several files, the blank copy is no new version.",
      fix: "If there really is nothing to report, write 零报告 and send it again",
    },
  },
  "collect.resubmission": {
    severity: "note",
    zh: {
      title: "重报",
      message: "“{form}”以“{used}”为准，没有用“{found}”（依据：{evidence}）。变化 {count} 处：{differences}",
      why: "后报的表代替先报的，变化必须列出。",
      fix: "请核实变化是否正确",
    },
    en: {
      title: "Re-submission",
      message:
        "For form “{form}” the file “{used}” counts, not “{found}” (evidence: {evidence}). {count} changes: {differences}",
      why: "A later table replaces an earlier one, and every change is listed.",
      fix: "Check the changes",
    },
  },
  "collect.version-tie": {
    severity: "error",
    zh: {
      title: "分不清哪一份为准",
      message: "“{form}”有几份内容不同的表，分不出先后，都没有计入：{found}。不同 {count} 处：{differences}",
      why: "分不出先后时用哪一份都是猜。",
      fix: "请单位确认以哪一份为准，只留一份；或在表上写明填报日期",
    },
    en: {
      title: "Cannot tell which file counts",
      message:
        "Form “{form}” came in several files with different content and nothing says which is later; none counts: {found}. {count} differences: {differences}",
      why: "Choosing one of them would be guessing.",
      fix: "Ask the unit which one counts and keep only that, or write 填报日期 on the sheet",
    },
  },
  "collect.unit-missing": {
    severity: "error",
    zh: {
      title: "未报",
      message: "没有收到“{found}”的表（应报：{expected}）",
      why: "缺少一个单位，汇总数就不完整。",
      fix: "催报：{contact}请于{deadline}报送{expected}",
    },
    en: {
      title: "Missing",
      message: "Nothing was received from “{found}” (expected: {expected})",
      why: "Without it the totals are incomplete.",
      fix: "Reminder: {contact}please send {expected} by {deadline}",
    },
  },
  "collect.form-missing": {
    severity: "error",
    zh: {
      title: "缺报表",
      message: "“{found}”缺报：{expected}",
      why: "缺少一张表，汇总数就不完整。",
      fix: "请单位补报",
    },
    en: {
      title: "Form missing",
      message: "“{found}” has not sent: {expected}",
      why: "Without it the totals are incomplete.",
      fix: "Ask the unit to send it",
    },
  },
  "collect.form-not-due": {
    severity: "doubt",
    zh: {
      title: "不在应报之列的表",
      message: "报来的“{found}”不在这个单位的应报表里（应报：{expected}），已计入",
      why: "应报表写明谁报哪张表；多报的表可能与别的单位重复。",
      fix: "请核实是否应当计入；应当的，请在方案“填报单位”的“应报表”一栏加上",
    },
    en: {
      title: "A form that is not due",
      message: "“{found}” is none of the forms that this unit owes ({expected}); it was counted",
      why: "应报表 says who sends which form; one sent besides may repeat another unit's.",
      fix: "Check whether it is to be counted; if so, add it to 应报表 on the plan's 填报单位 sheet",
    },
  },
  "collect.unit-unread": {
    severity: "error",
    zh: {
      title: "已收未读",
      message: "收到了“{found}”的文件，但没有能读取的表，没有计入",
      why: "收到而没有读取的数据不能当作 0。",
      fix: "请按该文件的提示另存后重新放入",
    },
    en: {
      title: "Received but not read",
      message: "A file of “{found}” was received, but nothing in it could be read; it does not count",
      why: "Data that was not read must not be taken for 0.",
      fix: "Follow the hint for that file and add it again",
    },
  },
  "collect.late": {
    severity: "doubt",
    zh: {
      title: "迟报",
      message: "填报日期 {found} 晚于报送截止 {expected}",
      why: "迟报影响汇总时限。",
      fix: "",
    },
    en: {
      title: "Late",
      message: "Reported on {found}, after the deadline {expected}",
      why: "Late reports endanger the timetable.",
      fix: "",
    },
  },
  "collect.late-unknown": {
    severity: "note",
    zh: {
      title: "不知是否迟报",
      message: "表上没有填报日期，不知道是否晚于报送截止 {expected}",
      why: "文件时间会变，不能作为依据。",
      fix: "",
    },
    en: {
      title: "Lateness unknown",
      message: "The sheet gives no 填报日期, so nobody can say whether it came after {expected}",
      why: "File times change and prove nothing.",
      fix: "",
    },
  },
  "collect.more-of-the-same": {
    severity: "note",
    zh: {
      title: "同样的问题很多",
      message: "同样的问题（{code}）还有 {count} 处，只逐一列出前 {cap} 处",
      why: "问题太多时只列一部分，但总数要说清。",
      fix: "请按已列出的逐列检查",
    },
    en: {
      title: "Many alike",
      message: "The same finding ({code}) occurs {count} more times; only the first {cap} are listed",
      why: "Very many findings are cut, but their number is said.",
      fix: "Check the whole column",
    },
  },
  "collect.explanations-unreadable": {
    severity: "note",
    zh: {
      title: "审核说明没有读取",
      message: "“审核说明”表缺少“{found}”列，没有读取",
      why: "说明要对得上规则、单元格和现值。",
      fix: "请用下发的“审核说明”表填写",
    },
    en: {
      title: "Explanations not read",
      message: "The sheet 审核说明 lacks the column “{found}” and was not read",
      why: "An explanation must name rule, cell and value.",
      fix: "Use the 审核说明 sheet that was issued",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
