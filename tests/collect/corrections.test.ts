import { textOfValue } from "../../src/core/collect/corrections.ts";
import type { Correction } from "../../src/core/model/plan.ts";
import { UNITS, collect, fixed, list, one } from "../support/collected.ts";
import { plan, sheet } from "../support/sheets.ts";

describe("corrections (更正记录)", () => {
  const correction = (
    position: string,
    from: string,
    to: string,
    more: Partial<Correction> = {},
  ): Correction => ({
    unit: "能源科",
    form: "采用明细",
    position,
    from,
    to,
    ground: "电话核实",
    person: "张三",
    date: "2021-04-01",
    source: { kind: "plan" },
    ...more,
  });
  const withCorrections = (...corrections: Correction[]) => plan([list, fixed], UNITS, { corrections });

  test.each([["C2"], ["$C$2"], ["一 篇数"], ["一/篇数"], ["采用明细!C2"]])("at %s", (position) => {
    const found = collect([one()], "能源科.xlsx", {}, withCorrections(correction(position, "1", "68")));
    expect(found.rows).toEqual([[["一 2021-03-05 68"]]]);
    expect(found.codes).toContain("collect.correction-applied");
    expect(found.submissions[0]!.corrections).toMatchObject([
      { cell: "C2", from: "1", to: "68", applied: true },
    ]);
  });

  test("a cell that could not be read is read by its correction", () => {
    const found = collect(
      [one([["一", null, "六八"]])],
      "能源科.xlsx",
      {},
      withCorrections(correction("一 篇数", "六八", "68")),
    );
    expect(found.rows).toEqual([[["一  68"]]]);
    expect(found.codes).toEqual(["collect.correction-applied"]);
  });

  test("a cell that no longer holds 原值 is never overwritten", () => {
    const found = collect(
      [one([["一", null, 70]])],
      "能源科.xlsx",
      {},
      withCorrections(correction("C2", "1", "68")),
    );
    expect(found.rows).toEqual([[["一  70"]]]);
    expect(found.all[0]).toMatchObject({
      code: "collect.correction-stale",
      params: { from: "1", to: "68", found: "70" },
    });
  });

  test("a new value that cannot be read says so, and changes nothing", () => {
    const found = collect([one()], "能源科.xlsx", {}, withCorrections(correction("C2", "1", "六八")));
    expect(found.rows).toEqual([[["一 2021-03-05 1"]]]);
    expect(found.all[0]).toMatchObject({
      code: "collect.correction-unreadable",
      params: { field: "篇数", found: "六八" },
    });
    expect(found.submissions[0]!.corrections).toMatchObject([{ to: "六八", applied: false }]);
  });

  test("other units and forms are left alone", () => {
    expect(collect([one()], "综合科.xlsx", {}, withCorrections(correction("C2", "1", "68"))).rows).toEqual([
      [["一 2021-03-05 1"]],
    ]);
  });

  test("a field of a fixed form", () => {
    const used = withCorrections(correction("合计", "3", "5", { form: "统计表" }));
    const found = collect(
      [
        sheet("统计表", [
          ["监测信息", 3],
          ["合计", 3],
        ]),
      ],
      "能源科.xlsx",
      {},
      used,
    );
    expect([...found.submissions[0]!.fixed[0]!.cells.values()].map((one) => textOfValue(one.value))).toEqual([
      "3",
      "5",
    ]);
  });
});
