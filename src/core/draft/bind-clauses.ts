const CLAUSE_END = /[，,；;：:。！？!?\n\t（）()]/;
const SENTENCE_END = /[。！？!?；;\n]/;
/** How far from a blank its clause and sentence are followed; keeps the work linear in texts without punctuation. */
export const LONGEST_REACH = 160;

/** The comma-clause in which [start, end) stands, as written. Bindings are remembered by it. */
export function clauseOf(text: string, start: number, end: number): string {
  return text.slice(clauseStart(text, start), clauseEnd(text, end)).trim();
}

export function clauseStart(text: string, position: number): number {
  let start = position;
  while (start > 0 && !CLAUSE_END.test(text[start - 1]!) && position - start < LONGEST_REACH) start--;
  return start;
}

export function clauseEnd(text: string, position: number): number {
  let end = position;
  while (end < text.length && !CLAUSE_END.test(text[end]!) && end - position < LONGEST_REACH) end++;
  return end;
}

export function sentenceStart(text: string, position: number): number {
  let start = position;
  while (start > 0 && !SENTENCE_END.test(text[start - 1]!) && position - start < LONGEST_REACH) start--;
  return start;
}

/** Whether the clause that starts here is the first of its sentence. */
export function startsSentence(text: string, start: number): boolean {
  return start === 0 || SENTENCE_END.test(text[start - 1]!);
}
