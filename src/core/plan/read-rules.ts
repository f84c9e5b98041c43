import { nameKey } from "../expression/characters.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Correction, Form, ReportingUnit, Rule } from "../model/plan.ts";
import { Decimal, ZERO } from "../number/decimal.ts";
import type { PlanRow } from "./plan-row.ts";

export const SEVERITIES = [
  ["error", "错误"],
  ["doubt", "需核实"],
  ["note", "提示"],
] as const;

/** 审核公式, not yet compiled. A rule without 序号 is called by its place in the list. */
export function rulesFromRows(rows: readonly PlanRow[], forms: readonly Form[]): Rule[] {
  const ids = new Set<string>();
  return rows.flatMap((row, index) => {
    const formula = row.required("公式");
    if (formula === null) return [];
    const written = row.text("表名");
    const form = written === "" ? null : row.known("plan.form-unknown", "表名", [written], forms)[0];
    if (form === undefined) return [];
    const id = row.text("序号") || String(index + 1);
    if (ids.has(nameKey(id))) {
      row.report(makeFinding("plan.duplicate", row.locate("序号"), { found: id, expected: "序号" }));
    }
    ids.add(nameKey(id));
    const tolerance = row.number("允许误差");
    const condition = row.textOrNull("适用条件");
    return [
      {
        id,
        form,
        name: row.text("名称"),
        severity: row.choice("级别", SEVERITIES, "error"),
        formula,
        tolerance: tolerance === null ? ZERO : new Decimal(tolerance).abs(),
        condition,
        message: row.text("审核提示"),
        source: row.locate("公式"),
        ...(condition === null ? {} : { conditionSource: row.locate("适用条件") }),
      },
    ];
  });
}

/**
 * 更正记录, kept as written; whether 原值 still stands there is seen when the data are read. A unit that the plan does not
 * list is a finding, since nothing of its correction would ever be applied.
 */
export function correctionsFromRows(
  rows: readonly PlanRow[],
  forms: readonly Form[],
  units: readonly ReportingUnit[],
): Correction[] {
  const names = new Set(units.flatMap(({ code, name, aliases }) => [code, name, ...aliases]).map(nameKey));
  return rows.flatMap((row) => {
    const unit = row.required("单位");
    const position = row.required("位置");
    if (unit === null || position === null) return [];
    if (units.length > 0 && !names.has(nameKey(unit))) {
      row.report(makeFinding("plan.unit-unknown", row.locate("单位"), { column: "单位", found: unit }));
    }
    const written = row.text("表名");
    const only = forms.length === 1 ? forms[0]!.name : undefined;
    const form = written === "" ? only : row.known("plan.form-unknown", "表名", [written], forms)[0];
    if (form === undefined) {
      if (written === "") row.required("表名");
      return [];
    }
    return [
      {
        unit,
        form,
        position,
        from: row.text("原值"),
        to: row.text("改为"),
        ground: row.text("依据"),
        person: row.text("经办人"),
        date: row.day("日期") ?? "",
        source: row.locate("位置"),
      },
    ];
  });
}
