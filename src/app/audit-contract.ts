import type { FindingView } from "../core/finding/message.ts";
import type { ArithmeticIssue, Audit, AuditVerdict, Conflict } from "../core/audit/audited.ts";
import type { ConflictAcross } from "../core/audit/conflicts-across.ts";
import type { NumberClaim } from "../core/model/draft.ts";
import { numberClaimView } from "./contract.ts";

/** The JSON of `yutiao audit` (SPEC section 7). Fields may be added, never renamed. */
export interface AuditView {
  readonly ok: boolean;
  readonly numbers: readonly AuditedNumberView[];
  readonly arithmetic: readonly ArithmeticView[];
  readonly conflicts: readonly ConflictView[];
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

export type AuditedNumberView = ReturnType<typeof numberClaimView> & {
  readonly file: string;
  readonly verdict: AuditVerdict;
  /** Code of the indicator; absent where none is certain. */
  readonly indicator?: string;
  readonly name?: string;
  /** Exact digits in base units (元, not 万元); absent for a phrase given by hand and for a missing value. */
  readonly value?: string;
  /** "control": by the control that filling left; "words": by the words around the number. */
  readonly tie?: "control" | "words";
  /** Why a number that differs from its indicator was not called wrong. */
  readonly reservation?: string;
};

export interface SpanView {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ArithmeticView extends SpanView {
  readonly file: string;
  readonly kind: ArithmeticIssue["kind"];
  /** Whether the text itself proves it wrong, or a person should look. */
  readonly severity: "error" | "doubt";
  readonly found: string;
  readonly expected: string;
  readonly related: readonly SpanView[];
}

export interface ConflictView {
  readonly file: string;
  readonly indicator: string;
  readonly name: string;
  /** `file` stands where a conflict runs over several reports. */
  readonly places: readonly (SpanView & { readonly file?: string })[];
}

/** One report and what the audit found; null where it could not be read. */
export interface ReportAudit {
  readonly source: string;
  readonly audit: Audit | null;
}

/** The three lists of the contract, over all reports; contradictions between reports stand behind those within one. */
export function auditViewOf(
  reports: readonly ReportAudit[],
  across: readonly ConflictAcross[],
): Pick<AuditView, "numbers" | "arithmetic" | "conflicts"> {
  return {
    numbers: reports.flatMap(numberViews),
    arithmetic: reports.flatMap(({ source, audit }) =>
      (audit?.arithmetic ?? []).map((issue) => arithmeticView(source, issue)),
    ),
    conflicts: [
      ...reports.flatMap(({ source, audit }) =>
        (audit?.conflicts ?? []).map((conflict) => conflictView(source, conflict)),
      ),
      ...across.map(({ indicator, name, places }) => ({
        file: places[0]!.source,
        indicator,
        name,
        places: places.map(({ source, one }) => ({ ...spanView(one.number), file: source })),
      })),
    ],
  };
}

function numberViews({ source, audit }: ReportAudit): readonly AuditedNumberView[] {
  return (audit?.numbers ?? []).map(({ number, verdict, tie, figure, value, reservation }) => ({
    ...numberClaimView(number),
    file: source,
    verdict,
    ...(figure ? { indicator: figure.indicator.code, name: figure.indicator.name } : {}),
    ...(value === null ? {} : { value }),
    ...(tie === null ? {} : { tie }),
    ...(reservation === null ? {} : { reservation }),
  }));
}

function arithmeticView(file: string, issue: ArithmeticIssue): ArithmeticView {
  const { kind, isCertain, number, related, found, expected } = issue;
  const severity = isCertain ? "error" : "doubt";
  return { ...spanView(number), file, kind, severity, found, expected, related: related.map(spanView) };
}

function conflictView(file: string, { indicator, name, places }: Conflict): ConflictView {
  return { file, indicator, name, places: places.map(spanView) };
}

function spanView({ paragraph, start, end, text }: NumberClaim): SpanView {
  return { paragraph, start, end, text };
}
