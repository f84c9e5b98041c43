import type { DocumentComment } from "../../core/document/add-comments.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { DocumentSnapshot, PlacedComments } from "../../ports/document.ts";
import { findingFromOfficeError } from "../office/host-finding.ts";
import { codeOf, type WordAccess } from "./access.ts";
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
      const ranges = await rangesOfPlaces(context, document, comments, base);
      const known = counted(there.items.map(({ content }) => lined(content)));
      const placed: DocumentComment[] = [];
      const unplaced: DocumentComment[] = [];
      comments.forEach((comment, at) => {
        const count = known.get(comment.text) ?? 0;
        if (count > 0) known.set(comment.text, count - 1);
        else if (!ranges[at]) return unplaced.push(comment);
        else ranges[at].insertComment(comment.text);
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

/** Word ends the lines of a comment in its own ways. */
function lined(content: string): string {
  return content.replace(/\r\n?|\v/g, "\n");
}

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
