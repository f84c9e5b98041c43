import fc from "fast-check";
import { codeFromFigures, figuresFromCode } from "../../src/core/figures/figures-code.ts";
import { figuresJson } from "../../src/core/figures/figures-json.ts";
import { message } from "../../src/core/finding/message.ts";
import type { Figure, FigureSet } from "../../src/core/model/figure.ts";
import { figure, figureSet } from "../support/reports.ts";

const trace = [{ unit: "甲科", file: "甲科.xlsx", sheet: "表1", cell: "C7", value: "5" }];
const units = ["条", "万元", "%", "人次", "-", "个百分点"];
const names = fc.stringMatching(/^[一-龥]{1,12}$/);

const figures: fc.Arbitrary<Figure> = fc
  .record({
    name: names,
    unit: fc.constantFrom(...units),
    value: fc.option(fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(6))),
    phrase: fc.option(fc.constantFrom("80余场", "近300人")),
    complete: fc.boolean(),
    missing: fc.array(names, { maxLength: 3 }),
    decimals: fc.option(fc.nat(3)),
    style: fc.option(fc.constantFrom("余", "近", "取整")),
    aliases: fc.array(names, { maxLength: 2 }),
    excluded: fc.nat(4),
  })
  .map(({ name, unit, value, phrase, complete, missing, decimals, style, aliases, excluded }) =>
    figure(`${name} ${unit} ${value ? `${value[0]}e-${value[1]}` : "-"}`, {
      phrase: value ? null : phrase,
      completeness: {
        complete: complete && (value ?? phrase) !== null,
        expected: ["甲科", "乙科", ...missing],
        missing,
        excluded,
      },
      provenance: { formula: `COUNT(${name})`, trace },
      indicator: { decimals, style, aliases, formula: `COUNT(${name})` },
      groups: [{ key: ["甲科"], value: null }],
    }),
  );

const sets: fc.Arbitrary<FigureSet> = fc
  .record({
    list: fc.array(figures, { maxLength: 20 }),
    plan: names,
    asOf: fc.option(fc.constant("2021-07-31")),
  })
  .map(({ list, plan, asOf }) => ({ ...figureSet(list, plan), asOf }));

/** What a code carries: everything but the trails and the files. */
const carried = ({ plan, period, asOf, figures: list }: FigureSet) => {
  const json = figuresJson({ plan, period, asOf, figures: list });
  return { ...json, indicators: json.indicators.map((one) => ({ ...one, trace: [] })) };
};

test("a code gives back every figure, without its trail", () => {
  fc.assert(
    fc.property(sets, (set) => {
      const code = codeFromFigures({ ...set, files: [{ path: "甲科.xlsx", size: 1, sha256: "00" }] });
      expect(code).toMatch(/^[\w.-]+$/);
      const { figures: read, findings } = figuresFromCode(code);
      expect(findings).toEqual([]);
      expect(figuresJson(read!)).toEqual(carried(set));
    }),
  );
});

test("one changed, missing or doubled character is noticed", () => {
  const set = figureSet([figure("信息条数 条 312"), figure("收入 万元 734.6")]);
  const code = codeFromFigures(set);
  fc.assert(
    fc.property(fc.nat(code.length - 1), fc.constantFrom("", "A", "0", "z", "_", "twice"), (at, put) => {
      const damaged =
        code.slice(0, at) + (put === "twice" ? code[at]! + code[at]! : put) + code.slice(at + 1);
      const { figures: read, findings } = figuresFromCode(damaged);
      // What stands before or behind the code is no part of the code.
      if (damaged.includes(code)) expect(figuresJson(read!)).toEqual(carried(set));
      else {
        expect(read).toBeNull();
        expect(findings).toHaveLength(1);
        expect(findings[0]!.code).toMatch(/^figures\.code-/);
      }
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["line breaks and spaces", (code: string) => code.replace(/(.{40})/g, "$1\r\n  ")],
  ["text around it", (code: string) => `指标码：${code}（请整段复制）`],
  [
    "full-width letters",
    (code: string) => code.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
  ["zero-width characters", (code: string) => [...code].join("\u200b")],
])("%s do not matter", (_name, spoil) => {
  const set = figureSet([figure("信息条数 条 312")]);
  expect(figuresJson(figuresFromCode(spoil(codeFromFigures(set))).figures!)).toEqual(carried(set));
});

test("text without a code, a code of a later version and one that lies about its size are told apart", () => {
  const code = codeFromFigures(figureSet([figure("信息条数 条 312")]));
  const codeOf = (text: string) => figuresFromCode(text).findings.map((finding) => finding.code);
  expect(codeOf("全年发布信息300余条")).toEqual(["figures.code-missing"]);
  expect(codeOf(code.replace("YTC1", "YTC2"))).toEqual(["figures.code-version"]);
  expect(codeOf(code.replace(/\.\w+\./, ".zzzzzz."))).toEqual(["figures.code-damaged"]);
  expect(codeOf(code.replace(/\.\w+\./, ".1."))).toEqual(["figures.code-damaged"]);
  for (const locale of ["zh-CN", "en"] as const)
    expect(message(figuresFromCode("YTC2.1.AA.000000000000").findings[0]!, locale)).not.toMatch(/\{/);
});

test("forty indicators make a code of at most four thousand characters", () => {
  const departments = Array.from({ length: 12 }, (_, at) => `第${at + 1}科`);
  const forty = Array.from({ length: 40 }, (_, at) =>
    figure(`监测发布涉委信息第${at}项 ${units[at % units.length]!} ${1000 + at * 37}.${at}`, {
      completeness: { complete: true, expected: departments, missing: [], excluded: 0 },
      provenance: { formula: `SUM(信息工作统计表.字段${at})`, trace: departments.flatMap(() => trace) },
      indicator: { formula: `SUM(信息工作统计表.字段${at})`, aliases: [`信息${at}`] },
    }),
  );
  const code = codeFromFigures(figureSet(forty));
  expect(code.length).toBeLessThan(4000);
  expect(code.length).toBeGreaterThan(500);
});
