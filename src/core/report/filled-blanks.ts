import { scanText } from "../draft/scan.ts";
import type { Paragraph } from "../model/document.ts";
import type { Placeholder } from "../model/draft.ts";
import { parseTag } from "./tag.ts";

/**
 * The blanks that figures of ours were written into, as they stood before: they still vie with the blanks that are left,
 * so that filling a filled report again decides as it did the first time. Figures whose tag had no room for the slot
 * are passed over.
 */
export function filledBlanks(paragraphs: readonly Paragraph[]): Placeholder[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.controls.flatMap(({ ours, isBlock, tag, start, end }, at): Placeholder[] => {
      const slot = ours && !isBlock && start < end ? (parseTag(tag)?.slot ?? "") : "";
      const blank = slot === "" ? undefined : scanText(slot).placeholders[0];
      if (!blank) return [];
      const text = paragraph.text.slice(start, end);
      return [{ ...blank, id: `${paragraph.id}#c${at + 1}`, paragraph: paragraph.id, start, end, text }];
    }),
  );
}
