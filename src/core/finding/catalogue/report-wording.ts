import type { CatalogueEntry } from "../entry.ts";

/** How a figure is said in its sentence (表述): numbers that could not be said there, or that a person should read again. */
export const reportWordingCatalogue = {
  "report.missing": {
    severity: "error",
    zh: {
      title: "指标没有数",
      message: "指标“{expected}”没有可填的数，“{found}”没有填",
      why: "没有收到数不等于 0。",
      fix: "请查看该指标的计算公式和报送情况，补齐后再填",
    },
    en: {
      title: "Indicator without a value",
      message: "The indicator “{expected}” has no value; “{found}” was not filled",
      why: "Nothing received is not 0.",
      fix: "Look at the indicator's formula and at who reported, then fill again",
    },
  },
  "report.unit-differs": {
    severity: "doubt",
    zh: {
      title: "单位不一致",
      message: "“{found}”的单位是“{slotUnit}”，指标“{name}”的计量单位是“{expected}”，没有填",
      why: "条与条次、人与人次、%与百分点说的不是一回事。",
      fix: "请改正文稿里的单位，或换一个单位相符的指标",
    },
    en: {
      title: "Units differ",
      message: "“{found}” is in {slotUnit}, the indicator “{name}” is in {expected}; it was not filled",
      why: "Items and occurrences, persons and visits, % and percentage points are different things.",
      fix: "Correct the unit in the draft, or choose an indicator in that unit",
    },
  },
  "report.unit-unsaid": {
    severity: "doubt",
    zh: {
      title: "待填处没有单位",
      message: "“{found}”没有写单位，指标“{name}”的计量单位是“{expected}”，没有填",
      why: "补上单位要改写者的文字，应由人决定。",
      fix: "请在待填处后面写上“{expected}”，或确认对应的指标",
    },
    en: {
      title: "Blank without unit",
      message: "“{found}” has no unit, the indicator “{name}” is in {expected}; it was not filled",
      why: "Adding a unit changes the writer's words; a person decides.",
      fix: "Write “{expected}” after the blank, or confirm the indicator",
    },
  },
  "report.zero-with-marker": {
    severity: "doubt",
    zh: {
      title: "数为零",
      message: "指标“{name}”的数为 0，“{found}”说不成，没有填",
      why: "“0余”没有意义。",
      fix: "请改写这一句，例如“未发生……”“无……”或“零……”",
    },
    en: {
      title: "Zero",
      message: "The indicator “{name}” is 0, which “{found}” cannot say; it was not filled",
      why: "An approximate zero means nothing.",
      fix: "Rewrite the sentence, for example with 未发生, 无 or 零",
    },
  },
  "report.fall-not-said": {
    severity: "doubt",
    zh: {
      title: "数为下降，句中没说",
      message: "指标“{name}”是下降（{value}），“{clause}”没有这样说，“{found}”没有填",
      why: "把下降写成增长是方向性错误。",
      fix: "请把这一句改写为下降，例如“{expected}”",
    },
    en: {
      title: "A fall that the sentence does not say",
      message:
        "The indicator “{name}” fell ({value}) and “{clause}” does not say so; “{found}” was not filled",
      why: "A fall told as a rise is the worst mistake.",
      fix: "Rewrite the sentence as a fall, for example “{expected}”",
    },
  },
  "report.rise-not-said": {
    severity: "doubt",
    zh: {
      title: "数为增长，句中说下降",
      message: "指标“{name}”是增长（{value}），“{clause}”却说下降，“{found}”没有填",
      why: "把增长写成下降是方向性错误。",
      fix: "请把这一句改写为增长，例如“{expected}”",
    },
    en: {
      title: "A rise where the sentence says fall",
      message: "The indicator “{name}” rose ({value}) and “{clause}” says it fell; “{found}” was not filled",
      why: "A rise told as a fall is the worst mistake.",
      fix: "Rewrite the sentence as a rise, for example “{expected}”",
    },
  },
  "report.fall-in-times": {
    severity: "doubt",
    zh: {
      title: "下降不用倍数",
      message: "指标“{name}”是下降，“{found}”用倍数说不成，没有填",
      why: "减少、下降不能用“倍”。",
      fix: "请改用百分数或几分之几",
    },
    en: {
      title: "A fall said as a multiple",
      message: "The indicator “{name}” fell, which “{found}” cannot say; it was not filled",
      why: "A fall is never said in 倍.",
      fix: "Use a percentage or a fraction",
    },
  },
  "report.markers-contradict": {
    severity: "doubt",
    zh: {
      title: "概数词重复或矛盾",
      message: "“{found}”里的概数词重复或互相矛盾，没有填",
      why: "“约……余”一类说法本身就不通。",
      fix: "请只留一个概数词，例如“{expected}”",
    },
    en: {
      title: "Approximators contradict",
      message: "The approximators of “{found}” repeat or contradict each other; it was not filled",
      why: "Such a phrase has no clear meaning.",
      fix: "Keep one of them, for example “{expected}”",
    },
  },
  "report.marker-colloquial": {
    severity: "doubt",
    zh: {
      title: "概数词口语化",
      message: "“{found}”用了口语概数词，没有填",
      why: "“来”“几”的范围没有定论，公文里不用。",
      fix: "请改写，例如“{expected}”",
    },
    en: {
      title: "Colloquial approximator",
      message: "“{found}” uses a colloquial approximator; it was not filled",
      why: "Nobody agrees on what such words cover.",
      fix: "Rewrite it, for example “{expected}”",
    },
  },
  "report.rank-not-whole": {
    severity: "doubt",
    zh: {
      title: "位次不是整数",
      message: "指标“{name}”的数是 {value}，不能作位次，“{found}”没有填",
      why: "位次只能是正整数。",
      fix: "请核对指标",
    },
    en: {
      title: "Rank not whole",
      message: "The indicator “{name}” is {value}, which is no rank; “{found}” was not filled",
      why: "A rank is a whole number from 1.",
      fix: "Check the indicator",
    },
  },
  "report.digits-differ": {
    severity: "doubt",
    zh: {
      title: "已写的数字与指标不符",
      message: "“{found}”里已写的数字与指标“{name}”的数（{value}）不符，没有填",
      why: "半填的数字说明写者心里有一个数。",
      fix: "请核对，按指标应为“{expected}”",
    },
    en: {
      title: "Typed digits differ",
      message: "The digits in “{found}” do not fit the indicator “{name}” ({value}); it was not filled",
      why: "Half a number shows that the writer had one in mind.",
      fix: "Check it; by the indicator it is “{expected}”",
    },
  },
  "report.cannot-be-said": {
    severity: "doubt",
    zh: {
      title: "说不成属实的话",
      message: "指标“{name}”的数是 {value}，“{found}”填不出属实的说法，没有填",
      why: "不真的说法不能写进报告。",
      fix: "请改写这一句，例如“{expected}”",
    },
    en: {
      title: "Nothing true fits",
      message: "The indicator “{name}” is {value}; nothing true fits “{found}”, and it was not filled",
      why: "What is not true is not written.",
      fix: "Rewrite the sentence, for example “{expected}”",
    },
  },
  "report.phrase-differs": {
    severity: "doubt",
    zh: {
      title: "手工提供的说法放不进去",
      message: "指标“{name}”由人工提供，原话是“{expected}”，“{found}”放不进去，没有填",
      why: "人工提供的概数只能照说或说得更宽，不能改成准确数。",
      fix: "请按原话改写这一处",
    },
    en: {
      title: "Given phrase does not fit",
      message:
        "The indicator “{name}” was given by hand as “{expected}”, which does not fit “{found}”; it was not filled",
      why: "A phrase given by hand is repeated as wide or wider, never made exact.",
      fix: "Rewrite the place with the given words",
    },
  },
  "report.figure-incomplete": {
    severity: "doubt",
    zh: {
      title: "数不完整",
      message: "“{found}”已填，但指标“{name}”不完整：未报单位 {missing}，剔除单元格 {excluded} 个",
      why: "缺的单位和剔除的单元格没有计入，也没有当作 0。",
      fix: "请催报或核实后重新填写；确认照用的，请在文中说明",
    },
    en: {
      title: "Incomplete figure",
      message:
        "“{found}” was filled, but the indicator “{name}” is incomplete: missing units {missing}, cells left out {excluded}",
      why: "Missing units and cells that were left out are not in the number, and were not counted as 0.",
      fix: "Collect what is missing and fill again, or say in the text what the number covers",
    },
  },
  "report.zero-written": {
    severity: "note",
    zh: {
      title: "填了零",
      message: "“{found}”填的是零",
      why: "零往往有更好的说法。",
      fix: "可以改写为“无……”“未发生……”“持平”等",
    },
    en: {
      title: "Zero written",
      message: "“{found}” is a zero",
      why: "A zero mostly has better words.",
      fix: "Consider 无, 未发生 or 持平",
    },
  },
  "report.loose-wording": {
    severity: "note",
    zh: {
      title: "有更贴近的写法",
      message: "“{found}”属实，但说得偏宽；更贴近的写法是“{expected}”",
      why: "概数比实际数小得多，读者会低估。",
      fix: "需要的话请改写",
    },
    en: {
      title: "A closer wording exists",
      message: "“{found}” is true but loose; “{expected}” says it closer",
      why: "The reader would think of much less.",
      fix: "Rewrite it if you like",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
