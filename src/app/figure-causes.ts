import type { Locale } from "../core/finding/message.ts";
import type { Finding } from "../core/finding/finding.ts";
import type { Consolidated } from "../core/model/consolidated.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { SourceFile } from "../core/model/file.ts";
import { isZip } from "../core/package/zip.ts";
import { planFromWorkbook } from "../core/plan/plan-from-workbook.ts";
import { compareData, type DataChange } from "../core/publish/compare-data.ts";
import { compareFigures, type FigureChange } from "../core/publish/compare-figures.ts";
import { compareTraces } from "../core/publish/compare-traces.ts";
import { consolidatedFromWorkbook } from "../core/publish/consolidated-from-workbook.ts";
import { figuresFromWorkbook } from "../core/publish/figures-from-workbook.ts";
import { codeHash } from "../core/report/tag.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import type { Context } from "./context.ts";
import { openFigures } from "./open-figures.ts";

/** Why a figure changed: the indicator before and after, and the cells, rows and units that moved it. */
export interface FigureCause extends Omit<FigureChange, "causes"> {
  readonly changes: readonly DataChange[];
}

/** Causes by the code of the indicator, as tags carry it. */
export type FigureCauses = ReadonlyMap<string, FigureCause>;

const NO_CAUSES: FigureCauses = new Map();

interface FigureState {
  readonly figures: FigureSet;
  /** null for a figures.json and a figures code. */
  readonly consolidated: Consolidated | null;
}

/**
 * What moved each indicator from the previous figures to those now (--previous). Two consolidated workbooks are compared
 * cell by cell; where one of the two is a figures.json, by the traces. Sets belong together by the plan's name.
 */
export async function figureCauses(
  previous: readonly SourceFile[],
  now: readonly SourceFile[],
  context: Context,
): Promise<{ readonly causes: FigureCauses; readonly findings: readonly Finding[] }> {
  if (previous.length === 0) return { causes: NO_CAUSES, findings: [] };
  const findings: Finding[] = [];
  const [before, after] = [
    await openStates(previous, context, findings),
    // What there is to say of these files is said where they are filled from.
    await openStates(now, context, []),
  ];
  const causes = new Map<string, FigureCause>();
  for (const state of after) {
    const old =
      before.find(({ figures }) => figures.plan === state.figures.plan) ??
      (before.length === 1 && after.length === 1 ? before[0] : undefined);
    if (!old) continue;
    for (const cause of causesBetween(old, state)) {
      for (const code of [cause.code, `${state.figures.plan}!${cause.code}`]) {
        causes.set(code, cause);
        causes.set(codeHash(code), cause);
      }
    }
  }
  return { causes, findings };
}

async function openStates(
  sources: readonly SourceFile[],
  context: Context,
  findings: Finding[],
): Promise<readonly FigureState[]> {
  const states: FigureState[] = [];
  for (const source of sources) {
    const opened = await openState(source, context);
    findings.push(...opened.findings);
    if (opened.state) states.push(opened.state);
  }
  return states;
}

async function openState(
  source: SourceFile,
  context: Context,
): Promise<{ readonly state: FigureState | null; readonly findings: readonly Finding[] }> {
  if (!isZip(source.bytes)) {
    const { figures, findings } = await openFigures(source, context);
    return { state: figures && { figures, consolidated: null }, findings };
  }
  const { workbook, findings } = await readWorkbook(source, { codec: context.codec });
  if (!workbook) return { state: null, findings };
  const { figures, findings: ofFigures } = figuresFromWorkbook(workbook, source.path);
  const { plan } = planFromWorkbook(workbook, source);
  const consolidated = plan && consolidatedFromWorkbook(workbook, plan);
  return { state: figures && { figures, consolidated }, findings: [...findings, ...ofFigures] };
}

function causesBetween(old: FigureState, now: FigureState): readonly FigureCause[] {
  const changes =
    old.consolidated && now.consolidated
      ? compareData(old.consolidated, now.consolidated)
      : compareTraces(old.figures, now.figures);
  return compareFigures(old.figures, now.figures, changes)
    .filter(({ moved }) => moved)
    .map(({ causes, ...change }) => ({ ...change, changes: causes.map((at) => changes[at]!) }));
}

const MOST_SHOWN = 3;

/** The cause in one line: "信息条数 312 → 415：城东分馆 汇总表!C7 86 → 189；新增 城西分馆". */
export function causeText(cause: FigureCause, locale: Locale): string {
  const words = WORDS[locale];
  const shown = cause.changes.slice(0, MOST_SHOWN).map((change) => changeText(change, words));
  const more = cause.changes.length - shown.length;
  const reasons = [
    ...(cause.formulaChanged ? [words.formula] : []),
    ...(cause.unitsAdded.length > 0 ? [words.added + cause.unitsAdded.join("、")] : []),
    ...(cause.unitsRemoved.length > 0 ? [words.removed + cause.unitsRemoved.join("、")] : []),
    ...shown,
    ...(more > 0 ? [words.more.replace("#", String(more))] : []),
  ];
  const head = `${cause.name} ${cause.before ?? words.none} → ${cause.after ?? words.none}`;
  return reasons.length === 0 ? head : head + words.colon + reasons.join(words.stop);
}

function changeText({ unit, form, field, before, after }: DataChange, words: Words): string {
  const side = (after ?? before)!;
  const place = `${side.sheet || form}!${side.cell ?? `${words.row}${side.row ?? ""}`}`;
  const name = field === "" || field === side.cell ? "" : ` ${field}`;
  const blank = words.none;
  if (field === "") return `${unit} ${place} ${before ? words.rowGone : words.rowNew}`;
  return `${unit} ${place}${name} ${before?.value || blank} → ${after?.value || blank}`;
}

interface Words {
  readonly formula: string;
  readonly added: string;
  readonly removed: string;
  readonly more: string;
  readonly none: string;
  readonly row: string;
  readonly rowNew: string;
  readonly rowGone: string;
  readonly colon: string;
  readonly stop: string;
}

const WORDS: Record<Locale, Words> = {
  "zh-CN": {
    formula: "取数公式改了",
    added: "新报单位 ",
    removed: "少了单位 ",
    more: "另有 # 处",
    none: "（空）",
    row: "行",
    rowNew: "新增一行",
    rowGone: "少了一行",
    colon: "：",
    stop: "；",
  },
  en: {
    formula: "its formula changed",
    added: "units added: ",
    removed: "units gone: ",
    more: "# more",
    none: "(blank)",
    row: "row ",
    rowNew: "row added",
    rowGone: "row gone",
    colon: ": ",
    stop: "; ",
  },
};
