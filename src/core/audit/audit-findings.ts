import type { Finding, FindingCode, TextLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { NumberClaim, Scan } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { say } from "../number/say.ts";
import { STYLE_ERRORS, type StyleErrorKey } from "../number/style-errors.ts";
import { splitScale } from "../number/units.ts";
import { changeOfIndicator } from "../report/direction.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import {
  WRONG,
  type ArithmeticIssue,
  type ArithmeticKind,
  type Audit,
  type AuditedNumber,
  type AuditVerdict,
  type Conflict,
} from "./audited.ts";
import { clauseAt } from "./clause.ts";

/** What a person must look at; one finding per problem, at its number. */
export function findingsOfAudit(scan: Scan, audit: Omit<Audit, "findings">): readonly Finding[] {
  const texts = new Map(scan.paragraphs.map(({ id, text }) => [id, text]));
  const at = (span: { paragraph: string; start: number; end: number }): TextLocation => {
    const { paragraph, start, end } = span;
    return { kind: "text", file: scan.source, paragraph, start, end };
  };
  const clauseOf = (number: NumberClaim) => {
    const text = texts.get(number.paragraph) ?? "";
    const clause = clauseAt(text, number.start, number.end);
    return text.slice(clause.start, clause.end).trim();
  };
  const findings = audit.numbers.flatMap((one) =>
    findingsOfNumber(one, at(one.number), clauseOf(one.number)),
  );
  for (const issue of audit.arithmetic) findings.push(findingOfArithmetic(issue, at));
  for (const conflict of audit.conflicts) findings.push(findingOfConflict(conflict, audit.numbers, at));
  for (const { number } of audit.repeated) {
    const params = { clause: clauseOf(number), found: number.text };
    findings.push(makeFinding("audit.not-updated", at(number), params));
  }
  for (const blank of scan.placeholders) {
    findings.push(makeFinding("audit.blank-left", at(blank), { found: blank.text }));
  }
  const count = audit.numbers.filter(({ verdict }) => verdict === "unverifiable").length;
  if (count > 0) {
    findings.push(makeFinding("audit.unverifiable", { kind: "submission", file: scan.source }, { count }));
  }
  return findings;
}

const CODES: Partial<
  Record<AuditVerdict, "audit.number-false" | "audit.number-boundary" | "audit.unit-differs" | "audit.loose">
> = {
  false: "audit.number-false",
  "false-boundary": "audit.number-boundary",
  unit: "audit.unit-differs",
  "true-loose": "audit.loose",
};

function findingsOfNumber(one: AuditedNumber, location: TextLocation, clause: string): Finding[] {
  const { number, verdict, figure, reservation } = one;
  const found = number.text;
  const findings: Finding[] = [];
  const code = one.isAgainstSign ? "audit.direction-differs" : CODES[verdict];
  if (figure) {
    const { name } = figure.indicator;
    const params = { clause, found, name, expected: exactText(figure) };
    if (code) findings.push(makeFinding(code, location, { ...params, suggestion: suggestionFor(figure) }));
    if (reservation === "phrase-narrowed") {
      findings.push(
        makeFinding("audit.phrase-narrowed", location, { found, name, expected: figure.phrase ?? "" }),
      );
    } else if (reservation) findings.push(makeFinding("audit.may-differ", location, params));
  }
  const errors = verdict === "style" || verdict === "unverifiable" ? (number.claim?.styleErrors ?? []) : [];
  if (errors.length > 0) {
    const reason = errors.map(styleText).join("");
    findings.push(makeFinding("audit.style", location, { clause, found, reason }));
  }
  return findings;
}

function styleText(key: string): string {
  const text = STYLE_ERRORS[key as StyleErrorKey];
  return text ? `${text.zh} / ${text.en}` : key;
}

/** Exact digits with the indicator's unit, or the phrase that was given. */
export function exactText(figure: Figure): string {
  if (figure.phrase !== null) return figure.phrase;
  if (figure.value === null) return "";
  const { factor, unit } = splitScale(unitOfIndicator(figure.indicator));
  const n = figure.value.times(factor);
  // A quotient has 34 digits; six decimals show what rounding needs.
  return textFromDecimal(n.decimalPlaces() > 6 ? n.toDecimalPlaces(6) : n) + unit;
}

/** What could be written instead; the exact value where `say` has nothing better. */
function suggestionFor(figure: Figure): string {
  if (figure.phrase !== null || figure.value === null) return exactText(figure);
  const { indicator, value } = figure;
  const falls = changeOfIndicator(indicator.name, indicator.formula) === "signed" && value.isNegative();
  const { factor, unit } = splitScale(unitOfIndicator(indicator));
  const said = say(value.times(factor).abs(), unit, "round");
  const text = said.outcome === "said" ? said.text : exactText(figure);
  return falls ? `下降${text}` : text;
}

/** Stands at the number that is wrong, where the figures tell which of them it is. */
function findingOfConflict(
  { indicator, name, places }: Conflict,
  numbers: readonly AuditedNumber[],
  at: (number: NumberClaim) => TextLocation,
): Finding {
  const own = numbers.filter(
    (one) => one.figure?.indicator.code === indicator && places.includes(one.number),
  );
  const first = own.find(({ verdict }) => WRONG.has(verdict)) ?? own[0]!;
  const others = places.filter((place) => place !== first.number);
  const found = places.map(({ text }) => `“${text}”`).join("、");
  const params = { name, found, expected: exactText(first.figure!) };
  return makeFinding("audit.conflict", at(first.number), params, { related: others.map(at) });
}

const ARITHMETIC: Readonly<Record<ArithmeticKind, FindingCode & `audit.${string}`>> = {
  "part-exceeds-whole": "audit.part-exceeds-whole",
  "sum-differs": "audit.sum-differs",
  "shares-differ": "audit.shares-differ",
  direction: "audit.levels-differ",
  "growth-differs": "audit.growth-differs",
  "points-as-percent": "audit.points-as-percent",
};

function findingOfArithmetic(issue: ArithmeticIssue, at: (number: NumberClaim) => TextLocation): Finding {
  const { kind, number, related, found, expected, isCertain } = issue;
  return makeFinding(ARITHMETIC[kind], at(number), { found, expected } as never, {
    severity: isCertain ? "error" : "doubt",
    related: related.map(at),
  });
}
