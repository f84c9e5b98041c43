import { aggregateValues, aggregationOf } from "../expression/aggregate-values.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ConsolidatedList, ConsolidatedRow } from "../model/consolidated.ts";
import type { Plan } from "../model/plan.ts";
import { isNumber } from "../model/value.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { rowLocation } from "./duplicate-keys.ts";
import { familyTree } from "./family-tree.ts";
import { textFromValue } from "./value-text.ts";

/**
 * Rows of a parent (上级) count beside its branches' rows, since nobody can say of a row whose it is. Where they add up to
 * the very sums of the branches, or repeat rows of theirs (which 主键 would have told), that is a doubt.
 */
export function parentListFindings(list: ConsolidatedList, plan: Plan): Finding[] {
  const { children } = familyTree(plan);
  if (children.size === 0) return [];
  const byUnit = new Map<string, ConsolidatedRow[]>();
  for (const row of list.rows) {
    const own = byUnit.get(row.source.unit);
    if (own) own.push(row);
    else byUnit.set(row.source.unit, [row]);
  }
  return [...children.keys()].flatMap((unit) => {
    const own = byUnit.get(unit) ?? [];
    const below = unitsUnder(unit, children).flatMap((branch) => byUnit.get(branch) ?? []);
    if (own.length === 0 || below.length === 0) return [];
    const sums = sameSums(list, own, below);
    const repeated = list.form.primaryKey.length > 0 ? 0 : repeatedRows(own, below);
    if (sums === "" && repeated === 0) return [];
    const location = rowLocation(own[0]!, 0, list.form.fields[0]?.name ?? "");
    const params = { form: list.form.name, count: own.length };
    return [
      sums === ""
        ? makeFinding("consolidate.parent-rows-repeated", location, { ...params, found: repeated })
        : makeFinding("consolidate.parent-rows-sum", location, { ...params, found: sums }),
    ];
  });
}

/** All units below, each once, whatever circles there are. */
function unitsUnder(unit: string, children: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const visit = (one: string): void => {
    for (const branch of children.get(one) ?? []) {
      if (branch === unit || found.has(branch)) continue;
      found.add(branch);
      visit(branch);
    }
  };
  visit(unit);
  return [...found];
}

/** "篇数 6、金额 12" where every sum of the rows is that of the branches' rows and not all are 0; else "". */
function sameSums(
  { form }: ConsolidatedList,
  own: readonly ConsolidatedRow[],
  below: readonly ConsolidatedRow[],
): string {
  const sums: string[] = [];
  let isZero = true;
  for (const [index, field] of form.fields.entries()) {
    if (aggregationOf(field) !== "sum") continue;
    const sumOf = (rows: readonly ConsolidatedRow[]) =>
      aggregateValues(
        field,
        rows.map(({ values }) => values[index] ?? null),
      );
    const [a, b] = [sumOf(own), sumOf(below)];
    if (a === null && b === null) continue;
    if (!isNumber(a) || !isNumber(b) || !a.eq(b)) return "";
    isZero &&= a.isZero();
    sums.push(`${field.name} ${textFromDecimal(a)}`);
  }
  return isZero ? "" : sums.join("、");
}

function repeatedRows(own: readonly ConsolidatedRow[], below: readonly ConsolidatedRow[]): number {
  const contentOf = ({ values }: ConsolidatedRow) => JSON.stringify(values.map(textFromValue));
  const known = new Set(below.map(contentOf));
  return own.filter((row) => row.values.some((value) => value !== null) && known.has(contentOf(row))).length;
}
