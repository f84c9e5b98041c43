import { LAST_COLUMN } from "./limits.ts";

const QUOTE = 34;
const LT = 60;
const GT = 62;
const SLASH = 47;
const SPACE = 32;
const SMALL_C = 99;
const SMALL_V = 118;
const LONGEST_PLAIN = 25;

/**
 * Reads one cell in the layout in which nearly all cells stand, `<c r="B2" s="1" t="s"><v>12</v></c>` or
 * `<c r="B2" s="1"/>`, in one pass over its characters. Where anything else stands `read` says false and the general scanner
 * reads the cell; what is accepted here is well-formed to the last character.
 */
export class QuickCell {
  /** After a successful `read`: offset behind the cell, its column, row and style; */
  end = 0;
  column = 0;
  row = 0;
  style = 0;
  /** its text's offsets, equal where the cell is empty; */
  valueStart = 0;
  valueEnd = 0;
  /** whether the text is the number of a shared string, then `shared`; otherwise it is a plain number. */
  isShared = false;
  shared = 0;

  read(xml: string, at: number): boolean {
    if (xml.charCodeAt(at) !== LT || xml.charCodeAt(at + 1) !== SMALL_C) return false;
    let pos = this.readAttributes(xml, at + 2);
    if (pos === -1) return false;
    if (xml.charCodeAt(pos) === SLASH) {
      if (xml.charCodeAt(pos + 1) !== GT) return false;
      this.valueStart = this.valueEnd = pos;
      this.end = pos + 2;
      return true;
    }
    if (xml.charCodeAt(pos) !== GT) return false;
    pos = this.isShared ? this.readIndex(xml, pos + 1) : this.readNumber(xml, pos + 1);
    if (pos === -1 || !endsCell(xml, pos)) return false;
    this.end = pos + 8;
    return true;
  }

  /** The offset of what ends the tag, or -1. */
  private readAttributes(xml: string, at: number): number {
    this.column = 0;
    this.style = 0;
    this.isShared = false;
    let seen = 0;
    let pos = at;
    while (xml.charCodeAt(pos) === SPACE) {
      const name = xml.charCodeAt(pos + 1);
      if (xml.charCodeAt(pos + 2) !== 61 || xml.charCodeAt(pos + 3) !== QUOTE) return -1;
      // r, s, t: each at most once.
      const bit = name === 114 ? 1 : name === 115 ? 2 : name === 116 ? 4 : 0;
      if (bit === 0 || (seen & bit) !== 0) return -1;
      seen |= bit;
      pos =
        bit === 1
          ? this.readReference(xml, pos + 4)
          : bit === 2
            ? this.readStyle(xml, pos + 4)
            : this.readType(xml, pos + 4);
      if (pos === -1) return -1;
    }
    return this.column === 0 ? -1 : pos;
  }

  private readReference(xml: string, at: number): number {
    let column = 0;
    let pos = at;
    let c = xml.charCodeAt(pos);
    for (; c >= 65 && c <= 90; c = xml.charCodeAt(++pos)) column = column * 26 + c - 64;
    if (pos === at || pos - at > 3 || column > LAST_COLUMN) return -1;
    const digits = pos;
    let row = 0;
    for (; c >= 48 && c <= 57; c = xml.charCodeAt(++pos)) row = row * 10 + c - 48;
    if (c !== QUOTE || pos === digits || pos - digits > 7) return -1;
    this.column = column;
    this.row = row;
    return pos + 1;
  }

  private readStyle(xml: string, at: number): number {
    let style = 0;
    let pos = at;
    let c = xml.charCodeAt(pos);
    for (; c >= 48 && c <= 57; c = xml.charCodeAt(++pos)) style = style * 10 + c - 48;
    if (c !== QUOTE || pos === at || pos - at > 6) return -1;
    this.style = style;
    return pos + 1;
  }

  /** t="s" and t="n". */
  private readType(xml: string, at: number): number {
    const type = xml.charCodeAt(at);
    if ((type !== 115 && type !== 110) || xml.charCodeAt(at + 1) !== QUOTE) return -1;
    this.isShared = type === 115;
    return at + 2;
  }

  private readIndex(xml: string, at: number): number {
    if (!startsValue(xml, at)) return -1;
    let index = 0;
    let pos = at + 3;
    let c = xml.charCodeAt(pos);
    for (; c >= 48 && c <= 57; c = xml.charCodeAt(++pos)) index = index * 10 + c - 48;
    if (pos === at + 3 || pos - at > 11) return -1;
    this.shared = index;
    this.valueStart = at + 3;
    this.valueEnd = pos;
    return pos;
  }

  /** Digits with an optional sign and point; exponents and anything longer go the general way. */
  private readNumber(xml: string, at: number): number {
    if (!startsValue(xml, at)) return -1;
    const start = at + 3;
    let pos = start;
    let c = xml.charCodeAt(pos);
    if (c === 45) c = xml.charCodeAt(++pos);
    const digits = pos;
    for (; c >= 48 && c <= 57;) c = xml.charCodeAt(++pos);
    if (pos === digits) return -1;
    if (c === 46) {
      const point = pos;
      do c = xml.charCodeAt(++pos);
      while (c >= 48 && c <= 57);
      if (pos === point + 1) return -1;
    }
    if (c !== LT || pos - start > LONGEST_PLAIN) return -1;
    this.valueStart = start;
    this.valueEnd = pos;
    return pos;
  }
}

function startsValue(xml: string, at: number): boolean {
  return xml.charCodeAt(at) === LT && xml.charCodeAt(at + 1) === SMALL_V && xml.charCodeAt(at + 2) === GT;
}

/** Does "</v></c>" stand here? */
function endsCell(xml: string, at: number): boolean {
  return (
    xml.charCodeAt(at) === LT &&
    xml.charCodeAt(at + 1) === SLASH &&
    xml.charCodeAt(at + 2) === SMALL_V &&
    xml.charCodeAt(at + 3) === GT &&
    xml.charCodeAt(at + 4) === LT &&
    xml.charCodeAt(at + 5) === SLASH &&
    xml.charCodeAt(at + 6) === SMALL_C &&
    xml.charCodeAt(at + 7) === GT
  );
}
