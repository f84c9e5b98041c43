import type { FindingLog } from "../collect/finding-log.ts";
import type { FindingCode } from "../finding/finding.ts";
import type { Field, Form, Plan } from "../model/plan.ts";
import type { FormValues } from "./form-values.ts";

/** What a check sees and where it leaves findings. */
export interface CheckContext {
  readonly plan: Plan;
  readonly log: FindingLog;
  /** What the same unit sent of a form, over all its files. */
  readonly sent: (form: string) => readonly FormValues[];
}

/** A small list for tests and the guide: one field, its cells as typed, and the number of findings it must give. */
export interface Example {
  readonly form?: Partial<Form>;
  readonly field: Partial<Field>;
  readonly cells: readonly string[];
  readonly findings: number;
}

/** 检查: a built-in test, as data. `examples` are one that passes and one that fails. */
export interface Check {
  readonly code: FindingCode;
  /** Checks one form of one submission. */
  run(values: FormValues, context: CheckContext): void;
  readonly examples: readonly [passing: Example, failing: Example];
}

/** Findings of one code in one field of one form are counted together. */
export function groupOf(code: string, values: FormValues, field: Field | null, part = ""): string {
  return [code, part, values.form.name, field?.name ?? ""].join("\u0000");
}
