import type { Figure, FigureSet, TraceEntry } from "../model/figure.ts";

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
  const cell = reference.cell.replaceAll("$", "").toUpperCase();
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return (entry) =>
    entry.file === reference.file &&
    (reference.sheet === undefined || entry.sheet === reference.sheet) &&
    (entry.cell === undefined ? entry.row === row : entry.cell === cell);
}
