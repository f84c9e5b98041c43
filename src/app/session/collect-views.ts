import type { AcceptedMapping } from "../../core/collect/collected-file.ts";
import type { Finding } from "../../core/finding/finding.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { Consolidated, UnitExplanation } from "../../core/model/consolidated.ts";
import type { Correction, Plan } from "../../core/model/plan.ts";
import type { Roster, Submission } from "../../core/model/submission.ts";
import { carriedFigures } from "../../core/task/carried-figures.ts";
import type { TaskParts } from "../../core/task/task-parts.ts";
import type { SheetForms } from "./sheet-forms.ts";

/** A renamed column or label that waits for a person, or was accepted. */
export interface MappingView extends AcceptedMapping {
  readonly state: "proposed" | "accepted";
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** 表头对应: what reading proposed and was not accepted yet, then what was. */
export function mappingViews(
  findings: readonly Finding[],
  forms: SheetForms,
  accepted: readonly AcceptedMapping[],
): readonly MappingView[] {
  const proposed = findings.flatMap(({ code, location, params }): MappingView[] => {
    if (code !== "collect.header-drift" || location.kind !== "cell") return [];
    const { unit = "", file, sheet, cell = "" } = location;
    const form = forms.of(file, sheet);
    if (form === undefined || unit === "") return [];
    const mapping = { unit, form, label: String(params["found"]), field: String(params["expected"]) };
    return [{ ...mapping, state: "proposed", file, sheet, cell }];
  });
  const done = accepted.map((mapping): MappingView => ({
    ...mapping,
    state: "accepted",
    file: "",
    sheet: "",
    cell: "",
  }));
  return [...proposed, ...done];
}

/** 更正记录 as it stands: of the plan or entered here, and what became of it. */
export interface CorrectionView extends Omit<Correction, "source"> {
  /** Entered here, so it can be taken back here. */
  readonly own: boolean;
  /** `applied`: at work; `stale`: 原值 no longer stands there; `waiting`: no such cell was read. */
  readonly state: "applied" | "stale" | "waiting";
}

export function correctionViews(
  plan: Plan,
  own: TaskParts["corrections"],
  consolidated: Consolidated | null,
  counted: readonly Submission[],
): readonly CorrectionView[] {
  const keyOf = (one: { unit: string; form: string; position: string }) =>
    JSON.stringify([one.unit, one.form, one.position]);
  const ours = new Set(own.map(keyOf));
  const met = new Map<string, boolean>();
  for (const { unit, corrections } of counted) {
    for (const { form, position, applied } of corrections) {
      const key = keyOf({ unit, form, position });
      met.set(key, applied || met.get(key) === true);
    }
  }
  for (const one of consolidated?.corrections ?? []) met.set(keyOf(one), true);
  return plan.corrections.map((one) => {
    const { unit, form, position, from, to, ground, person, date } = one;
    const correction = { unit, form, position, from, to, ground, person, date };
    const applied = met.get(keyOf(correction));
    const state = applied === undefined ? "waiting" : applied ? "applied" : "stale";
    return { ...correction, own: ours.has(keyOf(correction)), state };
  });
}

/** 手工指标: who gave the figure and on what ground. */
export interface GivenView {
  readonly indicator: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly text: string;
  readonly unit: string;
  readonly person: string;
  readonly ground: string;
  /** The period that it was given for, where that is not this one: it waits to be confirmed. */
  readonly carriedFrom: string | null;
}

export function givenViews(plan: Plan, task: TaskParts): readonly GivenView[] {
  const carried = new Map(
    carriedFigures(plan, task).map(({ indicator, period }) => [indicator.code, period]),
  );
  return plan.indicators
    .filter(({ source }) => source === "manual")
    .map(({ code, name, measureUnit, given }) => ({
      indicator: code,
      name,
      measureUnit,
      text: given?.text ?? "",
      unit: given?.unit ?? "",
      person: given?.person ?? "",
      ground: given?.ground ?? "",
      carriedFrom: carried.get(code) ?? null,
    }));
}

export type ExplanationView = UnitExplanation;

/** 催报 of one unit: whom to ask, for what, and the words to send. */
export interface ReminderView {
  readonly unit: string;
  readonly contact: string;
  readonly phone: string;
  readonly forms: readonly string[];
  readonly text: string;
}

/** One reminder for each unit that owes a form; a file that could not be read counts as owed. */
export function reminderViews(plan: Plan, roster: Roster, locale: Locale): readonly ReminderView[] {
  const units = new Map(plan.units.map((unit) => [unit.name, unit]));
  return roster.entries
    .filter(({ status, missingForms }) => status !== "unlisted" && missingForms.length > 0)
    .map(({ unit, status, missingForms }) => {
      const { contact = "", phone = "" } = units.get(unit) ?? {};
      const about = { unit, forms: missingForms, unread: status === "unread" };
      const text = locale === "en" ? englishReminder(plan, about) : chineseReminder(plan, about);
      return { unit, contact, phone, forms: missingForms, text };
    });
}

interface Owed {
  readonly unit: string;
  readonly forms: readonly string[];
  readonly unread: boolean;
}

function chineseReminder(plan: Plan, { unit, forms, unread }: Owed): string {
  const what = `“${plan.name}”${plan.period ? `（${plan.period.text}）` : ""}的${forms.join("、")}`;
  const by = plan.deadline === null ? "尽快" : `于 ${plan.deadline} 前`;
  return unread
    ? `${unit}：你单位报送的文件无法读取，请用 Excel 工作簿${by}重新报送${what}。`
    : `${unit}：尚未收到你单位${what}，请${by}报送。`;
}

function englishReminder(plan: Plan, { unit, forms, unread }: Owed): string {
  const what = `${forms.join(", ")} of “${plan.name}”${plan.period ? ` (${plan.period.text})` : ""}`;
  const by = plan.deadline === null ? "as soon as possible" : `by ${plan.deadline}`;
  return unread
    ? `${unit}: the file you sent could not be read. Please send ${what} again as an Excel workbook ${by}.`
    : `${unit}: we have not received ${what}. Please send it ${by}.`;
}
