import type { PastPeriod } from "../consolidate/history.ts";
import { evaluate } from "../expression/evaluate.ts";
import type { Evaluated } from "../expression/evaluate.ts";
import type { Scope } from "../expression/scope.ts";
import type { Expression } from "../expression/ast.ts";
import type { Finding, Bilingual } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { joined } from "../finding/message.ts";
import type { Consolidated } from "../model/consolidated.ts";
import type {
  Completeness,
  ConditionCells,
  Figure,
  FigureSet,
  Provenance,
  TraceEntry,
} from "../model/figure.ts";
import type { GivenValue, Indicator, Plan } from "../model/plan.ts";
import { isNumber } from "../model/value.ts";
import { resolveIndicators } from "../plan/resolve-indicators.ts";
import type { Decimal } from "../number/decimal.ts";
import { allUnitsScope, indicatorData } from "./all-units-scope.ts";
import type { IndicatorData } from "./all-units-scope.ts";
import { completenessOf, WHOLE } from "./completeness.ts";
import { conditionReader } from "./condition-cells.ts";
import { readGivenValue } from "./given-value.ts";
import { groupsOf } from "./groups.ts";
import { measureOf } from "./measure.ts";
import { missingReason } from "./missing-reason.ts";
import { allUnitData } from "./unit-data.ts";

export interface ComputeFiguresOptions {
  /** 历史期 with their data, for 上期, 上年同期 and 年初至今. */
  readonly past?: readonly PastPeriod[];
}

/** What computed indicators are made from. */
interface FigureSource {
  readonly consolidated: Consolidated;
  readonly past: readonly PastPeriod[];
  readonly data: IndicatorData;
  readonly scope: Scope;
  readonly conditionsOf: (expression: Expression) => readonly ConditionCells[];
}

export interface ComputeFiguresResult {
  readonly figures: FigureSet;
  readonly findings: readonly Finding[];
}

/**
 * 指标: one figure per indicator of the plan, each with its provenance and completeness. What cannot be computed has the
 * value null and a finding that says why; it is never 0. Nothing is rounded. A formula that is itself wrong was a finding
 * when the plan was read and is none again.
 */
export function computeFigures(
  consolidated: Consolidated,
  plan: Plan,
  options: ComputeFiguresOptions = {},
): ComputeFiguresResult {
  const data = indicatorData(allUnitData(consolidated), plan.period, options.past ?? []);
  // One scope for all indicators: it keeps the records of each form, which a big list should make only once.
  const past = options.past ?? [];
  const scope = allUnitsScope(data);
  const source: FigureSource = { consolidated, past, data, scope, conditionsOf: conditionReader(scope) };
  const findings: Finding[] = [];
  const figures = resolveIndicators(plan).indicators.map(({ indicator, expression }) => {
    if (indicator.source === "manual") return knowingWhole(givenFigure(indicator, findings));
    return knowingWhole(
      expression ? computedFigure(indicator, expression, source, findings) : brokenFigure(indicator),
    );
  });
  return {
    figures: {
      plan: plan.name,
      period: plan.period?.text ?? "",
      asOf: plan.asOf,
      figures,
      files: [consolidated, ...past.map((one) => one.consolidated)].flatMap(({ files }) => files),
    },
    findings,
  };
}

/** What has no number, for whatever reason (a broken formula, a division by 0, nothing given), is not whole. */
function knowingWhole(figure: Figure): Figure {
  if (figure.value !== null || figure.phrase !== null) return figure;
  return { ...figure, completeness: { ...figure.completeness, complete: false } };
}

/** A hand-given figure: its trace ends at the giver. */
function givenFigure(indicator: Indicator, findings: Finding[]): Figure {
  const given = indicator.given;
  const figure = {
    indicator,
    value: null,
    phrase: null,
    completeness: WHOLE,
    provenance: { formula: given?.ground ?? "", trace: given ? [giverEntry(given)] : [] },
    groups: [],
  };
  if (!given || given.text.trim() === "") {
    findings.push(
      makeFinding("figures.given-missing", indicator.location, {
        name: indicator.name,
        rule: indicator.code,
      }),
    );
    return figure;
  }
  const value = readGivenValue(given, indicator.measureUnit);
  if (value.kind === "number") return { ...figure, value: value.value };
  if (value.kind === "phrase") return { ...figure, phrase: value.phrase };
  findings.push(
    makeFinding("figures.given-unreadable", indicator.location, {
      name: indicator.name,
      found: given.text,
      expected: indicator.measureUnit,
      rule: indicator.code,
    }),
  );
  return figure;
}

