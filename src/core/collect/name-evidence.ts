import type { Plan } from "../model/plan.ts";
import { compactText } from "../table/visible-text.ts";
import type { UnitMatch, UnitNames } from "./unit-names.ts";

/** The parts of a path that may name a unit, the file's own name first, then folders from the nearest outwards. */
export function namesInPath(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.reverse().map((part, i) => (i === 0 || /\.zip$/i.test(part) ? withoutExtension(part) : part));
}

/** Which unit the file name, or failing that a folder, names. The names of forms and of the plan say nothing. */
export function unitInPath(path: string, plan: Plan, names: UnitNames): UnitMatch {
  return matchesInPath(path, plan, names)[0]?.match ?? { kind: "none" };
}

/** A folder that names another unit than the file name, or a nearer folder, does; null where none does. */
export function rivalInPath(
  path: string,
  plan: Plan,
  names: UnitNames,
): { readonly folder: string; readonly unit: string } | null {
  const [first, ...outer] = matchesInPath(path, plan, names);
  if (first?.match.kind !== "one") return null;
  const { unit } = first.match;
  for (const { part, match } of outer) {
    if (match.kind !== "one" || match.unit === unit || names.isAbove(match.unit, unit)) continue;
    return { folder: part, unit: match.unit };
  }
  return null;
}

/** The parts of a path that name units, the file's own name first. */
function matchesInPath(path: string, plan: Plan, names: UnitNames) {
  return namesInPath(path)
    .map((part) => ({ part, match: names.inText(withoutFormNames(part, plan)) }))
    .filter(({ match }) => match.kind !== "none");
}

const FILLER =
  /(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?|第?[一二三四1-4]季度|[上下]半年)?|\d{1,2}月份?|第?[一二三四]季度|[上下]半年|年度|\d{4}[-_.]?\d{0,2}[-_.]?\d{0,2}|第[一二三四五六七八九十\d]+[版次稿]|[vV]\d+(?:\.\d+)*|\(\d+\)|修订版?|更正|最终版?|终稿|定稿|副本|补报|重报|上报表?|报送表?|填报表?|统计表?|汇总表?|明细表?|情况表?|报表|月报|季报|年报|数据|表$)/g;

/**
 * For a plan without a list of units: what a file name says beyond periods, versions and words for tables, else the
 * nearest folder's name; null when nothing is left.
 */
export function freeUnitInPath(path: string, plan: Plan): string | null {
  for (const part of namesInPath(path)) {
    const rest = withoutFormNames(part, plan)
      .replace(FILLER, "")
      .replace(/^[\s\-_.—–+、,，()（）]+|[\s\-_.—–+、,，()（）]+$/g, "");
    if (/[\u4e00-\u9fffA-Za-z]{2}/.test(rest)) return rest;
  }
  return null;
}

function withoutFormNames(text: string, plan: Plan): string {
  let rest = compactText(text);
  const known = [plan.name, ...plan.forms.map((form) => form.name)].map(compactText);
  for (const name of known.sort((a, b) => b.length - a.length)) {
    if (name.length >= 2) rest = rest.split(name).join(" ");
  }
  return rest;
}

function withoutExtension(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, "");
}

const FINAL = /最终|终稿|定稿|final/i;
const REVISED = /修订|更正|修改|更新|重报/;

/** The version that a file name claims: 第2版 and v2 are 2, 修订 is 1, 最终 is 1000; null when it claims none. */
export function versionMark(path: string): number | null {
  const name = compactText(namesInPath(path)[0] ?? "");
  if (FINAL.test(name)) return 1000;
  const numbered = /第([一二三四五六七八九十]|\d{1,3})[版次稿]|(?:^|[^A-Za-z])[vV](\d{1,3})(?!\d)/.exec(name);
  if (numbered) {
    const text = numbered[1] ?? numbered[2]!;
    const chinese = "一二三四五六七八九十".indexOf(text);
    return chinese >= 0 ? chinese + 1 : Number(text);
  }
  return REVISED.test(name) ? 1 : null;
}
