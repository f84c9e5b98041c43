/** Where 《》 and “ ” stand. */
export interface QuotedSpan {
  /** Offset of the first character inside. */
  readonly start: number;
  /** Offset of the closing mark. */
  readonly end: number;
  readonly title: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { "《": "》", "“": "”", "‘": "’", "「": "」", "『": "』" };

const MARKS = /[《》“”‘’「」『』]/g;

/** Quoted stretches, inner ones before outer ones; an opening mark that is never closed quotes nothing. */
export function quotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const open: { start: number; closing: string }[] = [];
  for (const { 0: character, index: position } of text.matchAll(MARKS)) {
    const closing = CLOSING[character];
    if (closing !== undefined) {
      open.push({ start: position + 1, closing });
      continue;
    }
    // Only the few innermost open marks are compared, so that thousands of unclosed marks stay linear.
    for (let depth = open.length - 1; depth >= Math.max(0, open.length - 3); depth -= 1) {
      const opened = open[depth];
      if (opened?.closing !== character) continue;
      spans.push({ start: opened.start, end: position, title: character === "》" });
      open.length = depth;
    }
  }
  return spans;
}

/** A reader over the quoted spans for offsets that only grow. */
export function quotedSpanFinder(text: string): (position: number) => QuotedSpan | null {
  const spans = quotedSpans(text).sort((a, b) => a.start - b.start);
  const stack: QuotedSpan[] = [];
  let next = 0;
  return (position) => {
    for (let span = spans[next]; span !== undefined && span.start <= position; span = spans[next]) {
      stack.push(span);
      next += 1;
    }
    for (
      let top = stack[stack.length - 1];
      top !== undefined && top.end <= position;
      top = stack[stack.length - 1]
    ) {
      stack.pop();
    }
    return stack[stack.length - 1] ?? null;
  };
}
