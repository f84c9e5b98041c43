import type { PackedPart } from "../package/deflate-stream.ts";
import type { ZipLimits } from "../package/limits.ts";
import { Token, XmlScanner } from "../package/xml.ts";
import { decodeXml } from "../package/xml-text.ts";
import { openZip, readEntry } from "../package/zip.ts";
import { rewriteZip } from "../package/zip-write.ts";
import { streamedPart, type StreamedSheet } from "./sheet-stream.ts";

/** The numbers of a sheet whose exact digits differ from what a double prints, by address. */
export type ExactNumbers = Map<string, string>;

/** What we wrote ourselves is no threat. */
const NO_LIMITS: ZipLimits = {
  parts: Infinity,
  part: Infinity,
  total: Infinity,
  ratio: Infinity,
  ratioFrom: Infinity,
  foldNames: true,
};
/**
 * Puts into a package what the writing library cannot do: exact digits, long sheets, and no modification time where nobody
 * gave one. All parts are deflated anew by our own code, so that every host writes the same bytes.
 */
export async function finishPackage(
  bytes: Uint8Array,
  exact: readonly ExactNumbers[],
  streamed: ReadonlyMap<number, StreamedSheet>,
  options: { readonly keepTimes: boolean },
): Promise<Uint8Array> {
  const archive = openZip(bytes, NO_LIMITS);
  const parts = new Map<string, Uint8Array | PackedPart>();
  for (const { name } of archive.entries) {
    const part = await readEntry(archive, name);
    const long = streamed.get(sheetIndex(name));
    const edit = editOf(name, exact, options.keepTimes);
    if (long) parts.set(name, streamedPart(decodeXml(part, name).text, long));
    else parts.set(name, edit === null ? part : edited(part, name, edit));
  }
  return rewriteZip(archive, parts);
}

/** From 0; -1 for a part that is no sheet. */
function sheetIndex(name: string): number {
  return Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1;
}

function editOf(
  name: string,
  exact: readonly ExactNumbers[],
  keepTimes: boolean,
): ((xml: string) => string) | null {
  const numbers = exact[sheetIndex(name)];
  if (numbers !== undefined && numbers.size > 0) return (xml) => withExactNumbers(xml, name, numbers);
  if (name === "docProps/core.xml" && !keepTimes) {
    return (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, "");
  }
  if (name === "docProps/app.xml") {
    return (xml) => xml.replace(/<Application>[^<]*</, "<Application>Yutiao<");
  }
  return null;
}

function edited(part: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  return new TextEncoder().encode(edit(decodeXml(part, name).text));
}

function withExactNumbers(xml: string, name: string, numbers: ExactNumbers): string {
  const scanner = new XmlScanner(xml, name);
  const pieces: string[] = [];
  let copied = 0;
  let digits: string | undefined;
  while (scanner.next() !== Token.eof) {
    if (scanner.token !== Token.start) continue;
    if (scanner.isTag("c")) digits = numbers.get(scanner.attribute("r") ?? "");
    else if (digits !== undefined && scanner.isTag("v")) {
      scanner.next();
      pieces.push(xml.slice(copied, scanner.tokenStart), digits);
      copied = scanner.tokenEnd;
      digits = undefined;
    }
  }
  pieces.push(xml.slice(copied));
  return pieces.join("");
}
