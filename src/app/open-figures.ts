import { figuresFromCode } from "../core/figures/figures-code.ts";
import { figuresFromJson } from "../core/figures/figures-json.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { SourceFile } from "../core/model/file.ts";
import { type Ledger, ledgerFromWorkbook, NO_LEDGER } from "../core/publish/evidence.ts";
import { planFromWorkbook } from "../core/plan/plan-from-workbook.ts";
import { figuresFromWorkbook } from "../core/publish/figures-from-workbook.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import type { Context } from "./context.ts";
import { openHistory, type RelatedFile } from "./open-history.ts";
import { jsonFrom, startsAsJson } from "./open-plan.ts";

export interface OpenedFigures {
  /** null when the file holds no figures; the findings say why. */
  readonly figures: FigureSet | null;
  /** What else the file says of how they came about. */
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}

/**
 * Figures from a consolidated workbook, from a figures.json or from a text file with a figures code. With `related` the
 * workbooks of earlier periods that the plan in the workbook names are looked for beside it, for trails that lead there.
 */
export async function openFigures(
  source: SourceFile,
  context: Context,
  related?: RelatedFile,
): Promise<OpenedFigures> {
  const json = jsonFrom(source.bytes);
  if (json !== undefined) return { ...figuresFromJson(json, source.path), ledger: NO_LEDGER };
  if (startsAsJson(source.bytes) || /\.json$/i.test(source.path)) return notJson(source.path);
  const code = codeIn(source.bytes);
  if (code !== null) return { ...figuresFromCode(code), ledger: NO_LEDGER };
  const { workbook, findings } = await readWorkbook(source, { codec: context.codec });
  if (!workbook) return { figures: null, ledger: NO_LEDGER, findings };
  const { plan } = related ? planFromWorkbook(workbook, source) : { plan: null };
  const { past } = related && plan ? await openHistory(plan, related, context) : { past: [] };
  const opened = figuresFromWorkbook(workbook, source.path, past);
  const ledger = opened.plan ? ledgerFromWorkbook(workbook, opened.plan) : NO_LEDGER;
  return { figures: opened.figures, ledger, findings: [...findings, ...opened.findings] };
}

function notJson(path: string): OpenedFigures {
  const params = { found: "", expected: "JSON" };
  const finding = makeFinding("figures.file-unreadable", { kind: "submission", file: path }, params);
  return { figures: null, ledger: NO_LEDGER, findings: [finding] };
}

/** Longer texts are no figures code that somebody kept in a file. */
const LONGEST_CODE_FILE = 1024 * 1024;

/** 指标码 that was put into a text file; null for any other file. */
function codeIn(bytes: Uint8Array): string | null {
  if (bytes.length > LONGEST_CODE_FILE || bytes.includes(0)) return null;
  const text = new TextDecoder().decode(bytes);
  return /YTC\d/.test(text) ? text : null;
}

/** Every readable set of several files, and what there is to say of all of them. */
export async function openFigureSets(
  sources: readonly SourceFile[],
  context: Context,
): Promise<{ readonly sets: readonly FigureSet[]; readonly findings: Finding[] }> {
  const sets: FigureSet[] = [];
  const findings: Finding[] = [];
  for (const source of sources) {
    const opened = await openFigures(source, context);
    findings.push(...opened.findings);
    if (opened.figures) sets.push(opened.figures);
  }
  return { sets, findings };
}

/**
 * Several sets as one. An indicator that only one plan has keeps its names; where two plans share a code or a name,
 * 方案名!指标 tells them apart and what they share is given up, so that no blank is filled from the wrong plan.
 */
export function mergeFigures(sets: readonly FigureSet[]): FigureSet {
  const [first] = sets;
  if (sets.length === 1 && first) return first;
  const uses = new Map<string, number>();
  for (const { figures } of sets) {
    for (const { indicator } of figures) {
      for (const name of new Set([indicator.code, indicator.name])) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  const isShared = (name: string) => (uses.get(name) ?? 0) > 1;
  const figures = sets.flatMap((set) =>
    set.figures.map((figure) => {
      const { indicator } = figure;
      if (!isShared(indicator.code) && !isShared(indicator.name)) return figure;
      const code = `${set.plan}!${indicator.code}`;
      // Plans often number their indicators alike: a name that only one of them has is still its own.
      if (!isShared(indicator.name)) return { ...figure, indicator: { ...indicator, code } };
      const name = `${set.plan}!${indicator.name}`;
      return { ...figure, indicator: { ...indicator, code, name, aliases: [] } };
    }),
  );
  return {
    plan: sets.map((set) => set.plan).join("、"),
    period: [...new Set(sets.map((set) => set.period))].join("、"),
    asOf: first?.asOf ?? null,
    figures,
  };
}
