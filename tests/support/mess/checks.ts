import type { Correction } from "../../../src/core/model/plan.ts";
import type { CellNote } from "../sheets.ts";
import { cell } from "../sheets.ts";
import { cleanBook, FIRST } from "./clean-book.ts";
import { messPlan } from "./mess-plan.ts";
import { fileOf, inList, type Mess, type Messed, put, withCounts, withRow } from "./mess.ts";
import type { TrueUnit } from "./truth.ts";

/** The fixed form with some numbers changed; what is written counts, right or wrong. */
function writtenCounts(change: (counts: Record<string, number>) => Record<string, number>) {
  return (unit: TrueUnit): Messed => {
    const written = withCounts(unit, change(unit.counts as Record<string, number>));
    return { files: [fileOf(unit, cleanBook(written))], counted: written };
  };
}

const FAILED = ["validate.rule-failed!"];

function correction(unit: TrueUnit, position: string, from: string, to: string): Correction {
  return {
    unit: unit.name,
    form: "采用明细",
    position,
    from,
    to,
    ground: "电话核实",
    person: "张三",
    date: "2022-01-10",
    source: { kind: "plan" },
  };
}

function corrected(position: (unit: TrueUnit) => string, from: (unit: TrueUnit) => string, counts: boolean) {
  return (unit: TrueUnit): Messed => ({
    files: [fileOf(unit, cleanBook(unit))],
    plan: messPlan({ corrections: [correction(unit, position(unit), from(unit), "8.88")] }),
    counted: counts ? withRow(unit, 0, { money: 888 }) : unit,
  });
}

function explained(value: (spent: number) => CellNote) {
  return (unit: TrueUnit): Messed => {
    const written = withCounts(unit, { 经费: 30_000_000 });
    const book = cleanBook(written);
    book.pages.push({
      name: "审核说明",
      rows: [
        ["规则", "工作表", "单元格", "现值", "说明"],
        ["经费偏大", "统计表", "B8", value(300_000), "含设备购置"],
      ],
    });
    return { files: [fileOf(unit, book)], counted: written };
  };
}

const money = (unit: TrueUnit) => String(unit.rows[0]!.money! / 100);

/** Numbers that do not agree, corrections, explanations. */
export const CHECK_MESSES: readonly Mess[] = [
  {
    name: "合计: two digits swapped",
    apply: writtenCounts((c) => ({ 合计: swapDigits(c["合计"]!) })),
    problems: FAILED,
  },
  {
    name: "a digit dropped",
    apply: writtenCounts((c) => ({ 网站: Math.floor(c["网站"]! / 10) })),
    problems: FAILED,
  },
  {
    name: "元 for 万元",
    apply: writtenCounts((c) => ({ 微信: c["微信"]! * 10_000 })),
    problems: FAILED,
  },
  {
    name: "wrong sign",
    apply: writtenCounts((c) => ({ 微博: -c["微博"]! })),
    problems: ["constraint-error!", "validate.rule-failed!"],
  },
  {
    name: "the total summed up over itself",
    apply: writtenCounts((c) => ({ 合计: c["合计"]! * 2 })),
    problems: FAILED,
  },
  {
    name: "columns swapped in one row",
    apply: (unit) => {
      const { pieces, paper } = unit.rows[0]!;
      const swapped = { ...withRow(unit, 0, { pieces: paper, paper: pieces }) };
      return { files: [fileOf(unit, cleanBook(swapped))], counted: swapped };
    },
    problems: FAILED,
  },
  {
    name: "a total row that nobody called so",
    apply: (unit) => {
      const all = (pick: (row: TrueUnit["rows"][0]) => number | null) =>
        unit.rows.reduce((sum, row) => sum + pick(row)!, 0);
      const total = {
        key: "全科",
        day: "2021-12-31",
        column: "要闻",
        online: all((row) => row.online),
        paper: all((row) => row.paper),
        pieces: all((row) => row.pieces),
        money: null,
        rate: null,
      };
      const counted = { ...unit, rows: [...unit.rows, total] };
      return { files: [fileOf(unit, cleanBook(counted))], counted };
    },
    problems: FAILED,
  },
  {
    name: "the same key twice in one list",
    apply: (unit) => {
      const counted = withRow(unit, 1, { key: unit.rows[0]!.key });
      return { files: [fileOf(unit, cleanBook(counted))], counted };
    },
    problems: ["primary-key!"],
  },
  {
    name: "the key of another unit's row",
    apply: (unit) => {
      const counted = withRow(unit, 0, { key: "K01-01" });
      return { files: [fileOf(unit, cleanBook(counted))], counted };
    },
    problems: ["consolidate.duplicate-key"],
  },
  {
    name: "the key of another unit's row, explained",
    apply: (unit) => {
      const counted = withRow(unit, 0, { key: "K01-01" });
      const book = cleanBook(counted);
      const answer = ["consolidate.duplicate-key", "采用明细", `A${FIRST}`, "K01-01", "联合采用"];
      book.pages.push({ name: "审核说明", rows: [["规则", "工作表", "单元格", "现值", "说明"], answer] });
      return { files: [fileOf(unit, book)], counted };
    },
    problems: [],
    notes: ["validate.explained"],
  },
  {
    name: "a record without its key",
    apply: inList((page) => put(page, 0, "编号", null)),
    problems: ["constraint-error!", "primary-key!"],
  },
  {
    name: "a doubt of the plan",
    apply: writtenCounts(() => ({ 经费: 30_000_000 })),
    problems: ["validate.rule-failed"],
  },
  {
    name: "a doubt with its explanation",
    apply: explained((spent) => spent),
    problems: [],
    notes: ["validate.explained"],
  },
  {
    name: "an explanation of another value",
    apply: explained(() => 250_000),
    problems: ["validate.rule-failed"],
    notes: ["validate.explanation-outdated"],
  },
  {
    name: "a correction by cell",
    apply: corrected(() => `G${FIRST}`, money, true),
    problems: [],
    notes: ["collect.correction-applied"],
  },
  {
    name: "a correction by key and field",
    apply: corrected((unit) => `${unit.rows[0]!.key} 金额`, money, true),
    problems: [],
    notes: ["collect.correction-applied"],
  },
  {
    name: "a correction whose cell has changed since",
    apply: corrected(
      () => `G${FIRST}`,
      () => "1",
      false,
    ),
    problems: ["collect.correction-stale"],
  },
  {
    name: "a formula whose stored result is old",
    apply: (unit) => {
      const stale = unit.rows[0]!.pieces! + 1;
      const book = cleanBook(unit);
      put(book.pages[0]!, 0, "篇数", cell(String(stale), { formula: `D${FIRST}+E${FIRST}` }));
      return { files: [fileOf(unit, book)], counted: withRow(unit, 0, { pieces: stale }) };
    },
    problems: ["validate.rule-failed!", "workbook.formula-stale"],
  },
];

function swapDigits(n: number): number {
  const digits = String(n).split("");
  for (let i = 0; i + 1 < digits.length; i += 1) {
    if (digits[i] !== digits[i + 1]) {
      [digits[i], digits[i + 1]] = [digits[i + 1]!, digits[i]!];
      return Number(digits.join(""));
    }
  }
  return n + 1;
}
