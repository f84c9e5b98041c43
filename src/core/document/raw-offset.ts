import type { TextPiece } from "./part-positions.ts";

const REFERENCE = /&(?:#(\d+)|#[xX]([0-9A-Fa-f]+)|\w+);/y;

/**
 * Finds where a character of a piece stands in the XML, with references (&amp;) and line ends (\r\n is one character)
 * counted as a reader counts them. Offsets asked for in rising order cost one pass over the piece.
 */
export class RawOffsets {
  private readonly xml: string;
  private readonly cursors = new Map<TextPiece, { unit: number; raw: number }>();

  constructor(xml: string) {
    this.xml = xml;
  }

  /** `offset` is in the paragraph's text, from the piece's start to its end. */
  of(piece: TextPiece, offset: number): number {
    const { from, to } = piece.xml;
    const wanted = offset - piece.start;
    if (to - from === piece.end - piece.start) return from + wanted;
    if (offset === piece.end) return to;
    let cursor = this.cursors.get(piece);
    if (!cursor || cursor.unit > wanted) this.cursors.set(piece, (cursor = { unit: 0, raw: from }));
    while (cursor.unit < wanted) this.step(cursor, piece.isCdata);
    return cursor.raw;
  }

  private step(cursor: { unit: number; raw: number }, isCdata: boolean): void {
    const character = this.xml[cursor.raw];
    if (character === "&" && !isCdata) {
      REFERENCE.lastIndex = cursor.raw;
      const parts = REFERENCE.exec(this.xml)!;
      const digits = parts[1] ?? parts[2];
      const code = digits === undefined ? 0 : parseInt(digits, parts[1] === undefined ? 16 : 10);
      cursor.unit += code > 0xffff ? 2 : 1;
      cursor.raw += parts[0].length;
    } else {
      cursor.unit += 1;
      cursor.raw += character === "\r" && this.xml[cursor.raw + 1] === "\n" ? 2 : 1;
    }
  }
}
