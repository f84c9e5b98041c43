import type { Container, RunPosition, TextElement, TextPiece, XmlSpan } from "./part-positions.ts";

const LT = 60;
/** References, line ends that are read as others and what XML cannot hold are for the general scanner. */
const UNUSUAL = /[&\r]|]]>|[^\t\n -\ufffd]/;
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
    if (!isWholeRun || !isWholeText || !isUsual) return;
    const head = xml.slice(run.from, element.openEnd);
    const tail = xml.slice(element.closeFrom, run.to);
    // The scanner follows references on its way.
    if (head.length + tail.length > LONGEST_PATTERN || (head + tail).includes("&")) return;
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
      if (UNUSUAL.test(this.text)) return false;
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
  private readonly pattern: RunPattern;
  private readonly from: number;
  private readonly container: Container;
  private known: Pick<TextPiece, "element" | "run"> | null = null;

  constructor(pattern: RunPattern, from: number, start: number, end: number, container: Container) {
    this.pattern = pattern;
    this.from = from;
    this.start = start;
    this.end = end;
    this.container = container;
  }

  get isCdata(): boolean {
    return false;
  }

  get xml(): XmlSpan {
    const from = this.from + this.pattern.head.length;
    return { from, to: from + this.end - this.start };
  }

  get element(): TextElement {
    return (this.known ??= this.places()).element;
  }

  get run(): RunPosition {
    return (this.known ??= this.places()).run;
  }

  /** Those of the model, moved: what stands behind the text is also as far away as the text is longer. */
  private places(): Pick<TextPiece, "element" | "run"> {
    const { element, run, xml } = this.pattern.model;
    const move = this.from - run.from;
    const moveBehind = move + (this.end - this.start) - (xml.to - xml.from);
    return {
      element: {
        ...element,
        from: element.from + move,
        openEnd: element.openEnd + move,
        space: movedSpan(element.space, move),
        closeFrom: element.closeFrom + moveBehind,
        to: element.to + moveBehind,
      },
      run: {
        name: run.name,
        from: this.from,
        openEnd: run.openEnd + move,
        properties: movedSpan(run.properties, move),
        content: { from: run.content.from + move, to: run.content.to + moveBehind },
        closeFrom: run.closeFrom + moveBehind,
        to: run.to + moveBehind,
        container: this.container,
      },
    };
  }
}

function movedSpan(span: XmlSpan | null, move: number): XmlSpan | null {
  return span && { from: span.from + move, to: span.to + move };
}
