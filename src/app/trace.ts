import { traceFigure, figuresOfCell, type CellReference } from "../core/figures/trace.ts";
import { figuresJson } from "../core/figures/figures-json.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { Figure, FigureSet } from "../core/model/figure.ts";
import type { FileStamp, SourceFile } from "../core/model/file.ts";
import type { Context } from "./context.ts";
import type { FiguresView } from "./contract.ts";
import { mergeFigures, openFigures } from "./open-figures.ts";

export interface TraceInput {
  /** Consolidated workbooks or figures.json files. */
  readonly figures: readonly SourceFile[];
  /** An indicator by code, name or alias; or a cell of a submission. */
  readonly of: { readonly figure: string } | { readonly cell: CellReference };
}

/** The JSON of `yutiao trace`: the figures with their whole trail, and the source files they come from with their hashes. */
export interface TraceView {
  readonly ok: boolean;
  readonly plan: string;
  readonly period: string;
  readonly asOf: string | null;
  /** One figure, or every figure that the cell feeds. */
  readonly indicators: FiguresView["indicators"];
  /** Files named in the trails; those whose hash is not known have size 0 and "". */
  readonly files: readonly FileStamp[];
  readonly findings: readonly FindingView[];
}

export interface Traced {
  readonly exit: 0 | 1 | 2;
  view(locale: Locale): TraceView;
}

/** 追溯, both ways: from a figure to its cells, from a cell to the figures it feeds. */
export async function trace(input: TraceInput, context: Context): Promise<Traced> {
  const sets: FigureSet[] = [];
  const findings: Finding[] = [];
  for (const source of input.figures) {
    const opened = await openFigures(source, context);
    findings.push(...opened.findings);
    if (opened.figures) sets.push(opened.figures);
  }
  const merged = mergeFigures(sets);
  const { figures, missing } = sets.length === 0 ? { figures: [], missing: null } : find(merged, input.of);
  if (missing) findings.push(missing);
  const hasErrors = findings.some(({ severity }) => severity === "error");
  const exit = sets.length === 0 ? 2 : hasErrors ? 1 : 0;
  const stamps = sets.flatMap((set) => set.files ?? []);
  return {
    exit,
    view: (locale) => ({
      ok: exit === 0,
      plan: merged.plan,
      period: merged.period,
      asOf: merged.asOf,
      indicators: figuresJson({ ...merged, figures }).indicators,
      files: filesOf(figures, stamps),
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

const MOST_NAMES = 30;

function find(
  set: FigureSet,
  of: TraceInput["of"],
): { readonly figures: readonly Figure[]; readonly missing: Finding | null } {
  if ("cell" in of) {
    const figures = figuresOfCell(set, of.cell);
    if (figures.length > 0) return { figures, missing: null };
    const { file, sheet, cell } = of.cell;
    const found = [file, sheet, cell].filter((part) => part !== undefined).join("!");
    return { figures, missing: makeFinding("audit.cell-unused", { kind: "submission", file }, { found }) };
  }
  const figure = traceFigure(set, of.figure);
  if (figure) return { figures: [figure], missing: null };
  const names = set.figures.slice(0, MOST_NAMES).map(({ indicator }) => indicator.name);
  const expected = names.join("、") + (set.figures.length > MOST_NAMES ? " …" : "");
  const params = { found: of.figure, expected };
  return { figures: [], missing: makeFinding("audit.figure-unknown", { kind: "plan" }, params) };
}

function filesOf(figures: readonly Figure[], stamps: readonly FileStamp[]): readonly FileStamp[] {
  const known = new Map(stamps.map((stamp) => [stamp.path, stamp]));
  const paths = new Set(figures.flatMap(({ provenance }) => provenance.trace.map(({ file }) => file)));
  paths.delete("");
  return [...paths].map((path) => known.get(path) ?? { path, size: 0, sha256: "" });
}
