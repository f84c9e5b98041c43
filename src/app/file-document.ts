import { addComments, type DocumentComment } from "../core/document/add-comments.ts";
import { applyEdits } from "../core/document/apply-edits.ts";
import type { OpenDocument } from "../core/document/open-document.ts";
import { type DocumentReading, readDocument } from "../core/document/read-document.ts";
import { tableRows } from "../core/document/table-rows.ts";
import { rebaseEdits } from "../core/document/rebase-edits.ts";
import { COMMENT_AUTHOR } from "../core/audit/audit-comments.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { Edit } from "../core/model/document.ts";
import type { SourceFile } from "../core/model/file.ts";
import type {
  AppliedChanges,
  DocumentPort,
  DocumentSnapshot,
  EditRefusal,
  PlacedComments,
} from "../ports/document.ts";
import type { Context } from "./context.ts";

/** Puts the new bytes away wherever the host keeps files; rejects when it cannot, and the document stays as it was. */
export type KeepBytes = (bytes: Uint8Array) => Promise<void>;

/** A DocumentPort over the bytes of a .docx or .txt. */
export interface FileDocument extends DocumentPort {
  /** As they are now; the very bytes that were given as long as nothing was written. */
  bytes(): Uint8Array;
}

/** The document of the browser's and the command's doors: each change gives new bytes, which `keep` puts away. */
export function fileDocument(
  source: SourceFile,
  { codec }: Pick<Context, "codec">,
  keep: KeepBytes = () => Promise.resolve(),
): FileDocument {
  let bytes = source.bytes;
  let reading: Promise<DocumentReading> | null = null;
  const open = () => (reading ??= readDocument({ path: source.path, bytes }, { codec }));
  /** Gives what went wrong when the bytes could not be put away; the document is as it was then. */
  const replace = async (written: Uint8Array): Promise<Finding | null> => {
    if (written === bytes) return null;
    try {
      await keep(written);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      return makeFinding("host.document-not-kept", { kind: "submission", file: source.path }, { found });
    }
    bytes = written;
    reading = null;
    return null;
  };
  return {
    bytes: () => bytes,
    capabilities: () =>
      Promise.resolve({ canWrite: true, hasComments: true, tracking: null, hasSelection: false }),
    async read() {
      const { document, findings } = await open();
      if (document?.kind !== "docx") return { document, findings };
      const rows = document.parts.flatMap(tableRows).map(({ paragraphs }) => paragraphs);
      return { document: { ...document, rows }, findings };
    },
    async apply(edits, base) {
      const { document, findings } = await open();
      if (!document) return { ...refusedAll(edits, "refused"), findings };
      const { bytes: written, changes } = applyRebased(document, edits, base);
      const failure = await replace(written);
      return failure ? { ...refusedAll(edits, "refused"), findings: [failure] } : changes;
    },
    async comment(comments, base): Promise<PlacedComments> {
      const { document, findings } = await open();
      if (document?.kind !== "docx") return { placed: [], unplaced: comments, findings };
      const { there, gone } = stillThere(comments, base, document);
      const { bytes: written, unplaced } = await addComments(document, there, COMMENT_AUTHOR);
      const failure = await replace(written);
      if (failure) return { placed: [], unplaced: comments, findings: [failure] };
      const placed = there.filter((comment) => !unplaced.includes(comment));
      return { placed, unplaced: [...gone, ...unplaced], findings: [] };
    },
    select: () => Promise.resolve(false),
    tagAtSelection: () => Promise.resolve(null),
  };
}

function refusedAll(edits: readonly Edit[], reason: EditRefusal): AppliedChanges {
  return { applied: [], plain: [], refused: edits.map((edit) => ({ edit, reason })), findings: [] };
}

function applyRebased(
  document: OpenDocument,
  edits: readonly Edit[],
  base: DocumentSnapshot,
): { readonly bytes: Uint8Array; readonly changes: AppliedChanges } {
  const { edits: rebased, changed } = rebaseEdits(edits, base.paragraphs, document.paragraphs);
  const askedOf = new Map(rebased.map(({ asked, edit }) => [keyOf(edit), asked]));
  const asked = (edit: Edit) => askedOf.get(keyOf(edit))!;
  const { bytes, refused, plain } = applyEdits(
    document,
    rebased.map(({ edit }) => edit),
  );
  const blocked = new Set(refused.map(({ edit }) => keyOf(edit)));
  const changes: AppliedChanges = {
    applied: rebased.filter(({ edit }) => !blocked.has(keyOf(edit))).map((one) => one.asked),
    plain: plain.map(asked),
    refused: [
      ...changed.map((edit) => ({ edit, reason: "changed" as const })),
      ...refused.map(({ edit, obstacle }) => ({ edit: asked(edit), reason: obstacle })),
    ],
    findings: [],
  };
  return { bytes, changes };
}

/** Edits never overlap, so where one starts (its control, and its own span) names it. */
function keyOf({ paragraph, start, end, control }: Edit): string {
  return `${paragraph} ${control?.start ?? start} ${start} ${end}`;
}

/** Comments whose paragraph still says what it said, under the id that it has now. */
function stillThere(
  comments: readonly DocumentComment[],
  base: DocumentSnapshot,
  document: DocumentSnapshot,
): { readonly there: readonly DocumentComment[]; readonly gone: readonly DocumentComment[] } {
  const now = new Map(document.paragraphs.map(({ id, text }) => [id, text]));
  const was = new Map(base.paragraphs.map(({ id, text }) => [id, text]));
  const isThere = ({ paragraph }: DocumentComment) => now.get(paragraph) === was.get(paragraph);
  return {
    there: comments.filter(isThere),
    gone: comments.filter((comment) => !isThere(comment)),
  };
}
