import type { Mask, Placeholder } from "../model/draft.ts";
import { findBlanks, type Blank } from "./blank.ts";
import { countedPlacesEnd } from "./counted-places.ts";
import { decideBlank, type Decision } from "./decide.ts";
import { maskedPersons } from "./names.ts";
import { documentNumbers, patternMask, type MaskSpan } from "./patterns.ts";
import { quotedSpanFinder } from "./quotes.ts";
import type { Slot } from "./slot.ts";

/** Placeholders and masks of one paragraph, and the placeholders whose unit the draft forgot. */
export interface BlankScan {
  readonly placeholders: readonly Placeholder[];
  readonly masks: readonly Mask[];
  /** Ids of placeholders without a unit. */
  readonly unitMissing: readonly string[];
}

interface Decided {
  readonly blank: Blank;
  readonly decision: Decision;
}

/** Finds and tells apart every blank of a paragraph; left to right, nothing overlaps. */
export function scanBlanks(text: string, paragraph: string): BlankScan {
  const decided = shareUnits(text, decideAll(text));
  const spans: MaskSpan[] = [];
  const placeholders: Placeholder[] = [];
  const unitMissing: string[] = [];
  let taken = 0;
  for (const { blank, decision } of decided) {
    if (decision === null || blank.start < taken) continue;
    if (decision.is === "mask") {
      spans.push(decision.span);
      taken = decision.span.end;
      continue;
    }
    const made = placeholderFrom(text, paragraph, placeholders.length + 1, blank, decision.slot, taken);
    placeholders.push(made);
    if (decision.unitMissing) unitMissing.push(made.id);
    taken = made.end;
  }
  return { placeholders, masks: masksFrom(text, paragraph, spans, placeholders), unitMissing };
}

function decideAll(text: string): Decided[] {
  const blanks = findBlanks(text);
  if (blanks.length === 0) return [];
  const quotedAt = quotedSpanFinder(text);
  const numbers = documentNumbers(text);
  const decided: Decided[] = [];
  let taken = 0;
  let placeListEnd = 0;
  let nextNumber = 0;
  for (const blank of blanks) {
    if (blank.start < taken) continue;
    for (
      let number = numbers[nextNumber];
      number !== undefined && number.end <= blank.start;
      number = numbers[nextNumber]
    ) {
      nextNumber += 1;
    }
    const number = numbers[nextNumber];
    if (number !== undefined && number.start <= blank.start) {
      decided.push({
        blank,
        decision: { is: "mask", span: { ...number, start: Math.max(number.start, taken) } },
      });
      taken = number.end;
      continue;
    }
    const pattern = blank.form === "field" || blank.form === "words" ? null : patternMask(text, blank);
    if (pattern !== null) {
      decided.push({
        blank,
        decision: { is: "mask", span: { ...pattern, start: Math.max(pattern.start, taken) } },
      });
      taken = pattern.end;
      continue;
    }
    if (blank.start >= placeListEnd) placeListEnd = countedPlacesEnd(text, blank.start) ?? placeListEnd;
    const inPlaceList = blank.start < placeListEnd;
    const decision = decideBlank(text, blank, { quoted: quotedAt(blank.start), inPlaceList });
    decided.push({ blank, decision });
    if (decision?.is === "mask") taken = decision.span.end;
    if (decision?.is === "placeholder") taken = decision.slot.end;
  }
  return decided;
}

const BETWEEN = /^[ ]?(?:、|和|与|及)[ ]?$/;
/** Words after which every blank of a list is a figure: 分别 anywhere near, a verb of change right before. */
const LISTING = /分别|(?:增长|上升|下降|提高|提升|减少|降低|回落|增加|延长|缩短)[了达为至到]?$/;

/**
 * 分别增长X.X和X.X个百分点: a blank without a unit takes the unit and the scale of the next one of its list.
 * A range (X至X个) is not two numbers, so both its blanks stay undecided.
 */
