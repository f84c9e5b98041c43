import type { ConditionCells, Figure, FigureSet, TraceEntry } from "../model/figure.ts";
import { holdsCell } from "./condition-cells.ts";

/** The figure of this code, or failing that of this name or alias; null when there is none or the name is not unique. */
export function traceFigure(set: FigureSet, wanted: string): Figure | null {
  const name = wanted.normalize("NFKC").trim();
  const same = (text: string) => text.normalize("NFKC").trim() === name;
  const tries: readonly ((figure: Figure) => boolean)[] = [
    (figure) => same(figure.indicator.code),
    (figure) => same(figure.indicator.name),
    (figure) => figure.indicator.aliases.some(same),
  ];
  for (const matches of tries) {
    const found = set.figures.filter(matches);
    if (found.length > 0) return found.length === 1 ? found[0]! : null;
  }
  return null;
}

/** A cell of a submission; without `sheet` any sheet of the file. */
export interface CellReference {
  readonly file: string;
  readonly sheet?: string;
  /** "C7" */
  readonly cell: string;
}

/** Which figures a cell feeds (追溯, backwards), in the order of the set. A counted row is fed by all its cells. */
export function figuresOfCell(set: FigureSet, reference: CellReference): Figure[] {
  const feeds = feeding(reference);
  return set.figures.filter((figure) => figure.provenance.trace.some(feeds));
}

/** A figure for which a cell only decides, by a condition, which records count. */
export interface Decided {
  readonly figure: Figure;
  readonly cells: ConditionCells;
}

/** Which figures a cell does not feed itself but decides about, in the order of the set. */
export function figuresDecidedBy(set: FigureSet, reference: CellReference): Decided[] {
  const feeds = feeding(reference);
  const cell = plainAddress(reference.cell);
  return set.figures.flatMap((figure) => {
    const { conditions = [], trace } = figure.provenance;
    const cells = conditions.find(
      (one) =>
        one.file === reference.file &&
        (reference.sheet === undefined || one.sheet === reference.sheet) &&
        holdsCell(one, cell),
    );
    return cells && !trace.some(feeds) ? [{ figure, cells }] : [];
  });
}

/** What figures took from a cell, each place and value once. */
export function entriesOfCell(figures: readonly Figure[], reference: CellReference): TraceEntry[] {
  const feeds = feeding(reference);
  const found = new Map<string, TraceEntry>();
  for (const { provenance } of figures) {
    for (const entry of provenance.trace) {
      if (!feeds(entry)) continue;
      found.set(JSON.stringify([entry.sheet, entry.cell, entry.row, entry.value]), entry);
    }
  }
  return [...found.values()];
}

function feeding(reference: CellReference): (entry: TraceEntry) => boolean {
  const cell = plainAddress(reference.cell);
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return (entry) =>
    entry.file === reference.file &&
    (reference.sheet === undefined || entry.sheet === reference.sheet) &&
    (entry.cell === undefined ? entry.row === row : entry.cell === cell);
}

function plainAddress(cell: string): string {
  return cell.replaceAll("$", "").toUpperCase();
}
