import { familyTree } from "../../core/consolidate/family-tree.ts";
import { rollUpFields, type RollUpNode, rollUpTree } from "../../core/consolidate/roll-up-tree.ts";
import type { Consolidated } from "../../core/model/consolidated.ts";
import { textFromValue } from "../../core/consolidate/value-text.ts";
import type { Decimal } from "../../core/number/decimal.ts";
import { textFromDecimal } from "../../core/number/decimal.ts";

/** A form that can be looked at by 上级, with the fields that add up. */
export interface RollUpForm {
  readonly form: string;
  readonly fields: readonly {
    /** "": the number of rows of a list. */
    readonly name: string;
    readonly unit: string;
    /** Parents whose own report is the sum of their branches and differs from it. */
    readonly differs: number;
  }[];
}

/** One field of one form, for the whole tree. */
export interface RollUpQuestion {
  readonly form: string;
  readonly field: string;
}

/** One unit of the tree, in the order of reading: each is followed by its branches. Exact digits; null: no number there. */
export interface RollUpLine {
  readonly unit: string;
  /** 1 at the top. */
  readonly level: number;
  readonly own: string | null;
  readonly below: string | null;
  readonly total: string | null;
  /** 本级 less 下级, with its sign; null where not both are there. */
  readonly difference: string | null;
  /** `beside`: the unit reported less than its branches, so its number is its own and counts with theirs. */
  readonly state: "agrees" | "differs" | "beside" | "none";
  readonly counted: boolean;
  readonly hasBranches: boolean;
  /** The unit owes this form. */
  readonly missing: boolean;
  readonly cells: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly value: string;
  }[];
}

/** Forms of which something was read; none where no unit of the plan stands under another. */
export function rollUpForms({ plan, lists, fixed, rollUps }: Consolidated): readonly RollUpForm[] {
  if (familyTree(plan).children.size === 0) return [];
  const read = new Set(
    [...lists, ...fixed].filter(({ units }) => units.length > 0).map(({ form }) => form.name),
  );
  return plan.forms
    .filter(({ name }) => read.has(name))
    .map((form) => {
      const differs = (field: string) =>
        rollUps.filter(
          (one) => one.form === form.name && one.field === field && !one.counted && !one.own.eq(one.below),
        ).length;
      const fields = rollUpFields(form).map((name) => ({
        name,
        unit: form.fields.find((field) => field.name === name)?.measureUnit ?? "",
        differs: differs(name),
      }));
      return {
        form: form.name,
        fields: form.kind === "list" ? [{ name: "", unit: "", differs: 0 }, ...fields] : fields,
      };
    })
    .filter(({ fields }) => fields.length > 0);
}

export function rollUpLines(
  consolidated: Consolidated,
  { form, field }: RollUpQuestion,
): readonly RollUpLine[] {
  const owing = new Set(
    consolidated.roster.entries
      .filter(({ missingForms }) => missingForms.includes(form))
      .map(({ unit }) => unit),
  );
  const lines = (nodes: readonly RollUpNode[], level: number): RollUpLine[] =>
    nodes.flatMap((node) => [lineOf(node, level, owing), ...lines(node.branches, level + 1)]);
  return lines(rollUpTree(consolidated, form, field === "" ? null : field), 1);
}

function lineOf(node: RollUpNode, level: number, owing: ReadonlySet<string>): RollUpLine {
  const { unit, own, below, total, counted, cells, branches } = node;
  return {
    unit,
    level,
    own: textOf(own),
    below: textOf(below),
    total: textOf(total),
    difference: own && below ? textFromDecimal(own.minus(below)) : null,
    state: stateOf(node),
    counted,
    hasBranches: branches.length > 0,
    missing: owing.has(unit),
    cells: cells.map(({ file, sheet, cell, value }) => ({
      file,
      sheet,
      cell,
      value: textFromValue(value),
    })),
  };
}

function stateOf({ own, below, counted }: RollUpNode): RollUpLine["state"] {
  if (!own || !below) return "none";
  if (counted) return "beside";
  return own.eq(below) ? "agrees" : "differs";
}

const textOf = (number: Decimal | null) => number && textFromDecimal(number);
