import type { ParagraphPlace } from "../model/document.ts";
import type { ControlProperties } from "./control-properties.ts";
import type { FieldStack } from "./field-stack.ts";
import type { ParagraphBuilder } from "./paragraph-builder.ts";
import type { Container, RunPosition } from "./part-positions.ts";
import type { TextState } from "./run-text.ts";

/** What surrounds an element while it is read. */
export interface Context {
  readonly place: ParagraphPlace;
  readonly paragraph: ParagraphBuilder | null;
  readonly container: Container | null;
  readonly run: RunPosition | null;
  readonly controls: readonly ControlProperties[];
  readonly isDeleted: boolean;
  readonly isAlternate: boolean;
  readonly fields: FieldStack;
  /** Where new paragraphs go: the part's own list, or that of a copy in mc:Fallback. */
  readonly paragraphs: ParagraphBuilder[];
}

/** Whether text that comes here shows, and whether it may be changed. */
export function textState({ isDeleted, isAlternate, fields }: Context): TextState {
  if (isDeleted || !fields.showsText) return { isVisible: false, obstacle: null };
  return {
    isVisible: true,
    obstacle: fields.isInside ? "field-result" : isAlternate ? "alternate-content" : null,
  };
}

/** Ties each original to the copy that says the same; gives the ids of those that have none. */
export function linkCopies(
  originals: readonly ParagraphBuilder[],
  copies: readonly ParagraphBuilder[],
): readonly string[] {
  const unequal: string[] = [];
  const finished = copies.map((copy) => copy.finish());
  originals.forEach((original, at) => {
    const copy = finished[at];
    if (copy && copy.paragraph.text === original.finish().paragraph.text) original.mirrors.push(copy);
    else if (finished.length > 0 && original.length > 0 && original.id !== "") unequal.push(original.id);
  });
  return unequal;
}
