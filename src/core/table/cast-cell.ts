import { ZERO, textFromDecimal } from "../number/decimal.ts";
import type { Field, FieldType } from "../model/plan.ts";
import type { Cell } from "../model/sheet.ts";
import { NOT_APPLICABLE, textFromDay } from "../model/value.ts";
import { castDateNumber, castDateText, dayFromSerial } from "./cast-date.ts";
import { castNumberCell, castNumberText } from "./cast-number.ts";
import { EXPECTED, problem, type CastResult } from "./cast-result.ts";
import { followsFormat } from "./text-format.ts";
import { numberFromStored } from "./stored-number.ts";
import { compactText, narrowText, visibleText } from "./visible-text.ts";

const BLANK: CastResult = { value: null };
const BLANK_AS_ZERO: CastResult = { value: ZERO };
const NOT_SAID: CastResult = { value: NOT_APPLICABLE };
const NOT_APPLICABLE_TEXTS = new Set(["不适用", "N/A", "n/a", "NA"]);

/**
 * Reads one cell as its field says (收表, SPEC section 2). What can be read for certain is a value, with a note
 * where it is not stored plainly; what cannot is a problem that shows what stands there, never blank and never 0.
 * Blank cells are null (0 where 无数据时填写 says so), 不适用 is NOT_APPLICABLE. Percent fields hold ratios:
 * 50% is 0.5, a bare 0.93 is 93% with a note, a bare 50 is a problem.
 */
export function castCell(cell: Cell | undefined, field: Field, date1904: boolean): CastResult {
  if (!cell) return blank(field);
  switch (cell.type) {
    case "number":
      return field.missingValues.length > 0 && isMissing(cell.text, field)
        ? blank(field)
        : castNumber(cell, field, date1904);
    case "text":
      return castText(cell.text, field);
    case "boolean":
      return castBoolean(cell, field);
    case "date":
      if (field.type === "date") return castDateText(cell.text, { pattern: null });
      if (field.type === "text") return { value: cell.text };
      return problem(isNumeric(field.type) ? "date-as-number" : "type", cell.text, EXPECTED[field.type]);
    case "error":
      return cell.text === ""
        ? problem(
            "formula-without-value",
            cell.formula === null ? "" : `=${cell.formula}`,
            EXPECTED[field.type],
          )
        : problem("error-cell", cell.text, EXPECTED[field.type]);
  }
}

function isNumeric(type: FieldType): boolean {
  return type === "integer" || type === "number" || type === "percent";
}

function blank(field: Field): CastResult {
  return field.blankIsZero && isNumeric(field.type) ? BLANK_AS_ZERO : BLANK;
}

function castNumber(cell: Cell, field: Field, date1904: boolean): CastResult {
  switch (field.type) {
    case "integer":
    case "number":
    case "percent":
      return castNumberCell(cell, field, date1904);
    case "date":
      return castDateNumber(cell, date1904);
    case "text":
      return textFromNumberCell(cell, date1904);
    case "boolean":
      return booleanFromText(cell.text, field);
  }
}

/** A number in a text field, as Excel shows it: 000123 by its format, days as ISO, percents with their sign. */
function textFromNumberCell(cell: Cell, date1904: boolean): CastResult {
  const stored = numberFromStored(cell.text);
  if (!stored) return problem("type", cell.text, EXPECTED.text);
  const { kind, code } = cell.format;
  if (kind === "date" || kind === "datetime") {
    const day = dayFromSerial(stored.number.toNumber(), date1904);
    return day
      ? { value: textFromDay(day), note: "written-otherwise" }
      : problem("type", cell.text, EXPECTED.text);
  }
  if (kind === "percent")
    return { value: `${textFromDecimal(stored.number.times(100))}%`, note: "written-otherwise" };
  const digits = textFromDecimal(stored.number);
  if (stored.long) return { value: digits, note: "long-number" };
  return {
    value: /^0{2,30}$/.test(code) && /^\d+$/.test(digits) ? digits.padStart(code.length, "0") : digits,
  };
}

function castText(raw: string, field: Field): CastResult {
  const seen = visibleText(raw);
  if (seen.text === "") return blank(field);
  if (field.missingValues.length > 0 && isMissing(seen.text, field)) return blank(field);
  if (NOT_APPLICABLE_TEXTS.has(seen.text) && !field.options.includes(seen.text)) return NOT_SAID;
  switch (field.type) {
    case "text":
      if (field.writing?.format && !followsFormat(seen.text, field.writing.format)) {
        return problem("type", seen.text, field.writing.format);
      }
      return optionMeant(seen.text, field) ?? asSeen(seen);
    case "date":
      return castDateText(raw, field);
    case "boolean":
      return booleanFromText(seen.text, field);
    case "integer":
    case "number":
    case "percent":
      return castNumberText(raw, field);
  }
}

function asSeen({ text, invisible }: ReturnType<typeof visibleText>): CastResult {
  return invisible ? { value: text, note: "invisible-characters" } : { value: text };
}

/** 下拉选项 in another width or with spaces (要 闻) is that option, as formulas say it; null for anything else. */
function optionMeant(text: string, { options }: Field): CastResult | null {
  if (options.length === 0 || options.includes(text)) return null;
  const key = compactText(text);
  const meant = options.filter((option) => compactText(option) === key);
  return meant.length === 1 ? { value: meant[0]!, note: "written-otherwise" } : null;
}

/** 无数据时填写 "0" only says what a blank counts as; a written 0 stays 0. */
function isMissing(text: string, field: Field): boolean {
  return (
    text !== "0" && (field.missingValues.includes(text) || field.missingValues.includes(narrowText(text)))
  );
}

function castBoolean(cell: Cell, field: Field): CastResult {
  if (field.type === "boolean") return { value: cell.text === "TRUE" };
  if (field.type === "text") return { value: cell.text };
  return problem("type", cell.text, EXPECTED[field.type]);
}

const TRUE_TEXTS = new Set(["是", "√", "✓", "✔", "☑", "true", "yes", "y", "1"]);
const FALSE_TEXTS = new Set(["否", "×", "✗", "✘", "☒", "false", "no", "n", "0"]);

/** Words that the plan gives for one of the two take the place of our own; 是 and 否, which we write, are always read. */
function booleanFromText(text: string, { writing }: Field): CastResult {
  if (writing?.trueValues?.includes(text)) return { value: true };
  if (writing?.falseValues?.includes(text)) return { value: false };
  const word = narrowText(text).toLowerCase();
  const plain = text === "是" || text === "否";
  if (TRUE_TEXTS.has(word) && (plain || !writing?.trueValues))
    return plain ? { value: true } : { value: true, note: "written-otherwise" };
  if (FALSE_TEXTS.has(word) && (plain || !writing?.falseValues))
    return plain ? { value: false } : { value: false, note: "written-otherwise" };
  const [yes, no] = [writing?.trueValues ?? ["是"], writing?.falseValues ?? ["否"]];
  const wanted = { zh: `${yes.join("、")} 或 ${no.join("、")}`, en: `${yes.join(", ")} or ${no.join(", ")}` };
  return problem("type", text, writing?.trueValues || writing?.falseValues ? wanted : EXPECTED.boolean);
}
