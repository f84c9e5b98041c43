import { cellAddress, positionFromAddress, type CellRange, type Sheet } from "../model/sheet.ts";
import type { Field, Form } from "../model/plan.ts";
import { castCell } from "./cast-cell.ts";
import { movedCell, type CellPosition, type MovedCell } from "./given-cell.ts";
import { labelKey, labelParts, plainLabel } from "./label.ts";
import { holdsSomething } from "./list-body.ts";
import { labelMatcher, matchOrdered, type LabelMatcher, type RememberedLabels } from "./label-match.ts";
import { measureUnitOf } from "./cast-number.ts";
import { differsInScale, isMeasureUnit, scaledUnit, unitOfText } from "./measure-unit.ts";
import { rivalOf } from "./rival-cells.ts";
import { sheetCells, type SheetCells } from "./sheet-cells.ts";

/** Where the cells of a fixed form (固定表) stand in a sheet. */
export interface FixedCells {
  readonly found: ReadonlyMap<Field, CellPosition>;
  /** Fields whose label stands nowhere. */
  readonly missing: readonly Field[];
  /** Fields whose label stands in several places: none is read. */
  readonly ambiguous: readonly { readonly field: Field; readonly cells: readonly string[] }[];
  /** Fields whose 单元格 of the plan is not where their label stands; see `MovedCell`. */
  readonly moved: readonly MovedCell[];
  /** Fields whose label or neighbouring cell says the very unit of the plan. */
  readonly unitSaid: ReadonlySet<Field>;
  /** Fields beside whose cell a unit of another size stands (万元 for 元): none is read. */
  readonly otherUnit: readonly { readonly field: Field; readonly cell: string; readonly found: string }[];
  /** How many fields have a label or crossing labels in the sheet, also where the plan gives their cell. */
  readonly labelled: number;
  readonly grid: SheetCells;
}

/**
 * Finds each field's cell: by 单元格 of the plan, else right of or below its label, else where a row label and a column
 * label cross (网站 and 发布数 for 网站发布数). Two places for one field are ambiguous, never the first of them.
 */
export function findFixedCells(sheet: Sheet, form: Form, remembered?: RememberedLabels): FixedCells {
  const grid = sheetCells(sheet);
  const matcher = labelMatcher(form, remembered);
  const labels = collectLabels(grid, matcher);
  const found = new Map<Field, CellPosition>();
  const missing: Field[] = [];
  const ambiguous: { field: Field; cells: string[] }[] = [];
  const place = valuePlacer(grid, matcher, labels.direct);
  const moved: MovedCell[] = [];
  let labelled = 0;
  for (const field of form.fields) {
    if (labels.direct.has(field)) labelled += 1;
    const given = field.cell === null ? null : positionFromAddress(field.cell);
    if (given) {
      const away = movedCell(field, given, labels.direct, grid, matcher);
      if (away) moved.push(away);
      if (!away || away.isRead) found.set(field, given);
      continue;
    }
    const direct = labels.direct.get(field) ?? [];
    const places = direct.length === 1 ? [place(field, direct[0]!)] : crossings(field, labels.byKey);
    if (direct.length === 0 && places.length > 0) labelled += 1;
    const only = places.length === 1 && direct.length === 1 ? places[0]! : null;
    const rival = only && rivalOf(field, only, direct[0]!, grid);
    if (rival) ambiguous.push({ field, cells: [places[0]!, rival].map(addressOf) });
    else if (places.length === 1) found.set(field, places[0]!);
    else if (places.length > 1) ambiguous.push({ field, cells: places.map(addressOf) });
    else if (direct.length > 1) {
      ambiguous.push({ field, cells: direct.map((range) => cellAddress(range.top, range.left)) });
    } else missing.push(field);
  }
  const { otherUnit, unitSaid } = unitsBeside(found, labels.direct, grid);
  for (const { field } of otherUnit) found.delete(field);
  return { found, missing, ambiguous, moved, otherUnit, unitSaid, labelled, grid };
}

