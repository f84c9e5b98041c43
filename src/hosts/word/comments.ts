import { COMMENT_AUTHOR } from "../../core/audit/audit-comments.ts";
import type { DocumentComment } from "../../core/document/add-comments.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { DocumentSnapshot, PlacedComments, PlaceInDocument } from "../../ports/document.ts";
import { findingFromOfficeError } from "../office/host-finding.ts";
import { codeOf, type WordAccess } from "./access.ts";
import { findText } from "./shown-text.ts";
import { rangesOfPlaces } from "./show-place.ts";
import type { WordReader } from "./word-reader.ts";

/** Comments go in in one block; those that stand there word for word (from the last audit) are counted as placed. */
export async function placeComments(
  access: WordAccess,
  reader: WordReader,
  comments: readonly DocumentComment[],
  base: DocumentSnapshot,
): Promise<PlacedComments> {
  const { document, findings } = await reader.read();
  if (!document) return { placed: [], unplaced: comments, findings };
  try {
    return await access.Word.run(async (context) => {
      const there = context.document.body.getComments();
      there.load("items/content");
      const ranges = await rangesOfPlaces(context, document, anchorsOf(comments, base), base);
      const known = counted(there.items.map(({ content }) => lined(content)));
      const placed: DocumentComment[] = [];
      const unplaced: DocumentComment[] = [];
      comments.forEach((comment, at) => {
        const text = signed(comment.text);
        const count = known.get(text) ?? 0;
        if (count > 0) known.set(text, count - 1);
        else if (!ranges[at]) return unplaced.push(comment);
        else ranges[at].insertComment(text);
        return placed.push(comment);
      });
      await context.sync();
      return { placed, unplaced, findings: [] };
    });
  } catch (error) {
    const location = { kind: "submission", file: access.title() } as const;
    const failed = makeFinding("host.comments-failed", location, { found: codeOf(error) });
    return {
      placed: [],
      unplaced: comments,
      findings: [findingFromOfficeError(error, location), failed],
    };
  }
}

/**
 * Where comments are put: Word takes none in headers, footers, notes and text boxes, so those go to the first text of the
 * body; they say themselves what they are about.
 */
function anchorsOf(
  comments: readonly DocumentComment[],
  { paragraphs }: DocumentSnapshot,
): readonly PlaceInDocument[] {
  const places = new Map(paragraphs.map(({ id, place }) => [id, place]));
  const first = paragraphs.find(({ place, text }) => place === "body" && findText(text) !== null);
  const isTaken = (id: string) => places.get(id) === "body" || places.get(id) === "table";
  return comments.map((comment) =>
    isTaken(comment.paragraph) || !first
      ? comment
      : { paragraph: first.id, start: 0, end: first.text.length },
  );
}

/** Word writes the person's own name over every comment, so the text says that it is ours. */
function signed(text: string): string {
  return `${COMMENT_AUTHOR.name}\n${text}`;
}

/** Word ends the lines of a comment in its own ways. */
function lined(content: string): string {
  return content.replace(/\r\n?|\v/g, "\n");
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
