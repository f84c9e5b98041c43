import type { Finding, Bilingual } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Paragraph } from "../model/document.ts";
import type { NumberClaim } from "../model/draft.ts";
import type { RolledBlank } from "../model/rolled.ts";
import type { NumberKind } from "../number/claim.ts";
import { clauseAround, locationOf, type Place } from "./report-finding.ts";
import type { Kept } from "./roll-context.ts";

const KINDS: Partial<Record<NumberKind, Bilingual>> = {
  threshold: { zh: "标准线", en: "threshold" },
  ordinal: { zh: "序号或位次", en: "ordinal" },
  "document-number": { zh: "文号", en: "document number" },
  "clause-number": { zh: "条款号", en: "clause number" },
  name: { zh: "名称", en: "name" },
  idiom: { zh: "习惯用语", en: "idiom" },
};

/** Why a number of last period's report did not become a blank. */
export function findingOfKept(file: string, paragraph: Paragraph, { number, reason, name }: Kept): Finding {
  const place: Place = { file, paragraph, start: number.start, end: number.end, text: number.text };
  const location = locationOf(place);
  const params = { found: number.text, clause: clauseAround(place) };
  switch (reason) {
    case "date":
      return makeFinding("report.roll-date", location, { found: number.text });
    case "no-statistic":
      return makeFinding("report.roll-kept", location, {
        found: number.text,
        kind: KINDS[number.kind] ?? { zh: "非统计数", en: "no statistic" },
      });
    case "figure-differs":
      return makeFinding("report.roll-differs", location, { ...params, name: name ?? "" });
    case "no-indicator":
    case "no-form":
    case "cannot-change":
    case "ambiguous":
      return makeFinding(`report.roll-${reason}`, location, params);
    case "not-read-again":
      return makeFinding("report.roll-not-read", location, params);
  }
}

/** Told where filling with last period's figure would not give the old words back. */
export function findingOfRewording(file: string, blank: RolledBlank): readonly Finding[] {
  const { paragraph, start, end, old, differs } = blank;
  if (differs === null) return [];
  const location = { kind: "text", file, paragraph, start, end } as const;
  return [makeFinding("report.roll-words-differ", location, { found: old, expected: differs })];
}

/** Words for a part of the year, which hold no number that the scanner would list. */
const PERIOD_WORDS = /上半年|下半年|前[一二三]?个?季度|第?[一二三四]季度|“十[一二三四五六七八九]五”/g;

export function findingsOfPeriodWords(
  file: string,
  paragraph: Paragraph,
  numbers: readonly NumberClaim[],
): readonly Finding[] {
  return [...paragraph.text.matchAll(PERIOD_WORDS)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const isListed = numbers.some((one) => one.start < end && index < one.end);
    if (isListed) return [];
    const location = { kind: "text", file, paragraph: paragraph.id, start: index, end } as const;
    return [makeFinding("report.roll-date", location, { found })];
  });
}
