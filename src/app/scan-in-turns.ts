import { scanSteps } from "../core/draft/scan.ts";
import type { Paragraph } from "../core/model/document.ts";
import type { Scan } from "../core/model/draft.ts";
import type { Stage } from "../ports/progress.ts";
import { turn, type Context } from "./context.ts";

/**
 * Scans a draft so that a pane without a worker stays awake: the host has its turn every few thousand characters, and is
 * told how many paragraphs are done. What the scan is for says whether it asks for numbers too (see scanSteps).
 */
export async function scanInTurns(
  source: string,
  paragraphs: readonly Paragraph[],
  context: Pick<Context, "watch">,
  stage: Extract<Stage, "fill" | "audit">,
): Promise<Scan> {
  const total = paragraphs.length;
  const steps = scanSteps(source, paragraphs, stage === "audit");
  let step = steps.next();
  while (step.done !== true) {
    context.watch.report({ stage, done: step.value, total, item: source });
    await turn(context);
    step = steps.next();
  }
  return step.value;
}
