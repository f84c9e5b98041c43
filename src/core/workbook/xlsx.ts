import { GENERAL, type NumberFormat, type Sheet } from "../model/sheet.ts";
import { refuse } from "../package/refusal.ts";
import { Token, type XmlScanner } from "../package/xml.ts";
import { CellBudget } from "./cell-budget.ts";
import { MOST_SHEETS } from "./limits.ts";
import type { PackageReader, Relationship } from "./package-reader.ts";
import { scanSheet, type SheetContext } from "./sheet-scan.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readCellFormats } from "./styles.ts";
import { Unsure } from "./unsure.ts";

/** What a workbook of the Office Open XML kind holds. */
export interface XlsxContent {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly modified: string | null;
  readonly relationships: readonly Relationship[];
}

interface SheetEntry {
  readonly name: string;
  readonly relationId: string;
  readonly hidden: boolean;
}

/** Where the workbook part is; null when the package holds none. Found by relationship, else by its usual name. */
export async function findWorkbookPart(reader: PackageReader): Promise<string | null> {
  const main = (await reader.relationships("")).find(({ type }) => type === "officeDocument");
  if (main?.target != null && reader.has(main.target)) return main.target;
  for (const usual of ["xl/workbook.xml", "xl/workbook.bin"]) if (reader.has(usual)) return usual;
  return null;
}

/**
 * Reads .xlsx and .xlsm, transitional and strict.
 * @throws Refusal, and Unsure for layouts left to the fallback.
 */
export async function readXlsx(
  reader: PackageReader,
  workbookPart: string,
  cancelled: () => boolean,
): Promise<XlsxContent> {
  const relationships = await reader.relationships(workbookPart);
  const { entries, date1904 } = readWorkbookPart(await reader.scanner(workbookPart));
  const context: SheetContext = {
    strings: await readPart(reader, relationships, "sharedStrings", readSharedStrings, []),
    formats: await readPart<readonly NumberFormat[]>(reader, relationships, "styles", readCellFormats, [
      GENERAL,
    ]),
    budget: new CellBudget(),
  };
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: Sheet[] = [];
  for (const entry of entries) {
    if (cancelled()) break;
    const relationship = byId.get(entry.relationId);
    if (relationship?.target == null) throw new Unsure(`sheet without part: ${entry.relationId}`);
    // Chart sheets, dialogs and Excel 4 macro sheets hold no table.
    if (relationship.type !== "worksheet") continue;
    const xml = await reader.text(relationship.target);
    sheets.push({ name: entry.name, hidden: entry.hidden, ...scanSheet(xml, relationship.target, context) });
  }
  return { sheets, date1904, modified: await readModified(reader), relationships };
}

function readWorkbookPart(scanner: XmlScanner): { entries: SheetEntry[]; date1904: boolean } {
  const entries: SheetEntry[] = [];
  let date1904 = false;
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.end || scanner.token === Token.text) continue;
    if (scanner.depth === 1 && scanner.token === Token.start && !scanner.isTag("workbook")) {
      throw new Unsure(`root ${scanner.name}`);
    }
    if (scanner.isTag("workbookPr")) {
      const stated = scanner.attribute("date1904");
      date1904 = stated === "1" || stated === "true";
    } else if (scanner.isTag("sheet")) {
      const state = scanner.attribute("state");
      entries.push({
        name: scanner.attribute("name") ?? "",
        relationId: scanner.prefixedAttribute("id") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
      });
      if (entries.length > MOST_SHEETS) {
        throw refuse("workbook.too-many-sheets", { expected: String(MOST_SHEETS) });
      }
    }
  }
  return { entries, date1904 };
}

async function readPart<T>(
  reader: PackageReader,
  relationships: readonly Relationship[],
  type: "sharedStrings" | "styles",
  read: (scanner: XmlScanner) => T,
  absent: T,
): Promise<T> {
  const related = relationships.find((relationship) => relationship.type === type);
  if (related?.target != null) return read(await reader.scanner(related.target));
  const usual = `xl/${type}.xml`;
  return reader.has(usual) ? read(await reader.scanner(usual)) : absent;
}

/** docProps modified, as stored; null when the file does not say. */
async function readModified(reader: PackageReader): Promise<string | null> {
  const core = (await reader.relationships("")).find(({ type }) => type === "core-properties");
  const part = core?.target ?? "docProps/core.xml";
  if (!reader.has(part)) return null;
  const scanner = await reader.scanner(part);
  let modified: string | null = null;
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.start && scanner.isTag("modified")) modified = scanner.elementText().trim();
  }
  return modified === "" ? null : modified;
}
