import type { CatalogueEntry } from "../entry.ts";

/** Findings of collecting (收表): which unit, which form, which version a file is. */
export const collectCatalogue = {
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
} as const satisfies Record<string, CatalogueEntry>;
