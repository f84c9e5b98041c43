import { nameKey } from "../expression/characters.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { GivenValue, Indicator } from "../model/plan.ts";
import type { PlanRow } from "./plan-row.ts";

export const INDICATOR_SOURCES = [
  ["consolidated", "汇总"],
  ["manual", "手工", "人工", "手填"],
] as const;

/** The styles of number-wording: what stands in 表述方式 is kept as written. */
const STYLES = [
  ["余", "yu"],
  ["多", "duo"],
  ["近", "jin"],
  ["约", "yue"],
  ["超过", "chao", "超"],
  ["以上", "yishang"],
  ["取整", "round"],
  ["精确", "exact"],
] as const;

/** 指标, not yet resolved against forms and fields. Codes are unique; a repeated name is a doubt. */
export function indicatorsFromRows(rows: readonly PlanRow[]): Indicator[] {
  const codes = new Set<string>();
  const names = new Set<string>();
  return rows.flatMap((row) => {
    const name = row.required("名称");
    if (name === null) return [];
    const code = row.text("代码") || name;
    if (codes.has(nameKey(code))) {
      row.report(makeFinding("plan.duplicate", row.locate("代码"), { found: code, expected: "指标" }));
      return [];
    }
    codes.add(nameKey(code));
    if (names.has(nameKey(name))) {
      // Two codes may share a name, but a draft that says the name cannot tell them apart.
      const params = { found: name, expected: "指标" };
      row.report(makeFinding("plan.duplicate", row.locate("名称"), params, { severity: "doubt" }));
    }
    names.add(nameKey(name));
    return [indicatorFromRow(row, code, name)];
  });
}

function indicatorFromRow(row: PlanRow, code: string, name: string): Indicator {
  const formula = row.textOrNull("取数公式");
  const given = givenValue(row);
  // 数值 without a formula and without 来源 can only have been given by hand.
  const otherwise = formula === null && given ? "manual" : "consolidated";
  const source = row.choice<"consolidated" | "manual">("来源", INDICATOR_SOURCES, otherwise);
  if (source === "manual" && !given) {
    row.report(makeFinding("plan.manual-value-missing", row.locate("数值"), { found: name }));
  }
  return {
    code,
    name,
    aliases: row.items("别名").filter((alias) => nameKey(alias) !== nameKey(name)),
    measureUnit: row.text("计量单位"),
    formula,
    groupBy: row.items("分组"),
    source,
    given: source === "manual" ? given : null,
    style: row.choice<string>("表述方式", STYLES, "") || null,
    decimals: row.wholeNumber("小数位"),
    definition: row.text("统计口径"),
    location: row.locate("名称"),
    ...(formula === null ? {} : { formulaLocation: row.locate("取数公式") }),
  };
}

function givenValue(row: PlanRow): GivenValue | null {
  const text = row.textOrNull("数值");
  if (text === null) return null;
  return { text, unit: row.text("提供单位"), person: row.text("提供人"), ground: row.text("依据") };
}
