import fc from "fast-check";
import { nameKey } from "../../src/core/expression/characters.ts";
import type { Field, Form, Indicator, Plan, ReportingUnit, Rule } from "../../src/core/model/plan.ts";
import { periodFromText } from "../../src/core/plan/period.ts";
import { defaultAggregation } from "../../src/core/plan/read-forms.ts";
import { Decimal } from "../../src/core/number/decimal.ts";

const PLACE = { kind: "plan" } as const;

/** Texts as clerks write them, separators, quotes and odd names included; trimmed, as cells are read. */
const word = fc
  .array(fc.constantFrom(..."动态信息篇数合计甲乙丙ABc12（）()，、;\"'[]/%-+=. "), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => letters.join("").trim())
  .filter((text) => text !== "" && nameKey(text) !== "");
const words = fc.uniqueArray(word, { maxLength: 3 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const texts = fc.oneof(fc.constant(""), word);
const period = fc
  .constantFrom(
    "2021年",
    "2021年上半年",
    "2021年第三季度",
    "2021年7月",
    "2021年1—6月",
    "2021-01-01至2021-06-30",
  )
  .map((text) => periodFromText(text)!);
const day = fc.constantFrom("2021-07-01", "2020-02-29");
const distinct = (list: readonly string[]) => new Set(list.map(nameKey)).size === list.length;
const names = (max: number) =>
  fc.uniqueArray(word, { minLength: 1, maxLength: max, selector: nameKey }).filter(distinct);

function field(name: string): fc.Arbitrary<Field> {
  return fc
    .record({
      aliases: words.map((list) => list.filter((alias) => nameKey(alias) !== nameKey(name))),
      type: fc.constantFrom(...(["text", "integer", "number", "date", "boolean", "percent"] as const)),
      measureUnit: texts,
      required: fc.boolean(),
      unique: fc.boolean(),
      low: fc.integer({ min: -50, max: 0 }),
      bounded: fc.boolean(),
      options: words,
      pattern: maybe(fc.constant("^[A-Z]+$")),
      missingValues: words.map((list) => list.filter((text) => text !== "0")),
      blankIsZero: fc.boolean(),
      cell: maybe(fc.constantFrom("C7", "AA10")),
      aggregation: maybe(fc.constantFrom(...(["sum", "max", "min", "last", "average", "none"] as const))),
      basis: fc.constantFrom(...(["period", "cumulative", "point"] as const)),
      definition: texts,
    })
    .map(({ low, bounded, aggregation, ...rest }) => {
      const digits = rest.type === "percent" ? `${low / 100}` : `${low}`;
      const bound = rest.type === "date" ? "2021-01-01" : digits;
      const can = bounded && rest.type !== "text" && rest.type !== "boolean";
      return {
        ...rest,
        name,
        minimum: can ? bound : null,
        maximum: can ? (rest.type === "date" ? "2021-12-31" : "0.25") : null,
        aggregation: aggregation ?? defaultAggregation(rest.type),
        source: PLACE,
      };
    });
}

function form(name: string): fc.Arbitrary<Form> {
  return names(4).chain((fieldNames) =>
    fc
      .record({
        once: fc.boolean(),
        name: fc.constant(name),
        kind: fc.constantFrom("list" as const, "fixed" as const),
        sheetName: maybe(word),
        headerRows: maybe(fc.constantFrom({ first: 2, last: 2 }, { first: 2, last: 3 })),
        primaryKey: fc.subarray(fieldNames),
        dateField: maybe(fc.constantFrom(...fieldNames)),
        number: texts,
        description: texts,
        fields: fc.tuple(...fieldNames.map(field)),
        source: fc.constant(PLACE),
      })
      .map(({ once, ...rest }) => ({
        ...rest,
        ...(once && rest.primaryKey.length > 0 ? { duplicates: "once" as const } : {}),
      })),
  );
}

function unit(name: string, code: string, forms: readonly string[]): fc.Arbitrary<ReportingUnit> {
  return fc.record({
    code: fc.constant(code),
    name: fc.constant(name),
    aliases: words.map((list) => list.filter((alias) => nameKey(alias) !== nameKey(name))),
    parent: fc.constant(null),
    forms: maybe(fc.subarray([...forms])),
    contact: texts,
    phone: texts,
    from: maybe(period),
    to: maybe(period),
    source: fc.constant(PLACE),
  });
}

function rule(id: string, forms: readonly string[]): fc.Arbitrary<Rule> {
  return fc.record({
    id: fc.constant(id),
    form: maybe(fc.constantFrom(...forms)),
    name: texts,
    severity: fc.constantFrom("error" as const, "doubt" as const, "note" as const),
    formula: word,
    tolerance: fc.constantFrom("0", "0.01", "5").map((text) => new Decimal(text)),
    condition: maybe(word),
    message: texts,
    source: fc.constant(PLACE),
  });
}

function indicator(name: string): fc.Arbitrary<Indicator> {
  const common = {
    code: fc.constant(name),
    name: fc.constant(name),
    aliases: words.map((list) => list.filter((alias) => nameKey(alias) !== nameKey(name))),
    measureUnit: texts,
    formula: maybe(word),
    groupBy: words,
    style: maybe(fc.constantFrom("余", "近", "精确")),
    decimals: maybe(fc.integer({ min: 0, max: 4 })),
    definition: texts,
    location: fc.constant(PLACE),
  };
  return fc.oneof(
    fc.record({ ...common, source: fc.constant("consolidated" as const), given: fc.constant(null) }),
    fc.record({
      ...common,
      source: fc.constant("manual" as const),
      given: fc.record({ text: word, unit: texts, person: texts, ground: texts }),
    }),
  );
}

/** A plan that could have been read: names unique, references known. Formulas are any text. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .tuple(names(3), names(3), names(3), names(3))
  .chain(([formNames, unitNames, ruleIds, indicatorNames]) =>
    fc.record({
      name: word,
      period: maybe(period),
      organisation: texts,
      deadline: maybe(day),
      asOf: maybe(day),
      history: fc.array(fc.record({ period, path: fc.constantFrom("2020/汇总.xlsx", "上 期.xlsx") }), {
        maxLength: 2,
      }),
      units: fc.tuple(...unitNames.map((name, index) => unit(name, `#${index}`, formNames))),
      forms: fc.tuple(...formNames.map(form)),
      rules: fc.tuple(...ruleIds.map((id) => rule(id, formNames))),
      indicators: fc.tuple(...indicatorNames.map(indicator)),
      corrections: fc.array(
        fc.record({
          unit: word,
          form: fc.constantFrom(...formNames),
          position: word,
          from: texts,
          to: texts,
          ground: texts,
          person: texts,
          date: fc.oneof(fc.constant(""), day),
          source: fc.constant(PLACE),
        }),
        { maxLength: 2 },
      ),
      unknown: fc.constant([
        { sheet: "填报单位", header: "备注", cells: unitNames.map((name) => `${name}的备注`) },
      ]),
    }),
  );
