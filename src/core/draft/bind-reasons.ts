import type { Agreement } from "./bind-score.ts";
import type { UnitAgreement } from "./bind-units.ts";

/**
 * Why a blank and an indicator were (not) put together, as "key=text" parts from which the pane makes sentences:
 * `words` found around the blank, `absent` words of the name, `conflict` words only one side has, `unit` yes | generic |
 * unknown, `literal` the whole name, `chosen`, `named`, and `weak` for what stood against being sure (see bind-decide.ts).
 */
export function reasonsOf(agreement: Agreement, unit: UnitAgreement): string[] {
  const reasons: string[] = [];
  if (agreement.literal) reasons.push(`literal=${agreement.terms.text}`);
  if (agreement.found.length > 0) reasons.push(`words=${agreement.found.join("、")}`);
  if (agreement.absent.length > 0) reasons.push(`absent=${agreement.absent.join("、")}`);
  if (agreement.conflicts.length > 0) reasons.push(`conflict=${agreement.conflicts.join("、")}`);
  reasons.push(`unit=${unit}`);
  return reasons;
}
