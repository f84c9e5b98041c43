import type { CatalogueEntry } from "../entry.ts";

/** Findings of reading a draft (找待填处): blanks that cannot be told apart, damage in the text. */
export const draftCatalogue = {
  "draft.blank-undecided": {
    severity: "doubt",
    zh: {
      title: "看不出是不是待填数字",
      message: "“{excerpt}”中的“{found}”不能确定是数字还是名称，没有填（期望：后面有量词、单位或百分号）",
      why: "把名称、日期误当数字填进去，比留空更糟。",
      fix: "如果是数字，请在它后面补上量词或单位（如“条”“%”），或改写成双花括号加指标名称；如果是名称，不必处理",
    },
    en: {
      title: "Blank could be a figure or a name",
      message:
        "“{found}” in “{excerpt}” may be a figure or a name; it was left alone (expected: a classifier, a unit or % after it)",
      why: "Writing a number over a name or a date is worse than leaving the blank.",
      fix: "If it is a figure, write its classifier or unit after it, or the indicator's name in double braces; if it is a name, nothing is to be done",
    },
  },
  "draft.unit-missing": {
    severity: "doubt",
    zh: {
      title: "待填处缺单位",
      message: "“{excerpt}”中的“{found}”没有写单位（期望：“%”等单位）",
      why: "缺单位的数字读者无法理解，也无法与指标的计量单位核对。",
      fix: "请在待填处后面补上单位，例如“%”",
    },
    en: {
      title: "Unit missing after a blank",
      message: "“{found}” in “{excerpt}” has no unit (expected: a unit such as %)",
      why: "A figure without its unit cannot be understood, nor compared with the indicator's unit.",
      fix: "Write the unit after the blank, for example %",
    },
  },
  "draft.text-damaged": {
    severity: "doubt",
    zh: {
      title: "此处像是丢了数字",
      message: "“{excerpt}”里只剩空格，像是数字被抹掉了，没有填",
      why: "有的软件脱敏时把数字换成空格，看不出原来是不是待填处。",
      fix: "如果此处要填数字，请改成“X”加量词（如“X座”）；否则删去空格",
    },
    en: {
      title: "A number seems to be lost here",
      message: "Only a space is left in “{excerpt}”, as if a number had been wiped out; nothing was filled",
      why: "Masking programs replace digits by spaces, so nobody can see whether a blank stood there.",
      fix: "If a number belongs here, type X and its classifier (X座); otherwise delete the space",
    },
  },
  "draft.figure-deleted": {
    severity: "doubt",
    zh: {
      title: "此处像是删掉了数字",
      message: "“{excerpt}”中“{found}”前后缺少数字",
      why: "数字整个删掉以后没有留下待填的记号，程序不能代填。",
      fix: "如果此处要填数字，请补上“X”（如“X余场次”“X%”）",
    },
    en: {
      title: "A figure seems to be deleted here",
      message: "“{found}” in “{excerpt}” lacks its number",
      why: "A figure deleted altogether leaves no blank, so nothing can be filled.",
      fix: "If a number belongs here, type X in its place (X余场次, X%)",
    },
  },
  "draft.field-unclosed": {
    severity: "error",
    zh: {
      title: "双花括号没有成对",
      message: "“{excerpt}”中的双花括号没有闭合，或里面没有指标名称，没有填",
      why: "不成对的花括号读不出指标名称，留在稿子里会被印出来。",
      fix: "请写完整：左双花括号、指标名称、右双花括号",
    },
    en: {
      title: "Double braces not closed",
      message:
        "The double braces in “{excerpt}” are not closed or hold no indicator's name; nothing was filled",
      why: "No name can be read from them, and they would be printed as they are.",
      fix: "Write both double braces with the indicator's name between them",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
