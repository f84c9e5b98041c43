import type { Figure, FigureGroup } from "../model/figure.ts";

/** 填报单位, the one grouping by which a group is a unit. */
const UNIT = "填报单位";

/** Code of one group of an indicator, as tags carry it: "XX@城东分馆". */
export function groupCode(code: string, key: readonly string[]): string {
  return `${code}@${key.join("/")}`;
}

/** How a group's key reads in a table. */
export function keyText(part: string): string {
  return part === "" ? "（空）" : part;
}

/** 分组: one group of an indicator seen as a figure of its own. */
export function groupFigure(figure: Figure, { key, value }: FigureGroup): Figure {
  const { indicator, completeness } = figure;
  const { groupBy } = indicator;
  const name = `${indicator.name}（${key.map(keyText).join("、")}）`;
  // What another unit did not send is not missing in this unit's row.
  const isOwn = groupBy.length === 1 && groupBy[0] === UNIT && !completeness.missing.includes(key[0]!);
  return {
    ...figure,
    indicator: { ...indicator, code: groupCode(indicator.code, key), name, aliases: [], groupBy: [] },
    value,
    phrase: null,
    groups: [],
    completeness: isOwn
      ? { ...completeness, complete: value !== null && completeness.excluded === 0, missing: [] }
      : completeness,
  };
}
