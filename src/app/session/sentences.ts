const SENTENCE_ENDS = "。！？；\n";

/** The sentence around [start, end) of a paragraph, with its end mark, and where it begins. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly text: string; readonly start: number } {
  let from = start;
  while (from > 0 && !SENTENCE_ENDS.includes(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && !SENTENCE_ENDS.includes(text[to]!)) to += 1;
  const stop = text[to] === undefined || text[to] === "\n" ? to : to + 1;
  return { text: text.slice(from, stop), start: from };
}
