import { cellAddress, type Cell, type Sheet, type SheetRow } from "../model/sheet.ts";
import { type Header, UNCOUNTED_COLUMN } from "./header.ts";
import { labelKey } from "./label.ts";
import { isNumericCell } from "./numeric-cell.ts";
import { type RaggedRecord, raggedRecords } from "./ragged.ts";
import { visibleText } from "./visible-text.ts";
import {
  beginsNote,
  beginsSignature,
  endsLikeTotal,
  isFootLabel,
  isNumberingRow,
  isTotalLabel,
  mayBeFoot,
  saysNothing,
  declaresZeroReport,
  isNumbered,
} from "./row-kind.ts";

/** Rows below a header, told apart. All rows that are not `data` are left out of the records and can be listed. */
export interface ListBody {
  readonly data: readonly SheetRow[];
  /** 合计 and 小计 rows, by the address of the word. */
  readonly totals: readonly { readonly row: SheetRow; readonly cell: string; readonly label: string }[];
  /** Rows of data that may be totals: their name ends so, or they hold numbers and no text at all. */
  readonly totalLike: readonly { readonly cell: string; readonly label: string }[];
  /** Rows of data that may be headings or notes: one text alone, behind all other data or in a table with 小计 rows. */
  readonly headingLike: readonly { readonly cell: string; readonly label: string }[];
  /** Column numbers, repeated headers, section headings, notes and signature lines that hold some text. */
  readonly skipped: readonly {
    readonly row: number;
    readonly text: string;
    /** A line of names (填表人：… 审核人：…) without any number but a day: nobody can have meant it as data. */
    readonly isSignature: boolean;
  }[];
  /** Gaps between rows of data, inclusive. */
  readonly gaps: readonly { readonly first: number; readonly last: number }[];
  /** Records of a .csv with more fields than the header: where a stray comma has shifted them, none of it is certain. */
  readonly ragged: readonly RaggedRecord[];
  /** Columns that hold data but have no label, with the first cell that does. */
  readonly unlabelled: ReadonlyMap<number, string>;
  /** 零报告 written anywhere below the header. */
  readonly declaredEmpty: boolean;
}

/** Whether a cell holds something; a formula without a result does, since its value is unknown, not blank. */
export function holdsSomething(cell: Cell): boolean {
  if (cell.type !== "text") return true;
  const first = cell.text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return true;
  return visibleText(cell.text).text !== "";
}

const NUMERIC: ReadonlySet<string> = new Set(["integer", "number", "percent"]);

/** A text that stands alone in its row. */
interface AloneText {
  readonly row: number;
  readonly cell: string;
  readonly label: string;
}

interface RowView {
  readonly row: SheetRow;
  readonly first: Cell;
  /** Cells of mapped columns that hold something, and all that do. */
  readonly mapped: number;
  readonly filled: number;
  readonly total: Cell | null;
}

/** Tells the rows below the header apart; one pass, whatever comes. */
export function listBody(sheet: Sheet, header: Header): ListBody {
  return new BodyReader(sheet, header).read();
}

class BodyReader {
  private readonly data: SheetRow[] = [];
  private readonly totals: { row: SheetRow; cell: string; label: string }[] = [];
  private readonly totalLike: { cell: string; label: string }[] = [];
  private readonly alone: AloneText[] = [];
  private readonly words: ReadonlySet<number>;
  private readonly skipped: { row: number; text: string; isSignature: boolean }[] = [];
  private readonly gaps: { first: number; last: number }[] = [];
  private readonly ragged: RaggedRecord[] = [];
  /** 未计入 of a consolidated table; 0 where there is none. */
  private readonly markColumn: number;
  private readonly raggedOf: (row: SheetRow) => RaggedRecord | null;
  private readonly unlabelled = new Map<number, string>();
  private readonly known = new Set<number>();
  private readonly mapped = new Map<number, (text: string) => boolean>();
  private readonly headings: ReadonlySet<string>;
  private declaredEmpty = false;
  private inFoot = false;
  private lastData = 0;

  private readonly sheet: Sheet;
  private readonly header: Header;

