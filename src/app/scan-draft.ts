import { readDocument } from "../core/document/read-document.ts";
import { scanParagraphs } from "../core/draft/scan.ts";
import type { Scan } from "../core/model/draft.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Context } from "./context.ts";

/** Everything that one draft holds: blanks, what only looks like blanks, numbers. An unreadable draft is an empty scan with the finding. */
export async function scanDraft(source: SourceFile, context: Pick<Context, "codec">): Promise<Scan> {
  const { document, findings } = await readDocument(source, { codec: context.codec });
  if (!document) {
    return { source: source.path, paragraphs: [], placeholders: [], masks: [], numbers: [], findings };
  }
  const scan = scanParagraphs(source.path, document.paragraphs);
  return { ...scan, findings: [...findings, ...scan.findings] };
}
