import { aggregationOf } from "../expression/aggregate-values.ts";
import { ExactSum } from "../expression/exact-sum.ts";
import type { Consolidated, ConsolidatedCell } from "../model/consolidated.ts";
import type { Form } from "../model/plan.ts";
import { isNumber } from "../model/value.ts";
import { Decimal } from "../number/decimal.ts";
import { familyTree } from "./family-tree.ts";

/** A unit in the tree of 上级 with what one field says of it. null: nobody there reported a number, which is not 0. */
export interface RollUpNode {
  readonly unit: string;
  /** 本级上报数: what the unit itself reported. */
  readonly own: Decimal | null;
  /** 下级汇总数: what the units under it reported, at any depth, each counted once. */
  readonly below: Decimal | null;
  /** What goes up to the level above: both together, or `below` alone where `own` is the same once more. */
  readonly total: Decimal | null;
  /** False: `own` is the sum of the branches' once more, and only compared with it. */
  readonly counted: boolean;
  /** The unit's own cells; empty where the numbers are rows of a list. */
  readonly cells: readonly ConsolidatedCell[];
  readonly branches: readonly RollUpNode[];
}

/** What one unit reported itself. */
interface Own {
  readonly sum: Decimal | null;
  readonly counted: boolean;
  readonly cells: readonly ConsolidatedCell[];
}

const NOTHING: Own = { sum: null, counted: true, cells: [] };

/** Names of the fields that add up, in the order of the form; those of which nothing was read too. */
export function rollUpFields(form: Form): readonly string[] {
  return form.fields.filter((field) => aggregationOf(field) === "sum").map(({ name }) => name);
}

/**
 * The units by 上级, each with its own and its branches' sum of one field that adds up; `field` null counts the rows of a
 * list. Units of a circle, and units that are not in the plan, stand at the top; each unit stands there once.
 */
export function rollUpTree(
  consolidated: Consolidated,
  form: string,
  field: string | null,
): readonly RollUpNode[] {
  const owns = ownByUnit(consolidated, form, field);
  const { roots, children } = familyTree(consolidated.plan);
  const visited = new Set<string>();
  const nodes = (units: Iterable<string>): RollUpNode[] =>
    [...units].flatMap((unit) => {
      if (visited.has(unit)) return [];
      visited.add(unit);
      return [nodeOf(unit, owns.get(unit) ?? NOTHING, nodes(children.get(unit) ?? []))];
    });
  return [...nodes(roots), ...nodes(owns.keys())];
}

function nodeOf(unit: string, own: Own, branches: readonly RollUpNode[]): RollUpNode {
  const below = sumOf(branches.map(({ total }) => total));
  const total = own.counted ? sumOf([own.sum, below]) : below;
  return { unit, own: own.sum, below, total, counted: own.counted, cells: own.cells, branches };
}

function ownByUnit({ lists, fixed, rollUps }: Consolidated, form: string, field: string | null) {
  const owns = new Map<string, Own>();
  const list = lists.find((one) => one.form.name === form);
  if (list) {
    const at = list.form.fields.findIndex(({ name }) => name === field);
    const values = new Map<string, (Decimal | null)[]>();
    for (const { source, values: cells } of list.rows) {
      const value = field === null ? ONE : (cells[at] ?? null);
      const own = values.get(source.unit);
      const number = isNumber(value) ? value : null;
      if (own) own.push(number);
      else values.set(source.unit, [number]);
    }
    // A form with only its header counts as no row, which is a number; of a field it says nothing.
    for (const unit of field === null ? list.units : []) if (!values.has(unit)) values.set(unit, [ZERO]);
    for (const [unit, numbers] of values) owns.set(unit, { ...NOTHING, sum: sumOf(numbers) });
    return owns;
  }
  const take = (cell: ConsolidatedCell, counted: boolean) => {
    if (cell.field.name !== field || !isNumber(cell.value)) return;
    const before = owns.get(cell.unit);
    const sum = sumOf([before?.sum ?? null, cell.value]);
    owns.set(cell.unit, { sum, counted, cells: [...(before?.cells ?? []), cell] });
  };
  for (const cell of fixed.find((one) => one.form.name === form)?.cells ?? []) take(cell, true);
  for (const rollUp of rollUps) if (rollUp.form === form && !rollUp.counted) take(rollUp.cell, false);
  return owns;
}

const ONE = new Decimal(1);
const ZERO = new Decimal(0);

function sumOf(numbers: readonly (Decimal | null)[]): Decimal | null {
  const sum = new ExactSum();
  let some = false;
  for (const number of numbers) {
    if (number === null) continue;
    sum.add(number);
    some = true;
  }
  return some ? sum.total() : null;
}
