import type { Severity } from "./severity.ts";

/** The texts of one code in one language. `{name}` is replaced by the parameter of that name. */
export interface FindingText {
  /** A few words, for group headings and the guide. */
  readonly title: string;
  /** What was found and what was expected, with the values. */
  readonly message: string;
  /** Why it matters, for the guide. */
  readonly why: string;
  /** What to do, said to the person who can do it. */
  readonly fix: string;
}

export interface CatalogueEntry {
  readonly severity: Severity;
  readonly zh: FindingText;
  readonly en: FindingText;
}
