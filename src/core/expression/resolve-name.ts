import type { Field, Form } from "../model/plan.ts";
import { UNIT_FIELD } from "./ast.ts";
import type { ExpressionNode } from "./ast.ts";
import { nameKey } from "./characters.ts";
import { FormulaRefusal } from "./fault.ts";
import { fieldOfForm, fieldsOfAllForms, formByName, nearestNames } from "./names.ts";
import type { NameTable } from "./names.ts";
import type { Resolver } from "./resolver.ts";
import type { PeriodScope } from "./scope.ts";
import { TEXT, typeOfField } from "./static-type.ts";
import type { NamePart, NameSyntax } from "./syntax.ts";

/** A name after lookup: a field of a form, the unit (填报单位), or a form itself. */
export type Target =
  | { readonly kind: "field"; readonly form: Form; readonly field: Field }
  | { readonly kind: "unit"; readonly form: Form | null }
  | { readonly kind: "form"; readonly form: Form };

/**
 * Finds what a name means: inside an aggregate its form first, then the own form, then the one other form that has it.
 * Refuses unknown names and names that two other forms share.
 */
export function targetOfName(syntax: NameSyntax, resolver: Resolver): Target {
  const [first, second] = syntax.parts;
  return second ? targetOfPath(first!, second, resolver.names) : targetOfBareName(first!, resolver);
}

function targetOfPath(formPart: NamePart, fieldPart: NamePart, names: NameTable): Target {
  const form = formByName(names, formPart.text);
  if (!form) throw unknownName(formPart, names);
  const field = fieldOfForm(names, form, fieldPart.text);
  if (field) return { kind: "field", form, field };
  if (nameKey(fieldPart.text) === UNIT_FIELD) return { kind: "unit", form };
  throw unknownName(fieldPart, names);
}

function targetOfBareName(part: NamePart, resolver: Resolver): Target {
  const { names, ownForm, record } = resolver;
  for (const form of [record?.form, ownForm]) {
    const field = form ? fieldOfForm(names, form, part.text) : undefined;
    if (form && field) return { kind: "field", form, field };
    if (form && form === record?.form && nameKey(part.text) === UNIT_FIELD) return { kind: "unit", form };
  }
  const others = fieldsOfAllForms(names, part.text);
  if (others.length > 1) {
    const paths = others.map(({ form, field }) => `${form.name}.${field.name}`).join("、");
    throw new FormulaRefusal("plan.formula-ambiguous-name", part, paths);
  }
  if (others[0]) return { kind: "field", ...others[0] };
  if (nameKey(part.text) === UNIT_FIELD) return { kind: "unit", form: ownForm };
  const form = formByName(names, part.text);
  if (form) return { kind: "form", form };
  throw unknownName(part, names);
}

function unknownName(part: NamePart, names: NameTable): FormulaRefusal {
  return new FormulaRefusal(
    "plan.formula-unknown-name",
    part,
    nearestNames(names, part.text).join("、") || "—",
  );
}

/** The period a name is asked of; two shifts on one name (同比(上期.X)) have no meaning here. */
export function periodOfName(syntax: NameSyntax, resolver: Resolver): PeriodScope {
  if (syntax.period && resolver.shift) throw new FormulaRefusal("plan.formula-period", syntax);
  return syntax.period ?? resolver.shift ?? "current";
}

/** A name that stands for one value. */
export function resolveName(syntax: NameSyntax, resolver: Resolver): ExpressionNode {
  const target = targetOfName(syntax, resolver);
  if (target.kind === "form") throw new FormulaRefusal("plan.formula-form-alone", syntax);
  const ofRecord = isOfRecord(syntax, target, resolver);
  if (target.kind === "unit") {
    if (!ofRecord && resolver.kind === "indicator")
      throw new FormulaRefusal("plan.formula-unit-alone", syntax);
    return { kind: "unit", type: TEXT, of: ofRecord ? "record" : "scope" };
  }
  const { form, field } = target;
  const period = ofRecord ? resolver.record!.period : periodOfName(syntax, resolver);
  const node = {
    kind: "field",
    type: typeOfField(field),
    reference: { form, field: field.name, period },
    field,
    of: ofRecord ? "record" : "scope",
  } as const;
  if (ofRecord) return node;
  refuseSecondList(syntax, form, resolver);
  resolver.singles.push(node);
  return node;
}

function isOfRecord(syntax: NameSyntax, target: Target, { record }: Resolver): boolean {
  if (!record || target.form !== record.form) return false;
  return syntax.period === null || syntax.period === record.period;
}

/** A rule looks at one row of one list at a time; a field of another list has no row there. */
function refuseSecondList(syntax: NameSyntax, form: Form, { kind, ownForm, singles }: Resolver): void {
  if (kind === "indicator" || form.kind === "fixed" || form === ownForm) return;
  const rowForm = ownForm ?? singles.find((single) => single.reference.form.kind === "list")?.reference.form;
  if (rowForm === undefined || rowForm === form) return;
  const path = syntax.parts.map((part) => part.text).join(".");
  throw new FormulaRefusal("plan.formula-list-field", syntax, path);
}
