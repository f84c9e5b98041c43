import type { ControlSpan, Obstacle, ObstacleSpan, ParagraphPlace } from "../model/document.ts";
import type { ControlProperties } from "./control-properties.ts";
import type {
  Container,
  Edge,
  OwnControl,
  ParagraphPosition,
  Prefixes,
  TextPiece,
  XmlSpan,
} from "./part-positions.ts";

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Most paragraphs have none of a kind, and tens of thousands of empty lists are a burden to the garbage collector. */
const NONE: readonly never[] = [];

/** Gathers one w:p while its part is scanned; text boxes inside it have builders of their own. */
export class ParagraphBuilder {
  readonly id: string;
  readonly place: ParagraphPlace;
  readonly prefixes: Prefixes;
  readonly container: Container;
  headingLevel: number | null = null;
  opensNote = false;
  length = 0;
  span: XmlSpan = { from: 0, to: 0 };
  readonly mirrors: ParagraphPosition[] = [];

  private readonly enclosing: readonly ControlProperties[];
  private texts: string[] = [];
  private readonly pieces: TextPiece[] = [];
  private edges: Edge[] | null = null;
  private obstacles: ObstacleSpan[] | null = null;
  private controls: ControlSpan[] | null = null;
  private ownControls: OwnControl[] | null = null;
  private noteStart = -1;
  private finished: ParagraphPosition | null = null;

  constructor(
    id: string,
    place: ParagraphPlace,
    prefixes: Prefixes,
    enclosing: readonly ControlProperties[],
  ) {
    this.id = id;
    this.place = place;
    this.prefixes = prefixes;
    this.enclosing = enclosing;
    this.container = { holdsControl: enclosing.length === 0 };
  }

  /** The piece stands behind those before it. */
  addPiece(text: string, piece: TextPiece, obstacle: Obstacle | null): void {
    this.texts.push(text);
    this.pieces.push(piece);
    this.length = piece.end;
    if (obstacle) this.block(piece.start, piece.end, obstacle);
  }

  beginRun(at: number): void {
    if (this.opensNote && this.noteStart === -1) this.noteStart = at;
  }

  get lastPiece(): TextPiece | undefined {
    return this.pieces[this.pieces.length - 1];
  }

  /** Marks a stretch as one that must be left. */
  block(start: number, end: number, obstacle: Obstacle): void {
    const obstacles = (this.obstacles ??= []);
    const last = obstacles[obstacles.length - 1];
    if (last && last.obstacle === obstacle && last.end === start && last.start < last.end && start < end) {
      obstacles[obstacles.length - 1] = { start: last.start, end, obstacle };
    } else {
      obstacles.push({ start, end, obstacle });
    }
  }

  /** A place in the XML that no control may reach over; with an obstacle, no change of text either. */
  addEdge(at: number, obstacle: Obstacle | null): void {
    (this.edges ??= []).push({ at, offset: this.length });
    if (obstacle) this.block(this.length, this.length, obstacle);
  }

  addControl(start: number, properties: ControlProperties, element: XmlSpan, content: XmlSpan): void {
    const { tag, title, ours, obstacle, tagSpan, titleSpan } = properties;
    const end = this.length;
    (this.controls ??= []).push({ start, end, tag, title, ours, isBlock: false });
    if (ours && tagSpan) {
      const own = { start, end, element, content, tag: tagSpan, title: titleSpan };
      (this.ownControls ??= []).push(own);
    }
    if (obstacle && end > start) this.block(start, end, obstacle);
  }

  /** The paragraph, once it was read to its end; only copies may still join it afterwards. */
  finish(): ParagraphPosition {
    return (this.finished ??= this.position());
  }

  private position(): ParagraphPosition {
    const text = this.texts.join("");
    // Thousands of short strings that would wait for the end of the part are a burden to the garbage collector.
    this.texts = [];
    return {
      paragraph: {
        id: this.id,
        text,
        place: this.place,
        headingLevel: this.headingLevel,
        controls: this.allControls(text.length),
        obstacles: this.allObstacles(text.length),
      },
      span: this.span,
      pieces: this.pieces,
      noteStart: this.noteStart,
      edges: this.edges ?? NONE,
      ownControls: this.ownControls ?? NONE,
      prefixes: this.prefixes,
      mirrors: this.mirrors,
    };
  }

  private allControls(length: number): readonly ControlSpan[] {
    if (this.enclosing.length === 0) return this.controls ?? NONE;
    const around = this.enclosing.map(({ tag, title, ours }) => ({
      start: 0,
      end: length,
      tag,
      title,
      ours,
      isBlock: true,
    }));
    return [...around, ...(this.controls ?? NONE)];
  }

  private allObstacles(length: number): readonly ObstacleSpan[] {
    if (this.enclosing.length === 0 && !this.obstacles) return NONE;
    const obstacles = (this.obstacles ?? NONE).filter(
      ({ start, end }) => start < end || (start > 0 && start < length),
    );
    for (const { obstacle } of this.enclosing) {
      if (obstacle && length > 0) obstacles.push({ start: 0, end: length, obstacle });
    }
    return obstacles.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
