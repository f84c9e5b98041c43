import type { Finding, Location } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { SourceFile } from "../model/file.ts";
import type { Codec } from "../package/codec.ts";
import { Refusal, refuse } from "../package/refusal.ts";
import { contentKind, markupKind } from "./content-kind.ts";
import { openDocx } from "./docx-document.ts";
import type { OpenDocument } from "./open-document.ts";
import { openText } from "./text-document.ts";

export interface DocumentReading {
  /** null: the file was refused, and the findings say why. */
  readonly document: OpenDocument | null;
  readonly findings: readonly Finding[];
}

/**
 * Opens a draft or report, .docx or .txt by its content, whatever its name says. Never throws for bad input: a file
 * that cannot be read is one error finding.
 */
export async function readDocument(
  file: SourceFile,
  options: { readonly codec?: Codec } = {},
): Promise<DocumentReading> {
  try {
    return await openDocument(file, options.codec);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const location: Location = { kind: "submission", file: file.path };
    return { document: null, findings: [makeFinding(error.code, location, error.params as never)] };
  }
}

async function openDocument(file: SourceFile, codec: Codec | undefined): Promise<DocumentReading> {
  if (file.bytes.length === 0) throw refuse("file.empty", { size: 0 });
  const kind = contentKind(file.bytes);
  if (kind === "zip") return openDocx(file, codec);
  if (kind === "text") return openNamedText(file);
  if (kind === "password") throw refuse("file.password", {});
  throw refuse("document.kind-unread", { found: kind.unread });
}

/** Office systems hand out web pages named .doc: filled as text they would keep all their markup. */
function openNamedText({ path, bytes }: SourceFile): DocumentReading {
  const extension = /\.(?:doc[xm]?|dot[xm]?|wps|rtf)$/i.exec(path)?.[0];
  if (extension === undefined) return { document: openText(path, bytes), findings: [] };
  const document = openText(path, bytes);
  const markup = markupKind(document.paragraphs.find(({ text }) => text.trim() !== "")?.text ?? "");
  if (markup !== null) throw refuse("document.kind-unread", { found: markup });
  const location: Location = { kind: "submission", file: path };
  return { document, findings: [makeFinding("document.plain-text", location, { expected: extension })] };
}
