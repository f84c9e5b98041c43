import type { CatalogueEntry } from "../entry.ts";

/** Findings of computing indicators (指标). */
export const figuresCatalogue = {
  "figures.evidence-long": {
    severity: "note",
    zh: {
      title: "数据依据清单没有随编制写出",
      message: "各指标取数共 {count} 处，数据依据清单很大，没有随编制写出",
      why: "逐格列出几万处取数要花的时间比其他各步加起来还多。",
      fix: "需要时单独写：yutiao trace --figures 汇总表.xlsx --out 数据依据清单.xlsx",
    },
    en: {
      title: "The evidence workbook was not written along",
      message:
        "The figures were taken from {count} places; the evidence workbook (数据依据清单) would be very large and was not written along",
      why: "Listing tens of thousands of places takes longer than all other steps together.",
      fix: "Write it on its own when it is needed: yutiao trace --figures 汇总表.xlsx --out 数据依据清单.xlsx",
    },
  },
  "figures.history-unread": {
    severity: "doubt",
    zh: {
      title: "读不到历史期",
      message: "历史期“{period}”的汇总表（{found}）没有找到或读不出来，用到它的上期、同比、环比都算不了",
      why: "没有历史数据，就不能和上期、上年同期比较；宁可不算，也不猜。",
      fix: "请把该期的汇总表放到方案写明的位置（相对于方案文件），再重新汇总",
    },
    en: {
      title: "Past period not readable",
      message:
        "The consolidated workbook of “{period}” ({found}) was not found or cannot be read; what needs it cannot be computed",
      why: "Without the past data nothing can be compared with it; nothing is guessed.",
      fix: "Put that period's consolidated workbook where the plan says, relative to the plan, and consolidate again",
    },
  },
  "figures.trace-short": {
    severity: "note",
    zh: {
      title: "取数明细不含历史期",
      message: "指标“{name}”用到历史期的数，历史期的汇总表不在这里，取数明细只到本期",
      why: "历史期的数在各期自己的汇总表里。",
      fix: "把历史期的汇总表放到方案写明的位置（相对于这份汇总表）再追溯，或用 compile 写出的 figures.json",
    },
    en: {
      title: "Trail without earlier periods",
      message:
        "Indicator {name} uses earlier periods whose workbooks are not here; its trail covers this period only",
      why: "The numbers of an earlier period are in its own consolidated workbook.",
      fix: "Put those workbooks where the plan says, relative to this one, and trace again, or use the figures.json that compile writes",
    },
  },
  "figures.given-missing": {
    severity: "doubt",
    zh: {
      title: "手工指标没有数值",
      message: "手工指标“{name}”还没有填数值",
      why: "没有算出来的指标不能填入正文，也不能当作 0。",
      fix: "请在方案“指标”表填写数值、提供单位、提供人和依据",
    },
    en: {
      title: "Hand-given indicator without number",
      message: "Hand-given indicator {name} has no number yet",
      why: "An indicator without a number cannot be written into a text, and is not 0.",
      fix: "Fill 数值, 提供单位, 提供人 and 依据 on the sheet 指标",
    },
  },
  "figures.given-unreadable": {
    severity: "error",
    zh: {
      title: "手工指标的数值读不懂",
      message: "手工指标“{name}”的数值“{found}”读不懂，或与计量单位“{expected}”不符",
      why: "没有算出来的指标不能填入正文，也不能当作 0。",
      fix: "请改成数字（312）或带单位的说法（80余场）",
    },
    en: {
      title: "Hand-given number cannot be read",
      message: "The number {found} of indicator {name} cannot be read or does not fit its unit ({expected})",
      why: "An indicator without a number cannot be written into a text, and is not 0.",
      fix: "Write a number (312) or a phrase with the unit (80余场)",
    },
  },
  "figures.no-value": {
    severity: "doubt",
    zh: {
      title: "指标没有数",
      message: "指标“{name}”没有算出数：{found} 没有可用的数据（空白或不适用）",
      why: "没有算出来的指标不能填入正文，也不能当作 0。",
      fix: "请核对相关单位的报表；确实没有的，请报 0",
    },
    en: {
      title: "Indicator without value",
      message: "Indicator {name} has no number: {found} holds no usable data (blank or not applicable)",
      why: "An indicator without a number cannot be written into a text, and is not 0.",
      fix: "Check the units' forms; where there was none, report 0",
    },
  },
  "figures.not-summed": {
    severity: "doubt",
    zh: {
      title: "字段不汇总，指标没有数",
      message: "指标“{name}”没有算出数：{found} 按方案不汇总（百分比从不相加、不求平均）",
      why: "各单位的率加起来或平均，都不是总的率。",
      fix: "请用分子、分母写取数公式，例如 SUM(信箱.回复数) / SUM(信箱.收件数)；不是率的，请写明汇总方式",
    },
    en: {
      title: "Field without a total",
      message:
        "Indicator {name} has no number: the plan gives {found} no total (percents are never added or averaged)",
      why: "Neither the sum nor the mean of the units' rates is the overall rate.",
      fix: "Write the formula from its parts, such as SUM(信箱.回复数) / SUM(信箱.收件数); for other fields set 汇总方式",
    },
  },
  "figures.not-read": {
    severity: "doubt",
    zh: {
      title: "指标所用的表没有收到",
      message: "指标“{name}”没有算出数：{found} 没有收到任何单位的数据，或没有所需报告期的数据",
      why: "没有算出来的指标不能填入正文，也不能当作 0。",
      fix: "请催报；用到上期、上年同期的，请在方案“历史期”中给出汇总表",
    },
    en: {
      title: "Nothing received for an indicator",
      message:
        "Indicator {name} has no number: no data were received for {found}, or the period asked for is not known",
      why: "An indicator without a number cannot be written into a text, and is not 0.",
      fix: "Ask for the missing forms; for 上期 and 上年同期 name the consolidated workbook under 历史期",
    },
  },
  "figures.division-by-zero": {
    severity: "doubt",
    zh: {
      title: "指标的分母是 0",
      message: "指标“{name}”没有算出数：除数是 0",
      why: "没有算出来的指标不能填入正文，也不能当作 0。",
      fix: "请核对分母；确为 0 的，正文中请改用文字说明",
    },
    en: {
      title: "Division by zero",
      message: "Indicator {name} has no number: its divisor is 0",
      why: "An indicator without a number cannot be written into a text, and is not 0.",
      fix: "Check the divisor; where it really is 0 say so in words",
    },
  },
  "figures.base-not-positive": {
    severity: "doubt",
    zh: {
      title: "基期数不是正数",
      message: "指标“{name}”没有算出数：同比、环比的基期数是 0 或负数",
      why: "没有算出来的指标不能填入正文，也不能当作 0。",
      fix: "请核对基期数；基期为 0 的，正文中请改用增减的绝对数",
    },
    en: {
      title: "Base is not positive",
      message: "Indicator {name} has no number: the base of the comparison is 0 or negative",
      why: "An indicator without a number cannot be written into a text, and is not 0.",
      fix: "Check the base; where it is 0 state the difference instead",
    },
  },
  "figures.too-large": {
    severity: "error",
    zh: {
      title: "指标计算量太大",
      message: "指标“{name}”的公式要计算的次数太多，已停止",
      why: "公式可能写成了每一行都再查一遍全表。",
      fix: "请简化公式",
    },
    en: {
      title: "Indicator takes too long",
      message: "The formula of indicator {name} would take too many steps and was stopped",
      why: "The formula may look through the whole table for every row.",
      fix: "Make the formula simpler",
    },
  },
  "figures.not-a-number": {
    severity: "error",
    zh: {
      title: "指标的结果不是数",
      message: "指标“{name}”的结果不是数（{found}）",
      why: "填入正文的应当是数。",
      fix: "请检查取数公式",
    },
    en: {
      title: "Indicator is not a number",
      message: "The result of indicator {name} is not a number ({found})",
      why: "Only numbers are written into a text.",
      fix: "Check the formula",
    },
  },
  "figures.moved": {
    severity: "note",
    zh: {
      title: "重报使指标变动",
      message: "“{unit}”以“{used}”代替“{found}”后，{count} 个指标变动：{differences}",
      why: "已经用过先报的数的，要知道哪些数变了。",
      fix: "用过这些数的文稿请刷新",
    },
    en: {
      title: "A re-submission moved indicators",
      message: "With “{used}” of {unit} in place of “{found}”, {count} indicators move: {differences}",
      why: "Whoever used the earlier numbers must know which of them changed.",
      fix: "Refresh the texts that use them",
    },
  },
  "figures.moved-unknown": {
    severity: "note",
    zh: {
      title: "重报的影响没有全部计算",
      message: "数据很多，另有 {count} 个被代替的文件没有计算使哪些指标变动：{files}",
      why: "每个被代替的文件都要重新汇总一次。",
      fix: "改动了哪些单元格，见各单位的重报提示；指标的变动，请用先前的汇总表和这次的比较（yutiao diff）",
    },
    en: {
      title: "What re-submissions moved is not all known",
      message:
        "There are many rows: for {count} more replaced files it was not computed which indicators they moved: {files}",
      why: "Each replaced file means consolidating once more.",
      fix: "The changed cells stand in the notes on the re-submissions; compare the earlier consolidated workbook with this one (yutiao diff) for the indicators",
    },
  },
  "figures.incomplete": {
    severity: "doubt",
    zh: {
      title: "指标不完整",
      message: "指标“{name}”不完整：{short}；已按收到的数据计算并标出",
      why: "少了单位的数会偏小，领导和读者应当知道。",
      fix: "请催报缺报单位、更正读不准的单元格，再重新汇总",
    },
    en: {
      title: "Indicator is incomplete",
      message:
        "Indicator {name} is incomplete: {short}; it was computed from what was received and is marked",
      why: "Without some units the number is too small, and its readers should know.",
      fix: "Ask the missing units, correct the cells and consolidate again",
    },
  },
  "figures.unit-differs": {
    severity: "doubt",
    zh: {
      title: "指标与字段的计量单位不符",
      message: "指标“{name}”的计量单位是“{expected}”，公式所用字段的是“{found}”，两者不能换算；数未作换算",
      why: "单位不同的数写进正文就是错的。",
      fix: "请核对指标或字段的计量单位",
    },
    en: {
      title: "Units of indicator and field differ",
      message:
        "The unit of indicator {name} is {expected}, that of the fields in its formula {found}; they do not convert and nothing was converted",
      why: "A number with the wrong unit is a wrong number.",
      fix: "Check the unit of the indicator or of the fields",
    },
  },
  "figures.file-unreadable": {
    severity: "error",
    zh: {
      title: "指标文件读不懂",
      message: "这个文件里没有指标（缺少：{expected}）",
      why: "没有指标就不能填写和核对。",
      fix: "请给出本工具生成的汇总表或 figures.json",
    },
    en: {
      title: "No figures in the file",
      message: "This file holds no figures (missing: {expected})",
      why: "Without figures nothing can be filled or audited.",
      fix: "Give a consolidated workbook or figures.json made by this tool",
    },
  },
  "figures.code-missing": {
    severity: "error",
    zh: {
      title: "没有找到指标码",
      message: "粘贴的文字里没有指标码",
      why: "指标码以 YTC 开头，由 Excel 窗格或浏览器给出。",
      fix: "请回到汇总的窗格，用“复制指标码”整段复制后再粘贴",
    },
    en: {
      title: "No figures code",
      message: "The pasted text holds no figures code",
      why: "A figures code begins with YTC; the Excel pane and the browser give it.",
      fix: "Go back to the consolidating pane, copy the whole figures code and paste it again",
    },
  },
  "figures.code-damaged": {
    severity: "error",
    zh: {
      title: "指标码不完整或被改动",
      message: "指标码对不上校验，一个数也没有采用",
      why: "少一个字符就可能读出另一个数，所以整段不用。",
      fix: "请重新整段复制，不要手工改动；很长的文字可改为直接打开汇总表",
    },
    en: {
      title: "Figures code damaged",
      message: "The figures code does not agree with its check; none of its figures was taken",
      why: "One character missing could read as another number, so the whole code is refused.",
      fix: "Copy the whole code again without changing it, or open the consolidated workbook instead",
    },
  },
  "figures.code-version": {
    severity: "error",
    zh: {
      title: "指标码的版本不同",
      message: "指标码的版本是 {found}，这个程序读的是版本 {expected}",
      why: "别的版本可能换了写法，不能照旧读。",
      fix: "请用同一版本的程序生成指标码，或直接打开汇总表",
    },
    en: {
      title: "Figures code of another version",
      message: "The figures code is of version {found}; this program reads version {expected}",
      why: "Another version may write it differently.",
      fix: "Make the code with the same version of the program, or open the consolidated workbook",
    },
  },
  "figures.entry-unreadable": {
    severity: "error",
    zh: {
      title: "指标读不懂",
      message: "第 {number} 个指标读不懂（{found}）：没有名称，或值不是数，没有采用",
      why: "读不懂的指标不能填入正文。",
      fix: "请重新汇总，生成新的 figures.json",
    },
    en: {
      title: "Indicator entry cannot be read",
      message: "Entry {number} ({found}) has no name or its value is no number; it was left out",
      why: "What cannot be read cannot be written into a text.",
      fix: "Consolidate again to make a new figures.json",
    },
  },
  "figures.value-changed": {
    severity: "doubt",
    zh: {
      title: "汇总表中的指标值被改过",
      message: "指标“{name}”在汇总表中写的是 {found}，按表中的数据重算是 {expected}；采用重算的数",
      why: "改动指标而不改动数据，正文的数就无法追溯。",
      fix: "请核对：应改数据而不是改指标值",
    },
    en: {
      title: "Value in the workbook was changed",
      message:
        "Indicator {name}: the workbook says {found}, its own data give {expected}; the recomputed value is used",
      why: "A figure changed without its data can no longer be traced.",
      fix: "Check it; the data should be corrected, not the figure",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
