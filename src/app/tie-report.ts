import { auditReport } from "../core/audit/audit-report.ts";
import { HOLDING } from "../core/audit/audited.ts";
import type { NumberClaim, Scan } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { NumberMatch } from "../core/report/roll-context.ts";

/** The numbers of a report that stand for an indicator for certain, as the audit ties them, and whether they are true of it. */
export function matchesOfReport(scan: Scan, figures: FigureSet): ReadonlyMap<NumberClaim, NumberMatch> {
  const { numbers } = auditReport({ scan, figures });
  return new Map(
    numbers.flatMap(({ number, figure, verdict }) =>
      figure ? [[number, { figure, holds: HOLDING.has(verdict) }] as const] : [],
    ),
  );
}
