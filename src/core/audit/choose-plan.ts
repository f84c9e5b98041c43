import type { Paragraph } from "../model/document.ts";
import type { NumberClaim } from "../model/draft.ts";
import { HOLDING, type AuditVerdict } from "./audited.ts";
import { sentenceAt } from "./clause.ts";
import type { PlanFigure } from "./figures-of-plans.ts";

/** Words of a plan's name that tell nothing. */
const NO_NAME =
  /(?:19|20)\d\d年?度?|[一二三四]季度|\d{1,2}月份?|年度|汇总|统计|报送|报表|方案|情况|工作|数据/g;

/**
 * Which plan's indicator a number stands for where several have it: the one that the sentence or the heading names, else
 * one for which the number holds. null: none, so that nobody can say which of them it should agree with.
 */
export function choosePlan(
  number: NumberClaim,
  paragraph: Paragraph,
  heading: string,
  candidates: readonly PlanFigure[],
  verdictFor: (one: PlanFigure) => AuditVerdict,
): PlanFigure | null {
  const { start, end } = sentenceAt(paragraph.text, number.start, number.end);
  const names = candidates.flatMap(({ figure: { indicator } }) => [indicator.name, ...indicator.aliases]);
  // The indicator's own name (动态信息) is no plan's (信息报送方案).
  const around = names.reduce(
    (text, name) => (name === "" ? text : text.replaceAll(name, "")),
    `${heading}\n${paragraph.text.slice(start, end)}`,
  );
  const named = candidates.filter(({ plan }) => {
    const core = plan.replace(NO_NAME, "");
    return core.length > 1 && around.includes(core);
  });
  if (named.length === 1) return named[0]!;
  return candidates.find((one) => HOLDING.has(verdictFor(one))) ?? null;
}
