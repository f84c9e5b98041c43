import type { FindingView } from "../core/finding/message.ts";
import type { Claim, Interval } from "../core/number/claim.ts";
import type { Decimal } from "../core/number/decimal.ts";
import type { Binding, Mask, NumberClaim, Placeholder, Scan } from "../core/model/draft.ts";
import type { Change, FilledFigure } from "../core/model/report.ts";
import type { figuresJson } from "../core/figures/figures-json.ts";
import type { Roster, Submission } from "../core/model/submission.ts";
import type { FigureCause } from "./figure-causes.ts";
import type { ReadFile } from "./read-batch.ts";

/** The JSON that machines read (SPEC section 7). Fields may be added here, never renamed. */
export interface UnitsView {
  readonly expected: readonly string[];
  readonly received: readonly string[];
  readonly missing: readonly string[];
  readonly duplicate: readonly string[];
  readonly unknown: readonly string[];
  readonly unread: readonly string[];
}

export interface SubmissionView {
  readonly file: string;
  readonly unit: string;
  readonly status: "read" | "refused";
  readonly reader: "own" | "fallback";
  readonly rows: number;
}

/** The exact shape of `figuresJson`, kept by the figures stage. */
export type FiguresView = ReturnType<typeof figuresJson>;

export interface ValidateView {
  readonly ok: boolean;
  readonly units: UnitsView;
  readonly submissions: readonly SubmissionView[];
  readonly findings: readonly FindingView[];
  readonly returns: readonly ReturnView[];
  readonly outputs: readonly string[];
}

/** 退回修改单 of one unit: the file it is about, what is asked, and the paragraph to send with it. */
export interface ReturnView {
  readonly unit: string;
  readonly file: string;
  /** From inside the output folder. */
  readonly path: string;
  readonly errors: number;
  readonly doubts: number;
  readonly message: string;
}

/** `compile` without what concerns the submissions. */
export interface FillView {
  readonly ok: boolean;
  readonly figures: FiguresView;
  readonly placeholders: readonly BoundPlaceholderView[];
  readonly changes: readonly ChangeView[];
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

/** What refreshing would change; with --previous also why, in a sentence and in full. */
export interface ChangeView extends Change {
  readonly cause?: string;
  readonly causes?: FigureCause;
}

export interface CompileView extends ValidateView, FillView {}

export interface IntervalView {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export interface PlaceholderView {
  readonly id: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly blank: { readonly start: number; readonly end: number; readonly text: string };
  readonly approximator: string;
  readonly scale: string;
  readonly unit: string;
  readonly kind: string;
}

export interface BoundPlaceholderView extends PlaceholderView {
  readonly file: string;
  readonly binding: Binding["certainty"];
  readonly indicator?: string;
  readonly value?: string;
  readonly written?: string;
  readonly candidates?: readonly string[];
}

/** 报送情况 in the contract; without a roster (no plan) every list is empty. */
export function unitsView(roster: Roster | null): UnitsView {
  if (!roster) return { expected: [], received: [], missing: [], duplicate: [], unknown: [], unread: [] };
  const { expected, received, missing, duplicate, unknown, unread } = roster;
  return { expected, received, missing, duplicate, unknown, unread };
}

/** One line per file and unit; a file that nothing was read of has unit "" and no rows. */
export function submissionViews(files: readonly ReadFile[]): readonly SubmissionView[] {
  return files.flatMap(({ stamp, status, reader, submissions }) => {
    if (submissions.length === 0) return [{ file: stamp.path, unit: "", status, reader, rows: 0 }];
    return submissions.map((submission) => ({
      file: stamp.path,
      unit: submission.unit,
      status,
      reader,
      rows: rowsOf(submission),
    }));
  });
}

/** Records of lists plus cells of fixed forms. */
function rowsOf(submission: Submission): number {
  const records = submission.lists.reduce((sum, list) => sum + list.records.length, 0);
  return submission.fixed.reduce((sum, fixed) => sum + fixed.cells.size, records);
}

export function intervalView(interval: Interval): IntervalView {
  return {
    low: numberView(interval.low),
    high: numberView(interval.high),
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
  };
}

/** Interval ends are numbers in the contract; all data values stay exact decimal strings. */
function numberView(n: Decimal | null): number | null {
  return n === null ? null : n.toNumber();
}

function placeholderView(placeholder: Placeholder): PlaceholderView {
  const { id, paragraph, start, end, text, blank, approximator, scale, unit, kind } = placeholder;
  return { id, paragraph, start, end, text, blank: { ...blank }, approximator, scale, unit, kind };
}

export function boundView(
  file: string,
  binding: Binding,
  filled: FilledFigure | undefined,
): BoundPlaceholderView {
  return {
    ...placeholderView(binding.placeholder),
    file,
    binding: binding.certainty,
    ...(binding.indicator === null ? {} : { indicator: binding.indicator }),
    ...(filled ? { value: filled.value, written: filled.written } : {}),
    ...(binding.candidates.length > 0
      ? { candidates: binding.candidates.map((candidate) => candidate.indicator) }
      : {}),
  };
}

function maskView({ paragraph, start, end, text, kind }: Mask) {
  return { paragraph, start, end, text, kind };
}

export function numberClaimView(number: NumberClaim) {
  const { paragraph, start, end, text, kind, claim, unit, markers } = number;
  return { paragraph, start, end, text, kind, ...intervalView(claim ?? UNBOUNDED), unit, markers };
}

const UNBOUNDED: Interval = { low: null, high: null, lowOpen: false, highOpen: false };

export function scanView(scan: Scan, findings: readonly FindingView[]) {
  return {
    source: scan.source,
    paragraphs: scan.paragraphs.map(({ id, text }) => ({ id, text })),
    placeholders: scan.placeholders.map(placeholderView),
    masks: scan.masks.map(maskView),
    numbers: scan.numbers.map(numberClaimView),
    findings,
  };
}

/** What `yutiao read` prints: an unreadable phrase has kind null. */
export function readView(claim: Claim | null) {
  return {
    ...intervalView(claim ?? UNBOUNDED),
    unit: claim?.unit ?? "",
    kind: claim?.kind ?? null,
    markers: claim?.markers ?? [],
    ...(claim && claim.styleErrors.length > 0 ? { styleErrors: claim.styleErrors } : {}),
  };
}
