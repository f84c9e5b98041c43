import { DEEPEST_XML } from "./limits.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { AttributeList } from "./xml-attributes.ts";
import { COLON, isNameCharacter, isNameStart, isSpace, skipSpace, SLASH } from "./xml-characters.ts";
import { NamespaceScope } from "./xml-namespaces.ts";
import { SeenElements } from "./xml-seen.ts";
import { decodeXmlText, illFormed, lineAndColumn, referenceEnd } from "./xml-text.ts";

/** What `XmlScanner.next` found. An empty tag is one token, without an end of its own. Comments and instructions are passed over. */
export const Token = { eof: 0, start: 1, end: 2, empty: 3, text: 4 } as const;
export type Token = (typeof Token)[keyof typeof Token];

/** Finds a character that XML cannot hold. */
const NO_XML_CHARACTER = /[^\t\n\r -\ufffd]/;

const LT = 60;
const GT = 62;
const EQUALS = 61;
const QUESTION = 63;
const EXCLAMATION = 33;

/**
 * A strict forward scanner over one XML part, with offsets into the string, so that a caller can splice it.
 * Refuses DOCTYPE, ill-formed XML (two roots, NUL, unknown entities, open tags) and nesting beyond 256 levels.
 * Linear in the length of the part. Namespaces are resolved on demand.
 *
 * @example
 * const scanner = new XmlScanner("<a><b x='1'/></a>", "part.xml");
 * while (scanner.next() !== Token.eof) if (scanner.isTag("b")) scanner.attribute("x");
 */
export class XmlScanner {
  readonly xml: string;
  readonly part: string;
  token: Token = Token.eof;
  /** The whole token: [tokenStart, tokenEnd). A CDATA section is a text token of its own. */
  tokenStart = 0;
  tokenEnd = 0;
  /** The tag's name with prefix: [nameStart, nameEnd); the local name starts at localStart. */
  nameStart = 0;
  nameEnd = 0;
  localStart = 0;
  /** Elements open after the token: a start tag's own element counts, an end tag's or empty tag's does not. */
  depth = 0;
  isCdata = false;
  /** Of the start or empty tag just read, for scanners that count every step; others ask `attribute`. */
  readonly attributes: AttributeList;

  private readonly namespaces = new NamespaceScope();
  private readonly seen = new SeenElements();
  private readonly openStart: number[] = [];
  private readonly openEnd: number[] = [];
  private nextReference = -1;
  private nextCdataEnd = -1;
  /** No character before it is one that XML cannot hold. */
  private checkedTo = 0;
  private rootSeen = false;
  /** The text just scanned has no references. */
  private isPlain = false;

  /** `checksBehind`: characters that XML cannot hold are found at the end at the latest, by a caller that reads to it. */
  constructor(xml: string, part: string, checksBehind = false) {
    this.xml = xml;
    this.part = part;
    this.attributes = new AttributeList(xml);
    if (!checksBehind) this.checkTo(xml.length);
  }

  /**
   * Moves to the next token.
   * @throws Refusal
   */
  next(): Token {
    const { xml } = this;
    this.namespaces.settle();
    for (;;) {
      const at = this.tokenEnd;
      if (at >= xml.length) return this.finish();
      this.tokenStart = at;
      if (xml.charCodeAt(at) !== LT) {
        if (this.scanText(at)) return (this.token = Token.text);
        continue;
      }
      const second = xml.charCodeAt(at + 1);
      if (second === SLASH) return this.scanEnd(at);
      if (second === QUESTION) {
        this.skipPast("?>", at + 2);
      } else if (second === EXCLAMATION) {
        if (this.scanDeclaration(at)) return (this.token = Token.text);
      } else {
        return this.scanStart(at);
      }
    }
  }

  /** The tag's name as written, with prefix. */
  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  get localName(): string {
    return this.xml.slice(this.localStart, this.nameEnd);
  }

  /** The prefix of the tag's name, "" for none. */
  get prefix(): string {
    return this.localStart === this.nameStart ? "" : this.xml.slice(this.nameStart, this.localStart - 1);
  }

  /** The namespace of the tag's name, "" for none, null for a prefix that nobody declared. */
  get namespace(): string | null {
    return this.namespaces.resolve(this.prefix);
  }

  namespaceOf(prefix: string): string | null {
    return this.namespaces.resolve(prefix);
  }

  /** Stays the same number as long as the same namespaces are in force for what comes next. */
  scopeAhead(): number {
    this.namespaces.settle();
    return this.namespaces.version;
  }

  /** Is this a start, empty or end tag of that local name, whatever its prefix? */
  isTag(local: string): boolean {
    return (
      this.nameEnd - this.localStart === local.length &&
      this.token !== Token.text &&
      this.xml.startsWith(local, this.localStart)
    );
  }

