import { Token, XmlScanner } from "../package/xml.ts";
import { encodePart } from "./apply-edits.ts";
import { vocabularyOf } from "./names.ts";
import type { OpenDocx } from "./open-document.ts";
import type { PartPositions, XmlSpan } from "./part-positions.ts";
import { replaceParts } from "./replace-parts.ts";
import { applySplices, type Splice } from "./splice.ts";

/** Why a row cannot be repeated: the copies would share what may stand in a document once, or break the table's grid. */
export type RowObstacle =
  "merged" | "nested-table" | "control" | "drawing" | "note-or-comment" | "revision" | "field";

/** One w:tr, with the ids of its paragraphs that hold text; those of a table inside it are not its own. */
export interface TableRow extends XmlSpan {
  readonly part: string;
  /** Where its table starts in the part: rows of one table agree in it. */
  readonly table: number;
  readonly paragraphs: readonly string[];
  readonly obstacle: RowObstacle | null;
}

const OBSTACLES: ReadonlyMap<string, RowObstacle> = new Map([
  ["tbl", "nested-table"],
  ["sdt", "control"],
  ["drawing", "drawing"],
  ["pict", "drawing"],
  ["object", "drawing"],
  ["txbxContent", "drawing"],
  ["footnoteReference", "note-or-comment"],
  ["endnoteReference", "note-or-comment"],
  ["commentReference", "note-or-comment"],
  ["commentRangeStart", "note-or-comment"],
  ["commentRangeEnd", "note-or-comment"],
  ["ins", "revision"],
  ["del", "revision"],
  ["moveFrom", "revision"],
  ["moveTo", "revision"],
  ["fldChar", "field"],
  ["fldSimple", "field"],
] as const);

interface OpenRow {
  readonly from: number;
  readonly table: number;
  readonly depth: number;
  obstacle: RowObstacle | null;
}

/** All rows of a part's tables, in the order in which they start. */
export function tableRows(part: PartPositions): readonly TableRow[] {
  const scanner = new XmlScanner(part.xml, part.name);
  const tables: { readonly from: number; readonly depth: number }[] = [];
  const boxes: number[] = [];
  const open: OpenRow[] = [];
  const rows: TableRow[] = [];
  for (let token = scanner.next(); token !== Token.eof; token = scanner.next()) {
    if (token === Token.end) {
      if (tables[tables.length - 1]?.depth === scanner.depth) tables.pop();
      if (boxes[boxes.length - 1] === scanner.depth) boxes.pop();
      const row = open[open.length - 1];
      if (row?.depth !== scanner.depth) continue;
      open.pop();
      rows.push(closedRow(row, scanner.tokenEnd, rows, part));
    } else if (
      (token === Token.start || token === Token.empty) &&
      vocabularyOf(scanner.namespace) === "word"
    ) {
      const name = scanner.localName;
      const row = open[open.length - 1];
      const obstacle = OBSTACLES.get(name) ?? mergeOf(scanner, name);
      if (row && obstacle) row.obstacle ??= obstacle;
      if (token === Token.empty) continue;
      const { tokenStart: from } = scanner;
      const depth = scanner.depth - 1;
      if (name === "txbxContent") boxes.push(depth);
      if (name === "tbl") tables.push({ from, depth });
      const table = tables[tables.length - 1];
      if (name !== "tr" || !table) continue;
      // A text box stands twice in the file; a row in a control belongs to whoever made that.
      const around = boxes.length > 0 ? "drawing" : depth === table.depth + 1 ? null : "control";
      open.push({ from, table: table.from, depth, obstacle: around });
    }
  }
  return rows.sort((a, b) => a.from - b.from);
}

function mergeOf(scanner: XmlScanner, name: string): RowObstacle | null {
  if (name === "vMerge" || name === "hMerge") return "merged";
  return name === "gridSpan" && scanner.prefixedAttribute("val") !== "1" ? "merged" : null;
}

/** `inner` are the rows that were closed before, those of tables inside this row among them. */
function closedRow(
  { from, table, obstacle }: OpenRow,
  to: number,
  inner: readonly TableRow[],
  part: PartPositions,
): TableRow {
  const nested = inner.filter((one) => from < one.from);
  const paragraphs = part.paragraphs.flatMap(({ paragraph, pieces }) => {
    const at = pieces[0]?.xml.from ?? -1;
    const isNested = nested.some((one) => one.from < at && at < one.to);
    return from < at && at < to && !isNested ? [paragraph.id] : [];
  });
  return { part: part.name, from, to, table, paragraphs, obstacle };
}

/**
 * Repeats rows, each as often as asked (1: as it is), with all their formatting. What may stand in a document only once
 * (bookmarks, editing ranges, Word's paragraph identifiers) stays in the first copy. Every other byte stays.
 */
export function repeatRows(document: OpenDocx, times: ReadonlyMap<TableRow, number>): OpenDocx {
  const replaced = new Map<string, Uint8Array>();
  for (const part of document.parts) {
    const splices = [...times].flatMap(([row, count]): Splice[] => {
      if (row.part !== part.name || count < 2) return [];
      const copy = onceOnlyRemoved(part.xml.slice(row.from, row.to));
      return [{ from: row.to, to: row.to, text: copy.repeat(count - 1), order: 0 }];
    });
    if (splices.length === 0) continue;
    replaced.set(part.name, encodePart(applySplices(part.xml, splices), part));
  }
  return replaceParts(document, replaced);
}

function onceOnlyRemoved(row: string): string {
  return row
    .replace(/<(?:[\w.-]+:)?(?:bookmark|perm)(?:Start|End)\b[^>]*?\/>/g, "")
    .replace(/<((?:[\w.-]+:)?(?:bookmark|perm)(?:Start|End))\b[^>]*><\/\1>/g, "")
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/\s[\w.-]+:(?:paraId|textId)=(?:"[^"]*"|'[^']*')/g, ""));
}
