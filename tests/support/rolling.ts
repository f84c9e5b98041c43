import { matchesOfReport } from "../../src/app/tie-report.ts";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { FigureLookup } from "../../src/core/report/figure-lookup.ts";
import type { RollResult } from "../../src/core/report/roll-context.ts";
import { rollReport } from "../../src/core/report/roll-report.ts";
import { writeReport } from "../../src/core/report/write-report.ts";
import { opened } from "./documents.ts";
import { figureSet } from "./reports.ts";

export interface Rolling extends RollResult {
  readonly draft: OpenDocument;
  readonly texts: readonly string[];
  readonly codes: readonly string[];
}

/** Ties, rolls, writes and reads again; without figures every statistic is turned. */
export async function rolling(
  document: OpenDocument,
  figures: readonly Figure[] | null = null,
): Promise<Rolling> {
  const scan = scanParagraphs(document.path, document.paragraphs);
  const set = figures && figureSet(figures);
  const result = rollReport({
    document,
    scan,
    figures: set && new FigureLookup([set]),
    matches: set ? matchesOfReport(scan, set) : new Map(),
  });
  const { bytes, findings } = writeReport(document, result.edits);
  const draft = await opened(bytes, document.path);
  const all = [...result.findings, ...findings];
  return {
    ...result,
    findings: all,
    draft,
    texts: draft.paragraphs.map(({ text }) => text),
    codes: all.map(({ code }) => code),
  };
}
