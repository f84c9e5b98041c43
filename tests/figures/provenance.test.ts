import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { compute, forms } from "../support/computed.ts";
import { indicatorOf, planOf, rosterOf, submissionOf } from "../support/consolidation.ts";

describe("provenance", () => {
  test("counted rows and summed cells, with their values", () => {
    const { figures } = compute([
      indicatorOf('要闻:条 = COUNT(动态信息, 栏目="要闻")'),
      indicatorOf("收件:件 = 信箱.收件数"),
      indicatorOf("阅读:次 = SUM(动态信息.阅读量)"),
    ]);
    const [count, cells, sum] = figures.figures;
    expect(count!.provenance).toEqual({
      formula: 'COUNT(动态信息, 栏目="要闻")',
      trace: [
        { unit: "甲科", file: "甲科.xlsx", sheet: "动态信息", row: 2, value: "一" },
        { unit: "乙科", file: "乙科.xlsx", sheet: "动态信息", row: 2, value: "三" },
      ],
      // Every record was looked at, whether it counts or not.
      conditions: [
        { unit: "甲科", file: "甲科.xlsx", sheet: "动态信息", field: "栏目", cells: "B2:B3" },
        { unit: "乙科", file: "乙科.xlsx", sheet: "动态信息", field: "栏目", cells: "B2" },
      ],
    });
    expect(cells!.provenance.trace).toEqual([
      { unit: "甲科", file: "甲科.xlsx", sheet: "信箱", cell: "B1", value: "40" },
      { unit: "乙科", file: "乙科.xlsx", sheet: "信箱", cell: "B1", value: "10" },
    ]);
    expect(sum!.provenance.trace.map((entry) => [entry.cell, entry.value])).toEqual([
      ["D2", "100"],
      ["D2", "50"],
    ]);
  });

  test("a corrected cell shows what the file holds and on what ground it was changed", () => {
    const plan = planOf({ forms, indicators: [indicatorOf("收件:件 = 信箱.收件数")] });
    const correction = {
      form: "信箱",
      sheet: "信箱",
      cell: "B1",
      position: "B1",
      from: "4",
      to: "40",
      ground: "来函更正",
      person: "张某",
      date: "2021-08-01",
    };
    const data = { 信箱: { 收件数: 40 } };
    const of = (applied: boolean) => {
      const submission = submissionOf(plan, "甲科", data, { corrections: [{ ...correction, applied }] });
      const { consolidated } = consolidate([submission], rosterOf(plan, ["甲科"]), plan);
      return computeFigures(consolidated, plan).figures.figures[0]!.provenance.trace[0]!.corrected;
    };
    expect(of(true)).toEqual({ from: "4", ground: "来函更正" });
    expect(of(false)).toBeUndefined();
  });

  test("every figure's provenance recomputes it", () => {
    const number = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
    const row = fc.tuple(
      fc.constantFrom("一", "二"),
      fc.constantFrom("要闻", "公告"),
      fc.constant("2021-07-01"),
      number,
    );
    const unit = fc.record({
      rows: fc.array(row, { maxLength: 6 }),
      received: number,
      answered: number,
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 3 }), (data) => {
        const names = ["甲科", "乙科", "丙科"];
        const given = Object.fromEntries(
          data.map((one, i) => [
            names[i]!,
            { 动态信息: one.rows, 信箱: { 收件数: one.received, 回复数: one.answered } },
          ]),
        );
        const { figures } = compute(
          [
            indicatorOf("行:条 = COUNT(动态信息)"),
            indicatorOf('要闻:条 = COUNT(动态信息, 栏目="要闻")'),
            indicatorOf("阅读:次 = SUM(动态信息.阅读量)"),
            indicatorOf("收件:件 = 信箱.收件数"),
            indicatorOf("最多:件 = MAX(信箱.收件数)"),
          ],
          { data: given },
        );
        const [rows, news, reads, received, most] = figures.figures as readonly [
          Figure,
          Figure,
          Figure,
          Figure,
          Figure,
        ];
        expect(rows.value?.toNumber()).toBe(rows.provenance.trace.length);
        expect(news.value?.toNumber()).toBe(news.provenance.trace.length);
        expect(sumOfTrace(reads)).toBe(reads.value?.toFixed() ?? null);
        expect(sumOfTrace(received)).toBe(received.value?.toFixed() ?? null);
        if (most.value) {
          expect(
            most.provenance.trace.map((entry) => new Decimal(entry.value)).some((n) => n.eq(most.value!)),
          ).toBe(true);
        }
      }),
    );
  });
});

function sumOfTrace(figure: Figure): string | null {
  if (figure.value === null) return null;
  return figure.provenance.trace
    .reduce((sum, entry) => sum.plus(new Decimal(entry.value)), new Decimal(0))
    .toFixed();
}
