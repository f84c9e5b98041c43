import type { CatalogueEntry } from "../entry.ts";

/** Findings of using a finished report again: rolling it forward (套用上期), relinking, sealing (定稿), and of tagged tables. */
export const reuseCatalogue = {
  "report.roll-date": {
    severity: "doubt",
    zh: {
      title: "日期没有改",
      message: "“{found}”是日期或时期，原样保留",
      why: "套用上期时换不换年月只有写的人知道。",
      fix: "请核对是否改成本期",
    },
    en: {
      title: "Date left",
      message: "“{found}” is a date or period and was left as it is",
      why: "Only the writer knows whether a date moves on.",
      fix: "Check whether it has to become this period's",
    },
  },
  "report.roll-kept": {
    severity: "note",
    zh: {
      title: "不是统计数，原样保留",
      message: "“{found}”是{kind}，原样保留",
      why: "序号、文号、条款号、专有名称和标准线里的数不是统计数。",
      fix: "",
    },
    en: {
      title: "No statistic, left",
      message: "“{found}” is left as it is ({kind})",
      why: "Ordinals, document and clause numbers, names and thresholds are no statistics.",
      fix: "",
    },
  },
  "report.roll-no-indicator": {
    severity: "doubt",
    zh: {
      title: "没有对应的上期指标",
      message: "“{clause}”中的“{found}”没有确定对应的上期指标，没有改成待填处",
      why: "认不准的数不能替人绑定。",
      fix: "请手工改成待填处，或保留",
    },
    en: {
      title: "No indicator of last period",
      message:
        "“{found}” in “{clause}” stands for no indicator of last period for certain; it did not become a blank",
      why: "What is not certain is not bound.",
      fix: "Turn it into a blank by hand, or keep it",
    },
  },
  "report.roll-differs": {
    severity: "doubt",
    zh: {
      title: "与上期指标不符",
      message: "“{clause}”中的“{found}”与上期指标“{name}”的数不符，没有改成待填处",
      why: "数不符，可能说的是另一件事，也可能上期就写错了。",
      fix: "请核对后手工改成待填处",
    },
    en: {
      title: "Differs from last period",
      message:
        "“{found}” in “{clause}” does not agree with last period's “{name}”; it did not become a blank",
      why: "It may speak of something else, or may have been wrong.",
      fix: "Check it and turn it into a blank by hand",
    },
  },
  "report.roll-no-form": {
    severity: "doubt",
    zh: {
      title: "写法不能变成待填处",
      message: "“{clause}”中的“{found}”的写法没有对应的待填处，没有改",
      why: "区间、分数、连用的数一个空装不下。",
      fix: "请手工改写",
    },
    en: {
      title: "No blank says it",
      message: "No blank can say “{found}” in “{clause}”; it was left",
      why: "Ranges, fractions and 三四个 do not fit one blank.",
      fix: "Rewrite it by hand",
    },
  },
  "report.roll-not-read": {
    severity: "doubt",
    zh: {
      title: "改成待填处就认不回来",
      message: "“{clause}”中的“{found}”改成待填处后认不出是同一个空，没有改",
      why: "认不回来的空填不进数。",
      fix: "请手工改成待填处，例如写上指标名称",
    },
    en: {
      title: "Blank would not be read",
      message: "“{found}” in “{clause}” would not be found again as that blank; it was left",
      why: "A blank that is not found cannot be filled.",
      fix: "Turn it into a blank by hand, for example with a named one",
    },
  },
  "report.roll-cannot-change": {
    severity: "doubt",
    zh: {
      title: "此处不能改动",
      message: "“{clause}”中的“{found}”在不能安全改动的地方，没有改成待填处",
      why: "锁定控件、域结果、修订等处改了会损坏文稿。",
      fix: "请在 Word 或 WPS 里解除后手工修改",
    },
    en: {
      title: "Place that cannot be changed",
      message: "“{found}” in “{clause}” stands where nothing can be changed safely; it was left",
      why: "Changes in locked controls, field results and revisions damage the document.",
      fix: "Free the place and change it by hand",
    },
  },
  "report.roll-ambiguous": {
    severity: "doubt",
    zh: {
      title: "同样的话出现多次",
      message: "“{clause}”中的“{found}”与别处说法完全相同而指标不同，没有改成待填处",
      why: "没有控件的文稿靠前后的话记住对应关系，话一样就分不清。",
      fix: "请把两处的话写得不同，或改用 .docx",
    },
    en: {
      title: "Same words twice",
      message: "“{found}” in “{clause}” reads like another place with another indicator; it was left",
      why: "Without controls a binding is remembered by its words, which are the same.",
      fix: "Word the two differently, or use a .docx",
    },
  },
  "report.roll-words-differ": {
    severity: "note",
    zh: {
      title: "填回来的写法会不同",
      message: "“{found}”改成了待填处；用上期的数填回来会写成“{expected}”",
      why: "待填处只记写法，不记原来的措辞。",
      fix: "需要原来的措辞请填后手工改",
    },
    en: {
      title: "Filled back it reads differently",
      message: "“{found}” became a blank; filled with last period's figure it would read “{expected}”",
      why: "A blank keeps the form, not the very words.",
      fix: "Change the words by hand after filling if you want them",
    },
  },
  "report.relink-changed": {
    severity: "doubt",
    zh: {
      title: "数被改过",
      message: "原来的“{expected}”在回稿里成了“{found}”，标记已恢复，数按人工修改处理",
      why: "改过的数不再与数据一致，更新时不会覆盖。",
      fix: "请核对这一处",
    },
    en: {
      title: "Number was changed",
      message:
        "What was “{expected}” came back as “{found}”; its control is back and the number counts as edited by hand",
      why: "A changed number no longer follows the data, and refreshing keeps it.",
      fix: "Check the place",
    },
  },
  "report.relink-reworded": {
    severity: "note",
    zh: {
      title: "句子改写过",
      message: "“{clause}”改写过，其中的“{found}”没有变，标记已恢复",
      why: "句子变了，数的意思也可能变了。",
      fix: "请看一眼这一句",
    },
    en: {
      title: "Sentence was reworded",
      message: "“{clause}” was reworded; “{found}” in it is the same and its control is back",
      why: "When the sentence changes the number may mean something else.",
      fix: "Have a look at the sentence",
    },
  },
  "report.relink-deleted": {
    severity: "doubt",
    zh: {
      title: "数不见了",
      message: "“{clause}”里的“{found}”在回稿里找不到",
      why: "可能是删了，也可能改得认不出来。",
      fix: "请核对是否有意删去",
    },
    en: {
      title: "Number is gone",
      message: "“{found}” of “{clause}” is not in the text that came back",
      why: "It was deleted, or changed beyond recognition.",
      fix: "Check whether it was meant to go",
    },
  },
  "report.relink-new": {
    severity: "doubt",
    zh: {
      title: "新写进来的数",
      message: "“{clause}”里的“{found}”是新写进来的，没有来源",
      why: "没有经过数据核对的数不能当作有来源。",
      fix: "请核对，或改成待填处重新填写",
    },
    en: {
      title: "New number",
      message: "“{found}” in “{clause}” is new and has no source",
      why: "A number that no data prove has no source.",
      fix: "Check it, or turn it into a blank and fill it",
    },
  },
  "report.relink-unsure": {
    severity: "doubt",
    zh: {
      title: "认不准是不是原来的数",
      message: "“{clause}”里的“{found}”可能是原来的“{expected}”，没有恢复标记",
      why: "两处以上都像，恢复错了就会填进别的数。",
      fix: "请核对后手工处理",
    },
    en: {
      title: "Perhaps the same number",
      message: "“{found}” in “{clause}” may be the former “{expected}”; its control was not restored",
      why: "More than one place looks like it, and a wrong control would bring a wrong number.",
      fix: "Check it by hand",
    },
  },
  "report.relink-no-control": {
    severity: "note",
    zh: {
      title: "此处不能加标记",
      message: "“{found}”认出来了，但所在的地方不能加标记",
      why: "此处在别的控件、锁定内容或域里，或者回稿是纯文本。",
      fix: "这一处以后不能自动更新",
    },
    en: {
      title: "No control here",
      message: "“{found}” was recognised, but no control can stand there",
      why: "It is inside another control, locked content or a field, or the text is a .txt.",
      fix: "It cannot be refreshed later",
    },
  },
  "report.sealed": {
    severity: "doubt",
    zh: {
      title: "已定稿，没有改动",
      message: "报告已由{signer}于{date}定稿，一字未动",
      why: "定稿的报告不再更新。",
      fix: "确需修改的，请另存一份未定稿的再填写",
    },
    en: {
      title: "Sealed, not touched",
      message: "The report was sealed by {signer} on {date}; nothing in it was changed",
      why: "A sealed report is never refreshed.",
      fix: "If it must change, fill a copy that is not sealed",
    },
  },
  "report.seal-text-changed": {
    severity: "error",
    zh: {
      title: "定稿后改过",
      message: "报告在{date}由{signer}定稿之后改过文字",
      why: "定稿时签的不是现在这份文字。",
      fix: "请找回定稿时的文本，或重新定稿",
    },
    en: {
      title: "Changed after sealing",
      message: "The text was changed after {signer} sealed it on {date}",
      why: "What was signed is not the text that stands now.",
      fix: "Find the text as it was sealed, or seal it again",
    },
  },
  "report.seal-false": {
    severity: "error",
    zh: {
      title: "已不属实",
      message: "“{clause}”里的“{found}”按现在的数据已不属实，应为“{expected}”",
      why: "定稿之后数据有更正或补报。",
      fix: "请判断是否更正报告",
    },
    en: {
      title: "No longer true",
      message: "“{found}” in “{clause}” is no longer true by the data of now; it should be “{expected}”",
      why: "Data were corrected or sent later.",
      fix: "Decide whether the report has to be corrected",
    },
  },
  "report.seal-unverifiable": {
    severity: "doubt",
    zh: {
      title: "现在无从核对",
      message: "“{clause}”里的“{found}”对应的指标“{name}”现在没有数，无从核对",
      why: "没有数不等于不属实。",
      fix: "请核对指标",
    },
    en: {
      title: "Can no longer be checked",
      message: "The indicator “{name}” behind “{found}” in “{clause}” has no value now; it cannot be checked",
      why: "A missing value proves nothing.",
      fix: "Check the indicator",
    },
  },
  "report.seal-unproven": {
    severity: "note",
    zh: {
      title: "定稿里没有来源的数",
      message: "“{clause}”里的“{found}”没有对应的指标，定稿只记文字，以后无从核对",
      why: "没有来源的数以后变没变假不会知道。",
      fix: "需要的话请先填写或核对再定稿",
    },
    en: {
      title: "Number without a source",
      message: "“{found}” in “{clause}” stands for no indicator; the seal holds only its text",
      why: "Whether it stays true will not be known.",
      fix: "Fill or audit it before sealing if it matters",
    },
  },
  "report.seal-unreadable": {
    severity: "error",
    zh: {
      title: "定稿记录读不出来",
      message: "这个文件不是定稿记录：{found}",
      why: "定稿记录由 yutiao seal 写出，不能改动。",
      fix: "请换用原来的定稿记录",
    },
    en: {
      title: "Seal not readable",
      message: "This file is no seal: {found}",
      why: "A seal is written by yutiao seal and must stay as it is.",
      fix: "Use the seal as it was written",
    },
  },
  "report.table-merged": {
    severity: "doubt",
    zh: {
      title: "表格行有合并单元格",
      message: "表格的模板行（{found}）有合并的单元格，整个表格没有填",
      why: "重复带合并单元格的行会弄坏表格。",
      fix: "请取消这一行的合并后再填",
    },
    en: {
      title: "Merged cells in a table row",
      message: "The tagged row ({found}) has merged cells; the table was not filled",
      why: "Repeating a row with merged cells breaks the table.",
      fix: "Unmerge the row and fill again",
    },
  },
  "report.table-broken": {
    severity: "doubt",
    zh: {
      title: "表格行不能重复",
      message: "表格的模板行（{found}）里有{obstacle}，整个表格没有填",
      why: "这些内容重复后会损坏文稿。",
      fix: "请移出这一行后再填",
    },
    en: {
      title: "Table row cannot be repeated",
      message: "The tagged row ({found}) holds {obstacle}; the table was not filled",
      why: "Repeating such content damages the document.",
      fix: "Move it out of the row and fill again",
    },
  },
  "report.table-unknown": {
    severity: "doubt",
    zh: {
      title: "表格列没有对应的分组指标",
      message: "表格的模板行里“{found}”不是按“{expected}”分组的指标，整个表格没有填",
      why: "一行里的列要按同一种分组。",
      fix: "请核对指标名称和方案里的分组",
    },
    en: {
      title: "Column without grouped indicator",
      message:
        "“{found}” in the tagged row is no indicator grouped by “{expected}”; the table was not filled",
      why: "All columns of a row need the same grouping.",
      fix: "Check the indicator's name and its grouping in the plan",
    },
  },
  "report.table-row-missing": {
    severity: "doubt",
    zh: {
      title: "表格少了一组",
      message: "指标“{name}”现在有“{found}”这一组，报告的表格里没有这一行",
      why: "已填的表格不会自动加行。",
      fix: "请在表格里加一行，或用原稿重新填写",
    },
    en: {
      title: "Table lacks a row",
      message: "The indicator “{name}” now has a group “{found}”, which the table has no row for",
      why: "A filled table gets no rows by itself.",
      fix: "Add a row, or fill the draft anew",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
