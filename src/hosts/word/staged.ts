import { OUR_TAG } from "../../core/document/names.ts";
import type { Paragraph } from "../../core/model/document.ts";
import { parseTag, textHash } from "../../core/report/tag.ts";

/**
 * A control is put in with this mark, and gets our own tag last. Work that is torn off in between leaves controls that
 * are not ours yet: the next opening either completes them or takes them away, so that each figure is in whole or not at all.
 */
const STAGED = "yt0;";

export function stagedTag(tag: string): string {
  return STAGED + tag.slice(OUR_TAG.length);
}

/** What is left of work that was torn off. */
export interface Leftover {
  readonly tag: string;
  /** The tag that completes it; null: its text is not what was to be written, so the control goes and the text stays. */
  readonly completed: string | null;
}

/** In the order of the document. */
export function leftoversOf(paragraphs: readonly Paragraph[]): readonly Leftover[] {
  return paragraphs.flatMap(({ text, controls }) =>
    controls
      .filter(({ tag, isBlock }) => tag.startsWith(STAGED) && !isBlock)
      .map(({ start, end, tag }): Leftover => {
        const completed = OUR_TAG + tag.slice(STAGED.length);
        const isWritten = parseTag(completed)?.hash === textHash(text.slice(start, end));
        return { tag, completed: isWritten ? completed : null };
      }),
  );
}

/** Completes or takes away what was left; two syncs. */
export async function tidyLeftovers(
  context: Word.RequestContext,
  leftovers: readonly Leftover[],
): Promise<void> {
  const byTag = new Map<string, Leftover[]>();
  for (const leftover of leftovers) {
    const list = byTag.get(leftover.tag);
    if (list) list.push(leftover);
    else byTag.set(leftover.tag, [leftover]);
  }
  const found = [...byTag].map(([tag, list]) => {
    return { collection: withTags(context.document.contentControls.getByTag(tag)), list };
  });
  await context.sync();
  for (const { collection, list } of found) {
    collection.items.forEach((control, at) => {
      // More controls of one tag than were read: none of them is known for certain.
      const leftover = collection.items.length === list.length ? list[at]! : null;
      if (leftover?.completed != null) control.tag = leftover.completed;
      else if (leftover) control.delete(true);
    });
  }
  await context.sync();
}

/** Asks for the tags of the controls, for the next sync. */
export function withTags(collection: Word.ContentControlCollection): Word.ContentControlCollection {
  collection.load("items/tag");
  return collection;
}
