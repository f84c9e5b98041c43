import type { OpenDocument } from "../document/open-document.ts";
import { canHoldControl } from "../document/paragraph-splices.ts";
import type { Paragraph } from "../model/document.ts";

/** Does a control of ours fit over these characters? */
export type HoldsControl = (paragraph: Paragraph, start: number, end: number) => boolean;

/** Asks the document itself; in a .txt no control stands anywhere. */
export function controlFit(document: OpenDocument): HoldsControl {
  if (document.kind === "txt") return () => false;
  const positions = new Map(
    document.parts.flatMap((part) => part.paragraphs.map((one) => [one.paragraph.id, one] as const)),
  );
  return ({ id }, start, end) => canHoldControl(positions.get(id)!, start, end);
}
