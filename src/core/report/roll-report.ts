import { choiceKeyOf, bindByPerson } from "../draft/bind-chosen.ts";
import type { Edit } from "../model/document.ts";
import type { ChosenBinding, NumberClaim } from "../model/draft.ts";
import type { RolledBlank } from "../model/rolled.ts";
import { makeBlankTag } from "./blank-control.ts";
import { controlFit } from "./control-fit.ts";
import { minimalChange } from "./minimal-edit.ts";
import type { Kept, RolledParagraph, RollInput, RollResult, Turn } from "./roll-context.ts";
import { findingOfKept, findingsOfPeriodWords, findingOfRewording } from "./roll-findings.ts";
import { placeKey, rollParagraph, wordingOf } from "./roll-paragraph.ts";

/**
 * 套用上期: turns a finished report into this period's draft. With figures, the numbers that are true of the indicator they
 * stand for become blanks bound to it; without, every statistic becomes a blank in the writer's form. In a .docx a control
 * of ours carries the binding and the old value; where none may stand, and in a .txt, the bindings record does. Every
 * number that is left is told. Rolling and then filling with the same figures gives the same figures.
 */
export function rollReport(input: RollInput): RollResult {
  const holdsControl = controlFit(input.document);
  const numbersOf = grouped(input.scan.numbers);
  const barred = new Set<string>();
  for (;;) {
    const results = input.document.paragraphs.map((paragraph) =>
      rollParagraph(paragraph, numbersOf.get(paragraph.id) ?? [], input, holdsControl, barred),
    );
    const paragraphs = results.map(({ rolled }) => rolled);
    const record = bindingsRecord(paragraphs);
    // A clause that stands twice with two meanings cannot be remembered by its words: one of the two stays a number.
    const wrong = wronglyBound(paragraphs, record);
    if (wrong.length === 0)
      return resultOf(
        input,
        numbersOf,
        paragraphs,
        results.flatMap(({ kept }) => kept),
        record,
      );
    for (const key of wrong) barred.add(key);
  }
}

function grouped(numbers: readonly NumberClaim[]): ReadonlyMap<string, readonly NumberClaim[]> {
  const byParagraph = new Map<string, NumberClaim[]>();
  for (const number of numbers) {
    const list = byParagraph.get(number.paragraph);
    if (list) list.push(number);
    else byParagraph.set(number.paragraph, [number]);
  }
  return byParagraph;
}

function isRecorded({ hasControl, code }: Turn): boolean {
  return !hasControl && code !== null;
}

function bindingsRecord(paragraphs: readonly RolledParagraph[]): readonly ChosenBinding[] {
  const places = new Map<string, string>();
  const record: ChosenBinding[] = [];
  for (const { rolled, turns, blankOf } of paragraphs) {
    for (const turn of turns.filter(isRecorded)) {
      const placeholder = blankOf.get(turn)!;
      const key = choiceKeyOf(rolled, placeholder);
      const place = `${rolled.id}@${rolled.text.lastIndexOf(key.clause, placeholder.start)}`;
      const first = places.get(JSON.stringify(key));
      // The same clause elsewhere takes the same choices again.
      if (first !== undefined && first !== place) continue;
      places.set(JSON.stringify(key), place);
      record.push({ ...key, indicator: turn.code });
    }
  }
  return record;
}

function wronglyBound(paragraphs: readonly RolledParagraph[], record: readonly ChosenBinding[]): string[] {
  if (record.length === 0) return [];
  const placeholders = paragraphs.flatMap((one) => one.placeholders);
  const bound = bindByPerson(
    paragraphs.map(({ rolled }) => rolled),
    placeholders,
    record,
  );
  const codes = new Map(placeholders.map((placeholder, at) => [placeholder, bound[at]?.indicator ?? null]));
  return paragraphs.flatMap(({ paragraph, turns, blankOf }) =>
    turns
      .filter((turn) => !turn.hasControl && codes.get(blankOf.get(turn)!) !== turn.code)
      .map((turn) => placeKey(paragraph, turn)),
  );
}

function resultOf(
  input: RollInput,
  numbersOf: ReadonlyMap<string, readonly NumberClaim[]>,
  paragraphs: readonly RolledParagraph[],
  kept: readonly Kept[],
  chosen: readonly ChosenBinding[],
): RollResult {
  const file = input.document.path;
  const byId = new Map(input.document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const blanks = paragraphs.flatMap((one) => one.turns.map((turn) => rolledBlank(turn, one)));
  const findings = [
    ...kept.map((one) => findingOfKept(file, byId.get(one.number.paragraph)!, one)),
    ...blanks.flatMap((blank) => findingOfRewording(file, blank)),
    ...input.document.paragraphs.flatMap((paragraph) =>
      findingsOfPeriodWords(file, paragraph, numbersOf.get(paragraph.id) ?? []),
    ),
  ];
  return {
    edits: paragraphs.flatMap((one) => one.turns.map((turn) => editOf(turn, one))),
    blanks,
    kept: kept.map(({ number: { paragraph, start, end, text, kind }, reason }) => {
      return { paragraph, start, end, text, kind, reason };
    }),
    findings,
    chosen,
  };
}

function rolledBlank(turn: Turn, rolled: RolledParagraph): RolledBlank {
  const { start, end } = rolled.blankOf.get(turn)!;
  const wording = wordingOf(turn, rolled);
  return {
    paragraph: rolled.paragraph.id,
    start,
    end,
    text: turn.text,
    old: turn.old,
    indicator: turn.code,
    hasControl: turn.hasControl,
    differs: wording === null || wording === turn.old ? null : wording,
  };
}

/** Word's limit for a title. */
const LONGEST_TITLE = 64;

function editOf(turn: Turn, { paragraph }: RolledParagraph): Edit {
  const { start, end, old, text, code } = turn;
  const change = minimalChange(old, text) ?? { start: 0, end: 0, text: "" };
  const edit = {
    paragraph: paragraph.id,
    start: start + change.start,
    end: start + change.end,
    text: change.text,
  };
  if (!turn.hasControl) return edit;
  const hint = `上期：${old}`;
  const name = turn.figure?.indicator.name ?? "";
  const title = name === "" ? hint : `${name}（${hint}）`;
  const control = {
    start,
    end,
    tag: makeBlankTag(code ?? "", text),
    title: title.length > LONGEST_TITLE ? hint.slice(0, LONGEST_TITLE) : title,
  };
  return { ...edit, control };
}
