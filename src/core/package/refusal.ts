import type { Finding, FindingCode, FindingParams } from "../finding/finding.ts";

/**
 * A file cannot be read, and why. The one exception that the core throws for bad input: deep inside the readers it
 * saves passing failure through every scan. The doors of workbook/ and document/ catch it and turn it into a finding
 * about the file; nothing outside them ever sees it.
 */
export class Refusal extends Error {
  readonly code: FindingCode;
  readonly params: Finding["params"];

  constructor(code: FindingCode, params: Finding["params"]) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
  }
}

/** A refusal whose parameters are checked against the catalogue's texts. */
export function refuse<C extends FindingCode>(code: C, params: FindingParams<C>): Refusal {
  return new Refusal(code, params as Finding["params"]);
}
