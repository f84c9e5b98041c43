import type { Codec } from "../package/codec.ts";
import { PACKAGE_LIMITS } from "../package/limits.ts";
import { XmlScanner, Token } from "../package/xml.ts";
import { decodeXml, type DecodedPart } from "../package/xml-text.ts";
import { findEntry, openZip, readEntry, type ZipArchive } from "../package/zip.ts";

/** One line of a part's relationships. `target` is a part name, already resolved; null for things outside the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: "worksheet", "sharedStrings"; the same in transitional and strict files. */
  readonly type: string;
  readonly target: string | null;
  /** As written, for the findings. */
  readonly written: string;
}

/** An Office Open XML package, its parts read one by one. */
export class PackageReader {
  readonly archive: ZipArchive;

  constructor(bytes: Uint8Array, codec?: Codec) {
    this.archive = openZip(bytes, PACKAGE_LIMITS, codec);
  }

  has(name: string): boolean {
    return findEntry(this.archive, name) !== undefined;
  }

  /** Is there a part whose folded name matches? Linear in the number of parts. */
  some(pattern: RegExp): boolean {
    for (const name of this.archive.byName.keys()) if (pattern.test(name)) return true;
    return false;
  }

  /** @throws Refusal when the part is missing or damaged. */
  async bytes(name: string): Promise<Uint8Array> {
    return readEntry(this.archive, name);
  }

  /** @throws Refusal when it is not there, damaged or in an encoding that cannot be read. */
  async decoded(name: string): Promise<DecodedPart> {
    return decodeXml(await this.bytes(name), name, this.archive.codec);
  }

  async text(name: string): Promise<string> {
    return (await this.decoded(name)).text;
  }

  async scanner(name: string): Promise<XmlScanner> {
    return new XmlScanner(await this.text(name), name);
  }

  /** The relationships of a part ("" for the package); none when it has no relationships part. */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const slash = part.lastIndexOf("/");
    const folder = part.slice(0, slash + 1);
    const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    const scanner = await this.scanner(name);
    while (scanner.next() !== Token.eof) {
      if (scanner.token === Token.end || !scanner.isTag("Relationship")) continue;
      const written = scanner.attribute("Target") ?? "";
      const isOutside = scanner.attribute("TargetMode") === "External";
      found.push({
        id: scanner.attribute("Id") ?? "",
        type: (scanner.attribute("Type") ?? "").replace(/^.*\//s, ""),
        target: isOutside ? null : resolveTarget(folder, written),
        written,
      });
    }
    return found;
  }
}

/** "../media/a.png" seen from "xl/worksheets/" → "xl/media/a.png"; "/xl/a.xml" → "xl/a.xml". Names are compared, never opened. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/#.*$/s, "");
  const steps = (path.startsWith("/") ? path : folder + path).split("/");
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === "..") resolved.pop();
    else if (step !== "" && step !== ".") resolved.push(step);
  }
  return resolved.join("/");
}
