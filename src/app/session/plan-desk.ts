import type { Finding } from "../../core/finding/finding.ts";
import type { Plan } from "../../core/model/plan.ts";
import type { Workbook } from "../../core/model/sheet.ts";
import { bookFromPlan, type PlanBook, planFromBook } from "../../core/plan/plan-book.ts";
import { editBook, keepLines, type PlanEdit } from "../../core/plan/plan-edit.ts";
import { planFromWorkbook } from "../../core/plan/plan-from-workbook.ts";
import type { PlanSheetName } from "../../core/plan/plan-sheets.ts";
import type { InputFile } from "../../ports/files.ts";
import type { Context } from "../context.ts";
import { planBytes } from "../convert-plan.ts";
import { draftPlanFrom } from "../draft-plan.ts";
import { openPlan } from "../open-plan.ts";

/** One state of the plan; undo goes back to the state before. */
export interface PlanState {
  readonly book: PlanBook;
  /** null when no form of it can be used. */
  readonly plan: Plan | null;
  /** What is wrong with it; places name the cells of the book as it would be written. */
  readonly problems: readonly Finding[];
}

/** 方案草案: what was found in last year's workbooks, before a person ticked what to keep. */
export interface Proposal {
  readonly state: PlanState;
  readonly findings: readonly Finding[];
}

/** What an edit asks for: files read again, only computed again, or nothing since nothing changed. */
export type PlanEffect = "nothing" | "compute" | "read";

/** Edits of these sheets change no cell that is read. */
const COMPUTED_SHEETS: readonly PlanSheetName[] = ["审核公式", "指标"];
const MOST_UNDO = 200;

/** The plan on the clerk's desk: opened, proposed, edited with live checking, undone, saved. */
export class PlanDesk {
  readonly #context: Context;
  #file = "";
  #state: PlanState | null = null;
  /** What opening found. Kept for files that hold no plan at all, and for what is no longer in the book. */
  #opened: readonly Finding[] = [];
  #lost: readonly Finding[] = [];
  #past: PlanState[] = [];
  #future: PlanState[] = [];
  #proposal: Proposal | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  get plan(): Plan | null {
    return this.#state?.plan ?? null;
  }

  get file(): string {
    return this.#file;
  }

  get state(): PlanState | null {
    return this.#state;
  }

  get proposal(): Proposal | null {
    return this.#proposal;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Of an untouched plan with places in its file, of an edited one with places in the book. */
  get findings(): readonly Finding[] {
    if (!this.#state || this.#past.length === 0) return this.#opened;
    return [...this.#lost, ...this.#state.problems];
  }

  async open(file: InputFile): Promise<void> {
    const { plan, findings } = await openPlan({ path: file.path, bytes: await file.bytes() }, this.#context);
    this.#start(file.path, plan, findings);
  }

  /** The plan that stands in a workbook which a program has open; `name` is what findings call it. */
  openWorkbook(workbook: Workbook, name: string): void {
    const { plan, findings } = planFromWorkbook(workbook, { path: name });
    this.#start(name, plan, findings);
  }

  /** The plan that a task file holds. */
  take(plan: Plan, file: string): void {
    const { findings } = planFromBook(bookFromPlan(plan), file);
    this.#start(file, plan, findings);
  }

  edit(edit: PlanEdit): PlanEffect {
    const before = this.#state;
    if (!before) return "nothing";
    const book = editBook(before.book, edit);
    if (book === before.book) return "nothing";
    return this.#enter(this.#stateOf(book, before), before, []);
  }

  undo(): PlanEffect {
    const [before, now] = [this.#past.pop(), this.#state];
    if (!before || !now) return "nothing";
    this.#future.push(now);
    this.#state = before;
    return effectOf(now, before);
  }

  redo(): PlanEffect {
    const [after, now] = [this.#future.pop(), this.#state];
    if (!after || !now) return "nothing";
    return this.#enter(after, now, this.#future);
  }

  /** Reads last year's workbooks; nothing is taken over before `accept`. */
  async propose(files: readonly InputFile[]): Promise<void> {
    const { plan, findings } = await draftPlanFrom(files, this.#context);
    const book = plan && bookFromPlan(plan);
    const state = book ? { book, plan, problems: planFromBook(book, DRAFT_FILE).findings } : EMPTY_STATE;
    this.#proposal = { state, findings };
  }

  /** The proposal without the lines that were not ticked becomes the plan. */
  accept(dropped: readonly number[]): void {
    if (!this.#proposal) return;
    const book = keepLines(this.#proposal.state.book, new Set(dropped));
    const { plan, findings } = planFromBook(book, DRAFT_FILE);
    this.#proposal = null;
    this.#start(DRAFT_FILE, plan, findings);
  }

  refuse(): void {
    this.#proposal = null;
  }

  /** 方案 as a workbook; null without a usable one. */
  async bytes(): Promise<Uint8Array | null> {
    return this.plan && planBytes(this.plan, "workbook");
  }

  #start(file: string, plan: Plan | null, findings: readonly Finding[]): void {
    this.#file = file;
    this.#opened = findings;
    this.#past = [];
    this.#future = [];
    if (!plan) {
      this.#state = null;
      return;
    }
    const book = bookFromPlan(plan);
    const problems = planFromBook(book, file).findings;
    this.#state = { book, plan, problems };
    // What could not be kept is not in the book, so checking the book does not find it again.
    const found = new Set(problems.map(keyOf));
    this.#lost = findings.filter((finding) => !found.has(keyOf(finding)));
  }

  #stateOf(book: PlanBook, before: PlanState): PlanState {
    const { plan, findings: problems } = planFromBook(book, this.#file);
    if (!plan || !before.plan) return { book, plan, problems };
    // Data that were read point at the very forms they were read by: untouched forms stay the same objects.
    const sameForms = (["表样", "字段"] as const).every(
      (sheet) => book.sheets.get(sheet) === before.book.sheets.get(sheet),
    );
    return { book, plan: sameForms ? { ...plan, forms: before.plan.forms } : plan, problems };
  }

  #enter(after: PlanState, before: PlanState, future: PlanState[]): PlanEffect {
    this.#past = [...this.#past.slice(1 - MOST_UNDO), before];
    this.#future = future;
    this.#state = after;
    return effectOf(before, after);
  }
}

/** Name of a plan that comes from no file. */
const DRAFT_FILE = "方案.xlsx";
const EMPTY_STATE: PlanState = {
  book: { sheets: new Map(), headers: new Map(), others: [], nextId: 1 },
  plan: null,
  problems: [],
};

function effectOf(before: PlanState, after: PlanState): PlanEffect {
  const changed = [...after.book.sheets.keys()].filter(
    (sheet) => after.book.sheets.get(sheet) !== before.book.sheets.get(sheet),
  );
  if (changed.length === 0) return "nothing";
  return changed.every((sheet) => COMPUTED_SHEETS.includes(sheet)) ? "compute" : "read";
}

function keyOf({ code, params }: Finding): string {
  return JSON.stringify([code, params]);
}
