import { decodeAttribute } from "./xml-text.ts";

const MOST_ATTRIBUTES = 4096;

/** The attributes of the tag just scanned, as offsets: nothing is cut out of the text until it is asked for. */
export class AttributeList {
  private readonly xml: string;
  /** Four offsets each: name start, name end, value start, value end. */
  private readonly spans: number[] = [];
  private length = 0;

  constructor(xml: string) {
    this.xml = xml;
  }

  clear(): void {
    this.length = 0;
  }

  /** False when there are more attributes than any real part has. */
  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): boolean {
    const { spans, length } = this;
    if (length >= MOST_ATTRIBUTES * 4) return false;
    spans[length] = nameStart;
    spans[length + 1] = nameEnd;
    spans[length + 2] = valueStart;
    spans[length + 3] = valueEnd;
    this.length = length + 4;
    return true;
  }

  /** The offset of an attribute whose name occurred before in the tag; -1 when all differ. */
  repeated(): number {
    const { spans, length } = this;
    if (length <= 4) return -1;
    if (length > 64) return this.repeatedAmongMany();
    for (let i = 4; i < length; i += 4) {
      for (let j = 0; j < i; j += 4) if (this.sameName(i, j)) return spans[i]!;
    }
    return -1;
  }

  /** Index of the attribute with exactly this name, -1 when absent. */
  find(name: string): number {
    const { xml, spans, length } = this;
    for (let at = 0; at < length; at += 4) {
      const start = spans[at]!;
      if (spans[at + 1]! - start === name.length && xml.startsWith(name, start)) return at;
    }
    return -1;
  }

  /** Index of an attribute that has a prefix and this local name, -1 when absent. */
  findPrefixed(local: string): number {
    const { xml, spans, length } = this;
    for (let at = 0; at < length; at += 4) {
      const localStart = spans[at + 1]! - local.length;
      const isPrefixed = localStart - 1 > spans[at]! && xml.charCodeAt(localStart - 1) === 58;
      if (isPrefixed && xml.startsWith(local, localStart)) return at;
    }
    return -1;
  }

  valueStart(index: number): number {
    return this.spans[index + 2]!;
  }

  valueEnd(index: number): number {
    return this.spans[index + 3]!;
  }

  /** Decoded value. */
  value(index: number): string {
    return decodeAttribute(this.xml.slice(this.valueStart(index), this.valueEnd(index)));
  }

  /** The tag's own xmlns declarations: prefix ("" for the default) and namespace. */
  namespaceDeclarations(): { prefix: string; uri: string }[] {
    const declared: { prefix: string; uri: string }[] = [];
    for (let at = 0; at < this.length; at += 4) {
      const name = this.xml.slice(this.spans[at]!, this.spans[at + 1]!);
      if (name === "xmlns" || name.startsWith("xmlns:")) {
        declared.push({ prefix: name.slice(6), uri: this.value(at) });
      }
    }
    return declared;
  }

  private repeatedAmongMany(): number {
    const names = new Set<string>();
    for (let at = 0; at < this.length; at += 4) {
      const name = this.xml.slice(this.spans[at]!, this.spans[at + 1]!);
      if (names.has(name)) return this.spans[at]!;
      names.add(name);
    }
    return -1;
  }

  private sameName(a: number, b: number): boolean {
    const { xml, spans } = this;
    const startA = spans[a]!;
    const startB = spans[b]!;
    const length = spans[a + 1]! - startA;
    if (length !== spans[b + 1]! - startB) return false;
    for (let i = 0; i < length; i++) {
      if (xml.charCodeAt(startA + i) !== xml.charCodeAt(startB + i)) return false;
    }
    return true;
  }
}
