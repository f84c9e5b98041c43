/** The part of a phrase that differs, offsets in the old text. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The smallest single replacement that turns `old` into `wanted`; null when they are the same. It never is empty on the
 * old side (a neighbour is taken in), so that the new characters have a run whose format they take.
 */
export function minimalChange(old: string, wanted: string): TextChange | null {
  if (old === wanted) return null;
  const most = Math.min(old.length, wanted.length);
  let start = 0;
  while (start < most && old[start] === wanted[start]) start++;
  let tail = 0;
  while (tail < most - start && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++;
  if (start === old.length - tail && old !== "") {
    if (tail > 0) tail--;
    else start--;
  }
  return { start, end: old.length - tail, text: wanted.slice(start, wanted.length - tail) };
}
