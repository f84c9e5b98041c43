import type { Field } from "../model/plan.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { demandsOf, formatOfField, validationOf } from "./issue-fields.ts";
import { FRAME_ROWS, putFrame, type Frame } from "./issue-frame.ts";
import { IssueGrid } from "./issue-grid.ts";

/** Blank rows that are prepared; more can be inserted between them. */
const PREPARED_ROWS = 200;

/** A blank list (明细表): header in the rows that the plan says, prepared rows below, the foot at the end. */
export function issueList(frame: Omit<Frame, "width">, name: string): SheetOut {
  const { form, plan } = frame;
  const header = headerOf(form.fields, form.headerRows);
  const first = form.headerRows?.first ?? FRAME_ROWS + 1;
  const last = first + header.depth - 1;
  const grid = new IssueGrid();
  const width = Math.max(1, form.fields.length);
  putHeader(grid, header, first);
  const bottom = last + PREPARED_ROWS;
  form.fields.forEach((field, index) => {
    const range = { top: last + 1, left: index + 1, bottom, right: index + 1 };
    const validation = validationOf(field, form, plan, range);
    if (validation) grid.validations.push(validation);
    const format = formatOfField(field);
    for (let row = last + 1; row <= bottom; row += 1) {
      grid.put(row, { column: index + 1, value: null, look: "input", format });
    }
  });
  putFrame(grid, { ...frame, width: Math.max(4, width) }, first - 1, bottom);
  return {
    name,
    rows: grid.rows(),
    widths: form.fields.map(widthOf).concat(new Array<number>(Math.max(0, 4 - width)).fill(14)),
    merges: grid.merges,
    validations: grid.validations,
    freeze: { rows: last, columns: 0 },
    isProtected: true,
    landscape: width > 6,
  };
}

interface HeaderLabels {
  readonly depth: number;
  /** By field, from top to bottom; shorter ones stand over the rest of the rows. */
  readonly paths: readonly (readonly string[])[];
  readonly fields: readonly Field[];
}

/** A field called 本月/数量 stands under 本月 where its neighbour does too; where the plan says two rows, 本月 数量 as well. */
function headerOf(
  fields: readonly Field[],
  rows: { readonly first: number; readonly last: number } | null,
): HeaderLabels {
  const most = rows ? rows.last - rows.first + 1 : Infinity;
  const separator = rows && most > 1 ? /[/\s]+/ : /\//;
  const split = fields.map(({ name }) => {
    const parts = name.split(separator).filter((part) => part !== "");
    return parts.length > 1 && parts.length <= most ? parts : [name];
  });
  const paths = split.map((path, index) => {
    const neighbours = [split[index - 1], split[index + 1]];
    return neighbours.some((other) => other && other.length > 1 && other[0] === path[0])
      ? path
      : [fields[index]!.name];
  });
  const depth = rows ? most : Math.max(1, ...paths.map((path) => path.length));
  return { depth, paths, fields };
}

function putHeader(grid: IssueGrid, { depth, paths, fields }: HeaderLabels, first: number): void {
  const isSame = (a: number, b: number, level: number) =>
    level < paths[a]!.length - 1 &&
    level < paths[b]!.length - 1 &&
    paths[a]!.slice(0, level + 1).join("\n") === paths[b]!.slice(0, level + 1).join("\n");
  paths.forEach((path, index) => {
    path.forEach((text, level) => {
      const row = first + level;
      if (index > 0 && isSame(index - 1, index, level)) {
        grid.put(row, { column: index + 1, value: null, look: "header" });
        return;
      }
      let right = index;
      while (right + 1 < paths.length && isSame(index, right + 1, level)) right += 1;
      const isLowest = level === path.length - 1;
      const bottom = isLowest ? first + depth - 1 : row;
      const comment = isLowest ? { comment: commentOf(fields[index]!) } : {};
      grid.put(row, { column: index + 1, value: text, look: "header", ...comment });
      for (let below = row + 1; below <= bottom; below += 1) {
        grid.put(below, { column: index + 1, value: null, look: "header" });
      }
      grid.merge({ top: row, left: index + 1, bottom, right: right + 1 });
    });
  });
}

function commentOf(field: Field): string {
  return [demandsOf(field), field.definition].filter((text) => text !== "").join("\n");
}

function widthOf(field: Field): number {
  const label = [...field.name].length * 2 + 2;
  return Math.min(30, Math.max(field.type === "text" ? 18 : 12, label));
}
