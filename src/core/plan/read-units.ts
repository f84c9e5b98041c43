import { nameKey } from "../expression/characters.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Form, ReportingUnit } from "../model/plan.ts";
import type { PlanRow } from "./plan-row.ts";

const ALL = ["全部", "所有", "全部表", "all"];
export const NONE = "无";

/** 填报单位: the roster. Names and codes are unique; 上级 is a code or name of the roster, without circles. */
export function unitsFromRows(rows: readonly PlanRow[], forms: readonly Form[]): ReportingUnit[] {
  const seen = new Set<string>();
  const units = rows.flatMap((row) => {
    const name = row.text("名称") || row.required("名称");
    if (name === null) return [];
    const code = row.text("代码") || name;
    const taken = [...new Set([name, code])].find((each) => seen.has(nameKey(each)));
    if (taken !== undefined) {
      row.report(makeFinding("plan.duplicate", row.locate("名称"), { found: taken, expected: "填报单位" }));
      return [];
    }
    seen.add(nameKey(name));
    seen.add(nameKey(code));
    return [{ row, unit: unitFromRow(row, name, code, forms) }];
  });
  const byKey = new Map<string, ReportingUnit>();
  for (const { unit } of units) {
    byKey.set(nameKey(unit.name), unit);
    byKey.set(nameKey(unit.code), unit);
  }
  const parents = new Map<ReportingUnit, ReportingUnit>();
  for (const { unit } of units) {
    const parent = unit.parent === null ? undefined : byKey.get(nameKey(unit.parent));
    if (parent) parents.set(unit, parent);
  }
  const circular = unitsInCircles(
    units.map(({ unit }) => unit),
    parents,
  );
  return units.map(({ row, unit }) => {
    if (unit.parent === null) return unit;
    if (!parents.has(unit)) {
      row.report(
        makeFinding("plan.unit-unknown", row.locate("上级"), { column: "上级", found: unit.parent }),
      );
    } else if (circular.has(unit)) {
      row.report(makeFinding("plan.unit-circle", row.locate("上级"), { found: unit.name }));
    } else return unit;
    return { ...unit, parent: null };
  });
}

/** Units that are their own superior, directly or through others. Every unit is walked over once. */
function unitsInCircles(
  units: readonly ReportingUnit[],
  parents: ReadonlyMap<ReportingUnit, ReportingUnit>,
): ReadonlySet<ReportingUnit> {
  const circular = new Set<ReportingUnit>();
  const seen = new Set<ReportingUnit>();
  for (const start of units) {
    const path = new Set<ReportingUnit>();
    let unit: ReportingUnit | undefined = start;
    while (unit && !seen.has(unit)) {
      seen.add(unit);
      path.add(unit);
      unit = parents.get(unit);
    }
    // The walk came back to itself: from there on along the path runs the circle.
    let inside = false;
    for (const each of path) {
      inside ||= each === unit;
      if (inside) circular.add(each);
    }
  }
  return circular;
}

function unitFromRow(row: PlanRow, name: string, code: string, forms: readonly Form[]): ReportingUnit {
  const wanted = row.items("应报表");
  const all = wanted.length === 0 || wanted.some((item) => ALL.includes(item.toLowerCase()));
  // A unit that only stands for those below it reports nothing itself.
  const none = wanted.length === 1 && wanted[0] === NONE;
  const [from, to] = [row.period("起始期"), row.period("终止期")];
  if (from && to && to.to < from.from) {
    const expected = { zh: `不早于 ${from.text}`, en: `not before ${from.text}` };
    row.invalid("plan.value-invalid", "终止期", expected);
  }
  return {
    code,
    name,
    aliases: row.items("别名").filter((alias) => nameKey(alias) !== nameKey(name)),
    parent: row.textOrNull("上级"),
    forms: all ? null : none ? [] : row.known("plan.form-unknown", "应报表", wanted, forms),
    contact: row.text("联系人"),
    phone: row.text("电话"),
    from,
    to,
    source: row.locate("名称"),
  };
}
