/**
 * Which sheets of the workbook are ours, and of which writing. Each of them carries a mark in its custom properties that
 * never changes; one setting of the workbook says which writing counts. Replacing that setting is the moment at which a
 * writing becomes the present one, so that a session cut anywhere before or after leaves no doubt.
 */
export interface SheetMark {
  readonly run: string;
  /** What the sheet is called while its writing is the present one. */
  readonly name: string;
  readonly hidden: boolean;
  /** Its tables' names while its writing is the present one, in order. */
  readonly tables: readonly string[];
}

export interface GenerationRecord {
  readonly current: string | null;
  readonly previous: string | null;
  /** Writings that were cut or are two generations old: their sheets may go. */
  readonly doomed: readonly string[];
}

export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly mark: SheetMark | null;
}

/**
 * "aside" and "misplaced": of the present and of the previous writing, but in the other's place, since a replacing or a
 * bringing back did not come to its end.
 */
export type SheetRole = "own" | "current" | "aside" | "previous" | "misplaced" | "leftover";

export const MARK_KEY = "yutiao";
export const RECORD_KEY = "yutiao.sheets";
export const EMPTY_RECORD: GenerationRecord = { current: null, previous: null, doomed: [] };

const ASIDE = "余条上次";
const STAGED = "余条暂存";

/** While it is being written. */
export function stagedName(run: string, index: number): string {
  return `${STAGED}_${run}_${index + 1}`;
}

/** While a later writing has its place. */
export function asideName(run: string, index: number): string {
  return `${ASIDE}_${run}_${index + 1}`;
}

/** A table's name while its sheet is staged or aside. */
export function parkedTable(run: string, sheet: number, table: number): string {
  return `YUTIAO_${run}_${sheet + 1}_${table + 1}`;
}

/** What a sheet is to us. One that the person renamed or copied has become the person's own. */
export function roleOf({ name, mark }: MarkedSheet, record: GenerationRecord): SheetRole {
  // A writing may be cut between a sheet's birth and its mark.
  if (mark === null) return record.doomed.some((run) => isStaged(name, run)) ? "leftover" : "own";
  const isAside = name.startsWith(`${ASIDE}_${mark.run}_`);
  if (mark.run === record.current) return name === mark.name ? "current" : isAside ? "aside" : "own";
  if (mark.run === record.previous) return isAside ? "previous" : name === mark.name ? "misplaced" : "own";
  if (!record.doomed.includes(mark.run)) return "own";
  return isAside || name === mark.name || isStaged(name, mark.run) ? "leftover" : "own";
}

function isStaged(name: string, run: string): boolean {
  return name.startsWith(`${STAGED}_${run}_`);
}

/** Texts that somebody else wrote into our place count as nothing. */
export function markFromText(text: string): SheetMark | null {
  const value = parsed(text);
  const { run, name, hidden, tables } = value;
  if (typeof run !== "string" || typeof name !== "string" || !Array.isArray(tables)) return null;
  return { run, name, hidden: hidden === true, tables: tables.map(String) };
}

export function recordFromText(text: string): GenerationRecord {
  const { current, previous, doomed } = parsed(text);
  return {
    current: typeof current === "string" ? current : null,
    previous: typeof previous === "string" ? previous : null,
    doomed: Array.isArray(doomed) ? doomed.map(String) : [],
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