function shareUnits(text: string, decided: readonly Decided[]): Decided[] {
  const shared = [...decided];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const here = shared[index];
    const next = shared[index + 1];
    if (here === undefined || next === undefined || next.decision?.is !== "placeholder") continue;
    if (!lacksUnit(here.decision) || next.decision.slot.start < here.blank.end) continue;
    const between = text.slice(here.blank.end, next.blank.start);
    if (/^(?:至|到|—|－|-|–|～|~)$/.test(between)) {
      if (here.decision?.is === "placeholder") continue;
      const span: MaskSpan = { start: here.blank.start, end: next.decision.slot.end, kind: "undecided" };
      shared[index] = { blank: here.blank, decision: { is: "mask", span } };
    } else if (BETWEEN.test(between) && isListed(text, decided, index)) {
      const own =
        here.decision?.is === "placeholder"
          ? here.decision.slot
          : { start: here.blank.start, end: here.blank.end, approximator: "" };
      const { start, end, approximator } = own;
      const slot = { ...next.decision.slot, start, end, approximator };
      shared[index] = { blank: here.blank, decision: { is: "placeholder", slot, unitMissing: false } };
    }
  }
  return shared;
}

/** Undecided, or a figure whose unit the draft seems to have forgotten. */
function lacksUnit(decision: Decision): boolean {
  if (decision?.is === "placeholder") return decision.unitMissing;
  return decision?.is === "mask" && decision.span.kind === "undecided";
}

function isListed(text: string, decided: readonly Decided[], index: number): boolean {
  let first = index;
  for (let before = decided[first - 1]; before !== undefined; before = decided[first - 1]) {
    if (!BETWEEN.test(text.slice(before.blank.end, decided[first]?.blank.start))) break;
    first -= 1;
  }
  const start = decided[first]?.blank.start ?? 0;
  return LISTING.test(text.slice(Math.max(0, start - 20), start));
}

function placeholderFrom(
  text: string,
  paragraph: string,
  number: number,
  blank: Blank,
  slot: Slot,
  floor: number,
): Placeholder {
  const start = Math.max(slot.start, floor);
  return {
    id: `${paragraph}#${number}`,
    paragraph,
    start,
    end: slot.end,
    text: text.slice(start, slot.end),
    blank: { start: blank.start, end: blank.end, text: text.slice(blank.start, blank.end) },
    approximator: slot.approximator,
    scale: slot.scale,
    unit: slot.unit,
    kind: slot.kind,
    named: blank.named,
  };
}

/** Masked persons without blank letters (颜某志) join in where nothing else stands; neighbouring places become one name. */
function masksFrom(
  text: string,
  paragraph: string,
  spans: readonly MaskSpan[],
  placeholders: readonly Placeholder[],
): Mask[] {
  const named = maskedPersons(text);
  if (spans.length === 0 && named.length === 0) return [];
  const masks: Mask[] = [];
  const taken = [...spans, ...placeholders].sort((a, b) => a.start - b.start);
  let next = 0;
  const persons = named.filter((person) => {
    for (let other = taken[next]; other !== undefined && other.end <= person.start; other = taken[next])
      next += 1;
    const other = taken[next];
    return other === undefined || other.start >= person.end;
  });
  for (const span of [...spans, ...persons].sort((a, b) => a.start - b.start)) {
    const last = masks[masks.length - 1];
    if (last !== undefined && last.end === span.start && isName(last.kind) && isName(span.kind)) {
      masks[masks.length - 1] = {
        ...last,
        end: span.end,
        text: text.slice(last.start, span.end),
        kind: span.kind,
      };
    } else {
      masks.push({
        paragraph,
        start: span.start,
        end: span.end,
        text: text.slice(span.start, span.end),
        kind: span.kind,
      });
    }
  }
  return masks;
}

function isName(kind: Mask["kind"]): boolean {
  return kind === "name-place" || kind === "name-org" || kind === "name-project";
}
