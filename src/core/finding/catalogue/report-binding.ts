import type { CatalogueEntry } from "../entry.ts";

/** Which indicator a blank stands for (对应指标): what was not bound, and so not filled. */
export const reportBindingCatalogue = {
  "report.binding-none": {
    severity: "doubt",
    zh: {
      title: "没有对应的指标",
      message: "“{clause}”中的“{found}”没有找到对应的指标，没有填",
      why: "凭空填数比留空更糟。",
      fix: "请在方案里增加这个指标，或在绑定文件里指定指标；不是待填数字的不必处理",
    },
    en: {
      title: "No indicator for a blank",
      message: "No indicator was found for “{found}” in “{clause}”; it was not filled",
      why: "A number from nowhere is worse than a blank.",
      fix: "Add the indicator to the plan, or name one in the bindings file; if it is no figure, nothing is to be done",
    },
  },
  "report.binding-proposed": {
    severity: "doubt",
    zh: {
      title: "指标待确认",
      message: "“{clause}”中的“{found}”可能对应指标“{expected}”，尚未确认，没有填",
      why: "似是而非的对应会把别的数填进去，由人确认最稳妥。",
      fix: "请确认对应的指标{others}，确认后再填",
    },
    en: {
      title: "Indicator to be confirmed",
      message:
        "“{found}” in “{clause}” may stand for “{expected}”; nobody has confirmed it, so it was not filled",
      why: "A match that only looks right would put another number there; a person decides.",
      fix: "Confirm the indicator{others} and fill again",
    },
  },
  "report.accept-unknown": {
    severity: "doubt",
    zh: {
      title: "编号不在这份文稿里",
      message: "要接受的“{found}”不是这份文稿里待填处或变化的编号，没有改动",
      why: "编号只对同一份文稿的同一次读取有效，文稿改过就会变。",
      fix: "请不带 --accept 再填一次，照列出的编号写",
    },
    en: {
      title: "No such place in the draft",
      message:
        "“{found}” was to be accepted, but no blank or change of this draft has that id; nothing was changed",
      why: "Ids hold for one reading of one draft; they change when the draft does.",
      fix: "Fill once more without --accept and take the ids that are listed",
    },
  },
  "report.left-by-choice": {
    severity: "note",
    zh: {
      title: "按选择留空",
      message: "“{found}”已被指定为不填",
      why: "绑定文件里写明这一处不填。",
      fix: "",
    },
    en: {
      title: "Left by choice",
      message: "“{found}” was chosen to be left alone",
      why: "The bindings file says so.",
      fix: "",
    },
  },
  "report.indicator-unknown": {
    severity: "error",
    zh: {
      title: "指标不存在",
      message: "“{found}”对应的指标“{expected}”不在汇总结果里，没有填",
      why: "绑定用的方案与汇总用的方案可能不是同一个。",
      fix: "请核对指标代码，或改用同一方案的汇总结果",
    },
    en: {
      title: "Unknown indicator",
      message: "The indicator “{expected}” for “{found}” is not among the figures; it was not filled",
      why: "The bindings and the figures may come from different plans.",
      fix: "Check the indicator's code, or use figures of the same plan",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
