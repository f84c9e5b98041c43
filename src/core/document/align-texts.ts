/**
 * Which of the `after` texts is which of the `before` texts; null where that is not certain. Both are read in order: the
 * common beginning and end are paired first, then texts that stand exactly once on each side, then what stands between
 * two pairs in equal number. `same` may be looser than equality, but what it says is never assumed beyond it.
 */
export function alignTexts(
  before: readonly string[],
  after: readonly string[],
  same: (before: string, after: string) => boolean = (a, b) => a === b,
): readonly (number | null)[] {
  const partners: (number | null)[] = before.map(() => null);
  if (before.length === after.length) {
    before.forEach((text, at) => {
      if (same(text, after[at]!)) partners[at] = at;
    });
    if (!partners.includes(null)) return partners;
    partners.fill(null);
  }
  const anchors = [
    { before: -1, after: -1 },
    ...anchorsOf(before, after),
    { before: before.length, after: after.length },
  ];
  for (let at = 1; at < anchors.length; at++) {
    const from = anchors[at - 1]!;
    const to = anchors[at]!;
    if (to.before < before.length) partners[to.before] = to.after;
    if (to.before - from.before !== to.after - from.after) continue;
    for (let step = 1; from.before + step < to.before; step++) {
      const one = from.before + step;
      const other = from.after + step;
      if (same(before[one]!, after[other]!)) partners[one] = other;
    }
  }
  return partners;
}

interface Anchor {
  readonly before: number;
  readonly after: number;
}

/** Equal texts at both ends, and between them those that stand once on each side, as far as they keep their order. */
function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const anchors: Anchor[] = Array.from({ length: head }, (_, at) => ({ before: at, after: at }));
  const inAfter = uniquePlaces(after, head, after.length - tail);
  let last = head - 1;
  for (const [text, place] of uniquePlaces(before, head, before.length - tail)) {
    const other = place === null ? null : inAfter.get(text);
    if (place === null || other === null || other === undefined || other <= last) continue;
    anchors.push({ before: place, after: other });
    last = other;
  }
  for (let at = tail; at > 0; at--) anchors.push({ before: before.length - at, after: after.length - at });
  return anchors;
}

/** Where each text stands in [from, to), in order; null for one that stands more than once. */
function uniquePlaces(
  texts: readonly string[],
  from: number,
  to: number,
): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = from; at < to; at++) {
    const text = texts[at]!;
    if (text !== "") places.set(text, places.has(text) ? null : at);
  }
  return places;
}
