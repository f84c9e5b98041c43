import { headOfSheet, type PlainRow, plainRows, type SheetHead } from "../../core/model/plain-sheet.ts";
import type { SheetOut } from "../../core/model/sheet-out.ts";

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

  takeBack(): void {
    this.#id += 1;
    this.#sheets = [];
  }
}
