import type { Plan } from "../model/plan.ts";

/** Units by 上级. `roots` first hold the units above all others, then, for circles that have no top, every other unit. */
export interface FamilyTree {
  readonly roots: readonly string[];
  /** The direct branches of each unit that has some, in the order of the plan. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** 上级 names a unit by code or name; one that is not in the plan, or the unit itself, leaves it at the top. */
export function familyTree(plan: Plan): FamilyTree {
  const byCode = new Map(
    plan.units.flatMap((unit) => [[unit.code, unit] as const, [unit.name, unit] as const]),
  );
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  const others: string[] = [];
  for (const unit of plan.units) {
    const parent = unit.parent === null ? undefined : byCode.get(unit.parent);
    if (!parent || parent === unit) roots.push(unit.name);
    else {
      others.push(unit.name);
      const list = children.get(parent.name);
      if (list) list.push(unit.name);
      else children.set(parent.name, [unit.name]);
    }
  }
  return { roots: [...roots, ...others], children };
}