  constructor(sheet: Sheet, header: Header) {
    this.sheet = sheet;
    this.header = header;
    for (const { column, label } of header.mapped) {
      this.known.add(column);
      const labels = new Set(label.split("/").map(labelKey));
      this.mapped.set(column, (text) => labels.has(text) || (text.length < 60 && labels.has(labelKey(text))));
    }
    this.raggedOf = raggedRecords(sheet, header);
    const isMark = (name: string) => labelKey(name) === labelKey(UNCOUNTED_COLUMN);
    this.markColumn = header.own.find(({ names }) => names.some(isMark))?.column ?? 0;
    this.words = new Set(
      header.mapped.filter(({ field }) => !NUMERIC.has(field.type)).map(({ column }) => column),
    );
    for (const { column } of [...header.extra, ...header.own]) this.known.add(column);
    for (const { columns } of header.duplicates) for (const { column } of columns) this.known.add(column);
    this.headings = new Set(
      sheet.merges
        .filter((merge) => merge.top > header.last && merge.right > merge.left)
        .map((merge) => `${merge.top}:${merge.left}`),
    );
  }

  read(): ListBody {
    let first = true;
    for (const row of this.sheet.rows) {
      if (row.row <= this.header.last) continue;
      const view = this.view(row);
      if (!view) continue;
      this.place(view, first);
      first = false;
    }
    this.dropNothing();
    const { data, totals, totalLike, skipped, gaps, ragged, unlabelled, declaredEmpty } = this;
    const headingLike = this.headingLike();
    return { data, totals, totalLike, headingLike, skipped, gaps, ragged, unlabelled, declaredEmpty };
  }

  private view(row: SheetRow): RowView | null {
    let first: Cell | null = null;
    let mapped = 0;
    let filled = 0;
    let total: Cell | null = null;
    for (const cell of row.cells) {
      if (!holdsSomething(cell)) continue;
      first ??= cell;
      filled += 1;
      if (this.mapped.has(cell.column)) mapped += 1;
      if (cell.type === "text") {
        if (total === null && isTotalLabel(cell.text)) total = cell;
        if (!this.declaredEmpty && declaresZeroReport(cell.text)) this.declaredEmpty = true;
      }
    }
    return first && { row, first, mapped, filled, total };
  }

  private place(view: RowView, isFirst: boolean): void {
    const { row, total } = view;
    if (total && !this.isOption(total)) {
      this.totals.push({ row, cell: cellAddress(row.row, total.column), label: total.text.trim() });
      return;
    }
    if (isFirst && isNumberingRow(row.cells.filter(holdsSomething).map((cell) => cell.text))) {
      this.skip(view);
      return;
    }
    if (this.isFoot(view)) {
      this.inFoot = true;
      this.skip(view, isSignature(view));
      return;
    }
    const enough = view.mapped >= Math.max(2, Math.ceil(this.mapped.size / 2));
    if ((this.inFoot && !enough) || this.isRemark(view) || this.isRepeatedHeader(view)) {
      this.skip(view);
      return;
    }
    const ragged = this.raggedOf(row);
    if (ragged) {
      this.ragged.push(ragged);
      return;
    }
    this.noteUnlabelled(row);
    if (view.mapped === 0 && !this.isMarked(row)) return;
    this.noteTotalLike(view);
    this.noteAlone(view);
    this.add(row);
  }

  /** A record of a consolidated table of which nothing could be read below is one all the same. */
  private isMarked({ cells }: SheetRow): boolean {
    return cells.some((cell) => cell.column === this.markColumn && holdsSomething(cell));
  }

  private noteTotalLike({ row, first, mapped }: RowView): void {
    const cell = cellAddress(row.row, first.column);
    if (first.type === "text" && endsLikeTotal(first.text) && !this.isOption(first)) {
      this.totalLike.push({ cell, label: first.text.trim() });
    } else if (mapped > 0 && isNumericCell(first) && this.words.size > 0) {
      const isWord = ({ column }: { column: number }) => this.words.has(column);
      const hasWords =
        row.cells.some((one) => isWord(one) && holdsSomething(one)) ||
        this.sheet.merges.some(
          ({ top, bottom, left }) => top < row.row && row.row <= bottom && isWord({ column: left }),
        );
      if (!hasWords) this.totalLike.push({ cell, label: "" });
    }
  }

  /**
   * Texts alone in their rows: all of them where 小计 rows part the table or most rows hold more, else those that are
   * numbered like headings and those behind all other data.
   */
  private headingLike(): readonly AloneText[] {
    const { alone, data, totals } = this;
    if (totals.some(({ label }) => label.includes("小")) || alone.length * 2 <= data.length) return alone;
    const trailing = new Set(this.trailing());
    return alone.filter((one) => trailing.has(one) || isNumbered(one.label));
  }

