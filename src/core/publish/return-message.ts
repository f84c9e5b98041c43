import type { Finding } from "../finding/finding.ts";
import { hint, message, type Locale } from "../finding/message.ts";
import type { Plan } from "../model/plan.ts";

const MOST_LISTED = 5;
const LONGEST_ITEM = 120;

/** One paragraph for a message to the unit: what was found, the gravest first, what to do, by when. No line breaks. */
export function returnMessage(
  unit: string,
  findings: readonly Finding[],
  plan: Plan,
  locale: Locale,
): string {
  const items = findings.slice(0, MOST_LISTED).map((finding, index) => item(finding, index, locale));
  const counts: Counts = {
    unit,
    errors: findings.filter(({ severity }) => severity === "error").length,
    doubts: findings.filter(({ severity }) => severity === "doubt").length,
    rest: findings.length - items.length,
    isMarked: findings.some(({ location }) => location.kind === "cell" && location.cell !== undefined),
  };
  const text = locale === "en" ? english(counts, items, plan) : chinese(counts, items, plan);
  return text.replace(/\s+/g, " ");
}

interface Counts {
  readonly unit: string;
  readonly errors: number;
  readonly doubts: number;
  readonly rest: number;
  readonly isMarked: boolean;
}

function chinese(counts: Counts, items: readonly string[], plan: Plan): string {
  const { unit, errors, doubts, isMarked } = counts;
  const found = [errors > 0 ? `错误 ${errors} 处` : "", doubts > 0 ? `需核实 ${doubts} 处` : ""]
    .filter((part) => part !== "")
    .join("、");
  const more = counts.rest > 0 ? `；其余 ${counts.rest} 处见退回修改单` : "";
  const marked = isMarked ? "有关单元格已在退回的工作簿中标出并加批注，" : "";
  const explain = doubts > 0 ? "需核实的内容属实的，请在“审核说明”表中写明原因；" : "";
  const by = plan.deadline === null ? "" : `（报送截止时间 ${plan.deadline}）`;
  const period = plan.period ? `（${plan.period.text}）` : "";
  return `${unit}：你单位报送的“${plan.name}”${period}报表经审核有${found}。${items.join("；")}${more}。${marked}请对照“退回修改单”逐项改正；${explain}改好后请尽快重新报送${by}。`;
}

function english(counts: Counts, items: readonly string[], plan: Plan): string {
  const { unit, errors, doubts, isMarked } = counts;
  const more = counts.rest > 0 ? `; ${counts.rest} more are on the sheet 退回修改单` : "";
  const marked = isMarked ? "The cells are marked and commented in the returned workbook. " : "";
  const explain = doubts > 0 ? " Where a doubtful value is right, say why on the sheet 审核说明." : "";
  const by = plan.deadline === null ? "" : ` (deadline ${plan.deadline})`;
  const period = plan.period ? ` (${plan.period.text})` : "";
  return `${unit}: your report for “${plan.name}”${period} has ${errors} errors and ${doubts} doubts. ${items.join("; ")}${more}. ${marked}Please correct them one by one with the sheet 退回修改单.${explain} Please send it again soon${by}.`;
}

function item(finding: Finding, index: number, locale: Locale): string {
  const { location } = finding;
  const place =
    location.kind === "cell"
      ? [location.sheet, location.cell].filter((part) => part !== undefined).join(" ")
      : (location.file ?? "");
  const advice = hint(finding, locale);
  const text = message(finding, locale);
  const said = advice === "" || text.length + advice.length > LONGEST_ITEM ? text : `${text}，${advice}`;
  const short = said.length > LONGEST_ITEM ? `${said.slice(0, LONGEST_ITEM)}…` : said;
  const separator = locale === "en" ? ": " : "：";
  return `${index + 1}. ${place}${place === "" ? "" : separator}${short}`;
}
