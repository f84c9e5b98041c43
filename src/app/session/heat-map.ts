import type { Finding } from "../../core/finding/finding.ts";
import type { Plan } from "../../core/model/plan.ts";
import type { Roster, Submission } from "../../core/model/submission.ts";
import { formsOwed, formsToSend } from "../../core/plan/expected.ts";
import { SheetForms } from "./sheet-forms.ts";

/** How one form of one unit stands. `not-due`: the plan does not ask this unit for it. */
export type HeatState =
  "received" | "explained" | "notes" | "doubts" | "errors" | "missing" | "unread" | "not-due";

/** 报送情况 at a glance: a row for each unit, a cell for each form. */
export interface HeatMap {
  readonly forms: readonly string[];
  readonly rows: readonly HeatRow[];
}

export interface HeatRow {
  readonly unit: string;
  readonly cells: readonly HeatCell[];
  /** What was found about the unit's files and not about one form. */
  readonly other: HeatCounts;
}

export interface HeatCounts {
  readonly errors: number;
  readonly doubts: number;
  readonly notes: number;
  readonly explained: number;
}

export interface HeatCell extends HeatCounts {
  readonly state: HeatState;
  readonly files: readonly string[];
}

interface Counting {
  errors: number;
  doubts: number;
  notes: number;
  explained: number;
}

/** Counts findings by unit and by the form of the sheet they stand in; roster says what is missing. */
export function heatMap(
  plan: Plan,
  roster: Roster,
  counted: readonly Submission[],
  findings: readonly Finding[],
): HeatMap {
  const sheets = new SheetForms(counted);
  const tallies = tally(findings, sheets);
  const forms = formsToSend(plan).map(({ name }) => name);
  const units = new Map(plan.units.map((unit) => [unit.name, unit]));
  const received = receivedFiles(counted);
  const rows = roster.entries
    .filter(({ status }) => status !== "unlisted")
    .map(({ unit, status, missingForms }): HeatRow => {
      const due = new Set(formsOwed(plan, units.get(unit)).map(({ name }) => name));
      const cells = forms.map((name): HeatCell => {
        const counts = tallies.get(keyOf(unit, name)) ?? NOTHING;
        const files = received.get(keyOf(unit, name)) ?? [];
        const lacks = status === "unread" ? ("unread" as const) : ("missing" as const);
        const absent = missingForms.includes(name) ? lacks : due.has(name) ? null : ("not-due" as const);
        return { ...counts, files, state: files.length > 0 ? stateOf(counts) : (absent ?? lacks) };
      });
      return { unit, cells, other: tallies.get(keyOf(unit, "")) ?? NOTHING };
    });
  return { forms, rows };
}

const NOTHING: HeatCounts = { errors: 0, doubts: 0, notes: 0, explained: 0 };

function stateOf({ errors, doubts, notes, explained }: HeatCounts): HeatState {
  if (errors > 0) return "errors";
  if (doubts > 0) return "doubts";
  if (explained > 0) return "explained";
  return notes > 0 ? "notes" : "received";
}

function keyOf(unit: string, form: string): string {
  return JSON.stringify([unit, form]);
}

function receivedFiles(counted: readonly Submission[]): ReadonlyMap<string, readonly string[]> {
  const received = new Map<string, string[]>();
  for (const { unit, file, lists, fixed } of counted) {
    for (const { form } of [...lists, ...fixed]) {
      const files = received.get(keyOf(unit, form.name));
      if (!files) received.set(keyOf(unit, form.name), [file.path]);
      else if (!files.includes(file.path)) files.push(file.path);
    }
  }
  return received;
}

function tally(findings: readonly Finding[], sheets: SheetForms): ReadonlyMap<string, HeatCounts> {
  const tallies = new Map<string, Counting>();
  for (const { location, severity, code } of findings) {
    if (location.kind !== "cell" && location.kind !== "submission") continue;
    if (location.unit === undefined) continue;
    const sheet = location.kind === "cell" ? sheets.of(location.file, location.sheet) : undefined;
    const key = keyOf(location.unit, sheet ?? "");
    const counts = tallies.get(key) ?? { ...NOTHING };
    tallies.set(key, counts);
    if (severity === "error") counts.errors += 1;
    else if (severity === "doubt") counts.doubts += 1;
    else if (code === "validate.explained") counts.explained += 1;
    else counts.notes += 1;
  }
  return tallies;
}
