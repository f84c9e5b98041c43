const SIMPLE = /^[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9_]*$/;

/** A name as formulas write it: bare where it is one word, else in square brackets. */
export function nameInFormula(name: string): string {
  return SIMPLE.test(name) ? name : `[${name}]`;
}
