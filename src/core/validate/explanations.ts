import type { Finding, FindingParam } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { textOfParam, titleOf } from "../finding/message.ts";
import type { Explanation } from "../model/submission.ts";
import { decimalFromText } from "../number/decimal.ts";
import { compactText } from "../table/visible-text.ts";

/**
 * 审核说明: a doubt whose rule, cell and value match an explanation becomes a note that carries it; where only the value
 * differs the doubt stays, and a note says that the explanation no longer holds. Errors are never explained away.
 */
export function applyExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): Finding[] {
  if (explanations.length === 0) return [...findings];
  return findings.flatMap((finding) => {
    if (finding.severity !== "doubt" || finding.location.kind !== "cell") return [finding];
    const fitting = explanations.filter((one) => isAbout(one, finding));
    const found = finding.params["found"] ?? "";
    const rule = textOfParam(finding.params["rule"] ?? finding.code, "zh-CN");
    const name =
      finding.params["name"] ?? (finding.params["rule"] === undefined ? titleOf(finding.code) : rule);
    const matching = fitting.find((one) => textsOf(found).some((text) => sameValue(one.value, text)));
    if (matching) {
      return [
        makeFinding("validate.explained", finding.location, { rule, name, found, text: matching.text }),
      ];
    }
    const outdated = fitting[0];
    if (!outdated) return [finding];
    const note = { rule, name, found, expected: outdated.value };
    return [finding, makeFinding("validate.explanation-outdated", finding.location, note)];
  });
}

/** Rules are named by 序号 or 名称, built-in checks by their code. */
function isAbout(explanation: Explanation, finding: Finding): boolean {
  if (finding.location.kind !== "cell") return false;
  const names = [finding.params["rule"], finding.params["name"], finding.code].flatMap((name) =>
    textsOf(name ?? "").map(compactText),
  );
  if (!names.includes(compactText(explanation.rule))) return false;
  const { sheet, cell = "" } = finding.location;
  if (explanation.sheet !== "" && compactText(explanation.sheet) !== compactText(sheet)) return false;
  return compactText(explanation.cell).replace(/\$/g, "").toUpperCase() === cell;
}

/** A sheet of explanations may have been written out in either language. */
function textsOf(param: FindingParam): string[] {
  return [textOfParam(param, "zh-CN"), textOfParam(param, "en")];
}

function sameValue(a: string, b: string): boolean {
  const [x, y] = [compactText(a), compactText(b)];
  if (x === y) return true;
  const [m, n] = [decimalFromText(x.replace(/,/g, "")), decimalFromText(y.replace(/,/g, ""))];
  return m !== null && n !== null && m.eq(n);
}
