import type { Field, Form } from "../model/plan.ts";
import type { Sheet, SheetRow } from "../model/sheet.ts";
import { headerColumns, type HeaderColumn } from "./header-block.ts";
import { labelKey, labelParts, likeness } from "./label.ts";
import { unitOfText } from "./measure-unit.ts";
import { beginsHeading } from "./row-kind.ts";
import { visibleText } from "./visible-text.ts";
import { labelMatcher, type LabelMatcher, type MatchLevel, type RememberedLabels } from "./label-match.ts";

/** A column whose label names a field. */
export interface MappedColumn extends HeaderColumn {
  readonly field: Field;
  readonly level: MatchLevel;
}

/** A renamed column as we would read it; only a person may accept it (表头对应). */
export interface HeaderDrift {
  readonly column: HeaderColumn;
  readonly field: Field;
}

/** Where a list stands in a sheet: its header rows and which column is which field. */
export interface Header {
  /** 1-based and inclusive. */
  readonly first: number;
  readonly last: number;
  /** One per field of the form, in its order; 0 where the sheet has none. */
  readonly columns: readonly number[];
  readonly mapped: readonly MappedColumn[];
  /** Labels of no field of the form. */
  readonly extra: readonly HeaderColumn[];
  /** 序号 and the columns of our own consolidated workbooks: never missed, never extra. */
  readonly own: readonly HeaderColumn[];
  /** Two or more columns for one field: none of them is read, so that no column overwrites another. */
  readonly duplicates: readonly { readonly field: Field; readonly columns: readonly HeaderColumn[] }[];
  /** Fields that no column names. */
  readonly missing: readonly Field[];
  readonly drift: readonly HeaderDrift[];
}

/** The column of our consolidated tables that names the fields of a row that are not counted. */
export const UNCOUNTED_COLUMN = "未计入";
const OWN_COLUMNS = new Set(
  ["填报单位", "来源单位", "来源文件", "来源工作表", "来源行", UNCOUNTED_COLUMN, "序号", "行号"].map(
    labelKey,
  ),
);

const MOST_ROWS = 60;
const MOST_LEVELS = 4;
const MOST_CELLS = 400_000;

/**
 * Finds the header of a list form: the block of one to four neighbouring rows whose labels name most of the form's
 * fields, below any title rows. With 表头行 in the plan those rows are taken, unless none of their labels names a field (a
 * title row more or less): then it is looked for as well. null when no label names any field.
 */
export function findHeader(sheet: Sheet, form: Form, remembered?: RememberedLabels): Header | null {
  const matcher = labelMatcher(form, remembered);
  if (form.headerRows) {
    const { first, last } = form.headerRows;
    const rows = sheet.rows.filter((row) => row.row >= first && row.row <= last);
    const block = rows.length === 0 ? null : readBlock(sheet, rows, form, matcher);
    if (block && block.named > 0) return withDrift({ ...block.header, first, last });
  }
  let best: Block | null = null;
  let seen = 0;
  for (let start = 0; start < Math.min(sheet.rows.length, MOST_ROWS); start += 1) {
    for (let levels = 1; levels <= MOST_LEVELS && seen < MOST_CELLS; levels += 1) {
      const rows = sheet.rows.slice(start, start + levels);
      if (rows.length < levels || rows[levels - 1]!.row !== rows[0]!.row + levels - 1) break;
      if (levels > 1 && isTitleRow(rows[levels - 2]!, rows[levels - 1]!)) break;
      const block = readBlock(sheet, rows, form, matcher);
      seen += rows.reduce((sum, row) => sum + row.cells.length, 0);
      if (block.named > 0 && (best === null || isBetter(block, best))) best = block;
    }
    if (best && best.named === form.fields.length && best.indirect === 0) break;
  }
  return best ? withDrift(withUnitRow(best, sheet, form, matcher).header) : null;
}

/** A row right under the labels that holds nothing but units (（元）, （篇）) belongs to the header, whatever it does to it. */
function withUnitRow(block: Block, sheet: Sheet, form: Form, matcher: LabelMatcher): Block {
  const { first, last } = block.header;
  const next = sheet.rows.find((row) => row.row > last);
  const texts = next?.cells.filter((cell) => visibleText(cell.text).text !== "") ?? [];
  const isUnits = texts.every((cell) => cell.type === "text" && unitOfText(cell.text) !== null);
  if (next?.row !== last + 1 || texts.length === 0 || !isUnits) return block;
  const rows = sheet.rows.filter((row) => row.row >= first && row.row <= next.row);
  return readBlock(sheet, rows, form, matcher);
}

