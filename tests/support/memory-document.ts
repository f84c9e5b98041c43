import type { DocumentComment } from "../../src/core/document/add-comments.ts";
import { editedParagraph } from "../../src/core/document/edited-paragraph.ts";
import { obstacleForSpan } from "../../src/core/document/obstacle.ts";
import { rebaseEdits } from "../../src/core/document/rebase-edits.ts";
import type { Edit, Paragraph } from "../../src/core/model/document.ts";
import type { DocumentPort, RefusedChange } from "../../src/ports/document.ts";

export interface MemoryDocument extends DocumentPort {
  readonly paragraphs: readonly Paragraph[];
  readonly comments: readonly DocumentComment[];
  /** What a person does in the document: replaces a text that stands there once. */
  type(old: string, text: string): void;
}

/** A document without any file: the twin of the real hosts, held to the same contract. */
export function memoryDocument(initial: readonly Paragraph[], path = "文稿.docx"): MemoryDocument {
  let paragraphs = [...initial];
  const comments: DocumentComment[] = [];
  const textOf = (id: string, list: readonly Paragraph[]) => list.find((one) => one.id === id)?.text;
  return {
    get paragraphs() {
      return paragraphs;
    },
    comments,
    capabilities: () =>
      Promise.resolve({ canWrite: true, hasComments: true, tracking: null, hasSelection: false }),
    read: () => Promise.resolve({ document: { path, kind: "docx", paragraphs }, findings: [] }),
    apply(edits, base) {
      const { edits: rebased, changed } = rebaseEdits(edits, base.paragraphs, paragraphs);
      const refused: RefusedChange[] = changed.map((edit) => ({ edit, reason: "changed" as const }));
      const applied: Edit[] = [];
      paragraphs = paragraphs.map((paragraph) => {
        const own = rebased.filter(({ edit }) => edit.paragraph === paragraph.id);
        const made: Edit[] = [];
        for (const { asked, edit } of own) {
          const obstacle = obstacleForSpan(paragraph, edit.start, edit.end);
          if (obstacle) refused.push({ edit: asked, reason: obstacle });
          else {
            made.push(edit);
            applied.push(asked);
          }
        }
        return editedParagraph(paragraph, made);
      });
      return Promise.resolve({ applied, refused, plain: [], findings: [] });
    },
    comment(list, base) {
      const isThere = ({ paragraph }: DocumentComment) =>
        textOf(paragraph, paragraphs) === textOf(paragraph, base.paragraphs);
      const placed = list.filter(isThere);
      comments.push(...placed);
      return Promise.resolve({ placed, unplaced: list.filter((one) => !isThere(one)), findings: [] });
    },
    select: () => Promise.resolve(false),
    tagAtSelection: () => Promise.resolve(null),
    type(old, text) {
      const paragraph = paragraphs.find((one) => one.text.includes(old))!;
      const start = paragraph.text.indexOf(old);
      const edit = { paragraph: paragraph.id, start, end: start + old.length, text };
      paragraphs = paragraphs.map((one) => (one === paragraph ? editedParagraph(one, [edit]) : one));
    },
  };
}
