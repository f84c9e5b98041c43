import { codeFromFigures } from "../../core/figures/figures-code.ts";
import { type CellReference, figuresOfCell } from "../../core/figures/trace.ts";
import type { TraceEntry } from "../../core/model/figure.ts";
import type { ReadFile } from "../read-batch.ts";
import {
  type ChangesAnswer,
  type ChangesQuestion,
  changesPage,
  type Compared,
  compareStates,
  stateWithEarlier,
} from "./changes.ts";
import { Memo } from "./memo.ts";
import { type RollUpLine, rollUpLines, type RollUpQuestion } from "./roll-up.ts";
import type { Run } from "./run.ts";
import { type SeriesAnswer, type SeriesQuestion, seriesOf } from "./series.ts";
import type { RowsAnswer, RowsQuestion } from "./table-pages.ts";

const NO_CHANGES: ChangesAnswer = { total: 0, changes: [], indicators: [] };

/** What the last run of the batch gave, and what can be asked of it. Without a run every answer is empty. */
export class ResultDesk {
  readonly #memo = new Memo();
  #run: Run | null = null;
  /** The run before the present one, or the last one while there is none. */
  #before: Run | null = null;

  get run(): Run | null {
    return this.#run;
  }

  take(run: Run): void {
    this.#run = run;
  }

  /** Plan, files or decisions are other ones now; the run is kept only to compare the next one with it. */
  drop(): void {
    if (this.#run) this.#before = this.#run;
    this.#run = null;
  }

  rows(question: RowsQuestion): RowsAnswer {
    return this.#run?.tables.page(question) ?? { total: 0, rows: [] };
  }

  /** Trace of a figure, in pages; ends at cells, rows or the giver. */
  trace(
    indicator: string,
    from: number,
    count: number,
  ): { readonly total: number; readonly lines: readonly TraceEntry[] } {
    const figure = this.#run?.batch.figures.figures.find((one) => one.indicator.code === indicator);
    const trace = figure?.provenance.trace ?? [];
    return { total: trace.length, lines: trace.slice(from, from + count) };
  }

  /** 指标码 of the present figures, to be pasted where this session cannot be reached; null before there are any. */
  figuresCode(): string | null {
    return this.#run && codeFromFigures(this.#run.batch.figures);
  }

  /** Which figures a cell feeds, by code. */
  figuresOfCell(cell: CellReference): readonly string[] {
    const run = this.#run;
    return run ? figuresOfCell(run.batch.figures, cell).map(({ indicator }) => indicator.code) : [];
  }

  /** @param files as read, among them the earlier one that is asked about. */
  changes({ of, from, count }: ChangesQuestion, files: readonly ReadFile[]): ChangesAnswer {
    const run = this.#run;
    if (!run) return NO_CHANGES;
    const compared = of === "last-run" ? this.moved() : this.#againstEarlier(run, of, files);
    return compared ? changesPage(compared, from, count) : NO_CHANGES;
  }

  rollUp(question: RollUpQuestion): readonly RollUpLine[] {
    return this.#run ? rollUpLines(this.#run.batch.consolidated, question) : [];
  }

  series(question: SeriesQuestion): SeriesAnswer {
    const run = this.#run;
    return run ? seriesOf(run.plan, run.batch.consolidated, run.past, question) : { unit: "", points: [] };
  }

  /** The present run against the one before it; null when there are not two. */
  moved(): Compared | null {
    const [before, run] = [this.#before, this.#run];
    if (!before || !run) return null;
    return this.#memo.of("moved", [before, run], () => compareStates(before.batch, run.batch));
  }

  #againstEarlier(
    run: Run,
    of: { readonly unit: string; readonly file: string },
    files: readonly ReadFile[],
  ): Compared {
    return this.#memo.of(`changes ${of.unit} ${of.file}`, [run], () => {
      const earlier = files
        .filter(({ stamp }) => stamp.path === of.file)
        .flatMap(({ submissions }) => submissions.filter(({ unit }) => unit === of.unit));
      const { counted, roster } = run.validated;
      return compareStates(stateWithEarlier(earlier, counted, { ...run, roster }), run.batch);
    });
  }
}
