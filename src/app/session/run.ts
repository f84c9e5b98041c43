import type { PastPeriod } from "../../core/consolidate/history.ts";
import type { Finding } from "../../core/finding/finding.ts";
import type { Plan } from "../../core/model/plan.ts";
import type { InputFile } from "../../ports/files.ts";
import {
  type ConsolidatedBatch,
  consolidateBatch,
  validateBatch,
  type ValidatedBatch,
} from "../consolidate-batch.ts";
import type { Context } from "../context.ts";
import { openHistory, type RelatedFile } from "../open-history.ts";
import type { ReadFile } from "../read-batch.ts";
import { type ReturnBatch, returnBatch } from "../return-batch.ts";
import { TablePages } from "./table-pages.ts";

/** One putting-together of the whole batch (审核 and 汇总): values that never change, replaced as a whole by the next. */
export interface Run {
  readonly plan: Plan;
  readonly past: readonly PastPeriod[];
  readonly validated: ValidatedBatch;
  readonly batch: ConsolidatedBatch;
  /** Of history and batch; those of the plan stand beside it. */
  readonly findings: readonly Finding[];
  readonly tables: TablePages;
  readonly returns: ReturnBatch;
}

export async function runBatch(
  plan: Plan,
  input: {
    readonly files: readonly ReadFile[];
    readonly inputs: readonly InputFile[];
    readonly related: RelatedFile;
  },
  context: Context,
): Promise<Run> {
  const { past, findings: ofHistory } = await openHistory(plan, input.related, context);
  const validated = await validateBatch(plan, input.files, past, context);
  const batch = await consolidateBatch(plan, validated, past, context);
  const findings = [...ofHistory, ...batch.findings];
  const { counted } = validated;
  const returns = returnBatch({ plan, inputs: input.inputs, files: input.files, counted, findings }, context);
  return { plan, past, validated, batch, findings, tables: new TablePages(batch.consolidated), returns };
}
