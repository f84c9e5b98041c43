import type { CatalogueEntry } from "../entry.ts";

/** Findings of collecting (收表): what a unit sent as a whole: corrections, versions, the roster. */
export const collectSubmissionsCatalogue = {
  "collect.empty-form": {
    severity: "doubt",
    zh: {
      title: "只有表头没有数据",
      message: "“{form}”只有表头或项目名称，没有填一个数据",
      why: "没有数据可能是漏填，也可能是零报告。",
      fix: "若确实没有，请在表中写明“零报告”；否则请补填",
    },
    en: {
      title: "Header without data",
      message: "Form “{form}” has its header or labels and not a single value",
      why: "It may have been forgotten, or it may be a zero report.",
      fix: "Write 零报告 in the sheet if there is nothing to report; otherwise fill it in",
    },
  },
  "collect.zero-report": {
    severity: "note",
    zh: {
      title: "零报告",
      message: "“{form}”没有数据，单位已说明是零报告",
      why: "零报告算已报：明细表按 0 行计，固定表的空格仍是空格。",
      fix: "",
    },
    en: {
      title: "Zero report",
      message: "Form “{form}” holds no data, and the unit declares a zero report",
      why: "A zero report counts as received: a list with 0 rows, the blanks of a fixed form stay blanks.",
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
