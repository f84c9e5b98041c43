import { obstacleForSpan } from "../document/obstacle.ts";
import { scanText } from "../draft/scan.ts";
import type { ControlSpan, Paragraph } from "../model/document.ts";
import type { NumberClaim } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { blankForm } from "./blank-form.ts";
import type { HoldsControl } from "./control-fit.ts";
import { minimalChange } from "./minimal-edit.ts";
import { blankControls } from "./blank-control.ts";
import type { Kept, RolledParagraph, RollInput, Turn } from "./roll-context.ts";
import { isStatistic } from "./statistics.ts";
import { slotOfPlaceholder } from "./slot-view.ts";
import { type FigureTag, parseTag, textHash } from "./tag.ts";
import { wordFigure } from "./word-figure.ts";

/**
 * What becomes of the numbers of one paragraph. A place is turned only if the scanner finds exactly that blank in the
 * new text, so that nothing is turned that could not be filled again; `barred` are places that must stay.
 */
export function rollParagraph(
  paragraph: Paragraph,
  numbers: readonly NumberClaim[],
  input: RollInput,
  holdsControl: HoldsControl,
  barred: ReadonlySet<string>,
): { readonly rolled: RolledParagraph; readonly kept: readonly Kept[] } {
  const kept: Kept[] = [];
  let turns: Turn[] = [];
  const blanks = [...blankControls(paragraph, scanText(paragraph.text, paragraph.id).placeholders).values()];
  // A report may be rolled that was rolled before and not filled.
  const isBlank = (control: ControlSpan) => blanks.some((one) => one.control === control);
  const own = paragraph.controls.filter(({ ours, isBlock, start, end }) => ours && !isBlock && start < end);
  const decide = (number: NumberClaim, turn: Turn | Refused) => {
    if ("reason" in turn) kept.push({ number, ...turn });
    else if (barred.has(placeKey(paragraph, turn))) kept.push({ number, reason: "ambiguous" });
    else turns.push(turn);
  };
  for (const control of own) {
    const inside = numbers.filter(({ start, end }) => control.start <= start && end <= control.end);
    if (isBlank(control)) continue;
    const number = inside[0] ?? wholeOf(paragraph, control);
    decide(number, turnOfControl(paragraph, control, number, input));
  }
  for (const number of numbers) {
    if (own.some(({ start, end }) => start <= number.start && number.end <= end)) continue;
    decide(number, turnOfNumber(paragraph, number, input, holdsControl));
  }
  for (;;) {
    const rolled = withTurns(paragraph, turns);
    const unread = turns.filter((turn) => !isReadAgain(turn, rolled));
    if (unread.length === 0) return { rolled, kept };
    for (const turn of unread) {
      if (!namedTurn(turn)) kept.push({ number: turn.number, reason: "not-read-again" });
    }
    turns = turns.flatMap((turn) => (unread.includes(turn) ? (namedTurn(turn) ?? []) : [turn]));
  }
}

/** A bare number (312 in a cell) leaves no blank that could be found again: there the indicator's name is written. */
function namedTurn(turn: Turn): Turn | null {
  const name = turn.figure?.indicator.name ?? "";
  if (turn.isNamed || name === "" || /[{}]/.test(name) || turn.number.unit !== "") return null;
  return { ...turn, text: `{{${name}}}`, isNamed: true };
}

type Refused = Pick<Kept, "reason" | "name">;

/** A figure without digits (若干场, a phrase given by hand) seen as one number. */
function wholeOf({ id, text }: Paragraph, { start, end }: ControlSpan): NumberClaim {
  return {
    paragraph: id,
    start,
    end,
    text: text.slice(start, end),
    kind: "statistic",
    claim: null,
    unit: "",
    markers: [],
  };
}

export function placeKey(paragraph: Pick<Paragraph, "id">, turn: Pick<Turn, "start">): string {
  return `${paragraph.id}@${turn.start}`;
}

/** A figure that was filled goes back to the blank that its tag remembers; what a person typed over it, to the form of that. */
function turnOfControl(
  paragraph: Paragraph,
  control: ControlSpan,
  number: NumberClaim,
  input: RollInput,
): Turn | Refused {
  const { start, end } = control;
  const old = paragraph.text.slice(start, end);
  const tag = parseTag(control.tag);
  const isUntouched = tag !== null && tag.hash === textHash(old);
  const text = isUntouched && tag.slot !== "" ? tag.slot : blankIn(old, start, number);
  const figure = input.figures?.find(tag?.code ?? "") ?? null;
  if (input.figures && !figure) return { reason: "no-indicator" };
  if (figure && !holdsFor(figure, tag, number, input)) {
    return { reason: "figure-differs", name: figure.indicator.name };
  }
  if (text === null) return { reason: "no-form" };
  if (hasObstacle(paragraph, start, old, text)) return { reason: "cannot-change" };
  const code = tag && tag.code !== "" ? tag.code : null;
  return { start, end, old, text, code, figure, hasControl: true, number, isNamed: false };
}

