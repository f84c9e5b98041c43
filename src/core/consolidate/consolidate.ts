import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type {
  Consolidated,
  ConsolidatedCell,
  ConsolidatedFixed,
  ConsolidatedList,
  RollUp,
  UnitCorrection,
  UnitExplanation,
} from "../model/consolidated.ts";
import type { FileStamp } from "../model/file.ts";
import type { Form, Plan } from "../model/plan.ts";
import type { Roster, Submission } from "../model/submission.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { applyExplanations } from "../validate/explanations.ts";
import { consolidateFixed } from "./consolidate-fixed.ts";
import { consolidateList } from "./consolidate-lists.ts";
import { exclusionsOf, missingBelowOf } from "./exclusions.ts";
import { withoutDuplicates } from "./duplicate-keys.ts";
import { parentListFindings } from "./parent-lists.ts";
import { compareText, placeOrder } from "./source-order.ts";
import { textFromValue } from "./value-text.ts";

export interface ConsolidateResult {
  readonly consolidated: Consolidated;
  readonly findings: readonly Finding[];
}

/**
 * 汇总 (SPEC section 3): puts the submissions that count together, one table per form, every row and cell with its source.
 * Nothing is added that was not read: a form that nobody sent has no rows and no units, a field without values no total.
 * The order of `counted` changes nothing.
 */
export function consolidate(counted: readonly Submission[], roster: Roster, plan: Plan): ConsolidateResult {
  const lists: ConsolidatedList[] = [];
  const fixed: ConsolidatedFixed[] = [];
  const rollUps: RollUp[] = [];
  const findings: Finding[] = [];
  for (const form of plan.forms) {
    if (form.kind === "list") {
      const result = withoutDuplicates(consolidateList(form, counted, plan));
      lists.push(result.list);
      findings.push(...result.findings, ...parentListFindings(result.list, plan));
    } else {
      const result = consolidateFixed(form, counted, plan);
      fixed.push(result.fixed);
      rollUps.push(...result.rollUps);
      findings.push(
        ...rollUpFindings(result.rollUps),
        ...result.alone.map((cell) => aloneFinding(form, cell)),
      );
    }
  }
  const exclusions = exclusionsOf(counted, plan);
  const missingBelow = missingBelowOf(counted, plan);
  const { explanations, corrections } = carriedAlong(counted, plan);
  const files = filesOf(counted);
  return {
    consolidated: {
      plan,
      lists,
      fixed,
      roster,
      exclusions,
      missingBelow,
      rollUps,
      explanations,
      corrections,
      files,
    },
    findings: explained(findings, explanations),
  };
}

/** 审核说明 of the unit that a finding is about answers it here as it does at 审核. */
function explained(findings: readonly Finding[], explanations: readonly UnitExplanation[]): Finding[] {
  if (explanations.length === 0) return [...findings];
  const byUnit = new Map<string, UnitExplanation[]>();
  for (const one of explanations) {
    const own = byUnit.get(one.unit);
    if (own) own.push(one);
    else byUnit.set(one.unit, [one]);
  }
  return findings.flatMap((finding) => {
    const unit = "unit" in finding.location ? (finding.location.unit ?? "") : "";
    return applyExplanations([finding], byUnit.get(unit) ?? []);
  });
}

/** What people added to their submissions, in the order of the units. */
function carriedAlong(counted: readonly Submission[], plan: Plan) {
  const inOrder = counted
    .map((submission) => ({ unit: submission.unit, file: submission.file.path, sheet: "", submission }))
    .sort(placeOrder(plan));
  const explanations: UnitExplanation[] = [];
  const corrections: UnitCorrection[] = [];
  for (const { unit, file, submission } of inOrder) {
    for (const one of submission.explanations) explanations.push({ ...one, unit, file });
    for (const one of submission.corrections) if (one.applied) corrections.push({ ...one, unit, file });
  }
  return { explanations, corrections };
}

function filesOf(counted: readonly Submission[]): FileStamp[] {
  const byPath = new Map(counted.map((submission) => [submission.file.path, submission.file]));
  return [...byPath.values()].sort((a, b) => compareText(a.path, b.path));
}

/** One finding per field whose two numbers differ; where they agree there is nothing to ask. */
function rollUpFindings(rollUps: readonly RollUp[]): Finding[] {
  return rollUps
    .filter((rollUp) => !rollUp.own.eq(rollUp.below))
    .map((rollUp) => {
      const { unit, file, sheet, cell } = rollUp.cell;
      return makeFinding(
        rollUp.counted ? "consolidate.parent-counted" : "consolidate.parent-differs",
        { kind: "cell", unit, file, sheet, cell, field: rollUp.field },
        {
          form: rollUp.form,
          field: rollUp.field,
          found: textFromDecimal(rollUp.own),
          expected: textFromDecimal(rollUp.below),
        },
      );
    });
}

/** What a parent says of a field that its branches left blank may be the sum of numbers that they forgot. */
function aloneFinding(form: Form, { unit, file, sheet, cell, field, value }: ConsolidatedCell): Finding {
  return makeFinding(
    "consolidate.parent-alone",
    { kind: "cell", unit, file, sheet, cell, field: field.name },
    { form: form.name, field: field.name, found: textFromValue(value) },
  );
}