/** A unit in the cell left or right of a number, or in its label, is said for that number alone. */
function unitsBeside(
  found: ReadonlyMap<Field, CellPosition>,
  direct: Labels["direct"],
  grid: SheetCells,
): Pick<FixedCells, "otherUnit" | "unitSaid"> {
  const otherUnit: { field: Field; cell: string; found: string }[] = [];
  const unitSaid = new Set<Field>();
  for (const [field, { row, column }] of found) {
    const wanted = measureUnitOf(field);
    // A blank is no number in whatever unit.
    const own = grid.at(row, column);
    if (wanted === "" || !own || !holdsSomething(own)) continue;
    const [label] = direct.get(field) ?? [];
    const units = [column - 1, column - 2, column + 1].flatMap((at) => {
      const cell = at < 1 ? undefined : grid.at(row, at);
      const unit = cell?.type === "text" ? unitOfText(cell.text) : null;
      return unit === null ? [] : [unit];
    });
    if (label) units.push(labelParts(plainLabel(grid.at(label.top, label.left)?.text ?? "")).measureUnit);
    const other = units.find((unit) => differsInScale(unit, wanted));
    if (units.includes(wanted)) unitSaid.add(field);
    else if (other !== undefined) otherUnit.push({ field, cell: cellAddress(row, column), found: other });
  }
  return { otherUnit, unitSaid };
}

function addressOf({ row, column }: CellPosition): string {
  return cellAddress(row, column);
}

interface Labels {
  readonly direct: ReadonlyMap<Field, readonly CellRange[]>;
  readonly byKey: ReadonlyMap<string, readonly CellRange[]>;
}

const LONGEST_LABEL = 60;
const MOST_PLACES = 12;

function collectLabels(grid: SheetCells, matcher: LabelMatcher): Labels {
  const direct = new Map<Field, CellRange[]>();
  const byKey = new Map<string, CellRange[]>();
  for (const { cell, range } of grid.all) {
    if (cell.type !== "text" || cell.text.length > LONGEST_LABEL) continue;
    const label = plainLabel(cell.text);
    const match = matchOrdered(matcher, cell.text);
    if (match) add(direct, match.field, range);
    const parts = labelParts(label);
    add(byKey, labelKey(label), range);
    if (parts.measureUnit !== "" && scaledUnit(parts.measureUnit).exponent === 0)
      add(byKey, parts.key, range);
  }
  return { direct, byKey };
}

function add<Key>(map: Map<Key, CellRange[]>, key: Key, range: CellRange): void {
  const known = map.get(key);
  if (!known) map.set(key, [range]);
  else if (known.length < MOST_PLACES) known.push(range);
}

/**
 * Decides between right and below: the side that holds a value the field can have; where both or neither do, the side
 * most other labels of this sheet have theirs on.
 */
function valuePlacer(
  grid: SheetCells,
  matcher: LabelMatcher,
  direct: ReadonlyMap<Field, readonly CellRange[]>,
): (field: Field, label: CellRange) => CellPosition {
  const sideColumns = findSideColumns(grid);
  const sides = (field: Field, label: CellRange) => {
    const right = firstBeside(grid, sideColumns, field, label);
    const below = { row: label.bottom + 1, column: label.left };
    return { right, below, toRight: judge(field, right), toBelow: judge(field, below) };
  };
  const judge = (field: Field, position: CellPosition): "value" | "label" | "blank" | "other" => {
    const cell = grid.at(position.row, position.column);
    if (!cell || (cell.type === "text" && cell.text.trim() === "")) return "blank";
    if (cell.type === "text" && matchOrdered(matcher, cell.text)) return "label";
    const cast = castCell(cell, field, false);
    if (cast.problem) return "other";
    // Any text fits a text field: a label of something else (电话：) is not told from a value, so a colon decides.
    return field.type === "text" && /[:：]$/.test(cell.text) ? "label" : "value";
  };
  let votes = 0;
  for (const [field, labels] of direct) {
    const { toRight, toBelow } = sides(field, labels[0]!);
    if (toRight === "value" && toBelow !== "value") votes += 1;
    if (toBelow === "value" && toRight !== "value") votes -= 1;
  }
  return (field, label) => {
    const { right, below, toRight, toBelow } = sides(field, label);
    if (toRight === "label") return toBelow === "label" ? right : below;
    if (toBelow === "label") return right;
    if (toRight === "value" && toBelow !== "value" && votes >= 0) return right;
    return votes >= 0 ? right : below;
  };
}

