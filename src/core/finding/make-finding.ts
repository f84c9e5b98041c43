import { catalogue } from "./catalogue.ts";
import type { Finding, FindingCode, FindingParams, Location } from "./finding.ts";
import type { Outcome, Severity } from "./severity.ts";

interface FindingOptions {
  /** Only where the plan or the case weighs it otherwise than the catalogue. */
  readonly severity?: Severity;
  readonly related?: readonly Location[];
  readonly outcome?: Outcome;
}

/**
 * Makes a finding with the catalogue's severity.
 * @example makeFinding("collect.unit-unknown", { kind: "submission", file: "a.xlsx" }, { found: "某某局" })
 */
export function makeFinding<C extends FindingCode>(
  code: C,
  location: Location,
  params: FindingParams<C>,
  options: FindingOptions = {},
): Finding<C> {
  return {
    code,
    severity: options.severity ?? catalogue[code].severity,
    location,
    params: params as Finding["params"],
    ...(options.related ? { related: options.related } : {}),
    ...(options.outcome ? { outcome: options.outcome } : {}),
  };
}
