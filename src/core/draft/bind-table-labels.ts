import type { Paragraph } from "../model/document.ts";
import type { Placeholder } from "../model/draft.ts";
import { splitScale, unitAt } from "../number/units.ts";
import { comparableText, isEmptyWord, wordsOf } from "./bind-words.ts";

const FARTHEST_LABEL = 3;
const LONGEST_LABEL = 40;

/**
 * In a table a blank often fills a cell alone; then the cell before it says what it is. Only where the cell after it is
 * no such cell as well: blanks side by side stand under their labels, and a paragraph does not know its row.
 * By paragraph id.
 */
export function labelsOfCells(
  paragraphs: readonly Paragraph[],
  placeholders: readonly Placeholder[],
): ReadonlyMap<string, string> {
  const covered = new Map<string, number>();
  for (const { paragraph, start, end } of placeholders)
    covered.set(paragraph, (covered.get(paragraph) ?? 0) + end - start);
  const isBlankCell = (paragraph: Paragraph | undefined) =>
    paragraph?.place === "table" &&
    covered.has(paragraph.id) &&
    paragraph.text.trim().length - covered.get(paragraph.id)! <= 2;
  const labels = new Map<string, string>();
  paragraphs.forEach((paragraph, index) => {
    if (!isBlankCell(paragraph) || isBlankCell(paragraphs[index + 1])) return;
    if (FIRST_ROW.test(paragraph.text.trim())) return;
    for (let back = 1; back <= FARTHEST_LABEL; back++) {
      const before = paragraphs[index - back];
      if (before?.place !== "table" || covered.has(before.id) || before.text.length > LONGEST_LABEL) return;
      // A cell with only a number or a unit (1, 册次) lies between the label and the blank.
      if (isUnit(before.text) || isNumber(before.text)) continue;
      if (wordsOf(comparableText(before.text)).every(isEmptyWord)) continue;
      labels.set(paragraph.id, before.text);
      return;
    }
  });
  return labels;
}

/** The number of a table's first row: what stands before it is the last cell of the header. */
const FIRST_ROW = /^0?[1１一]$/;

/** 1, 2.1, （三）: the number of a row, or a figure beside the blank. */
function isNumber(text: string): boolean {
  return /^[(]?(?:[0-9][0-9.,]*|[一二三四五六七八九十]{1,3})[).、]?$/.test(text.normalize("NFKC").trim());
}

function isUnit(text: string): boolean {
  const unit = splitScale(text.normalize("NFKC").trim()).unit;
  return unitAt(unit, 0)?.end === unit.length;
}
