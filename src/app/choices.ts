import { choiceKeyOf } from "../core/draft/bind-chosen.ts";
import type { Binding, ChosenBinding, Scan } from "../core/model/draft.ts";

/** What a person chose for one blank; indicator null leaves it alone. */
export type Choice = Pick<ChosenBinding, "indicator" | "style">;

/**
 * A person's choices by placeholder, as the bindings file keeps them: by clause and slot text. Where several blanks share
 * both, the file lists them in turn, so the unchosen ones among them are listed too: as they are when sure, else left alone.
 */
export function chosenFromChoices(
  scan: Scan,
  bindings: readonly Binding[],
  choices: ReadonlyMap<string, Choice>,
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
    .map(({ binding, key }) => ({ ...key, ...choiceOf(binding, choices) }));
}

function choiceOf(binding: Binding, choices: ReadonlyMap<string, Choice>): Choice {
  const choice = choices.get(binding.placeholder.id);
  if (choice) return choice;
  const { certainty, indicator, style } = binding;
  return { indicator: certainty === "sure" ? indicator : null, ...(style ? { style } : {}) };
}
