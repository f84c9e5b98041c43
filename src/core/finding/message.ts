import { catalogue } from "./catalogue.ts";
import type { CatalogueEntry } from "./entry.ts";
import type { Bilingual, Finding, FindingCode, FindingParam } from "./finding.ts";
import type { Severity } from "./severity.ts";

export type Locale = "zh-CN" | "en";

/** A finding in the shape of the JSON contract: flat, with its texts in one language. */
export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly unit?: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly field?: string;
  readonly rule?: string;
  readonly paragraph?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly hint?: string;
  readonly outcome?: string;
}

/** The sentence a person reads: what was found, what was expected. */
export function message(finding: Finding, locale: Locale): string {
  return fillTemplate(textOf(finding, locale).message, finding.params, locale);
}

/** What the person should do about it; "" where nothing is to be done. */
export function hint(finding: Finding, locale: Locale): string {
  return fillTemplate(textOf(finding, locale).fix, finding.params, locale);
}

/** Flattens a finding into the JSON contract; absent things are absent keys, never null. */
export function viewOfFinding(finding: Finding, locale: Locale): FindingView {
  const { location, params } = finding;
  const advice = hint(finding, locale);
  const present = (param: FindingParam | undefined) =>
    param === undefined ? undefined : textOfParam(param, locale);
  const fields = {
    unit: "unit" in location ? location.unit : undefined,
    file: location.file,
    sheet: "sheet" in location ? location.sheet : undefined,
    cell: "cell" in location ? location.cell : undefined,
    field: "field" in location ? location.field : undefined,
    rule: present(params["rule"]),
    paragraph: location.kind === "text" ? location.paragraph : undefined,
    found: present(params["found"]),
    expected: present(params["expected"]),
    hint: advice === "" ? undefined : advice,
    outcome: finding.outcome,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    code: finding.code,
    severity: finding.severity,
    message: message(finding, locale),
    ...(Object.fromEntries(given) as Partial<FindingView>),
  };
}

function textOf(finding: Finding, locale: Locale) {
  const entry: CatalogueEntry = catalogue[finding.code];
  return locale === "zh-CN" ? entry.zh : entry.en;
}

/** A parameter as a message in this language shows it. */
export function textOfParam(param: FindingParam, locale: Locale): string {
  if (typeof param !== "object") return String(param);
  return locale === "zh-CN" ? param.zh : param.en;
}

/** What a finding of this code is called, in both languages. */
export function titleOf(code: FindingCode): Bilingual {
  const { zh, en } = catalogue[code];
  return { zh: zh.title, en: en.title };
}

/** The same phrase made in both languages. */
export function inBoth(make: (locale: Locale) => string): Bilingual {
  return { zh: make("zh-CN"), en: make("en") };
}

/** Phrases one after the other. */
export function joined(parts: readonly Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join("; ") };
}

function fillTemplate(template: string, params: Finding["params"], locale: Locale): string {
  // Object.hasOwn is not in Chromium 90, and a parameter named "constructor" must not reach the prototype.
  return template.replace(/\{([\w-]+)\}/g, (whole, name: string) =>
    Object.prototype.hasOwnProperty.call(params, name) ? textOfParam(params[name]!, locale) : whole,
  );
}
