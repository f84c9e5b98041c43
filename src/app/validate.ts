import type { Finding } from "../core/finding/finding.ts";
import { type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { Roster } from "../core/model/submission.ts";
import { findingsSheet } from "../core/publish/findings-sheet.ts";
import { writeWorkbook } from "../core/workbook/write-workbook.ts";
import type { BatchInput } from "./batch-input.ts";
import { validateBatch } from "./consolidate-batch.ts";
import type { Context } from "./context.ts";
import { submissionViews, unitsView, type ValidateView } from "./contract.ts";
import { openExplanations } from "./open-explanations.ts";
import { openHistory } from "./open-history.ts";
import { openPlan } from "./open-plan.ts";
import { type ReadFile, readBatch } from "./read-batch.ts";
import { NO_RETURNS, type ReturnBatch, returnBatch } from "./return-batch.ts";

export interface Validated {
  readonly exit: 0 | 1 | 2;
  /** 退回修改单 of each unit with errors or doubts. */
  readonly returns: ReturnBatch;
  /** The JSON of SPEC section 7; `written` are the outputs' paths as they were written. */
  view(locale: Locale, written: readonly string[]): ValidateView;
  /** 审核意见 as a workbook. */
  findingsWorkbook(locale: Locale): Promise<Uint8Array>;
}

/** 收表 and 审核 without consolidating: who reported, and what is wrong with it. */
export async function validate(input: BatchInput, context: Context): Promise<Validated> {
  const opened = await openPlan(input.plan, context);
  const { plan } = opened;
  if (!plan) return result(2, null, [], opened.findings, NO_RETURNS);
  const history = await openHistory(plan, input.related, context);
  const given = await openExplanations(input.explanations ?? [], plan, context);
  const confirmed = { mappings: [], explanations: given.explanations };
  const files = await readBatch(plan, input.submissions, context, confirmed);
  const batch = await validateBatch(plan, files, history.past, context);
  const findings = [...opened.findings, ...history.findings, ...given.findings, ...batch.findings];
  const exit = findings.some((finding) => finding.severity === "error") ? 1 : 0;
  const { counted } = batch;
  const returns = returnBatch({ plan, inputs: input.submissions, files, counted, findings }, context);
  return result(exit, batch.roster, files, findings, returns);
}

function result(
  exit: 0 | 1 | 2,
  roster: Roster | null,
  files: readonly ReadFile[],
  findings: readonly Finding[],
  returns: ReturnBatch,
): Validated {
  return {
    exit,
    returns,
    view: (locale, written) => ({
      ok: exit === 0,
      units: unitsView(roster),
      submissions: submissionViews(files),
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
      returns: returns.views(locale),
      outputs: written,
    }),
    findingsWorkbook: (locale) => writeWorkbook([findingsSheet(findings, locale)]),
  };
}
