import type { Edit } from "../model/document.ts";
import { escapeXml } from "../package/xml-text.ts";
import { pieceAt, pieceIndexAt, placeControl, type ControlPlace } from "./control-place.ts";
import { controlMarkup } from "./control-markup.ts";
import type { OwnControl, ParagraphPosition, TextElement, TextPiece } from "./part-positions.ts";
import { RawOffsets } from "./raw-offset.ts";
import { SpliceOrder, type Splice } from "./splice.ts";

/** An edit as it will be made: with the identifier of its control, or null where it has none. */
export interface NumberedEdit {
  readonly edit: Edit;
  readonly controlId: number | null;
}

/** May our control stand over these characters, or does it stand there already? */
export function canHoldControl(position: ParagraphPosition, start: number, end: number): boolean {
  return ownControlOver(position, start, end) !== undefined || placeControl(position, start, end) !== null;
}

/** Our control over exactly these characters. */
export function ownControlOver(
  position: ParagraphPosition,
  start: number,
  end: number,
): OwnControl | undefined {
  return position.ownControls.find((control) => control.start === start && control.end === end);
}

/** The splices that make the edits of one paragraph; the edits are in order and nothing stands in their way. */
export function spliceParagraph(
  position: ParagraphPosition,
  edits: readonly NumberedEdit[],
  xml: string,
): readonly Splice[] {
  const splicer = new ParagraphSplicer(position, xml);
  for (const edit of edits) splicer.add(edit);
  return splicer.finish();
}

/** A start or end tag of a control; inside a run the run (and its w:t) is closed before it and opened again behind it. */
interface Mark {
  readonly at: number;
  readonly isEnd: boolean;
  markup: string;
  readonly splitRun: TextPiece | null;
  readonly splitText: boolean;
  /** The w:t opened again behind it has white space at an edge. */
  keepSpace: boolean;
}

class ParagraphSplicer {
  private readonly position: ParagraphPosition;
  private readonly xml: string;
  private readonly offsets: RawOffsets;
  private readonly splices: Splice[] = [];
  private readonly marks: Mark[] = [];
  /** Elements whose own start tag needs xml:space, since white space came to stand at an edge of what it now holds. */
  private readonly spaced = new Set<TextElement>();
  /** The mark that opened the stretch of an element which is being worked on; none: the element's own start tag did. */
  private readonly openers = new Map<TextElement, Mark>();

  constructor(position: ParagraphPosition, xml: string) {
    this.position = position;
    this.xml = xml;
    this.offsets = new RawOffsets(xml);
  }

  add({ edit, controlId }: NumberedEdit): void {
    const { position } = this;
    if (edit.control === null) this.unwrap(edit);
    const control = edit.control ?? null;
    const own = control && ownControlOver(position, control.start, control.end);
    const place = control && !own && controlId !== null && placeControl(position, control.start, control.end);
    const markup = place && controlMarkup(control, controlId, position.prefixes);
    if (own) this.retag(own, edit);
    if (place && markup) this.markStart(place, markup.open);
    if (edit.start < edit.end) this.replace(edit);
    else if (edit.text !== "") this.insert(edit);
    if (place && markup) this.markEnd(place, markup.close);
  }

  finish(): readonly Splice[] {
    for (const mark of this.marks) this.splices.push(this.spliceOfMark(mark));
    for (const element of this.spaced) {
      if (element.preserve || element.kind !== "text") continue;
      this.splices.push(
        element.space
          ? { ...element.space, text: "preserve", order: SpliceOrder.text }
          : {
              from: element.openEnd - 1,
              to: element.openEnd - 1,
              text: ' xml:space="preserve"',
              order: SpliceOrder.text,
            },
      );
    }
    return this.splices;
  }

  private unwrap({ start, end }: Edit): void {
    const own = this.position.ownControls.find(
      (control) => control.start <= start && start < control.end && end <= control.end,
    );
    if (!own) return;
    this.remove(own.element.from, own.content.from);
    this.remove(own.content.to, own.element.to);
  }

  private remove(from: number, to: number): void {
    this.splices.push({ from, to, text: "", order: SpliceOrder.removal });
  }

  private retag(own: OwnControl, { control }: Edit): void {
    const write = (span: { from: number; to: number } | null, value: string) => {
      const text = escapeXml(value);
      if (span && this.xml.slice(span.from, span.to) !== text) {
        this.splices.push({ ...span, text, order: SpliceOrder.text });
      }
    };
    write(own.tag, control!.tag);
    write(own.title, control!.title);
  }

  private replace(edit: Edit): void {
    let text = edit.text;
    for (const piece of piecesOver(this.position.pieces, edit.start, edit.end)) {
      const start = Math.max(edit.start, piece.start);
      const end = Math.min(edit.end, piece.end);
      const bares = this.hasSpaceBefore(piece, start) || this.hasSpaceAfter(piece, end);
      if (text === "" ? bares : hasSpaceAtEdge(text)) this.keepSpace(piece);
      if (piece.element.kind === "character") {
        const { from, to } = piece.element;
        this.splices.push({ from, to, text: this.newElement(piece, text), order: SpliceOrder.text });
      } else {
        const from = this.offsets.of(piece, start);
        const to = this.offsets.of(piece, end);
        this.splices.push({ from, to, text: characters(piece, text), order: SpliceOrder.text });
      }
      // The first character's run takes the whole new text; what else the span held goes, its runs stay.
      text = "";
    }
  }