function giverEntry(given: GivenValue): TraceEntry {
  return {
    unit: given.unit,
    file: "",
    sheet: "",
    value: given.text,
    ...(given.person ? { giver: given.person } : {}),
  };
}

function brokenFigure(indicator: Indicator): Figure {
  const provenance = { formula: indicator.formula ?? "", trace: [] };
  return { indicator, value: null, phrase: null, completeness: WHOLE, provenance, groups: [] };
}

function computedFigure(
  indicator: Indicator,
  expression: Expression,
  { consolidated, past, data, scope, conditionsOf }: FigureSource,
  findings: Finding[],
): Figure {
  const measure = measureOf(indicator, expression.root.type);
  const result = evaluate(expression, scope);
  const value = numberOf(result, measure.factor);
  const completeness = completenessOf(expression, consolidated, past);
  const problem = missingReason(indicator, expression, result);
  if (problem) findings.push(problem);
  if (measure.clash !== null) {
    findings.push(
      makeFinding("figures.unit-differs", indicator.location, {
        name: indicator.name,
        found: measure.clash,
        expected: indicator.measureUnit,
        rule: indicator.code,
      }),
    );
  }
  if (value && !completeness.complete) {
    findings.push(
      makeFinding("figures.incomplete", indicator.location, {
        name: indicator.name,
        short: shortOf(completeness),
        found: completeness.missing.join("、") || "—",
        rule: indicator.code,
      }),
    );
  }
  return {
    indicator: measure.indicator,
    value,
    phrase: null,
    completeness,
    provenance: provenanceOf(
      expression.text,
      result,
      [consolidated, ...past.map((one) => one.consolidated)],
      () => conditionsOf(expression),
    ),
    groups: groupsOf(expression, indicator.groupBy, data, measure.factor),
  };
}

/** Only what is short is said: 缺 2 个单位：…, or cells left out, or both. */
function shortOf({ missing, excluded }: Completeness): Bilingual {
  const [count, names] = [missing.length, missing.join("、")];
  return joined([
    ...(count > 0
      ? [{ zh: `缺 ${count} 个单位：${names}`, en: `${count} units are missing: ${names}` }]
      : []),
    ...(excluded > 0
      ? [{ zh: `${excluded} 个单元格读不准没有计入`, en: `${excluded} unreadable cells were left out` }]
      : []),
  ]);
}

function numberOf(result: Evaluated, factor: Decimal): Decimal | null {
  return result.outcome === "value" && isNumber(result.value) ? result.value.times(factor) : null;
}

/** The trace of a count over 200,000 rows is long: the list is made when it is first asked for, from the same data. */
function provenanceOf(
  formula: string,
  result: Evaluated,
  data: readonly Consolidated[],
  conditions: () => readonly ConditionCells[],
): Provenance {
  let trace: readonly TraceEntry[] | null = null;
  return {
    formula,
    get trace() {
      trace ??= withCorrections(result.trace(), data);
      return trace;
    },
    get conditions() {
      return conditions();
    },
  };
}

/** A corrected cell shows what the file itself holds, and on what ground it was changed. */
function withCorrections(trace: readonly TraceEntry[], data: readonly Consolidated[]): readonly TraceEntry[] {
  const corrections = data.flatMap((one) => one.corrections);
  if (corrections.length === 0) return trace;
  const placeOf = (file: string, sheet: string, cell: string) => JSON.stringify([file, sheet, cell]);
  const byCell = new Map(corrections.map((one) => [placeOf(one.file, one.sheet, one.cell), one]));
  return trace.map((entry) => {
    const correction = byCell.get(placeOf(entry.file, entry.sheet, entry.cell ?? ""));
    return correction ? { ...entry, corrected: { from: correction.from, ground: correction.ground } } : entry;
  });
}
