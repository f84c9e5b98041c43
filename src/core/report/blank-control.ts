import type { ControlSpan, Paragraph } from "../model/document.ts";
import type { Binding, Placeholder } from "../model/draft.ts";
import { makeTag, parseTag } from "./tag.ts";

/**
 * A control of ours that holds a blank instead of a figure, as rolling a report forward (套用上期) leaves it, or a person who
 * opens last year's report and types X余条 over its figures.
 */
export interface BlankControl {
  readonly control: ControlSpan;
  /** Code of the indicator; "": a statistic that is not yet bound, the control only carries the old value. */
  readonly code: string;
}

/** The tag of such a control: no value, and the hash of the blank itself, so that typing over it shows. */
export function makeBlankTag(code: string, slot: string): string {
  return makeTag(code, slot, "", slot).tag;
}

/** The placeholders of a paragraph that stand in such controls and are all that stands there. */
export function blankControls(
  paragraph: Paragraph,
  placeholders: readonly Placeholder[],
): ReadonlyMap<Placeholder, BlankControl> {
  const found = new Map<Placeholder, BlankControl>();
  for (const control of paragraph.controls) {
    const tag = control.ours && !control.isBlock ? parseTag(control.tag) : null;
    if (!tag) continue;
    const placeholder = placeholders.find(({ start, end }) => start === control.start && end === control.end);
    if (placeholder) found.set(placeholder, { control, code: tag.code });
  }
  return found;
}

/** The binding that a control states: as sure as one that a person chose. */
export function boundByControl(placeholder: Placeholder, { code }: BlankControl): Binding | null {
  if (code === "") return null;
  const reasons = ["chosen=1"];
  return {
    placeholder,
    certainty: "sure",
    indicator: code,
    candidates: [{ indicator: code, score: 1, reasons }],
    reasons,
  };
}
