import type { ControlSpan, Edit, Paragraph } from "../model/document.ts";
import { OUR_TAG } from "./names.ts";

/**
 * What a paragraph says once these edits are made: its text, and where its controls and obstacles then stand. The
 * edits do not overlap; their order does not matter.
 */
export function editedParagraph(paragraph: Paragraph, edits: readonly Edit[]): Paragraph {
  if (edits.length === 0) return paragraph;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = "";
  let at = 0;
  for (const edit of sorted) {
    text += paragraph.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  text += paragraph.text.slice(at);
  const moved = <Span extends { readonly start: number; readonly end: number }>(span: Span): Span => ({
    ...span,
    start: movedOffset(span.start, sorted),
    end: movedOffset(span.end, sorted),
  });
  return {
    ...paragraph,
    text,
    controls: controlsAfter(paragraph.controls, sorted).map(moved),
    obstacles: paragraph.obstacles.map(moved),
  };
}

function movedOffset(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + shift + text.length;
    shift += text.length - (end - start);
  }
  return offset + shift;
}

/** Still with their old offsets. */
function controlsAfter(controls: readonly ControlSpan[], edits: readonly Edit[]): readonly ControlSpan[] {
  let list = [...controls];
  for (const { control, start, end } of edits) {
    if (control === undefined) continue;
    const isOver = (one: ControlSpan, from: number, to: number) =>
      one.ours && !one.isBlock && one.start === from && one.end === to;
    if (control === null) {
      // The edit stands somewhere in the control that goes.
      const isAround = (one: ControlSpan) => one.start <= start && start < one.end && end <= one.end;
      list = list.filter((one) => !(one.ours && !one.isBlock && isAround(one)));
      continue;
    }
    const { tag, title } = control;
    const own = list.find((one) => isOver(one, control.start, control.end));
    const span = { start: control.start, end: control.end, tag, title, isBlock: false };
    const written = { ...span, ours: tag.startsWith(OUR_TAG) };
    list = own ? list.map((one) => (one === own ? written : one)) : [...list, written];
  }
  return list.sort((a, b) => a.start - b.start || b.end - a.end);
}
