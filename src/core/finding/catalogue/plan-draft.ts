import type { CatalogueEntry } from "../entry.ts";

const WHY_ZH = "方案草稿由填过的表推出，推不准的要由人定。";
const WHY_EN =
  "A drafted plan follows from forms filled before; what does not follow for certain is for a person to say.";

/** Findings of proposing a plan from filled workbooks (`plan draft`). */
export const planDraftCatalogue = {
  "plan.draft-nothing": {
    severity: "error",
    zh: {
      title: "样本里没有表",
      message: "样本里没有找到能读的表格，拟不出方案",
      why: WHY_ZH,
      fix: "请给出几份填好的上报表",
    },
    en: {
      title: "No table in the samples",
      message: "The samples hold no table that can be read, so no plan can be proposed",
      why: WHY_EN,
      fix: "Give a few workbooks that were filled before",
    },
  },
  "plan.draft-kind-unsure": {
    severity: "doubt",
    zh: {
      title: "表的类型只看了一份",
      message: "“{form}”只有一份样本，按{found}处理",
      why: WHY_ZH,
      fix: "请核对“表样”中的类型，或多给几份样本再拟",
    },
    en: {
      title: "Kind of form told from one sample",
      message: "There is one sample of “{form}”; it was taken for {found}",
      why: WHY_EN,
      fix: "Check 类型 on the sheet 表样, or draft again from more samples",
    },
  },
  "plan.draft-cell-unlike": {
    severity: "doubt",
    zh: {
      title: "个别单元格与同栏不同",
      message: "“{field}”按同栏其他单元格定了类型，这一格“{found}”读不了",
      why: WHY_ZH,
      fix: "请核对这一格；若它没有错，请把“字段”表里的类型改为文本",
    },
    en: {
      title: "A cell unlike its column",
      message: "The type of “{field}” follows its other cells; this one, “{found}”, does not fit",
      why: WHY_EN,
      fix: "Check the cell; if it is right, change the type on the sheet 字段 to 文本",
    },
  },
  "plan.draft-field-left": {
    severity: "doubt",
    zh: {
      title: "有数但定不了位置",
      message: "“{field}”在各份样本中的位置不同（{found}），凭名称也找不准，没有写进方案",
      why: WHY_ZH,
      fix: "请在“字段”表中补上，并写明单元格",
    },
    en: {
      title: "A number without a sure place",
      message:
        "“{field}” stands in different cells ({found}) and its label does not lead to it; it was left out",
      why: WHY_EN,
      fix: "Add it to the sheet 字段 with its 单元格",
    },
  },
  "plan.draft-label-repeated": {
    severity: "doubt",
    zh: {
      title: "几列同名",
      message: "《{form}》有几列都叫“{field}”（{found}），分不清是哪一列，没有写进方案",
      why: WHY_ZH,
      fix: "请把表头改成各不相同的名称，再拟一次或在“字段”表中补上",
    },
    en: {
      title: "Columns of one name",
      message: "{form}: several columns are called “{field}” ({found}); they were left out",
      why: WHY_EN,
      fix: "Give the columns different names, then draft again or add them to the sheet 字段",
    },
  },
  "plan.draft-form-unread": {
    severity: "doubt",
    zh: {
      title: "拟出的表读不了自己的样本",
      message: "“{form}”按拟出的字段（{found}）在样本里找不到，没有写进方案",
      why: "读不了自己样本的表样，也读不了各单位报来的表。",
      fix: "这张表要收的，请在“表样”“字段”两表中自行写明表头行或单元格",
    },
    en: {
      title: "A drafted form that cannot read its own sample",
      message:
        "“{form}” is not found in its sample by the fields that were drafted ({found}); it was left out",
      why: "A form that cannot read the workbook it was drafted from will not read the branches' either.",
      fix: "Where this table is to be collected, write it into the sheets 表样 and 字段 with its 表头行 or 单元格",
    },
  },
  "plan.draft-unit-unknown": {
    severity: "doubt",
    zh: {
      title: "样本看不出是哪个单位",
      message: "这份样本里和文件名里都看不出填报单位，没有拟填报单位表",
      why: WHY_ZH,
      fix: "请自行填写“填报单位”表，或留空：认得出的单位都算应报",
    },
    en: {
      title: "Unit of a sample unknown",
      message:
        "Neither the sheets nor the name of this sample say whose it is; no list of units was proposed",
      why: WHY_EN,
      fix: "Fill the sheet 填报单位, or leave it out: then every recognised unit is expected",
    },
  },
  "plan.draft-cut": {
    severity: "doubt",
    zh: {
      title: "太多，没有全部处理",
      message: "《{form}》{found}，只处理了前 {count} 个",
      why: WHY_ZH,
      fix: "其余的请在方案里补上",
    },
    en: {
      title: "Too many to take them all",
      message: "{form}: {found}; only the first {count} were taken",
      why: WHY_EN,
      fix: "Add the rest to the plan",
    },
  },
  "plan.draft-sum": {
    severity: "note",
    zh: {
      title: "发现平衡关系",
      message: "《{form}》：{found}，样本中 {count} 处全部成立",
      why: "合计与分项的关系是最有用的审核公式。",
      fix: "",
    },
    en: {
      title: "Sum found",
      message: "{form}: {found} holds in all {count} records of the samples",
      why: "Totals and their parts make the most useful checks.",
      fix: "",
    },
  },
  "plan.draft-sum-broken": {
    severity: "doubt",
    zh: {
      title: "平衡关系个别不成立",
      message: "《{form}》：{found}，{count} 处成立，{failed} 处不成立（{expected}），按需核实写入",
      why: "可能是样本填错了，也可能本来没有这个关系。",
      fix: "请核对不成立的样本：若是填错，把级别改为错误；若没有这个关系，删去这一行",
    },
    en: {
      title: "Sum that fails in single samples",
      message:
        "{form}: {found} holds in {count} records and fails in {failed} ({expected}); proposed as a doubt",
      why: "The sample may be wrong, or there is no such rule.",
      fix: "Check the samples: if they are wrong make the rule an error, otherwise delete it",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
