import type { Finding } from "../core/finding/finding.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import { dataPackageFromPlan } from "../core/plan/data-package-from-plan.ts";
import { workbookSheetsFromPlan } from "../core/plan/workbook-from-plan.ts";
import { writeWorkbook } from "../core/workbook/write-workbook.ts";
import type { Context } from "./context.ts";
import { openPlan } from "./open-plan.ts";

/** The two forms in which a plan is written. */
export type PlanForm = "workbook" | "data-package";

export interface ConvertedPlan {
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
  /** null when the plan does not compile. */
  readonly bytes: Uint8Array | null;
}

/** Reads a plan in either form and writes it in the form asked for. What is wrong with the plan is a finding and not carried over. */
export async function convertPlan(
  source: SourceFile,
  form: PlanForm,
  context: Context,
): Promise<ConvertedPlan> {
  const { plan, findings } = await openPlan(source, context);
  return { plan, findings, bytes: plan && (await planBytes(plan, form)) };
}

/** A plan as a file. The same plan gives the same bytes. */
export async function planBytes(plan: Plan, form: PlanForm): Promise<Uint8Array> {
  if (form === "workbook") return writeWorkbook(workbookSheetsFromPlan(plan));
  return new TextEncoder().encode(`${JSON.stringify(dataPackageFromPlan(plan), null, 2)}\n`);
}
