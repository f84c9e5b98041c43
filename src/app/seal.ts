import { HOLDING } from "../core/audit/audited.ts";
import { judgeNumber } from "../core/audit/judge-number.ts";
import { saidDirection } from "../core/audit/sentence-numbers.ts";
import type { OpenDocument } from "../core/document/open-document.ts";
import { readDocument } from "../core/document/read-document.ts";
import { scanParagraphs, scanText } from "../core/draft/scan.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Seal, SealedFigure } from "../core/model/report.ts";
import { textFromDecimal } from "../core/number/decimal.ts";
import { FigureLookup } from "../core/report/figure-lookup.ts";
import { sealFromJson, sealJson } from "../core/report/seal-json.ts";
import { sealReport, textSha256 } from "../core/report/seal-report.ts";
import { unitOfIndicator } from "../core/report/word-figure.ts";
import type { Context } from "./context.ts";
import { mergeFigures, openFigureSets } from "./open-figures.ts";
import { jsonFrom } from "./open-plan.ts";
import { matchesOfReport } from "./tie-report.ts";

export interface SealInput {
  readonly report: SourceFile;
  /** To tie numbers without a control as well; may be empty. */
  readonly figures: readonly SourceFile[];
  readonly signer: string;
  /** ISO. */
  readonly date: string;
}

/** The JSON of `yutiao seal`, and of `--check` with what became of each sentence. */
export interface SealView {
  readonly ok: boolean;
  readonly seal: Seal | null;
  readonly textChanged: boolean;
  readonly sentences: readonly SealedSentence[];
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

/** false as soon as one of its figures is; unverifiable when one is and none is false. */
export interface SealedSentence {
  readonly paragraph: string;
  readonly sentence: string;
  readonly verdict: SealVerdict;
  readonly figures: readonly CheckedFigure[];
}

export type SealVerdict = "true" | "false" | "unverifiable";

export interface CheckedFigure extends SealedFigure {
  readonly verdict: SealVerdict;
  /** The value now, in the indicator's own unit; null: missing. */
  readonly now: string | null;
  /** The indicator's unit; "" when it is not there any more. */
  readonly unit: string;
}

export interface Sealed {
  readonly exit: 0 | 1 | 2;
  readonly seal: Seal | null;
  view(locale: Locale, written: readonly string[]): SealView;
}

/** 定稿: signs what a report says now. A figure that the given figures contradict is an error, the seal is made all the same. */
export async function seal(input: SealInput, context: Context): Promise<Sealed> {
  const { sets, findings } = await openFigureSets(input.figures, context);
  if (input.figures.length > 0 && sets.length === 0) return sealedOf(2, null, [], false, findings);
  const { document, findings: ofReading } = await readDocument(input.report, { codec: context.codec });
  findings.push(...ofReading);
  if (!document) return sealedOf(2, null, [], false, findings);
  const scan = scanParagraphs(document.path, document.paragraphs);
  const figures = sets.length === 0 ? null : mergeFigures(sets);
  const lookup = figures && new FigureLookup([figures]);
  const matches = figures ? matchesOfReport(scan, figures) : new Map<never, never>();
  const made = sealReport({ document, scan, figures: lookup, matches }, input.signer, input.date);
  findings.push(...made.findings);
  const sentences = lookup ? checkedSentences(made.seal, lookup) : [];
  findings.push(...findingsOfSentences(document.path, sentences));
  return sealedOf(hasErrors(findings) ? 1 : 0, made.seal, sentences, false, findings);
}

/** 定稿之后: is the text still the one that was signed, and which of its sentences are still true by the figures of now? */
export async function checkSeal(
  input: { readonly report: SourceFile; readonly seal: SourceFile; readonly figures: readonly SourceFile[] },
  context: Context,
): Promise<Sealed> {
  const { sets, findings } = await openFigureSets(input.figures, context);
  const opened = openSeal(input.seal);
  findings.push(...opened.findings);
  const { document, findings: ofReading } = await readDocument(input.report, { codec: context.codec });
  findings.push(...ofReading);
  if (sets.length === 0 || !opened.seal || !document) return sealedOf(2, opened.seal, [], false, findings);
  const isChanged = textSha256(document.paragraphs) !== opened.seal.textSha256;
  if (isChanged) findings.push(changedText(document, opened.seal));
  const sentences = checkedSentences(opened.seal, new FigureLookup([mergeFigures(sets)]));
  findings.push(...findingsOfSentences(document.path, sentences));
  return sealedOf(hasErrors(findings) ? 1 : 0, opened.seal, sentences, isChanged, findings);
}

/** A seal from its file; anything else is a finding. */
export function openSeal(source: SourceFile): {
  readonly seal: Seal | null;
  readonly findings: readonly Finding[];
} {
  const read = sealFromJson(jsonFrom(source.bytes));
  if (read) return { seal: read, findings: [] };
  const location = { kind: "submission", file: source.path } as const;
  return { seal: null, findings: [makeFinding("report.seal-unreadable", location, { found: source.path })] };
}

function changedText(document: OpenDocument, { signer, date }: Seal): Finding {
  const location = { kind: "submission", file: document.path } as const;
  return makeFinding("report.seal-text-changed", location, { signer, date });
}

function checkedSentences({ figures }: Seal, lookup: FigureLookup): readonly SealedSentence[] {
  const sentences = new Map<string, CheckedFigure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.paragraph, figure.sentence]);
    const checked = checkedFigure(figure, lookup);
    const list = sentences.get(key);
    if (list) list.push(checked);
    else sentences.set(key, [checked]);
  }
  return [...sentences.values()].map((list): SealedSentence => {
    const { paragraph, sentence } = list[0]!;
    const has = (verdict: SealVerdict) => list.some((one) => one.verdict === verdict);
    const verdict = has("false") ? "false" : has("unverifiable") ? "unverifiable" : "true";
    return { paragraph, sentence, verdict, figures: list };
  });
}