  /** Texts alone in their rows behind the last row that holds more; none where no row does. */
  private trailing(): readonly AloneText[] {
    const rows = new Set(this.alone.map(({ row }) => row));
    const full = this.data.filter(({ row }) => !rows.has(row));
    const last = full[full.length - 1]?.row ?? Infinity;
    return this.alone.filter(({ row }) => row > last);
  }

  /** A row that lacks what is required is found anyway. */
  private noteAlone({ row, first, filled }: RowView): void {
    const hasNumbers = this.words.size < this.mapped.size;
    if (filled > 1 || first.type !== "text" || this.mapped.size < 3 || !hasNumbers) return;
    if (this.header.mapped.some(({ field, column }) => field.required && column !== first.column)) return;
    this.alone.push({
      row: row.row,
      cell: cellAddress(row.row, first.column),
      label: first.text.trim().slice(0, 40),
    });
  }

  private add(row: SheetRow): void {
    if (this.lastData > 0 && row.row > this.lastData + 1) this.noteGap(row.row);
    this.lastData = row.row;
    this.data.push(row);
  }

  /**
   * An only row that says 无, perhaps numbered and with zeros beside it, is no record; beside other rows it may be one (a
   * category called 无).
   */
  private dropNothing(): void {
    const [only, other] = this.data;
    if (!only || other) return;
    const cells = only.cells.filter(holdsSomething);
    const texts = cells.filter((cell) => cell.type === "text");
    const [said] = texts;
    if (!said || !texts.every((cell) => saysNothing(cell.text))) return;
    const isNumeric = (cell: Cell) => this.mapped.has(cell.column) && !this.words.has(cell.column);
    const others = cells.filter((cell) => cell.type !== "text");
    if (others.some((cell) => cell.type !== "number" || cell.text !== (isNumeric(cell) ? "0" : "1"))) return;
    this.data.length = 0;
    this.skipped.push({ row: only.row, text: said.text.trim().slice(0, 40), isSignature: false });
  }

  /** A gap is only what holds nothing: rows that were left out with a reason are no gap. */
  private noteGap(next: number): void {
    const lastOther = Math.max(
      this.lastData,
      this.totals[this.totals.length - 1]?.row.row ?? 0,
      this.skipped[this.skipped.length - 1]?.row ?? 0,
      this.ragged[this.ragged.length - 1]?.row.row ?? 0,
    );
    if (next > lastOther + 1) this.gaps.push({ first: lastOther + 1, last: next - 1 });
  }

  private skip(view: RowView, isSignature = false): void {
    this.skipped.push({ row: view.row.row, text: view.first.text.trim().slice(0, 40), isSignature });
  }

  /** 合计 that the plan itself offers as a value (下拉选项) is data. */
  private isOption(cell: Cell): boolean {
    const field = this.header.mapped.find((one) => one.column === cell.column)?.field;
    return field !== undefined && field.options.includes(cell.text.trim());
  }

  private isFoot({ row, first, mapped }: RowView): boolean {
    if (first.type !== "text" || !mayBeFoot(first.text)) return false;
    if (beginsSignature(first.text)) return true;
    const few = mapped <= Math.max(1, Math.floor(this.mapped.size / 2));
    if (beginsNote(first.text)) return few;
    if (!isFootLabel(first.text)) return false;
    return few || row.cells.filter((cell) => cell.type === "text" && isFootLabel(cell.text)).length > 1;
  }

  /** A lone text that is merged across columns names a section; a lone 零报告 declares that there is nothing. */
  private isRemark({ row, first, filled }: RowView): boolean {
    if (filled !== 1 || first.type !== "text") return false;
    return (
      declaresZeroReport(first.text) ||
      first.text.includes("零报告") ||
      this.headings.has(`${row.row}:${first.column}`)
    );
  }

  private isRepeatedHeader({ row, mapped }: RowView): boolean {
    if (mapped < 2) return false;
    for (const cell of row.cells) {
      const isLabel = this.mapped.get(cell.column);
      if (isLabel && holdsSomething(cell) && (cell.type !== "text" || !isLabel(cell.text))) return false;
    }
    return true;
  }

  private noteUnlabelled(row: SheetRow): void {
    for (const cell of row.cells) {
      if (this.known.has(cell.column) || this.unlabelled.has(cell.column) || !holdsSomething(cell)) continue;
      this.unlabelled.set(cell.column, cellAddress(row.row, cell.column));
    }
  }
}

function isSignature({ row, first }: RowView): boolean {
  if (!beginsSignature(first.text) && !isFootLabel(first.text)) return false;
  return row.cells.every(
    (cell) => cell.type === "text" || cell.format.kind === "date" || !holdsSomething(cell),
  );
}
