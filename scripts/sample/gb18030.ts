/**
 * Text as GB18030 bytes (the two-byte part, which has all of everyday Chinese). JavaScript can only decode it,
 * so the table is made by decoding every pair once.
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  const pairs = pairTable();
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(pairs.get(character) ?? unknown(character)));
  }
  return Uint8Array.from(bytes);
}

function pairTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\ufffd") pairs.set(character, [lead, trail]);
    }
  }
  return pairs;
}

function unknown(character: string): never {
  throw new Error(`no two-byte GB18030 code for ${character}`);
}
