import { headOfSheet, type PlainRow, plainRows, type SheetHead } from "../../core/model/plain-sheet.ts";
import { type CellReference, figuresDecidedBy, figuresOfCell } from "../../core/figures/trace.ts";
import { cellAddress, positionFromAddress } from "../../core/model/sheet.ts";
import type { SheetOut } from "../../core/model/sheet-out.ts";
import { sourceOfWritten, type WrittenSource } from "../../core/publish/written-places.ts";
import type { ConsolidatedBatch } from "../consolidate-batch.ts";

/** Sheets that may be fetched: `id` names this very state of them. */
export interface SheetsOffer {
  readonly id: number;
  readonly sheets: readonly SheetHead[];
}

/** Part of an offered sheet, which is known by its place in the offer. */
export interface SheetRowsQuestion {
  readonly id: number;
  readonly sheet: number;
  readonly from: number;
  readonly count: number;
}

/** A cell of an offered sheet. */
export interface WrittenCellQuestion {
  readonly id: number;
  readonly sheet: number;
  readonly cell: string;
}

/** Where a unit's cell or an indicator stands in the sheets of an offer. */
export interface WrittenPlaceQuestion {
  readonly id: number;
  readonly of: CellReference | { readonly indicator: string };
}

/** Where a written cell comes from, and the codes of the indicators that it feeds or decides about. */
export interface WrittenCellAnswer {
  readonly source: WrittenSource;
  readonly indicators: readonly string[];
}

/** null: from no unit, or from another state than the one offered. */
export function writtenCell(
  { sheet, cell }: WrittenCellQuestion,
  sheets: readonly SheetOut[],
  { consolidated, figures }: Pick<ConsolidatedBatch, "consolidated" | "figures">,
): WrittenCellAnswer | null {
  const position = positionFromAddress(cell);
  const written = sheets[sheet];
  const source = written && position ? sourceOfWritten(written, position, consolidated) : null;
  if (!source) return null;
  if (source.kind !== "cell") return { source, indicators: [] };
  const reference = { ...source, cell: source.cell ?? cellAddress(source.row, 1) };
  const decided = figuresDecidedBy(figures, reference).map(({ figure }) => figure);
  const used = [...figuresOfCell(figures, reference), ...decided];
  return { source, indicators: used.map(({ indicator }) => indicator.code) };
}

/** 汇总表 on its way into an open workbook: offered as a whole, fetched in parts, so that it never crosses at once. */
export class OfferedSheets {
  #id = 0;
  #sheets: readonly SheetOut[] = [];

  offer(sheets: readonly SheetOut[]): SheetsOffer {
    this.#id += 1;
    this.#sheets = sheets;
    return { id: this.#id, sheets: sheets.map(headOfSheet) };
  }

  /** null when something else was offered or taken back since: parts of two states must never meet. */
  rows({ id, sheet, from, count }: SheetRowsQuestion): readonly PlainRow[] | null {
    const found = id === this.#id ? this.#sheets[sheet] : undefined;
    return found ? plainRows(found.rows.slice(from, from + count)) : null;
  }

  /** All sheets of an offer; none when something else was offered or taken back since. */
  sheets(id: number): readonly SheetOut[] {
    return id === this.#id ? this.#sheets : [];
  }

  takeBack(): void {
    this.#id += 1;
    this.#sheets = [];
  }
}
