import { makeFinding } from "../finding/make-finding.ts";
import type { Finding } from "../finding/finding.ts";
import type { Plan, ReportingUnit } from "../model/plan.ts";
import type { Roster, RosterEntry, Submission } from "../model/submission.ts";
import { formsOwed, reportsIn } from "../plan/expected.ts";
import type { UncountedFiles } from "./collected-file.ts";

/** What became of one unit's files. */
export interface UnitOutcome {
  readonly outcome: "single" | "parts" | "repeated" | "resubmitted" | "tie";
  readonly files: readonly string[];
  /** Those that count. */
  readonly submissions: readonly Submission[];
  /** All that came, also those that do not count. */
  readonly received: readonly Submission[];
}

/**
 * 报送情况: who reported, who did not, who sent twice, whose file could not be read. Without a list of units every
 * unit that was recognised is expected.
 */
export function makeRoster(
  outcomes: ReadonlyMap<string, UnitOutcome>,
  files: UncountedFiles,
  plan: Plan,
): { roster: Roster; findings: Finding[] } {
  const findings: Finding[] = [];
  const due = plan.units.filter((unit) => reportsIn(unit, plan.period));
  const listed = plan.units.length > 0;
  const unreadFiles = filesByUnit(files.unread);
  // Who owes no form (应报表 无, a parent that only adds up) is missing nothing; what it sends all the same is received.
  const units = due.filter(
    (unit) => formsOwed(plan, unit).length > 0 || outcomes.has(unit.name) || unreadFiles.has(unit.name),
  );
  const expected = listed
    ? units.map((unit) => unit.name)
    : [...new Set([...outcomes.keys(), ...unreadFiles.keys()])].sort();
  const entries: RosterEntry[] = [];
  for (const name of expected) {
    const unit = units.find((one) => one.name === name);
    entries.push(entryOf(name, unit, outcomes.get(name), unreadFiles.get(name), plan, findings));
  }
  for (const [name, outcome] of outcomes) {
    if (expected.includes(name)) continue;
    entries.push({ unit: name, status: "unlisted", files: outcome.files, missingForms: [] });
  }
  entries.push(...strangers(files));
  const received = expected.filter((name) => outcomes.has(name));
  const duplicate = [...outcomes]
    .filter(([, { outcome }]) => outcome === "repeated" || outcome === "resubmitted" || outcome === "tie")
    .map(([name]) => name);
  const unread = expected.filter((name) => unreadFiles.has(name));
  const unknown = [
    ...files.unknown.map((file) => file.path),
    ...files.unread.filter((file) => file.unit === null).map((file) => file.path),
  ];
  return {
    roster: {
      entries,
      expected,
      received,
      missing: expected.filter((name) => !outcomes.has(name) && !unreadFiles.has(name)),
      duplicate: duplicate.sort(),
      unknown: [...new Set(unknown)].sort(),
      unread,
    },
    findings,
  };
}

function filesByUnit(unread: UncountedFiles["unread"]): Map<string, string[]> {
  const byUnit = new Map<string, string[]>();
  for (const { path, unit } of [...unread].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (unit === null) continue;
    const known = byUnit.get(unit);
    if (known) known.push(path);
    else byUnit.set(unit, [path]);
  }
  return byUnit;
}

function entryOf(
  name: string,
  unit: ReportingUnit | undefined,
  outcome: UnitOutcome | undefined,
  unread: readonly string[] | undefined,
  plan: Plan,
  findings: Finding[],
): RosterEntry {
  const forms = formsOwed(plan, unit).map((form) => form.name);
  if (!outcome) {
    if (unread) {
      findings.push(
        makeFinding(
          "collect.unit-unread",
          { kind: "submission", unit: name, file: unread[0]! },
          { found: name },
        ),
      );
      return { unit: name, status: "unread", files: unread, missingForms: forms };
    }
    findings.push(missingFinding(name, unit, forms, plan));
    return { unit: name, status: "missing", files: [], missingForms: forms };
  }
  const sent = new Set(
    outcome.received.flatMap((one) => [...one.lists, ...one.fixed].map((data) => data.form.name)),
  );
  const missingForms = forms.filter((form) => !sent.has(form));
  if (missingForms.length > 0) {
    findings.push(
      makeFinding(
        "collect.form-missing",
        { kind: "submission", unit: name },
        { found: name, expected: missingForms.join("、") },
      ),
    );
  }
  const notDue = [...sent].filter((form) => !forms.includes(form));
  if (notDue.length > 0) {
    findings.push(
      makeFinding(
        "collect.form-not-due",
        { kind: "submission", unit: name },
        { found: notDue.join("、"), expected: forms.join("、") || "—" },
      ),
    );
  }
  const late = lateness(name, outcome, plan, findings);
  return {
    unit: name,
    status: statusOf(outcome, late),
    files: [...outcome.files, ...(unread ?? [])],
    missingForms,
  };
}

function statusOf({ outcome }: UnitOutcome, late: boolean): RosterEntry["status"] {
  if (outcome === "resubmitted" || outcome === "tie") return "resubmitted";
  if (late) return "late";
  return outcome === "parts" ? "supplemented" : "received";
}

function missingFinding(
  name: string,
  unit: ReportingUnit | undefined,
  forms: readonly string[],
  plan: Plan,
): Finding {
  const person = [unit?.contact, unit?.phone].filter((text) => text !== undefined && text !== "").join(" ");
  return makeFinding(
    "collect.unit-missing",
    { kind: "submission", unit: name },
    {
      found: name,
      expected: forms.join("、"),
      contact:
        person === ""
          ? { zh: `${name}，`, en: `${name}, ` }
          : { zh: `${name}（${person}），`, en: `${name} (${person}), ` },
      deadline: plan.deadline ?? { zh: "近日", en: "the earliest day you can" },
    },
  );
}

/** 迟报, by the 填报日期 of what counts; without one nobody can say, and that is said. */
function lateness(name: string, outcome: UnitOutcome, plan: Plan, findings: Finding[]): boolean {
  if (plan.deadline === null) return false;
  const deadline = plan.deadline.slice(0, 10);
  let late = false;
  for (const { file, version } of outcome.submissions) {
    const location = { kind: "submission", unit: name, file: file.path } as const;
    if (version.reportedOn === null) {
      findings.push(makeFinding("collect.late-unknown", location, { expected: deadline }));
    } else if (version.reportedOn > deadline) {
      late = true;
      findings.push(makeFinding("collect.late", location, { found: version.reportedOn, expected: deadline }));
    }
  }
  return late;
}

/** Units that a file names but the plan does not. */
function strangers(files: UncountedFiles): RosterEntry[] {
  const byUnit = new Map<string, string[]>();
  for (const { path, unit } of files.unknown) {
    if (unit !== null) byUnit.set(unit, [...(byUnit.get(unit) ?? []), path]);
  }
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, paths]) => ({ unit, status: "unlisted", files: paths.sort(), missingForms: [] }));
}
