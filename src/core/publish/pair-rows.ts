import { recordSignature, valueKey } from "../collect/content-signature.ts";
import { recordKey } from "../collect/corrections.ts";
import type { Form } from "../model/plan.ts";
import type { Value } from "../model/value.ts";

/** A record of a list with where it stands. `columns` are 0 where not known. */
export interface ListRow {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly values: readonly Value[];
  readonly columns: readonly number[];
}

/** The same record before and after; one side is null for a record that went or came. */
export interface RowPair {
  readonly before: ListRow | null;
  readonly after: ListRow | null;
}

/**
 * Says which record of the old list is which of the new one, unit by unit: by primary key where the form has one, else
 * by equal content, else by the same row of the sheet when at least half of its cells stayed as they were.
 */
export function pairRows(old: readonly ListRow[], now: readonly ListRow[], form: Form): readonly RowPair[] {
  const keyOf = form.primaryKey.length > 0 ? (row: ListRow) => recordKey(row.values, form) : contentOf;
  const first = match(old, now, keyOf);
  if (form.primaryKey.length > 0) return [...first.pairs, ...unpaired(first.old, first.now)];
  const second = match(first.old, first.now, (row) => String(row.row), isMostlySame);
  return [...first.pairs, ...second.pairs, ...unpaired(second.old, second.now)];
}

function contentOf(row: ListRow): string {
  return recordSignature(row.values);
}

function unpaired(old: readonly ListRow[], now: readonly ListRow[]): RowPair[] {
  return [
    ...old.map((before) => ({ before, after: null })),
    ...now.map((after) => ({ before: null, after })),
  ];
}

/** Pairs rows of one unit and key in turn, so that repeated keys pair off one by one. */
function match(
  old: readonly ListRow[],
  now: readonly ListRow[],
  keyOf: (row: ListRow) => string,
  fits: (a: ListRow, b: ListRow) => boolean = () => true,
): { pairs: RowPair[]; old: ListRow[]; now: ListRow[] } {
  const waiting = new Map<string, ListRow[]>();
  for (const row of [...now].reverse()) {
    const key = JSON.stringify([row.unit, keyOf(row)]);
    const known = waiting.get(key);
    if (known) known.push(row);
    else waiting.set(key, [row]);
  }
  const pairs: RowPair[] = [];
  const left: ListRow[] = [];
  const taken = new Set<ListRow>();
  for (const before of old) {
    const candidates = waiting.get(JSON.stringify([before.unit, keyOf(before)]));
    const after = candidates?.[candidates.length - 1];
    if (after && fits(before, after)) {
      candidates!.pop();
      taken.add(after);
      pairs.push({ before, after });
    } else left.push(before);
  }
  return { pairs, old: left, now: now.filter((row) => !taken.has(row)) };
}

function isMostlySame(a: ListRow, b: ListRow): boolean {
  let same = 0;
  let filled = 0;
  a.values.forEach((value, at) => {
    const other = b.values[at]!;
    if (value === null && other === null) return;
    filled += 1;
    if (valueKey(value) === valueKey(other)) same += 1;
  });
  return same * 2 >= filled;
}
