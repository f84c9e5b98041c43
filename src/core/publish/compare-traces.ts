import type { FigureSet, TraceEntry } from "../model/figure.ts";
import type { ChangeSide, DataChange } from "./compare-data.ts";

/**
 * What changed between two sets of figures by their traces alone, for a figures.json, which has no tables: cells whose
 * value is another, and rows that came or went. A file that was sent again may have another name, so cells are known by
 * unit, sheet and address, rows by unit, sheet and value. Earlier periods are compared where both sides hold them.
 */
export function compareTraces(old: FigureSet, now: FigureSet): readonly DataChange[] {
  const isShort = [old, now].some(({ figures }) => figures.some(({ provenance }) => provenance.isShort));
  const [before, after] = [placesOf(old, !isShort), placesOf(now, !isShort)];
  const changes: DataChange[] = [];
  for (const [key, entry] of after.cells) {
    const was = before.cells.get(key);
    if (was?.value !== entry.value) changes.push(cellChange(was ?? null, entry));
  }
  for (const [key, entry] of before.cells) if (!after.cells.has(key)) changes.push(cellChange(entry, null));
  const keys = new Set([...before.rows.keys(), ...after.rows.keys()]);
  for (const key of keys) {
    const [had, has] = [before.rows.get(key) ?? [], after.rows.get(key) ?? []];
    changes.push(...has.slice(had.length).map((entry) => rowChange(null, entry)));
    changes.push(...had.slice(has.length).map((entry) => rowChange(entry, null)));
  }
  return changes;
}

interface Places {
  readonly cells: ReadonlyMap<string, TraceEntry>;
  readonly rows: ReadonlyMap<string, readonly TraceEntry[]>;
}

function placesOf(set: FigureSet, withPast: boolean): Places {
  const cells = new Map<string, TraceEntry>();
  const rows = new Map<string, TraceEntry[]>();
  const seen = new Set<string>();
  for (const entry of set.figures.flatMap(({ provenance }) => provenance.trace)) {
    const { unit, file, sheet, cell, row, value, period = "" } = entry;
    if (period !== "" && !withPast) continue;
    if (cell !== undefined) cells.set(JSON.stringify([period, unit, sheet, cell]), entry);
    if (cell !== undefined || row === undefined) continue;
    // A row feeds many figures and is one row.
    const place = JSON.stringify([file, sheet, row]);
    if (seen.has(place)) continue;
    seen.add(place);
    const key = JSON.stringify([period, unit, sheet, value]);
    const known = rows.get(key);
    if (known) known.push(entry);
    else rows.set(key, [entry]);
  }
  return { cells, rows };
}

function cellChange(before: TraceEntry | null, after: TraceEntry | null): DataChange {
  const { unit, sheet, cell } = (after ?? before)!;
  const kind = before === null ? "added" : after === null ? "emptied" : "changed";
  return { kind, form: sheet, unit, field: cell!, key: "", before: sideOf(before), after: sideOf(after) };
}

function rowChange(before: TraceEntry | null, after: TraceEntry | null): DataChange {
  const { unit, sheet } = (after ?? before)!;
  const kind = before === null ? "row-added" : "row-removed";
  return { kind, form: sheet, unit, field: "", key: "", before: sideOf(before), after: sideOf(after) };
}

function sideOf(entry: TraceEntry | null): ChangeSide | null {
  if (!entry) return null;
  const { file, sheet, cell, row, value } = entry;
  return {
    file,
    sheet,
    value,
    ...(cell === undefined ? {} : { cell }),
    ...(row === undefined ? {} : { row }),
  };
}