  private insert(edit: Edit): void {
    const { pieces } = this.position;
    const limit = edit.control?.end ?? this.position.paragraph.text.length;
    const following = edit.start < limit ? pieceAt(pieces, edit.start) : undefined;
    const piece = following ?? pieceAt(pieces, edit.start - 1);
    if (!piece) throw new Error(`no run to write into in ${edit.paragraph}`);
    const order = following ? SpliceOrder.text : SpliceOrder.appendedText;
    if (hasSpaceAtEdge(edit.text)) this.keepSpace(piece);
    if (piece.element.kind === "character") {
      const at = following ? piece.element.from : piece.element.to;
      this.splices.push({ from: at, to: at, text: this.newElement(piece, edit.text), order });
    } else {
      const at = this.offsets.of(piece, edit.start);
      this.splices.push({ from: at, to: at, text: characters(piece, edit.text), order });
    }
  }

  private newElement(piece: TextPiece, text: string): string {
    if (text === "") return "";
    const name = textName(piece);
    const space = hasSpaceAtEdge(text) ? ' xml:space="preserve"' : "";
    return `<${name}${space}>${escapeXml(text)}</${name}>`;
  }

  /** White space at the edge of a w:t is lost without xml:space="preserve". */
  private keepSpace(piece: TextPiece): void {
    const opener = this.openers.get(piece.element);
    if (opener) opener.keepSpace = true;
    else this.spaced.add(piece.element);
  }

  private hasSpaceBefore(piece: TextPiece, offset: number): boolean {
    return offset > piece.start && hasSpaceAtEdge(this.position.paragraph.text[offset - 1]!);
  }

  private hasSpaceAfter(piece: TextPiece, offset: number): boolean {
    return offset < piece.end && hasSpaceAtEdge(this.position.paragraph.text[offset]!);
  }

  private markStart({ first, start }: ControlPlace, markup: string): void {
    const { element, run } = first;
    const at = element.kind === "text" ? this.offsets.of(first, start) : element.from;
    if (element.kind === "text" && at > element.openEnd) this.markInText(first, start, at, false, markup);
    else if (element.from === run.content.from) this.mark(run.from, false, markup, null, false);
    else this.mark(element.from, false, markup, first, false);
  }

  private markEnd({ last, end }: ControlPlace, markup: string): void {
    const { element, run } = last;
    const at = element.kind === "text" ? this.offsets.of(last, end) : element.to;
    if (element.kind === "text" && at < element.closeFrom) this.markInText(last, end, at, true, markup);
    else if (element.to === run.content.to) this.mark(run.to, true, markup, null, false);
    else this.mark(element.to, true, markup, last, false);
  }

  private markInText(piece: TextPiece, offset: number, at: number, isEnd: boolean, markup: string): void {
    if (this.hasSpaceBefore(piece, offset)) this.keepSpace(piece);
    const mark = this.mark(at, isEnd, markup, piece, true);
    mark.keepSpace ||= this.hasSpaceAfter(piece, offset);
    this.openers.set(piece.element, mark);
  }

  private mark(
    at: number,
    isEnd: boolean,
    markup: string,
    splitRun: TextPiece | null,
    splitText: boolean,
  ): Mark {
    const before = this.marks[this.marks.length - 1];
    // Two figures that touch inside one run: one split serves the end of the first and the start of the second.
    const touches = before !== undefined && splitRun !== null && before.at === at && before.isEnd && !isEnd;
    if (touches && before.splitRun?.run === splitRun.run && before.splitText === splitText) {
      before.markup += markup;
      return before;
    }
    const mark: Mark = { at, isEnd, markup, splitRun, splitText, keepSpace: false };
    this.marks.push(mark);
    return mark;
  }

  private spliceOfMark({ at, isEnd, markup, splitRun, splitText, keepSpace }: Mark): Splice {
    const order = isEnd ? SpliceOrder.controlEnd : SpliceOrder.controlStart;
    if (!splitRun) return { from: at, to: at, text: markup, order };
    const { element, run, isCdata } = splitRun;
    const properties = run.properties ? this.xml.slice(run.properties.from, run.properties.to) : "";
    let closing = `</${run.name}>`;
    let opening = this.xml.slice(run.from, run.openEnd) + properties;
    if (splitText) {
      const space = element.preserve || keepSpace ? ' xml:space="preserve"' : "";
      closing = `${isCdata ? "]]>" : ""}</${element.name}>${closing}`;
      opening = `${opening}<${element.name}${space}>${isCdata ? "<![CDATA[" : ""}`;
    }
    return { from: at, to: at, text: closing + markup + opening, order };
  }
}

/** White space of XML; the ideographic space is none. */
function hasSpaceAtEdge(text: string): boolean {
  return /^[ \t\r\n]|[ \t\r\n]$/.test(text);
}

function characters(piece: TextPiece, text: string): string {
  if (!piece.isCdata || text === "") return escapeXml(text);
  return `]]>${escapeXml(text)}<![CDATA[`;
}

/** w:t in the prefix of the piece's own element. */
function textName(piece: TextPiece): string {
  const colon = piece.element.name.indexOf(":");
  return colon === -1 ? "t" : `${piece.element.name.slice(0, colon)}:t`;
}

function piecesOver(pieces: readonly TextPiece[], start: number, end: number): readonly TextPiece[] {
  const over: TextPiece[] = [];
  const first = pieceIndexAt(pieces, start);
  for (let at = Math.max(first, 0); at < pieces.length && pieces[at]!.start < end; at++)
    over.push(pieces[at]!);
  return over;
}
