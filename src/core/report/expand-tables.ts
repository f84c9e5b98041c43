import { editParts } from "../document/apply-edits.ts";
import type { OpenDocument, OpenDocx } from "../document/open-document.ts";
import { replaceParts } from "../document/replace-parts.ts";
import { repeatRows, tableRows, type TableRow } from "../document/table-rows.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Edit } from "../model/document.ts";
import type { FigureSet } from "../model/figure.ts";
import { makeBlankTag } from "./blank-control.ts";
import { groupCode, keyText } from "./group-figures.ts";
import { codeHash, parseTag } from "./tag.ts";
import { taggedRows, type TaggedRow } from "./tagged-rows.ts";

export interface ExpandedTables {
  /** The document with a row for each group, its blanks bound by controls of ours; as given where nothing is tagged. */
  readonly document: OpenDocument;
  readonly findings: readonly Finding[];
  /** Paragraphs of the tables that stay as they are. */
  readonly refused: ReadonlySet<string>;
}

/**
 * 表格: repeats the tagged rows of a .docx, one for each group of their indicators, writes the groups' names and binds the
 * blanks of each row to its group, for filling like all others. Afterwards no row is tagged, so that filling the report
 * again adds nothing.
 */
export function expandTables(document: OpenDocument, set: FigureSet): ExpandedTables {
  if (document.kind === "txt") return { document, findings: [], refused: new Set() };
  const { rows, findings, refused } = taggedRows(document, set.figures);
  const times = new Map(rows.map(({ row, keys }) => [row, keys.length]));
  const repeated = repeatRows(document, times);
  const { replaced } = editParts(repeated, editsOf(document, repeated, rows));
  const expanded = replaceParts(repeated, replaced);
  return {
    document: expanded,
    findings: [...findings, ...findingsOfMissingRows(expanded, set)],
    refused: movedParagraphs(document, expanded, times, refused),
  };
}

/** The rows that came of each row of the old document, by their order in the part. */
function copiesOf(
  old: OpenDocx,
  now: OpenDocx,
  times: ReadonlyMap<TableRow, number>,
): ReadonlyMap<string, readonly TableRow[]> {
  const copies = new Map<string, readonly TableRow[]>();
  const counts = new Map([...times].map(([row, count]) => [rowKey(row), count]));
  old.parts.forEach((part, at) => {
    const rows = tableRows(now.parts[at]!);
    let next = 0;
    for (const row of tableRows(part)) {
      const count = counts.get(rowKey(row)) ?? 1;
      copies.set(rowKey(row), rows.slice(next, next + count));
      next += count;
    }
  });
  return copies;
}

function rowKey({ part, from }: TableRow): string {
  return `${part}@${from}`;
}

function editsOf(old: OpenDocx, now: OpenDocx, rows: readonly TaggedRow[]): readonly Edit[] {
  const copies = copiesOf(old, now, new Map(rows.map(({ row, keys }) => [row, keys.length])));
  return rows.flatMap((tagged) =>
    copies.get(rowKey(tagged.row))!.flatMap((copy, at) => editsOfCopy(tagged, copy, at)),
  );
}

function editsOfCopy({ row, slots, keys }: TaggedRow, copy: TableRow, number: number): readonly Edit[] {
  const key = keys[number]!;
  return slots.map((slot): Edit => {
    const { placeholder } = slot;
    const paragraph = copy.paragraphs[row.paragraphs.indexOf(placeholder.paragraph)]!;
    const { start, end, text, blank } = placeholder;
    if (slot.kind !== "figure") {
      const written = slot.kind === "number" ? String(number + 1) : keyText(key[slot.at]!);
      return { paragraph, start: blank.start, end: blank.end, text: written };
    }
    const tag = makeBlankTag(groupCode(slot.figure.indicator.code, key), text);
    const title = `${slot.figure.indicator.name}（${key.map(keyText).join("、")}）`;
    return { paragraph, start, end: start, text: "", control: { start, end, tag, title } };
  });
}

function movedParagraphs(
  old: OpenDocx,
  now: OpenDocx,
  times: ReadonlyMap<TableRow, number>,
  refused: readonly TableRow[],
): ReadonlySet<string> {
  const copies = copiesOf(old, now, times);
  return new Set(refused.flatMap((row) => copies.get(rowKey(row))!.flatMap(({ paragraphs }) => paragraphs)));
}

/** Groups that the figures have and a table filled before has no row for: a filled table gets no rows by itself. */
function findingsOfMissingRows(document: OpenDocument, { figures }: FigureSet): readonly Finding[] {
  const places = new Map<string, string>();
  for (const { id, controls } of document.paragraphs) {
    for (const { ours, isBlock, tag } of controls) {
      const code = ours && !isBlock ? parseTag(tag)?.code : undefined;
      if (code !== undefined) places.set(code, id);
    }
  }
  return figures.flatMap(({ indicator, groups }) => {
    const rows = groups.map(({ key }) => {
      const code = groupCode(indicator.code, key);
      return { key, paragraph: places.get(code) ?? places.get(codeHash(code)) };
    });
    const last = rows.filter(({ paragraph }) => paragraph !== undefined).pop()?.paragraph;
    if (last === undefined) return [];
    return rows
      .filter(({ paragraph }) => paragraph === undefined)
      .map(({ key }) =>
        makeFinding(
          "report.table-row-missing",
          { kind: "text", file: document.path, paragraph: last },
          { name: indicator.name, found: key.map(keyText).join("、") },
        ),
      );
  });
}
