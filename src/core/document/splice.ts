/** A replacement in the XML of one part. Of several at one place the lower `order` comes first. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly order: number;
}

/** What comes first where splices meet at one place in the XML. */
export const SpliceOrder = { appendedText: 0, controlEnd: 1, removal: 2, controlStart: 3, text: 4 } as const;

/**
 * Makes all splices in one pass.
 * @throws when two overlap, which would be our own mistake.
 */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  return splicedBlocks(xml, splices).join("");
}

/** The same as the blocks that it is made of, so that a long part need not be joined to be encoded. */
export function splicedBlocks(xml: string, splices: readonly Splice[]): readonly string[] {
  const sorted = [...splices].sort((a, b) => a.from - b.from || a.order - b.order);
  const blocks: string[] = [];
  let at = 0;
  for (const { from, to, text } of sorted) {
    if (from < at) throw new Error(`splices overlap at ${from}`);
    blocks.push(xml.slice(at, from), text);
    at = to;
  }
  blocks.push(xml.slice(at));
  return blocks;
}
