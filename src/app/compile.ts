import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import { type Locale, viewOfFinding } from "../core/finding/message.ts";
import { figuresJson } from "../core/figures/figures-json.ts";
import type { ChosenBinding } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { OutputFile, SourceFile } from "../core/model/file.ts";
import { consolidatedDataPackage } from "../core/publish/data-package.ts";
import { findCarriedFigures } from "../core/task/carried-figures.ts";
import { planWithTask } from "../core/task/task-parts.ts";
import { taskFromParts } from "../core/task/task-from-parts.ts";
import type { BatchInput } from "./batch-input.ts";
import { mergeChosen, openTask, taskAfter, type TaskInput } from "./compile-task.ts";
import {
  type ConsolidatedBatch,
  consolidateBatch,
  evidenceOf,
  consolidatedWorkbook,
  validateBatch,
} from "./consolidate-batch.ts";
import type { Context } from "./context.ts";
import {
  type BoundPlaceholderView,
  boundView,
  type CompileView,
  submissionViews,
  unitsView,
} from "./contract.ts";
import { type FilledDraft, fillDraft } from "./fill-draft.ts";
import { openExplanations } from "./open-explanations.ts";
import { openHistory } from "./open-history.ts";
import { openPlan } from "./open-plan.ts";
import { CONSOLIDATED_NAME, draftOutputNames, EVIDENCE_NAME, FIGURES_NAME } from "./output-names.ts";
import { type ReadFile, readBatch } from "./read-batch.ts";
import { evidenceWorkbook } from "./trace.ts";
import { NO_RETURNS, type ReturnBatch, returnBatch } from "./return-batch.ts";

export interface CompileInput extends BatchInput {
  readonly drafts: readonly SourceFile[];
  readonly clean: boolean;
  readonly chosen: readonly ChosenBinding[];
  /** 任务包: what was confirmed before, and where this run is kept; absent: nothing is kept. */
  readonly task?: TaskInput;
}

/** What the whole path brought. `outputs` are named from inside the output folder. */
export interface Compiled {
  readonly exit: 0 | 1 | 2;
  readonly outputs: readonly OutputFile[];
  /** The consolidated data as a Data Package, named from inside its folder. */
  dataPackage(): readonly OutputFile[];
  /** The task file after this run; null where none is kept, or where writing it would lose what could not be read. */
  readonly task: Uint8Array | null;
  /** 退回修改单 of each unit with errors or doubts. */
  readonly returns: ReturnBatch;
  /** The JSON of SPEC section 7; `written` are the outputs' paths as they were written. */
  view(locale: Locale, written: readonly string[]): CompileView;
}

/**
 * The mission, top to bottom: plan → collect → validate → consolidate → figures → report.
 * A plan none of whose forms compiles ends it with exit 2 and no output; everything else goes on as far as it can.
 */
