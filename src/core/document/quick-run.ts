import type { Container, RunPosition, TextElement, TextPiece, XmlSpan } from "./part-positions.ts";

const LT = 60;
/** So many ways of writing a run are kept in mind, the last ones; longer ones are not. */
const MOST_PATTERNS = 4;
const LONGEST_PATTERN = 2048;

/** How a run with one w:t is written around its text; learnt from one that was read tag by tag. */
interface RunPattern {
  /** From "<w:r" to the end of the start tag of its w:t. */
  readonly head: string;
  /** From the end tag of its w:t to that of the run. */
  readonly tail: string;
  /** So many elements were open around it. */
  readonly depth: number;
  readonly model: TextPiece;
}

/**
 * Reads a run that is written, but for its text, exactly as one before it, as Word does thousands of times: with one
 * comparison. Where anything else stands `read` says false and the general scanner reads the run.
 */
export class QuickRuns {
  /** After a successful `read`: the run's text, and the offset behind the run. */
  text = "";
  end = 0;

  private readonly patterns: RunPattern[] = [];
  private nextPattern = 0;
  private scope = -1;
  private at = 0;
  private pattern: RunPattern | null = null;

  /** Keeps a run that was read tag by tag in mind where one w:t is all its content and one text all that is in it. */
  learn(xml: string, piece: TextPiece, depth: number, scope: number): void {
    const { element, run } = piece;
    const isWholeRun = element.from === run.content.from && element.to === run.content.to;
    const isWholeText = piece.xml.from === element.openEnd && piece.xml.to === element.closeFrom;
    const isUsual = run.properties === null || run.properties.to <= element.from;
    if (element.kind !== "text" || piece.isCdata || !isWholeRun || !isWholeText || !isUsual) return;
    const head = xml.slice(run.from, element.openEnd);
    const tail = xml.slice(element.closeFrom, run.to);
    // References and declarations are followed on the way; what has them is read each time.
    if (head.length + tail.length > LONGEST_PATTERN || /&|xmlns|<!/.test(head + tail)) return;
    this.keepTo(scope);
    this.patterns[this.nextPattern] = { head, tail, depth, model: piece };
    this.nextPattern = (this.nextPattern + 1) % MOST_PATTERNS;
  }

  /** Does such a run stand at this offset? `scope`: see XmlScanner.scopeAhead. */
  read(xml: string, at: number, depth: number, scope: number): boolean {
    if (xml.charCodeAt(at) !== LT) return false;
    this.keepTo(scope);
    for (const pattern of this.patterns) {
      const { head, tail } = pattern;
      const from = at + head.length;
      if (pattern.depth < depth || xml.slice(at, from) !== head) continue;
      const to = xml.indexOf("<", from);
      if (to <= from || xml.slice(to, to + tail.length) !== tail) return false;
      this.text = xml.slice(from, to);
      if (/[&\r]/.test(this.text)) return false;
      this.at = at;
      this.end = to + tail.length;
      this.pattern = pattern;
      return true;
    }
    return false;
  }

  /** The run that was read last, as a piece of a paragraph that has so many characters before it. */
  piece(start: number, container: Container): TextPiece {
    return new QuickPiece(this.pattern!, this.at, start, start + this.text.length, container);
  }

  /** The same characters mean the same only where the same namespaces are in force. */
  private keepTo(scope: number): void {
    if (scope === this.scope) return;
    this.scope = scope;
    this.patterns.length = 0;
    this.nextPattern = 0;
  }
}

/** Its places in the XML are worked out when they are asked for: few paragraphs of a report are ever changed. */
class QuickPiece implements TextPiece {
  readonly start: number;
  readonly end: number;
  readonly isCdata = false;
  private readonly pattern: RunPattern;
  private readonly from: number;
  private readonly container: Container;
  private knownElement: TextElement | null = null;
  private knownRun: RunPosition | null = null;

  constructor(pattern: RunPattern, from: number, start: number, end: number, container: Container) {
    this.pattern = pattern;
    this.from = from;
    this.start = start;
    this.end = end;
    this.container = container;
  }

  get xml(): XmlSpan {
    const from = this.from + this.pattern.head.length;
    return { from, to: from + this.end - this.start };
  }

  get element(): TextElement {
    const { element } = this.pattern.model;
    const { head, tail } = this.moves();
    return (this.knownElement ??= {
      ...element,
      from: element.from + head,
      openEnd: element.openEnd + head,
      space: movedSpan(element.space, head),
      closeFrom: element.closeFrom + tail,
      to: element.to + tail,
    });
  }

  get run(): RunPosition {
    const { run } = this.pattern.model;
    const { head, tail } = this.moves();
    return (this.knownRun ??= {
      name: run.name,
      from: this.from,
      openEnd: run.openEnd + head,
      properties: movedSpan(run.properties, head),
      content: { from: run.content.from + head, to: run.content.to + tail },
      closeFrom: run.closeFrom + tail,
      to: run.to + tail,
      container: this.container,
    });
  }

  /** How far what stands before and behind the text is from where it stands in the model. */
  private moves(): { readonly head: number; readonly tail: number } {
    const { run, xml } = this.pattern.model;
    const head = this.from - run.from;
    return { head, tail: head + (this.end - this.start) - (xml.to - xml.from) };
  }
}

function movedSpan(span: XmlSpan | null, move: number): XmlSpan | null {
  return span && { from: span.from + move, to: span.to + move };
}
