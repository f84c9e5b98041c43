import type { TextSpan } from "./draft.ts";
import type { NumberKind } from "../number/claim.ts";

/** A number of last period's report that became a blank (套用上期); offsets in the new draft's paragraph. */
export interface RolledBlank extends TextSpan {
  readonly paragraph: string;
  /** What stood there. */
  readonly old: string;
  /** Code of the indicator that the blank is bound to; null: not bound, only the old value is known. */
  readonly indicator: string | null;
  /** A control of ours carries the binding or the hint; false: the bindings record does. */
  readonly hasControl: boolean;
  /** What filling with last period's figures would write where that is not the old text; null: the same. */
  readonly differs: string | null;
}

/** Why a number was left as it stands. */
export type KeptReason =
  | "date"
  | "no-statistic"
  | "no-indicator"
  | "figure-differs"
  | "no-form"
  | "not-read-again"
  | "cannot-change"
  | "ambiguous";

/** A number that did not become a blank; offsets in the old report's paragraph. */
export interface KeptNumber extends TextSpan {
  readonly paragraph: string;
  readonly kind: NumberKind;
  readonly reason: KeptReason;
}
