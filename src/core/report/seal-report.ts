import type { OpenDocument } from "../document/open-document.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Paragraph } from "../model/document.ts";
import type { NumberClaim, Scan } from "../model/draft.ts";
import type { Seal, SealedFigure } from "../model/report.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { sha256Hex } from "../package/sha256.ts";
import type { FigureLookup } from "./figure-lookup.ts";
import { clauseAround, locationOf } from "./report-finding.ts";
import type { NumberMatch } from "./roll-context.ts";
import { isStatistic } from "./statistics.ts";
import { parseTag } from "./tag.ts";

export interface SealInput {
  readonly document: Pick<OpenDocument, "path" | "paragraphs">;
  readonly scan: Scan;
  /** null: the controls alone say what was filled. */
  readonly figures: FigureLookup | null;
  /** What the audit tied the numbers to; empty without figures. */
  readonly matches: ReadonlyMap<NumberClaim, NumberMatch>;
}

export interface Sealing {
  readonly seal: Seal;
  /** Statistics that have no source: the seal can only keep their text. */
  readonly findings: readonly Finding[];
}

/** SHA-256 of all that a document says, paragraph by paragraph, as UTF-8. */
export function textSha256(paragraphs: readonly Pick<Paragraph, "text">[]): string {
  return sha256Hex(new TextEncoder().encode(paragraphs.map(({ text }) => text).join("\n")));
}

/** 定稿: what the report says now, which figures are in it, who signed it and when. */
export function sealReport(input: SealInput, signer: string, date: string): Sealing {
  const { document, scan, figures } = input;
  const sealed: SealedFigure[] = [];
  const findings: Finding[] = [];
  for (const paragraph of document.paragraphs) {
    const numbers = scan.numbers.filter((one) => one.paragraph === paragraph.id && isStatistic(one));
    const own = paragraph.controls.filter(({ ours, isBlock, start, end }) => ours && !isBlock && start < end);
    for (const { start, end, tag: raw, title } of own) {
      const tag = parseTag(raw);
      if (!tag || tag.code === "") continue;
      const figure = figures?.find(tag.code) ?? null;
      const value = figure?.value ? textFromDecimal(figure.value) : tag.value;
      const named = { indicator: figure?.indicator.code ?? tag.code, name: figure?.indicator.name ?? title };
      sealed.push({ ...named, value, ...placed(paragraph, start, end) });
    }
    for (const number of numbers) {
      const { start, end, text } = number;
      if (own.some((control) => control.start < end && start < control.end)) continue;
      const figure = input.matches.get(number)?.figure;
      if (!figure) {
        const place = { file: document.path, paragraph, start, end, text };
        const params = { found: text, clause: clauseAround(place) };
        findings.push(makeFinding("report.seal-unproven", locationOf(place), params));
        continue;
      }
      const value = figure.value ? textFromDecimal(figure.value) : "";
      const { code: indicator, name } = figure.indicator;
      sealed.push({ indicator, name, value, ...placed(paragraph, start, end) });
    }
  }
  const report = document.path.replace(/^.*[\\/]/, "");
  return {
    seal: { report, textSha256: textSha256(document.paragraphs), date, signer, figures: sealed },
    findings,
  };
}

function placed({ id, text }: Paragraph, start: number, end: number) {
  const before = /[^。！？!?\n]*$/.exec(text.slice(0, start))![0];
  const after = /^[^。！？!?\n]*/.exec(text.slice(end))![0];
  const written = text.slice(start, end);
  return { paragraph: id, written, sentence: before + written + after, at: before.length };
}

/** The seal that holds for a document: one over exactly this text, or one of a report of this name. */
export function sealFor(
  document: Pick<OpenDocument, "path" | "paragraphs">,
  seals: readonly Seal[],
): Seal | null {
  if (seals.length === 0) return null;
  const hash = textSha256(document.paragraphs);
  const name = document.path.replace(/^.*[\\/]/, "");
  return (
    seals.find((seal) => seal.textSha256 === hash) ?? seals.find(({ report }) => report === name) ?? null
  );
}

/** That the report is sealed, and whether its text is still the one that was. */
export function findingsOfSeal(
  document: Pick<OpenDocument, "path" | "paragraphs">,
  { signer, date, textSha256: sealed }: Seal,
): readonly Finding[] {
  const location = { kind: "submission", file: document.path } as const;
  const isSame = textSha256(document.paragraphs) === sealed;
  return [
    makeFinding("report.sealed", location, { signer, date }),
    ...(isSame ? [] : [makeFinding("report.seal-text-changed", location, { signer, date })]),
  ];
}
