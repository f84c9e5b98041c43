import type { ConditionCells, Figure, FigureSet, TraceEntry } from "../model/figure.ts";
import type { FileStamp } from "../model/file.ts";
import type { Decimal } from "../number/decimal.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { splitScale } from "../number/units.ts";

/** `figures` of the JSON contract (SPEC section 7); what goes beyond it is there so that nothing is lost on reading back. */
export interface FiguresJson {
  readonly plan: string;
  readonly period: string;
  readonly asOf: string | null;
  readonly indicators: readonly IndicatorJson[];
  /** The source files with their hashes. */
  readonly files?: readonly FileStamp[];
}

export interface IndicatorJson {
  readonly code: string;
  readonly name: string;
  /** Without the scale: 元, not 万元. */
  readonly unit: string;
  /** Exact digits in `unit` (percent points for %); null: missing, or only a phrase. */
  readonly value: string | null;
  readonly formula: string;
  readonly complete: boolean;
  readonly source: "consolidated" | "manual";
  readonly trace: readonly TraceEntry[];
  /** Cells that only decide what counts; absent where no condition reads any. */
  readonly conditions?: readonly ConditionCells[];
  /** 计量单位 of the plan, with its scale. */
  readonly measureUnit: string;
  readonly aliases: readonly string[];
  /** A hand-given phrase ("80余场"). */
  readonly phrase: string | null;
  readonly style: string | null;
  readonly decimals: number | null;
  readonly definition: string;
  readonly expected: readonly string[];
  readonly missing: readonly string[];
  readonly excluded: number;
  readonly groupBy: readonly string[];
  readonly groups: readonly { readonly key: readonly string[]; readonly value: string | null }[];
}

export function figuresJson(set: FigureSet): FiguresJson {
  return {
    plan: set.plan,
    period: set.period,
    asOf: set.asOf,
    indicators: set.figures.map(indicatorJson),
    ...(set.files ? { files: set.files } : {}),
  };
}

function indicatorJson(figure: Figure): IndicatorJson {
  const { indicator, completeness, provenance } = figure;
  const { factor, unit } = splitScale(indicator.measureUnit);
  const textOf = (value: Decimal | null) => (value === null ? null : textFromDecimal(value.times(factor)));
  return {
    code: indicator.code,
    name: indicator.name,
    unit,
    value: textOf(figure.value),
    formula: provenance.formula,
    complete: completeness.complete,
    source: indicator.source,
    trace: provenance.trace,
    ...(provenance.conditions?.length ? { conditions: provenance.conditions } : {}),
    measureUnit: indicator.measureUnit,
    aliases: indicator.aliases,
    phrase: figure.phrase,
    style: indicator.style,
    decimals: indicator.decimals,
    definition: indicator.definition,
    expected: completeness.expected,
    missing: completeness.missing,
    excluded: completeness.excluded,
    groupBy: indicator.groupBy,
    groups: figure.groups.map(({ key, value }) => ({ key, value: textOf(value) })),
  };
}

export { figuresFromJson } from "./figures-from-json.ts";
