import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { SourceFile } from "../core/model/file.ts";
import { BUNDLE_LIMITS } from "../core/package/limits.ts";
import { Refusal } from "../core/package/refusal.ts";
import { openZip, readEntry } from "../core/package/zip.ts";
import { kindOfFile } from "../core/workbook/kind.ts";
import type { InputFile } from "../ports/files.ts";
import type { Context } from "./context.ts";

/** One file of a batch, or why it could not even be opened. */
export type Expanded = (
  { readonly source: SourceFile } | { readonly path: string; readonly finding: Finding }
) & {
  /** How many files the input holds, those of zips inside a zip not counted. */
  readonly total: number;
};

/**
 * The files inside one input: itself, or, for a zip that is no workbook and no document, every file in it,
 * one at a time, named "报送.zip/能源科.xlsx". Zips inside zips are opened once more, not deeper.
 */
export async function* expandInput(file: InputFile, context: Context): AsyncGenerator<Expanded> {
  yield* expand({ path: file.path, bytes: await file.bytes() }, context, 0, 1);
}

const DEEPEST_BUNDLE = 2;

async function* expand(
  source: SourceFile,
  context: Context,
  depth: number,
  outer: number,
): AsyncGenerator<Expanded> {
  if (depth === DEEPEST_BUNDLE || !isBundle(source)) {
    yield { source, total: outer };
    return;
  }
  // Opened once already to tell what it is, so the directory is in order.
  const archive = openZip(source.bytes, BUNDLE_LIMITS, context.codec);
  const entries = archive.entries.filter(({ isFolder }) => !isFolder);
  const total = depth === 0 ? entries.length : outer;
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${source.path}/${entry.name}`;
    try {
      const bytes = await readEntry(archive, entry.name);
      yield* expand({ path, bytes }, context, depth + 1, total);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { path, finding: refused(path, error), total };
    }
  }
}

/** What cannot even be recognised is no bundle; whoever reads it says why. */
function isBundle({ bytes }: SourceFile): boolean {
  try {
    return kindOfFile(bytes).kind === "bundle";
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function refused(path: string, refusal: Refusal): Finding {
  return makeFinding(refusal.code, { kind: "submission", file: path }, refusal.params as never);
}
