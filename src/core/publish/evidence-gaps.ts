import type { Evidence } from "./evidence.ts";

/** What the source of the figures does not hold, in plain words, so that nobody takes silence for "none". */
export function gapsOf({ set, source, rules, explanations, corrections }: Evidence): readonly string[] {
  const from = source === "" ? "" : `${source} `;
  const known = new Set((set.files ?? []).map(({ path }) => path));
  const strange = new Set(
    set.figures.flatMap(({ provenance }) =>
      provenance.trace.map(({ file }) => file).filter((file) => file !== "" && !known.has(file)),
    ),
  );
  const gaps = [
    rules === null && explanations === null && corrections === null
      ? `${from}不带审核公式、审核说明和更正记录；要列出这些，请用汇总表（.xlsx）`
      : null,
    rules?.some(({ count }) => count === null) === true
      ? `${from}没有审核公式的执行结果（审核情况），只列出公式`
      : null,
    corrections?.some(({ applied }) => applied === null) === true ? `${from}没有记下各条更正是否生效` : null,
    strange.size > 0 ? `${strange.size} 个来源文件没有哈希值：${[...strange].slice(0, 5).join("、")}` : null,
    ...set.figures
      .filter(({ provenance, value }) => value !== null && provenance.trace.length === 0)
      .map(({ indicator }) => `指标“${indicator.name}”只有数值，没有取数明细（由历史期或其他工作簿算出）`),
    ...set.figures
      .filter(({ provenance }) => provenance.isShort && provenance.trace.length > 0)
      .map(({ indicator }) => `指标“${indicator.name}”的取数明细只到本期，不含历史期`),
  ];
  return gaps.filter((gap) => gap !== null);
}
