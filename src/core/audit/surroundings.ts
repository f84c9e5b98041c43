import { reachOfFigures } from "../draft/bind-foreign.ts";
import { titleLinesOf } from "../draft/other-subject.ts";
import { ownPeriodOf, type OwnPeriod } from "../draft/bind-period.ts";
import type { Paragraph } from "../model/document.ts";
import type { FigureSet } from "../model/figure.ts";

/** What must be known of a document before a number in it may be called wrong. */
export interface Surroundings {
  readonly period: OwnPeriod;
  readonly units: readonly string[];
  /** Heading that each paragraph stands under. */
  readonly headings: ReadonlyMap<string, string>;
  /** Title and first cells of the table that a paragraph stands in: its header, as far as paragraphs tell. */
  readonly tableHeads: ReadonlyMap<string, string>;
  /** Title and signature, which name the office that reports, and what all indicators are called. */
  readonly known: string;
}

const HEAD_CELLS = 12;
const LONGEST_TITLE = 40;

export function surroundingsOf(paragraphs: readonly Paragraph[], set: FigureSet): Surroundings {
  const { period, units } = reachOfFigures(set);
  const headings = new Map<string, string>();
  let heading = "";
  for (const { id, text, headingLevel } of paragraphs) {
    if (headingLevel !== null || /^[\s\u3000]*[一二三四五六七八九十]+、.{0,40}$/.test(text)) heading = text;
    headings.set(id, heading);
  }
  return {
    period: ownPeriodOf(period),
    units: units.filter((unit) => unit.length > 1),
    headings,
    tableHeads: tableHeadsOf(paragraphs),
    known: [titleLinesOf(paragraphs), ...set.figures.map(({ indicator }) => indicator.name)].join("\n"),
  };
}

function tableHeadsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  let cells: string[] = [];
  for (const { id, text, place } of paragraphs) {
    if (place !== "table") cells = text.length > LONGEST_TITLE ? [] : [text];
    else {
      if (cells.length < HEAD_CELLS) cells.push(text);
      heads.set(id, cells.join(" "));
    }
  }
  return heads;
}
