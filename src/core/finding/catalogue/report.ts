import type { CatalogueEntry } from "../entry.ts";

/** What stands in the document itself (填入、更新): places that cannot be written to, and figures that were filled before. */
export const reportCatalogue = {
  "report.cannot-change": {
    severity: "doubt",
    zh: {
      title: "此处不能改动",
      message: "“{found}”在不能安全改动的地方（{obstacle}），没有填",
      why: "改动锁定控件、域结果、修订等处会损坏文稿或随后被覆盖。",
      fix: "请在 Word 或 WPS 里解除后再填，或自行填写：{expected}",
    },
    en: {
      title: "Place that cannot be changed",
      message: "“{found}” stands where nothing can be changed safely ({obstacle}); it was not filled",
      why: "Changes in locked controls, field results and revisions damage the document or are overwritten later.",
      fix: "Free the place in Word or WPS and fill again, or type it yourself: {expected}",
    },
  },
  "report.plain-text": {
    severity: "note",
    zh: {
      title: "填成了普通文字",
      message: "“{found}”填成了普通文字，没有加标记",
      why: "此处在别的内容控件里，或跨越了链接、修订的边界，不能再套一层标记。",
      fix: "这一处以后不能自动更新，需要时请自行核对",
    },
    en: {
      title: "Filled as plain text",
      message: "“{found}” was filled as plain text, without a control",
      why: "It stands inside another control or over the edge of a link or revision.",
      fix: "It cannot be refreshed later; check it yourself then",
    },
  },
  "report.tag-shortened": {
    severity: "note",
    zh: {
      title: "标记放不下",
      message: "“{found}”的标记超过 64 个字符，省去了 {parts}",
      why: "Word 的标记最长 64 个字符。",
      fix: "请给指标起较短的代码",
    },
    en: {
      title: "Tag shortened",
      message: "The tag of “{found}” was longer than 64 characters; left out: {parts}",
      why: "Word allows 64 characters.",
      fix: "Give the indicator a shorter code",
    },
  },
  "report.figure-changed": {
    severity: "doubt",
    zh: {
      title: "数已变化",
      message: "“{found}”现在应为“{expected}”，没有改动",
      why: "已填的文字只在确认后才更新。",
      fix: "请核对后接受这处更新，再填一次（命令行：--accept {id}）",
    },
    en: {
      title: "Figure changed",
      message: "“{found}” would now be “{expected}”; it was not changed",
      why: "Filled text is updated only when a person accepts it.",
      fix: "Check it, accept the change and fill again (on the command line: --accept {id})",
    },
  },
  "report.edited-by-hand": {
    severity: "note",
    zh: {
      title: "人工改过",
      message: "“{found}”填写后被人改过，保留人工的文字",
      why: "人改过的文字不会被覆盖。",
      fix: "请自行核对；按指标应为“{expected}”",
    },
    en: {
      title: "Edited by hand",
      message: "“{found}” was changed by a person after filling; the person's words stay",
      why: "What a person typed is not overwritten.",
      fix: "Check it yourself; by the indicator it would be “{expected}”",
    },
  },
  "report.control-broken": {
    severity: "doubt",
    zh: {
      title: "标记已损坏",
      message: "“{found}”的标记读不出来或对应的指标已不存在，没有更新",
      why: "标记可能被改动，或指标已从方案中删除。",
      fix: "请自行核对这一处，需要时删去标记重新填写",
    },
    en: {
      title: "Broken control",
      message:
        "The control over “{found}” cannot be read or its indicator no longer exists; it was not updated",
      why: "The tag was changed, or the indicator left the plan.",
      fix: "Check the place yourself; remove the control and fill it again if needed",
    },
  },
  "report.direction-differs": {
    severity: "doubt",
    zh: {
      title: "增减方向不符",
      message: "“{clause}”的增减说法与指标“{name}”现在的数（{value}）不符，没有更新",
      why: "数变了方向，句子也要跟着改。",
      fix: "请改写这一句",
    },
    en: {
      title: "Direction no longer fits",
      message: "“{clause}” no longer fits the indicator “{name}” ({value}); it was not updated",
      why: "When a number changes direction the sentence has to change as well.",
      fix: "Rewrite the sentence",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
