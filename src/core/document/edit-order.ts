import type { Edit } from "../model/document.ts";

/**
 * The edits in the order of the document, whatever order they came in.
 * @throws when two overlap or one does not fit its paragraph: both are mistakes of the caller, never of the input.
 */
export function inOrder(
  document: { readonly paragraphs: readonly { readonly id: string; readonly text: string }[] },
  edits: readonly Edit[],
): readonly Edit[] {
  const places = new Map(document.paragraphs.map(({ id, text }, at) => [id, { at, length: text.length }]));
  for (const edit of edits) checkFits(edit, places.get(edit.paragraph)?.length);
  const at = (edit: Edit) => places.get(edit.paragraph)!.at;
  const sorted = [...edits].sort(
    (a, b) => at(a) - at(b) || reach(a).start - reach(b).start || a.start - b.start,
  );
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1]!;
    const edit = sorted[i]!;
    if (before.paragraph === edit.paragraph && reach(edit).start < reach(before).end) {
      throw new Error(`edits overlap in ${edit.paragraph} at ${edit.start}`);
    }
  }
  return sorted;
}

/** What an edit claims for itself: its span, or with a control the control's. */
function reach(edit: Edit): { start: number; end: number } {
  return edit.control ?? edit;
}

function checkFits(edit: Edit, length: number | undefined): void {
  const { start, end } = reach(edit);
  const fits =
    length !== undefined &&
    0 <= start &&
    start <= edit.start &&
    edit.start <= edit.end &&
    edit.end <= end &&
    end <= length;
  if (!fits) throw new Error(`edit does not fit ${edit.paragraph}: ${edit.start} to ${edit.end}`);
}
