import type { CellReference } from "../../core/figures/trace.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { OutputFile } from "../../core/model/file.ts";
import type { PlainRow } from "../../core/model/plain-sheet.ts";
import { sheetsForOpenWorkbook } from "../../core/publish/open-workbook-sheets.ts";
import { placeInWritten, type WrittenPlace } from "../../core/publish/written-places.ts";
import { taskFromParts } from "../../core/task/task-from-parts.ts";
import { taskAfter } from "../compile-task.ts";
import { sheetsOfBatch } from "../consolidate-batch.ts";
import type { ChangesAnswer, ChangesQuestion } from "./changes.ts";
import type { WordingView } from "./draft-desk.ts";
import { type ParagraphView, paragraphViews } from "./draft-views.ts";
import { checkFormula, type FormulaAnswer, type FormulaQuestion } from "./formula-check.ts";
import {
  type SheetRowsQuestion,
  type SheetsOffer,
  writtenCell,
  type WrittenCellAnswer,
  type WrittenCellQuestion,
  type WrittenPlaceQuestion,
} from "./offered-sheets.ts";
import type { ResultDesk } from "./result-desk.ts";
import type { RollUpLine, RollUpQuestion } from "./roll-up.ts";
import type { SeriesAnswer, SeriesQuestion } from "./series.ts";
import { SessionRooms } from "./session-rooms.ts";
import type { SessionView } from "./session-view.ts";
import type { RowsAnswer, RowsQuestion } from "./table-pages.ts";
import { viewOfSession } from "./view-of-session.ts";

/** All that a session can be asked: its view, long things in pages, files as bytes. No answer changes a result. */
export class SessionAnswers extends SessionRooms {
  checkFormula(question: FormulaQuestion, locale: Locale): FormulaAnswer | null {
    return this.desk.plan && checkFormula(this.desk.plan, question, locale);
  }

  /** 方案 as a workbook; null without a usable one. */
  planBytes(): Promise<Uint8Array | null> {
    return this.desk.bytes();
  }

  /** The task file as of now. @param withFigures also what was computed last; a crash copy does without. */
  taskBytes(withFigures: boolean): Uint8Array {
    const before = {
      ...this.decisions.parts,
      plan: this.desk.plan,
      bindings: this.draft.chosen,
    };
    const run = withFigures ? this.run : null;
    if (!run || !this.desk.plan) return taskFromParts(before);
    const { consolidated, figures } = run.batch;
    const drafts = this.draft.filled ? [this.draft.filled] : [];
    const chosen = this.draft.chosen;
    return taskFromParts(taskAfter(before, { plan: this.desk.plan, chosen, consolidated, figures, drafts }));
  }

  rows(question: RowsQuestion): RowsAnswer {
    return this.results.rows(question);
  }

  /** 汇总表 as sheets that join an open workbook with these sheets of the person's own; none before there is a result. */
  offerSheets(own: readonly string[]): SheetsOffer {
    const run = this.run;
    if (!run) return this.offered.offer([]);
    const sheets = sheetsOfBatch(run.plan, { ...run.batch, findings: this.findings });
    return this.offered.offer(sheetsForOpenWorkbook(sheets, run.plan, own));
  }

  /** Rows of an offered sheet; null when they are no longer the ones that were offered. */
  sheetRows(question: SheetRowsQuestion): readonly PlainRow[] | null {
    return this.offered.rows(question);
  }

  /** Where a cell of an offered sheet comes from; null where it comes from no unit, or from another state. */
  writtenCell(question: WrittenCellQuestion): WrittenCellAnswer | null {
    return this.run && writtenCell(question, this.offered.sheets(question.id), this.run.batch);
  }

  /** Where a unit's cell or an indicator stands in the offered sheets; null where it went into none of them. */
  writtenPlace({ id, of }: WrittenPlaceQuestion): WrittenPlace | null {
    return this.run && placeInWritten(this.offered.sheets(id), of, this.run.batch.consolidated);
  }

  /** Trace of a figure, in pages; ends at cells, rows or the giver. */
  trace(indicator: string, from: number, count: number): ReturnType<ResultDesk["trace"]> {
    return this.results.trace(indicator, from, count);
  }

  /** 指标码 of the present figures; null before there are any. */
  figuresCode(): string | null {
    return this.results.figuresCode();
  }

  /** Which figures a cell feeds, by code. */
  figuresOfCell(cell: CellReference): readonly string[] {
    return this.results.figuresOfCell(cell);
  }

  changes(question: ChangesQuestion): ChangesAnswer {
    return this.results.changes(question, this.batch.files);
  }

  /** One field of one form by 上级. */
  rollUp(question: RollUpQuestion): readonly RollUpLine[] {
    return this.results.rollUp(question);
  }

  series(question: SeriesQuestion): SeriesAnswer {
    return this.results.series(question);
  }

  /** The draft for reading, so many paragraphs from `from` on. */
  paragraphs(
    from: number,
    count: number,
  ): { readonly total: number; readonly paragraphs: readonly ParagraphView[] } {
    const { filled } = this.draft;
    return filled ? paragraphViews(filled, from, count) : { total: 0, paragraphs: [] };
  }

  wordings(placeholderId: string, indicator: string): readonly WordingView[] {
    return this.draft.wordings(placeholderId, indicator);
  }

  /** 退回修改单 of every unit, with the messages to send; one file after the other. */
  async *returns(locale: Locale): AsyncGenerator<OutputFile> {
    if (this.run) yield* this.run.returns.files(locale);
  }

  /** A finished file, made when it is asked for; undefined when there is none of that name. */
  output(path: string, locale: Locale): Promise<Uint8Array | undefined> {
    return this.outputs.bytes(path, this.forOutputs, locale);
  }

  view(locale: Locale): SessionView {
    const parts = this.forOutputs;
    return viewOfSession(
      {
        ...parts,
        desk: this.desk,
        plan: this.plan,
        batch: this.batch,
        decisions: this.decisions,
        task: this.task,
        moved: this.results.moved(),
        outputs: this.outputs.list(parts),
      },
      this.memo,
      locale,
    );
  }
}
