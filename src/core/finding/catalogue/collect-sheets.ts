import type { CatalogueEntry } from "../entry.ts";

/** Findings of collecting (收表): which unit and which sheets. */
export const collectSheetsCatalogue = {
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
  "collect.folder-conflict": {
    severity: "doubt",
    zh: {
      title: "文件名与文件夹是两个单位",
      message: "按文件名计入“{unit}”，而所在文件夹“{folder}”像是“{other}”；表内没有认出填报单位",
      why: "表里没有写单位时只能看文件名，文件名和文件夹不一致，可能是放错了文件夹，也可能是文件名没有改。",
      fix: "请核实这份表由哪个单位填报；表内写上“填报单位：”就以表内为准",
    },
    en: {
      title: "File name and folder name two units",
      message:
        "Counted for “{unit}” by the file name, but its folder “{folder}” looks like “{other}”; no unit was recognised in the sheet",
      why: "Where the sheet says nothing, only the file name can; a folder of another unit means that one of the two is wrong.",
      fix: "Check which unit this file is from; a cell 填报单位： in the sheet decides",
    },
  },
  "collect.period-differs": {
    severity: "doubt",
    zh: {
      title: "像是别的报告期的表",
      message: "“{found}”说的不是方案的报告期 {expected}，数已照常计入",
      why: "常见于把上一期的表又报了一次，或沿用旧表没有改标题。",
      fix: "请核实这份表是哪一期的：报错的请重报，只是标题没改的请改标题",
    },
    en: {
      title: "Seems to be of another period",
      message: "“{found}” does not speak of the plan's period {expected}; the numbers were counted",
      why: "This happens when last period's form is sent again, or an old one is reused with its title.",
      fix: "Check of which period the form is; send the right one, or correct the title",
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
  "collect.sheet-like-form": {
    severity: "doubt",
    zh: {
      title: "另一张工作表也像这张表",
      message: "工作表“{sheet}”的列名与《{form}》相同，但《{form}》已按名称读了另一张工作表，这一张没有读取",
      why: "数据分在两张工作表里，只读一张就会漏。",
      fix: "若这一张也是要报的数据，请并入同名的工作表；若是示例、旧表或备份，请删去",
    },
    en: {
      title: "Another sheet that shows the form",
      message:
        "Sheet “{sheet}” has the labels of {form}, which was read from the sheet of that name; this one was not read",
      why: "Where the data are in two sheets, reading one of them loses the rest.",
      fix: "Put its data into the sheet of that name; delete it where it is an example, an old copy or a backup",
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
} as const satisfies Record<string, CatalogueEntry>;