/** A phrase has no digits to compare: there the tag says which figure was written. */
function holdsFor(figure: Figure, tag: FigureTag | null, number: NumberClaim, input: RollInput): boolean {
  if (number.claim !== null) return input.matches.get(number)?.holds === true;
  return figure.phrase !== null || (figure.value !== null && tag?.value === textFromDecimal(figure.value));
}

function turnOfNumber(
  paragraph: Paragraph,
  number: NumberClaim,
  input: RollInput,
  holdsControl: HoldsControl,
): Turn | Refused {
  const { start, end, text: old, kind, claim } = number;
  if (kind === "date") return { reason: "date" };
  if (!isStatistic(number) || !claim) return { reason: "no-statistic" };
  // A page number is a field's result, whatever it may agree with; an edge inside may lie beside the digits.
  const obstacle = obstacleForSpan(paragraph, start, end);
  if (obstacle && obstacle !== "split-across-boundary") return { reason: "cannot-change" };
  const match = input.matches.get(number);
  if (input.figures && !match) return { reason: "no-indicator" };
  if (match && !match.holds) return { reason: "figure-differs", name: match.figure.indicator.name };
  const text = claim.value === null ? null : blankForm(old);
  if (text === null) return { reason: "no-form" };
  if (hasObstacle(paragraph, start, old, text)) return { reason: "cannot-change" };
  const figure = match?.figure ?? null;
  const hasControl = holdsControl(paragraph, start, end);
  return {
    start,
    end,
    old,
    text,
    code: figure?.indicator.code ?? null,
    figure,
    hasControl,
    number,
    isNamed: false,
  };
}

function blankIn(old: string, start: number, number: NumberClaim): string | null {
  const blank = number.claim?.value == null ? null : blankForm(number.text);
  return blank === null ? null : old.slice(0, number.start - start) + blank + old.slice(number.end - start);
}

function hasObstacle(paragraph: Paragraph, start: number, old: string, text: string): boolean {
  const change = minimalChange(old, text);
  return change !== null && obstacleForSpan(paragraph, start + change.start, start + change.end) !== null;
}

function withTurns(paragraph: Paragraph, turns: readonly Turn[]): RolledParagraph {
  const sorted = [...turns].sort((a, b) => a.start - b.start);
  const starts = new Map<Turn, number>();
  let text = "";
  let at = 0;
  for (const turn of sorted) {
    text += paragraph.text.slice(at, turn.start);
    starts.set(turn, text.length);
    text += turn.text;
    at = turn.end;
  }
  text += paragraph.text.slice(at);
  const { placeholders } = scanText(text, paragraph.id);
  const blankOf = new Map(
    sorted.flatMap((turn) => {
      const start = starts.get(turn)!;
      const found = placeholders.find((one) => one.start === start && one.end === start + turn.text.length);
      return found ? [[turn, found] as const] : [];
    }),
  );
  return { paragraph, turns: sorted, rolled: { ...paragraph, text }, placeholders, blankOf };
}

/** The blank is found again with the unit that the number had, and the figure can be said there. */
function isReadAgain(turn: Turn, rolled: RolledParagraph): boolean {
  const placeholder = rolled.blankOf.get(turn);
  if (!placeholder) return false;
  const { claim, unit } = turn.number;
  if (placeholder.named === null && claim !== null && placeholder.unit !== unit) return false;
  if (turn.figure === null) return true;
  const wording = wordingOf(turn, rolled);
  return turn.isNamed ? wording === turn.old : wording !== null;
}

/** What filling writes there with the figure given; null when it would leave the blank. */
export function wordingOf(turn: Turn, { blankOf, rolled, placeholders }: RolledParagraph): string | null {
  const placeholder = blankOf.get(turn);
  if (!placeholder || !turn.figure) return null;
  const worded = wordFigure(turn.figure, slotOfPlaceholder(placeholder, rolled, placeholders, true));
  return worded.outcome === "worded" ? worded.text : null;
}
