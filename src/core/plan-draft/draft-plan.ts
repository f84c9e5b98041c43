import { compileRules } from "../expression/rules.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Field, Form, Plan, ReportingUnit } from "../model/plan.ts";
import type { Period } from "../model/period.ts";
import { cellAddress } from "../model/sheet.ts";
import { isDay, textFromDay } from "../model/value.ts";
import { draftFixed } from "./draft-fixed.ts";
import { draftIndicators } from "./draft-indicators.ts";
import { draftList } from "./draft-list.ts";
import { draftRules } from "./draft-rules.ts";
import type { DraftedForm } from "./drafted-form.ts";
import { unitInName } from "./field-label.ts";
import { dateFieldOf, limitedField, primaryKeyOf } from "./field-limits.ts";
import { isNumeric, typedField } from "./field-type.ts";
import { groupSheets, type SheetGroup } from "./group-sheets.ts";
import { lostFiles, observe, type Observed, type ObservedRecord } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { formNameOf, periodOf, sheetNameOf, unitOfTable } from "./titles.ts";

export interface PlanDraft {
  /** null when the samples hold no table at all. */
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/**
 * Proposes a plan from workbooks that were filled before (SPEC section 1, `plan draft`): forms, fields, types, units,
 * limits, keys, sums that the numbers show, reporting units, indicators. Everything is a proposal that a clerk reads
 * through; what was guessed from little is a finding.
 */
export function draftPlan(samples: readonly Sample[]): PlanDraft {
  const findings: Finding[] = [];
  const groups = groupSheets(samples);
  const proposed = uniqueNames(groups).flatMap(({ group, name }) => {
    const form = typedForm(group, emptyForm(name, group, groups.length === 1), findings);
    return form.form.fields.length === 0 ? [] : [form];
  });
  const period = periodOf(groups);
  const readable = withoutUnread(samples, proposed, period, findings);
  if (!readable) {
    const location = { kind: "submission", file: samples[0]?.stamp.path ?? "" } as const;
    return { plan: null, findings: [...findings, makeFinding("plan.draft-nothing", location, {})] };
  }
  const { drafted, shape, observed } = readable;
  for (const file of observed.nameless) {
    findings.push(makeFinding("plan.draft-unit-unknown", { kind: "submission", file }, {}));
  }
  const forms = drafted.map(({ form }) => limitedForm(form, observed.records.get(form.name)!, period));
  const rules = drafted.flatMap(({ parts }, at) => {
    const form = forms[at]!;
    const found = draftRules(form, parts, observed.records.get(form.name)!);
    findings.push(...found.findings);
    return found.rules;
  });
  const plan: Plan = {
    ...shape,
    units:
      observed.nameless.length > 0
        ? []
        : [...observed.units].map(([name, sent]) => unitNamed(name, sent, forms)),
    forms,
    rules: rules.map((rule, at) => ({ ...rule, id: String(at + 1) })),
    indicators: draftIndicators(forms),
  };
  return { plan: { ...plan, units: knownUnits(samples, plan, findings), rules: soundRules(plan) }, findings };
}

interface Readable {
  readonly drafted: readonly DraftedForm[];
  readonly shape: Plan;
  readonly observed: Observed;
}

/**
 * The forms that our own reader finds again in the samples they were drafted from; without one that it does not find
 * another may be found. null when none is left.
 */
function withoutUnread(
  samples: readonly Sample[],
  proposed: readonly DraftedForm[],
  period: Period | null,
  findings: Finding[],
): Readable | null {
  let drafted = proposed;
  while (drafted.length > 0) {
    const shape = emptyPlan(
      drafted.map(({ form }) => form),
      period,
    );
    const observed = observe(samples, shape);
    const unread = drafted.filter(({ form }) => !observed.found.has(form.name));
    if (unread.length === 0) return { drafted, shape, observed };
    for (const { form, views } of unread) {
      const { sample, sheet } = views[0]!;
      const location = { kind: "cell", file: sample.stamp.path, sheet: sheet.name } as const;
      const found = form.fields
        .map(({ name }) => name)
        .slice(0, MOST_LISTED)
        .join("、");
      findings.push(makeFinding("plan.draft-form-unread", location, { form: form.name, found }));
    }
    drafted = drafted.filter((one) => !unread.includes(one));
  }
  return null;
}

/** The list of units, unless a sample is nobody's by it: then its names were none, and every recognised unit is expected. */
function knownUnits(samples: readonly Sample[], plan: Plan, findings: Finding[]): Plan["units"] {
  if (plan.units.length === 0) return [];
  const lost = lostFiles(samples, plan);
  for (const file of lost) {
    findings.push(makeFinding("plan.draft-unit-unknown", { kind: "submission", file }, {}));
  }
  return lost.length > 0 ? [] : plan.units;
}

function uniqueNames(groups: readonly SheetGroup[]): { group: SheetGroup; name: string }[] {
  const taken = new Set<string>();
  return groups.map((group, at) => {
    const wanted = formNameOf(group, at + 1);
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    taken.add(name);
    return { group, name };
  });
}

function emptyForm(name: string, group: SheetGroup, isOnly: boolean): Form {
  return {
    name,
    kind: group.kind,
    sheetName: sheetNameOf(group, isOnly),
    headerRows: null,
    primaryKey: [],
    dateField: null,
    number: "",
    description: "",
    fields: [],
    source: { kind: "plan" },
  };
}

function emptyPlan(forms: readonly Form[], period: Period | null): Plan {
  return {
    name: `${period?.text ?? ""}${forms[0]!.name}汇总方案`,
    period,
    organisation: "",
    deadline: null,
    asOf: null,
    history: [],
    units: [],
    forms,
    rules: [],
    indicators: [],
    corrections: [],
    unknown: [],
  };
}

/** The form with the types of its fields, and what does not fit them as findings. */
function typedForm(group: SheetGroup, form: Form, findings: Finding[]): DraftedForm {
  const drafted = group.kind === "list" ? draftList(group, form) : draftFixed(group, form);
  findings.push(...drafted.findings);
  const [first] = group.sheets;
  if (group.unsure && drafted.drafted.form.fields.length > 0) {
    const location = { kind: "cell", file: first!.sample.stamp.path, sheet: first!.sheet.name } as const;
    const found = group.kind === "list" ? "明细表" : "固定表";
    findings.push(makeFinding("plan.draft-kind-unsure", location, { form: form.name, found }));
  }
  const ofTable = unitOfTable(group);
  const fields = drafted.drafted.form.fields.map((field) => {
    const cells = drafted.drafted.cells.get(field) ?? [];
    const typed = typedField(field, cells);
    for (const { view, row, cell } of typed.unlike.slice(0, MOST_LISTED)) {
      const location = {
        kind: "cell",
        file: view.sample.stamp.path,
        sheet: view.sheet.name,
        cell: cellAddress(row, cell.column),
        field: field.name,
      } as const;
      findings.push(
        makeFinding("plan.draft-cell-unlike", location, { field: field.name, found: cell.text.slice(0, 60) }),
      );
    }
    const rest = typed.unlike.length - MOST_LISTED;
    if (rest > 0) {
      const { view } = typed.unlike[MOST_LISTED]!;
      const location = { kind: "cell", file: view.sample.stamp.path, sheet: view.sheet.name } as const;
      const found = { zh: `另有 ${rest} 格`, en: `${rest} more` };
      findings.push(makeFinding("plan.draft-cell-unlike", location, { field: field.name, found }));
    }
    return withUnit(typed.field, ofTable);
  });
  return { ...drafted.drafted, form: { ...drafted.drafted.form, fields } };
}

const MOST_LISTED = 5;

/** A unit over the whole table is that of amounts: counts and shares have none of it. */
function withUnit(field: Field, ofTable: string): Field {
  if (!isNumeric(field.type) || field.type === "percent" || field.measureUnit !== "") return field;
  const inName = unitInName(field.name);
  if (inName !== "") return { ...field, measureUnit: inName };
  return /[数次率比度量]$/.test(field.name) ? field : { ...field, measureUnit: ofTable };
}

function limitedForm(form: Form, records: readonly ObservedRecord[], period: Period | null): Form {
  const values = new Map(
    form.fields.map(({ name }) => [name, records.map((record) => record.values.get(name) ?? null)]),
  );
  const fields = form.fields.map((field) => limitedField(field, values.get(field.name)!));
  if (form.kind === "fixed") return { ...form, fields };
  const dateField = dateFieldOf(fields);
  const days = dateField === null ? [] : values.get(dateField)!.filter(isDay).map(textFromDay);
  const isWithin = days.every((day) => period === null || (period.from <= day && day <= period.to));
  return {
    ...form,
    fields,
    primaryKey: primaryKeyOf(fields, values),
    dateField: isWithin ? dateField : null,
  };
}

/** A unit that sent only some of the forms is expected to send just these. */
function unitNamed(name: string, sent: ReadonlySet<string>, forms: readonly Form[]): ReportingUnit {
  return {
    code: name,
    name,
    aliases: [],
    parent: null,
    forms: sent.size === forms.length ? null : [...sent],
    contact: "",
    phone: "",
    from: null,
    to: null,
    source: { kind: "plan" },
  };
}

/** A rule that our own compiler would not take is no proposal. */
function soundRules(plan: Plan): Plan["rules"] {
  return plan.rules.filter((rule) =>
    compileRules({ ...plan, rules: [rule] }).findings.every((finding) => finding.severity !== "error"),
  );
}
