import { obstacleForSpan } from "../document/obstacle.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ControlSpan, Edit, Paragraph } from "../model/document.ts";
import type { Binding, Placeholder } from "../model/draft.ts";
import type { Figure, FigureSet } from "../model/figure.ts";
import { blankControls, boundByControl } from "./blank-control.ts";
import { FigureLookup } from "./figure-lookup.ts";
import type { FillContext, FillInput, FillOptions, FillResult } from "./fill-context.ts";
import { minimalChange } from "./minimal-edit.ts";
import { clean, refreshParagraph } from "./refresh.ts";
import {
  clauseAround,
  findingOfLeft,
  findingOfObstacle,
  findingsOfWritten,
  locationOf,
  type Place,
} from "./report-finding.ts";
import { slotOfPlaceholder, styledSlot } from "./slot-view.ts";
import { makeTag } from "./tag.ts";
import { wordFigure } from "./word-figure.ts";
import type { WordedFigure } from "./wording.ts";

/**
 * Fills the placeholders whose binding is sure or accepted, and refreshes the figures that were filled before. What
 * cannot be filled for certain is left with a finding. Filling a filled report again with the same figures gives no edit.
 */
export function fillReport(input: FillInput, options: FillOptions = {}): FillResult {
  const { document, scan, bindings } = input;
  const sets: readonly FigureSet[] = "figures" in input.figures ? [input.figures] : input.figures;
  const context: FillContext = {
    file: document.path,
    figures: new FigureLookup(sets),
    withControls: document.kind === "docx" && options.clean !== true,
    options,
    edits: [],
    filled: [],
    changes: [],
    findings: [],
    left: [],
  };
  const bindingOf = new Map(bindings.map((binding) => [binding.placeholder.id, binding]));
  const byParagraph = new Map<string, Placeholder[]>();
  for (const placeholder of scan.placeholders) {
    const list = byParagraph.get(placeholder.paragraph);
    if (list) list.push(placeholder);
    else byParagraph.set(placeholder.paragraph, [placeholder]);
  }
  for (const paragraph of document.paragraphs) {
    const placeholders = byParagraph.get(paragraph.id) ?? [];
    const blanks = blankControls(paragraph, placeholders);
    const controls = new Set([...blanks.values()].map(({ control }) => control));
    const own = refreshParagraph(paragraph, controls, context);
    if (input.untouched?.has(paragraph.id)) {
      context.left.push(...placeholders);
      continue;
    }
    for (const placeholder of placeholders) {
      // A blank that a person put among other words into a control of ours is left, like all that was typed there.
      if (own.some((span) => placeholder.start < span.end && span.start < placeholder.end)) {
        context.left.push(placeholder);
        continue;
      }
      const blank = blanks.get(placeholder);
      const stated = blank ? boundByControl(placeholder, blank) : null;
      if (stated) bindingOf.set(placeholder.id, stated);
      fillPlaceholder(placeholder, bindingOf.get(placeholder.id) ?? null, paragraph, placeholders, context);
    }
  }
  const { edits, filled, changes, findings, left } = context;
  const effective = bindings.map((binding) => bindingOf.get(binding.placeholder.id)!);
  return { edits, bindings: effective, filled, changes, findings, left };
}

function fillPlaceholder(
  placeholder: Placeholder,
  binding: Binding | null,
  paragraph: Paragraph,
  others: readonly Placeholder[],
  context: FillContext,
): void {
  const { start, end, text } = placeholder;
  const place: Place = { file: context.file, paragraph, start, end, text };
  const finding = fillOrTell(place, placeholder, binding, others, context);
  if (!finding) return;
  context.findings.push(finding);
  context.left.push(placeholder);
  clean(place, context);
}

/** Fills one placeholder, or gives the finding that says why it was left. */
function fillOrTell(
  place: Place,
  placeholder: Placeholder,
  binding: Binding | null,
  others: readonly Placeholder[],
  context: FillContext,
): Finding | null {
  const code = binding?.indicator ?? null;
  const isAccepted = context.options.accept !== "all" && context.options.accept?.has(placeholder.id) === true;
  if (!binding || code === null || binding.certainty === "none") return findingOfUnbound(place, binding);
  const figure = context.figures.find(code);
  if (!figure) {
    return makeFinding("report.indicator-unknown", locationOf(place), { found: place.text, expected: code });
  }
  if (binding.certainty === "proposed" && !isAccepted)
    return findingOfProposed(place, binding, figure, context);
  const isChosen = isAccepted || binding.reasons.includes("chosen=1");
  const written = slotOfPlaceholder(placeholder, place.paragraph, others, isChosen);
  const slot = binding.style ? styledSlot(written, binding.style) : written;
  const worded = wordFigure(figure, slot);
  if (worded.outcome === "left") return findingOfLeft(place, figure, worded, slot.scale + slot.unit);
  const change = minimalChange(place.text, worded.text);
  if (change) {
    const obstacle = obstacleForSpan(place.paragraph, place.start + change.start, place.start + change.end);
    if (obstacle) return findingOfObstacle(place, obstacle, worded.text);
    context.edits.push(editOf(place, { code, slot: slot.text }, change, worded, figure, context));
  }
  context.filled.push({ placeholder, indicator: code, value: worded.value, written: worded.text });
  context.findings.push(...findingsOfWritten(place, figure, worded));
  return null;
}

function editOf(
  place: Place,
  { code, slot }: { readonly code: string; readonly slot: string },
  change: { readonly start: number; readonly end: number; readonly text: string },
  worded: WordedFigure,
  figure: Figure,
  context: FillContext,
): Edit {
  const edit: Edit = {
    paragraph: place.paragraph.id,
    start: place.start + change.start,
    end: place.start + change.end,
    text: change.text,
  };
  const isOwn = (control: ControlSpan) =>
    control.ours && !control.isBlock && control.start === place.start && control.end === place.end;
  if (!context.withControls) {
    return place.paragraph.controls.some(isOwn) ? { ...edit, control: null } : edit;
  }
  const foreign = place.paragraph.controls.some(
    (control) =>
      control.isBlock || (control.start <= place.start && place.end <= control.end && !isOwn(control)),
  );
  if (foreign) {
    context.findings.push(makeFinding("report.plain-text", locationOf(place), { found: worded.text }));
    return edit;
  }
  const { tag, lost } = makeTag(code, slot, worded.value, worded.text);
  if (lost.length > 0) {
    const parts = lost.join(", ");
    context.findings.push(
      makeFinding("report.tag-shortened", locationOf(place), { found: worded.text, parts }),
    );
  }
  return { ...edit, control: { start: place.start, end: place.end, tag, title: figure.indicator.name } };
}

function findingOfUnbound(place: Place, binding: Binding | null): Finding {
  const params = { found: place.text, clause: clauseAround(place) };
  return binding?.reasons.includes("chosen=1")
    ? makeFinding("report.left-by-choice", locationOf(place), params)
    : makeFinding("report.binding-none", locationOf(place), params);
}

function findingOfProposed(
  place: Place,
  binding: Binding,
  figure: Figure,
  { figures }: FillContext,
): Finding {
  const others = binding.candidates
    .filter(({ indicator }) => indicator !== binding.indicator)
    .slice(0, 3)
    .map(({ indicator }) => figures.find(indicator)?.indicator.name ?? indicator);
  return makeFinding("report.binding-proposed", locationOf(place), {
    found: place.text,
    clause: clauseAround(place),
    expected: figure.indicator.name,
    others:
      others.length === 0
        ? ""
        : { zh: `（其他可能：${others.join("、")}）`, en: ` (others: ${others.join(", ")})` },
  });
}
