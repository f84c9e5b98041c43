import type { ConsolidatedBatch } from "../../../src/app/consolidate-batch.ts";
import { figuresJson } from "../../../src/core/figures/figures-json.ts";

/** What the figures say, without where their numbers stand: value and completeness of each, and its groups. */
export function figureValues({ figures }: ConsolidatedBatch): unknown {
  return figuresJson(figures).indicators.map((one) => ({ ...one, trace: undefined, conditions: undefined }));
}
