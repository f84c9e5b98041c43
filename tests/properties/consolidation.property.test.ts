import { jest } from "@jest/globals";
import fc from "fast-check";
import { consolidatedWorkbook, type ConsolidatedBatch } from "../../src/app/consolidate-batch.ts";
import type { TraceEntry } from "../../src/core/model/figure.ts";
import { isNumber } from "../../src/core/model/value.ts";
import { Decimal, textFromDecimal, ZERO } from "../../src/core/number/decimal.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { inputFile } from "../support/memory-files.ts";
import { cleanFile, finishBatch, readFiles, totalsOfUnit } from "../support/mess/batch.ts";
import { cleanBook, fixedPage, FIRST, LIST_HEADER, listPage } from "../support/mess/clean-book.ts";
import { figureValues } from "../support/mess/compared.ts";
import { messPlan } from "../support/mess/mess-plan.ts";
import { fileOf, put, withRow } from "../support/mess/mess.ts";
import { totalsOfTruth, trueUnits, type TrueUnit } from "../support/mess/truth.ts";
import { unit as listed } from "../support/sheets.ts";

jest.setTimeout(60_000);

const PLAN = { ...messPlan(), units: messPlan().units.slice(0, 4) };
const NAMES = PLAN.units.map((unit) => unit.name);
const seeds = fc.integer({ min: 1, max: 100_000 });
const RUNS = { numRuns: 8 };

const unitsOf = (seed: number) => trueUnits(seed).filter((unit) => NAMES.includes(unit.name));
const compute = async (files: readonly InputFile[], plan = PLAN) =>
  finishBatch(plan, await readFiles(plan, files));

/** The same things in an order that numbers choose. */
function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
  return items
    .map((item, i) => ({ item, rank: order[i % order.length]! * 1000 + ((i * 7919) % 997) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const orders = fc.array(fc.nat(1000), { minLength: 3, maxLength: 12 });

test("the order of the files changes nothing at all", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, orders, async (seed, order) => {
      const files = unitsOf(seed).map(cleanFile);
      const twice = [...files, inputFile("再报/综合科.xlsx", await files[1]!.bytes())];
      const [a, b] = [await compute(twice), await compute(shuffled(twice, order))];
      expect(figureValues(b)).toEqual(figureValues(a));
      expect(b.figures.figures.map((one) => one.provenance.trace)).toEqual(
        a.figures.figures.map((one) => one.provenance.trace),
      );
      expect(await consolidatedWorkbook(PLAN, { ...b, findings: [] })).toEqual(
        await consolidatedWorkbook(PLAN, { ...a, findings: [] }),
      );
    }),
    RUNS,
  );
});

test("the order of the columns changes no figure", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, orders, async (seed, order) => {
      const units = unitsOf(seed);
      const columns = shuffled(
        LIST_HEADER.map((_, i) => i),
        order,
      );
      const moved = units.map((unit) => {
        const book = cleanBook(unit);
        const page = book.pages[0]!;
        for (let i = FIRST - 2; i < page.rows.length - 1; i += 1) {
          page.rows[i] = columns.map((from) => page.rows[i]![from] ?? null);
        }
        return fileOf(unit, book);
      });
      expect(figureValues(await compute(moved))).toEqual(figureValues(await compute(units.map(cleanFile))));
    }),
    RUNS,
  );
});

test("splitting keyed rows over files changes no figure", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.array(fc.nat(2), { minLength: 4, maxLength: 14 }), async (seed, choice) => {
      const units = unitsOf(seed);
      const files = units.flatMap((unit) => {
        const parts = [0, 1, 2]
          .map((part) => unit.rows.filter((_, i) => choice[i % choice.length] === part))
          .filter((rows) => rows.length > 0);
        return parts.map((rows, n) => {
          const page = listPage({ ...unit, rows });
          const pages = n === 0 ? [page, fixedPage(unit)] : [page];
          return fileOf(unit, { pages }, `${unit.name}-${"甲乙丙"[n]}.xlsx`);
        });
      });
      const split = await compute(files);
      expect(figureValues(split)).toEqual(figureValues(await compute(units.map(cleanFile))));
      expect(split.findings.filter((one) => one.severity !== "note")).toEqual([]);
    }),
    RUNS,
  );
});

test("every figure's provenance recomputes it, and names cells that hold what it says", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const read = await readFiles(PLAN, unitsOf(seed).map(cleanFile));
      const batch = await finishBatch(PLAN, read);
      for (const { indicator, value, provenance } of batch.figures.figures) {
        const { trace } = provenance;
        const again = indicator.formula!.startsWith("COUNT")
          ? new Decimal(trace.length)
          : trace.reduce((sum, entry) => sum.plus(entry.value), ZERO);
        expect([indicator.name, textFromDecimal(again)]).toEqual([indicator.name, textFromDecimal(value!)]);
        for (const entry of trace) if (entry.cell) expect(heldBy(read, entry)).toBe(entry.value);
      }
    }),
    RUNS,
  );
});

