import type { Form, Indicator } from "../model/plan.ts";
import { nameInFormula } from "./formula-name.ts";

/** 指标 that can be computed without asking: how many records a list has, and the total of each field that adds up. */
export function draftIndicators(forms: readonly Form[]): readonly Indicator[] {
  const wanted = forms.flatMap((form) => [
    ...(form.kind === "list" ? [countOf(form)] : []),
    ...form.fields
      .filter(({ aggregation }) => aggregation === "sum")
      .map(({ name, measureUnit }) =>
        indicator(name, measureUnit, `SUM(${nameInFormula(form.name)}.${nameInFormula(name)})`, form.name),
      ),
  ]);
  const uses = new Map<string, number>();
  for (const { name } of wanted) uses.set(name, (uses.get(name) ?? 0) + 1);
  // Two forms with a field of one name: the form's name tells them apart.
  const named = wanted.map((one) =>
    uses.get(one.name) === 1
      ? one
      : { ...one, name: one.definition + one.name, code: one.definition + one.name },
  );
  const taken = new Set<string>();
  return named.flatMap((one) => {
    if (taken.has(one.name)) return [];
    taken.add(one.name);
    return [{ ...one, definition: "" }];
  });
}

function countOf(form: Form): Indicator {
  const name = form.name.replace(/(?:情况)?(?:明细|登记|统计|汇总)?表?$/, "") || form.name;
  return indicator(name, "", `COUNT(${nameInFormula(form.name)})`, form.name);
}

function indicator(name: string, measureUnit: string, formula: string, form: string): Indicator {
  return {
    code: name,
    name,
    aliases: [],
    measureUnit,
    formula,
    groupBy: [],
    source: "consolidated",
    given: null,
    style: null,
    decimals: null,
    definition: form,
    location: { kind: "plan" },
  };
}
