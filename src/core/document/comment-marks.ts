import { pieceAt } from "./control-place.ts";
import type { ParagraphPosition, Prefixes, TextPiece } from "./part-positions.ts";
import { RawOffsets } from "./raw-offset.ts";
import { SpliceOrder, type Splice } from "./splice.ts";

/** A comment's range in one paragraph; offsets in the paragraph's text. */
export interface CommentRange {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** All marks at one place of the XML; inside a run the run (and its w:t) is closed before them and opened again behind. */
interface MarkPlace {
  readonly at: number;
  readonly split: TextPiece | null;
  readonly inText: boolean;
  readonly ends: string[];
  readonly starts: string[];
}

/**
 * The splices that put comment ranges around characters of one paragraph: w:commentRangeStart before the first character,
 * w:commentRangeEnd and the reference behind the last. Characters and formatting stay; runs are only cut.
 */
export function commentSplices(
  position: ParagraphPosition,
  ranges: readonly CommentRange[],
  xml: string,
): readonly Splice[] {
  const offsets = new RawOffsets(xml);
  const places = new Map<number, MarkPlace>();
  const spaced = new Set<TextPiece["element"]>();
  const { text } = position.paragraph;
  const placeAt = (piece: TextPiece, offset: number, isEnd: boolean): MarkPlace => {
    const { element, run } = piece;
    const raw = element.kind === "text" ? offsets.of(piece, offset) : isEnd ? element.to : element.from;
    const inText = element.kind === "text" && raw > element.openEnd && raw < element.closeFrom;
    const edge = isEnd ? element.to : element.from;
    const isRunEdge = !inText && (isEnd ? element.to === run.content.to : element.from === run.content.from);
    const at = inText ? raw : isRunEdge ? (isEnd ? run.to : run.from) : edge;
    if (inText && /[ \t\r\n]/.test(text.slice(offset - 1, offset + 1))) spaced.add(element);
    const known = places.get(at);
    if (known) return known;
    const place = { at, split: isRunEdge ? null : piece, inText, ends: [], starts: [] };
    places.set(at, place);
    return place;
  };
  for (const { id, start, end } of ranges) {
    const first = pieceAt(position.pieces, start)!;
    const last = pieceAt(position.pieces, end - 1)!;
    const { open, close } = rangeMarkup(id, position.prefixes);
    placeAt(first, start, false).starts.push(open);
    placeAt(last, end, true).ends.push(close);
  }
  const splices = [...places.values()].map((place) => spliceOf(place, xml));
  for (const element of spaced) {
    if (element.preserve || element.space !== null) continue;
    const at = element.openEnd - 1;
    splices.push({ from: at, to: at, text: ' xml:space="preserve"', order: SpliceOrder.text });
  }
  return splices;
}

function spliceOf({ at, split, inText, ends, starts }: MarkPlace, xml: string): Splice {
  const markup = ends.join("") + starts.join("");
  const order = starts.length > 0 ? SpliceOrder.controlStart : SpliceOrder.controlEnd;
  if (!split) return { from: at, to: at, text: markup, order };
  const { run, element, isCdata } = split;
  const properties = run.properties ? xml.slice(run.properties.from, run.properties.to) : "";
  const closing = `${inText ? `${isCdata ? "]]>" : ""}</${element.name}>` : ""}</${run.name}>`;
  const reopened = inText ? `<${element.name} xml:space="preserve">${isCdata ? "<![CDATA[" : ""}` : "";
  const opening = xml.slice(run.from, run.openEnd) + properties + reopened;
  return { from: at, to: at, text: closing + markup + opening, order };
}

function rangeMarkup(id: number, prefixes: Prefixes): { readonly open: string; readonly close: string } {
  const element = prefixes.element === "" ? "" : `${prefixes.element}:`;
  const attribute = prefixes.attribute ?? "yt";
  const declared = prefixes.attribute === null ? ` xmlns:yt="${prefixes.namespace}"` : "";
  const tag = (name: string) => `<${element}${name}${declared} ${attribute}:id="${id}"/>`;
  return {
    open: tag("commentRangeStart"),
    close: `${tag("commentRangeEnd")}<${element}r>${tag("commentReference")}</${element}r>`,
  };
}