/** What the reading found at the place that a trace names. */
function heldBy(
  read: Awaited<ReturnType<typeof readFiles>>,
  { file, sheet, cell }: TraceEntry,
): string | null {
  const [submission] = read.find((one) => one.stamp.path === file)!.submissions;
  for (const fixed of submission!.fixed.filter((one) => one.sheet === sheet)) {
    for (const found of fixed.cells.values()) {
      if (found.cell === cell && isNumber(found.value)) return textFromDecimal(found.value);
    }
  }
  const list = submission!.lists.find((one) => one.sheet === sheet)!;
  const column = cell!.charCodeAt(0) - 64;
  const record = list.records.find((one) => one.row === Number(cell!.slice(1)))!;
  const value = record.values[list.columns.indexOf(column)] ?? null;
  return isNumber(value) ? textFromDecimal(value) : null;
}

const RUBBISH = [
  "—",
  "约300",
  "#REF!",
  "三十左右",
  "12-15",
  "1,23,4",
  "null",
  "待报",
  "０.5.5",
  "5公里",
] as const;

test("cells that cannot be read change a total only by being absent, and the figure says so", async () => {
  const cells = fc.array(fc.tuple(fc.nat(3), fc.nat(7), fc.constantFrom(...RUBBISH)), {
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(seeds, cells, fc.boolean(), async (seed, spoiled, blankIsZero) => {
      const plan = {
        ...PLAN,
        forms: PLAN.forms.map((form) => ({
          ...form,
          fields: form.fields.map((field) => (field.name === "金额" ? { ...field, blankIsZero } : field)),
        })),
      };
      const units = unitsOf(seed);
      let truth: TrueUnit[] = units;
      const books = units.map(cleanBook);
      for (const [u, row, text] of spoiled) {
        put(books[u]!.pages[0]!, row, "金额", text);
        truth = truth.map((unit, i) => (i === u ? withRow(unit, row, { money: null }) : unit));
      }
      const batch = await compute(
        units.map((unit, i) => fileOf(unit, books[i]!)),
        plan,
      );
      for (const unit of truth)
        expect(totalsOfUnit(batch.consolidated, unit.name)).toEqual(totalsOfTruth(unit));
      const places = new Set(spoiled.map(([u, row]) => `${u}:${row}`));
      const money = batch.figures.figures.find((one) => one.indicator.name === "采用金额")!;
      expect([money.completeness.complete, money.completeness.excluded]).toEqual([false, places.size]);
      const errors = batch.findings.filter((one) => one.severity === "error");
      expect(errors.length).toBe(places.size);
    }),
    RUNS,
  );
});

test("a consolidated workbook, sent to the level above, gives the same totals there", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const plan = { ...PLAN, organisation: "市发展改革委" };
      const below = await compute(unitsOf(seed).map(cleanFile), plan);
      const bytes = await consolidatedWorkbook(plan, below);
      const above = { ...PLAN, units: [listed("市发展改革委"), listed("市统计局")], rules: [] };
      const batch = await compute([inputFile("汇总表.xlsx", bytes)], above);
      expect(valuesOf(batch)).toEqual(valuesOf(below));
      expect(batch.consolidated.roster.received).toEqual(["市发展改革委"]);
    }),
    RUNS,
  );
});

test("what is not in a total below is not in the one above either, and both say how much it is", async () => {
  const cells = fc.array(
    fc.tuple(fc.nat(3), fc.nat(7), fc.constantFrom("金额", "网上"), fc.constantFrom(...RUBBISH)),
    {
      maxLength: 5,
    },
  );
  const labels = fc.subarray(["网站", "经费"]);
  await fc.assert(
    fc.asyncProperty(
      seeds,
      cells,
      labels,
      fc.nat(4),
      fc.boolean(),
      async (seed, spoiled, lost, late, zero) => {
        const forms = PLAN.forms.map((form) => ({
          ...form,
          fields: form.fields.map((field) => ({ ...field, blankIsZero: zero && field.name !== "编号" })),
        }));
        const plan = { ...PLAN, forms, organisation: "市发展改革委", rules: [] };
        const units = unitsOf(seed);
        const books = units.map(cleanBook);
        for (const [u, row, field, text] of spoiled) put(books[u]!.pages[0]!, row, field, text);
        for (const row of books[0]!.pages[1]!.rows) {
          if (lost.includes(String(row[0]))) row.fill("看不清", 1);
        }
        const files = units.map((unit, i) => fileOf(unit, books[i]!)).filter((_, i) => i !== late);
        const below = await compute(files, plan);
        const bytes = await consolidatedWorkbook(plan, below);
        const above = { ...plan, units: [listed("市发展改革委")] };
        const batch = await compute([inputFile("汇总表.xlsx", bytes)], above);
        expect(valuesOf(batch)).toEqual(valuesOf(below));
        const said = ({ figures }: ConsolidatedBatch, prefix: string) =>
          figures.figures.map(({ completeness: { complete, missing, excluded } }) => [
            complete,
            missing.map((unit) => prefix + unit),
            excluded,
          ]);
        expect(said(batch, "")).toEqual(said(below, "市发展改革委："));
      },
    ),
    { numRuns: 12 },
  );
});

function valuesOf({ figures }: ConsolidatedBatch) {
  return figures.figures.map((one) => [one.indicator.name, one.value && textFromDecimal(one.value)]);
}
