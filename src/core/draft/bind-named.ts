import type { Binding, Placeholder } from "../model/draft.ts";
import type { Indicator } from "../model/plan.ts";
import { comparableText } from "./bind-words.ts";
import { unitAgreement } from "./bind-units.ts";

/** {{指标名称}}: bound by exact name, alias or code, else not at all; null for every other form of blank. */
export function bindByName(placeholder: Placeholder, indicators: readonly Indicator[]): Binding | null {
  if (placeholder.named === null) return null;
  const wanted = comparableText(placeholder.named);
  const byCode = indicators.filter((indicator) => comparableText(indicator.code) === wanted);
  const byName = indicators.filter((indicator) => comparableText(indicator.name) === wanted);
  const byAlias = indicators.filter((indicator) =>
    indicator.aliases.some((alias) => comparableText(alias) === wanted),
  );
  const matches = [byName, byCode, byAlias].find((found) => found.length > 0) ?? [];
  const candidates = matches.map((indicator) => ({
    indicator: indicator.code,
    score: 1,
    reasons: [`named=${placeholder.named}`, `unit=${unitAgreement(placeholder, indicator)}`],
  }));
  const first = matches[0];
  if (!first) {
    return {
      placeholder,
      certainty: "none",
      indicator: null,
      candidates,
      reasons: [`named=${placeholder.named}`],
    };
  }
  const sure =
    matches.length === 1 && (placeholder.unit === "" || unitAgreement(placeholder, first) !== "no");
  return {
    placeholder,
    certainty: sure ? "sure" : "proposed",
    indicator: first.code,
    candidates,
    reasons: candidates[0]!.reasons,
  };
}