  /** A text token's content: references resolved, CDATA as it stands. */
  text(): string {
    if (this.isCdata) return this.xml.slice(this.tokenStart + 9, this.tokenEnd - 3).replace(/\r\n?/g, "\n");
    const raw = this.xml.slice(this.tokenStart, this.tokenEnd);
    return this.isPlain && !raw.includes("\r") ? raw : decodeXmlText(raw);
  }

  /** The decoded value of the start or empty tag's attribute of exactly this name ("r:id" as written); null when absent. */
  attribute(name: string): string | null {
    const index = this.attributes.find(name);
    return index === -1 ? null : this.attributes.value(index);
  }

  /** The value of the attribute of that local name with any prefix ("id" finds r:id and rel:id, never plain id). */
  prefixedAttribute(local: string): string | null {
    const index = this.attributes.findPrefixed(local);
    return index === -1 ? null : this.attributes.value(index);
  }

  /** Offsets of an attribute's raw value, to read or splice it in place; null when absent. */
  attributeValueSpan(name: string): { start: number; end: number } | null {
    const index = this.attributes.find(name);
    return index === -1
      ? null
      : { start: this.attributes.valueStart(index), end: this.attributes.valueEnd(index) };
  }

  /** Passes over the element whose start tag was just read, to its end tag; nothing happens at an empty tag. */
  skipElement(): void {
    if (this.token !== Token.start || this.passSeen() !== null) return;
    const start = this.tokenStart;
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
    this.remember(start);
  }

  /**
   * Passes over the element whose start tag was just read where exactly the same characters were read to their end before
   * (`remember`), as Word repeats a run's properties thousands of times; gives these characters. null: not so.
   */
  passSeen(): string | null {
    const seen = this.token === Token.start ? this.seen.at(this.xml, this.tokenStart, this.depth) : null;
    if (!seen) return null;
    this.skipTo(this.tokenStart + seen.content);
    this.next();
    return seen.text;
  }

  /** Keeps the element that began at `start` and whose end tag was just read, for `passSeen`; gives its characters. */
  remember(start: number): string {
    const text = this.xml.slice(start, this.tokenEnd);
    if (this.token === Token.end)
      this.seen.keep({ text, content: this.tokenStart - start, depth: this.depth + 1 });
    return text;
  }

  /** All text inside the element whose start tag was just read, to its end tag; "" at an empty tag. */
  elementText(): string {
    if (this.token !== Token.start) return "";
    const outside = this.depth - 1;
    let text = "";
    for (;;) {
      if (this.next() === Token.text) text += this.text();
      else if (this.depth === outside) return text;
    }
  }

  /**
   * Goes on at an offset behind elements that the caller has read itself, character by character, and found well-formed,
   * without references and characters that XML cannot hold, and closed.
   */
  skipTo(offset: number): void {
    this.checkTo(this.tokenEnd);
    this.checkedTo = Math.max(this.checkedTo, offset);
    this.tokenEnd = offset;
  }

  /** The refusal "not well-formed" at an offset. */
  fail(offset: number): Refusal {
    return illFormed(this.xml, this.part, offset);
  }

  /** No loop of the scanner looks for characters that XML cannot hold: this does, for a stretch at a time. */
  private checkTo(end: number): void {
    if (end <= this.checkedTo) return;
    const forbidden = this.xml.slice(this.checkedTo, end).search(NO_XML_CHARACTER);
    if (forbidden !== -1) throw this.fail(this.checkedTo + forbidden);
    this.checkedTo = end;
  }

  private finish(): Token {
    this.checkTo(this.xml.length);
    if (this.depth > 0 || !this.rootSeen) throw this.fail(this.xml.length);
    this.tokenStart = this.tokenEnd;
    return (this.token = Token.eof);
  }

  private scanText(at: number): boolean {
    let end = this.xml.indexOf("<", at);
    if (end === -1) end = this.xml.length;
    this.tokenEnd = end;
    if (this.depth === 0) {
      if (!/^[\s\ufeff]*$/.test(this.xml.slice(at, end))) throw this.fail(at);
      return false;
    }
    this.isCdata = false;
    this.checkReferences(at, end);
    if (this.nextCdataEnd < at) this.nextCdataEnd = this.placeOf("]]>", at);
    if (this.nextCdataEnd < end) throw this.fail(this.nextCdataEnd);
    return true;
  }

  /** Finds each "&" of the part once; searching anew from every text would be quadratic where there is none. */
  private checkReferences(from: number, end: number): void {
    if (this.nextReference < from) this.seekReference(from);
    this.isPlain = this.nextReference >= end;
    while (this.nextReference < end) {
      const after = referenceEnd(this.xml, this.nextReference);
      if (after === -1 || after > end) throw this.fail(this.nextReference);
      this.seekReference(after);
    }
  }

  private seekReference(from: number): void {
    this.nextReference = this.placeOf("&", from);
  }

  private placeOf(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    return at === -1 ? Infinity : at;
  }

  private skipPast(mark: string, from: number): void {
    const end = this.xml.indexOf(mark, from);
    if (end === -1) throw this.fail(this.tokenStart);
    this.tokenEnd = end + mark.length;
  }

