import type { CatalogueEntry } from "../entry.ts";

/** Findings of what is written or compared after consolidating: returns, issued forms, differences. */
export const publishCatalogue = {
  "publish.other-units": {
    severity: "doubt",
    zh: {
      title: "两份表不是同一单位",
      message: "旧表是“{expected}”的，新表是“{found}”的，没有同一单位可比",
      why: "不同单位的表放在一起比，处处都是差异，没有意义。",
      fix: "请核对是否选对了两份表",
    },
    en: {
      title: "Two forms of different units",
      message: "The old file is of {expected}, the new one of {found}; there is no unit in both to compare",
      why: "Files of different units differ everywhere, which says nothing.",
      fix: "Check that the right two files were chosen",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
