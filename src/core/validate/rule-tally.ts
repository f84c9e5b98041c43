import type { RuleResult } from "../expression/check-rule.ts";
import type { RuleCount } from "../model/rule-count.ts";

/** Counts what came of each rule: findings are cut where there are too many alike, and what passed is never among them. */
export class RuleTally {
  private readonly byRule = new Map<string, { -readonly [K in keyof RuleCount]: RuleCount[K] }>();

  add(rule: string, { outcome, applies }: RuleResult): void {
    let count = this.byRule.get(rule);
    if (!count) {
      count = { rule, passed: 0, failed: 0, notEvaluable: 0, broken: 0, notApplicable: 0 };
      this.byRule.set(rule, count);
    }
    if (outcome === "passed" && !applies) count.notApplicable += 1;
    else count[outcome] += 1;
  }

  /** In the order in which the rules were first checked. */
  counts(): readonly RuleCount[] {
    return [...this.byRule.values()];
  }
}
