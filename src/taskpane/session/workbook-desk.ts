import type { WrittenCellAnswer } from "../../app/session/offered-sheets.ts";
import type { Finding } from "../../core/finding/finding.ts";
import { textFromCell } from "../../core/plan/cell-text.ts";
import { NEEDED_SHEETS, PLAN_SHEETS } from "../../core/plan/plan-sheets.ts";
import { FIGURES_SHEET } from "../../core/publish/result-sheet-names.ts";
import type { HostAnswer } from "../../ports/host-answer.ts";
import type { Watch } from "../../ports/progress.ts";
import type { CellPlace, Stop, WorkbookOverview, WorkbookPort } from "../../ports/workbook.ts";
import { Observed } from "./observed.ts";
import type { PaneStore } from "./pane-store.ts";
import type { SessionView } from "../../app/session/session-view.ts";
import type { ShownPlace } from "./session-link.ts";
import { type LastWriting, lastWritingFromText, textFromLastWriting } from "./last-writing.ts";
import { writeConsolidation } from "./write-consolidation.ts";

/**
 * What was last done with the open workbook, told until the next thing is done. `names`: the sheets that it was about.
 * "failed" is a writing, "refused" a bringing back or a removing, that came to nothing.
 */
export interface DeskNews {
  readonly kind: "written" | "cancelled" | "failed" | "restored" | "cleaned" | "refused";
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
}

/** The cell that the person has selected, and what is known of it; null: it comes from no unit or was not written now. */
export interface SelectedCell {
  readonly place: CellPlace;
  readonly answer: WrittenCellAnswer | null;
}

export interface DeskState {
  /** null before it was asked for, and where the host could not say; then `findings` tell why. */
  readonly overview: WorkbookOverview | null;
  readonly findings: readonly Finding[];
  readonly news: DeskNews | null;
  /** The state of the session that stands in the workbook, and the sheets it stands in. */
  readonly written: {
    readonly offer: number;
    readonly names: readonly string[];
    readonly tables: SessionView["tables"];
  } | null;
  /** What an earlier visit wrote. */
  readonly last: LastWriting | null;
  /** The first cell that a person changed in a written sheet or in the plan since. */
  readonly changed: CellPlace | null;
  readonly selected: SelectedCell | null;
}

const SETTING = "yutiao.written";
const UNSAVED_NAME = "工作簿";
const NOTHING: DeskState = {
  overview: null,
  findings: [],
  news: null,
  written: null,
  last: null,
  changed: null,
  selected: null,
};
const UNWATCHED: Watch = { report: () => undefined, cancelled: () => false, tick: () => Promise.resolve() };

/** The pane's work with the workbook that is open in its host. */
export class WorkbookDesk extends Observed<DeskState> {
  readonly #store: PaneStore;
  readonly #workbook: WorkbookPort;
  #planSheets: readonly string[] = [];
  #stopChanges: Stop | null = null;
  #asked = 0;

  constructor(store: PaneStore, workbook: WorkbookPort) {
    super(NOTHING);
    this.#store = store;
    this.#workbook = workbook;
    store.revealWritten = (place) => this.#reveal(place);
  }

  /** Looks at the workbook and begins to watch it. */
  async open(): Promise<void> {
    if (!(await this.#look())) return;
    const { value } = await this.#workbook.setting(SETTING);
    this.set({ last: lastWritingFromText(value?.text) });
    await this.#workbook.watchSelection((place) => void this.#selected(place));
    await this.#watchChanges();
  }

  /** 用本工作簿里的方案: our own sheets are read only where the person has no plan beside them. */
  async usePlan(): Promise<boolean> {
    const done = await this.#store.setPlanWorkbook((watch) => this.#readPlan(watch));
    if (done) await this.#watchChanges();
    return done;
  }

  /** 写入本工作簿: whole or not at all; what happened is told as news. */
  async write(): Promise<boolean> {
    this.set({ news: null });
    await this.#stopWatching();
    const done = await this.#store.inHost((watch) => this.#write(watch));
    if (!done && this.#store.state().notice?.kind === "cancelled") this.#tell("cancelled", [], []);
    await this.#look();
    await this.#watchChanges();
    return this.state().news?.kind === "written";
  }

  /** 重新汇总: the plan as it stands in the workbook now, the same files, and the sheets written again if they were. */
  async again(): Promise<void> {
    const { written, overview } = this.state();
    const isWritten = written !== null || overview?.sheets.some(({ isOurs }) => isOurs) === true;
    const done = this.#planSheets.length > 0 ? await this.usePlan() : await this.#store.consolidate();
    if (!done || !this.#store.state().view.consolidated) return;
    if (isWritten) await this.write();
    else this.set({ changed: null });
  }

  restore(): Promise<void> {
    return this.#change("restored", () => this.#workbook.restore());
  }

  cleanUp(): Promise<void> {
    return this.#change("cleaned", () => this.#workbook.cleanUp());
  }

  async #change(kind: DeskNews["kind"], act: () => Promise<HostAnswer<readonly string[]>>): Promise<void> {
    await this.#stopWatching();
    await this.#store.inHost(async () => {
      const { value, findings } = await act();
      this.#tell(value ? kind : "refused", value ?? [], findings);
      // What stands there now is of another state than the pane's, so its cells are no longer asked about.
      if (value && kind === "restored") this.set({ written: null, changed: null, selected: null });
    });
    await this.#look();
    await this.#watchChanges();
  }

  async #write(watch: Watch): Promise<void> {
    const { view } = this.#store.state();
    const look = this.#store.look.bind(this.#store);
    const { state, names, findings, offer } = await writeConsolidation(look, this.#workbook, watch);
    this.#tell(state, names, findings);
    if (state !== "written") return;
    const last = { plan: view.plan?.name ?? "", period: view.plan?.period ?? "", at: Date.now() };
    this.set({ written: { offer, names, tables: view.tables }, changed: null, selected: null, last });
    // The note is for the next visit only; that it could not be kept is nothing to trouble anybody with.
    await this.#workbook.setSetting(SETTING, textFromLastWriting(last));
  }

  async #readPlan(watch: Watch) {
    const overview = await this.#look();
    if (!overview) return null;
    const sheets = sheetsOfPlan(overview);
    const { value, findings } = await this.#workbook.read(sheets, watch);
    this.set({ findings });
    if (!value) return null;
    const ofPlan = new Set<string>(PLAN_SHEETS);
    this.#planSheets = sheets.filter((name) => ofPlan.has(name));
    return { workbook: value, name: nameOf(overview) };
  }

