import { aggregationOf } from "../expression/aggregate-values.ts";
import type { AggregateNode, Expression, ExpressionNode, FieldNode, PickNode } from "../expression/ast.ts";
import type { Consolidated, ConsolidatedFixed, ConsolidatedList } from "../model/consolidated.ts";
import type { Form } from "../model/plan.ts";
import { cellAddress, columnName } from "../model/sheet.ts";
import { isDay, isNumber } from "../model/value.ts";
import type { CalendarDay } from "../model/value.ts";
import type { Decimal } from "../number/decimal.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { criterionOfText } from "./criteria.ts";
import { totalPosition } from "./fixed-sheets.ts";
import { quotedSheet } from "./result-sheet-names.ts";
import type { FormSheets } from "./result-sheet-names.ts";

/** Where the data of a form stand in the consolidated workbook. */
export interface FormPlace {
  readonly names: FormSheets;
  readonly list: ConsolidatedList | null;
  readonly fixed: ConsolidatedFixed | null;
}

export function formPlaces(
  consolidated: Consolidated,
  sheets: readonly FormSheets[],
): ReadonlyMap<string, FormPlace> {
  return new Map(
    sheets.map((names) => [
      names.form.name,
      {
        names,
        list: consolidated.lists.find((list) => list.form.name === names.form.name) ?? null,
        fixed: consolidated.fixed.find((fixed) => fixed.form.name === names.form.name) ?? null,
      },
    ]),
  );
}

const LONGEST_FORMULA = 4000;

/**
 * The expression as an Excel formula over plain ranges of the consolidated workbook (without "="), times `factor`; null
 * where Excel cannot say the same: other periods, COUNTDISTINCT, LAST, computed arguments, conditions with 或, texts that
 * Excel takes for numbers.
 */
export function excelFormula(
  expression: Expression,
  places: ReadonlyMap<string, FormPlace>,
  factor: Decimal,
): string | null {
  const text = formulaOf(expression.root, places);
  if (text === null) return null;
  const whole = factor.eq(1) ? text : `(${text})*${textFromDecimal(factor)}`;
  return whole.length > LONGEST_FORMULA ? null : whole;
}

type Places = ReadonlyMap<string, FormPlace>;

function formulaOf(node: ExpressionNode, places: Places): string | null {
  switch (node.kind) {
    case "literal":
      return typeof node.value === "object" && isNumber(node.value)
        ? `(${textFromDecimal(node.value)})`
        : null;
    case "field":
      return singleFormula(node, places);
    case "negation": {
      const operand = formulaOf(node.operand, places);
      return operand && `(-${operand})`;
    }
    case "arithmetic": {
      const left = formulaOf(node.left, places);
      const right = formulaOf(node.right, places);
      return left && right && `(${left}${node.operator}${right})`;
    }
    case "aggregate":
      return aggregateFormula(node, places);
    case "pick":
      return pickFormula(node, places);
    default:
      return null;
  }
}

const NAMES = { SUM: "SUM", AVG: "AVERAGE", MIN: "MIN", MAX: "MAX" } as const;

function pickFormula(node: PickNode, places: Places): string | null {
  const operands = node.operands.map((operand) => formulaOf(operand, places));
  return operands.includes(null) ? null : `${NAMES[node.function]}(${operands.join(",")})`;
}

function singleFormula(node: FieldNode, places: Places): string | null {
  const { form, period } = node.reference;
  const place = places.get(form.name);
  if (node.of !== "scope" || period !== "current" || !place) return null;
  if (place.fixed) {
    if (!place.fixed.totals.has(node.field)) return null;
    const { row, column } = totalPosition(place.fixed, node.field);
    return `${quotedSheet(place.names.main)}!${cellAddress(row, column)}`;
  }
  const range = place.list && columnRange(place, node.reference.field);
  const way = { sum: "SUM", average: "AVERAGE", max: "MAX", min: "MIN", last: null, none: null }[
    aggregationOf(node.field)
  ];
  return range && way ? `${way}(${range})` : null;
}

