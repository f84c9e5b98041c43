import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { SourceFile } from "../core/model/file.ts";
import { BUNDLE_LIMITS } from "../core/package/limits.ts";
import { Refusal } from "../core/package/refusal.ts";
import { isZip, openZip, readEntry, type ZipArchive } from "../core/package/zip.ts";
import { foldPartName } from "../core/package/zip-name.ts";
import type { InputFile } from "../ports/files.ts";
import type { Context } from "./context.ts";

/** One file of a batch, or why it could not even be opened. */
export type Expanded = { readonly source: SourceFile } | { readonly path: string; readonly finding: Finding };

/**
 * The files inside one input: itself, or, for a zip that is no workbook and no document, every file in it,
 * one at a time, named "报送.zip/能源科.xlsx". Zips inside zips are opened once more, not deeper.
 */
export async function* expandInput(file: InputFile, context: Context): AsyncGenerator<Expanded> {
  yield* expand({ path: file.path, bytes: await file.bytes() }, context, 0);
}

const DEEPEST_BUNDLE = 2;

async function* expand(source: SourceFile, context: Context, depth: number): AsyncGenerator<Expanded> {
  const archive = depth < DEEPEST_BUNDLE && isZip(source.bytes) ? tryOpen(source) : null;
  if (archive instanceof Refusal) {
    yield { path: source.path, finding: refused(source.path, archive) };
    return;
  }
  if (archive === null || isPackage(archive)) {
    yield { source };
    return;
  }
  for (const entry of [...archive.entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFolder) continue;
    const path = `${source.path}/${entry.name}`;
    try {
      const bytes = await readEntry(archive, entry.name, context.inflate);
      yield* expand({ path, bytes }, context, depth + 1);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { path, finding: refused(path, error) };
    }
  }
}

/** A workbook or document goes to the readers, which hold it against their own, narrower limits. */
function isPackage(archive: ZipArchive): boolean {
  return archive.entries.some(({ name }) =>
    /^(\[content_types\]\.xml|mimetype|content\.xml|(xl|word)\/.*)$/.test(foldPartName(name)),
  );
}

/** A broken zip named .xlsx is told by the workbook reader, which knows the better words: null. */
function tryOpen(source: SourceFile): ZipArchive | Refusal | null {
  try {
    return openZip(source.bytes, BUNDLE_LIMITS);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return source.path.toLowerCase().endsWith(".zip") ? error : null;
  }
}

function refused(path: string, refusal: Refusal): Finding {
  return makeFinding(refusal.code, { kind: "submission", file: path }, refusal.params as never);
}
