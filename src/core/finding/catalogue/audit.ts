import type { CatalogueEntry } from "../entry.ts";

/** Findings of the audit (核对): numbers that do not agree with their figures, with each other, or with the words around them. */
export const auditCatalogue = {
  "audit.number-false": {
    severity: "error",
    zh: {
      title: "数字不符",
      message: "“{clause}”中的“{found}”与“{name}”不符，准确数是 {expected}",
      why: "报告里的数要与汇总结果一致，写法要对准确数成立。",
      fix: "请按准确数改写，例如“{suggestion}”；若说的不是这个指标，请在文中写清楚",
    },
    en: {
      title: "Wrong number",
      message: "“{found}” in “{clause}” does not agree with “{name}”, which is exactly {expected}",
      why: "A number in a report must agree with the consolidated result, and its wording must hold for the exact value.",
      fix: "Write what is true, for instance “{suggestion}”; if another thing is meant, say so in the text",
    },
  },
  "audit.number-boundary": {
    severity: "error",
    zh: {
      title: "恰好是整数，用词不成立",
      message: "“{clause}”中的“{found}”不成立：“{name}”恰好是 {expected}，“余”“多”“近”“超过”等不含这个数本身",
      why: "“300余”是大于 300，“近300”“不足300”是小于 300，恰好 300 时都不成立。",
      fix: "请写“{suggestion}”",
    },
    en: {
      title: "False at the boundary",
      message:
        "“{found}” in “{clause}” is not true: “{name}” is exactly {expected}, and 余, 多, 近, 超过 exclude the number itself",
      why: "300余 means more than 300, 近300 fewer; neither holds for 300 itself.",
      fix: "Write “{suggestion}”",
    },
  },
  "audit.unit-differs": {
    severity: "error",
    zh: {
      title: "计量单位不符",
      message: "“{clause}”中的“{found}”单位不对：“{name}”是 {expected}",
      why: "人与人次、件与件次、%与个百分点、元与万元是不同的量。",
      fix: "请改用指标的计量单位，例如“{suggestion}”",
    },
    en: {
      title: "Wrong unit",
      message: "“{found}” in “{clause}” has the wrong unit: “{name}” is {expected}",
      why: "People and visits, things and occurrences, % and points, yuan and 10,000 yuan are different quantities.",
      fix: "Use the indicator's unit, for instance “{suggestion}”",
    },
  },
  "audit.direction-differs": {
    severity: "error",
    zh: {
      title: "增减方向不符",
      message: "“{clause}”中“{found}”前的增减用词与“{name}”不符，准确数是 {expected}",
      why: "说增长而实际下降，意思正好相反。",
      fix: "请改写句子，例如“{suggestion}”",
    },
    en: {
      title: "Wrong direction",
      message:
        "The words for rise or fall at “{found}” in “{clause}” contradict “{name}”, which is {expected}",
      why: "A rise said of a fall says the opposite.",
      fix: "Reword the sentence, for instance “{suggestion}”",
    },
  },
  "audit.style": {
    severity: "doubt",
    zh: {
      title: "数字写法不规范",
      message: "“{clause}”中的“{found}”写法不规范：{reason}",
      why: "概数词重复、矛盾或用错位置，读者无法知道说的是多少。",
      fix: "请改写这个数",
    },
    en: {
      title: "Bad number style",
      message: "“{found}” in “{clause}” is badly written: {reason}",
      why: "Approximators that repeat, contradict or stand in the wrong place leave the reader in doubt.",
      fix: "Rewrite the number",
    },
  },
  "audit.loose": {
    severity: "note",
    zh: {
      title: "说法偏宽",
      message: "“{found}”没有错，但“{name}”实际是 {expected}，说得偏少",
      why: "“1000余”可以是 1950，读者却以为只有一千出头。",
      fix: "可以写得更接近，例如“{suggestion}”",
    },
    en: {
      title: "Loose wording",
      message: "“{found}” is not wrong, but “{name}” really is {expected}, far more than it sounds",
      why: "1000余 may be 1950, while readers think of little more than a thousand.",
      fix: "Say it closer, for instance “{suggestion}”",
    },
  },
  "audit.phrase-narrowed": {
    severity: "doubt",
    zh: {
      title: "比提供的说法更精确",
      message: "“{found}”比手工提供的“{expected}”（{name}）更精确，无从证实",
      why: "手工提供的说法只能原样或更宽地用。",
      fix: "请照“{expected}”写，或请提供人给出准确数",
    },
    en: {
      title: "Narrower than what was given",
      message:
        "“{found}” is more exact than “{expected}”, which was given by hand for “{name}”; it cannot be proved",
      why: "A phrase given by hand may only be repeated as wide or wider.",
      fix: "Write “{expected}”, or ask the giver for the exact number",
    },
  },
  "audit.may-differ": {
    severity: "note",
    zh: {
      title: "与指标不同，口径可能不同",
      message:
        "“{clause}”中的“{found}”与“{name}”（{expected}）不同，但这句话可能说的是计划、其他时期、某个单位或其中一部分，没有判错",
      why: "口径不同的数不能直接比较。",
      fix: "请人工核对这个数",
    },
    en: {
      title: "Differs, perhaps by definition",
      message:
        "“{found}” in “{clause}” differs from “{name}” ({expected}), but the sentence may speak of a plan, another period, one unit or a part; it was not called wrong",
      why: "Numbers of different scope cannot be compared.",
      fix: "Check this number by hand",
    },
  },
  "audit.part-exceeds-whole": {
    severity: "error",
    zh: {
      title: "部分大于总数",
      message: "“其中”后的“{found}”大于总数“{expected}”",
      why: "“其中”说的是总数里的一部分，不会超过总数。",
      fix: "请核对这两个数",
    },
    en: {
      title: "Part exceeds whole",
      message: "“{found}” after 其中 is more than its whole, “{expected}”",
      why: "其中 names a part of the whole.",
      fix: "Check both numbers",
    },
  },
  "audit.sum-differs": {
    severity: "error",
    zh: {
      title: "分项与总数不符",
      message: "分项相加是 {expected}，文中总数是“{found}”",
      why: "列出的分项应当加成总数，只允许四舍五入的差。",
      fix: "请核对各分项和总数；分项有交叉或没有列全的，请在文中说明",
    },
    en: {
      title: "Parts do not add up",
      message: "The parts add up to {expected}, the text says “{found}”",
      why: "Parts that are listed must give their total, but for rounding.",
      fix: "Check the parts and the total; where parts overlap or are left out, say so",
    },
  },
  "audit.shares-differ": {
    severity: "doubt",
    zh: {
      title: "占比之和不是100%",
      message: "各占比相加是 {found}，不是 {expected}",
      why: "同一总数的各部分占比应当加成 100%，只允许四舍五入的差。",
      fix: "请核对各占比；不是同一种分法的不必处理",
    },
    en: {
      title: "Shares do not make 100%",
      message: "The shares add up to {found}, not {expected}",
      why: "The shares of one whole make 100%, but for rounding.",
      fix: "Check the shares; if they divide different wholes, nothing is to be done",
    },
  },
  "audit.levels-differ": {
    severity: "error",
    zh: {
      title: "增减用词与前后两数不符",
      message: "“{found}”的增减用词与两个数不符，应为{expected}",
      why: "由小到大是增长，由大到小是下降。",
      fix: "请核对两个数和用词",
    },
    en: {
      title: "Direction contradicts the levels",
      message: "The direction in “{found}” contradicts its two numbers; expected: {expected}",
      why: "From less to more is a rise, from more to less a fall.",
      fix: "Check both numbers and the verb",
    },
  },
  "audit.growth-differs": {
    severity: "error",
    zh: {
      title: "增幅算出来不符",
      message: "由文中的数算出增幅是 {expected}，文中写“{found}”",
      why: "增幅应当与它前面的两个数一致，只允许四舍五入的差。",
      fix: "请核对增幅和前面的数",
    },
    en: {
      title: "Growth does not follow",
      message: "The numbers in the text give {expected}, the text says “{found}”",
      why: "A rate of growth must agree with its two numbers, but for rounding.",
      fix: "Check the rate and the numbers before it",
    },
  },
  "audit.points-as-percent": {
    severity: "error",
    zh: {
      title: "百分点写成了%",
      message: "“{found}”应为“{expected}”：两个百分数之差是百分点",
      why: "由85%提高到90%是提高5个百分点，不是提高5%。",
      fix: "请改为“{expected}”",
    },
    en: {
      title: "Points written as %",
      message: "“{found}” should be “{expected}”: the difference of two percentages is in points",
      why: "From 85% to 90% is 5 points, not 5%.",
      fix: "Write “{expected}”",
    },
  },
  "audit.conflict": {
    severity: "error",
    zh: {
      title: "同一指标前后不一致",
      message: "“{name}”在文中有互相矛盾的说法：{found}",
      why: "同一个数前后不一，读者不知道信哪一个。",
      fix: "请统一为准确数 {expected}",
    },
    en: {
      title: "One indicator, two values",
      message: "“{name}” is said with values that exclude each other: {found}",
      why: "Readers cannot know which of them to believe.",
      fix: "Use the exact value {expected} throughout",
    },
  },
  "audit.not-updated": {
    severity: "doubt",
    zh: {
      title: "疑似未更新",
      message: "“{clause}”中的“{found}”与上年报告同一句话里的数相同",
      why: "套用上年文字时容易漏改数字。",
      fix: "请确认这个数今年确实没有变",
    },
    en: {
      title: "Perhaps not updated",
      message: "“{found}” in “{clause}” is the number that last year's report has in the same sentence",
      why: "Numbers are easily forgotten when last year's text is used again.",
      fix: "Make sure that it really has not changed",
    },
  },
  "audit.unverifiable": {
    severity: "note",
    zh: {
      title: "无从核对的数字",
      message: "{count} 个数字没有对应的指标或依据，没有核对，已列在核对单里",
      why: "没有核对不等于正确。",
      fix: "请人工核对；常用的可在方案里增加指标",
    },
    en: {
      title: "Numbers that could not be checked",
      message:
        "{count} numbers have no indicator or ground; they were not checked and are listed in the check sheet",
      why: "Not checked does not mean right.",
      fix: "Check them by hand; add indicators for those that come again",
    },
  },
  "audit.blank-left": {
    severity: "doubt",
    zh: {
      title: "还有待填处",
      message: "报告里还有待填的“{found}”",
      why: "要送审的报告不应再有空。",
      fix: "请先填好再核对",
    },
    en: {
      title: "A blank is left",
      message: "“{found}” in the report still waits to be filled",
      why: "A report that is to be signed has no blanks.",
      fix: "Fill it and audit again",
    },
  },
  "audit.not-annotated": {
    severity: "doubt",
    zh: {
      title: "不能加批注",
      message: "{count} 条意见不能以批注写进文件，只列在结果和核对单里",
      why: "文件的内部结构不允许安全地加批注，宁可不动它。",
      fix: "请按列出的位置查看；另存为 .docx 后可再试",
    },
    en: {
      title: "Comments could not be added",
      message: "{count} remarks could not be written into the file as comments; they are only listed",
      why: "The file is built in a way that does not take comments safely.",
      fix: "Look at the places that are listed, or save the file as .docx again and retry",
    },
  },
  "audit.figure-unknown": {
    severity: "error",
    zh: {
      title: "没有这个指标",
      message: "没有名为“{found}”的指标，或有几个同名的；现有：{expected}",
      why: "追溯要从一个确定的指标开始。",
      fix: "请写指标的代码或全名；几份汇总时写“方案名!指标”",
    },
    en: {
      title: "No such indicator",
      message: "No single indicator is called “{found}”; there are: {expected}",
      why: "A trace starts from one certain indicator.",
      fix: "Give its code or full name; with several plans 方案名!指标",
    },
  },
  "audit.cell-unused": {
    severity: "note",
    zh: {
      title: "没有指标用到这个单元格",
      message: "没有指标由“{found}”算出",
      why: "可能地址有误，也可能这一格不进入任何指标。",
      fix: "请核对文件名、工作表和单元格",
    },
    en: {
      title: "No indicator uses this cell",
      message: "No indicator is computed from “{found}”",
      why: "The address may be wrong, or the cell feeds nothing.",
      fix: "Check file, sheet and cell",
    },
  },
} as const satisfies Record<`audit.${string}`, CatalogueEntry>;