/**
 * A title or a line like 填报单位：… is no upper part of a header: it would tell a doubled column that stands beneath it
 * from one that does not. A title is one text that begins left of all labels.
 */
function isTitleRow(row: SheetRow, below: SheetRow): boolean {
  const texts = row.cells.filter((cell) => visibleText(cell.text).text !== "");
  const leftmost = below.cells[0]?.column ?? 0;
  return (
    (texts.length === 1 && texts[0]!.column <= leftmost) || texts.some((cell) => beginsHeading(cell.text))
  );
}

interface Block {
  readonly header: Header;
  /** Fields that at least one column names. */
  readonly named: number;
  /** How many of them only by the lower part of their label. */
  readonly indirect: number;
  readonly levels: number;
}

function isBetter(a: Block, b: Block): boolean {
  if (a.named !== b.named) return a.named > b.named;
  if (a.header.duplicates.length !== b.header.duplicates.length) {
    return a.header.duplicates.length < b.header.duplicates.length;
  }
  if (a.levels !== b.levels) return a.levels < b.levels;
  return a.indirect < b.indirect;
}

interface Candidate {
  readonly column: HeaderColumn;
  readonly level: MatchLevel;
  readonly rank: number;
}

function readBlock(sheet: Sheet, rows: readonly SheetRow[], form: Form, matcher: LabelMatcher): Block {
  const candidates = new Map<Field, Candidate[]>();
  const extra: HeaderColumn[] = [];
  const own: HeaderColumn[] = [];
  for (const column of headerColumns(sheet, rows)) {
    const rank = column.names.findIndex((name) => matcher.match(name) !== null);
    const match = rank < 0 ? null : matcher.match(column.names[rank]!);
    if (!match) {
      (column.names.some((name) => OWN_COLUMNS.has(labelKey(name))) ? own : extra).push(column);
      continue;
    }
    const known = candidates.get(match.field);
    const candidate = { column, level: match.level, rank };
    if (known) known.push(candidate);
    else candidates.set(match.field, [candidate]);
  }
  return settleBlock(rows, form, candidates, { extra, own });
}

function settleBlock(
  rows: readonly SheetRow[],
  form: Form,
  candidates: ReadonlyMap<Field, readonly Candidate[]>,
  { extra, own }: { extra: HeaderColumn[]; own: readonly HeaderColumn[] },
): Block {
  const mapped: MappedColumn[] = [];
  const duplicates: { field: Field; columns: HeaderColumn[] }[] = [];
  let indirect = 0;
  for (const [field, found] of candidates) {
    const rank = Math.min(...found.map((one) => one.rank));
    const best = found.filter((one) => one.rank === rank);
    for (const one of found) if (one.rank !== rank) extra.push(one.column);
    if (rank > 0) indirect += 1;
    if (best.length > 1) duplicates.push({ field, columns: best.map((one) => one.column) });
    else mapped.push({ ...best[0]!.column, field, level: best[0]!.level });
  }
  const columnOf = new Map(mapped.map((one) => [one.field, one.column]));
  const header: Header = {
    first: rows[0]!.row,
    last: rows[rows.length - 1]!.row,
    columns: form.fields.map((field) => columnOf.get(field) ?? 0),
    mapped,
    extra,
    own,
    duplicates,
    missing: form.fields.filter((field) => !candidates.has(field)),
    drift: [],
  };
  return { header, named: candidates.size, indirect, levels: rows.length };
}

const NEAR = 0.5;
const MOST_COMPARED = 40_000;

/** Proposes a label for each missing field: the one that is clearly most like it. */
function withDrift(header: Header): Header {
  if (header.missing.length * header.extra.length > MOST_COMPARED) return header;
  const proposals: HeaderDrift[] = [];
  for (const field of header.missing) {
    const ranked = header.extra
      .map((column) => ({ column, score: scoreOf(field, column) }))
      .filter((one) => one.score >= NEAR)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (best && (ranked.length === 1 || best.score > ranked[1]!.score)) {
      proposals.push({ column: best.column, field });
    }
  }
  const uses = new Map<number, number>();
  for (const { column } of proposals) uses.set(column.column, (uses.get(column.column) ?? 0) + 1);
  return { ...header, drift: proposals.filter(({ column }) => uses.get(column.column) === 1) };
}

function scoreOf(field: Field, column: HeaderColumn): number {
  let best = 0;
  for (const name of [field.name, ...field.aliases]) {
    const wanted = labelParts(name).key;
    for (const label of column.names) {
      best = Math.max(best, likeness(wanted, labelParts(label).key.replace(/\([^()]*\)/g, "")));
    }
  }
  return best;
}
