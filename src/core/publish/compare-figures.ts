import { figuresJson } from "../figures/figures-json.ts";
import type { Figure, FigureSet, TraceEntry } from "../model/figure.ts";
import { decimalFromText, textFromDecimal } from "../number/decimal.ts";
import type { ChangeSide, DataChange } from "./compare-data.ts";

/** An indicator before and after, and what moved it. */
export interface FigureChange {
  readonly code: string;
  readonly name: string;
  /** As in figures.json: without scale. */
  readonly unit: string;
  /** Exact digits or a hand-given phrase; null: missing, or not in that plan. */
  readonly before: string | null;
  readonly after: string | null;
  /** after − before; null where one of them is no number. */
  readonly difference: string | null;
  readonly moved: boolean;
  /** Whether only one of the two plans has the indicator. */
  readonly presence: "both" | "new" | "gone";
  /** 取数公式 is another one. */
  readonly formulaChanged: boolean;
  /** Units that the one counts and the other does not; none where only one has the indicator. */
  readonly unitsAdded: readonly string[];
  readonly unitsRemoved: readonly string[];
  /** Positions in the list of changes: those that stand in the indicator's traces. Only for what moved. */
  readonly causes: readonly number[];
}

/** Compares the indicators of two states by code, in the order of the newer plan, those that are gone last. */
export function compareFigures(
  old: FigureSet,
  now: FigureSet,
  changes: readonly DataChange[],
): readonly FigureChange[] {
  const before = new Map(viewsOf(old).map((view) => [view.figure.indicator.code, view]));
  const after = viewsOf(now);
  const codes = new Set(after.map(({ figure }) => figure.indicator.code));
  const gone = [...before.values()].filter(({ figure }) => !codes.has(figure.indicator.code));
  const oldPlaces = placesOf(changes, "before");
  const newPlaces = placesOf(changes, "after");
  return [
    ...after.map((view): readonly [FigureView | null, FigureView | null] => [
      before.get(view.figure.indicator.code) ?? null,
      view,
    ]),
    ...gone.map((view): readonly [FigureView | null, FigureView | null] => [view, null]),
  ].map(([a, b]) => {
    const change = changeOf(a, b);
    if (!change.moved) return { ...change, causes: [] };
    const causes = new Set([...feeding(a, oldPlaces, changes), ...feeding(b, newPlaces, changes)]);
    return { ...change, causes: [...causes].sort((x, y) => x - y) };
  });
}

interface FigureView {
  readonly figure: Figure;
  readonly unit: string;
  readonly text: string | null;
}

function viewsOf(set: FigureSet): FigureView[] {
  const { indicators } = figuresJson(set);
  return set.figures.map((figure, at) => ({
    figure,
    unit: indicators[at]!.unit,
    text: indicators[at]!.value ?? figure.phrase,
  }));
}

function changeOf(a: FigureView | null, b: FigureView | null): Omit<FigureChange, "causes"> {
  const { indicator } = (b ?? a)!.figure;
  const [from, to] = [numberOf(a), numberOf(b)];
  const unitsOf = (view: FigureView | null) => {
    const missing = new Set(view?.figure.completeness.missing);
    return (view?.figure.completeness.expected ?? []).filter((unit) => !missing.has(unit));
  };
  const [had, has] = a && b ? [unitsOf(a), unitsOf(b)] : [[], []];
  return {
    code: indicator.code,
    name: indicator.name,
    unit: (b ?? a)!.unit,
    before: a?.text ?? null,
    after: b?.text ?? null,
    difference: from && to ? textFromDecimal(to.minus(from)) : null,
    moved: (a?.text ?? null) !== (b?.text ?? null),
    presence: a && b ? "both" : b ? "new" : "gone",
    formulaChanged: a !== null && b !== null && a.figure.provenance.formula !== b.figure.provenance.formula,
    unitsAdded: has.filter((unit) => !had.includes(unit)),
    unitsRemoved: had.filter((unit) => !has.includes(unit)),
  };
}

function numberOf(view: FigureView | null) {
  return view?.text ? decimalFromText(view.text) : null;
}

/** Changes by the place they stand in on one side: whole rows, cells, and the rows that changed cells are in. */
type Places = ReadonlyMap<string, readonly number[]>;

const placeKey = (what: "row" | "cell" | "in-row", file: string, sheet: string, at: string | number) =>
  JSON.stringify([what, file, sheet, at]);

function placesOf(changes: readonly DataChange[], side: "before" | "after"): Places {
  const places = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  };
  changes.forEach((change, at) => {
    const place: ChangeSide | null = change[side];
    if (!place) return;
    const { file, sheet, cell, row } = place;
    if (change.field === "") add(placeKey("row", file, sheet, row ?? 0), at);
    else {
      if (cell !== undefined) add(placeKey("cell", file, sheet, cell), at);
      if (row !== undefined) add(placeKey("in-row", file, sheet, row), at);
    }
  });
  return places;
}

/**
 * The changes that a figure's trace runs through. A row is also fed by the other fields that the formula names: its
 * condition decides whether the row counts.
 */
function feeding(view: FigureView | null, places: Places, changes: readonly DataChange[]): Set<number> {
  const found = new Set<number>();
  const { formula, trace } = view?.figure.provenance ?? { formula: "", trace: [] };
  for (const entry of trace) {
    for (const at of changesAt(entry, places)) {
      const { field, before, after } = changes[at]!;
      const isOwn = entry.cell !== undefined && [before?.cell, after?.cell].includes(entry.cell);
      if (isOwn || field === "" || formula.includes(field)) found.add(at);
    }
  }
  return found;
}

function* changesAt({ file, sheet, cell, row }: TraceEntry, places: Places): Generator<number> {
  if (cell !== undefined) {
    yield* places.get(placeKey("cell", file, sheet, cell)) ?? [];
    const own = Number(/\d+$/.exec(cell)?.[0] ?? 0);
    yield* places.get(placeKey("row", file, sheet, own)) ?? [];
    yield* places.get(placeKey("in-row", file, sheet, own)) ?? [];
  } else if (row !== undefined) {
    yield* places.get(placeKey("row", file, sheet, row)) ?? [];
    yield* places.get(placeKey("in-row", file, sheet, row)) ?? [];
  }
}
