import type { Placeholder } from "../model/draft.ts";
import type { Indicator } from "../model/plan.ts";
import { unitCompatible } from "../number/units.ts";
import { comparableText } from "./bind-words.ts";

/** Whether a blank can take an indicator's number at all: only `no` is final. `generic` is 个 or 项 for a thing. */
export type UnitAgreement = "yes" | "generic" | "unknown" | "no";

const NAME_UNIT = /[(（]([^()（）]{1,6})[)）]$/;
const RATE_NAME = /率|比例|占比|比重|增幅|降幅|增速|同比|环比/;
const RANK_NAME = /位次|名次|排名|位列|排位/;
const PERCENT_KINDS = new Set(["percent", "percentage-point"]);

/**
 * Agreement of the blank's unit with the indicator's 计量单位, or where it has none with the unit in its name (信息(条)).
 * A percent blank never takes an indicator without unit whose name is not a rate's; ranks only go with ranks.
 */
export function unitAgreement(blank: Placeholder, indicator: Indicator): UnitAgreement {
  if (blank.kind === "rank" || RANK_NAME.test(indicator.name)) {
    const unit = indicator.measureUnit;
    const ranked = RANK_NAME.test(indicator.name) || (blank.kind === "rank" && unit === "位");
    return ranked && blank.kind === "rank" ? "yes" : "no";
  }
  const other = indicator.measureUnit === "" ? unitOfName(indicator.name) : indicator.measureUnit;
  if (other === "" && PERCENT_KINDS.has(blank.kind)) return RATE_NAME.test(indicator.name) ? "unknown" : "no";
  const match = unitCompatible(blank.unit, other.normalize("NFKC").trim());
  if (!match) return "no";
  if (match.closeness === "unsaid") return "unknown";
  return match.closeness === "generic" ? "generic" : "yes";
}

function unitOfName(name: string): string {
  return NAME_UNIT.exec(comparableText(name))?.[1] ?? "";
}
