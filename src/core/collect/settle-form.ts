import { makeFinding } from "../finding/make-finding.ts";
import type { Finding } from "../finding/finding.ts";
import type { Form } from "../model/plan.ts";
import type { FixedData, ListData, Submission } from "../model/submission.ts";
import { chooseVersion, type Evidence } from "./choose-version.ts";
import { fixedSignature, listSignature } from "./content-signature.ts";
import { recordKey } from "./corrections.ts";
import { fixedDifference, listDifference, textOfDifference, type Difference } from "./difference.ts";

/** 重报: what one file says of a form does not count, since another file of the unit came later. */
export interface Replaced {
  readonly form: Form;
  readonly used: Submission;
  readonly other: Submission;
}

/** How several files of one unit and form were settled. */
export interface SettledForm {
  /** Files whose data of this form count. */
  readonly counted: ReadonlySet<Submission>;
  readonly outcome: "single" | "parts" | "resubmitted" | "tie";
  readonly replaced: readonly Replaced[];
  readonly findings: readonly Finding[];
}

/**
 * Settles the submissions of one unit that hold one form (at least one): blank templates
 * beside a filled one and repeated content do not count again; disjoint primary keys are parts; otherwise the later one by evidence; a tie with different content counts for neither. Order changes nothing.
 */
export function settleForm(unit: string, form: Form, submissions: readonly Submission[]): SettledForm {
  const sorted = [...submissions].sort(byPath);
  if (sorted.length === 1) return { counted: new Set(sorted), outcome: "single", replaced: [], findings: [] };
  const { used, findings } = withoutBlank(unit, form, sorted);
  if (used.length === 1) return { counted: new Set(used), outcome: "single", replaced: [], findings };
  const groups = form.kind === "list" && form.primaryKey.length > 0 ? overlapping(form, used) : [used];
  const counted = new Set<Submission>();
  const replaced: Replaced[] = [];
  let outcome: SettledForm["outcome"] = "single";
  for (const group of groups) {
    const settled = settleVersions(unit, form, group);
    for (const one of settled.counted) counted.add(one);
    findings.push(...settled.findings);
    replaced.push(...settled.replaced);
    if (settled.outcome !== "single" && outcome !== "tie") outcome = settled.outcome;
  }
  if (counted.size > 1) {
    if (outcome === "single") outcome = "parts";
    const found = [...counted].map((one) => one.file.path).join("、");
    findings.push(
      makeFinding("collect.supplement", { kind: "submission", unit }, { form: form.name, found }),
    );
  }
  return { counted, outcome, replaced, findings };
}

export function byPath(a: Submission, b: Submission): number {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1;
  return a.file.sha256 < b.file.sha256 ? -1 : a.file.sha256 > b.file.sha256 ? 1 : 0;
}

/**
 * Units often send two workbooks made from one template, each with the other's sheet left blank. Where another file holds
 * the form, a blank one is no version of it, unless it declares 零报告.
 */
function withoutBlank(
  unit: string,
  form: Form,
  submissions: readonly Submission[],
): { used: readonly Submission[]; findings: Finding[] } {
  const used = submissions.filter((one) => !isBlank(form, one));
  if (used.length === 0 || used.length === submissions.length) return { used: submissions, findings: [] };
  const other = used.map((one) => one.file.path).join("、");
  const findings = submissions
    .filter((one) => !used.includes(one))
    .map(({ file }) =>
      makeFinding(
        "collect.blank-version",
        { kind: "submission", file: file.path, unit },
        { form: form.name, other },
      ),
    );
  return { used, findings };
}

function isBlank(form: Form, submission: Submission): boolean {
  const declared = submission.findings.some(
    ({ code, params }) => code === "collect.zero-report" && params["form"] === form.name,
  );
  if (declared) return false;
  const noRecords = listsOf(form, submission).every((list) => list.records.length === 0);
  const noValues = fixedOf(form, submission).every(
    ({ cells, excluded }) => excluded === 0 && [...cells.values()].every(({ value }) => value === null),
  );
  return noRecords && noValues;
}

/** Files that share a primary key belong together; files that share none are parts of one list. */
function overlapping(form: Form, submissions: readonly Submission[]): Submission[][] {
  const parent = submissions.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const owner = new Map<string, number>();
  const empty: number[] = [];
  submissions.forEach((submission, i) => {
    let any = false;
    for (const key of keysOf(form, submission)) {
      any = true;
      const first = owner.get(key);
      if (first === undefined) owner.set(key, i);
      else parent[root(i)] = root(first);
    }
    if (!any) empty.push(i);
  });
  // A file without a single record is no part of the list; it can only be another version of it.
  const full = submissions.findIndex((_, i) => !empty.includes(i));
  for (const i of empty) parent[root(i)] = root(Math.max(full, 0));
  const groups = new Map<number, Submission[]>();
  submissions.forEach((submission, i) => {
    const known = groups.get(root(i));
    if (known) known.push(submission);
    else groups.set(root(i), [submission]);
  });
  return [...groups.values()];
}

