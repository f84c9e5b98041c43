import { positionFromAddress } from "../model/sheet.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import type { Codec } from "../package/codec.ts";
import { Refusal } from "../package/refusal.ts";
import { Token, XmlScanner } from "../package/xml.ts";
import { escapeXml } from "../package/xml-text.ts";
import type { CellEdit } from "./cell-edit.ts";
import { LAST_COLUMN, LAST_ROW } from "./limits.ts";
import type { Relationship } from "./package-reader.ts";
import { legalSheetNames } from "./sheet-names.ts";
import { Unsure } from "./unsure.ts";
import { safeText } from "./value-out.ts";
import { findWorkbookPart } from "./xlsx.ts";
import { EMPTY_COMMENTS, EMPTY_DRAWING, withComments, withNoteShapes } from "./xlsx-edit-comments.ts";
import { withChangedCells, type CellChange } from "./xlsx-edit-cells.ts";
import { newSheetPart } from "./xlsx-edit-new-sheet.ts";
import { EditedPackage } from "./xlsx-edit-package.ts";
import { EMPTY_STYLES, StyleAdditions } from "./xlsx-edit-styles.ts";
import { appendInto, outlineOf, outlineOfSheet, spliced, type ElementSpan } from "./xml-outline.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Marks cells in an existing .xlsx by position and adds sheets at its end (a sheet of that name that is our own is
 * replaced). Only the touched parts change, and in them only the touched places; everything else is copied byte for byte.
 * null where the package cannot be edited for certain: another kind (.xlsm, strict, signed), prefixed elements, rows out
 * of order, a sheet that is not there. Bad input never throws.
 */
export async function editWorkbook(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  added: readonly SheetOut[] = [],
  options: { readonly codec?: Codec } = {},
): Promise<Uint8Array | null> {
  try {
    return await new WorkbookEditor(new EditedPackage(bytes, options.codec)).run(edits, added);
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unsure) return null;
    throw error;
  }
}

interface SheetEntry {
  readonly name: string;
  readonly part: string;
}

class WorkbookEditor {
  private readonly parts: EditedPackage;
  private workbookPart = "";
  private relationships: readonly Relationship[] = [];
  private sheets: SheetEntry[] = [];
  private highestId = 0;

  constructor(parts: EditedPackage) {
    this.parts = parts;
  }

