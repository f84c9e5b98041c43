import { FindingLog } from "../collect/finding-log.ts";
import type { CompiledRule } from "../expression/rules.ts";
import type { Finding } from "../finding/finding.ts";
import type { Plan } from "../model/plan.ts";
import type { Submission } from "../model/submission.ts";
import { checkRules } from "./check-rules.ts";
import { CHECKS } from "./checks/all.ts";
import { applyExplanations } from "./explanations.ts";
import { formsOf } from "./form-values.ts";
import { reportNearLiterals } from "./near-literals.ts";
import { RuleTally } from "./rule-tally.ts";
import { UnitScope, type History } from "./unit-scope.ts";

/**
 * 审核 of one submission that counts: what was found at reading, the plan's constraints, and its rules, in that order;
 * explained doubts are cleared. `siblings` are all submissions of the same unit that count, this one among them: a rule
 * over several forms sees them all and is checked once. A failed rule excludes nothing (SPEC section 2). `tally` counts what came of each rule.
 */
export function validateSubmission(
  submission: Submission,
  plan: Plan,
  rules: readonly CompiledRule[],
  siblings: readonly Submission[],
  history: History = {},
  tally = new RuleTally(),
): Finding[] {
  const log = new FindingLog();
  const unit = siblings.includes(submission) ? siblings : [submission, ...siblings];
  const sent = (form: string) => unit.flatMap(formsOf).filter((values) => values.form.name === form);
  for (const values of formsOf(submission)) {
    for (const check of CHECKS) check.run(values, { plan, log, sent });
    reportNearLiterals(values, plan, log);
  }
  const listed = plan.units.find(({ name }) => name === submission.unit);
  const owes = (form: string) => listed?.forms?.includes(form) ?? true;
  checkRules(submission, rules, new UnitScope(submission.unit, unit, history), unit, { log, tally, owes });
  return applyExplanations([...submission.findings, ...log.findings()], submission.explanations);
}
