import type { CellRange } from "../../../src/core/model/sheet.ts";
import { HostError, invalidArgument } from "../wire/protocol.ts";
import { SheetModel } from "./sheet-model.ts";

/** Somebody at the keyboard, or an add-in, did something. */
export interface BookEvent {
  readonly kind: "changed" | "selected";
  readonly sheet: SheetModel;
  readonly address: string;
}

/** The workbook that the simulated Excel has open: plain sheets, and Excel's own rules about them. */
export class Book {
  name = "汇总.xlsx";
  date1904 = false;
  isStructureProtected = false;
  readonly sheets: SheetModel[] = [];
  readonly listeners = new Set<(event: BookEvent) => void>();
  active: SheetModel;
  selection: { readonly sheet: SheetModel; readonly address: string };
  private made = 0;

  constructor(names: readonly string[] = ["Sheet1"]) {
    for (const name of names) this.add(name);
    this.active = this.sheets[0]!;
    this.selection = { sheet: this.active, address: "A1" };
  }

  find(key: unknown): SheetModel | null {
    const name = String(key).toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  /** The sheet of that name; a test that names another has a mistake. */
  sheet(name: string): SheetModel {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name} in ${this.sheets.map((one) => one.name).join()}`);
    return sheet;
  }

  add(name: string): SheetModel {
    this.checkStructure();
    this.made += 1;
    this.checkName(name, null);
    const sheet = new SheetModel(this, `{0000-${this.made}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  rename(sheet: SheetModel, name: string): void {
    this.checkStructure();
    this.checkName(name, sheet);
    const before = quoted(sheet.name);
    sheet.name = name;
    // Excel keeps formulas pointing to the sheet they were written for.
    this.replaceInFormulas(`${before}!`, `${quoted(name)}!`);
  }

  delete(sheet: SheetModel): void {
    this.checkStructure();
    if (sheet.visibility === "Visible") this.checkAnotherVisible(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.sheets.find(({ visibility }) => visibility === "Visible")!;
  }

  show(sheet: SheetModel, visibility: string): void {
    this.checkStructure();
    if (visibility !== "Visible" && sheet.visibility === "Visible") this.checkAnotherVisible(sheet);
    sheet.visibility = visibility;
    if (this.active === sheet && visibility !== "Visible") {
      this.active = this.sheets.find((one) => one.visibility === "Visible")!;
    }
  }

  activate(sheet: SheetModel): void {
    if (sheet.visibility !== "Visible") throw invalidOperation("工作表已隐藏");
    this.active = sheet;
  }

  select(sheet: SheetModel, address: string): void {
    this.activate(sheet);
    this.selection = { sheet, address };
    this.tell({ kind: "selected", sheet, address });
  }

  /** The person types something. */
  type(name: string, address: string, value: unknown): void {
    const sheet = this.sheet(name);
    sheet.setValues(sheet.range(address), [[value]]);
  }

  tell(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  replaceInFormulas(before: string, after: string): void {
    for (const sheet of this.sheets) {
      for (const [at, formula] of sheet.formulas) sheet.formulas.set(at, formula.replaceAll(before, after));
    }
  }

  checkTableName(name: string): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument(name);
    const taken = this.sheets
      .flatMap(({ tables }) => tables)
      .some((one) => one.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new HostError("InvalidArgument", `表名已存在。(${name})`);
  }

  checkStructure(): void {
    if (this.isStructureProtected) throw new HostError("AccessDenied", "工作簿受保护，不能更改。", 401);
  }

  private checkName(name: string, self: SheetModel | null): void {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument(name);
    }
    const same = this.sheets.find(
      (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (same) throw new HostError("ItemAlreadyExists", `已存在同名的工作表。(${name})`, 409);
  }

  private checkAnotherVisible(sheet: SheetModel): void {
    if (this.sheets.every((one) => one === sheet || one.visibility !== "Visible")) {
      throw invalidOperation("工作簿至少要有一张可见的工作表");
    }
  }
}

export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function invalidOperation(what: string): HostError {
  return new HostError("InvalidOperation", `不能执行所请求的操作。(${what})`, 400);
}

/** Whether two ranges share a cell. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
