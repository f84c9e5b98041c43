import type { ConsolidatedCell, RollUp } from "../model/consolidated.ts";
import type { Field, Form, Plan } from "../model/plan.ts";
import { isNotApplicable, isNumber, type Value } from "../model/value.ts";
import type { Decimal } from "../number/decimal.ts";
import { aggregateValues, aggregationOf } from "../expression/aggregate-values.ts";
import { familyTree } from "./family-tree.ts";

/** What of a fixed form is counted, and what a parent unit reported above its own branches. */
export interface RolledUp {
  readonly counted: readonly ConsolidatedCell[];
  readonly rollUps: readonly RollUp[];
  /** Cells of a parent whose report is only the sum of its branches', in fields that none of them filled: they count. */
  readonly alone: readonly ConsolidatedCell[];
}

/**
 * A parent that reported beside its branches would count them twice. Where at least half of its numbers reach what its
 * branches add up to, its report is taken as the sum of theirs (下级汇总数) and only compared; otherwise it is its own
 * (本级) and counts with them. Either way both numbers are kept side by side. A field that no branch filled is the
 * parent's own in any case.
 */
export function rollUpCells(form: Form, cells: readonly ConsolidatedCell[], plan: Plan): RolledUp {
  const byUnit = new Map<string, ConsolidatedCell[]>();
  for (const cell of cells) {
    const own = byUnit.get(cell.unit);
    if (own) own.push(cell);
    else byUnit.set(cell.unit, [cell]);
  }
  const { roots, children } = familyTree(plan);
  const aside = new Set<ConsolidatedCell>();
  const rollUps: RollUp[] = [];
  const alone: ConsolidatedCell[] = [];
  const visited = new Set<string>();
  /** The cells that make up this unit's part of the tree, each counted once. */
  const makeUp = (unit: string): readonly ConsolidatedCell[] => {
    if (visited.has(unit)) return [];
    visited.add(unit);
    const below = (children.get(unit) ?? []).flatMap(makeUp);
    const own = byUnit.get(unit);
    if (!own) return below;
    const pairs = compareWithBranches(form, own, below);
    const reached = pairs.filter((pair) => pair.own.gte(pair.below)).length;
    const isSum = pairs.length > 0 && reached * 2 >= pairs.length;
    for (const pair of pairs) rollUps.push({ form: form.name, unit, ...pair, counted: !isSum });
    if (!isSum) return [...own, ...below];
    const filled = new Set(below.filter(({ value }) => saysSomething(value)).map(({ field }) => field));
    for (const cell of own) {
      if (filled.has(cell.field)) aside.add(cell);
      else if (addsSomething(cell)) alone.push(cell);
    }
    return [...own.filter((cell) => !aside.has(cell)), ...below];
  };
  for (const unit of roots) makeUp(unit);
  return { counted: cells.filter((cell) => !aside.has(cell)), rollUps, alone };
}

/** Whether a total changes by this cell: a text has none, and a 0 adds nothing to a sum. */
function addsSomething({ field, value }: ConsolidatedCell): boolean {
  const aggregation = aggregationOf(field);
  if (aggregation === "none" || !saysSomething(value)) return false;
  return !(aggregation === "sum" && isNumber(value) && value.isZero());
}

function saysSomething(value: Value): boolean {
  return value !== null && !isNotApplicable(value);
}

interface Pair {
  readonly field: string;
  readonly own: Decimal;
  readonly below: Decimal;
  readonly cell: ConsolidatedCell;
}

function compareWithBranches(
  form: Form,
  own: readonly ConsolidatedCell[],
  below: readonly ConsolidatedCell[],
): Pair[] {
  const values = new Map<Field, ConsolidatedCell[]>();
  for (const cell of below) {
    const list = values.get(cell.field);
    if (list) list.push(cell);
    else values.set(cell.field, [cell]);
  }
  const pairs: Pair[] = [];
  for (const cell of own) {
    if (!isNumber(cell.value) || aggregationOf(cell.field) !== "sum") continue;
    const total = aggregateValues(
      cell.field,
      (values.get(cell.field) ?? []).map((other) => other.value),
    );
    if (isNumber(total)) pairs.push({ field: cell.field.name, own: cell.value, below: total, cell });
  }
  return pairs.sort((a, b) => fieldIndex(form, a.field) - fieldIndex(form, b.field));
}

function fieldIndex(form: Form, name: string): number {
  return form.fields.findIndex((field) => field.name === name);
}
