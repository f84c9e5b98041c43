import type { NumberClaim } from "../model/draft.ts";
import type { NumberKind } from "../number/claim.ts";

const STATISTICS = new Set<NumberKind>(["statistic", "percent", "money", "ratio", "duration"]);

/** Does the number state a quantity? Dates, ordinals, document and clause numbers, names, thresholds do not. */
export function isStatistic({ kind, claim }: Pick<NumberClaim, "kind" | "claim">): boolean {
  return STATISTICS.has(kind) && claim !== null;
}
