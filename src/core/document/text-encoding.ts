/** How the characters of a .txt are stored. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface DecodedText {
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark: 0, 2 or 3. */
  readonly bom: number;
  /** Without the byte order mark. */
  readonly text: string;
}

/**
 * Decodes a text by its byte order mark, else as UTF-8, else UTF-16 (recognised by its zero bytes), else GB18030.
 * null: no encoding fits, or the bytes are no text (NUL characters).
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, marked.encoding, marked.bom);
  return (
    decodeAs(bytes, "utf-8", 0) ??
    (bytes.length % 2 === 0 ? decodeAs(bytes, likelyUtf16(bytes), 0) : null) ??
    decodeAs(bytes, "gb18030", 0)
  );
}

function markedEncoding(bytes: Uint8Array): { encoding: TextEncoding; bom: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", bom: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", bom: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", bom: 2 };
  return null;
}

/** Chinese text has line ends, digits or Latin letters, whose high byte is zero; GB18030 text has no zero byte at all. */
function likelyUtf16(bytes: Uint8Array): TextEncoding | null {
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const first = bytes[at]!;
    const second = bytes[at + 1]!;
    if (second === 0 && first > 0 && first < 0x80) little++;
    if (first === 0 && second > 0 && second < 0x80) big++;
  }
  if (little === big) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding | null, bom: number): DecodedText | null {
  if (encoding === null) return null;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes.subarray(bom));
    return text.includes("\0") ? null : { encoding, bom, text };
  } catch {
    return null;
  }
}

/** Bytes of a text in an encoding; half a surrogate pair becomes U+FFFD, as TextEncoder does it. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "gb18030") return encodeGb18030(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  }
  return bytes;
}

/**
 * The same for a long text in blocks, of which come no more than `mostBytes` in UTF-8: a third of the time, since neither are
 * they joined nor is their length measured first.
 */
export function encodeBlocks(
  blocks: readonly string[],
  encoding: TextEncoding,
  mostBytes: number,
): Uint8Array {
  // A pair that is cut between two blocks is one character.
  if (encoding !== "utf-8" || blocks.some(endsInPair)) return encodeText(blocks.join(""), encoding);
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(mostBytes);
  let length = 0;
  for (const block of blocks) {
    const { read, written } = encoder.encodeInto(block, bytes.subarray(length));
    if (read < block.length) throw new Error(`a text takes more than ${mostBytes} bytes`);
    length += written;
  }
  return bytes.subarray(0, length);
}

function endsInPair(block: string): boolean {
  const last = block.charCodeAt(block.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}

/** How many bytes the character at `at` takes, and how many UTF-16 code units it makes. */
export function characterAt(
  bytes: Uint8Array,
  at: number,
  encoding: TextEncoding,
): { readonly bytes: number; readonly units: number } {
  const lead = bytes[at]!;
  if (encoding === "utf-8") {
    if (lead < 0x80) return { bytes: 1, units: 1 };
    if (lead < 0xe0) return { bytes: 2, units: 1 };
    return lead < 0xf0 ? { bytes: 3, units: 1 } : { bytes: 4, units: 2 };
  }
  if (encoding !== "gb18030") return { bytes: 2, units: 1 };
  if (lead <= 0x80 || lead === 0xff) return { bytes: 1, units: 1 };
  const second = bytes[at + 1] ?? 0;
  if (second < 0x30 || second > 0x39) return { bytes: 2, units: 1 };
  return { bytes: 4, units: lead >= 0x90 ? 2 : 1 };
}

// Platforms decode GB18030 but none encodes it; the decoder itself, turned round, is the table.
let gb18030Table: ReadonlyMap<string, readonly number[]> | null = null;

function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      bytes.push(code);
    } else if (code >= 0x10000) {
      bytes.push(...fourBytes(code - 0x10000 + SUPPLEMENTARY_START));
    } else {
      gb18030Table ??= makeGb18030Table();
      bytes.push(...(gb18030Table.get(character) ?? gb18030Table.get("\ufffd")!));
    }
  }
  return Uint8Array.from(bytes);
}

/** The linear index of 0x90308130, where U+10000 begins, and the number of four-byte codes for U+0080 to U+FFFF. */
const SUPPLEMENTARY_START = 189_000;
const BASIC_FOUR_BYTES = 39_420;

function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

function makeGb18030Table(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, readonly number[]>();
  const add = (code: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(code));
    if (character.length === 1 && !table.has(character)) table.set(character, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      // An undefined pair decodes to U+FFFD, whose own code comes among the four-byte ones.
      if (decoder.decode(Uint8Array.of(lead, second)) !== "\ufffd") add([lead, second]);
    }
  }
  for (let index = 0; index < BASIC_FOUR_BYTES; index++) add(fourBytes(index));
  return table;
}
