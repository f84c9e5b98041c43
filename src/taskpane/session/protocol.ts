import type { Choice } from "../../app/choices.ts";
import type { ChangesAnswer, ChangesQuestion } from "../../app/session/changes.ts";
import type { EnteredCorrection } from "../../app/session/decisions.ts";
import type { WordingView } from "../../app/session/draft-desk.ts";
import type { ParagraphView } from "../../app/session/draft-views.ts";
import type { FormulaAnswer, FormulaQuestion } from "../../app/session/formula-check.ts";
import type { RollUpLine, RollUpQuestion } from "../../app/session/roll-up.ts";
import type { SeriesAnswer, SeriesQuestion } from "../../app/session/series.ts";
import type {
  SheetRowsQuestion,
  SheetsOffer,
  WrittenCellAnswer,
  WrittenCellQuestion,
  WrittenPlaceQuestion,
} from "../../app/session/offered-sheets.ts";
import type { RowsAnswer, RowsQuestion } from "../../app/session/table-pages.ts";
import type { AcceptedMapping } from "../../core/collect/collected-file.ts";
import type { CellReference } from "../../core/figures/trace.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { UnitExplanation } from "../../core/model/consolidated.ts";
import type { PlainRow } from "../../core/model/plain-sheet.ts";
import type { Correction } from "../../core/model/plan.ts";
import type { Workbook } from "../../core/model/sheet.ts";
import type { PlanEdit } from "../../core/plan/plan-edit.ts";
import type { WrittenPlace } from "../../core/publish/written-places.ts";
import type { GivenFigure } from "../../core/task/task-parts.ts";
import type { PaneFile } from "../../ports/pane.ts";
import type { Progress } from "../../ports/progress.ts";
import type { SessionView } from "../../app/session/session-view.ts";
import type { TraceEntry } from "../../core/model/figure.ts";

/** What the pane may ask the session to do; each is answered with the parts of the view that changed. */
export interface Changes {
  readonly reset: Nothing;
  readonly view: Nothing;
  readonly plan: { readonly file: PaneFile };
  /** The plan in the workbook that is open in the host. */
  readonly "plan-workbook": { readonly workbook: Workbook; readonly name: string };
  readonly "edit-plan": { readonly edit: PlanEdit };
  readonly "undo-plan": Nothing;
  readonly "redo-plan": Nothing;
  readonly propose: { readonly files: readonly PaneFile[] };
  readonly "accept-proposal": { readonly dropped: readonly number[] };
  readonly "refuse-proposal": Nothing;
  readonly history: { readonly files: readonly PaneFile[] };
  readonly submissions: { readonly files: readonly PaneFile[] };
  readonly remove: { readonly path: string };
  readonly map: { readonly mapping: AcceptedMapping };
  readonly unmap: { readonly mapping: AcceptedMapping };
  readonly explain: { readonly explanation: UnitExplanation };
  readonly unexplain: { readonly explanation: UnitExplanation };
  readonly correct: { readonly correction: EnteredCorrection };
  readonly uncorrect: { readonly correction: Pick<Correction, "unit" | "form" | "position"> };
  readonly give: { readonly given: GivenFigure };
  readonly consolidate: Nothing;
  readonly draft: { readonly file: PaneFile };
  readonly choose: { readonly placeholder: string; readonly choice: Choice };
  readonly accept: { readonly changes: "all" | readonly string[] };
  readonly fill: { readonly clean: boolean };
  readonly report: { readonly file: PaneFile | null };
  readonly "previous-report": { readonly file: PaneFile | null };
  readonly audit: Nothing;
  readonly "open-task": { readonly file: PaneFile };
}

/** What the pane may ask to see beside the view: long things in pages, files as bytes. */
export interface Looks {
  readonly trace: Look<
    Page & { readonly indicator: string },
    { readonly total: number; readonly lines: readonly TraceEntry[] }
  >;
  readonly rows: Look<RowsQuestion, RowsAnswer>;
  /** 汇总表 as sheets for the open workbook, without their rows. */
  readonly "offer-sheets": Look<{ readonly own: readonly string[] }, SheetsOffer>;
  readonly "sheet-rows": Look<SheetRowsQuestion, readonly PlainRow[] | null>;
  /** Where a cell of a written sheet comes from. */
  readonly "written-cell": Look<WrittenCellQuestion, WrittenCellAnswer | null>;
  /** Where a unit's cell or an indicator stands in the written sheets. */
  readonly "written-place": Look<WrittenPlaceQuestion, WrittenPlace | null>;
  readonly changes: Look<ChangesQuestion, ChangesAnswer>;
  readonly "roll-up": Look<RollUpQuestion, readonly RollUpLine[]>;
  readonly series: Look<SeriesQuestion, SeriesAnswer>;
  readonly paragraphs: Look<Page, { readonly total: number; readonly paragraphs: readonly ParagraphView[] }>;
  readonly wordings: Look<
    { readonly placeholder: string; readonly indicator: string },
    readonly WordingView[]
  >;
  readonly formula: Look<FormulaQuestion, FormulaAnswer | null>;
  /** Codes of the indicators that a cell feeds. */
  readonly "cell-figures": Look<CellReference, readonly string[]>;
  /** 指标码; null before there are figures. */
  readonly "figures-code": Look<Nothing, string | null>;
  readonly output: Look<{ readonly path: string }, Uint8Array>;
  /** All outputs in one zip. */
  readonly archive: Look<Nothing, Uint8Array>;
  /** 退回修改单 of all units in one zip. */
  readonly returns: Look<Nothing, Uint8Array>;
  readonly "plan-file": Look<Nothing, Uint8Array>;
  /** 任务包; without figures for the crash copy. */
  readonly task: Look<{ readonly withFigures: boolean }, Uint8Array>;
}

interface Look<Ask, Answer> {
  readonly ask: Ask;
  readonly answer: Answer;
}

interface Page {
  readonly from: number;
  readonly count: number;
}

export type Nothing = Readonly<Record<never, never>>;
export type ChangeName = keyof Changes;
export type LookName = keyof Looks;

export type SessionRequest =
  | {
      [Name in ChangeName]: { readonly kind: "change"; readonly name: Name; readonly ask: Changes[Name] };
    }[ChangeName]
  | {
      [Name in LookName]: { readonly kind: "look"; readonly name: Name; readonly ask: Looks[Name]["ask"] };
    }[LookName];

/** The parts of the view that are other than at the answer before. */
export type ViewChange = Partial<SessionView>;

/** Pane to session. */
export type ToSession =
  | {
      readonly type: "request";
      readonly id: number;
      readonly locale: Locale;
      readonly request: SessionRequest;
    }
  | { readonly type: "cancel" };

/** Session to pane. `failed` is a fault of our own program: bad input comes back as findings in the view. */
export type FromSession =
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "answer"; readonly id: number; readonly value: unknown }
  | { readonly type: "cancelled"; readonly id: number; readonly view: ViewChange }
  | { readonly type: "failed"; readonly id: number; readonly message: string };
