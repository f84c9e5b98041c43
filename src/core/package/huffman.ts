/**
 * Lengths in bits of a prefix code for symbols that occur so often, none above `limit`; 0 for those that never occur.
 * At least two symbols get a code: readers of deflate want a complete one.
 */
export function codeLengths(frequencies: Uint32Array, limit: number): Uint8Array {
  const counts = frequencies.slice();
  for (let symbol = 0; symbol < 2; symbol++) {
    if (counts.reduce((used, count) => used + Number(count > 0), 0) < 2) counts[symbol] ||= 1;
  }
  for (;;) {
    const lengths = huffman(counts);
    if (Math.max(...lengths) <= limit) return lengths;
    // Flatter counts make a flatter tree; equal ones make the flattest.
    for (let symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol]! > 0) counts[symbol] = (counts[symbol]! >>> 1) + 1;
    }
  }
}

/** Huffman's tree over sorted leaves: what is joined comes out in rising order, so two queues do. */
function huffman(counts: Uint32Array): Uint8Array {
  const leaves: number[] = [];
  for (let symbol = 0; symbol < counts.length; symbol++) if (counts[symbol]! > 0) leaves.push(symbol);
  leaves.sort((a, b) => counts[a]! - counts[b]! || a - b);
  const weights = leaves.map((symbol) => counts[symbol]!);
  const parents: number[] = [];
  let leaf = 0;
  let joined = leaves.length;
  const lightest = () => {
    const takesLeaf =
      leaf < leaves.length && (joined >= weights.length || weights[leaf]! <= weights[joined]!);
    return takesLeaf ? leaf++ : joined++;
  };
  for (let node = leaves.length; node < 2 * leaves.length - 1; node++) {
    const one = lightest();
    const other = lightest();
    weights.push(weights[one]! + weights[other]!);
    parents[one] = parents[other] = node;
  }
  const depths = new Uint8Array(weights.length);
  for (let node = weights.length - 2; node >= 0; node--) depths[node] = depths[parents[node]!]! + 1;
  const lengths = new Uint8Array(counts.length);
  leaves.forEach((symbol, at) => (lengths[symbol] = depths[at]!));
  return lengths;
}

/** The codes for these lengths as RFC 1951 numbers them, each with its first bit lowest, as they are written. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  for (const length of lengths) if (length > 0) next[length + 1]!++;
  for (let length = 1; length < next.length; length++) {
    next[length] = (next[length]! + next[length - 1]!) << 1;
  }
  const codes = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < codes.length; symbol++) {
    const length = lengths[symbol]!;
    if (length > 0) codes[symbol] = reversed(next[length]!++, length);
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned |= ((code >>> bit) & 1) << (length - 1 - bit);
  return turned;
}
