import type { Finding } from "../core/finding/finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { Plan } from "../core/model/plan.ts";

/** What the `plan` commands print: the plan in numbers, what was written, and what is wrong with it. */
export interface PlanReport {
  readonly ok: boolean;
  readonly plan: PlanSummary | null;
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

export interface PlanSummary {
  readonly name: string;
  readonly period: string;
  readonly units: number;
  readonly forms: readonly {
    readonly name: string;
    readonly kind: "list" | "fixed";
    readonly fields: number;
  }[];
  readonly rules: number;
  readonly indicators: number;
}

/** 0 no error finding; 1 with error findings; 2 no form of the plan compiles. */
export function planExit(plan: Plan | null, findings: readonly Finding[]): 0 | 1 | 2 {
  if (!plan) return 2;
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

export function planReport(
  plan: Plan | null,
  findings: readonly Finding[],
  outputs: readonly string[],
  locale: Locale,
): PlanReport {
  return {
    ok: planExit(plan, findings) === 0,
    plan: plan && {
      name: plan.name,
      period: plan.period?.text ?? "",
      units: plan.units.length,
      forms: plan.forms.map(({ name, kind, fields }) => ({ name, kind, fields: fields.length })),
      rules: plan.rules.length,
      indicators: plan.indicators.length,
    },
    outputs,
    findings: findings.map((finding) => viewOfFinding(finding, locale)),
  };
}
