import type { Bilingual } from "../finding/finding.ts";
import { Decimal, decimalFromText, textFromDecimal } from "../number/decimal.ts";
import type { Field, FieldWriting } from "../model/plan.ts";
import type { Cell } from "../model/sheet.ts";
import { dayFromSerial } from "./cast-date.ts";
import { EXPECTED, problem, type CastNote, type CastResult } from "./cast-result.ts";
import { isMeasureUnit, isPercentUnit, scaledUnit } from "./measure-unit.ts";
import { isBeyondSheets, numberFromStored } from "./stored-number.ts";
import { narrowText, visibleText } from "./visible-text.ts";
import { textFromDay } from "../model/value.ts";

const HUNDRED = new Decimal(100);

/** The measure unit of a field: 计量单位, else what its name says in brackets. */
export function measureUnitOf(field: Field): string {
  if (field.measureUnit !== "") return field.measureUnit;
  const bracket = /[（(]([^（()）]{1,12})[)）]$/.exec(field.name)?.[1] ?? "";
  return isMeasureUnit(bracket) ? bracket : "";
}

/** A stored number for an integer, number or percent field. */
export function castNumberCell(cell: Cell, field: Field, date1904: boolean): CastResult {
  const kind = cell.format.kind;
  const stored = numberFromStored(cell.text);
  if (!stored) return problem("type", cell.text, EXPECTED[field.type]);
  if (kind === "date" || kind === "datetime" || kind === "time") {
    // "3-5" typed into a cell for counts becomes a day: the serial behind it is nobody's number.
    const day = dayFromSerial(stored.number.toNumber(), date1904);
    return problem("date-as-number", day ? textFromDay(day) : cell.text, EXPECTED[field.type]);
  }
  if (field.type === "percent") {
    return kind === "percent" ? { value: stored.number } : bareInPercentField(stored.number);
  }
  if (kind === "percent") return percentInNumberField(stored.number, field);
  return finish(stored.number, field, stored.long ? "long-number" : undefined, cell.text);
}

const NUMBER =
  /^([+-]?)(\u00a5?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)((?:[eE][+-]?\d{1,3})?)(.*)$/;
const MOST_CHARACTERS = 80;

/** A text for an integer, number or percent field: full-width digits, separators, 1.2万, 312条, 50%. */
export function castNumberText(raw: string, field: Field): CastResult {
  const seen = visibleText(raw);
  if (seen.overridden) return problem("reading-direction", seen.text, EXPECTED[field.type]);
  const narrow = narrowText(seen.text)
    .replace(/^'/, "")
    .replace(/\u2212/g, "-");
  const text = field.writing ? usualDigits(narrow, field.writing, field.type) : narrow;
  const parts = text === null || text.length > MOST_CHARACTERS ? null : NUMBER.exec(text);
  const digits = parts && decimalFromText(parts[1]! + parts[3]!.replace(/,/g, "") + parts[4]!);
  if (text === null || !parts || !digits || isBeyondSheets(digits))
    return problem("type", seen.text, EXPECTED[field.type]);
  const plain = isPlain(raw, text) && !parts[3]!.includes(",") && parts[2] === "" && parts[5] === "";
  const note: CastNote = seen.invisible
    ? "invisible-characters"
    : plain
      ? "stored-as-text"
      : "written-otherwise";
  const rest = (parts[2] === "" ? parts[5]! : parts[5]! || "元").trim();
  if (rest === "%") {
    const ratio = digits.div(HUNDRED);
    if (field.type === "percent") return { value: ratio, note };
    return percentInNumberField(ratio, field, note);
  }
  if (rest === "") {
    if (field.type === "percent") return bareInPercentField(digits);
    return finish(digits, field, note, seen.text);
  }
  const exponent = exponentOf(rest, measureUnitOf(field));
  if (exponent === null || field.type === "percent") {
    const kind = isMeasureUnit(rest) ? "measure-unit" : "type";
    return problem(kind, seen.text, withUnit(field));
  }
  return finish(shift(digits, exponent), field, note, seen.text);
}

/**
 * A text in the signs that a plan gives, said in ours; null where it would read as another number. Signs around a number
 * that is not bare fall away, words (300余, 2万) do not.
 */
function usualDigits(text: string, writing: FieldWriting, type: Field["type"]): string | null {
  const { decimalChar, groupChar, bareNumber } = writing;
  const bare =
    bareNumber || type === "percent"
      ? text
      : text.replace(/^[^\d+\-.,\u4e00-\u9fff]+/, "").replace(/[^\d.,\u4e00-\u9fff]+$/, "");
  const grouped = groupChar === "" ? bare : bare.split(groupChar).join("");
  if (decimalChar === ".") return grouped;
  return grouped.includes(".") ? null : grouped.split(decimalChar).join(".");
}

/** Stored just as it reads, but for blanks around it. */
function isPlain(raw: string, text: string): boolean {
  return raw === text || (raw.length <= MOST_CHARACTERS && raw.replace(/^[ \t]+|[ \t]+$/g, "") === text);
}

/**
 * A bare number in a percent field: by its type it is a ratio, so 0.93 is 93%. Above 1 nobody can say whether
 * 50 is 50% or 5000%, so it is in doubt and left out.
 */
function bareInPercentField(number: Decimal): CastResult {
  if (number.abs().lessThanOrEqualTo(1)) return { value: number, note: "bare-ratio" };
  const shown = textFromDecimal(number);
  return problem("percent-unclear", shown, `${shown}% / ${textFromDecimal(number.times(HUNDRED))}%`);
}

function percentInNumberField(
  ratio: Decimal,
  field: Field,
  note: CastNote = "written-otherwise",
): CastResult {
  const unit = measureUnitOf(field);
  const shown = `${textFromDecimal(ratio.times(HUNDRED))}%`;
  if (isPercentUnit(unit)) return finish(ratio.times(HUNDRED), field, note, shown);
  if (unit === "") return finish(ratio, field, note, shown);
  return problem("measure-unit", shown, withUnit(field));
}

/** By which power of ten a number written with this scale or unit must be moved to stand in the field's unit; null: other units. */
function exponentOf(written: string, fieldUnit: string): number | null {
  const from = scaledUnit(written);
  const to = scaledUnit(fieldUnit);
  const sameBase = from.base === to.base || (from.exponent > 0 && from.base === "");
  const unitOnlyInCell = fieldUnit === "" && isMeasureUnit(written) && !isPercentUnit(written);
  return sameBase || unitOnlyInCell ? from.exponent - to.exponent : null;
}

function shift(number: Decimal, exponent: number): Decimal {
  return exponent === 0 ? number : number.times(new Decimal(10).pow(exponent));
}

function finish(number: Decimal, field: Field, note: CastNote | undefined, found: string): CastResult {
  if (field.type === "integer" && !number.isInteger()) return problem("type", found, EXPECTED.integer);
  return note ? { value: number, note } : { value: number };
}

function withUnit(field: Field): Bilingual {
  const unit = measureUnitOf(field);
  const { zh, en } = EXPECTED[field.type];
  return unit === "" ? { zh, en } : { zh: `${zh} ${unit}`, en: `${en} ${unit}` };
}
