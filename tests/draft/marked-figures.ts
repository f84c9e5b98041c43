import type { NumberKind } from "../../src/core/number/claim.ts";

const KINDS: Readonly<Record<string, NumberKind>> = {
  s: "statistic",
  p: "percent",
  m: "money",
  r: "ratio",
  d: "duration",
  t: "threshold",
  D: "date",
  o: "ordinal",
  N: "document-number",
  c: "clause-number",
  n: "name",
  i: "idiom",
};

/** One labelled figure: ⟦300余条|s|[301,399]|条⟧; interval and unit may be left out. */
export interface MarkedFigure {
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
  /** "[301,399]", "(300,)", or "" where the interval is not labelled. */
  readonly interval: string;
  readonly unit: string | null;
}

export interface MarkedFigures {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
  /** ⟨…⟩: numbers about which the case says nothing. */
  readonly open: readonly { start: number; end: number }[];
}

export function markedFigures(line: { id: string; group: string; marked: string }): MarkedFigures {
  let text = "";
  const figures: MarkedFigure[] = [];
  const open: { start: number; end: number }[] = [];
  for (const piece of line.marked.split(/(⟦[^⟧]*⟧|⟨[^⟩]*⟩)/)) {
    const start = text.length;
    if (piece.startsWith("⟨")) {
      text += piece.slice(1, -1);
      open.push({ start, end: text.length });
    } else if (piece.startsWith("⟦")) {
      const [words = "", kind = "", interval = "", unit] = piece.slice(1, -1).split("|");
      text += words;
      const labelled = KINDS[kind];
      if (labelled === undefined) throw new Error(`${line.id}: no kind "${kind}"`);
      figures.push({ start, end: text.length, kind: labelled, interval, unit: unit ?? null });
    } else {
      text += piece;
    }
  }
  return { id: line.id, group: line.group, text, figures, open };
}

/** A claim's interval in the notation of the cases, with six decimals for thirds. */
export function intervalText(interval: {
  low: { toNumber(): number } | null;
  high: { toNumber(): number } | null;
  lowOpen: boolean;
  highOpen: boolean;
}): string {
  const bound = (value: { toNumber(): number } | null): string => {
    return value === null ? "" : String(Math.round(value.toNumber() * 1e6) / 1e6);
  };
  const left = interval.lowOpen || interval.low === null ? "(" : "[";
  const right = interval.highOpen || interval.high === null ? ")" : "]";
  return `${left}${bound(interval.low)},${bound(interval.high)}${right}`;
}
