import { choiceKeyOf } from "../core/draft/bind-chosen.ts";
import type { Binding, ChosenBinding, Scan } from "../core/model/draft.ts";

/**
 * A person's choices by placeholder, as the bindings file keeps them: by clause and slot text. Where several blanks share
 * both, the file lists them in turn, so the unchosen ones among them are listed too: as they are when sure, else left alone.
 */
export function chosenFromChoices(
  scan: Scan,
  bindings: readonly Binding[],
  choices: ReadonlyMap<string, string | null>,
): readonly ChosenBinding[] {
  const paragraphs = new Map(scan.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const keyed = bindings.flatMap((binding) => {
    const paragraph = paragraphs.get(binding.placeholder.paragraph);
    return paragraph ? [{ binding, key: choiceKeyOf(paragraph, binding.placeholder) }] : [];
  });
  const textOf = ({ clause, slot }: { clause: string; slot: string }) => `${clause}\n${slot}`;
  const touched = new Set(
    keyed.filter(({ binding }) => choices.has(binding.placeholder.id)).map(({ key }) => textOf(key)),
  );
  return keyed
    .filter(({ key }) => touched.has(textOf(key)))
    .map(({ binding, key }) => ({ ...key, indicator: indicatorOf(binding, choices) }));
}

function indicatorOf(binding: Binding, choices: ReadonlyMap<string, string | null>): string | null {
  const choice = choices.get(binding.placeholder.id);
  if (choice !== undefined) return choice;
  return binding.certainty === "sure" ? binding.indicator : null;
}
