import type { Edge, ParagraphPosition, TextPiece } from "./part-positions.ts";

/** Where a new control may stand: from a character of the first piece to one of the last. */
export interface ControlPlace {
  readonly start: number;
  readonly end: number;
  readonly first: TextPiece;
  readonly last: TextPiece;
}

/**
 * The place of a control of ours over the characters [start, end); null where none may stand: inside another control,
 * or over the edge of a hyperlink, an insertion, a field or anything else that is not a run; and at the very start of a
 * note, before its mark.
 */
export function placeControl(position: ParagraphPosition, start: number, end: number): ControlPlace | null {
  const first = pieceAt(position.pieces, start);
  const last = pieceAt(position.pieces, end - 1);
  if (!first || !last || start >= end) return null;
  const { container } = first.run;
  if (container !== last.run.container || !container.holdsControl) return null;
  // LibreOffice opens no document in which a note begins with a control; where Word made the note its mark stands before.
  if (start === 0 && first.run.from === position.noteStart) return null;
  return hasEdgeBetween(position.edges, first.xml.from, last.xml.to) ? null : { start, end, first, last };
}

/** Are there edges strictly between two places in the XML? The edges are sorted. */
function hasEdgeBetween(edges: readonly Edge[], from: number, to: number): boolean {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]!.at <= from) low = middle + 1;
    else high = middle;
  }
  return low < edges.length && edges[low]!.at < to;
}

/** Index of the piece that holds the character at this offset; -1 when there is none. */
export function pieceIndexAt(pieces: readonly TextPiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (offset < piece.start) high = middle - 1;
    else if (offset >= piece.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

export function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  return pieces[pieceIndexAt(pieces, offset)];
}
