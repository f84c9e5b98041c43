import { nameKey } from "../expression/characters.ts";
import type { Finding, FindingParam, PlanLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Period } from "../model/period.ts";
import { decimalFromText, textFromDecimal } from "../number/decimal.ts";
import { foldWidth } from "../expression/characters.ts";
import { itemsFromText } from "./list-text.ts";
import { dayFromText, periodFromText } from "./period.ts";
import { objectFromText } from "./json-value.ts";
import type { JsonObject } from "./json-value.ts";
import { EXTRAS_COLUMN } from "./plan-sheets.ts";
import type { PlanColumn } from "./plan-sheets.ts";

/** One cell of a plan row, whichever form the plan came in. `items` stands where the form keeps real lists (JSON). */
export interface PlanCell {
  readonly text: string;
  readonly items: readonly string[] | null;
  readonly location: PlanLocation;
}

const YES = ["是", "y", "yes", "true", "1", "√", "✓", "✔", "必填", "唯一"];
const NO = ["否", "n", "no", "false", "0", "×", "✗", "-", "/", "不"];

/**
 * One row of a plan sheet (or what a data package says in its place) with typed reading. Every reader returns the
 * default and adds a finding where the cell holds something else than it should.
 */
export class PlanRow {
  readonly location: PlanLocation;
  private readonly cells: ReadonlyMap<string, PlanCell>;
  private readonly findings: Finding[];

  constructor(cells: ReadonlyMap<string, PlanCell>, location: PlanLocation, findings: Finding[]) {
    this.cells = cells;
    this.location = location;
    this.findings = findings;
  }

  text(column: PlanColumn): string {
    return this.cells.get(column)?.text ?? "";
  }

  textOrNull(column: PlanColumn): string | null {
    return this.text(column) || null;
  }

  items(column: PlanColumn): readonly string[] {
    const cell = this.cells.get(column);
    return cell?.items ?? itemsFromText(cell?.text ?? "");
  }

  /** What the row says beside the plan's columns, as JSON (EXTRAS_COLUMN); {} where there is none or it is no JSON. */
  extras(): JsonObject {
    return objectFromText(this.cells.get(EXTRAS_COLUMN)?.text ?? "");
  }

  /** A key of the row's JSON that says what cannot be used. */
  reportKey(key: string, found: unknown, expected: string): void {
    const text = JSON.stringify(found) ?? "";
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    this.report(makeFinding("plan.json-invalid", this.location, { column: key, found: shown, expected }));
  }

  /** Where the cell stands; for a column that is not there the row itself. */
  locate(column: PlanColumn): PlanLocation {
    return this.cells.get(column)?.location ?? this.location;
  }

  required(column: PlanColumn): string | null {
    const text = this.text(column);
    if (text !== "") return text;
    this.findings.push(makeFinding("plan.value-missing", this.locate(column), { column }));
    return null;
  }

  /** One of a few words; the first word given for a value is the one that findings name. */
  choice<V extends string>(
    column: PlanColumn,
    words: readonly (readonly [V, ...string[]])[],
    otherwise: V,
  ): V {
    const found = nameKey(this.text(column)).toLowerCase();
    if (found === "") return otherwise;
    const match = words.find((group) => group.some((word) => word.toLowerCase() === found));
    if (match) return match[0];
    this.invalid("plan.value-invalid", column, words.map((group) => group[1] ?? group[0]).join("、"));
    return otherwise;
  }

  flag(column: PlanColumn): boolean {
    const found = nameKey(this.text(column)).toLowerCase();
    if (found === "" || NO.includes(found)) return false;
    if (YES.includes(found)) return true;
    this.invalid("plan.value-invalid", column, "是、否");
    return false;
  }

  /** A number as plain digits; full-width digits, thousands separators and a leading ± are taken. 50% is "0.5". */
  number(column: PlanColumn): string | null {
    const found = nameKey(this.text(column));
    if (found === "") return null;
    const plain = found.replace(/^±/, "").replace(/%$/, "");
    const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, "") : plain;
    const number = decimalFromText(digits);
    if (number) return textFromDecimal(found.endsWith("%") ? number.div(100) : number);
    this.invalid("plan.number-invalid", column);
    return null;
  }

  wholeNumber(column: PlanColumn): number | null {
    const digits = this.number(column);
    if (digits === null) return null;
    if (/^\d{1,2}$/.test(digits)) return Number(digits);
    this.invalid("plan.number-invalid", column);
    return null;
  }

  day(column: PlanColumn): string | null {
    const found = this.text(column);
    if (found === "") return null;
    const day = dayFromText(found);
    if (day === null) this.invalid("plan.date-invalid", column);
    return day;
  }

  period(column: PlanColumn): Period | null {
    const found = this.text(column);
    if (found === "") return null;
    const period = periodFromText(found);
    if (period === null)
      this.findings.push(makeFinding("plan.period-invalid", this.locate(column), { found }));
    return period;
  }

  /** Keeps the items that are known; each other one is a finding. */
  known<T>(
    code: "plan.form-unknown" | "plan.field-unknown",
    column: PlanColumn,
    items: readonly string[],
    all: readonly (T & { readonly name: string; readonly aliases?: readonly string[] })[],
  ): string[] {
    return items.flatMap((item) => {
      const key = nameKey(item);
      const match =
        all.find(({ name }) => nameKey(name) === key) ??
        all.find(({ aliases }) => aliases?.some((alias) => nameKey(alias) === key));
      if (match) return [match.name];
      const expected = all.map(({ name }) => name).join("、") || "—";
      this.findings.push(makeFinding(code, this.locate(column), { column, found: item, expected }));
      return [];
    });
  }

  /** A finding about one cell of the row, with what stands there. */
  invalid(
    code: "plan.value-invalid" | "plan.number-invalid" | "plan.date-invalid" | "plan.cell-invalid",
    column: PlanColumn,
    expected: FindingParam = "",
  ): void {
    const found = foldWidth(this.text(column));
    this.findings.push(makeFinding(code, this.locate(column), { column, found, expected }));
  }

  report(finding: Finding): void {
    this.findings.push(finding);
  }
}
