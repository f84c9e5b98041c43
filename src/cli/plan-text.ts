import type { PlanReport } from "../app/plan-view.ts";
import type { Locale } from "../core/finding/message.ts";
import { countsText, findingsText, linesText, outputsText, printable } from "./text.ts";

const KINDS: Record<Locale, Record<"list" | "fixed", string>> = {
  "zh-CN": { list: "明细表", fixed: "固定表" },
  en: { list: "list", fixed: "fixed form" },
};

/** The result of the `plan` commands for a person: findings by sheet and cell, then the plan in numbers. */
export function planText(report: PlanReport, locale: Locale): string {
  const { plan } = report;
  const chinese = locale === "zh-CN";
  const lines = plan
    ? [
        ...plan.forms.map((form) =>
          chinese
            ? `${KINDS[locale][form.kind]}  ${form.name}（${form.fields} 个字段）`
            : `${KINDS[locale][form.kind]}  ${form.name} (${form.fields} fields)`,
        ),
        chinese
          ? `方案“${plan.name}”${plan.period}：单位 ${plan.units}  表样 ${plan.forms.length}  审核公式 ${plan.rules}  指标 ${plan.indicators}`
          : `plan ${plan.name} ${plan.period}: units ${plan.units}, forms ${plan.forms.length}, rules ${plan.rules}, indicators ${plan.indicators}`,
      ]
    : [chinese ? "方案不能用" : "the plan cannot be used"];
  return linesText([
    findingsText(report.findings, locale),
    ...lines.map(printable),
    countsText(report.findings, locale),
    outputsText(report),
  ]);
}