/** Headers of columns that stand between a label and its value and never hold the value themselves. */
const SIDE_HEADERS = new Set([
  "计量单位",
  "单位",
  "代码",
  "指标代码",
  "编码",
  "编号",
  "行次",
  "行号",
  "序号",
  "栏次",
]);

/** The columns under such a header, with the row of the header. */
function findSideColumns(grid: SheetCells): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  for (const { cell, range } of grid.all) {
    if (cell.type !== "text" || cell.text.length > LONGEST_LABEL) continue;
    if (range.left === range.right && SIDE_HEADERS.has(labelKey(plainLabel(cell.text)))) {
      columns.set(range.left, Math.min(range.top, columns.get(range.left) ?? range.top));
    }
  }
  return columns;
}

const MOST_SIDE_COLUMNS = 3;

/** The first cell right of a label that is no column of measure units or row codes (计量单位, 代码). */
function firstBeside(
  grid: SheetCells,
  sideColumns: ReadonlyMap<number, number>,
  field: Field,
  label: CellRange,
): CellPosition {
  const row = label.top;
  let column = label.right + 1;
  for (let skipped = 0; skipped < MOST_SIDE_COLUMNS; skipped += 1) {
    const headerRow = sideColumns.get(column);
    const cell = grid.at(row, column);
    const text = cell?.type === "text" ? cell.text.trim() : "";
    const isUnit = text !== "" && (text === field.measureUnit || isMeasureUnit(text));
    if (!isUnit && !(headerRow !== undefined && headerRow < row)) break;
    column += 1;
  }
  return { row, column };
}

/** Every cell where labels that make up the field's name cross, two or three of them, in any order. */
function crossings(field: Field, byKey: Labels["byKey"]): CellPosition[] {
  const places = new Map<string, CellPosition>();
  for (const name of [field.name, ...field.aliases]) {
    for (const key of new Set([labelKey(name), labelParts(name).key])) {
      for (const parts of splits(key, byKey)) {
        for (const place of crossingsOf(parts)) places.set(addressOf(place), place);
      }
    }
  }
  return [...places.values()].slice(0, MOST_PLACES);
}

/** The ways to cut a key into two or three labels that the sheet has. */
function* splits(key: string, byKey: Labels["byKey"]): Generator<readonly (readonly CellRange[])[]> {
  for (let i = 1; i < key.length; i += 1) {
    const head = byKey.get(key.slice(0, i));
    if (!head) continue;
    const tail = byKey.get(key.slice(i));
    if (tail) yield [head, tail];
    for (let j = i + 1; j < key.length; j += 1) {
      const middle = byKey.get(key.slice(i, j));
      const end = middle && byKey.get(key.slice(j));
      if (middle && end) yield [head, middle, end];
    }
  }
}

function* crossingsOf(parts: readonly (readonly CellRange[])[]): Generator<CellPosition> {
  const [first, second, third] = parts;
  for (const a of first!) {
    for (const b of second!) {
      for (const c of third ?? [null]) {
        const place = crossing(c ? [a, b, c] : [a, b]);
        if (place) yield place;
      }
    }
  }
}

/** Tries each label as a row label (left of the cell) or a column label (above it). */
function crossing(labels: readonly CellRange[]): CellPosition | null {
  for (let mask = 1; mask < 2 ** labels.length - 1; mask += 1) {
    const rows = labels.filter((_, i) => mask & (1 << i));
    const columns = labels.filter((_, i) => !(mask & (1 << i)));
    const top = Math.max(...rows.map((label) => label.top));
    const bottom = Math.min(...rows.map((label) => label.bottom));
    const left = Math.max(...columns.map((label) => label.left));
    const right = Math.min(...columns.map((label) => label.right));
    const below = columns.every((label) => label.bottom < top);
    const beside = rows.every((label) => label.right < left);
    if (top === bottom && left === right && below && beside) return { row: top, column: left };
  }
  return null;
}
