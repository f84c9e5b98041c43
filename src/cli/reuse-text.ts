import type { RollView } from "../app/roll.ts";
import type { Locale } from "../core/finding/message.ts";
import { countsText, findingsText, printable } from "./text.ts";

interface Listed {
  readonly findings: Parameters<typeof findingsText>[0];
  readonly outputs: readonly string[];
}

/** 套用上期 for a person: each blank with what stood there, then what was left. */
export function rollText(view: RollView, locale: Locale): string {
  const unbound = locale === "zh-CN" ? "未绑定" : "not bound";
  return withFindings(
    view.blanks.map(
      ({ paragraph, text, old, name, indicator }) =>
        `${paragraph}  ${old} → ${text}  ${name ?? indicator ?? unbound}`,
    ),
    view,
    locale,
  );
}

function withFindings(lines: readonly string[], view: Listed, locale: Locale): string {
  return [
    ...lines.map(printable),
    findingsText(view.findings, locale),
    countsText(view.findings, locale),
    ...view.outputs.map((path) => `→ ${printable(path)}`),
  ]
    .filter((line) => line !== "")
    .join("\n");
}
