/** How often one rule was checked in a run, and what came of it; by 序号. */
export interface RuleCount {
  readonly rule: string;
  readonly passed: number;
  readonly failed: number;
  readonly notEvaluable: number;
  readonly broken: number;
  /** 适用条件 did not hold; these are not among `passed`. */
  readonly notApplicable: number;
}

/** 审核公式 with what came of it: one line of 审核情况. Counts are null where the run did not keep them. */
export interface RuleRecord {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly severity: string;
  readonly count: RuleCount | null;
  /** Doubts that 审核说明 cleared. */
  readonly explained: number | null;
}
