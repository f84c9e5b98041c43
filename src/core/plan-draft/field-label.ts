import { unitNamed, splitScale, unitAt } from "../number/units.ts";
import { isMeasureUnit } from "../table/measure-unit.ts";
import { narrowText, visibleText } from "../table/visible-text.ts";

/** A label as a field: its name, the unit in its brackets, and what else it is called. */
export interface FieldLabel {
  readonly name: string;
  readonly measureUnit: string;
  readonly aliases: readonly string[];
}

const LONGEST_UNIT = 8;

/** 金额（万元） is the field 金额 in 万元, also called as it stands. Brackets that hold no unit stay in the name. */
export function fieldFromLabel(label: string): FieldLabel {
  const text = tidy(label);
  const parts = /^(.{1,80}?)\s*[（(](?:单位[:：])?([^（()）]{1,12})[)）]$/.exec(text);
  const unit = parts ? narrowText(parts[2]!).trim() : "";
  if (!parts || !isUnitText(unit)) return { name: text, measureUnit: "", aliases: [] };
  return { name: parts[1]!, measureUnit: unit, aliases: [text] };
}

/** A name must be writable in formulas, so square brackets become round ones. */
function tidy(label: string): string {
  return visibleText(label).text.replace(/\s+/g, "").replace(/\[/g, "（").replace(/\]/g, "）").slice(0, 100);
}

/** Whether a text is a measure unit and nothing else: 万元, 册次, 公里. */
export function isUnitText(text: string): boolean {
  if (text === "" || text.length > LONGEST_UNIT) return false;
  if (isMeasureUnit(text)) return true;
  const { scale, unit } = splitScale(text);
  if (scale !== "" && unit === "") return true;
  return unitAt(unit, 0)?.end === unit.length;
}

/** Units that a name ends with: 到馆人次 counts 人次. A bare 数 or 量 says nothing. */
export function unitInName(name: string): string {
  const occurrence = /[\u4e00-\u9fff]次$/.exec(name)?.[0] ?? "";
  if (occurrence !== "" && name.length > 2 && unitNamed(occurrence).occurrence && isUnitText(occurrence)) {
    return occurrence;
  }
  const counted = /([人户件条篇场个家份起台])数$/.exec(name)?.[1];
  return counted ?? "";
}
