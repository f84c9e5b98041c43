import { makeFinding } from "../finding/make-finding.ts";
import type { Finding, TextLocation } from "../finding/finding.ts";
import type { Mask, NumberClaim, Placeholder, Scan, TextSpan } from "../model/draft.ts";
import type { Paragraph } from "../model/document.ts";
import { findCorruption, type Corruption } from "./corruption.ts";
import { findNumbers } from "./numbers.ts";
import { scanBlanks } from "./scan-blanks.ts";

/** Everything about numbers in one paragraph. Placeholders and masks never overlap; numbers overlap neither. */
export interface TextScan {
  readonly placeholders: readonly Placeholder[];
  readonly masks: readonly Mask[];
  readonly numbers: readonly NumberClaim[];
}

/**
 * Finds the placeholders (待填处), the masked names and dates, and the typed numbers of one paragraph.
 * Any text is accepted; linear in its length.
 * @example scanText("发布信息X余条").placeholders[0].text // "X余条"
 */
export function scanText(text: string, paragraphId = "line/1"): TextScan {
  const { placeholders, masks } = scanOne(text, paragraphId);
  return { placeholders, masks, numbers: findNumbers(text, paragraphId, [...placeholders, ...masks]) };
}

/**
 * Scans all paragraphs of a draft and lists what a person must look at. `source` is the draft's name, for the findings. The
 * typed numbers are looked for when they are first asked for.
 */
export function scanParagraphs(source: string, paragraphs: readonly Paragraph[]): Scan {
  const steps = scanSteps(source, paragraphs);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Some 30 ms of work; a host that has no worker repaints and hears "cancel" in between. */
const CHARACTERS_PER_STEP = 20_000;

/**
 * As scanParagraphs, in steps: yields the number of paragraphs that are done, so that a host can have its turn. With
 * `asksForNumbers` they are looked for on the way.
 */
export function* scanSteps(
  source: string,
  paragraphs: readonly Paragraph[],
  asksForNumbers = false,
): Generator<number, Scan, undefined> {
  const placeholders: Placeholder[] = [];
  const masks: Mask[] = [];
  const numbers = new NumberSearch();
  const findings: Finding[] = [];
  let done = 0;
  let characters = 0;
  for (const { id, text } of paragraphs) {
    const scanned = scanOne(text, id);
    // One by one: spreading a hundred thousand items into push overflows the stack.
    for (const placeholder of scanned.placeholders) placeholders.push(placeholder);
    for (const mask of scanned.masks) masks.push(mask);
    numbers.add(text, id, scanned);
    if (asksForNumbers) numbers.found();
    for (const finding of findingsOf(source, id, text, scanned)) findings.push(finding);
    done += 1;
    characters += text.length;
    if (characters < CHARACTERS_PER_STEP) continue;
    characters = 0;
    yield done;
  }
  return {
    source,
    paragraphs,
    placeholders,
    masks,
    get numbers() {
      return numbers.found();
    },
    findings,
  };
}

/** Filling a report never asks for its typed numbers, and looking for them takes as long as all the rest of a scan. */
class NumberSearch {
  private readonly numbers: NumberClaim[] = [];
  private waiting: {
    readonly text: string;
    readonly paragraph: string;
    readonly taken: readonly TextSpan[];
  }[] = [];

  add(text: string, paragraph: string, { placeholders, masks }: ParagraphScan): void {
    this.waiting.push({ text, paragraph, taken: [...placeholders, ...masks] });
  }

  /** Those of all paragraphs that were added, in order. */
  found(): readonly NumberClaim[] {
    for (const { text, paragraph, taken } of this.waiting)
      for (const number of findNumbers(text, paragraph, taken)) this.numbers.push(number);
    this.waiting = [];
    return this.numbers;
  }
}

interface ParagraphScan extends Omit<TextScan, "numbers"> {
  readonly unitMissing: readonly string[];
  readonly corruptions: readonly Corruption[];
}

function scanOne(text: string, paragraph: string): ParagraphScan {
  const blanks = scanBlanks(text, paragraph);
  const fields = blanks.placeholders
    .filter((placeholder) => placeholder.named !== null)
    .map(({ blank }) => blank);
  const corruptions = findCorruption(text, fields);
  const spaces = corruptions
    .filter(({ kind }) => kind === "space")
    .map(({ start, end }): Mask => ({
      paragraph,
      start,
      end,
      text: text.slice(start, end),
      kind: "undecided",
    }));
  const masks = withoutOverlap([...blanks.masks, ...spaces], blanks.placeholders);
  return { placeholders: blanks.placeholders, masks, unitMissing: blanks.unitMissing, corruptions };
}

/** Sorted by place; of two masks that meet the first stays, and a mask never meets a placeholder. */
function withoutOverlap(masks: readonly Mask[], placeholders: readonly Placeholder[]): Mask[] {
  const kept: Mask[] = [];
  let next = 0;
  let taken = 0;
  for (const mask of [...masks].sort((a, b) => a.start - b.start)) {
    while ((placeholders[next]?.end ?? Infinity) <= mask.start) next += 1;
    const placeholder = placeholders[next];
    if (mask.start < taken || (placeholder !== undefined && placeholder.start < mask.end)) continue;
    kept.push(mask);
    taken = mask.end;
  }
  return kept;
}

const EXCERPT = 10;

function findingsOf(source: string, paragraph: string, text: string, scanned: ParagraphScan): Finding[] {
  const { masks, unitMissing, corruptions } = scanned;
  if (masks.length === 0 && unitMissing.length === 0 && corruptions.length === 0) return [];
  const at = (span: { start: number; end: number }): TextLocation => {
    return { kind: "text", file: source, paragraph, start: span.start, end: span.end };
  };
  const excerptOf = (span: { start: number; end: number }): string => {
    return text.slice(Math.max(0, span.start - EXCERPT), span.end + EXCERPT);
  };
  const damaged = new Set(scanned.corruptions.map(({ start }) => start));
  const undecided = scanned.masks
    .filter((mask) => mask.kind === "undecided" && !damaged.has(mask.start))
    .map((mask) =>
      makeFinding("draft.blank-undecided", at(mask), {
        found: mask.text,
        excerpt: excerptOf(mask),
        expected: "量词、单位或%",
      }),
    );
  const missing = new Set(scanned.unitMissing);
  const unitless = scanned.placeholders
    .filter(({ id }) => missing.has(id))
    .map((placeholder) =>
      makeFinding("draft.unit-missing", at(placeholder), {
        found: placeholder.text,
        excerpt: excerptOf(placeholder),
        expected: "%",
      }),
    );
  const broken = scanned.corruptions.map((corruption) =>
    findingOfCorruption(text, corruption, at(corruption)),
  );
  return [...undecided, ...unitless, ...broken].sort((a, b) => startOf(a) - startOf(b));
}

function findingOfCorruption(text: string, corruption: Corruption, location: TextLocation): Finding {
  const { excerpt } = corruption;
  const found = text.slice(corruption.start, corruption.end);
  if (corruption.kind === "space") return makeFinding("draft.text-damaged", location, { excerpt });
  if (corruption.kind === "deleted") return makeFinding("draft.figure-deleted", location, { excerpt, found });
  return makeFinding("draft.field-unclosed", location, { excerpt });
}

function startOf(finding: Finding): number {
  return finding.location.kind === "text" ? (finding.location.start ?? 0) : 0;
}
