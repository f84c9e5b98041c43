import { makeFinding } from "../finding/make-finding.ts";
import type { Finding } from "../finding/finding.ts";
import type { Form, Plan } from "../model/plan.ts";
import type { Roster, Submission } from "../model/submission.ts";
import { reportsIn } from "../plan/expected.ts";
import { unitNames } from "./unit-names.ts";
import { makeRoster, type UnitOutcome } from "./roster.ts";
import { byPath, settleForm, type Replaced } from "./settle-form.ts";
import type { UncountedFiles } from "./collected-file.ts";

export interface Settled {
  /** What counts, sorted by unit and file; a submission may be cut to the forms that count. */
  readonly counted: readonly Submission[];
  readonly roster: Roster;
  /** What does not count since something later came in its place. */
  readonly replaced: readonly Replaced[];
  /** About the batch as a whole; findings of counted submissions stay in them. */
  readonly findings: readonly Finding[];
}

/**
 * Weighs all files of a batch against each other (收表, SPEC section 2): identical files once, parts, re-submissions,
 * ties, and who reported. The order of the files changes nothing.
 */
export function settleSubmissions(
  submissions: readonly Submission[],
  files: UncountedFiles,
  plan: Plan,
): Settled {
  const findings: Finding[] = [];
  const sorted = [...submissions].sort((a, b) => compare(a.unit, b.unit) || byPath(a, b));
  const outcomes = new Map<string, UnitOutcome>();
  const counted: Submission[] = [];
  const replaced: Replaced[] = [];
  const notDue: Submission[] = [];
  for (const [unit, all] of groupBy(sorted, (one) => one.unit)) {
    const listed = plan.units.find((one) => one.name === unit);
    if (listed && !reportsIn(listed, plan.period)) {
      notDue.push(...all);
      continue;
    }
    const distinct = withoutIdentical(unit, all, findings);
    const kept = new Map<Submission, Set<Form>>();
    let outcome: UnitOutcome["outcome"] = distinct.length < all.length ? "repeated" : "single";
    for (const form of plan.forms) {
      const having = distinct.filter((one) => holds(one, form));
      if (having.length === 0) continue;
      const settled = settleForm(unit, form, having);
      findings.push(...settled.findings);
      replaced.push(...settled.replaced);
      outcome = stronger(outcome, settled.outcome);
      for (const one of settled.counted) {
        const forms = kept.get(one);
        if (forms) forms.add(form);
        else kept.set(one, new Set([form]));
      }
    }
    // A file none of whose forms could be used has no other place to say why.
    for (const one of distinct) if (one.lists.length + one.fixed.length === 0) findings.push(...one.findings);
    const own = distinct.filter((one) => kept.has(one)).map((one) => cutTo(one, kept.get(one)!));
    counted.push(...own);
    outcomes.set(unit, { outcome, files: all.map((one) => one.file.path), submissions: own, received: all });
  }
  findings.push(...sameFileOfTwoUnits(sorted), ...unmatchedCorrections(counted, plan));
  findings.push(...notDue.map((one) => notDueFinding(one, plan)));
  const strangers = notDue.map(({ unit, file }) => ({ path: file.path, unit }));
  const outside = { ...files, unknown: [...files.unknown, ...strangers] };
  const { roster, findings: missing } = makeRoster(outcomes, outside, plan);
  return { counted, roster, replaced, findings: [...findings, ...missing] };
}

/** A unit that the plan knows, but not in this period: what it sent is of another one, or the plan is to be corrected. */
function notDueFinding({ unit, file }: Submission, { period }: Plan): Finding {
  const location = { kind: "submission", file: file.path, unit } as const;
  return makeFinding("collect.unit-not-due", location, { found: unit, expected: period?.text ?? "" });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

const STRENGTH = ["single", "parts", "repeated", "resubmitted", "tie"] as const;

function stronger(a: UnitOutcome["outcome"], b: UnitOutcome["outcome"]): UnitOutcome["outcome"] {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}

function withoutIdentical(
  unit: string,
  submissions: readonly Submission[],
  findings: Finding[],
): Submission[] {
  const seen = new Map<string, Submission>();
  return submissions.filter((submission) => {
    const { path, sha256 } = submission.file;
    const before = seen.get(sha256);
    if (!before) {
      seen.set(sha256, submission);
      return true;
    }
    findings.push(
      makeFinding(
        "collect.identical-file",
        { kind: "submission", file: path, unit },
        { other: before.file.path },
      ),
    );
    return false;
  });
}

function holds(submission: Submission, form: Form): boolean {
  return (
    submission.lists.some((list) => list.form === form) ||
    submission.fixed.some((fixed) => fixed.form === form)
  );
}

/** Findings about sheets whose data do not count ask nothing of anybody; why they do not count is a finding of its own. */
function cutTo(submission: Submission, forms: ReadonlySet<Form>): Submission {
  const lists = submission.lists.filter((list) => forms.has(list.form));
  const fixed = submission.fixed.filter((one) => forms.has(one.form));
  const whole = lists.length === submission.lists.length && fixed.length === submission.fixed.length;
  if (whole) return submission;
  const sheets = new Set([...submission.lists, ...submission.fixed].map((data) => data.sheet));
  for (const { sheet } of [...lists, ...fixed]) sheets.delete(sheet);
  const findings = submission.findings.filter(
    ({ location }) => location.kind !== "cell" || !sheets.has(location.sheet),
  );
  return { ...submission, lists, fixed, findings };
}

/** The same bytes under two units, in two places: one of them is probably in the wrong folder. */
function sameFileOfTwoUnits(submissions: readonly Submission[]): Finding[] {
  const findings: Finding[] = [];
  for (const same of groupBy(submissions, (one) => one.file.sha256).values()) {
    const first = same[0]!;
    for (const other of same) {
      if (other.unit === first.unit || other.file.path === first.file.path) continue;
      findings.push(
        makeFinding(
          "collect.same-file-two-units",
          { kind: "submission", file: other.file.path, unit: other.unit },
          { unit: first.unit, other: first.file.path },
        ),
      );
    }
  }
  return findings;
}

/**
 * Corrections whose unit and form counted, but whose place no file has. A unit of the plan's list that sent nothing is
 * missing; without a list nobody else would say that the unit of a correction is not there.
 */
function unmatchedCorrections(counted: readonly Submission[], plan: Plan): Finding[] {
  const findings: Finding[] = [];
  const names = unitNames(plan);
  for (const correction of plan.corrections) {
    const form = plan.forms.find((one) => one.name === correction.form);
    const name = names.exactly(correction.unit) ?? correction.unit;
    const own = counted.filter((one) => one.unit === name && form && holds(one, form));
    if (own.length === 0 && plan.units.length > 0) continue;
    const met = own.some((one) =>
      one.corrections.some(
        (applied) => applied.form === correction.form && applied.position === correction.position,
      ),
    );
    if (met) continue;
    findings.push(
      makeFinding("collect.correction-unmatched", correction.source, {
        found: correction.position,
        form: correction.form,
      }),
    );
  }
  return findings;
}
