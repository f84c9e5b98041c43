import type { Finding, Location } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ParagraphPlace } from "../model/document.ts";
import type { SourceFile } from "../model/file.ts";
import type { Codec } from "../package/codec.ts";
import { refuse } from "../package/refusal.ts";
import { foldPartName } from "../package/zip-name.ts";
import { PackageReader, type Relationship } from "../workbook/package-reader.ts";
import { kindOfZip } from "./content-kind.ts";
import { readHeadingLevels } from "./heading-levels.ts";
import type { OpenDocx } from "./open-document.ts";
import type { HiddenText } from "./part-positions.ts";
import type { PartReading } from "./part-reader.ts";
import { readPart } from "./read-part.ts";

/** Parts with text beside the body, in the order in which they are read. */
const PLACES: readonly (readonly [type: string, place: ParagraphPlace])[] = [
  ["header", "header"],
  ["footer", "footer"],
  ["footnotes", "footnote"],
  ["endnotes", "endnote"],
];

/**
 * Opens a .docx: the main part and every header, footer and note part that it names.
 * @throws Refusal when the file cannot be read.
 */
export async function openDocx(
  file: SourceFile,
  codec?: Codec,
): Promise<{ readonly document: OpenDocx; readonly findings: readonly Finding[] }> {
  const reader = new PackageReader(file.bytes, codec);
  const main = await findMainPart(reader);
  const relationships = await reader.relationships(main);
  const headingLevels = await findHeadingLevels(reader, relationships);
  const read = async (name: string, id: string, place: ParagraphPlace) =>
    readPart(await reader.bytes(name), { name, id, place, headingLevels }, reader.archive.codec);
  const readings = [await read(main, "body", "body")];
  if (!readings[0]!.isWord)
    throw refuse("document.kind-unread", { found: kindOfZip(reader.archive.byName.keys()) });
  for (const { name, id, place } of textParts(relationships, reader))
    readings.push(await read(name, id, place));
  const parts = readings.map(({ positions }) => positions);
  const document: OpenDocx = {
    kind: "docx",
    path: file.path,
    bytes: file.bytes,
    archive: reader.archive,
    parts,
    paragraphs: parts.flatMap((part) => part.paragraphs.map(({ paragraph }) => paragraph)),
  };
  const settings = relationships.find(({ type, target }) => type === "settings" && target !== null)?.target;
  const all =
    settings == null ? relationships : [...relationships, ...(await reader.relationships(settings))];
  return { document, findings: findingsOf(file.path, reader, all, readings) };
}

async function findMainPart(reader: PackageReader): Promise<string> {
  if (!reader.has("_rels/.rels") && !reader.has("[Content_Types].xml")) {
    throw refuse("document.kind-unread", { found: kindOfZip(reader.archive.byName.keys()) });
  }
  const mains = (await reader.relationships("")).filter(({ type }) => type === "officeDocument");
  if (mains.length > 1) throw refuse("file.part-duplicate", { part: mains[1]!.written });
  const main = mains[0]?.target;
  if (main === undefined || main === null) throw refuse("file.part-missing", { part: "word/document.xml" });
  return main;
}

async function findHeadingLevels(
  reader: PackageReader,
  relationships: readonly Relationship[],
): Promise<ReadonlyMap<string, number>> {
  const styles = relationships.find(({ type, target }) => type === "styles" && target !== null)?.target;
  return styles != null && reader.has(styles) ? readHeadingLevels(await reader.scanner(styles)) : new Map();
}

interface TextPart {
  readonly name: string;
  readonly id: string;
  readonly place: ParagraphPlace;
}

function textParts(relationships: readonly Relationship[], reader: PackageReader): readonly TextPart[] {
  const seen = new Set<string>();
  const ids = new Set(["body"]);
  const parts: TextPart[] = [];
  for (const [type, place] of PLACES) {
    const names = relationships.flatMap((one) =>
      one.type === type && one.target !== null ? [one.target] : [],
    );
    for (const name of names.sort(byNumber)) {
      // A relationship to a part that is missing is left to the office program; there is no text to lose.
      if (seen.has(foldPartName(name)) || !reader.has(name)) continue;
      seen.add(foldPartName(name));
      parts.push({ name, id: freeId(name.replace(/^.*\//s, "").replace(/\.[^.]*$/, ""), ids), place });
    }
  }
  return parts;
}

/** header2 before header10. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function freeId(stem: string, ids: Set<string>): string {
  let id = stem;
  for (let n = 2; ids.has(id); n++) id = `${stem}-${n}`;
  ids.add(id);
  return id;
}

function findingsOf(
  path: string,
  reader: PackageReader,
  relationships: readonly Relationship[],
  readings: readonly PartReading[],
): readonly Finding[] {
  const file: Location = { kind: "submission", file: path };
  const findings: Finding[] = [];
  if (reader.some(/^_xmlsignatures\//)) findings.push(makeFinding("document.signed", file, {}));
  if (reader.some(/vbaproject\.bin$/)) findings.push(makeFinding("document.macros", file, {}));
  const embedded = relationships.filter(({ type }) =>
    /^(?:oleObject|package|aFChunk|subDocument)$/.test(type),
  );
  if (embedded.length > 0) {
    findings.push(
      makeFinding("document.embedded", file, { found: listed(embedded.map(({ written }) => written)) }),
    );
  }
  const outside = relationships.filter(({ type, target }) => target === null && type !== "hyperlink");
  if (outside.length > 0) {
    findings.push(
      makeFinding("document.external", file, { found: listed(outside.map(({ written }) => written)) }),
    );
  }
  for (const reading of readings) {
    for (const found of reading.fieldCodes)
      findings.push(makeFinding("document.field-fetches", file, { found }));
    for (const id of reading.unequalCopies) {
      findings.push(
        makeFinding("document.copies-differ", { kind: "text", file: path, paragraph: id }, { found: id }),
      );
    }
    for (const hidden of reading.hidden) if (looksBlank(hidden)) findings.push(hiddenBlank(path, hidden));
  }
  return findings;
}

function listed(targets: readonly string[]): string {
  const shown = targets.slice(0, 3).map((target) => target.slice(0, 120));
  return shown.join(", ") + (targets.length > 3 ? " …" : "");
}

/** In a formula a single letter is a variable; deleted text is looked at with less patience. */
function looksBlank({ obstacle, text }: HiddenText): boolean {
  return obstacle === "math"
    ? /[XxＸｘ×*＊_＿]{2}|[XＸ×]\s*[余多]|\{\{/.test(text)
    : /[XxＸｘ×✕*＊_＿○〇□△]|\{\{|【\s*】/.test(text);
}

function hiddenBlank(path: string, { paragraph, text }: HiddenText): Finding {
  return makeFinding(
    "document.blank-hidden",
    { kind: "text", file: path, paragraph },
    { found: text.length > 30 ? `${text.slice(0, 30)}…` : text },
  );
}
