import type { Finding } from "../core/finding/finding.ts";
import type { Consolidated, UnitExplanation } from "../core/model/consolidated.ts";
import type { ChosenBinding } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import { partsFromTask } from "../core/task/parts-from-task.ts";
import { EMPTY_TASK, type FilledSentence, type TaskParts } from "../core/task/task-parts.ts";
import type { Context } from "./context.ts";
import type { FilledDraft } from "./fill-draft.ts";

/** 任务包 of a use case: the file as it is, or null where it is to be made. */
export interface TaskInput {
  readonly file: SourceFile | null;
}

export interface TaskOpened {
  /** null: the file is there and is no task file that we can read, so it must not be written to. */
  readonly parts: TaskParts | null;
  readonly findings: readonly Finding[];
}

/** Without a task there is nothing kept and nothing to say. */
export async function openTask(input: TaskInput | undefined, context: Context): Promise<TaskOpened> {
  if (!input?.file) return { parts: EMPTY_TASK, findings: [] };
  return partsFromTask(input.file, context.codec);
}

/** A choice given now wins over the kept one for the same words. */
export function mergeChosen(
  now: readonly ChosenBinding[],
  kept: readonly ChosenBinding[],
): readonly ChosenBinding[] {
  const keyOf = ({ clause, slot }: ChosenBinding) => JSON.stringify([clause, slot]);
  const given = new Set(now.map(keyOf));
  return [...now, ...kept.filter((one) => !given.has(keyOf(one)))];
}

/** What one run leaves behind for the next. */
export interface TaskRun {
  /** As its file says it, without what the task adds. */
  readonly plan: Plan;
  readonly chosen: readonly ChosenBinding[];
  readonly consolidated: Consolidated;
  readonly figures: FigureSet;
  readonly drafts: readonly FilledDraft[];
}

/** The task after a run: this period's figures in place of earlier ones, the sentences of the drafts that were filled now. */
export function taskAfter(before: TaskParts, run: TaskRun): TaskParts {
  const isThis = ({ plan, period }: FigureSet) => plan === run.figures.plan && period === run.figures.period;
  const filled = run.drafts.filter((draft) => draft.filled.length > 0);
  const sources = new Set(filled.map(({ source }) => source));
  return {
    ...before,
    plan: run.plan,
    bindings: run.chosen,
    explanations: distinct([...before.explanations, ...run.consolidated.explanations]),
    figures: [...before.figures.filter((set) => !isThis(set)), run.figures],
    sentences: [
      ...before.sentences.filter(({ report }) => !sources.has(report)),
      ...filled.flatMap(sentencesOf),
    ],
  };
}

function distinct(explanations: readonly UnitExplanation[]): readonly UnitExplanation[] {
  const seen = new Map<string, UnitExplanation>();
  for (const one of explanations) {
    const { unit, file, rule, sheet, cell, value, text } = one;
    const key = JSON.stringify([unit, file, rule, sheet, cell, value, text]);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** Every filled place with its sentence as it now reads. */
export function sentencesOf({ source, scan, filled }: FilledDraft): FilledSentence[] {
  const texts = new Map((scan?.paragraphs ?? []).map(({ id, text }) => [id, text]));
  return filled.map(({ placeholder, indicator, value, written }) => {
    const { paragraph, start } = placeholder;
    const here = filled
      .filter((one) => one.placeholder.paragraph === paragraph)
      .sort((a, b) => b.placeholder.start - a.placeholder.start);
    let text = texts.get(paragraph) ?? "";
    let at = start;
    // From the back, so that places in front keep their offsets.
    for (const one of here) {
      text = text.slice(0, one.placeholder.start) + one.written + text.slice(one.placeholder.end);
      if (one.placeholder.start < start) {
        at += one.written.length - (one.placeholder.end - one.placeholder.start);
      }
    }
    return { report: source, paragraph, indicator, value, written, sentence: sentenceAt(text, at) };
  });
}

const ENDS = "。！？；\n";

function sentenceAt(text: string, at: number): string {
  let from = at;
  while (from > 0 && !ENDS.includes(text[from - 1]!)) from -= 1;
  let to = at;
  while (to < text.length && !ENDS.includes(text[to]!)) to += 1;
  return text.slice(from, to + 1).trim();
}