function* keysOf(form: Form, submission: Submission): Generator<string> {
  for (const list of submission.lists) {
    if (list.form !== form) continue;
    for (const { values } of list.records) {
      const key = recordKey(values, form);
      // A record without a key proves no overlap.
      if (key !== "") yield key;
    }
  }
}

function settleVersions(unit: string, form: Form, group: readonly Submission[]): SettledForm {
  if (group.length === 1) return { counted: new Set(group), outcome: "single", replaced: [], findings: [] };
  const findings: Finding[] = [];
  const signatureOf = signer(form);
  const distinct = new Map<string, Submission>();
  for (const submission of group) {
    const signature = signatureOf(submission);
    const same = distinct.get(signature);
    if (!same) {
      distinct.set(signature, submission);
      continue;
    }
    findings.push(
      makeFinding(
        "collect.same-content",
        { kind: "submission", file: submission.file.path, unit },
        { form: form.name, other: same.file.path },
      ),
    );
  }
  const versions = [...distinct.values()];
  if (versions.length === 1) {
    const outcome = group.length > 1 ? "resubmitted" : "single";
    return { counted: new Set(versions), outcome, replaced: [], findings };
  }
  const choice = chooseVersion(laterEvidence(group, distinct, signatureOf));
  if (choice.kind === "tie") {
    findings.push(tieFinding(unit, form, choice.among));
    return { counted: new Set(), outcome: "tie", replaced: [], findings };
  }
  const replaced: Replaced[] = [];
  for (const other of versions) {
    if (signatureOf(other) === signatureOf(choice.used)) continue;
    findings.push(resubmissionFinding(unit, form, choice.used, other, choice.evidence));
    replaced.push({ form, used: choice.used, other });
  }
  return { counted: new Set([choice.used]), outcome: "resubmitted", replaced, findings };
}

function tieFinding(unit: string, form: Form, among: readonly Submission[]): Finding {
  const [first, second] = among;
  const difference = differenceOf(form, first!, second!);
  return makeFinding(
    "collect.version-tie",
    { kind: "submission", file: first!.file.path, unit },
    {
      form: form.name,
      found: among.map((one) => one.file.path).join("、"),
      count: difference.count,
      differences: textOfDifference(difference),
    },
    { related: among.slice(1).map((one) => ({ kind: "submission", file: one.file.path, unit })) },
  );
}

function resubmissionFinding(
  unit: string,
  form: Form,
  used: Submission,
  other: Submission,
  evidence: Evidence,
): Finding {
  const difference = differenceOf(form, other, used);
  return makeFinding(
    "collect.resubmission",
    { kind: "submission", file: used.file.path, unit },
    {
      form: form.name,
      used: used.file.path,
      found: other.file.path,
      evidence,
      count: difference.count,
      differences: textOfDifference(difference),
    },
    { related: [{ kind: "submission", file: other.file.path, unit }] },
  );
}

/** Of files with the same content the one with the latest evidence speaks for all of them. */
function laterEvidence(
  group: readonly Submission[],
  distinct: ReadonlyMap<string, Submission>,
  signatureOf: SignatureOf,
): Submission[] {
  const best = new Map(distinct);
  for (const submission of group) {
    const signature = signatureOf(submission);
    const known = best.get(signature)!;
    if (known === submission) continue;
    const choice = chooseVersion([known, submission]);
    if (choice.kind === "one") best.set(signature, choice.used);
  }
  return [...best.values()];
}

type SignatureOf = (submission: Submission) => string;

/** What a submission says of a form, as text; each made once, since lists may be long. */
function signer(form: Form): SignatureOf {
  const known = new Map<Submission, string>();
  return (submission) => {
    const before = known.get(submission);
    if (before !== undefined) return before;
    const parts =
      form.kind === "list"
        ? listsOf(form, submission).map(listSignature).sort()
        : fixedOf(form, submission).map(fixedSignature);
    const signature = parts.join("\u0003");
    known.set(submission, signature);
    return signature;
  };
}

function listsOf(form: Form, submission: Submission): ListData[] {
  return submission.lists.filter((list) => list.form === form);
}

function fixedOf(form: Form, submission: Submission): FixedData[] {
  return submission.fixed.filter((fixed) => fixed.form === form);
}

function differenceOf(form: Form, from: Submission, to: Submission): Difference {
  if (form.kind === "list") return listDifference(listsOf(form, from), listsOf(form, to));
  return fixedDifference(fixedOf(form, from)[0]!, fixedOf(form, to)[0]!);
}