export async function compile(input: CompileInput, context: Context): Promise<Compiled> {
  const task = await openTask(input.task, context);
  if (!task.parts) return withoutPlan(task.findings);
  const opened = await openPlan(input.plan, context);
  if (!opened.plan) return withoutPlan([...task.findings, ...opened.findings]);
  const plan = planWithTask(opened.plan, task.parts);
  const chosen = mergeChosen(input.chosen, task.parts.bindings);
  const history = await openHistory(plan, input.related, context);
  const given = await openExplanations(input.explanations ?? [], plan, context);
  const explanations = [...task.parts.explanations, ...given.explanations];
  const files = await readBatch(plan, input.submissions, context, { ...task.parts, explanations });
  const validated = await validateBatch(plan, files, history.past, context);
  const batch = await consolidateBatch(plan, validated, history.past, context);
  const drafts: FilledDraft[] = [];
  const { seals } = task.parts;
  for (const draft of input.drafts) {
    drafts.push(
      await fillDraft(draft, batch.figures, { clean: input.clean, chosen, accept: [], seals }, context),
    );
  }
  const places = placesOf(batch.figures);
  const isEvidenceLong = places > MOST_PLACES;
  const findings = [
    ...task.findings,
    ...opened.findings,
    ...findCarriedFigures(plan, task.parts),
    ...history.findings,
    ...given.findings,
    ...batch.findings,
    ...(isEvidenceLong ? [makeFinding("figures.evidence-long", { kind: "plan" }, { count: places })] : []),
    ...drafts.flatMap((draft) => draft.findings),
  ];
  const outputs = [
    { path: CONSOLIDATED_NAME, bytes: await consolidatedWorkbook(plan, { ...batch, findings }) },
    { path: FIGURES_NAME, bytes: jsonBytes(figuresJson(batch.figures)) },
    ...(isEvidenceLong
      ? []
      : [{ path: EVIDENCE_NAME, bytes: await evidenceWorkbook([evidenceOf(plan, { ...batch, findings })]) }]),
    ...reportOutputs(input.drafts, drafts),
  ];
  const exit = isDone(findings, drafts) ? 0 : 1;
  const { counted } = validated;
  const returns = returnBatch({ plan, inputs: input.submissions, files, counted, findings }, context);
  const run = { plan: opened.plan, chosen, drafts, ...batch };
  return {
    exit,
    outputs,
    dataPackage: () => consolidatedDataPackage(batch.consolidated, batch.figures, plan),
    task: input.task && !hasErrors(task.findings) ? taskFromParts(taskAfter(task.parts, run)) : null,
    returns,
    view: (locale, written) => ({
      ...view(locale, written, exit, files, batch, drafts, findings),
      returns: returns.views(locale),
    }),
  };
}

/** So many places are written without being asked; beyond, 数据依据清单 would take longer than all the rest. */
const MOST_PLACES = 50_000;

function placesOf({ figures }: FigureSet): number {
  return figures.reduce((sum, { provenance }) => sum + provenance.trace.length, 0);
}

function withoutPlan(findings: readonly Finding[]): Compiled {
  return {
    exit: 2,
    outputs: [],
    dataPackage: () => [],
    task: null,
    returns: NO_RETURNS,
    view: (locale) => ({
      ok: false,
      units: unitsView(null),
      submissions: [],
      figures: figuresJson({ plan: "", period: "", asOf: null, figures: [] }),
      placeholders: [],
      changes: [],
      returns: [],
      outputs: [],
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

/** Exit 0: no error finding, no blank left, no change waiting. A fresh change moves the value, not the words. */
export function isDone(findings: readonly Finding[], drafts: readonly FilledDraft[]): boolean {
  return (
    !hasErrors(findings) &&
    drafts.every(
      ({ left, changes }) =>
        left.length === 0 && changes.every(({ state, accepted }) => accepted || state === "fresh"),
    )
  );
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

function reportOutputs(
  sources: readonly SourceFile[],
  drafts: readonly FilledDraft[],
): readonly OutputFile[] {
  const names = draftOutputNames(sources.map((source) => source.path));
  return drafts.flatMap((draft, index) => (draft.bytes ? [{ path: names[index]!, bytes: draft.bytes }] : []));
}

function view(
  locale: Locale,
  written: readonly string[],
  exit: number,
  files: readonly ReadFile[],
  batch: ConsolidatedBatch,
  drafts: readonly FilledDraft[],
  findings: readonly Finding[],
): Omit<CompileView, "returns"> {
  return {
    ok: exit === 0,
    units: unitsView(batch.consolidated.roster),
    submissions: submissionViews(files),
    figures: figuresJson(batch.figures),
    placeholders: drafts.flatMap(placeholderViews),
    changes: drafts.flatMap((draft) => draft.changes),
    outputs: written,
    findings: findings.map((finding) => viewOfFinding(finding, locale)),
  };
}

export function placeholderViews(draft: FilledDraft): readonly BoundPlaceholderView[] {
  const filled = new Map(draft.filled.map((figure) => [figure.placeholder.id, figure]));
  return draft.bindings.map((binding) =>
    boundView(draft.source, binding, filled.get(binding.placeholder.id)),
  );
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