  async run(edits: readonly CellEdit[], added: readonly SheetOut[]): Promise<Uint8Array> {
    const { parts } = this;
    if (parts.reader.some(/^_xmlsignatures\//)) throw new Unsure("signed");
    this.workbookPart = (await findWorkbookPart(parts.reader)) ?? "";
    const type = await parts.contentTypeOf(this.workbookPart);
    if (type !== `${SPREADSHEET}.sheet.main+xml`) throw new Unsure(`workbook of type ${type ?? "none"}`);
    this.relationships = await parts.relationships(this.workbookPart);
    await this.readSheets();
    const { part: stylePart, styles } = await this.openStyles();
    for (const [name, group] of groupBySheet(edits)) await this.editSheet(name, group, styles);
    for (const sheet of added) await this.addSheet(sheet, styles);
    await parts.set(stylePart, styles.text());
    return parts.bytes();
  }

  private async readSheets(): Promise<void> {
    const xml = await this.parts.text(this.workbookPart);
    outlineOf(xml, this.workbookPart, MAIN);
    const scanner = new XmlScanner(xml, this.workbookPart);
    const byId = new Map(this.relationships.map((one) => [one.id, one]));
    while (scanner.next() !== Token.eof) {
      if (scanner.token === Token.text || scanner.token === Token.end || !scanner.isTag("sheet")) continue;
      this.highestId = Math.max(this.highestId, Number(scanner.attribute("sheetId") ?? 0) || 0);
      const relationship = byId.get(scanner.prefixedAttribute("id") ?? "");
      if (relationship?.type !== "worksheet" || relationship.target === null) continue;
      this.sheets.push({ name: scanner.attribute("name") ?? "", part: relationship.target });
    }
    if (this.sheets.length === 0) throw new Unsure("no sheets");
  }

  private async openStyles(): Promise<{ part: string; styles: StyleAdditions }> {
    const { parts } = this;
    const known = this.relationships.find(({ type }) => type === "styles")?.target;
    if (known != null) return { part: known, styles: new StyleAdditions(await parts.text(known), known) };
    const part = parts.freeName(`${folderOf(this.workbookPart)}yutiaoStyles`, ".xml");
    parts.add(part, EMPTY_STYLES);
    await parts.relate(this.workbookPart, "styles", part);
    await parts.declarePart(part, `${SPREADSHEET}.styles+xml`);
    return { part, styles: new StyleAdditions(EMPTY_STYLES, part) };
  }

  private async editSheet(name: string, edits: readonly CellEdit[], styles: StyleAdditions): Promise<void> {
    const entry = this.sheets.find((sheet) => sheet.name === name);
    if (!entry) throw new Unsure(`no sheet ${name}`);
    const { part } = entry;
    const xml = await this.parts.text(part);
    outlineOfSheet(xml, part, MAIN);
    await this.parts.set(part, withChangedCells(xml, part, cellChanges(edits, styles)));
    const comments = new Map<string, string>();
    for (const { cell, comment } of edits) {
      if (comment === undefined) continue;
      const before = comments.get(cell);
      comments.set(cell, before === undefined ? comment : `${before}\n${comment}`);
    }
    if (comments.size > 0) await this.comment(part, comments);
  }

  private async comment(part: string, texts: ReadonlyMap<string, string>): Promise<void> {
    const { parts } = this;
    const relationships = await parts.relationships(part);
    const threaded = await this.threadedCells(relationships);
    // A conversation stands before its note; text added to the note would never be seen.
    const plain = new Map([...texts].filter(([cell]) => !threaded.has(cell)));
    let commentsPart = relationships.find(({ type }) => type === "comments")?.target ?? null;
    if (commentsPart === null) {
      commentsPart = parts.freeName(`${folderOf(this.workbookPart)}comments`, ".xml");
      parts.add(commentsPart, EMPTY_COMMENTS);
      await parts.declarePart(commentsPart, `${SPREADSHEET}.comments+xml`);
      await parts.relate(part, "comments", commentsPart);
    }
    const { xml, fresh } = withComments(await parts.text(commentsPart), commentsPart, plain);
    await parts.set(commentsPart, xml);
    await this.drawNotes(part, relationships, fresh);
  }

  private async threadedCells(relationships: readonly Relationship[]): Promise<ReadonlySet<string>> {
    const cells = new Set<string>();
    for (const { type, target } of relationships) {
      if (type !== "threadedComment" || target === null) continue;
      const scanner = await this.parts.reader.scanner(target);
      while (scanner.next() !== Token.eof) {
        if (scanner.token === Token.start && scanner.isTag("threadedComment")) {
          cells.add(scanner.attribute("ref") ?? "");
        }
      }
    }
    return cells;
  }

  private async drawNotes(
    part: string,
    relationships: readonly Relationship[],
    cells: readonly string[],
  ): Promise<void> {
    if (cells.length === 0) return;
    const { parts } = this;
    const xml = await parts.text(part);
    const { root, children } = outlineOfSheet(xml, part, MAIN);
    const legacy = children.find(({ name }) => name === "legacyDrawing");
    if (legacy) {
      const scanner = new XmlScanner(xml.slice(legacy.start, legacy.end), part);
      scanner.next();
      const id = scanner.prefixedAttribute("id");
      const target = relationships.find((one) => one.id === id)?.target;
      if (target == null) throw new Unsure(`legacyDrawing of ${part}`);
      await parts.set(target, withNoteShapes(await parts.text(target), cells));
      return;
    }
    const drawing = parts.freeName(`${folderOf(this.workbookPart)}drawings/vmlDrawing`, ".vml");
    parts.add(drawing, withNoteShapes(EMPTY_DRAWING, cells));
    await parts.declareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    const id = await parts.relate(part, "vmlDrawing", drawing);
    const at = children.find(({ name }) => AFTER_LEGACY_DRAWING.has(name))?.start ?? root.contentEnd;
    const markup = `<legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
    await parts.set(part, spliced(xml, [{ from: at, to: at, text: markup }]));
  }

  private async addSheet(sheet: SheetOut, styles: StyleAdditions): Promise<void> {
    const { parts } = this;
    const markup = newSheetPart(sheet, styles);
    const same = this.sheets.find(({ name }) => name === sheet.name);
    if (same && (await this.isPlain(same.part))) {
      await parts.set(same.part, markup);
      return;
    }
    const name = legalSheetNames([...this.sheets.map((one) => one.name), sheet.name]).pop()!;
    const part = parts.freeName(`${folderOf(this.workbookPart)}worksheets/sheet`, ".xml");
    parts.add(part, markup);
    await parts.declarePart(part, `${SPREADSHEET}.worksheet+xml`);
    const id = await parts.relate(this.workbookPart, "worksheet", part);
    this.highestId += 1;
    const xml = await parts.text(this.workbookPart);
    const list = outlineOf(xml, this.workbookPart, MAIN).children.find((one) => one.name === "sheets");
    // Some writers declare the prefix on each sheet, not on the root; so does this one, which is right in any case.
    const names = `xmlns:r="${OFFICE}" name="${escapeXml(safeText(name))}" sheetId="${this.highestId}"`;
    const entry = `<sheet ${names} r:id="${id}"/>`;
    await parts.set(this.workbookPart, spliced(xml, [appendInto(xml, list as ElementSpan, entry)]));
    this.sheets.push({ name, part });
  }

  /** A sheet that nothing hangs on: no comments, pictures or formulas, which would be lost with it. */
  private async isPlain(part: string): Promise<boolean> {
    if ((await this.parts.relationships(part)).length > 0) return false;
    return !/<f[\s>/]/.test(await this.parts.text(part));
  }
}

/** What the schema of worksheets puts behind legacyDrawing; AlternateContent holds form controls there. */
const AFTER_LEGACY_DRAWING = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
  "mc:AlternateContent",
]);

function groupBySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.sheet);
    if (group) group.push(edit);
    else groups.set(edit.sheet, [edit]);
  }
  return groups;
}

/** One change for each cell: of several looks the graver one counts, of several texts the last. */
function cellChanges(edits: readonly CellEdit[], styles: StyleAdditions): CellChange[] {
  const byCell = new Map<string, { look: CellEdit["look"]; text: string | undefined }>();
  for (const { cell, look, text } of edits) {
    const known = byCell.get(cell);
    byCell.set(cell, {
      look: known?.look === "error" ? "error" : (look ?? known?.look),
      text: text ?? known?.text,
    });
  }
  return [...byCell].flatMap(([cell, { look, text }]): CellChange[] => {
    const at = positionFromAddress(cell);
    if (at === null || at.row > LAST_ROW || at.column > LAST_COLUMN) throw new Unsure(`no cell ${cell}`);
    if (look === undefined && text === undefined) return [];
    return [
      {
        ...at,
        ...(look === undefined ? {} : { style: (base: number) => styles.filled(base, look) }),
        ...(text === undefined ? {} : { text }),
      },
    ];
  });
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}