  /** Comment, CDATA or DOCTYPE; true for CDATA, which is text. */
  private scanDeclaration(at: number): boolean {
    const { xml } = this;
    if (xml.startsWith("<!--", at)) {
      this.skipPast("--", at + 4);
      if (xml.charCodeAt(this.tokenEnd++) !== GT) throw this.fail(at);
      return false;
    }
    if (xml.startsWith("<![CDATA[", at) && this.depth > 0) {
      this.skipPast("]]>", at + 9);
      this.isCdata = true;
      return true;
    }
    if (/^<!doctype/i.test(xml.slice(at, at + 9))) {
      throw refuse("file.doctype", { part: this.part, ...lineAndColumn(xml, at) });
    }
    throw this.fail(at);
  }

  private scanEnd(at: number): Token {
    const { xml } = this;
    const level = this.depth - 1;
    if (level < 0) throw this.fail(at);
    const openStart = this.openStart[level]!;
    const length = this.openEnd[level]! - openStart;
    const start = at + 2;
    this.localStart = start;
    for (let i = 0; i < length; i++) {
      const c = xml.charCodeAt(start + i);
      if (c !== xml.charCodeAt(openStart + i)) throw this.fail(at);
      if (c === COLON) this.localStart = start + i + 1;
    }
    let end = start + length;
    while (isSpace(xml.charCodeAt(end))) end++;
    if (xml.charCodeAt(end) !== GT) throw this.fail(at);
    this.nameStart = start;
    this.nameEnd = start + length;
    this.tokenEnd = end + 1;
    this.depth = level;
    this.namespaces.close(level);
    return (this.token = Token.end);
  }

  private scanStart(at: number): Token {
    const { xml, attributes } = this;
    if (this.depth === 0) {
      if (this.rootSeen) throw this.fail(at);
      this.rootSeen = true;
    }
    this.scanName(at + 1);
    attributes.clear();
    let pos = this.nameEnd;
    let declares = false;
    for (;;) {
      const before = pos;
      pos = skipSpace(xml, pos);
      const c = xml.charCodeAt(pos);
      if (c === GT || c === SLASH) break;
      if (pos === before) throw this.fail(pos);
      if (c === 120 && xml.startsWith("xmlns", pos)) declares = true;
      pos = this.scanAttribute(pos);
    }
    const repeated = attributes.repeated();
    if (repeated !== -1) throw this.fail(repeated);
    if (declares) this.namespaces.declare(this.depth + 1, attributes.namespaceDeclarations());
    if (xml.charCodeAt(pos) === GT) {
      this.tokenEnd = pos + 1;
      return this.open(at);
    }
    if (xml.charCodeAt(pos + 1) !== GT) throw this.fail(pos);
    this.tokenEnd = pos + 2;
    this.namespaces.close(this.depth);
    return (this.token = Token.empty);
  }

  private open(at: number): Token {
    if (this.depth >= DEEPEST_XML) {
      const place = lineAndColumn(this.xml, at);
      throw refuse("file.xml-depth", { part: this.part, ...place, limit: DEEPEST_XML });
    }
    this.openStart[this.depth] = this.nameStart;
    this.openEnd[this.depth] = this.nameEnd;
    this.depth++;
    return (this.token = Token.start);
  }

  private scanName(at: number): void {
    const { xml } = this;
    let end = at;
    this.localStart = at;
    for (; ; end++) {
      const c = xml.charCodeAt(end);
      if (c === COLON) {
        if (this.localStart !== at || end === at) throw this.fail(end);
        this.localStart = end + 1;
      } else if (!isNameCharacter(c)) break;
    }
    if (end === this.localStart || !isNameStart(xml.charCodeAt(at))) throw this.fail(at);
    this.nameStart = at;
    this.nameEnd = end;
  }

  private scanAttribute(at: number): number {
    const { xml } = this;
    let pos = at;
    while (isNameCharacter(xml.charCodeAt(pos)) || xml.charCodeAt(pos) === COLON) pos++;
    if (pos === at || !isNameStart(xml.charCodeAt(at))) throw this.fail(at);
    const nameEnd = pos;
    pos = skipSpace(xml, pos);
    if (xml.charCodeAt(pos) !== EQUALS) throw this.fail(pos);
    pos = skipSpace(xml, pos + 1);
    const quote = xml.charCodeAt(pos);
    if (quote !== 34 && quote !== 39) throw this.fail(pos);
    const valueStart = pos + 1;
    for (pos = valueStart; ; pos++) {
      const c = xml.charCodeAt(pos);
      if (c === quote) break;
      // Beyond the end of the text charCodeAt gives NaN.
      if (c === LT || c !== c) throw this.fail(at);
    }
    this.checkReferences(valueStart, pos);
    if (!this.attributes.add(at, nameEnd, valueStart, pos)) throw this.fail(at);
    return pos + 1;
  }
}
