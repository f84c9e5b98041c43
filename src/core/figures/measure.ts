import type { ExpressionType } from "../expression/ast.ts";
import type { Indicator } from "../model/plan.ts";
import { Decimal } from "../number/decimal.ts";
import { splitScale, unitCompatible, unitNamed } from "../number/units.ts";

/** How a formula's number becomes a figure in the indicator's unit. */
export interface Measure {
  /** The indicator, with the unit that its formula gives where it had none. */
  readonly indicator: Indicator;
  readonly factor: Decimal;
  /** The unit of the formula's fields where it cannot be the indicator's; null where there is nothing to ask. */
  readonly clash: string | null;
}

const PARTS: Readonly<Record<string, number>> = {
  "%": 100,
  个百分点: 100,
  百分点: 100,
  "‰": 1000,
  个千分点: 1000,
  千分点: 1000,
};

/**
 * The static type decides about percent, never the size (SPEC section 1): a ratio is said times 100 where the unit is %
 * or not given, a number as it is. Scales are converted where both units are known (万元 fields, 元 indicator).
 */
export function measureOf(indicator: Indicator, type: ExpressionType): Measure {
  const unit = indicator.measureUnit.normalize("NFKC").trim();
  if (type.kind === "ratio") {
    const said = unit === "" ? { ...indicator, measureUnit: "%" } : indicator;
    return {
      indicator: said,
      factor: new Decimal(PARTS[said.measureUnit.normalize("NFKC").trim()] ?? 1),
      clash: null,
    };
  }
  if (type.measure === "") return { indicator, factor: new Decimal(1), clash: null };
  if (unit === "")
    return { indicator: { ...indicator, measureUnit: type.measure }, factor: new Decimal(1), clash: null };
  const match = unitCompatible(unit, type.measure);
  if (match) return { indicator, factor: match.factor, clash: null };
  return {
    indicator,
    factor: new Decimal(1),
    clash: hasDimension(unit) || hasDimension(type.measure) ? type.measure : null,
  };
}

/** 元, 公里, %: units whose mixing is an error. 条 and 件 only count things, and one may be said for the other. */
function hasDimension(unit: string): boolean {
  return unitNamed(splitScale(unit).unit).dimension !== "";
}
