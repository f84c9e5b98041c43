import {
  type CellReference,
  entriesOfCell,
  figuresDecidedBy,
  figuresOfCell,
  traceFigure,
} from "../core/figures/trace.ts";
import { figuresJson } from "../core/figures/figures-json.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { Figure, FigureSet, Provenance, TraceEntry } from "../core/model/figure.ts";
import type { FileStamp, SourceFile } from "../core/model/file.ts";
import type { Evidence } from "../core/publish/evidence.ts";
import { EVIDENCE_TITLE, evidenceSheets } from "../core/publish/evidence-sheets.ts";
import { writeWorkbook } from "../core/workbook/write-workbook.ts";
import type { Context } from "./context.ts";
import type { FiguresView } from "./contract.ts";
import type { RelatedFile } from "./open-history.ts";
import { mergeFigures, openFigures } from "./open-figures.ts";

export interface TraceInput {
  /** Consolidated workbooks or figures.json files. */
  readonly figures: readonly SourceFile[];
  /** Where the workbooks of earlier periods that a consolidated workbook names are; absent: nowhere. */
  readonly related?: (source: SourceFile) => RelatedFile;
  /** An indicator by code, name or alias; several of them; all; or a cell of a submission. */
  readonly of:
    | { readonly figure: string }
    | { readonly figures: readonly string[] }
    | { readonly cell: CellReference }
    | "all";
  /** Whether 数据依据清单 is wanted. */
  readonly withEvidence?: boolean;
}

