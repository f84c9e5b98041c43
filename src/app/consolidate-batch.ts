import type { UncountedFiles } from "../core/collect/collected-file.ts";
import { settleSubmissions } from "../core/collect/settle.ts";
import type { Replaced } from "../core/collect/settle-form.ts";
import type { PastPeriod } from "../core/consolidate/history.ts";
import { consolidate } from "../core/consolidate/consolidate.ts";
import { compileRules } from "../core/expression/rules.ts";
import { computeFigures } from "../core/figures/compute-figures.ts";
import { figuresMoved } from "../core/figures/figures-moved.ts";
import type { Finding } from "../core/finding/finding.ts";
import type { Consolidated } from "../core/model/consolidated.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { RuleCount } from "../core/model/rule-count.ts";
import type { Plan } from "../core/model/plan.ts";
import type { SheetOut } from "../core/model/sheet-out.ts";
import type { Roster, Submission } from "../core/model/submission.ts";
import { consolidatedSheets } from "../core/publish/consolidated-sheets.ts";
import { type Evidence, ledgerOfRun } from "../core/publish/evidence.ts";
import { ruleRecords } from "../core/publish/rules-sheet.ts";
import { applyExplanations } from "../core/validate/explanations.ts";
import { RuleTally } from "../core/validate/rule-tally.ts";
import { validateSubmission } from "../core/validate/validate-submission.ts";
import { writeWorkbook } from "../core/workbook/write-workbook.ts";
import { type Context, turn } from "./context.ts";
import { historyOfRules } from "./open-history.ts";
import type { ReadFile } from "./read-batch.ts";

/** Which submissions count, who reported, and everything that was found on the way. */
export interface ValidatedBatch {
  readonly counted: readonly Submission[];
  readonly roster: Roster;
  /** What came of each rule over all submissions. */
  readonly rules: readonly RuleCount[];
  /** What does not count since a later file came in its place. */
  readonly replaced: readonly Replaced[];
  readonly findings: readonly Finding[];
}

/** 审核: settles which file of each unit counts, then checks what counts. */
export async function validateBatch(
  plan: Plan,
  files: readonly ReadFile[],
  past: readonly PastPeriod[],
  context: Context,
): Promise<ValidatedBatch> {
  const submissions = files.flatMap((file) => file.submissions);
  const settled = settleSubmissions(submissions, uncounted(files), plan);
  // What is wrong with a rule itself was a finding when the plan was read.
  const { rules } = compileRules(plan);
  // What was found about a file as a whole is answered on the same 审核说明 as what stands in its cells.
  const ofFiles = files.flatMap((file) =>
    applyExplanations(file.findings, file.submissions[0]?.explanations ?? []),
  );
  const findings: Finding[] = [...ofFiles, ...settled.findings];
  const byUnit = groupByUnit(settled.counted);
  const tally = new RuleTally();
  const history = historyOfRules(plan, past);
  for (const [index, submission] of settled.counted.entries()) {
    context.watch.report({
      stage: "validate",
      done: index,
      total: settled.counted.length,
      item: submission.file.path,
    });
    const siblings = byUnit.get(submission.unit) ?? [];
    findings.push(...validateSubmission(submission, plan, rules, siblings, history, tally));
    await turn(context);
  }
  const { counted, roster, replaced } = settled;
  return { counted, roster, replaced, rules: tally.counts(), findings };
}

export interface ConsolidatedBatch extends Pick<ValidatedBatch, "rules"> {
  readonly consolidated: Consolidated;
  readonly figures: FigureSet;
  readonly findings: readonly Finding[];
}

/** 汇总 and 指标 over what counts. */
export async function consolidateBatch(
  plan: Plan,
  batch: ValidatedBatch,
  past: readonly PastPeriod[],
  context: Context,
): Promise<ConsolidatedBatch> {
  context.watch.report({ stage: "consolidate", done: 0, total: 1, item: "" });
  const { consolidated, findings } = consolidate(batch.counted, batch.roster, plan);
  await turn(context);
  context.watch.report({ stage: "figures", done: 0, total: plan.indicators.length, item: "" });
  const computed = computeFigures(consolidated, plan, { past });
  await turn(context);
  const moved = figuresMoved(batch, plan, computed.figures, past);
  return {
    consolidated,
    figures: computed.figures,
    rules: batch.rules,
    findings: [...batch.findings, ...findings, ...computed.findings, ...moved],
  };
}

/** 汇总表 as a workbook, the findings on their own sheet. */
export function consolidatedWorkbook(plan: Plan, batch: ConsolidatedBatch): Promise<Uint8Array> {
  return writeWorkbook(sheetsOfBatch(plan, batch));
}

/** The sheets of 汇总表, to be written to wherever they go. */
export function sheetsOfBatch(plan: Plan, batch: ConsolidatedBatch): SheetOut[] {
  const { consolidated, figures, findings } = batch;
  const records = ruleRecords(plan.rules, batch.rules, findings);
  return consolidatedSheets(consolidated, figures, findings, plan, records);
}

/** Everything that proves the figures of a run. */
export function evidenceOf(
  plan: Plan,
  { consolidated, figures, rules, findings }: ConsolidatedBatch,
): Evidence {
  return { ...ledgerOfRun(consolidated, ruleRecords(plan.rules, rules, findings)), set: figures, source: "" };
}

function uncounted(files: readonly ReadFile[]): UncountedFiles {
  return {
    unread: files.flatMap(({ stamp, unread }) => (unread ? [{ path: stamp.path, unit: unread.unit }] : [])),
    unknown: files.flatMap(({ unknown }) => (unknown ? [unknown] : [])),
  };
}

function groupByUnit(submissions: readonly Submission[]): ReadonlyMap<string, readonly Submission[]> {
  const byUnit = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const group = byUnit.get(submission.unit);
    if (group) group.push(submission);
    else byUnit.set(submission.unit, [submission]);
  }
  return byUnit;
}
