import { ROW_TEXTS } from "../../src/core/number/row-texts.ts";

/** The text of a row of the truth table. */
export function textOfRow(row: number, locale: "zh" | "en"): string {
  return ROW_TEXTS[row]![locale];
}
