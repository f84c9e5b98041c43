/** One numeric field over all records; null where the record has no number. Whole numbers: the caller scales. */
export interface NumberColumn {
  readonly name: string;
  /** Only numbers of one unit are added; "" goes with any. */
  readonly measureUnit: string;
  /** 其中: part of what stands above it. */
  readonly isPart: boolean;
  readonly values: readonly (number | null)[];
}

/** 合计 = a + b + c as the records show it. */
export interface FoundSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** Records in which it holds, and the positions of those in which it does not. */
  readonly holds: number;
  readonly broken: readonly number[];
}

const TOTAL_NAME = /合计|总计|小计|共计|总数|总量|总额|总和|^总|^共/;
/** Columns beyond are not tried as totals or parts; whoever asks says so. */
export const MOST_COLUMNS = 80;
const MOST_PARTS = 30;
const MOST_FOR_SUBSETS = 14;
/** With so many records one in ten may be somebody's slip. */
const LEAST_WITH_SLIPS = 8;
const SLIPS = 0.1;

interface Judged extends FoundSum {
  /** How unlikely a coincidence is: decimal digits that agreed. */
  readonly evidence: number;
}

/**
 * Finds fields that are the sum of neighbouring fields in every record, the like-named totals first. A sum that fails in
 * single records of many is given with them; a sum that few small numbers could show by chance is not given at all.
 */
export function findSums(all: readonly NumberColumn[]): readonly FoundSum[] {
  const columns = all.slice(0, MOST_COLUMNS);
  return columns.flatMap((total, at): FoundSum[] => {
    const isNamed = TOTAL_NAME.test(total.name);
    const found = bestRun(columns, at, isNamed) ?? (isNamed ? bestSubset(columns, total) : null);
    return found
      ? [{ total: found.total, parts: found.parts, holds: found.holds, broken: found.broken }]
      : [];
  });
}

/** Evidence that a sum needs: many runs are tried, so chance agreements must be ruled out. */
function isEnough(sum: Judged, isNamed: boolean, isBeside: boolean, tried: number): boolean {
  if (sum.broken.length > 0 && !isNamed) return false;
  if (isNamed && isBeside) return sum.evidence >= 1;
  return sum.holds >= 2 && sum.evidence >= 3 + Math.log10(tried);
}

function bestRun(columns: readonly NumberColumn[], at: number, isNamed: boolean): Judged | null {
  const total = columns[at]!;
  let best: Judged | null = null;
  for (let first = 0; first < columns.length; first += 1) {
    const most = Math.min(columns.length, first + MOST_PARTS);
    const parts: NumberColumn[] = [];
    for (
      let last = first;
      last < most && last !== at && isOneUnit([total, ...parts, columns[last]!]);
      last += 1
    ) {
      parts.push(columns[last]!);
      if (parts.length < 2) continue;
      const sum = judge(total, parts);
      const isBeside = first === at + 1 || last === at - 1;
      if (!sum || !isEnough(sum, isNamed, isBeside, columns.length ** 2)) continue;
      if (!best || isBetter(sum, best, isNamed && isBeside)) best = sum;
    }
  }
  return best;
}

/** Fewer failures first. Beside its total a run takes in a part that was 0 in all samples; elsewhere it does not. */
function isBetter(a: Judged, b: Judged, takesMore: boolean): boolean {
  if (a.broken.length !== b.broken.length) return a.broken.length < b.broken.length;
  return takesMore ? a.parts.length > b.parts.length : a.parts.length < b.parts.length;
}

/** Units that are not said may be any. */
function isOneUnit(columns: readonly NumberColumn[]): boolean {
  return new Set(columns.map(({ measureUnit }) => measureUnit).filter((unit) => unit !== "")).size <= 1;
}

function judge(total: NumberColumn, parts: readonly NumberColumn[]): Judged | null {
  const broken: number[] = [];
  let holds = 0;
  let evidence = 0;
  const seen = new Set<number>();
  const records = total.values.length;
  const most = records >= LEAST_WITH_SLIPS ? Math.max(1, Math.floor(records * SLIPS)) : 0;
  for (let record = 0; record < records; record += 1) {
    const wanted = total.values[record];
    if (wanted === null || wanted === undefined) continue;
    const sum = sumOf(parts, record);
    if (sum === null) continue;
    if (sum.total !== wanted) {
      broken.push(record);
      if (broken.length > most) return null;
      continue;
    }
    holds += 1;
    if (sum.filled < 2 || seen.has(wanted)) continue;
    seen.add(wanted);
    evidence += Math.log10(1 + Math.abs(wanted));
  }
  const names = parts.map(({ name }) => name);
  return holds === 0 || evidence === 0 ? null : { total: total.name, parts: names, holds, broken, evidence };
}

/** null where a part has no number. */
function sumOf(parts: readonly NumberColumn[], record: number): { total: number; filled: number } | null {
  let total = 0;
  let filled = 0;
  for (const { values } of parts) {
    const value = values[record];
    if (value === null || value === undefined) return null;
    total += value;
    if (value !== 0) filled += 1;
  }
  return { total, filled };
}

/** A total whose parts do not stand side by side: the fewest fields that add up to it in every record. */
function bestSubset(columns: readonly NumberColumn[], total: NumberColumn): Judged | null {
  const others = columns.filter((column) => column !== total && isOneUnit([total, column]) && !column.isPart);
  if (others.length < 2 || others.length > MOST_FOR_SUBSETS) return null;
  let best: Judged | null = null;
  for (let mask = 3; mask < 2 ** others.length; mask += 1) {
    const parts = others.filter((_, i) => mask & (1 << i));
    if (parts.length < 2 || (best && parts.length >= best.parts.length)) continue;
    const sum = isOneUnit([total, ...parts]) ? judge(total, parts) : null;
    if (sum?.broken.length === 0 && isEnough(sum, true, false, 2 ** others.length)) best = sum;
  }
  return best;
}
