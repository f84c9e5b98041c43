import { makeFinding } from "../finding/make-finding.ts";
import type { Finding, FindingCode, FindingParams, SubmissionLocation } from "../finding/finding.ts";
import type { SourceFile } from "../model/file.ts";
import type { Sheet, Workbook, WorkbookFormat } from "../model/sheet.ts";
import type { Codec } from "../package/codec.ts";
import { Refusal, refuse } from "../package/refusal.ts";
import { attentionFindings } from "./attention.ts";
import { checkBiff } from "./biff.ts";
import { readCsv } from "./csv.ts";
import type { LegacyContent, LegacyReader } from "./fallback.ts";
import { checkFormulas } from "./formula-check.ts";
import { kindOfFile } from "./kind.ts";
import { LARGEST_OLD_FILE } from "./limits.ts";
import { isLockFile, fileStem, formatOfExtension } from "./file-name.ts";
import { scanOds } from "./ods.ts";
import { OleFile } from "./ole.ts";
import { PackageReader } from "./package-reader.ts";
import { Token } from "../package/xml.ts";
import { Unsure } from "./unsure.ts";
import { scanWordTables } from "./word-tables.ts";
import { findWorkbookPart, readXlsx } from "./xlsx.ts";

/** How the host helps with reading. */
export interface ReadOptions {
  /** The fastest that the host has; the core's own without it. */
  readonly codec?: Codec;
  /** Loads the reader of the older formats, where the host cannot load it by itself. */
  readonly legacy?: () => Promise<LegacyReader>;
  readonly cancelled?: () => boolean;
}

/** `workbook` is null when the file was refused or passed over; then a finding says why. Cancelled: null without finding. */
export interface WorkbookReading {
  readonly workbook: Workbook | null;
  readonly findings: readonly Finding[];
}

/** A workbook as read, and notes about the package around its cells. */
interface Read {
  readonly workbook: Workbook;
  readonly notes: readonly FindingCode[];
}

const MEBIBYTE = 1024 * 1024;

/**
 * Reads a file as a workbook (读表), going by its content, not by its name: .xlsx .xlsm .xlsb .xls .et .ods .csv, and the
 * tables of a .docx. Never throws for bad input: a file that cannot be read for certain gives no workbook and a finding
 * that says what is wrong and what to do. Nothing inside the file is run or fetched.
 */