function aggregateFormula(node: AggregateNode, places: Places): string | null {
  const place = places.get(node.form.name);
  if (node.period !== "current" || !place || node.function === "COUNTDISTINCT" || node.function === "LAST")
    return null;
  const { argument } = node;
  if (argument !== null && (argument.kind !== "field" || argument.of !== "record")) return null;
  const field = argument === null ? null : argument.reference.field;
  return place.fixed ? fixedAggregate(node, place, field) : listAggregate(node, place, field);
}

/** SUM, AVG over the units of a fixed form: the long table's values of that field. */
function fixedAggregate(node: AggregateNode, place: FormPlace, field: string | null): string | null {
  const criterion = field === null ? null : criterionOfText(field);
  const way = {
    SUM: "SUMIFS",
    AVG: "AVERAGEIFS",
    COUNT: null,
    MIN: null,
    MAX: null,
    COUNTDISTINCT: null,
    LAST: null,
  };
  const name = way[node.function];
  if (node.condition || criterion === null || !name || !place.fixed) return null;
  const last = place.fixed.cells.length + 1;
  const range = (letter: string) => `${quotedSheet(place.names.long)}!$${letter}$2:$${letter}$${last}`;
  return `${name}(${range("C")},${range("B")},${criterion})`;
}

function listAggregate(node: AggregateNode, place: FormPlace, field: string | null): string | null {
  const units = place.list && place.list.rows.length > 0 ? rangeOfColumn(place, 1) : null;
  if (units === null) return null;
  const criteria = node.condition ? criteriaOf(node.condition, place) : [];
  const range = field === null ? units : columnRange(place, field);
  if (criteria === null || range === null) return null;
  if (node.function === "COUNT") {
    if (field === null && criteria.length === 0) return `COUNTA(${units})`;
    const counted = field === null ? [] : [`${range},"<>"`, `${range},"<>不适用"`];
    return `COUNTIFS(${[...counted, ...criteria].join(",")})`;
  }
  if (criteria.length === 0)
    return node.function in NAMES ? `${NAMES[node.function as keyof typeof NAMES]}(${range})` : null;
  // MINIFS and MAXIFS are not in Excel 2016 and many copies of WPS.
  if (node.function === "SUM") return `SUMIFS(${range},${criteria.join(",")})`;
  return node.function === "AVG" ? `AVERAGEIFS(${range},${criteria.join(",")})` : null;
}

/** A condition as pairs "range,criterion"; null where COUNTIFS cannot say it. A blank never meets a condition of ours. */
function criteriaOf(node: ExpressionNode, place: FormPlace): string[] | null {
  if (node.kind === "logic" && node.operator === "and") {
    const left = criteriaOf(node.left, place);
    const right = criteriaOf(node.right, place);
    return left && right && [...left, ...right];
  }
  if (node.kind !== "comparison" || node.right.kind !== "literal") return null;
  const range = rangeOfRecord(node.left, place);
  const criterion = criterionOf(node.operator, node.right.value);
  if (range === null || criterion === null) return null;
  const pair = `${range},${criterion}`;
  return node.operator === "<>" ? [pair, `${range},"<>"`, `${range},"<>不适用"`] : [pair];
}

function rangeOfRecord(node: ExpressionNode, place: FormPlace): string | null {
  if (node.kind === "unit" && node.of === "record") return rangeOfColumn(place, 1);
  return node.kind === "field" && node.of === "record" ? columnRange(place, node.reference.field) : null;
}

function criterionOf(operator: string, value: Decimal | string | boolean | CalendarDay): string | null {
  if (typeof value === "boolean") return null;
  if (typeof value === "string") {
    const same = criterionOfText(value);
    if (same === null || (operator !== "=" && operator !== "<>")) return null;
    return operator === "=" ? same : same.replace('"=', '"<>');
  }
  if (isDay(value)) return `"${operator}"&DATE(${value.year},${value.month},${value.day})`;
  return `"${operator}${textFromDecimal(value)}"`;
}

function columnRange(place: FormPlace, field: string): string | null {
  const form: Form = place.names.form;
  const index = form.fields.findIndex((one) => one.name === field);
  return index < 0 || !place.list || place.list.rows.length === 0 ? null : rangeOfColumn(place, index + 2);
}

function rangeOfColumn(place: FormPlace, column: number): string {
  const letter = columnName(column);
  return `${quotedSheet(place.names.main)}!$${letter}$2:$${letter}$${place.list!.rows.length + 1}`;
}
