import type { CatalogueEntry } from "../entry.ts";

/** Findings of consolidating (汇总): what the units' data say of each other. */
export const consolidateCatalogue = {
  "consolidate.duplicate-once": {
    severity: "note",
    zh: {
      title: "跨单位重复，只计一次",
      message:
        "《{form}》中主键“{found}”的记录，{other} 也报了（{place} 行），按方案只计一次，这一条没有计入{difference}",
      why: "方案规定几个单位报送的同一条只计一次；先后按方案中单位的次序。",
      fix: "两条内容不同的，请核实以哪一条为准",
    },
    en: {
      title: "Sent by several units, counted once",
      message:
        "{form}: the record with key {found} was also sent by {other} (row {place}); the plan counts it once, and this one was left out{difference}",
      why: "The plan counts what several units sent only once, in the order in which it lists the units.",
      fix: "Where the two records differ, check which is right",
    },
  },
  "consolidate.duplicate-key": {
    severity: "doubt",
    zh: {
      title: "两个单位报了同一条记录",
      message: "《{form}》中主键“{found}”的记录，{other} 也报了（{place} 行），两条都已计入",
      why: "同一件事由两个单位重复上报，汇总数会偏大。",
      fix: "请与两个单位核对：如是同一件事，请其中一个单位删去这一行后重报",
    },
    en: {
      title: "Two units sent the same record",
      message: "{form}: the record with key {found} was also sent by {other} (row {place}); both are counted",
      why: "One thing reported by two units makes the total too large.",
      fix: "Ask both units; if it is one thing, one of them should remove the row and send again",
    },
  },
  "consolidate.parent-differs": {
    severity: "doubt",
    zh: {
      title: "本级上报数与下级汇总数不一致",
      message:
        "《{form}》“{field}”：本级上报数 {found}，下级汇总数 {expected}，两数不一致；汇总按下级汇总数计",
      why: "上级上报的数应当等于所属单位之和，不一致说明有一方漏报或错报。",
      fix: "请核对本级和下级的数，改正后重报",
    },
    en: {
      title: "Parent's number differs from its branches'",
      message:
        "{form}, {field}: the parent reported {found}, its branches add up to {expected}; the branches' sum is counted",
      why: "A parent's number should equal the sum of its branches; one of them is wrong or missing.",
      fix: "Check both and send the corrected form again",
    },
  },
  "consolidate.parent-counted": {
    severity: "doubt",
    zh: {
      title: "本级数与下级数一并计入",
      message:
        "《{form}》“{field}”：本级上报数 {found} 小于下级汇总数 {expected}，按本级自身的数与下级一并计入",
      why: "本级上报的若是所属单位之和，会重复计算。",
      fix: "请确认本级上报的是本级自身的数；如是汇总数，请改正后重报",
    },
    en: {
      title: "Parent counted beside its branches",
      message:
        "{form}, {field}: the parent reported {found}, less than its branches' {expected}; it is taken as the parent's own and counted as well",
      why: "If the parent's number is meant to be the sum of its branches, things are counted twice.",
      fix: "Make sure that the parent reported only its own; otherwise correct it and send again",
    },
  },
  "consolidate.parent-alone": {
    severity: "doubt",
    zh: {
      title: "下级都没有填，按本级的数计入",
      message:
        "《{form}》“{field}”：本级上报 {found}，所属单位都没有填这一项；本级其余各项按下级汇总数计，这一项按本级的数计入",
      why: "本级的数是汇总来的，所属单位就应当有数；下级漏填，或本级另有来源，要问清楚。",
      fix: "请核实这个数的来源；应由所属单位填报的，请其补填后重报",
    },
    en: {
      title: "No branch filled it; the parent's number counts",
      message:
        "{form}, {field}: the parent reported {found}, and none of its branches filled this field; the other fields count by the branches' sum, this one by the parent's number",
      why: "Where a parent's report is the sum of its branches', they should have numbers, too; they forgot them, or the parent has another source.",
      fix: "Ask where the number comes from; if the branches should report it, have them fill it in and send again",
    },
  },
  "consolidate.parent-rows-sum": {
    severity: "doubt",
    zh: {
      title: "本级的行像是下级的汇总",
      message: "《{form}》：本级报了 {count} 行，合计（{found}）与所属单位各行的合计相同，两边都已计入",
      why: "本级报的若是所属单位的汇总，会重复计算。",
      fix: "请与本级核对：若是所属单位的汇总，请本级改报零报告",
    },
    en: {
      title: "Parent's rows look like its branches' sum",
      message:
        "{form}: the parent sent {count} rows whose sums ({found}) are those of its branches' rows; both are counted",
      why: "If the parent's rows sum up its branches, things are counted twice.",
      fix: "Ask the parent; if its rows sum up its branches, it should send a zero report instead",
    },
  },
  "consolidate.parent-rows-repeated": {
    severity: "doubt",
    zh: {
      title: "本级的行与下级相同",
      message: "《{form}》：本级报的 {count} 行中有 {found} 行与所属单位的行完全相同，两边都已计入",
      why: "没有主键的明细表分不出是不是同一条，重复上报会使汇总数偏大。",
      fix: "请与本级核对：若是同一条，请本级删去后重报；或在方案“表样”中写明主键",
    },
    en: {
      title: "Parent repeats rows of its branches",
      message:
        "{form}: {found} of the {count} rows that the parent sent are the very rows of its branches; both are counted",
      why: "Without a primary key nobody can tell whether they are the same record; repeated ones make the total too large.",
      fix: "Ask the parent; if they are the same, it should remove them and send again, or give 主键 on the sheet 表样",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
