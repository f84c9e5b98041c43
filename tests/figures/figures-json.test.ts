import fc from "fast-check";
import { figuresFromJson } from "../../src/core/figures/figures-from-json.ts";
import { figuresJson } from "../../src/core/figures/figures-json.ts";
import { figuresOfCell, traceFigure } from "../../src/core/figures/trace.ts";
import { WHOLE } from "../../src/core/figures/completeness.ts";
import type { Figure, FigureSet } from "../../src/core/model/figure.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { indicatorNamed } from "../support/binding-cases.ts";

function figure(name: string, unit: string, value: string | null, more: Partial<Figure> = {}): Figure {
  return {
    indicator: indicatorNamed(name, unit, { formula: `COUNT(${name})` }),
    value: value === null ? null : new Decimal(value),
    phrase: null,
    completeness: WHOLE,
    provenance: {
      formula: `COUNT(${name})`,
      trace: [
        { unit: "甲科", file: "甲科.xlsx", sheet: "表1", row: 3, value: "x" },
        { unit: "甲科", file: "甲科.xlsx", sheet: "表1", cell: "C7", value: "5" },
      ],
    },
    groups: [],
    ...more,
  };
}

function setOf(...figures: Figure[]): FigureSet {
  return { plan: "信息工作", period: "2021年7月", asOf: "2021-07-31", figures };
}

describe("figures.json", () => {
  test("has the keys of the contract; the unit has no scale and the value stands in it", () => {
    const json = figuresJson(
      setOf(figure("动态信息", "条", "312"), figure("经费", "万元", "734.6"), figure("率", "%", "93.46")),
    );
    expect(json).toMatchObject({ plan: "信息工作", period: "2021年7月", asOf: "2021-07-31" });
    expect(
      json.indicators.map(({ code, name, unit, value, source, complete }) => ({
        code,
        name,
        unit,
        value,
        source,
        complete,
      })),
    ).toEqual([
      {
        code: "动态信息",
        name: "动态信息",
        unit: "条",
        value: "312",
        source: "consolidated",
        complete: true,
      },
      { code: "经费", name: "经费", unit: "元", value: "7346000", source: "consolidated", complete: true },
      { code: "率", name: "率", unit: "%", value: "93.46", source: "consolidated", complete: true },
    ]);
    expect(json.indicators[0]!.trace).toHaveLength(2);
    expect(json.indicators[0]!.formula).toBe("COUNT(动态信息)");
  });

  test("what is missing is null, a phrase is kept", () => {
    const json = figuresJson(
      setOf(figure("缺", "条", null), figure("宣讲", "场", null, { phrase: "80余场" })),
    );
    expect(json.indicators.map(({ value, phrase }) => [value, phrase])).toEqual([
      [null, null],
      [null, "80余场"],
    ]);
  });

  test("survives JSON text and reading back", () => {
    const set = setOf(
      figure("动态信息", "条", "312", {
        completeness: { complete: false, expected: ["甲科", "乙科"], missing: ["乙科"], excluded: 2 },
      }),
      figure("经费", "万元", "734.6", {
        groups: [
          { key: ["甲科"], value: new Decimal("1.5") },
          { key: ["乙科"], value: null },
        ],
      }),
    );
    const { figures, findings } = figuresFromJson(
      JSON.parse(JSON.stringify(figuresJson(set))),
      "figures.json",
    );
    expect(findings).toEqual([]);
    expect(figuresJson(figures!)).toEqual(figuresJson(set));
    expect(figures!.figures.map((one) => [one.indicator.measureUnit, one.value!.toFixed()])).toEqual([
      ["条", "312"],
      ["万元", "734.6"],
    ]);
  });

  test("any exact value survives", () => {
    const digits = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(digits, fc.constantFrom("条", "万元", "亿元", "%", ""), ([whole, fraction], unit) => {
        const value = `${whole}.${fraction}`;
        const json = JSON.parse(JSON.stringify(figuresJson(setOf(figure("甲", unit, value)))));
        expect(figuresFromJson(json, "f.json").figures!.figures[0]!.value!.eq(value)).toBe(true);
      }),
    );
  });

  test("only the contract's own keys are needed, also inside the JSON of compile", () => {
    const indicators = [
      {
        code: "A",
        name: "动态信息",
        unit: "条",
        value: "312",
        formula: "",
        complete: true,
        source: "consolidated",
        trace: [],
      },
    ];
    const json = { ok: true, figures: { plan: "p", period: "", asOf: null, indicators } };
    const { figures, findings } = figuresFromJson(json, "out.json");
    expect(findings).toEqual([]);
    expect(figures!.figures[0]).toMatchObject({
      indicator: { code: "A", name: "动态信息", measureUnit: "条" },
      phrase: null,
    });
    expect(figures!.figures[0]!.value!.toFixed()).toBe("312");
  });

  test.each([[null], [[]], [{}], ["x"], [{ indicators: "x" }], [{ figures: [] }]])(
    "%j holds no figures",
    (json) => {
      const { figures, findings } = figuresFromJson(json, "f.json");
      expect(figures).toBeNull();
      expect(findings.map((one) => one.code)).toEqual(["figures.file-unreadable"]);
    },
  );

  test("an entry that cannot be read is left out and named; the others stay", () => {
    const { figures, findings } = figuresFromJson(
      {
        indicators: [
          { name: "甲", value: "三百" },
          { value: "3" },
          7,
          { name: "乙", value: 5, trace: "x", groups: [1] },
        ],
      },
      "f.json",
    );
    expect(figures!.figures.map((one) => [one.indicator.name, one.value!.toFixed()])).toEqual([["乙", "5"]]);
    expect(findings.map((one) => [one.code, one.params["number"]])).toEqual([
      ["figures.entry-unreadable", 1],
      ["figures.entry-unreadable", 2],
      ["figures.entry-unreadable", 3],
    ]);
  });

  test("names from the file reach no prototype", () => {
    figuresFromJson(
      JSON.parse('{"indicators":[{"name":"__proto__","value":"1","constructor":{"x":1}}]}'),
      "f.json",
    );
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("trace", () => {
  const set = setOf(
    figure("动态信息", "条", "312"),
    figure("约稿", "篇", "5", {
      provenance: {
        formula: "",
        trace: [{ unit: "乙科", file: "乙.xlsx", sheet: "表1", cell: "C7", value: "5" }],
      },
    }),
  );
  test("a figure by code, name or alias", () => {
    expect(traceFigure(set, " 动态信息 ")?.value?.toFixed()).toBe("312");
    expect(traceFigure(set, "没有")).toBeNull();
    const twice = setOf(figure("甲", "", "1"), figure("甲", "", "2"));
    expect(traceFigure(twice, "甲")).toBeNull();
  });
  test("and back: which figures a cell feeds; a counted row is fed by all its cells", () => {
    const names = (file: string, cell: string, sheet?: string) =>
      figuresOfCell(set, { file, cell, ...(sheet ? { sheet } : {}) }).map((one) => one.indicator.name);
    expect(names("甲科.xlsx", "$C$7")).toEqual(["动态信息"]);
    expect(names("甲科.xlsx", "A3", "表1")).toEqual(["动态信息"]);
    expect(names("甲科.xlsx", "A4")).toEqual([]);
    expect(names("乙.xlsx", "c7")).toEqual(["约稿"]);
    expect(names("乙.xlsx", "C7", "表2")).toEqual([]);
  });
});
