import type { AuditDeskView } from "../../app/session/audit-desk.ts";

export type AuditedNumber = AuditDeskView["numbers"][number];

/** A sentence once, with all its numbers in reading order. */
export interface VerdictSentence {
  readonly key: string;
  readonly sentence: string;
  readonly numbers: readonly AuditedNumber[];
}

/** Numbers come in reading order, so those of one sentence follow each other. */
export function verdictSentences(numbers: readonly AuditedNumber[]): readonly VerdictSentence[] {
  const sentences: (VerdictSentence & { readonly numbers: AuditedNumber[] })[] = [];
  for (const number of numbers) {
    const { paragraph, start, at, sentence } = number;
    const key = `${paragraph}@${start - at}`;
    const last = sentences[sentences.length - 1];
    if (last?.key === key) last.numbers.push(number);
    else sentences.push({ key, sentence, numbers: [number] });
  }
  return sentences;
}
