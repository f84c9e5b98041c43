/** So many different elements are kept in mind, the last ones; longer ones are not. */
const MOST_SEEN = 4;
const LONGEST_SEEN = 2048;

/** An element that was read to its end. */
export interface SeenElement {
  /** From its start tag to its end tag. */
  readonly text: string;
  /** So many characters stand before its end tag. */
  readonly content: number;
  /** Elements open inside of it, with itself. */
  readonly depth: number;
}

/** Elements that a scanner has read to their end, so that they need not be read again where the same characters stand. */
export class SeenElements {
  private readonly seen: SeenElement[] = [];
  private next = 0;

  /** The one that stands here, no deeper than it was read at; null for none. */
  at(xml: string, start: number, depth: number): SeenElement | null {
    for (const one of this.seen) {
      // Comparing a slice is many times as fast as startsWith: as memory, not character by character.
      if (one.depth >= depth && xml.slice(start, start + one.text.length) === one.text) return one;
    }
    return null;
  }

  /** References and declarations are followed on the way; what has them is read each time. */
  keep(element: SeenElement): void {
    if (element.text.length > LONGEST_SEEN || /&|xmlns|<!/.test(element.text)) return;
    this.seen[this.next] = element;
    this.next = (this.next + 1) % MOST_SEEN;
  }
}