  async #look(): Promise<WorkbookOverview | null> {
    const { value, findings } = await this.#workbook.overview();
    this.set({ overview: value, findings });
    return value;
  }

  async #watchChanges(): Promise<void> {
    await this.#stopWatching();
    const ours =
      this.state()
        .overview?.sheets.filter(({ isOurs }) => isOurs)
        .map(({ name }) => name) ?? [];
    const sheets = [...new Set([...ours, ...this.#planSheets])];
    if (sheets.length === 0) return;
    const { value } = await this.#workbook.watchChanges(sheets, (place) => {
      if (this.state().changed === null) this.set({ changed: place });
    });
    this.#stopChanges = value;
  }

  /** Our own writing is no change by a person. */
  async #stopWatching(): Promise<void> {
    const stop = this.#stopChanges;
    this.#stopChanges = null;
    await stop?.();
  }

  async #selected(place: CellPlace): Promise<void> {
    if (this.#store.state().work) return;
    const asked = (this.#asked += 1);
    const selected = await this.#sourceOf(place);
    // A later selection may have been answered already.
    if (asked === this.#asked) this.set({ selected });
  }

  /** null for sheets that are none of our business. */
  async #sourceOf(place: CellPlace): Promise<SelectedCell | null> {
    const { written, overview } = this.state();
    const cell = place.cell.split(":")[0]!;
    const sheet = written?.names.indexOf(place.sheet) ?? -1;
    if (written && sheet >= 0) {
      return { place, answer: await this.#store.look("written-cell", { id: written.offer, sheet, cell }) };
    }
    if (place.sheet === "指标" && this.#planSheets.includes(place.sheet)) {
      const code = await this.#indicatorAt(place.sheet, Number(/\d+$/.exec(cell)?.[0] ?? 0));
      return code === null
        ? null
        : { place, answer: { source: { kind: "indicator", code }, indicators: [] } };
    }
    const isOurs = overview?.sheets.some(({ name, isOurs: ours }) => ours && name === place.sheet) === true;
    return isOurs ? { place, answer: null } : null;
  }

  /** The code, or else the name, of the indicator in a row of the person's own sheet; null for its header and other rows. */
  async #indicatorAt(sheet: string, row: number): Promise<string | null> {
    const { value } = await this.#workbook.read([sheet], UNWATCHED);
    const line = value?.sheets[0]?.rows.find((one) => one.row === row);
    const texts = new Set(line?.cells.map((cell) => textFromCell(cell, value!.date1904)));
    const figure = this.#store
      .state()
      .view.figures.find(({ code, name }) => texts.has(code) || texts.has(name));
    return figure?.code ?? null;
  }

  async #reveal(of: ShownPlace): Promise<boolean> {
    const { written } = this.state();
    if (!written) return false;
    const found = await this.#store.look("written-place", { id: written.offer, of });
    const sheet = found && written.names[found.sheet];
    return sheet ? (await this.#workbook.select({ sheet, cell: found.cell })).value === true : false;
  }

  #tell(kind: DeskNews["kind"], names: readonly string[], findings: readonly Finding[]): void {
    this.set({ news: { kind, names, findings } });
  }

  protected override set(change: Partial<DeskState>): void {
    super.set(change);
    const { overview, changed, written } = this.state();
    const hasPlan = overview !== null && planStanding(overview) !== "none";
    this.#store.setBook(
      overview && { hasPlan, isChanged: changed !== null, written: written?.tables ?? null },
    );
  }
}

/** The workbook's name for people, also while it was never saved. */
export function nameOf({ name }: WorkbookOverview): string {
  return name || UNSAVED_NAME;
}

/** Sheets by which a plan is known, and whose: without any the plan is chosen as a file. */
export function planStanding(overview: WorkbookOverview): "own" | "ours" | "none" {
  const has = (isOurs: boolean) =>
    overview.sheets.some(
      (sheet) => sheet.isOurs === isOurs && (NEEDED_SHEETS as readonly string[]).includes(sheet.name),
    );
  return has(false) ? "own" : has(true) ? "ours" : "none";
}

/** 指标结果 tells of the plan's 指标 and would be taken for a sheet of somebody else's. */
function sheetsOfPlan(overview: WorkbookOverview): readonly string[] {
  const isRead = planStanding(overview) === "ours";
  return overview.sheets
    .filter(({ name, isOurs }) => isOurs === isRead && name !== FIGURES_SHEET)
    .map(({ name }) => name);
}
