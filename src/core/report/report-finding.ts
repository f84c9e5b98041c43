import type { Finding, TextLocation, Bilingual } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Obstacle, Paragraph } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { unitOfIndicator } from "./word-figure.ts";
import type { NotWorded, WordedFigure } from "./wording.ts";

/** A stretch of a paragraph that findings speak of. */
export interface Place {
  readonly file: string;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function locationOf({ file, paragraph, start, end }: Place): TextLocation {
  return { kind: "text", file, paragraph: paragraph.id, start, end };
}

const CLAUSE_END = /[，,；;：:。！？!?\n\t]/;
const FARTHEST = 60;

/** The comma-clause around a place, for people. */
export function clauseAround({ paragraph, start, end }: Place): string {
  const { text } = paragraph;
  let from = start;
  while (from > 0 && start - from < FARTHEST && !CLAUSE_END.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < FARTHEST && !CLAUSE_END.test(text[to]!)) to++;
  return text.slice(from, to).trim();
}

/** The finding of a place that was left since nothing true fits it. `slotUnit`: the unit that stands there, if known. */
export function findingOfLeft(
  place: Place,
  figure: Figure,
  { reason, alternative }: NotWorded,
  slotUnit = "",
): Finding {
  const { indicator, value } = figure;
  const unit = unitOfIndicator(indicator);
  const params = {
    found: place.text,
    clause: clauseAround(place),
    name: indicator.name,
    value: value === null ? "" : textFromDecimal(value) + unit,
    slotUnit: slotUnit === "" ? place.text : slotUnit,
    expected: alternative,
  };
  const location = locationOf(place);
  switch (reason) {
    case "missing":
      return makeFinding("report.missing", location, { ...params, expected: indicator.name });
    case "unit-differs":
    case "unit-unsaid":
      return makeFinding(`report.${reason}`, location, { ...params, expected: unit });
    default:
      return makeFinding(`report.${reason}`, location, params);
  }
}

const OBSTACLES: Readonly<Record<Obstacle, Bilingual>> = {
  "locked-control": { zh: "锁定的内容控件", en: "locked control" },
  "bound-control": { zh: "绑定数据的内容控件", en: "data-bound control" },
  "date-or-list-control": { zh: "日期或下拉控件", en: "date or list control" },
  "field-result": { zh: "域结果", en: "field result" },
  "deleted-revision": { zh: "修订删除", en: "tracked deletion" },
  math: { zh: "公式", en: "formula" },
  "split-across-boundary": {
    zh: "跨越链接、修订或控件的边界",
    en: "across the edge of a link, revision or control",
  },
  "alternate-content": { zh: "兼容内容", en: "alternate content" },
  "prompt-text": { zh: "控件的提示文字", en: "prompt of a control" },
  "out-of-reach": {
    zh: "脚注、尾注或文本框，在 Word 中够不到",
    en: "note or text box, out of reach inside Word",
  },
};

export function findingOfObstacle(place: Place, obstacle: Obstacle, wanted: string): Finding {
  const params = { found: place.text, obstacle: OBSTACLES[obstacle], expected: wanted };
  return makeFinding("report.cannot-change", locationOf(place), params);
}

/** What a person should know of a figure that was written. */
export function findingsOfWritten(place: Place, figure: Figure, worded: WordedFigure): readonly Finding[] {
  const { indicator, completeness } = figure;
  const found = worded.text;
  const findings: Finding[] = [];
  if (!completeness.complete) {
    const { missing, excluded } = completeness;
    const shown = missing.slice(0, 10).join("、") + (missing.length > 10 ? ` … ${missing.length}` : "");
    const params = { found, name: indicator.name, missing: shown === "" ? "0" : shown, excluded };
    findings.push(makeFinding("report.figure-incomplete", locationOf(place), params));
  }
  if (worded.notes.includes("zero") || worded.notes.includes("unchanged")) {
    findings.push(makeFinding("report.zero-written", locationOf(place), { found }));
  }
  if (worded.alternative !== null) {
    const params = { found, expected: worded.alternative };
    findings.push(makeFinding("report.loose-wording", locationOf(place), params));
  }
  return findings;
}