/** The JSON of `yutiao trace`: the figures with their whole trail, and the source files they come from with their hashes. */
export interface TraceView {
  readonly ok: boolean;
  readonly plan: string;
  readonly period: string;
  readonly asOf: string | null;
  /** One figure, or every figure that the cell feeds. */
  readonly indicators: FiguresView["indicators"];
  /** Asked for a cell: what stands there, once for each place (a counted row stands for its cells), with its file's hash. */
  readonly cells?: readonly (TraceEntry & { readonly sha256: string })[];
  /** Asked for a cell: the figures (by code) that only a condition reads it for, with the field that it is of. */
  readonly conditions?: readonly ConditionView[];
  /** Files named in the trails; those whose hash is not known have size 0 and "". */
  readonly files: readonly FileStamp[];
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

export interface ConditionView {
  readonly indicator: string;
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  readonly period?: string;
  readonly sha256: string;
}

export interface Traced {
  readonly exit: 0 | 1 | 2;
  /** 数据依据清单 as a workbook; null where it is not wanted or there are no figures. */
  readonly evidence: Uint8Array | null;
  view(locale: Locale, written?: readonly string[]): TraceView;
}

/** 追溯, both ways: from figures to their cells, from a cell to the figures it feeds; and the workbook that proves them. */
export async function trace(input: TraceInput, context: Context): Promise<Traced> {
  const sources: Evidence[] = [];
  const findings: Finding[] = [];
  for (const source of input.figures) {
    const opened = await openFigures(source, context, input.related?.(source));
    findings.push(...opened.findings);
    if (opened.figures) sources.push({ ...opened.ledger, set: opened.figures, source: source.path });
  }
  return traceSets(sources, findings, input);
}

/** The same over figures that are at hand; `findings` are those of opening them. */
export async function traceSets(
  sources: readonly Evidence[],
  findings: readonly Finding[],
  { of, withEvidence }: Omit<TraceInput, "figures" | "related">,
): Promise<Traced> {
  const sets = sources.map(({ set }) => set);
  const merged = mergeFigures(sets);
  const { figures, missing } = sets.length === 0 ? { figures: [], missing: [] } : find(merged, of);
  const short = figures.filter(({ provenance }) => provenance.isShort).map(shortFinding);
  const all = [...findings, ...missing, ...short];
  const hasErrors = all.some(({ severity }) => severity === "error");
  const exit = sets.length === 0 ? 2 : hasErrors ? 1 : 0;
  const cells = typeof of === "object" && "cell" in of ? sets.flatMap((set) => cellsOf(set, of.cell)) : null;
  const conditions = typeof of === "object" && "cell" in of ? conditionViews(sets, merged, of.cell) : [];
  const isProved = withEvidence === true && exit !== 2;
  return {
    exit,
    evidence: isProved ? await evidenceWorkbook(sources, proofsOf(figures)) : null,
    view: (locale, written = []) => ({
      ok: exit === 0,
      plan: merged.plan,
      period: merged.period,
      asOf: merged.asOf,
      indicators: figuresJson({ ...merged, figures }).indicators,
      ...(cells ? { cells } : {}),
      ...(conditions.length > 0 ? { conditions } : {}),
      files: sets.flatMap((set) => filesOf(set, proofsOf(figures))),
      outputs: written,
      findings: all.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

/** 数据依据清单 as an .xlsx. `only`: the figures to list, by their proof; absent: all. */
export function evidenceWorkbook(
  sources: readonly Evidence[],
  only?: ReadonlySet<Provenance>,
): Promise<Uint8Array> {
  return writeWorkbook(evidenceSheets(sources, only), { title: EVIDENCE_TITLE });
}

function shortFinding({ indicator }: Figure): Finding {
  return makeFinding("figures.trace-short", indicator.location, { name: indicator.name });
}

/** Merging several plans renames figures; their proof stays the same object. */
function proofsOf(figures: readonly Figure[]): ReadonlySet<Provenance> {
  return new Set(figures.map(({ provenance }) => provenance));
}

const MOST_NAMES = 30;

function find(
  set: FigureSet,
  of: TraceInput["of"],
): { readonly figures: readonly Figure[]; readonly missing: readonly Finding[] } {
  if (of === "all") return { figures: set.figures, missing: [] };
  if ("cell" in of) {
    const decided = new Set(figuresDecidedBy(set, of.cell).map(({ figure }) => figure));
    const fed = new Set(figuresOfCell(set, of.cell));
    const figures = set.figures.filter((figure) => fed.has(figure) || decided.has(figure));
    if (figures.length > 0) return { figures, missing: [] };
    const { file, sheet, cell } = of.cell;
    const found = [file, sheet, cell].filter((part) => part !== undefined).join("!");
    return { figures, missing: [makeFinding("audit.cell-unused", { kind: "submission", file }, { found })] };
  }
  const names = set.figures.slice(0, MOST_NAMES).map(({ indicator }) => indicator.name);
  const expected = names.join("、") + (set.figures.length > MOST_NAMES ? " …" : "");
  const figures = new Set<Figure>();
  const missing: Finding[] = [];
  for (const wanted of "figures" in of ? of.figures : [of.figure]) {
    const figure = traceFigure(set, wanted);
    if (figure) figures.add(figure);
    else missing.push(makeFinding("audit.figure-unknown", { kind: "plan" }, { found: wanted, expected }));
  }
  return { figures: [...figures], missing };
}

/** What figures of one set took from a cell. Two sets may have files of one name; each has its own hash. */
function cellsOf(
  set: FigureSet,
  reference: CellReference,
): readonly (TraceEntry & { readonly sha256: string })[] {
  const stamps = stampsOf(set);
  return entriesOfCell(set.figures, reference).map((entry) => ({
    ...entry,
    sha256: stamps.get(entry.file)?.sha256 ?? "",
  }));
}

/** Of each set the hashes are its own; the codes are those of all sets together. */
function conditionViews(
  sets: readonly FigureSet[],
  merged: FigureSet,
  reference: CellReference,
): readonly ConditionView[] {
  const codes = new Map(merged.figures.map(({ provenance, indicator }) => [provenance, indicator.code]));
  const cell = reference.cell.replaceAll("$", "").toUpperCase();
  return sets.flatMap((set) => {
    const stamps = stampsOf(set);
    return figuresDecidedBy(set, reference).map(
      ({ figure, cells: { unit, file, sheet, field, period } }) => ({
        indicator: codes.get(figure.provenance) ?? figure.indicator.code,
        unit,
        file,
        sheet,
        cell,
        field,
        ...(period === undefined ? {} : { period }),
        sha256: stamps.get(file)?.sha256 ?? "",
      }),
    );
  });
}

function filesOf(set: FigureSet, wanted: ReadonlySet<Provenance>): readonly FileStamp[] {
  const known = stampsOf(set);
  const paths = new Set<string>();
  for (const { provenance } of set.figures) {
    if (wanted.has(provenance)) for (const { file } of provenance.trace) paths.add(file);
  }
  paths.delete("");
  return [...paths].map((path) => known.get(path) ?? { path, size: 0, sha256: "" });
}

function stampsOf({ files = [] }: FigureSet): ReadonlyMap<string, FileStamp> {
  return new Map(files.map((stamp) => [stamp.path, stamp]));
}
