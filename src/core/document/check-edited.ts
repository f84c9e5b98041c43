import type { PartPositions, ParagraphPosition } from "./part-positions.ts";
import { readPartText } from "./read-part.ts";
import { applySplices, SpliceOrder, type Splice } from "./splice.ts";

/**
 * Reads an edited part back and compares the text of its paragraphs with what was intended. Paragraphs without any splice are
 * left out of the reading: their characters are the old ones, and what stands around them stays. Those with field marks are
 * kept, since a field may begin in one paragraph and end in another.
 * @throws when they differ: a mistake of ours, and no file must be written then.
 */
export function checkEdited(
  part: PartPositions,
  splices: readonly Splice[],
  intendedText: (position: ParagraphPosition) => string,
): void {
  const { kept, removals } = withoutUntouched(part, splices);
  const xml = applySplices(part.xml, [...splices, ...removals]);
  const written = readPartText({ ...part, xml }, part).positions.paragraphs;
  if (written.length !== kept.length) throw new Error(`paragraphs of ${part.name} changed in number`);
  kept.forEach((position, at) => {
    if (written[at]!.paragraph.text !== intendedText(position))
      throw new Error(`${position.paragraph.id} does not read back as written`);
  });
}

/** The paragraphs that an edit touches or a field crosses, and the removal of all others. */
function withoutUntouched(
  part: PartPositions,
  splices: readonly Splice[],
): { readonly kept: readonly ParagraphPosition[]; readonly removals: readonly Splice[] } {
  const touched = new Touched([...splices.map(({ from }) => from), ...part.fieldMarks]);
  const kept: ParagraphPosition[] = [];
  const removals: Splice[] = [];
  let removedTo = 0;
  for (const position of part.paragraphs) {
    const { from, to } = position.span;
    // Paragraphs of text boxes stand inside their host and go with it.
    if (from < removedTo) continue;
    if (touched.within(from, to)) kept.push(position);
    else {
      removals.push({ from, to, text: "", order: SpliceOrder.removal });
      removedTo = to;
    }
  }
  return { kept, removals };
}

/** Offsets that are asked for by span. */
class Touched {
  private readonly offsets: readonly number[];

  constructor(offsets: readonly number[]) {
    this.offsets = [...offsets].sort((a, b) => a - b);
  }

  /** Does one stand in [from, to]? Ends count: a splice may stand right before or behind. */
  within(from: number, to: number): boolean {
    let low = 0;
    let high = this.offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsets[middle]! < from) low = middle + 1;
      else high = middle;
    }
    return low < this.offsets.length && this.offsets[low]! <= to;
  }
}
