import type { Codec } from "../package/codec.ts";
import { Token } from "../package/xml.ts";
import { escapeXml } from "../package/xml-text.ts";
import { findEntry } from "../package/zip.ts";
import { foldPartName } from "../package/zip-name.ts";
import { rewriteZip } from "../package/zip-write.ts";
import { PackageReader, type Relationship } from "./package-reader.ts";
import { Unsure } from "./unsure.ts";
import { appendInto, outlineOf, spliced } from "./xml-outline.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES_PART = "[Content_Types].xml";

interface ChangedPart {
  readonly name: string;
  readonly text: string;
  readonly hasBom: boolean;
}

/** A package being changed part by part; what is never set stays as it is, byte for byte. */
export class EditedPackage {
  readonly reader: PackageReader;
  private readonly changed = new Map<string, ChangedPart>();
  private readonly added = new Map<string, string>();

  constructor(bytes: Uint8Array, codec?: Codec) {
    this.reader = new PackageReader(bytes, codec);
  }

  has(name: string): boolean {
    return this.reader.has(name) || this.added.has(name);
  }

  /** The text of a part as it stands now. @throws Unsure for a part that is not UTF-8: it could not be written as it was. */
  async text(name: string): Promise<string> {
    const known = this.changed.get(foldPartName(name))?.text ?? this.added.get(name);
    return known ?? (await this.load(name)).text;
  }

  async set(name: string, text: string): Promise<void> {
    if (this.added.has(name)) {
      this.added.set(name, text);
      return;
    }
    const before = this.changed.get(foldPartName(name)) ?? (await this.load(name));
    if (text !== before.text) this.changed.set(foldPartName(name), { ...before, text });
  }

  add(name: string, text: string): void {
    this.added.set(name, text);
  }

  /** "xl/comments" + first free number + ".xml". */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** Adds a relationship from a part to a part and gives its id. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const slash = part.lastIndexOf("/");
    const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
    const isNew = !this.has(name);
    const xml = isNew
      ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`
      : await this.text(name);
    let number = 1;
    while (new RegExp(`["']rIdYutiao${number}["']`).test(xml)) number += 1;
    const id = `rIdYutiao${number}`;
    const markup = `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${escapeXml(target)}"/>`;
    const text = appended(xml, name, RELATIONSHIPS, markup);
    if (isNew) this.add(name, text);
    else await this.set(name, text);
    return id;
  }

  /** The relationships of a part as the file came. */
  relationships(part: string): Promise<readonly Relationship[]> {
    return this.reader.relationships(part);
  }

  async declarePart(name: string, contentType: string): Promise<void> {
    await this.declare(`<Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`);
  }

  async declareExtension(extension: string, contentType: string): Promise<void> {
    const known = new RegExp(`\\sExtension\\s*=\\s*["']${extension}["']`, "i");
    if (known.test(await this.text(TYPES_PART))) return;
    await this.declare(`<Default Extension="${extension}" ContentType="${contentType}"/>`);
  }

  /** The content type that the package states for a part, by itself or by its extension; null where it states none. */
  async contentTypeOf(name: string): Promise<string | null> {
    const scanner = await this.reader.scanner(TYPES_PART);
    const extension = name.replace(/^.*\./s, "").toLowerCase();
    let own: string | null = null;
    let usual: string | null = null;
    while (scanner.next() !== Token.eof) {
      if (scanner.token === Token.text || scanner.token === Token.end) continue;
      const type = scanner.attribute("ContentType");
      if (scanner.isTag("Override")) {
        if (foldPartName(scanner.attribute("PartName") ?? "") === foldPartName(name)) own = type;
      } else if (scanner.isTag("Default")) {
        if (scanner.attribute("Extension")?.toLowerCase() === extension) usual = type;
      }
    }
    return own ?? usual;
  }

  bytes(): Uint8Array {
    const replaced = new Map<string, Uint8Array>();
    for (const { name, text, hasBom } of this.changed.values()) {
      replaced.set(name, new TextEncoder().encode(hasBom ? `\ufeff${text}` : text));
    }
    const added = new Map<string, Uint8Array>();
    for (const [name, text] of this.added) added.set(name, new TextEncoder().encode(text));
    return rewriteZip(this.reader.archive, replaced, added);
  }

  private async declare(markup: string): Promise<void> {
    await this.set(TYPES_PART, appended(await this.text(TYPES_PART), TYPES_PART, CONTENT_TYPES, markup));
  }

  private async load(name: string): Promise<ChangedPart> {
    const { text, isUtf8, hasBom } = await this.reader.decoded(name);
    if (!isUtf8) throw new Unsure(`${name} is not UTF-8`);
    return { name: findEntry(this.reader.archive, name)!.name, text, hasBom };
  }
}

function appended(xml: string, part: string, namespace: string, markup: string): string {
  return spliced(xml, [appendInto(xml, outlineOf(xml, part, namespace).root, markup)]);
}
