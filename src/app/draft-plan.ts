import type { Finding } from "../core/finding/finding.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import { sha256Hex } from "../core/package/sha256.ts";
import { draftPlan } from "../core/plan-draft/draft-plan.ts";
import type { Sample } from "../core/plan-draft/sample.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import type { InputFile } from "../ports/files.ts";
import { inOrder } from "./batch-input.ts";
import { type Context, turn } from "./context.ts";
import { planBytes } from "./convert-plan.ts";
import { expandInput } from "./expand-input.ts";
import { openPlan } from "./open-plan.ts";

export interface DraftedPlan {
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
  /** 方案 as a workbook; null when nothing can be proposed. */
  readonly bytes: Uint8Array | null;
}

/**
 * Proposes a plan from workbooks that were filled before and writes it as a workbook. What is written is opened again,
 * so that a draft that our own reader would not take is never handed out without its findings.
 */
export async function draftPlanFrom(files: readonly InputFile[], context: Context): Promise<DraftedPlan> {
  const samples: Sample[] = [];
  const findings: Finding[] = [];
  for (const [index, file] of inOrder(files).entries()) {
    context.watch.report({ stage: "plan", done: index, total: files.length, item: file.path });
    for await (const expanded of expandInput(file, context)) {
      if (!("source" in expanded)) {
        findings.push(expanded.finding);
        continue;
      }
      const { workbook, findings: reading } = await readWorkbook(expanded.source, {
        codec: context.codec,
      });
      findings.push(...reading);
      if (workbook) samples.push({ stamp: stampOf(expanded.source), workbook });
    }
    await turn(context);
  }
  const drafted = draftPlan(samples);
  findings.push(...drafted.findings);
  if (!drafted.plan) return { plan: null, findings, bytes: null };
  const bytes = await planBytes(drafted.plan, "workbook");
  const opened = await openPlan({ path: "方案.xlsx", bytes }, context);
  return { plan: opened.plan, findings: [...findings, ...opened.findings], bytes };
}

function stampOf({ path, bytes }: SourceFile) {
  return { path, size: bytes.length, sha256: sha256Hex(bytes) };
}
