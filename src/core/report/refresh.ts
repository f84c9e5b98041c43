import { obstacleForSpan } from "../document/obstacle.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ControlSpan, Paragraph } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Change } from "../model/report.ts";
import { textFromDecimal } from "../number/decimal.ts";
import type { FillContext } from "./fill-context.ts";
import { minimalChange } from "./minimal-edit.ts";
import {
  clauseAround,
  findingOfLeft,
  findingOfObstacle,
  findingsOfWritten,
  locationOf,
  type Place,
} from "./report-finding.ts";
import { slotOfFilled } from "./slot-view.ts";
import { makeTag, parseTag, textHash, type FigureTag } from "./tag.ts";
import { wordFigure } from "./word-figure.ts";
import type { NotWorded, WordedFigure } from "./wording.ts";

/**
 * Looks at the figures that were filled into a paragraph before: unchanged ones stay byte for byte, changed ones become
 * changes and are written only when accepted, what a person typed over is kept. Gives the spans that are ours; `blanks`
 * are controls that still wait for their figure and are none of them.
 */
export function refreshParagraph(
  paragraph: Paragraph,
  blanks: ReadonlySet<ControlSpan>,
  context: FillContext,
): readonly ControlSpan[] {
  const own = paragraph.controls.filter(({ ours }) => ours);
  own.forEach((control, at) => {
    if (!blanks.has(control)) refreshControl(control, `${paragraph.id}#c${at + 1}`, paragraph, context);
  });
  return own.filter((control) => !blanks.has(control));
}

function refreshControl(control: ControlSpan, id: string, paragraph: Paragraph, context: FillContext): void {
  const { start, end } = control;
  const old = paragraph.text.slice(start, end);
  const place: Place = { file: context.file, paragraph, start, end, text: old };
  // Word shows its own prompt in a control that a person emptied: no words of theirs, and no figure any more.
  const isEmptied = old === "" || obstacleForSpan(paragraph, start, end) === "prompt-text";
  const tag = control.isBlock || isEmptied ? null : parseTag(control.tag);
  // Into a blank that was tied to nothing a person typed: there is nothing to refresh.
  if (tag?.code === "") return clean(place, context);
  const figure = tag && context.figures.find(tag.code);
  if (!tag || !figure) {
    const indicator = tag?.code ?? "";
    context.changes.push({
      id,
      paragraph: paragraph.id,
      indicator,
      old,
      new: old,
      state: "broken",
      accepted: false,
    });
    context.findings.push(makeFinding("report.control-broken", locationOf(place), { found: old }));
    return clean(place, context);
  }
  const slot = slotOfFilled(tag.slot, paragraph, control);
  const worded = slot && wordFigure(figure, slot);
  if (!worded || worded.outcome === "left") {
    const finding = worded ? findingOfUnsaid(place, figure, worded) : null;
    context.findings.push(finding ?? makeFinding("report.control-broken", locationOf(place), { found: old }));
    const { code: indicator } = tag;
    context.changes.push({
      id,
      paragraph: paragraph.id,
      indicator,
      old,
      new: "",
      state: "stale",
      accepted: false,
    });
    return clean(place, context);
  }
  compare(place, id, control, tag, figure, worded, context);
}

function compare(
  place: Place,
  id: string,
  control: ControlSpan,
  tag: FigureTag,
  figure: Figure,
  worded: WordedFigure,
  context: FillContext,
): void {
  const { text: old } = place;
  const isEdited = textHash(old) !== tag.hash;
  // A tag without room for the value leaves only the words to go by, and those a person has changed.
  const isValueSame = tag.value === "" ? isEdited || old === worded.text : tag.value === worded.value;
  const tellEdited = () => {
    if (!isEdited || old === worded.text) return;
    const params = { found: old, expected: worded.text };
    context.findings.push(makeFinding("report.edited-by-hand", locationOf(place), params));
  };
  if (isEdited ? isValueSame || old === worded.text : isValueSame && old === worded.text) {
    tellEdited();
    keep(place, tag, figure, { ...worded, text: old }, context);
    return clean(place, context);
  }
  const state: Change["state"] = isEdited ? "edited" : old === worded.text ? "fresh" : "stale";
  const { accept } = context.options;
  // What a person typed is overwritten only when exactly this change is accepted.
  const isAccepted = accept === "all" ? !isEdited : accept?.has(id) === true;
  const accepted = isAccepted && write(place, control, tag, figure, worded, context);
  if (!accepted) tellEdited();
  context.changes.push({
    id,
    paragraph: place.paragraph.id,
    indicator: tag.code,
    old,
    new: worded.text,
    state,
    accepted,
  });
  if (isAccepted) return;
  if (state === "stale") {
    const params = { found: old, expected: worded.text, id };
    context.findings.push(makeFinding("report.figure-changed", locationOf(place), params));
  }
  clean(place, context);
}

/** 清稿 of a filled report: the control goes, the text stays. */
export function clean({ paragraph, start, end, text }: Place, context: FillContext): void {
  if (context.options.clean !== true) return;
  const own = paragraph.controls.find(
    (control) => control.ours && control.start === start && control.end === end,
  );
  if (!own || own.isBlock || text === "" || obstacleForSpan(paragraph, start, end)) return;
  context.edits.push({ paragraph: paragraph.id, start, end: start, text: "", control: null });
}

/** Writes an accepted change; false where something stands in its way. */
function write(
  place: Place,
  control: ControlSpan,
  tag: FigureTag,
  figure: Figure,
  worded: WordedFigure,
  context: FillContext,
): boolean {
  const { paragraph, start, end, text } = place;
  const change = minimalChange(text, worded.text) ?? { start: 0, end: 0, text: "" };
  const span = { start: start + change.start, end: start + change.end };
  const obstacle = change.start < change.end ? obstacleForSpan(paragraph, span.start, span.end) : null;
  if (obstacle) {
    context.findings.push(findingOfObstacle(place, obstacle, worded.text));
    return false;
  }
  const made = makeTag(tag.code, tag.slot, worded.value, worded.text);
  const kept = { start, end, tag: made.tag, title: control.title };
  context.edits.push({
    paragraph: paragraph.id,
    ...span,
    text: change.text,
    control: context.withControls ? kept : null,
  });
  keep(place, tag, figure, worded, context);
  return true;
}

/** A figure that stands (again) as it should is listed with the filled ones. */
function keep(
  place: Place,
  tag: FigureTag,
  figure: Figure,
  worded: WordedFigure,
  context: FillContext,
): void {
  const { paragraph, start, end, text } = place;
  const placeholder = {
    id: `${paragraph.id}@${start}`,
    paragraph: paragraph.id,
    start,
    end,
    text,
    blank: { start, end, text },
    approximator: "",
    scale: "",
    unit: "",
    kind: "count",
    named: null,
  } as const;
  const value = figure.value === null ? "" : textFromDecimal(figure.value);
  context.filled.push({ placeholder, indicator: tag.code, value, written: worded.text });
  context.findings.push(...findingsOfWritten(place, figure, { ...worded, notes: [], alternative: null }));
}

/** The sentence around the figure no longer fits it: a direction that turned, a marker with zero. */
function findingOfUnsaid(place: Place, figure: Figure, worded: NotWorded): Finding {
  if (worded.reason !== "fall-not-said" && worded.reason !== "rise-not-said") {
    return findingOfLeft(place, figure, worded);
  }
  const value = figure.value === null ? "" : textFromDecimal(figure.value);
  const params = { clause: clauseAround(place), name: figure.indicator.name, value, found: place.text };
  return makeFinding("report.direction-differs", locationOf(place), params);
}