function checkedFigure(sealed: SealedFigure, lookup: FigureLookup): CheckedFigure {
  const { indicator, sentence, at, written } = sealed;
  const figure = lookup.find(indicator);
  const now = figure?.value ? textFromDecimal(figure.value) : (figure?.phrase ?? null);
  const unit = figure ? unitOfIndicator(figure.indicator) : "";
  const judged = (verdict: SealVerdict): CheckedFigure => ({ ...sealed, verdict, now, unit });
  if (!figure || now === null) return judged("unverifiable");
  const { numbers } = scanText(sentence);
  const number = numbers.find((one) => one.start < at + written.length && at < one.end && one.claim !== null);
  // Words without digits (若干场) hold as long as the phrase is the same.
  if (!number) return judged(now === written ? "true" : "unverifiable");
  const others = numbers.filter(({ end }) => end <= number.start);
  const tie = { by: "control", figure, isUnitStrange: false } as const;
  const { verdict } = judgeNumber(number, tie, saidDirection(sentence, number, others));
  if (HOLDING.has(verdict)) return judged("true");
  return judged(verdict === "unverifiable" ? "unverifiable" : "false");
}

function findingsOfSentences(file: string, sentences: readonly SealedSentence[]): readonly Finding[] {
  return sentences.flatMap(({ paragraph, sentence, figures }) =>
    figures.flatMap(({ verdict, written, name, now, unit, indicator }): Finding[] => {
      const location = { kind: "text", file, paragraph } as const;
      const params = { found: written, clause: sentence.trim(), name: name || indicator };
      if (verdict === "false") {
        return [makeFinding("report.seal-false", location, { ...params, expected: `${now}${unit}` })];
      }
      return verdict === "unverifiable" ? [makeFinding("report.seal-unverifiable", location, params)] : [];
    }),
  );
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function sealedOf(
  exit: 0 | 1 | 2,
  made: Seal | null,
  sentences: readonly SealedSentence[],
  textChanged: boolean,
  findings: readonly Finding[],
): Sealed {
  return {
    exit,
    seal: made,
    view: (locale, outputs) => ({
      ok: exit === 0,
      seal: made,
      textChanged,
      sentences,
      outputs,
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

/** The bytes of a seal's file. */
export function sealBytes(made: Seal): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(sealJson(made), null, 2)}\n`);
}
