import { MISSION_NAMES } from "../mission.ts";
import { randomOf } from "./random.ts";

/** One row of 采用明细; money in 分 so that the truth is added up in whole numbers, ratios in hundredths. null: not counted. */
export interface TrueRow {
  readonly key: string;
  readonly day: string;
  readonly column: string;
  readonly online: number | null;
  readonly paper: number | null;
  readonly pieces: number | null;
  readonly money: number | null;
  readonly rate: number | null;
}

/** What one unit really has to report. `counts` are the cells of 统计表, money in 分; null: not counted. */
export interface TrueUnit {
  readonly name: string;
  readonly rows: readonly TrueRow[];
  readonly counts: Readonly<Record<string, number | null>>;
}

export const COLUMNS = ["要闻", "动态", "简报"] as const;

export const UNIT_NAMES = [...MISSION_NAMES, "粮食科", "外资科", "信息中心"];

/** The clean truth of fifteen units, by seed. */
export function trueUnits(seed: number): TrueUnit[] {
  return UNIT_NAMES.map((name, index) => trueUnit(name, index, seed));
}

function trueUnit(name: string, index: number, seed: number): TrueUnit {
  const random = randomOf(seed * 100 + index + 1);
  const two = (n: number) => String(n).padStart(2, "0");
  const rows = Array.from({ length: 8 + random.below(6) }, (_, i): TrueRow => {
    const online = 10 + random.below(80);
    const paper = 3 + random.below(40);
    return {
      key: `K${two(index + 1)}-${two(i + 1)}`,
      day: `2021-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
      column: COLUMNS[random.below(3)]!,
      online,
      paper,
      pieces: online + paper,
      money: 10_001 + random.below(900_000),
      rate: 5 + random.below(90),
    };
  });
  const [site, micro, chat] = [100 + random.below(800), 50 + random.below(300), 20 + random.below(90)];
  const counts = {
    网站: site,
    微博: micro,
    微信: chat,
    合计: site + micro + chat,
    经费: 1_000_001 + random.below(9_000_000),
    采用篇数: rows.reduce((sum, row) => sum + row.pieces!, 0),
  };
  return { name, rows, counts };
}

/** What of a unit goes into the totals: number of rows, sums, and the cells of the fixed form; sums of nothing are null. */
export type UnitTotals = Readonly<Record<string, string | null>>;

export function totalsOfTruth({ rows, counts }: TrueUnit): UnitTotals {
  const sum = (pick: (row: TrueRow) => number | null) => {
    const present = rows.map(pick).filter((n) => n !== null);
    return present.length === 0 ? null : present.reduce((a, b) => a + b, 0);
  };
  const cells = Object.entries(counts).map(([field, n]) => [field, field === "经费" ? yuan(n) : plain(n)]);
  return {
    rows: String(rows.length),
    网上: plain(sum((row) => row.online)),
    篇数: plain(sum((row) => row.pieces)),
    金额: yuan(sum((row) => row.money)),
    ...(Object.fromEntries(cells) as UnitTotals),
  };
}

function plain(n: number | null): string | null {
  return n === null ? null : String(n);
}

/** 分 as 元: 12345 → "123.45". */
export function yuan(n: number | null): string | null {
  return n === null ? null : String(n / 100);
}
