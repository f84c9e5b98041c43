import type { Replaced } from "../collect/settle-form.ts";
import type { PastPeriod } from "../consolidate/history.ts";
import { consolidate } from "../consolidate/consolidate.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Figure, FigureSet } from "../model/figure.ts";
import type { Plan } from "../model/plan.ts";
import type { Roster, Submission } from "../model/submission.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { computeFigures } from "./compute-figures.ts";

/** Each replaced file costs a consolidation of its own; these many rows are consolidated again, and one file always. */
const MOST_ROWS = 1_000_000;
const MOST_SHOWN = 10;

/** What counts, and what does not since something later came in its place. */
export interface SettledBatch {
  readonly counted: readonly Submission[];
  readonly roster: Roster;
  readonly replaced: readonly Replaced[];
}

/**
 * 重报: for each file that was replaced, which indicators moved by it, as they would be with the earlier file and as they
 * are. Files that would take too long are named in a finding.
 */
export function figuresMoved(
  batch: SettledBatch,
  plan: Plan,
  now: FigureSet,
  past: readonly PastPeriod[],
  mostRows = MOST_ROWS,
): Finding[] {
  const pairs = pairsOf(batch.replaced);
  const affordable = Math.max(1, Math.floor(mostRows / Math.max(1, rowsOf(batch.counted))));
  const moved = pairs.slice(0, affordable).flatMap((changes) => movedBy(changes, batch, plan, now, past));
  const left = pairs.slice(affordable);
  if (left.length === 0) return moved;
  const files = left.slice(0, MOST_SHOWN).map(([{ other }]) => other.file.path);
  return [
    ...moved,
    makeFinding(
      "figures.moved-unknown",
      { kind: "plan" },
      { count: left.length, files: files.join("、") + (left.length > MOST_SHOWN ? "…" : "") },
    ),
  ];
}

function movedBy(
  changes: readonly [Replaced, ...Replaced[]],
  { counted, roster }: SettledBatch,
  plan: Plan,
  now: FigureSet,
  past: readonly PastPeriod[],
): Finding[] {
  const [{ used, other }] = changes;
  const before = consolidate(
    counted.map((one) => changes.reduce(asBefore, one)),
    roster,
    plan,
  ).consolidated;
  const { figures } = computeFigures(before, plan, { past });
  const differences = now.figures.flatMap((figure, index) => difference(figures.figures[index]!, figure));
  if (differences.length === 0) return [];
  const rest = differences.length > MOST_SHOWN ? "…" : "";
  return [
    makeFinding(
      "figures.moved",
      { kind: "submission", unit: used.unit, file: used.file.path },
      {
        unit: used.unit,
        used: used.file.path,
        found: other.file.path,
        count: differences.length,
        differences: differences.slice(0, MOST_SHOWN).join("；") + rest,
      },
    ),
  ];
}

function rowsOf(counted: readonly Submission[]): number {
  return counted.reduce(
    (sum, { lists }) => sum + lists.reduce((rows, list) => rows + list.records.length, 0),
    0,
  );
}

/** One change for each pair of files, whatever forms it concerns. */
function pairsOf(replaced: readonly Replaced[]): [Replaced, ...Replaced[]][] {
  const pairs = new Map<string, [Replaced, ...Replaced[]]>();
  for (const one of replaced) {
    const key = JSON.stringify([one.used.unit, one.used.file.path, one.other.file.path]);
    const known = pairs.get(key);
    if (known) known.push(one);
    else pairs.set(key, [one]);
  }
  return [...pairs.values()];
}

/** The submission that counts, with a form's data as the earlier file had them. */
function asBefore(one: Submission, { form, used, other }: Replaced): Submission {
  if (one.unit !== used.unit || one.file !== used.file) return one;
  const lists = other.lists.filter((list) => list.form === form);
  const fixed = other.fixed.filter((data) => data.form === form);
  return {
    ...one,
    lists: [...one.lists.filter((list) => list.form !== form), ...lists],
    fixed: [...one.fixed.filter((data) => data.form !== form), ...fixed],
  };
}

function difference(before: Figure, after: Figure): string[] {
  const [from, to] = [textOf(before), textOf(after)];
  return from === to ? [] : [`${after.indicator.name} ${from} → ${to}`];
}

function textOf({ value }: Figure): string {
  return value ? textFromDecimal(value) : "—";
}
