import type { Paragraph } from "../model/document.ts";
import type { Binding, ChosenBinding, Placeholder } from "../model/draft.ts";
import { clauseOf } from "./bind-clauses.ts";

/** The words by which a choice for this blank is remembered: its comma-clause and its own text. */
export function choiceKeyOf(
  paragraph: Paragraph,
  placeholder: Placeholder,
): { clause: string; slot: string } {
  return { clause: clauseOf(paragraph.text, placeholder.start, placeholder.end), slot: placeholder.text };
}

/**
 * What persons chose before, per blank; null where nobody did. Several blanks with the same clause and slot text in one
 * clause take the choices of that key in turn; the same clause elsewhere takes them again. A choice of
 * an indicator that there no longer is stays one: filling says so, and no other indicator is put in its place.
 */
export function bindByPerson(
  paragraphs: readonly Paragraph[],
  placeholders: readonly Placeholder[],
  chosen: readonly ChosenBinding[],
): (Binding | null)[] {
  if (chosen.length === 0) return placeholders.map(() => null);
  const choices = new Map<string, ChosenBinding[]>();
  for (const choice of chosen) {
    const key = keyText(choice.clause, choice.slot);
    const list = choices.get(key);
    if (list) list.push(choice);
    else choices.set(key, [choice]);
  }
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const turns = new Map<string, number>();
  return placeholders.map((placeholder) => {
    const paragraph = byId.get(placeholder.paragraph);
    if (!paragraph) return null;
    const { clause, slot } = choiceKeyOf(paragraph, placeholder);
    const key = keyText(clause, slot);
    const list = choices.get(key);
    if (!list) return null;
    const start = paragraph.text.lastIndexOf(clause, placeholder.start);
    const place = `${paragraph.id}@${start}|${key}`;
    const turn = turns.get(place) ?? 0;
    turns.set(place, turn + 1);
    const choice = list[turn];
    return choice ? boundByPerson(placeholder, choice) : null;
  });
}

function boundByPerson(placeholder: Placeholder, { indicator, style }: ChosenBinding): Binding {
  const reasons = ["chosen=1"];
  if (indicator === null) return { placeholder, certainty: "none", indicator: null, candidates: [], reasons };
  return {
    placeholder,
    certainty: "sure",
    indicator,
    candidates: [{ indicator, score: 1, reasons }],
    reasons,
    ...(style ? { style } : {}),
  };
}

function keyText(clause: string, slot: string): string {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
  return plain(clause).replace(/^[,;:。.!?]+|[,;:。.!?]+$/g, "") + "\n" + plain(slot);
}
