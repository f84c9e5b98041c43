import { scanSteps } from "../core/draft/scan.ts";
import type { Paragraph } from "../core/model/document.ts";
import type { Scan } from "../core/model/draft.ts";
import { turn, type Context } from "./context.ts";

/**
 * Scans a draft so that a pane without a worker stays awake: the host has its turn every few thousand characters.
 * `asksForNumbers`: see scanSteps.
 */
export async function scanInTurns(
  source: string,
  paragraphs: readonly Paragraph[],
  context: Pick<Context, "watch">,
  asksForNumbers = false,
): Promise<Scan> {
  const steps = scanSteps(source, paragraphs, asksForNumbers);
  let step = steps.next();
  while (step.done !== true) {
    await turn(context);
    step = steps.next();
  }
  return step.value;
}
