import type { CatalogueEntry } from "../entry.ts";

/** Findings of collecting (收表): which columns, which rows. */
export const collectTableCatalogue = {
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
  "extra-cell": {
    severity: "error",
    zh: {
      title: "这一行的值比列多",
      message:
        "第 {row} 行有 {count} 个值，表头只有 {expected} 列：“{found}”，算一条记录，各列的值都没有计入",
      why: "csv 里没有加引号的逗号（如 1,000）会把一个值拆成两个，后面的列全部错位。",
      fix: "请给带逗号的值加上英文双引号，或去掉其中的逗号；最好另存为 .xlsx 再报",
    },
    en: {
      title: "More values than columns",
      message:
        "Row {row} has {count} values, the header {expected} columns: “{found}”; it is one record, and none of its values was counted",
      why: "In a .csv a comma without quotes (1,000) makes two values of one, and all columns behind it are shifted.",
      fix: "Put values with commas in double quotes, or take the commas out; better still, save as .xlsx",
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
} as const satisfies Record<string, CatalogueEntry>;
