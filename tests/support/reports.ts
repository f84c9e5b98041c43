import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { choiceKeyOf } from "../../src/core/draft/bind-chosen.ts";
import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Binding, ChosenBinding } from "../../src/core/model/draft.ts";
import type { Figure, FigureSet } from "../../src/core/model/figure.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { fillReport } from "../../src/core/report/fill-report.ts";
import type { FillOptions, FillResult } from "../../src/core/report/fill-context.ts";
import { writeReport } from "../../src/core/report/write-report.ts";
import { indicatorNamed } from "./binding-cases.ts";
import { opened } from "./documents.ts";

/** "信息条数 条 312" or "营业收入 万元 734.6"; a value of "-" is missing. */
export function figure(
  line: string,
  more: Partial<Omit<Figure, "indicator">> & { readonly indicator?: Partial<Indicator> } = {},
): Figure {
  const [name, unit, value] = line.split(" ") as [string, string, string];
  const indicator = indicatorNamed(name, unit === "-" ? "" : unit, more.indicator);
  return {
    value: value === "-" ? null : new Decimal(value),
    phrase: null,
    completeness: { complete: true, expected: [], missing: [], excluded: 0 },
    provenance: { formula: "", trace: [] },
    groups: [],
    ...more,
    indicator,
  };
}

export const figureSet = (figures: readonly Figure[], plan = "方案"): FigureSet => ({
  plan,
  period: "2024年",
  asOf: null,
  figures,
});

/** Ties the placeholders of a document, in order, to indicators by hand, as a person would; null leaves one alone. */
export function chosenFor(
  document: OpenDocument,
  codes: readonly (string | null)[],
): readonly ChosenBinding[] {
  const { placeholders } = scanParagraphs(document.path, document.paragraphs);
  return placeholders.flatMap((placeholder, at) => {
    const paragraph = document.paragraphs.find(({ id }) => id === placeholder.paragraph)!;
    const code = codes[at];
    return code === undefined ? [] : [{ ...choiceKeyOf(paragraph, placeholder), indicator: code }];
  });
}

/** Like a binding of the machine that is sure, without a person's word. */
export function sureFor(document: OpenDocument, codes: readonly string[]): readonly Binding[] {
  return scanParagraphs(document.path, document.paragraphs).placeholders.map((placeholder, at) => ({
    placeholder,
    certainty: codes[at] === undefined ? "none" : "sure",
    indicator: codes[at] ?? null,
    candidates: [],
    reasons: [],
  }));
}

export interface Filling extends FillResult {
  readonly bytes: Uint8Array;
  /** Texts of all paragraphs afterwards. */
  readonly texts: readonly string[];
  readonly codes: readonly string[];
  readonly written: OpenDocument;
}

/** Scans, binds (by the given bindings, or by the words), fills, writes and reads again. */
export async function filling(
  document: OpenDocument,
  figures: readonly Figure[],
  options: FillOptions & {
    readonly bindings?: readonly Binding[];
    readonly chosen?: readonly ChosenBinding[];
  } = {},
): Promise<Filling> {
  const scan = scanParagraphs(document.path, document.paragraphs);
  const indicators = figures.map(({ indicator }) => indicator);
  const bindings = options.bindings ?? bindPlaceholders(scan, indicators, { chosen: options.chosen ?? [] });
  const result = fillReport({ document, scan, bindings, figures: figureSet(figures) }, options);
  const { bytes, findings } = writeReport(document, result.edits);
  const written = await opened(bytes, document.path);
  const all = [...result.findings, ...findings];
  return {
    ...result,
    findings: all,
    bytes,
    written,
    texts: written.paragraphs.map(({ text }) => text),
    codes: all.map(({ code }) => code),
  };
}