export async function readWorkbook(file: SourceFile, options: ReadOptions = {}): Promise<WorkbookReading> {
  const location: SubmissionLocation = { kind: "submission", file: file.path };
  if (isLockFile(file.path)) {
    const name = file.path.replace(/^.*\//s, "");
    return { workbook: null, findings: [makeFinding("workbook.lock-file", location, { found: name })] };
  }
  try {
    const { workbook, notes } = await readByKind(file, options);
    // What was read until then may be half of the workbook.
    if (options.cancelled?.() === true) return { workbook: null, findings: [] };
    if (workbook.sheets.length === 0) throw refuse("workbook.no-sheet", { found: workbook.format });
    const findings: Finding[] = notes.map((code) => makeFinding(code, location, {} as FindingParams));
    const named = formatOfExtension(file.path);
    if (named !== null && !isSameFormat(named, workbook.format)) {
      findings.push(
        makeFinding("workbook.kind-differs", location, {
          expected: `.${named}`,
          found: `.${workbook.format}`,
        }),
      );
    }
    findings.push(...attentionFindings(workbook.sheets, file.path));
    const checked = checkFormulas(workbook.sheets, file.path);
    findings.push(...checked.findings);
    return { workbook: { ...workbook, sheets: checked.sheets }, findings };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const finding = makeFinding(error.code, location, error.params as FindingParams);
    return { workbook: null, findings: [finding] };
  }
}

async function readByKind(file: SourceFile, options: ReadOptions): Promise<Read> {
  const { bytes } = file;
  const kind = kindOfFile(bytes);
  switch (kind.kind) {
    case "empty":
      throw refuse("file.empty", { size: 0 });
    case "password":
      throw refuse("file.password", {});
    case "unread":
      throw refuse("workbook.kind-unread", { found: kind.label });
    case "bundle":
      throw refuse("workbook.kind-unread", { found: "ZIP" });
    case "ooxml-workbook":
      return readOoxml(file, options);
    case "word":
      return readWord(bytes, options);
    case "ods":
      return readOds(bytes, options);
    case "ole-workbook":
      return readOle(file, kind.stream, options);
    case "text": {
      const sheet = readCsv(bytes, fileStem(file.path));
      return { workbook: workbookOf("csv", "own", [sheet]), notes: [] };
    }
  }
}

function workbookOf(
  format: WorkbookFormat,
  reader: Workbook["reader"],
  sheets: readonly Sheet[],
  date1904 = false,
  modified: string | null = null,
): Workbook {
  return { format, reader, sheets, date1904, modified };
}

async function readOoxml(file: SourceFile, options: ReadOptions): Promise<Read> {
  const reader = new PackageReader(file.bytes, options.codec);
  const part = await findWorkbookPart(reader);
  if (part === null) throw refuse("file.part-missing", { part: "xl/workbook.xml" });
  const notes = packageNotes(reader);
  const format: WorkbookFormat = notes.includes("workbook.macros") ? "xlsm" : "xlsx";
  if (/\.bin$/i.test(part)) {
    const content = await readWhole(reader, file.bytes, options);
    return {
      workbook: workbookOf("xlsb", "fallback", content.sheets, content.date1904, content.modified),
      notes,
    };
  }
  try {
    const content = await readXlsx(reader, part, options.cancelled ?? (() => false));
    return { workbook: workbookOf(format, "own", content.sheets, content.date1904, content.modified), notes };
  } catch (error) {
    if (!(error instanceof Unsure)) throw error;
    const content = await readWhole(reader, file.bytes, options);
    return {
      workbook: workbookOf(format, "fallback", content.sheets, content.date1904, content.modified),
      notes,
    };
  }
}

/** Hands a package to the library only after every part was held against its size, its CRC and, being XML, against DOCTYPE. */
async function readWhole(
  reader: PackageReader,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<LegacyContent> {
  for (const entry of reader.archive.entries) {
    if (entry.isFolder) continue;
    if (/\.(?:xml|rels)$/i.test(entry.name)) {
      const scanner = await reader.scanner(entry.name);
      while (scanner.next() !== Token.eof);
    } else await reader.bytes(entry.name);
  }
  return callLegacy(bytes, options);
}

async function readWord(bytes: Uint8Array, options: ReadOptions): Promise<Read> {
  const reader = new PackageReader(bytes, options.codec);
  const main = (await reader.relationships("")).find(({ type }) => type === "officeDocument");
  const scanner = await reader.scanner(main?.target ?? "word/document.xml");
  return { workbook: workbookOf("docx", "own", scanWordTables(scanner)), notes: packageNotes(reader) };
}

async function readOds(bytes: Uint8Array, options: ReadOptions): Promise<Read> {
  const reader = new PackageReader(bytes, options.codec);
  const manifest = "META-INF/manifest.xml";
  if (reader.has(manifest) && (await reader.text(manifest)).includes("encryption-data")) {
    throw refuse("file.password", {});
  }
  const sheets = scanOds(await reader.scanner("content.xml"));
  const date1904 = false;
  const modified = await odsModified(reader);
  const notes: FindingCode[] = reader.some(/^(?:basic|scripts)\/.+\.(?:xml|py|js|bsh)$/)
    ? ["workbook.macros"]
    : [];
  return { workbook: workbookOf("ods", "own", sheets, date1904, modified), notes };
}

async function odsModified(reader: PackageReader): Promise<string | null> {
  if (!reader.has("meta.xml")) return null;
  const scanner = await reader.scanner("meta.xml");
  let modified: string | null = null;
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.start && scanner.localName === "date")
      modified = scanner.elementText().trim();
  }
  return modified === "" ? null : modified;
}

async function readOle(file: SourceFile, streamName: string, options: ReadOptions): Promise<Read> {
  const ole = new OleFile(file.bytes);
  checkSize(file.bytes.length);
  checkBiff(ole.read(ole.find(streamName)!), streamName);
  const content = await callLegacy(file.bytes, options);
  const format: WorkbookFormat = formatOfExtension(file.path) === "et" ? "et" : "xls";
  const hasMacros = ole.find("_VBA_PROJECT") !== undefined;
  const workbook = workbookOf(format, "fallback", content.sheets, content.date1904, content.modified);
  return { workbook, notes: hasMacros ? ["workbook.macros"] : [] };
}

function checkSize(size: number): void {
  if (size <= LARGEST_OLD_FILE) return;
  const megabytes = Math.ceil(size / MEBIBYTE);
  throw refuse("file.too-large", { part: "OLE", megabytes, limit: LARGEST_OLD_FILE / MEBIBYTE });
}

/** The library throws plain errors for damage it notices. */
async function callLegacy(bytes: Uint8Array, options: ReadOptions): Promise<LegacyContent> {
  const { readLegacy } = await (options.legacy ?? (() => import("./fallback.ts")))();
  try {
    return readLegacy(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse("file.damaged", { part: "Workbook" });
  }
}

function packageNotes(reader: PackageReader): FindingCode[] {
  const notes: FindingCode[] = [];
  if (reader.some(/vbaproject\.bin$|(?:^|\/)macrosheets\//)) notes.push("workbook.macros");
  if (reader.some(/\/(?:embeddings|activex)\//)) notes.push("workbook.embedded-object");
  if (reader.some(/^_xmlsignatures\//)) notes.push("workbook.signed");
  return notes;
}

/** .xlsm without macros and .et are the same to a reader as .xlsx and .xls. */
function isSameFormat(named: string, found: WorkbookFormat): boolean {
  const family = (format: string) =>
    ({ xlsm: "xlsx", xltx: "xlsx", xltm: "xlsx", et: "xls", txt: "csv", tsv: "csv" })[format] ?? format;
  return family(named) === family(found);
}
