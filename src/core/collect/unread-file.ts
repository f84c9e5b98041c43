import type { Plan } from "../model/plan.ts";
import { freeUnitInPath, unitInPath } from "./name-evidence.ts";
import { unitNames } from "./unit-names.ts";

/** Which unit a file came from that could not be opened at all (已收未读): only its name can say; null where it does not. */
export function unitOfUnreadFile(path: string, plan: Plan): string | null {
  const match = unitInPath(path, plan, unitNames(plan));
  if (match.kind === "one") return match.unit;
  return plan.units.length === 0 && match.kind === "none" ? freeUnitInPath(path, plan) : null;
}
